//! TypeScript text → tree: reads what ts-rs prints, what we print, and what real servers print.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};
use oxc_allocator::Allocator;
use oxc_ast::ast::{
    self, Program, PropertyKey, Statement, TSLiteral, TSMappedType, TSMappedTypeModifierOperator,
    TSPropertySignature, TSSignature, TSTupleElement, TSType, TSTypeName, TSTypeReference,
};
use oxc_parser::Parser;
use oxc_span::{GetSpan, SourceType};

use super::tree::{Declaration, Docs, Field, Keyword, Literal, Type, Variant};
use crate::{catalog::RawDeclaration, surface::Markers};

/// Reads a declaration of ts-rs. What it cannot hold in full is an error that names the type.
pub fn declaration(raw: &RawDeclaration) -> Result<Declaration> {
    let source = format!("{}{}", raw.docs.as_deref().unwrap_or_default(), raw.text);
    read_declaration(&source).with_context(|| format!("the TypeScript of {}", raw.name))
}

fn read_declaration(source: &str) -> Result<Declaration> {
    with_program(source, |program| {
        let [Statement::TSTypeAliasDeclaration(alias)] = program.body.as_slice() else {
            bail!("expected one type alias");
        };
        ensure!(alias.type_parameters.is_none(), "type parameters are not supported");
        let mut reader = Reader { source, docs: docs_of(program, source)? };
        let docs = reader.docs_at(alias.span.start);
        let ty = reader.ty(&alias.type_annotation)?;
        // Nothing in Rust is one of these: a type lacks the attribute that says what it is.
        for foreign in [Keyword::BigInt, Keyword::Unknown] {
            let name = foreign.as_str();
            ensure!(!has(&ty, foreign), "a type that the generator does not know: `{name}`");
        }
        if let Some(docs) = reader.docs.into_values().next() {
            bail!("a comment that belongs to nothing: {:?}", docs.text);
        }
        Ok(Declaration::alias(alias.id.name.as_str(), docs, ty))
    })
}

fn has(ty: &Type, keyword: Keyword) -> bool {
    *ty == Type::Keyword(keyword) || ty.parts().into_iter().any(|part| has(part, keyword))
}

/// The types that a file exports, with their markers and without other docs. What a computation gives,
/// such as a type with parameters or `keyof`, is not a declaration of data and is passed over.
pub fn exported_types(source: &str) -> Result<Vec<Declaration>> {
    with_program(source, |program| {
        let mut reader = Reader { source, docs: markers_of(program, source) };
        let mut declarations = Vec::new();
        for statement in &program.body {
            let Statement::ExportDeclaration(export) = statement else { continue };
            let docs = reader.docs_at(export.span.start);
            let ty = match &export.declaration {
                ast::Declaration::TSTypeAliasDeclaration(alias) => reader.data(alias),
                ast::Declaration::TSInterfaceDeclaration(interface) => {
                    Some(reader.fields(&interface.body.body))
                }
                _ => None,
            };
            let name = export.declaration.id().map(|id| id.name.to_string());
            if let (Some(ty), Some(name)) = (ty, name) {
                let ty = ty.with_context(|| format!("the TypeScript of {name}"))?;
                declarations.push(Declaration::alias(name, docs, ty));
            }
        }
        Ok(declarations)
    })
}

/// The markers of comments, by where that begins which each belongs to.
fn markers_of(program: &Program, source: &str) -> BTreeMap<u32, Docs> {
    let comments = program.comments.iter().filter(|comment| comment.is_jsdoc());
    let markers = comments.map(|comment| {
        let (_, markers) = Markers::split(&text_of(comment, source));
        (comment.attached_to, Docs { text: String::new(), markers })
    });
    markers.collect()
}

/// What a comment says, without the stars before its lines.
fn text_of(comment: &ast::Comment, source: &str) -> String {
    let lines = comment.content_span().source_text(source).lines().map(str::trim);
    lines.map(|line| line.strip_prefix('*').unwrap_or(line)).collect::<Vec<_>>().join("\n")
}

