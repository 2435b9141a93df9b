//! The JSON Schema: one draft-07 document with flat `definitions`.
//!
//! schemars prints each type; `definition` turns that into what other tools digest (one title an
//! object, tags as one-value enums, no schema that is just `true`), `messages` adds the unions of
//! messages, and what remains reachable from those is printed. `flavour` spells it for the tools that
//! read the published files, `draft` in a newer draft.

mod definition;
mod draft;
mod flavour;
mod messages;
mod since;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

pub use draft::to_2020_12;
pub use flavour::{Flavour, Spelling, spell};
pub use since::stamp;

use crate::{
    catalog::Catalog,
    surface::{Notes, Surface},
};
use app_server_drift::internal::reference;

/// Prints the document of a surface.
pub fn document(catalog: &Catalog, notes: &Notes, surface: Surface) -> Value {
    let mut definitions: BTreeMap<String, Value> = catalog
        .definitions
        .keys()
        .filter(|name| notes.of_type(name).is_none_or(|notes| surface.keeps(&notes.own.markers)))
        .map(|name| (name.clone(), definition::normalised(name, catalog, notes, surface)))
        .collect();
    definitions.extend(messages::definitions(catalog, surface));

    // What errors hold is in no message, since `data` may be anything.
    let errors =
        catalog.errors.iter().map(String::as_str).filter(|name| definitions.contains_key(*name));
    let kept = reachable(&definitions, messages::ROOTS.into_iter().chain(errors));
    definitions.retain(|name, _| kept.contains(name));
    let mut document = json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "AppServerProtocol",
        "description": "The definitions of the Codex app-server protocol. The document itself allows anything; refer to one of its definitions, such as `#/definitions/ServerNotification`.",
    });
    document["definitions"] = definitions.into_iter().collect();
    document
}

/// A reference to a definition.
fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/definitions/{name}") })
}

/// The definitions that can be reached from `roots`, these included.
fn reachable<'r>(
    definitions: &BTreeMap<String, Value>,
    roots: impl Iterator<Item = &'r str>,
) -> BTreeSet<String> {
    let mut kept = BTreeSet::new();
    let mut waiting: Vec<String> = roots.map(str::to_owned).collect();
    while let Some(name) = waiting.pop() {
        if let Some(schema) = definitions.get(&name).filter(|_| !kept.contains(&name)) {
            reference::each(schema, &mut |target| waiting.push(reference::name(target).to_owned()));
            kept.insert(name);
        }
    }
    kept
}

/// A name in PascalCase, from the parts of a wire string: `account/rateLimits/read` and `life_sciences`
/// become `AccountRateLimitsRead` and `LifeSciences`.
fn pascal_case(wire: &str) -> String {
    let parts = wire.split(|c: char| !c.is_ascii_alphanumeric());
    parts
        .flat_map(|part| {
            let mut chars = part.chars();
            chars.next().map(|c| c.to_ascii_uppercase()).into_iter().chain(chars)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::{document, pascal_case};
    use crate::{
        catalog::Catalog,
        surface::{Notes, Surface},
    };
    use app_server_drift::internal::reference;

    fn print(surface: Surface) -> Value {
        let catalog = Catalog::new();
        let notes = Notes::of(&catalog);
        document(&catalog, &notes, surface)
    }

    fn walk<'a>(schema: &'a Value, visit: &mut impl FnMut(&'a serde_json::Map<String, Value>)) {
        match schema {
            Value::Object(fields) => {
                visit(fields);
                for (keyword, field) in fields {
                    // The names under these are not keywords.
                    if keyword == "properties" || keyword == "definitions" {
                        for schema in field.as_object().into_iter().flat_map(|m| m.values()) {
                            assert!(!schema.is_boolean(), "a boolean property schema");
                            walk(schema, visit);
                        }
                    } else if keyword != "default" {
                        walk(field, visit);
                    }
                }
            }
            Value::Array(elements) => elements.iter().for_each(|element| walk(element, visit)),
            _ => {}
        }
    }

    #[test]
    fn generators_can_digest_it() {
        for surface in [Surface::Stable, Surface::Experimental, Surface::Everything] {
            let document = print(surface);
            let mut titles = BTreeSet::new();
            walk(&document, &mut |schema| {
                assert!(!schema.contains_key("const"), "a constant: {schema:?}");
                assert!(!schema.contains_key("x-presence"), "a note that is ours: {schema:?}");
                let fields_alone = |variant: &Value| {
                    variant.get("required").is_some() && variant.get("type").is_none()
                };
                let choice = ["oneOf", "anyOf"]
                    .iter()
                    .filter_map(|keyword| schema.get(*keyword)?.as_array())
                    .any(|variants| !variants.iter().all(fields_alone));
                assert!(!(choice && schema.contains_key("properties")), "a union with fields");
                if schema.contains_key("properties") {
                    let title = schema.get("title").and_then(Value::as_str);
                    let title = title.unwrap_or_else(|| panic!("no title: {schema:?}"));
                    assert_eq!(title, pascal_case(title), "not PascalCase");
                    assert!(titles.insert(title), "the title {title} stands twice");
                }
            });
            assert!(titles.len() > 50);
        }
    }

    #[test]
    fn every_reference_has_a_target() {
        for surface in [Surface::Stable, Surface::Experimental, Surface::Everything] {
            let document = print(surface);
            let mut count = 0;
            reference::each(&document, &mut |target| {
                assert!(document.pointer(&target[1..]).is_some(), "no {target}");
                count += 1;
            });
            assert!(count > 500);
        }
    }

    #[test]
    fn the_stable_surface_has_nothing_experimental() {
        let text = print(Surface::Stable).to_string();
        assert!(!text.contains("x-experimental"));
        assert!(!text.contains("workspaceRouting"));
        assert!(!text.contains("account/bedrock"));
        assert!(print(Surface::Experimental).to_string().contains("workspaceRouting"));
    }

    #[test]
    fn everything_is_documented() {
        let document = print(Surface::Everything);
        walk(&document, &mut |schema| {
            if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
                // The key of a variant is documented by its variant.
                let key = properties.len() == 1 && schema.contains_key("description");
                for (name, field) in properties.iter().filter(|_| !key) {
                    let tag =
                        field.get("enum").is_some() || ["id", "params"].contains(&name.as_str());
                    assert!(tag || field.get("description").is_some(), "{name} of {schema:?}");
                }
            }
        });
        for (name, schema) in document["definitions"].as_object().unwrap() {
            assert!(schema.get("description").is_some(), "{name} has no description");
        }
    }
}
