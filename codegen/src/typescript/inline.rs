//! Puts together what ts-rs prints in parts: `{ "type": "x" } & Body` becomes one object.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};

use super::tree::{Declaration, Field, Type, Variant};

/// Merges the objects of every intersection, and the variants of unions within unions.
pub fn inline(declarations: &mut BTreeMap<String, Declaration>) -> Result<()> {
    let sources = declarations.clone();
    for (name, declaration) in declarations {
        simplify(&mut declaration.ty, &sources).with_context(|| format!("the type {name}"))?;
    }
    Ok(())
}

fn simplify(ty: &mut Type, declarations: &BTreeMap<String, Declaration>) -> Result<()> {
    for part in ty.parts_mut() {
        simplify(part, declarations)?;
    }
    match ty {
        Type::Union(variants) => *variants = flat_union(std::mem::take(variants)),
        Type::Intersection(parts) => {
            let mut fields = Vec::new();
            let mut others = Vec::new();
            for part in std::mem::take(parts) {
                gather(part, declarations, &mut fields, &mut others)?;
            }
            *ty = if others.is_empty() {
                Type::Object(fields)
            } else {
                others.insert(0, Type::Object(fields));
                Type::Intersection(others)
            };
        }
        _ => {}
    }
    Ok(())
}

/// Sorts a part of an intersection into fields, and what has none: maps and unions.
fn gather(
    part: Type,
    declarations: &BTreeMap<String, Declaration>,
    fields: &mut Vec<Field>,
    others: &mut Vec<Type>,
) -> Result<()> {
    match part {
        Type::Object(own) => {
            for field in own {
                ensure!(
                    fields.iter().all(|other| other.name != field.name),
                    "two fields are called {}",
                    field.name
                );
                fields.push(field);
            }
        }
        Type::Intersection(parts) => {
            for part in parts {
                gather(part, declarations, fields, others)?;
            }
        }
        Type::Reference(name) => {
            let body =
                declarations.get(&name).with_context(|| format!("{name} is not declared"))?;
            if matches!(body.ty, Type::Object(_) | Type::Intersection(_)) {
                let mut body = body.ty.clone();
                simplify(&mut body, declarations)?;
                gather(body, declarations, fields, others)?;
            } else {
                others.push(Type::Reference(name));
            }
        }
        other => others.push(other),
    }
    Ok(())
}

/// The same union without unions among its variants, and each variant once. What is said by the markers of a
/// variant that is a union holds for all that it is made of.
fn flat_union(variants: Vec<Variant>) -> Vec<Variant> {
    let mut flat: Vec<Variant> = Vec::new();
    for variant in variants {
        let outer = variant.docs.markers.clone();
        let mut inner = match variant.ty {
            Type::Union(inner) => inner,
            ty => vec![Variant { ty, ..variant }],
        };
        for variant in &mut inner {
            let markers = &mut variant.docs.markers;
            markers.experimental |= outer.experimental;
            markers.removed = markers.removed.take().or_else(|| outer.removed.clone());
        }
        for variant in inner {
            if flat.iter().all(|known| known.ty != variant.ty) {
                flat.push(variant);
            }
        }
    }
    flat
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::inline;
    use crate::{
        catalog::RawDeclaration,
        typescript::{parse, print},
    };

    /// The first of some declarations, with the others put in.
    fn inlined(declarations: &[(&str, &str)]) -> Result<String, String> {
        let parsed = declarations.iter().map(|(name, ty)| {
            let text = format!("type {name} = {ty};");
            let raw = RawDeclaration { name: (*name).to_owned(), docs: None, text };
            parse::declaration(&raw).map(|declaration| (declaration.name.clone(), declaration))
        });
        let mut parsed: BTreeMap<_, _> = parsed.collect::<Result<_, _>>().map_err(to_text)?;
        inline(&mut parsed).map_err(to_text)?;
        Ok(print::declaration(&parsed[declarations[0].0]))
    }

    #[expect(clippy::needless_pass_by_value, reason = "for `map_err`")]
    fn to_text(error: anyhow::Error) -> String {
        format!("{error:#}")
    }

    #[test]
    fn an_arm_holds_its_tag_and_its_body() {
        assert_eq!(
            inlined(&[
                ("Account", r#"{ "type": "apiKey" } | { "type": "chatgpt" } & Chatgpt"#),
                ("Chatgpt", "{ email: string | null, plan?: Plan }"),
                ("Plan", r#""free""#),
            ]),
            Ok(concat!(
                "export type Account =\n",
                "  | { type: \"apiKey\" }\n",
                "  | { type: \"chatgpt\"; email: string | null; plan?: Plan };\n",
            )
            .to_owned())
        );
    }

    #[test]
    fn an_empty_body_leaves_the_tag() {
        assert_eq!(
            inlined(&[("A", r#"{ "type": "x" } & B"#), ("B", "Record<symbol, never>")]),
            Ok("export type A = {\n  type: \"x\";\n};\n".to_owned())
        );
    }

    #[test]
    fn what_has_no_fields_stays_beside_them() {
        assert_eq!(
            inlined(&[
                ("A", "{ a: string } & B & { b: C } & { [key in string]: number }"),
                ("B", "string | number")
            ]),
            Ok("export type A = { a: string; b: C } & B & { [key in string]?: number };\n"
                .to_owned())
        );
    }

    #[test]
    fn a_tag_hides_no_field() {
        assert_eq!(
            inlined(&[("A", r#"{ "type": "x" } & B"#), ("B", "{ type: string }")]),
            Err("the type A: two fields are called type".to_owned())
        );
    }

    #[test]
    fn what_a_variant_is_made_of_was_removed_with_it() {
        let text = inlined(&[("A", r#"Formerly<string, "0.132.0", number | "x"> | null"#)]);
        let lines = text.unwrap();
        assert_eq!(lines.matches("Removed in 0.132.0").count(), 2, "{lines}");
    }

    #[test]
    fn what_an_older_shape_consists_of_is_as_old() {
        assert_eq!(
            inlined(&[("A", r#"Formerly<string, "0.132.0", Formerly<B, "0.125.0", C>>"#)]),
            Ok(concat!(
                "export type A =\n",
                "  | string\n",
                "  /** @deprecated Removed in 0.132.0. */\n",
                "  | B\n",
                "  /** @deprecated Removed in 0.125.0. */\n",
                "  | C;\n",
            )
            .to_owned())
        );
    }

    #[test]
    fn an_arm_is_there_once() {
        assert_eq!(
            inlined(&[("A", "(string | null) | null")]),
            Ok("export type A = string | null;\n".to_owned())
        );
    }
}