/// Shows the syntax of a text to `read`.
pub(super) fn with_program<T>(source: &str, read: impl FnOnce(&Program) -> Result<T>) -> Result<T> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, source, SourceType::d_ts()).parse();
    if let Some(problem) = parsed.diagnostics.iter().next() {
        bail!("not TypeScript: {problem}");
    }
    read(&parsed.program)
}

/// The comments, by where that begins which each belongs to.
fn docs_of(program: &Program, source: &str) -> Result<BTreeMap<u32, Docs>> {
    let mut docs = BTreeMap::new();
    for comment in &program.comments {
        let (text, markers) = Markers::split(&text_of(comment, source));
        let other = docs.insert(comment.attached_to, Docs { text, markers });
        ensure!(other.is_none(), "two comments in one place: {other:?}");
    }
    Ok(docs)
}

/// Reads a type of `source` and leaves the comments.
pub(super) fn ty(ty: &TSType, source: &str) -> Result<Type> {
    Reader { source, docs: BTreeMap::new() }.ty(ty)
}

struct Reader<'a> {
    source: &'a str,
    /// Those that nothing has asked for yet.
    docs: BTreeMap<u32, Docs>,
}

impl Reader<'_> {
    fn docs_at(&mut self, start: u32) -> Docs {
        self.docs.remove(&start).unwrap_or_default()
    }

    /// They stand before the `|` of a variant, if it has one, or before the variant.
    fn docs_of_variant(&mut self, variant: &TSType) -> Docs {
        let start = variant.span().start;
        let before = self.source.get(..start as usize).unwrap_or_default().trim_end();
        let bar = before.strip_suffix('|').and_then(|rest| u32::try_from(rest.len()).ok());
        bar.and_then(|bar| self.docs.remove(&bar)).unwrap_or_else(|| self.docs_at(start))
    }

    /// What an alias stands for, unless that is computed.
    fn data(&mut self, alias: &ast::TSTypeAliasDeclaration) -> Option<Result<Type>> {
        let is_keyof = |ty: &TSType| matches!(ty, TSType::TSTypeOperatorType(_));
        let over_keys =
            |ty: &TSType| matches!(ty, TSType::TSMappedType(map) if is_keyof(&map.constraint));
        let ty = &alias.type_annotation;
        let is_computed = alias.type_parameters.is_some() || is_keyof(ty) || over_keys(ty);
        (!is_computed).then(|| self.ty(&alias.type_annotation))
    }

    /// `{ [key: K]: V }` is a map like `{ [key in K]?: V }`.
    fn fields(&mut self, signatures: &[TSSignature]) -> Result<Type> {
        if let [TSSignature::TSIndexSignature(index)] = signatures {
            return Ok(Type::Map {
                key: Box::new(self.ty(&index.parameter.type_annotation.type_annotation)?),
                value: Box::new(self.ty(&index.type_annotation.type_annotation)?),
            });
        }
        let fields: Result<_> = signatures.iter().map(|signature| self.field(signature)).collect();
        Ok(Type::Object(fields?))
    }

    fn ty(&mut self, ty: &TSType) -> Result<Type> {
        Ok(match ty {
            TSType::TSStringKeyword(_) => Type::Keyword(Keyword::String),
            TSType::TSNumberKeyword(_) => Type::Keyword(Keyword::Number),
            TSType::TSBooleanKeyword(_) => Type::Keyword(Keyword::Boolean),
            TSType::TSNullKeyword(_) => Type::Keyword(Keyword::Null),
            TSType::TSUndefinedKeyword(_) => Type::Keyword(Keyword::Undefined),
            TSType::TSNeverKeyword(_) => Type::Keyword(Keyword::Never),
            TSType::TSBigIntKeyword(_) => Type::Keyword(Keyword::BigInt),
            TSType::TSUnknownKeyword(_) => Type::Keyword(Keyword::Unknown),
            TSType::TSLiteralType(literal) => Type::Literal(self.literal(&literal.literal)?),
            TSType::TSTypeReference(reference) => self.reference(reference)?,
            TSType::TSArrayType(array) => Type::Array(Box::new(self.ty(&array.element_type)?)),
            TSType::TSTupleType(tuple) => {
                Type::Tuple(self.all(tuple.element_types.iter().map(TSTupleElement::as_ts_type))?)
            }
            TSType::TSMappedType(map) => self.map(map)?,
            TSType::TSTypeLiteral(object) => self.fields(&object.members)?,
            TSType::TSUnionType(union) => Type::Union(
                union
                    .types
                    .iter()
                    .map(|variant| {
                        Ok(Variant { docs: self.docs_of_variant(variant), ty: self.ty(variant)? })
                    })
                    .collect::<Result<_>>()?,
            ),
            TSType::TSIntersectionType(intersection) => {
                Type::Intersection(self.all(intersection.types.iter().map(Some))?)
            }
            TSType::TSParenthesizedType(inner) => self.ty(&inner.type_annotation)?,
            _ => return Err(self.unknown("type", ty)),
        })
    }

    fn all<'t, 'a: 't>(
        &mut self,
        types: impl Iterator<Item = Option<&'t TSType<'a>>>,
    ) -> Result<Vec<Type>> {
        types.map(|ty| self.ty(ty.context("only plain elements fit into a tuple")?)).collect()
    }

    fn literal(&self, literal: &TSLiteral) -> Result<Literal> {
        match literal {
            TSLiteral::StringLiteral(string) => Ok(Literal::String(string.value.to_string())),
            TSLiteral::NumericLiteral(number) => Ok(Literal::Number(self.text(number.as_ref()))),
            TSLiteral::BooleanLiteral(boolean) => Ok(Literal::Boolean(boolean.value)),
            _ => Err(self.unknown("literal", literal)),
        }
    }

    fn reference(&mut self, reference: &TSTypeReference) -> Result<Type> {
        let TSTypeName::IdentifierReference(name) = &reference.type_name else {
            return Err(self.unknown("name", reference));
        };
        let arguments = reference.type_arguments.as_ref().map_or(&[][..], |some| &some.params);
        match (name.name.as_str(), arguments) {
            (name, []) => Ok(Type::reference(name)),
            ("Array", [item]) => Ok(Type::Array(Box::new(self.ty(item)?))),
            // The object without fields.
            ("Record", [_, TSType::TSNeverKeyword(_)]) => Ok(Type::Object(Vec::new())),
            ("Formerly", [newest, older @ ..]) => self.formerly(newest, older),
            _ => Err(self.unknown("generic type", reference)),
        }
    }

    /// `Formerly<string, "0.131.0", Old>`: how the protocol crate spells that a value had another shape
    /// in releases before that one.
    fn formerly(&mut self, newest: &TSType, older: &[TSType]) -> Result<Type> {
        let mut variants = vec![Variant::from(self.ty(newest)?)];
        for shape in older.chunks(2) {
            let [release, ty] = shape else { bail!("a release without a shape") };
            let Type::Literal(Literal::String(release)) = self.ty(release)? else {
                return Err(self.unknown("release", release));
            };
            let markers = Markers { removed: Some(release), ..Markers::default() };
            variants
                .push(Variant { docs: Docs { text: String::new(), markers }, ty: self.ty(ty)? });
        }
        Ok(Type::Union(variants))
    }

    /// Whether ts-rs marks the values as optional or not: any key may be missing.
    fn map(&mut self, map: &TSMappedType) -> Result<Type> {
        let plain = map.readonly.is_none()
            && map.name_type.is_none()
            && matches!(map.optional, None | Some(TSMappedTypeModifierOperator::True));
        match &map.type_annotation {
            Some(value) if plain => Ok(Type::Map {
                key: Box::new(self.ty(&map.constraint)?),
                value: Box::new(self.ty(value)?),
            }),
            _ => Err(self.unknown("mapped type", map)),
        }
    }

    fn field(&mut self, signature: &TSSignature) -> Result<Field> {
        let TSSignature::TSPropertySignature(property) = signature else {
            return Err(self.unknown("field", signature));
        };
        let TSPropertySignature { optional, readonly: false, type_annotation: Some(ty), .. } =
            property.as_ref()
        else {
            return Err(self.unknown("field", signature));
        };
        let name = match &property.key {
            PropertyKey::StaticIdentifier(name) => name.name.to_string(),
            PropertyKey::StringLiteral(name) => name.value.to_string(),
            _ => return Err(self.unknown("field name", signature)),
        };
        let docs = self.docs_at(property.span.start);
        let ty = self.ty(&ty.type_annotation)?;
        Ok(Field { optional: *optional, ..Field::required(name, ty).with_docs(docs) })
    }

    fn text(&self, node: &impl GetSpan) -> String {
        node.span().source_text(self.source).to_owned()
    }

    fn unknown(&self, what: &str, node: &impl GetSpan) -> anyhow::Error {
        anyhow::anyhow!("a {what} that the generator does not know: `{}`", self.text(node))
    }
}

