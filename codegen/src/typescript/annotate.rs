//! What ts-rs does not print and the schemas know: the docs of variants and values, and which fields
//! only old servers lack.

use anyhow::{Context, Result};

use super::tree::{Declaration, Docs, Field, Type, Variant};
use crate::surface::{Note, Presence, TypeNotes};

/// Completes a declaration by what its schema says. A field that the schema lacks is an error. Of what
/// clients send, whatever they may leave out is optional.
pub fn annotate(
    declaration: &mut Declaration,
    notes: Option<&TypeNotes>,
    is_sent: bool,
) -> Result<()> {
    let Some(notes) = notes else { return Ok(()) };
    // A union of one variant is a union: it has a variant to document.
    if !notes.choices.is_empty() && !matches!(declaration.ty, Type::Union(_)) {
        declaration.ty = Type::Union(vec![declaration.ty.clone().into()]);
    }
    match &mut declaration.ty {
        Type::Union(variants) => {
            for variant in variants {
                annotate_variant(variant, notes);
            }
        }
        ty => annotate_fields(ty, notes, is_sent)
            .with_context(|| format!("TypeScript and schema of {} differ", declaration.name))?,
    }
    choose(&mut declaration.ty, &notes.either);
    Ok(())
}

/// Takes the fields of which an object has one out of it, as a union beside it.
fn choose(ty: &mut Type, either: &[String]) {
    let Type::Object(fields) = ty else { return };
    let is_choice = |field: &Field| either.contains(&field.name);
    let (choices, others): (Vec<_>, Vec<_>) =
        std::mem::take(fields).into_iter().partition(is_choice);
    *ty = if choices.is_empty() {
        Type::Object(others)
    } else {
        let variants = choices.into_iter().map(|field| Variant {
            docs: field.docs.clone(),
            ty: Type::Object(vec![Field { optional: false, ..field }]),
        });
        Type::Intersection(vec![Type::Object(others), Type::Union(variants.collect())])
    };
}

fn annotate_variant(variant: &mut Variant, notes: &TypeNotes) {
    if let Some(note) = variant.ty.choice().and_then(|choice| notes.choices.get(&choice)) {
        variant.docs = Docs::from(note);
    }
}

/// Also looks between flattened parts.
fn annotate_fields(ty: &mut Type, notes: &TypeNotes, is_sent: bool) -> Result<()> {
    match ty {
        Type::Object(fields) => {
            for field in fields {
                let name = &field.name;
                let note =
                    notes.fields.get(name).with_context(|| format!("no schema of {name}"))?;
                field.docs = Docs::from(note);
                field.newer = matches!(note.presence, Presence::Newer | Presence::NewerNullable);
                if note.presence == Presence::Newer {
                    field.optional = false;
                }
                field.optional |= is_sent && note.omittable;
            }
            Ok(())
        }
        Type::Intersection(parts) => {
            parts.iter_mut().try_for_each(|part| annotate_fields(part, notes, is_sent))
        }
        _ => Ok(()),
    }
}

impl From<&Note> for Docs {
    fn from(note: &Note) -> Self {
        Self { text: note.docs.clone(), markers: note.markers.clone() }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::annotate;
    use crate::{
        surface::{Markers, Note, Presence, TypeNotes},
        typescript::tree::{Declaration, Docs, Field, Keyword, Type, Variant},
    };

    fn note(docs: &str, presence: Presence) -> Note {
        Note {
            docs: docs.to_owned(),
            markers: Markers::default(),
            presence,
            omittable: presence == Presence::Plain,
        }
    }

    fn notes(fields: &[(&str, Note)], choices: &[(&str, Note)]) -> TypeNotes {
        let named = |notes: &[(&str, Note)]| -> BTreeMap<String, Note> {
            notes.iter().map(|(name, note)| ((*name).to_owned(), note.clone())).collect()
        };
        let own = note("", Presence::Plain);
        TypeNotes { own, either: Vec::new(), fields: named(fields), choices: named(choices) }
    }

    fn optional(name: &str) -> Field {
        Field::optional(name, Type::Keyword(Keyword::String))
    }

    #[test]
    fn what_only_old_servers_lack_is_required() {
        let notes = notes(
            &[("a", note("A.", Presence::Newer)), ("b", note("B.", Presence::Optional))],
            &[],
        );
        let ty = Type::Object(vec![optional("a"), optional("b")]);
        let mut declaration = Declaration::alias("T", Docs::default(), ty);
        annotate(&mut declaration, Some(&notes), false).unwrap();
        let a = Field { optional: false, newer: true, ..optional("a") }.with_docs(Docs::new("A."));
        let b = optional("b").with_docs(Docs::new("B."));
        assert_eq!(declaration.ty, Type::Object(vec![a, b]));
    }

    #[test]
    fn what_clients_may_leave_out_is_optional() {
        let notes = notes(&[("a", note("A.", Presence::Plain))], &[]);
        let ty = Type::Object(vec![Field { optional: false, ..optional("a") }]);
        for is_sent in [false, true] {
            let mut declaration = Declaration::alias("T", Docs::default(), ty.clone());
            annotate(&mut declaration, Some(&notes), is_sent).unwrap();
            let Type::Object(fields) = declaration.ty else { panic!("no object") };
            assert_eq!(fields[0].optional, is_sent);
        }
    }

    #[test]
    fn a_field_without_schema_is_an_error() {
        let mut declaration =
            Declaration::alias("T", Docs::default(), Type::Object(vec![optional("a")]));
        let error = annotate(&mut declaration, Some(&notes(&[], &[])), false).unwrap_err();
        assert_eq!(format!("{error:#}"), "TypeScript and schema of T differ: no schema of a");
    }

    #[test]
    fn a_choice_of_one_has_a_variant() {
        let mut declaration = Declaration::alias("T", Docs::default(), Type::string("x"));
        let notes = notes(&[], &[("x", note("X.", Presence::Plain))]);
        annotate(&mut declaration, Some(&notes), false).unwrap();
        let variant = Variant { docs: Docs::new("X."), ty: Type::string("x") };
        assert_eq!(declaration.ty, Type::Union(vec![variant]));
    }
}
