//! The schema for generators of code: a name for each variant, and the field that tells variants apart.

use anyhow::{Result, ensure};
use serde_json::{Map, Value, json};

use crate::schema::reference;

/// Makes a definition of each variant that is an object. A union is `oneOf`, even if a value can be of two of its types:
/// typify makes one struct of `anyOf`, with all fields, and loses what does not fit the first type.
pub(super) fn name(definitions: &mut Map<String, Value>) -> Result<()> {
    let mut named = Map::new();
    for (union, schema) in definitions.iter_mut() {
        // Beside `properties`, `anyOf` says which fields are required.
        if let Some(keywords) = schema.as_object_mut().filter(|it| !it.contains_key("properties"))
            && let Some(types) = keywords.remove("anyOf")
        {
            keywords.insert("oneOf".to_owned(), types);
        }
        let Some(Value::Array(variants)) = schema.get_mut("oneOf") else { continue };
        let discriminator = discriminator(variants);
        for variant in variants {
            let Some(title) = variant["title"].as_str().filter(|_| variant["type"] == "object")
            else {
                continue;
            };
            let to = reference(title);
            let title = title.to_owned();
            let earlier = named.insert(title.clone(), std::mem::replace(variant, to));
            ensure!(earlier.is_none(), "two variants are called {title}, one of them of {union}");
        }
        if let Some(discriminator) = discriminator {
            schema["discriminator"] = discriminator;
        }
    }
    for (title, schema) in named {
        ensure!(!definitions.contains_key(&title), "a variant and a type are called {title}");
        definitions.insert(title, schema);
    }
    Ok(())
}

/// The field whose one value tells each variant from the others, with the variant for each value.
fn discriminator(variants: &[Value]) -> Option<Value> {
    let tags = |variant: &Value| -> Vec<(String, String)> {
        let fields = variant["properties"].as_object().into_iter().flatten();
        let tags = fields.filter_map(|(name, field)| match field["enum"].as_array()?.as_slice() {
            [Value::String(tag)] => Some((name.clone(), tag.clone())),
            _ => None,
        });
        tags.collect()
    };
    let (field, _) = tags(variants.first()?).into_iter().next()?;
    let mut mapping = Map::new();
    for variant in variants {
        let (_, tag) = tags(variant).into_iter().find(|(name, _)| *name == field)?;
        let target = reference(variant["title"].as_str()?)["$ref"].clone();
        if mapping.insert(tag, target).is_some() {
            return None;
        }
    }
    Some(json!({ "propertyName": field, "mapping": mapping }))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::name;

    fn variant(title: &str, tag: &str) -> Value {
        json!({
            "title": title,
            "type": "object",
            "properties": { "type": { "type": "string", "enum": [tag] } },
            "required": ["type"],
        })
    }

    fn named(mut definitions: Value) -> Result<Value, String> {
        name(definitions.as_object_mut().unwrap()).map_err(|error| error.to_string())?;
        Ok(definitions)
    }

    #[test]
    fn variants_have_names_and_a_tag() {
        let union = json!({ "U": { "oneOf": [variant("AU", "a"), variant("BU", "b")] } });
        assert_eq!(
            named(union).unwrap(),
            json!({
                "AU": variant("AU", "a"),
                "BU": variant("BU", "b"),
                "U": {
                    "oneOf": [{ "$ref": "#/definitions/AU" }, { "$ref": "#/definitions/BU" }],
                    "discriminator": {
                        "propertyName": "type",
                        "mapping": { "a": "#/definitions/AU", "b": "#/definitions/BU" },
                    },
                },
            })
        );
    }

    #[test]
    fn what_no_field_tells_apart_has_no_discriminator() {
        let keyed =
            json!({ "title": "KU", "type": "object", "properties": { "k": { "type": "string" } } });
        let text = json!({ "title": "SU", "type": "string", "enum": ["s"] });
        let union = named(json!({ "U": { "oneOf": [keyed, text] } })).unwrap();
        assert_eq!(union["U"]["oneOf"][0], json!({ "$ref": "#/definitions/KU" }));
        assert_eq!(union["U"]["oneOf"][1]["title"], "SU");
        assert!(union["U"].get("discriminator").is_none());

        let same =
            named(json!({ "U": { "oneOf": [variant("AU", "a"), variant("BU", "a")] } })).unwrap();
        assert!(same["U"].get("discriminator").is_none());
    }

    #[test]
    fn a_union_of_types_is_one_of_them() {
        let types = json!([{ "$ref": "#/definitions/A" }, { "type": "string" }]);
        let required = json!({ "properties": { "a": {}, "b": {} }, "anyOf": [{ "required": ["a"] }, { "required": ["b"] }] });
        let union = named(json!({ "U": { "anyOf": types }, "R": required })).unwrap();
        assert_eq!(union, json!({ "U": { "oneOf": types }, "R": required }));
    }

    #[test]
    fn a_name_stands_for_one_thing() {
        let twice = json!({ "U": { "oneOf": [variant("A", "a"), variant("A", "b")] } });
        assert_eq!(named(twice).unwrap_err(), "two variants are called A, one of them of U");
        let taken = json!({ "A": { "type": "string" }, "U": { "oneOf": [variant("A", "a")] } });
        assert_eq!(named(taken).unwrap_err(), "a variant and a type are called A");
    }
}
