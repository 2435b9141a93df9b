//! Methods that go, and params as a whole that go or come.

use app_server_drift::{Document, Options, compare};
use serde_json::json;

use super::{newest, stride};

#[test]
fn every_removed_method_is_found() {
    let original = newest();
    let old = Document::new("old", original.clone()).unwrap();
    let mut tried = 0;
    for (set, rule) in [
        ("ClientRequest", "METHOD-REMOVED"),
        ("ServerRequest", "SERVER-REQUEST-REMOVED"),
        ("ServerNotification", "METHOD-REMOVED"),
    ] {
        let count = original["definitions"][set]["oneOf"].as_array().unwrap().len();
        for index in (0..count).step_by(stride(count)) {
            let mut root = original.clone();
            let variant = root["definitions"][set]["oneOf"].as_array_mut().unwrap().remove(index);
            let method = variant["properties"]["method"]["enum"][0].as_str().unwrap();
            let report =
                compare(&old, &Document::new("new", root).unwrap(), &Options::default()).unwrap();
            let rules: Vec<_> =
                report.findings.iter().map(|f| (f.rule.as_str(), f.path.as_str())).collect();
            assert_eq!(rules, [(rule, method)]);
            tried += 1;
        }
    }
    eprintln!("{tried} methods removed, all found");
}

/// Params that turn into nothing, and nothing that turns into params: who takes none takes `{}` at most.
#[test]
fn every_change_of_whole_params_is_found() {
    let original = newest();
    let old = Document::new("old", original.clone()).unwrap();
    let mut tried = 0;
    for (set, added) in [("ClientRequest", "PARAMS-REQUIRED"), ("ServerRequest", "PARAMS-ADDED")] {
        let count = original["definitions"][set]["oneOf"].as_array().unwrap().len();
        for index in (0..count).step_by(stride(count)) {
            let mut root = original.clone();
            let message = &mut root["definitions"][set]["oneOf"][index];
            let method = message["properties"]["method"]["enum"][0].as_str().unwrap().to_owned();
            let Some(target) = message["properties"]["params"]["$ref"].as_str() else { continue };
            let params = original.pointer(&target[1..]).unwrap();
            message["properties"]["params"] = json!({ "type": "null" });
            message["required"].as_array_mut().unwrap().retain(|name| name != "params");
            let new = Document::new("new", root).unwrap();
            let found = |old, new| -> Vec<String> {
                let report = compare(old, new, &Options::default()).unwrap();
                let about = report.findings.into_iter().filter(|finding| finding.path == method);
                about.map(|f| format!("{} {}", f.severity.name(), f.rule)).collect()
            };
            let has_fields = params["properties"].as_object().is_some_and(|all| !all.is_empty())
                || params.get("oneOf").or(params.get("anyOf")).is_some();
            // What must be there is missed, whatever is in it; what is refused is refused for its fields.
            let of_fields = if has_fields { "error" } else { "info" };
            let [gone, come] = match set {
                "ClientRequest" => [of_fields, "error"],
                _ => ["error", of_fields],
            };
            assert_eq!(found(&old, &new), [format!("{gone} PARAMS-REMOVED")], "{method}");
            assert_eq!(found(&new, &old), [format!("{come} {added}")], "{method}");
            tried += 1;
        }
    }
    eprintln!("{tried} params turned into nothing and back, all found");
}
