//! What a file of TypeScript offers: the names that it exports, and the methods of its unions. And what
//! it imports.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail, ensure};
use oxc_ast::ast::{Declaration, ExportSpecifier, ImportDeclarationSpecifier, Statement};

use super::{
    parse,
    tree::{Literal, Type},
};

/// The names that a file exports, for whoever compares what importers of two files see.
pub fn exported_names(source: &str) -> Result<BTreeSet<String>> {
    parse::with_program(source, |program| Ok(program.body.iter().flat_map(names_of).collect()))
}

/// The names that a file imports, each with the module that it comes from under the same name.
pub fn imports(source: &str) -> Result<BTreeMap<String, String>> {
    parse::with_program(source, |program| {
        let mut imports = BTreeMap::new();
        for statement in &program.body {
            let Statement::ImportDeclaration(import) = statement else { continue };
            for specifier in import.specifiers.iter().flatten() {
                let ImportDeclarationSpecifier::ImportSpecifier(specifier) = specifier else {
                    bail!("an import of more than names: {}", import.source.value);
                };
                let name = specifier.local.name.to_string();
                ensure!(specifier.imported.name() == name.as_str(), "{name} has another name");
                imports.insert(name, import.source.value.to_string());
            }
        }
        Ok(imports)
    })
}

fn names_of(statement: &Statement) -> Vec<String> {
    let exported = |specifiers: &[ExportSpecifier]| {
        specifiers.iter().map(|specifier| specifier.exported.name().to_string()).collect()
    };
    match statement {
        Statement::ExportDeclaration(export) => match &export.declaration {
            Declaration::VariableDeclaration(variables) => {
                let variables = variables.declarations.iter();
                let names = variables.filter_map(|variable| variable.id.get_identifier_name());
                names.map(|name| name.to_string()).collect()
            }
            declaration => declaration.id().map(|id| id.name.to_string()).into_iter().collect(),
        },
        Statement::ExportNamedDeclaration(export) => exported(&export.specifiers),
        Statement::ExportFromDeclaration(export) => exported(&export.specifiers),
        _ => Vec::new(),
    }
}

/// The methods of the union of messages that a file exports under the name `union`: `ClientRequest`
/// in `ClientRequest.ts` of the server's own exporter, say.
pub fn methods(union: &str, source: &str) -> Result<BTreeSet<String>> {
    parse::with_program(source, |program| {
        let exported = program.body.iter().find_map(|statement| match statement {
            Statement::ExportDeclaration(export) => match &export.declaration {
                Declaration::TSTypeAliasDeclaration(alias) if alias.id.name == union => Some(alias),
                _ => None,
            },
            _ => None,
        });
        let alias = exported.with_context(|| format!("the file exports no type {union}"))?;
        let mut methods = BTreeSet::new();
        collect_methods(&parse::ty(&alias.type_annotation, source)?, &mut methods);
        Ok(methods)
    })
}

fn collect_methods(ty: &Type, methods: &mut BTreeSet<String>) {
    if let Type::Object(fields) = ty {
        methods.extend(fields.iter().filter_map(|field| match &field.ty {
            Type::Literal(Literal::String(method)) if field.name == "method" => {
                Some(method.clone())
            }
            _ => None,
        }));
    }
    for part in ty.parts() {
        collect_methods(part, methods);
    }
}

#[cfg(test)]
mod tests {
    use super::{exported_names, methods};

    #[test]
    fn exported_names_are_found_and_others_not() {
        let source = r#"
            import type { A } from "./a.js";
            type B = A;
            export type C = B;
            export interface D {}
            export declare const E: C, F: D;
            export declare function g(): void;
            export { B as H };
            export { I } from "./i.js";
        "#;
        let names = exported_names(source).unwrap();
        assert_eq!(names.into_iter().collect::<Vec<_>>(), ["C", "D", "E", "F", "H", "I", "g"]);
    }

    #[test]
    fn methods_are_found_between_intersections_and_before_their_params() {
        let source = r#"
            import type { P } from "./P";
            /** Text. */
            export type N ={ at?: number } & ({ "method": "a/b", params: P } | { "method": "c" });
        "#;
        let found = methods("N", source).unwrap();
        assert_eq!(found.into_iter().collect::<Vec<_>>(), ["a/b", "c"]);
        assert!(methods("M", source).is_err());
    }
}
