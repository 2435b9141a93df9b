//! Fingerprints: one for each finding, and the same whatever types are called and however arms are ordered.

use std::collections::BTreeMap;

use crate::evidence::HISTORY;
use app_server_drift::{
    history::Tier,
    {Document, Layer, Options, Report, Skew, compare},
};
use serde_json::{Map, Value};

/// Pairs with many changes, and one over all of the history.
const PAIRS: [(&str, &str); 4] =
    [("0.99.0", "0.169.0"), ("0.99.0", "0.115.0"), ("0.115.0", "0.142.0"), ("0.142.0", "0.169.0")];

/// What is no type of a payload, or says by its name what answers a method.
const KEPT: [&str; 4] = ["Params", "Response", "Request", "Notification"];

fn drift(old: &Value, new: &Value) -> Report {
    let document = |name: &str, root: &Value| Document::new(name, root.clone()).unwrap();
    let skews = vec![Skew::Backward, Skew::Forward];
    let options = Options { names: true, skews, ..Options::default() };
    compare(&document("old", old), &document("new", new), &options).unwrap()
}

/// The findings on the wire, by fingerprint.
fn wire(report: &Report) -> BTreeMap<String, String> {
    let wire = report.findings.iter().filter(|finding| finding.layer == Layer::Wire);
    wire.map(|finding| {
        (finding.fingerprint.clone(), format!("{} {}", finding.rule, finding.subject))
    })
    .collect()
}

fn renamed(name: &str) -> String {
    let kept = name == "v2"
        || name.starts_with("JSONRPC")
        || name == "RequestId"
        || KEPT.iter().any(|end| name.ends_with(end));
    if kept { name.to_owned() } else { format!("Zz{}", name.to_ascii_uppercase()) }
}

/// Renames the types of a document, so that they come in another order.
fn rename_types(value: &mut Value, in_definitions: bool) {
    match value {
        Value::Object(members) => {
            if in_definitions {
                let all: Map<String, Value> = std::mem::take(members)
                    .into_iter()
                    .map(|(name, member)| (renamed(&name), member))
                    .collect();
                *members = all;
            }
            for (keyword, member) in members.iter_mut() {
                if let ("$ref", Value::String(text)) = (keyword.as_str(), &mut *member)
                    && let Some((folder, name)) = text.rsplit_once('/')
                {
                    *text = format!("{folder}/{}", renamed(name));
                }
                let is_folder = keyword == "definitions" || (in_definitions && keyword == "v2");
                rename_types(member, is_folder);
            }
        }
        Value::Array(elements) => {
            for element in elements {
                rename_types(element, false);
            }
        }
        _ => {}
    }
}

/// Turns the order of arms and values around.
fn reverse(value: &mut Value) {
    if let Value::Object(members) = value {
        for keyword in ["oneOf", "anyOf", "allOf", "enum"] {
            if let Some(Value::Array(elements)) = members.get_mut(keyword) {
                elements.reverse();
            }
        }
        members.values_mut().for_each(reverse);
    } else if let Value::Array(elements) = value {
        elements.iter_mut().for_each(reverse);
    }
}

#[test]
fn every_finding_has_its_own() {
    let history = &*HISTORY;
    for (old, new) in PAIRS {
        let document = |version: &str| history.document(version, Tier::Experimental).unwrap();
        let report = drift(&document(old), &document(new));
        let mut found = BTreeMap::new();
        for finding in &report.findings {
            let other = found.insert(&finding.fingerprint, finding);
            assert!(other.is_none(), "{old} {new}: {finding:#?}\n{other:#?}");
        }
        assert!(found.len() > 100, "{old} {new}: {}", found.len());
    }
}

#[test]
fn neither_names_of_types_nor_their_order_count() {
    let history = &*HISTORY;
    for (old, new) in PAIRS {
        let document = |version: &str| history.document(version, Tier::Experimental).unwrap();
        let (old, new) = (document(old), document(new));
        let expected = wire(&drift(&old, &new));
        for change in [|new: &mut Value| rename_types(new, false), reverse] {
            let mut other = new.clone();
            change(&mut other);
            let found = wire(&drift(&old, &other));
            let lost: Vec<_> =
                expected.iter().filter(|(print, _)| !found.contains_key(*print)).collect();
            assert!(lost.is_empty(), "{} of {}: {lost:#?}", lost.len(), expected.len());
        }
    }
}
