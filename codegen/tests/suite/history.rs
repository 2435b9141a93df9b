//! The committed history against the documents that it was made of.

use std::{fs, sync::LazyLock};

use app_server_codegen::fidelity::Releases;
use app_server_drift::history::{History, Outcome};
use serde_json::Value;

use crate::evidence::{HISTORY, newest, recorded, repository};

static TEXT: LazyLock<String> =
    LazyLock::new(|| fs::read_to_string(repository("drift/history.txt")).unwrap());

/// The documents of the real servers.
fn upstream() -> Releases {
    Releases::open(&recorded("upstream")).unwrap()
}

#[test]
fn it_is_written_as_it_is_printed() {
    assert_eq!(HISTORY.to_string(), *TEXT);
}

#[test]
fn every_release_can_be_rebuilt() {
    let releases: Vec<&str> = HISTORY.releases().collect();
    assert!(releases.len() >= 86, "{releases:?}");
    for release in releases {
        HISTORY.verify(release).unwrap();
    }
}

#[test]
#[ignore = "just evidence DIR"]
fn every_release_says_what_the_real_server_says() {
    let upstream = upstream();
    let mut before = None;
    for release in upstream.versions() {
        let documents = upstream.documents(release).unwrap();
        if before.as_ref() == Some(&documents) {
            continue;
        }
        before = Some(documents.clone());
        assert_eq!(HISTORY.differences(release, &documents).unwrap(), [""; 0], "{release}");
        let rebuilt = HISTORY.documents(release).unwrap();
        assert_eq!(rebuilt.unlisted.len(), documents.unlisted.len());
        for (ours, theirs) in
            [(rebuilt.stable, documents.stable), (rebuilt.experimental, documents.experimental)]
        {
            same("", &respelt(ours), &respelt(theirs));
        }
    }
}

#[test]
#[ignore = "just evidence DIR"]
fn it_can_be_made_again() {
    let upstream = upstream();
    let mut history = History::default();
    for release in upstream.versions() {
        let told = history.update(release, &upstream.documents(release).unwrap()).unwrap();
        assert!(matches!(told.outcome, Outcome::Added(_)), "{told}");
    }
    assert_eq!(history.to_string(), *TEXT);
}

/// Another way to the same end than the one that is tested: spells a document's schemas alike, as JSON.
fn respelt(value: Value) -> Value {
    let Value::Object(keywords) = value else {
        return match value {
            Value::Array(elements) => elements.into_iter().map(respelt).collect(),
            other => other,
        };
    };
    let mut keywords: serde_json::Map<String, Value> =
        keywords.into_iter().map(|(key, value)| (key, respelt(value))).collect();
    if let Some(Value::Array(all)) = keywords.get("allOf")
        && let [Value::Object(only)] = all.as_slice()
    {
        let only = only.clone();
        keywords.remove("allOf");
        keywords.extend(only);
    }
    if let Some(params) = keywords.get("properties").and_then(|fields| fields.get("params"))
        && *params == serde_json::json!({ "type": "null" })
    {
        keywords["properties"].as_object_mut().unwrap().remove("params");
    }
    if let Some(Value::Array(names)) = keywords.get_mut("required") {
        names.sort_by_key(Value::to_string);
    }
    // `type: [x, y]` becomes an `anyOf`, and a list of strings a variant for each.
    if let Some(Value::Array(kinds)) = keywords.get("type").cloned() {
        keywords.remove("type");
        let outer = ["default", "writeOnly"];
        let (outer, inner): (serde_json::Map<_, _>, serde_json::Map<_, _>) =
            keywords.into_iter().partition(|(key, _)| outer.contains(&key.as_str()));
        let variants: Vec<Value> = kinds
            .into_iter()
            .map(|kind| {
                let mut variant =
                    if kind == "null" { serde_json::Map::new() } else { inner.clone() };
                variant.insert("type".to_owned(), kind);
                variant.into()
            })
            .collect();
        keywords = outer;
        keywords.insert("anyOf".to_owned(), variants.into());
    }
    if let Some(Value::Array(values)) = keywords.get("enum").filter(|all| all[0].is_string()) {
        let variants = values.iter().map(|value| serde_json::json!({ "const": value }));
        let variants = variants.collect();
        keywords.retain(|key, _| key != "enum" && key != "type");
        keywords.insert("oneOf".to_owned(), variants);
    }
    for union in ["oneOf", "anyOf"] {
        let Some(Value::Array(variants)) = keywords.get_mut(union) else { continue };
        let mut flat: Vec<Value> = Vec::new();
        for variant in std::mem::take(variants) {
            match variant.get("oneOf").and_then(Value::as_array) {
                Some(values) if values.iter().all(|value| value.get("const").is_some()) => {
                    flat.extend(values.iter().cloned());
                }
                _ => flat.push(variant),
            }
        }
        flat.sort_by_key(Value::to_string);
        *variants = flat;
    }
    keywords.into()
}