#[cfg(test)]
mod tests {
    use super::declaration;
    use crate::{
        catalog::RawDeclaration,
        surface::Markers,
        typescript::{
            print,
            tree::{Docs, Type},
        },
    };

    fn raw(ty: &str) -> RawDeclaration {
        RawDeclaration { name: "T".to_owned(), docs: None, text: format!("type T = {ty};") }
    }

    /// Reads a type and prints it.
    fn printed(ty: &str) -> String {
        let text = print::declaration(&declaration(&raw(ty)).unwrap());
        text.strip_prefix("export type T = ").unwrap().trim_end().to_owned()
    }

    fn error(ty: &str) -> String {
        format!("{:#}", declaration(&raw(ty)).unwrap_err())
    }

    #[test]
    fn every_construct_of_ts_rs_is_read() {
        assert_eq!(
            printed("string | number | boolean | null"),
            "string | number | boolean | null;"
        );
        assert_eq!(printed(r#""a" | 1 | true"#), r#""a" | 1 | true;"#);
        assert_eq!(printed("Array<A>"), "Array<A>;");
        assert_eq!(printed("(A | null)[]"), "Array<A | null>;");
        assert_eq!(printed("[A, number]"), "[A, number];");
        assert_eq!(printed("{ [key in string]: A }"), "{ [key in string]?: A };");
        assert_eq!(printed("{ [key in K]?: A }"), "{ [key in K]?: A };");
        assert_eq!(printed("Record<symbol, never>"), "Record<string, never>;");
        assert_eq!(printed("{ \"a-b\"?: A, \"c\": B, }"), "{\n  \"a-b\"?: A;\n  c: B;\n};");
        assert_eq!(printed("A & (B | C)"), "A & (B | C);");
    }

    #[test]
    fn comments_go_to_what_they_stand_before() {
        let raw = RawDeclaration {
            name: "T".to_owned(),
            docs: Some("/**\n * Of the type.\n */\n".to_owned()),
            text: "type T = { \n/**\n * Of `a: b, /`.\n *\n * @removed 0.145.0\n */\na: string, b: { \n/**\n * Of c.\n */\nc?: A, }, };"
                .to_owned(),
        };
        let read = declaration(&raw).unwrap();
        assert_eq!(read.docs, Docs::new("Of the type."));
        let Type::Object(fields) = &read.ty else { panic!() };
        let markers = Markers { removed: Some("0.145.0".to_owned()), ..Markers::default() };
        assert_eq!(fields[0].docs, Docs { text: "Of `a: b, /`.".to_owned(), markers });
        assert_eq!(fields[1].docs, Docs::default());
        let Type::Object(inner) = &fields[1].ty else { panic!() };
        assert_eq!(inner[0].docs, Docs::new("Of c."));
    }

    #[test]
    fn nothing_is_dropped_in_silence() {
        let unknown = "the TypeScript of T: a type that the generator does not know: ";
        assert_eq!(error("bigint"), format!("{unknown}`bigint`"));
        assert_eq!(error("{ a: keyof B }"), format!("{unknown}`keyof B`"));
        assert_eq!(
            error("Map<A, B>"),
            "the TypeScript of T: a generic type that the generator does not know: `Map<A, B>`"
        );
        assert_eq!(
            error("{ readonly a: A }"),
            "the TypeScript of T: a field that the generator does not know: `readonly a: A`"
        );
        assert_eq!(
            error("A /* aside */"),
            "the TypeScript of T: a comment that belongs to nothing: \"aside\""
        );
        assert!(error("{ a: ").starts_with("the TypeScript of T: not TypeScript: "));
    }
}
