//! A schema in another draft than draft-07, in which everything here is written.

use serde_json::Value;

use super::flavour::each;

/// Turns a schema in draft-07 into the same in draft 2020-12: the keywords in use mean the same there, but definitions
/// are under `$defs`.
pub fn to_2020_12(mut document: Value) -> Value {
    let Some(keywords) = document.as_object_mut() else { return document };
    if let Some(mut definitions) = keywords.remove("definitions") {
        for schema in definitions.as_object_mut().into_iter().flat_map(|it| it.values_mut()) {
            each(schema, &mut |keywords| {
                let pointing = |keyword: &str| {
                    matches!(keyword, "$ref" | "discriminator") || keyword.starts_with("x-")
                };
                keywords
                    .iter_mut()
                    .filter(|(keyword, _)| pointing(keyword))
                    .for_each(|(_, it)| point(it));
            });
        }
        keywords.insert("$defs".to_owned(), definitions);
    }
    keywords.get_mut("description").into_iter().for_each(point);
    keywords.insert("$schema".to_owned(), "https://json-schema.org/draft/2020-12/schema".into());
    document
}

/// Lets every text in a value point to definitions where they are now.
fn point(value: &mut Value) {
    match value {
        Value::String(text) => *text = text.replace("#/definitions/", "#/$defs/"),
        Value::Array(elements) => elements.iter_mut().for_each(point),
        Value::Object(fields) => fields.values_mut().for_each(point),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::to_2020_12;

    #[test]
    fn only_the_place_of_definitions_changes() {
        let union = |at: &str| {
            json!({
                "oneOf": [{ "$ref": format!("#/{at}/A") }],
                "x-result": { "$ref": format!("#/{at}/A") },
                "discriminator": { "propertyName": "type", "mapping": { "a": format!("#/{at}/A") } },
            })
        };
        // A field may have the name of a keyword.
        let object =
            json!({ "properties": { "$ref": { "type": "string", "default": "#/definitions/A" } } });
        let old = json!({
            "$schema": "http://json-schema.org/draft-07/schema#",
            "description": "Such as `#/definitions/A`.",
            "definitions": { "A": object, "U": union("definitions") },
        });
        assert_eq!(
            to_2020_12(old),
            json!({
                "$schema": "https://json-schema.org/draft/2020-12/schema",
                "description": "Such as `#/$defs/A`.",
                "$defs": { "A": object, "U": union("$defs") },
            })
        );
    }
}
