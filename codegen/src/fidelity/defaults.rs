//! The defaults of fields, by the names of their types. The gate compares them where they change what a message
//! means: in what clients send.

use std::collections::{BTreeMap, BTreeSet};

use app_server_drift::RuleId;
use serde_json::Value;

use super::compare::{Demand, Difference};
use crate::trace::shape::Object;

/// Each field, with its default if it has one.
pub(super) type Defaults = BTreeMap<String, Option<Value>>;

/// The fields of a document, of the newer type where an old one has the same name.
pub(super) fn of(document: &Value) -> Defaults {
    let mut found = Defaults::new();
    let all = document.get("definitions");
    for definitions in [all, all.and_then(|all| all.get("v2"))] {
        for (name, schema) in definitions.and_then(Value::as_object).into_iter().flatten() {
            fields(name, schema, &mut found);
            for keyword in ["oneOf", "anyOf"] {
                for variant in schema[keyword].as_array().into_iter().flatten() {
                    let place = format!("{name}<{}>", Object::of(variant).name());
                    fields(&place, variant, &mut found);
                }
            }
        }
    }
    found
}

fn fields(owner: &str, schema: &Value, found: &mut Defaults) {
    for (name, field) in schema["properties"].as_object().into_iter().flatten() {
        found.insert(format!("{owner}.{name}"), field.get("default").cloned());
    }
}

/// The fields of both documents whose defaults differ.
pub(super) fn differences(theirs: &Defaults, ours: &Defaults) -> Vec<Difference> {
    let fields =
        theirs.iter().filter_map(|(place, theirs)| Some((place, theirs, ours.get(place)?)));
    let differing = fields.filter(|(_, theirs, ours)| theirs != ours);
    let say = |default: &Option<Value>| {
        default.as_ref().map_or_else(|| "none".to_owned(), Value::to_string)
    };
    differing
        .map(|(place, theirs, ours)| Difference {
            demand: Demand::Equal,
            place: place.clone(),
            rule: RuleId::DefaultChanged,
            what: format!(
                "the default is {} by the old document, {} by the new one",
                say(theirs),
                say(ours)
            ),
            methods: BTreeSet::new(),
        })
        .collect()
}
