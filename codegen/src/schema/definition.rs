//! One definition: from what schemars prints to what is published.

use serde_json::{Map, Value, json};

use super::pascal_case;
use crate::{
    catalog::Catalog,
    surface::{Markers, Note, Notes, Presence, Surface, TypeNotes, choices_of},
};

/// The definition of a type, as a surface shows it.
pub(super) fn normalised(name: &str, catalog: &Catalog, notes: &Notes, surface: Surface) -> Value {
    let mut schema = catalog.definitions[name].clone();
    let own = notes.of_type(name);
    if let Some(fields) = schema.as_object_mut() {
        fields.remove("x-open");
        if fields.remove("x-closed").is_some() {
            fields.insert("additionalProperties".to_owned(), false.into());
        }
        if let Some(Value::Array(choices)) = fields.remove("x-either") {
            let variants =
                choices.into_iter().map(|field| json!({ "required": [field] })).collect();
            fields.insert("anyOf".to_owned(), Value::Array(variants));
        }
        fields.insert("title".to_owned(), name.into());
        if let Some(own) = own {
            choices(name, fields, own, catalog, notes, surface);
            object(fields, own, surface);
            annotate(fields, &own.own);
        }
    }
    formerly(&mut schema, surface);
    plain(&mut schema);
    schema
}

/// Shows the shapes that a value had in older releases to those who ask for everything, as the other
/// variants of a union.
fn formerly(schema: &mut Value, surface: Surface) {
    match schema {
        Value::Object(keywords) => {
            keywords.values_mut().for_each(|value| formerly(value, surface));
            let Some(Value::Array(mut older)) = keywords.remove("x-formerly") else { return };
            older.retain(|shape| {
                let removed = shape["x-removed"].as_str().map(str::to_owned);
                surface.keeps(&Markers { removed, ..Markers::default() })
            });
            if older.is_empty() {
                return;
            }
            let is_shape = |keyword: &String| {
                ["$ref", "type", "items", "additionalProperties", "anyOf", "format", "minimum"]
                    .contains(&keyword.as_str())
            };
            let (newest, beside): (Map<_, _>, Map<_, _>) =
                std::mem::take(keywords).into_iter().partition(|(keyword, _)| is_shape(keyword));
            *keywords = beside;
            let variants = std::iter::once(Value::Object(newest)).chain(older).collect();
            keywords.insert("anyOf".to_owned(), Value::Array(variants));
        }
        Value::Array(elements) => {
            for element in elements {
                formerly(element, surface);
            }
        }
        _ => {}
    }
}

/// A string enum becomes one list of values; the variants of a union become complete objects.
fn choices(
    name: &str,
    schema: &mut Map<String, Value>,
    own: &TypeNotes,
    catalog: &Catalog,
    notes: &Notes,
    surface: Surface,
) {
    if let Some(Value::Array(variants)) = schema.get_mut("anyOf") {
        untagged(variants, own, surface);
    }
    let Some(Value::Array(variants)) = schema.get_mut("oneOf") else { return };
    let note_of =
        |variant: &Value| choices_of(variant).first().and_then(|choice| own.choices.get(choice));
    variants.retain(|variant| note_of(variant).is_none_or(|note| surface.keeps(&note.markers)));

    if variants.iter().all(|variant| variant["type"] == "string") {
        let values: Vec<String> = variants.iter().flat_map(choices_of).collect();
        let list: Vec<String> = values
            .iter()
            .filter_map(|value| Some(format!("- `{value}`: {}", own.choices.get(value)?.docs)))
            .collect();
        schema.remove("oneOf");
        schema.insert("type".to_owned(), "string".into());
        schema.insert("description".to_owned(), own.own.docs.clone().into());
        let removed = values.iter().filter_map(|value| {
            Some((value.clone(), own.choices.get(value)?.markers.removed.clone()?.into()))
        });
        let removed: Map<String, Value> = removed.collect();
        if !removed.is_empty() {
            schema.insert("x-removed-values".to_owned(), removed.into());
        }
        schema.insert("enum".to_owned(), values.into());
        schema.insert("x-enum-descriptions".to_owned(), list.into());
        return;
    }
    let mut titles = Vec::new();
    for variant in variants {
        let tag = choices_of(variant).first().cloned().unwrap_or_default();
        let note = own.choices.get(&tag);
        let Some(variant) = variant.as_object_mut() else { continue };
        let mut title = pascal_case(&tag) + name;
        if let Some(Value::String(reference)) = variant.remove("$ref") {
            let body = reference.trim_start_matches("#/definitions/");
            inline(variant, body, catalog, notes, surface);
            // Two spellings of one tag.
            if titles.contains(&title) {
                body.clone_into(&mut title);
            }
        }
        variant.insert("title".to_owned(), title.as_str().into());
        titles.push(title);
        if let Some(note) = note {
            annotate(variant, note);
        }
    }
}

