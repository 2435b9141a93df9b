//! The rename drill: a type may be renamed without a trace on the wire, a wire string may not.

use std::{collections::BTreeSet, fs};

use crate::evidence::{release, repository};
use app_server_drift::{Document, Options, Report, Verdict, compare};
use serde_json::Value;

fn current() -> Value {
    let text = fs::read_to_string(repository("bindings/schema.experimental.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn drift(old: &Value, new: &Value) -> Report {
    let options = Options { names: true, ..Options::default() };
    let document = |name: &str, root: &Value| Document::new(name, root.clone()).unwrap();
    compare(&document("old", old), &document("new", new), &options).unwrap()
}

/// Renames types: the keys of definitions, references and titles.
fn rename_types(value: &mut Value, from: &str, to: &str, in_definitions: bool) {
    match value {
        Value::Object(fields) => {
            if in_definitions {
                let renamed = std::mem::take(fields)
                    .into_iter()
                    .map(|(name, field)| (name.replace(from, to), field));
                *fields = renamed.collect();
            }
            for (keyword, field) in fields.iter_mut() {
                if let ("$ref" | "title", Value::String(text)) = (keyword.as_str(), &mut *field) {
                    *text = text.replace(from, to);
                }
                let is_directory = keyword == "definitions" || (in_definitions && keyword == "v2");
                rename_types(field, from, to, is_directory);
            }
        }
        Value::Array(elements) => {
            for element in elements {
                rename_types(element, from, to, false);
            }
        }
        _ => {}
    }
}

fn names(report: &Report) -> BTreeSet<(&str, &str)> {
    report
        .findings
        .iter()
        .map(|finding| (finding.path.as_str(), finding.subject.as_str()))
        .collect()
}

#[test]
fn renamed_types_are_no_wire_drift() {
    let old = release("0.99.0");
    let mut new = old.clone();
    rename_types(&mut new, "ChatGpt", "Chatgpt", false);
    let report = drift(&old, &new);
    assert_eq!((report.verdict, report.names), (Verdict::None, Verdict::Breaking));
    let renamed: BTreeSet<String> = old["definitions"]
        .as_object()
        .unwrap()
        .iter()
        .chain(old["definitions"]["v2"].as_object().unwrap())
        .map(|(name, _)| name.clone())
        .filter(|name| name.contains("ChatGpt"))
        .collect();
    assert!(renamed.len() >= 4, "{renamed:?}");
    let found: BTreeSet<String> =
        names(&report).into_iter().map(|(old, _)| old.to_owned()).collect();
    assert_eq!(found, renamed);
    for (old, new) in names(&report) {
        assert_eq!(new, old.replace("ChatGpt", "Chatgpt"));
    }
}

#[test]
fn renamed_types_of_ours_are_no_wire_drift() {
    let old = current();
    let mut new = old.clone();
    rename_types(&mut new, "LoginAccount", "Login", false);
    let report = drift(&old, &new);
    assert_eq!((report.verdict, report.names), (Verdict::None, Verdict::Breaking));
    let names = names(&report);
    assert!(names.contains(&("LoginAccountParams", "LoginParams")), "{names:?}");
    assert!(names.contains(&("LoginAccountResponse", "LoginResponse")), "{names:?}");
    assert!(
        names.iter().all(|(old, new)| old.replace("LoginAccount", "Login") == *new),
        "{names:?}"
    );
}

/// Replaces a string wherever it stands for a value, as a method or in an `enum`.
fn rename_value(value: &mut Value, from: &str, to: &str) {
    match value {
        Value::Object(fields) => {
            fields.values_mut().for_each(|field| rename_value(field, from, to));
        }
        Value::Array(elements) => {
            for element in elements {
                rename_value(element, from, to);
            }
        }
        Value::String(text) if text == from => to.clone_into(text),
        _ => {}
    }
}

#[test]
fn a_renamed_wire_string_breaks() {
    let old = release("0.99.0");
    let mut new = old.clone();
    rename_value(&mut new, "loginChatGpt", "loginChatgpt");
    let report = drift(&old, &new);
    assert_eq!((report.verdict, report.names), (Verdict::Breaking, Verdict::None));
    let errors: Vec<_> = report.findings.iter().filter(|f| f.severity.name() == "error").collect();
    assert_eq!(errors.len(), 1);
    assert_eq!(
        (errors[0].rule.as_str(), errors[0].direction_name()),
        ("METHOD-REMOVED", "client_to_server")
    );
    assert!(
        errors[0].message.to_string().contains("differs from it in case only"),
        "{}",
        errors[0].message
    );

    let mut new = old.clone();
    rename_value(&mut new, "chatgptAuthTokens", "chatGptAuthTokens");
    let report = drift(&old, &new);
    assert_eq!((report.verdict, report.names), (Verdict::Breaking, Verdict::None));
    let errors: BTreeSet<_> = report
        .findings
        .iter()
        .filter(|finding| finding.severity.name() == "error")
        .map(|finding| (finding.direction_name(), finding.rule.as_str(), finding.path.as_str()))
        .collect();
    assert!(
        errors.contains(&("client_to_server", "C2S-UNION-ARM-REMOVED", "LoginAccountParams")),
        "{errors:?}"
    );
    assert!(
        errors.contains(&("server_to_client", "S2C-UNION-ARM-ADDED", "LoginAccountResponse")),
        "{errors:?}"
    );
    assert!(
        errors.contains(&("server_to_client", "S2C-ENUM-VALUE-ADDED", "AuthMode")),
        "{errors:?}"
    );
}

#[test]
fn our_own_document_is_itself() {
    let current = current();
    let report = drift(&current, &current);
    assert_eq!((report.verdict, report.names), (Verdict::None, Verdict::None));
    assert!(report.unresolved.is_empty());
}
