//! An independent validator of a schema.

use app_server_drift::internal::reference;
use jsonschema::Validator;
use serde_json::Value;

/// Validates what a schema of a document is about. It has no more definitions than it needs: a validator reads them
/// all.
pub fn validator(document: &Value, schema: &Value) -> Validator {
    let mut whole = schema.clone();
    let mut waiting: Vec<String> = Vec::new();
    reference::each(schema, &mut |target| waiting.push(target.to_owned()));
    while let Some(target) = waiting.pop() {
        let place = target.strip_prefix('#').expect("a reference within the document");
        let definition = document.pointer(place).unwrap_or_else(|| panic!("no {target}"));
        let own = place.split('/').skip(1).fold(&mut whole, |at, name| &mut at[name]);
        if own.is_null() {
            *own = definition.clone();
            reference::each(definition, &mut |target| waiting.push(target.to_owned()));
        }
    }
    jsonschema::draft7::new(&whole).unwrap()
}