/// The variants of a union that nothing tells apart keep their own names.
fn untagged(variants: &mut Vec<Value>, own: &TypeNotes, surface: Surface) {
    let note_of =
        |variant: &Value| choices_of(variant).first().and_then(|choice| own.choices.get(choice));
    variants.retain(|variant| note_of(variant).is_none_or(|note| surface.keeps(&note.markers)));
    for variant in variants {
        if let (Some(note), Some(variant)) = (note_of(variant), variant.as_object_mut()) {
            annotate(variant, note);
        }
    }
}

/// Puts the fields of `body` into a variant, beside its tag.
fn inline(
    variant: &mut Map<String, Value>,
    body: &str,
    catalog: &Catalog,
    notes: &Notes,
    surface: Surface,
) {
    let body = normalised(body, catalog, notes, surface);
    for keyword in ["additionalProperties", "anyOf"] {
        if let Some(value) = body.get(keyword) {
            variant.insert(keyword.to_owned(), value.clone());
        }
    }
    if let (Some(Value::Object(to)), Some(from)) =
        (variant.get_mut("properties"), body["properties"].as_object())
    {
        to.extend(from.clone());
    }
    if let (Some(Value::Array(to)), Some(from)) =
        (variant.get_mut("required"), body["required"].as_array())
    {
        to.extend(from.clone());
        to.sort_by(|a, b| a.as_str().cmp(&b.as_str()));
    }
}

/// Leaves out fields that the surface does not show, and says which of the others are required.
fn object(schema: &mut Map<String, Value>, own: &TypeNotes, surface: Surface) {
    let Some(Value::Object(properties)) = schema.get_mut("properties") else { return };
    properties.retain(|name, _| own.fields.get(name).is_none_or(|n| surface.keeps(&n.markers)));

    let mut required = Vec::new();
    for (name, field) in properties {
        let Some(field) = field.as_object_mut() else { continue };
        field.remove("x-presence");
        let Some(note) = own.fields.get(name) else { continue };
        let always = match note.presence {
            Presence::Nullable => true,
            Presence::Newer | Presence::NewerNullable => {
                // `since` decides when it knows in which releases the field is.
                if matches!(surface, Surface::Since(..)) {
                    field.insert("x-newer".to_owned(), true.into());
                }
                !field.contains_key("default") && surface != Surface::Everything
            }
            Presence::Optional | Presence::Plain => false,
        };
        if always {
            required.push(Value::from(name.as_str()));
        }
        annotate(field, note);
    }
    let plainly = schema.remove("required");
    required.extend(
        plainly
            .as_ref()
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter(|name| {
                name.as_str().is_some_and(|name| schema["properties"].get(name).is_some())
            })
            .cloned(),
    );
    required.sort_by(|a, b| a.as_str().cmp(&b.as_str()));
    required.dedup();
    if !required.is_empty() {
        schema.insert("required".to_owned(), required.into());
    }
}

/// Replaces the doc comment by its text, and its tags by keywords.
fn annotate(schema: &mut Map<String, Value>, note: &Note) {
    let mut docs = note.docs.clone();
    if let Some(Value::Array(list)) = schema.remove("x-enum-descriptions") {
        let list: Vec<&str> = list.iter().filter_map(Value::as_str).collect();
        docs = format!("{docs}\n\n{}", list.join("\n"));
    }
    if let Some(instead) = &note.markers.deprecated {
        docs = format!("{docs}\n\nDeprecated: {instead}");
        schema.insert("deprecated".to_owned(), true.into());
    }
    if docs.is_empty() {
        schema.remove("description");
    } else {
        schema.insert("description".to_owned(), docs.into());
    }
    if note.markers.experimental {
        schema.insert("x-experimental".to_owned(), true.into());
    }
    if let Some(release) = &note.markers.removed {
        schema.insert("deprecated".to_owned(), true.into());
        schema.insert("x-removed".to_owned(), release.as_str().into());
    }
}

/// Spells constants as one-value enums, "anything" as an empty schema, and a reference that has
/// something beside it, which draft-07 would ignore, as the one element of an `allOf`.
fn plain(schema: &mut Value) {
    match schema {
        Value::Bool(true) => *schema = json!({}),
        Value::Object(keywords) => {
            if let Some(value) = keywords.remove("const") {
                keywords.insert("enum".to_owned(), json!([value]));
            }
            if keywords.len() > 1
                && let Some(reference) = keywords.remove("$ref")
            {
                keywords.insert("allOf".to_owned(), json!([{ "$ref": reference }]));
            }
            for (keyword, value) in keywords {
                match (keyword.as_str(), value) {
                    ("properties", Value::Object(fields)) => fields.values_mut().for_each(plain),
                    ("oneOf" | "anyOf" | "allOf", Value::Array(variants)) => {
                        variants.iter_mut().for_each(plain);
                    }
                    ("items", value) => plain(value),
                    ("additionalProperties", value) if value.is_object() => plain(value),
                    _ => {}
                }
            }
        }
        _ => {}
    }
}