/// Tells the place where two documents differ.
fn same(path: &str, ours: &Value, theirs: &Value) {
    match (ours, theirs) {
        (Value::Object(a), Value::Object(b)) if a.keys().eq(b.keys()) => {
            a.iter().for_each(|(key, value)| same(&format!("{path}/{key}"), value, &b[key]));
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            a.iter().zip(b).for_each(|(a, b)| same(&format!("{path}[]"), a, b));
        }
        _ => assert_eq!(ours, theirs, "{path}"),
    }
}

/// Every part of a document counts: without it, the document is another one.
#[test]
fn nothing_is_left_out() {
    let release = newest();
    let documents = HISTORY.documents(release).unwrap();
    let mut paths = Vec::new();
    parts(&documents.stable, &mut Vec::new(), &mut paths);
    // That an enum of strings holds strings goes without saying.
    let at = |path: &[Step]| path.iter().fold(&documents.stable, |value, step| step.of(value));
    paths.retain(|path| {
        let [above @ .., Step::Key(key)] = path.as_slice() else { return true };
        key != "type" || at(above).get("enum").is_none()
    });
    // One in some hundred: comparing documents is not for free.
    for path in paths.iter().step_by(paths.len() / 60) {
        let mut changed = documents.clone();
        remove(&mut changed.stable, path);
        let differences = HISTORY.differences(release, &changed);
        assert!(
            differences.is_err() || !differences.unwrap().is_empty(),
            "{path:?} counts nothing"
        );
    }
}

/// A step into a document.
#[derive(Debug, Clone)]
enum Step {
    Key(String),
    Index(usize),
}

impl Step {
    fn of<'a>(&self, value: &'a Value) -> &'a Value {
        match self {
            Self::Key(key) => &value[key],
            Self::Index(index) => &value[*index],
        }
    }
}

fn parts(value: &Value, path: &mut Vec<Step>, paths: &mut Vec<Vec<Step>>) {
    if !path.is_empty() {
        paths.push(path.clone());
    }
    let mut visit = |step: Step, value: &Value| {
        path.push(step);
        parts(value, path, paths);
        path.pop();
    };
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(key, value)| visit(Step::Key(key.clone()), value));
        }
        Value::Array(elements) => {
            elements.iter().enumerate().for_each(|(index, value)| visit(Step::Index(index), value));
        }
        _ => {}
    }
}

fn remove(document: &mut Value, path: &[Step]) {
    match path {
        [Step::Key(key)] => drop(document.as_object_mut().unwrap().remove(key)),
        [Step::Index(index)] => drop(document.as_array_mut().unwrap().remove(*index)),
        [Step::Key(key), rest @ ..] => remove(&mut document[key], rest),
        [Step::Index(index), rest @ ..] => remove(&mut document[index], rest),
        [] => {}
    }
}
