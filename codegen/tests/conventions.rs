//! Conventions that every type keeps.

use std::collections::BTreeSet;

use app_server_codegen::{
    catalog::Catalog,
    schema,
    surface::{Notes, Surface},
};
use app_server_drift::Set;
use serde_json::Value;

/// The definitions that the messages of these sets and the results of those can hold.
fn reached(document: &Value, sets: &[Set], results_of: &[Set]) -> BTreeSet<String> {
    fn walk(document: &Value, schema: &Value, found: &mut BTreeSet<String>) {
        match schema {
            Value::Object(members) => {
                if let Some(name) = members.get("$ref").and_then(Value::as_str) {
                    let name = name.rsplit('/').next().unwrap();
                    if found.insert(name.to_owned()) {
                        walk(document, &document["definitions"][name], found);
                    }
                }
                members.iter().filter(|(key, _)| *key != "x-result").for_each(|(_, member)| {
                    walk(document, member, found);
                });
            }
            Value::Array(elements) => {
                for element in elements {
                    walk(document, element, found);
                }
            }
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    for set in sets {
        walk(document, &document["definitions"][set.name()], &mut found);
    }
    for set in results_of {
        for arm in document["definitions"][set.name()]["oneOf"].as_array().unwrap() {
            walk(document, &arm["x-result"], &mut found);
        }
    }
    found
}

/// What a server sends is open, so that a newer one does not break us; what only a client sends is
/// closed, so that we send nothing that no server knows.
#[test]
fn what_servers_send_is_open_and_what_only_clients_send_is_closed() {
    let catalog = Catalog::new();
    let document = schema::document(&catalog, &Notes::of(&catalog), Surface::Everything);
    let from_server =
        reached(&document, &[Set::ServerRequest, Set::ServerNotification], &[Set::ClientRequest]);
    let from_client =
        reached(&document, &[Set::ClientRequest, Set::ClientNotification], &[Set::ServerRequest]);

    let mut choices = 0;
    let mut wrong = Vec::new();
    for name in from_server.union(&from_client) {
        let schema = &catalog.definitions[name];
        // Untagged unions are told apart by what their arms are, so there can be no unknown one; that of
        // a form's fields by these.
        let tells_apart = name.starts_with("McpElicitation") && name.ends_with("Type");
        if schema.get("oneOf").is_some() && !tells_apart {
            let open = schema["x-open"] == true;
            wrong.extend((open != from_server.contains(name)).then_some(name));
            choices += 1;
        }
    }
    assert_eq!(wrong, Vec::<&String>::new(), "should end with `..`, or should not");
    assert!(choices > 20, "{choices}");
}

/// Members whose name says that they hold a secret are typed as such.
#[test]
fn secrets_are_typed() {
    let catalog = Catalog::new();
    let mut secrets = 0;
    for (name, schema) in &catalog.definitions {
        for (member, schema) in schema["properties"].as_object().into_iter().flatten() {
            let lower = member.to_lowercase();
            // A cancellation token names a request.
            let telling = ["token", "apikey", "secret", "password", "secretaccesskey"]
                .iter()
                .any(|word| lower.ends_with(word) && lower != "cancellationtoken");
            let text = schema["type"] == "string" || schema["type"][0] == "string";
            assert!(!(telling && text) || schema["x-secret"] == true, "{name}.{member}");
            secrets += usize::from(schema["x-secret"] == true);
        }
    }
    assert!(secrets >= 9, "{secrets}");
}

/// Params, results and notifications are named after what they are, but for a few old ones.
#[test]
fn types_are_named_after_their_role() {
    for method in Catalog::new().methods {
        let suffix = if method.set.is_request() { "Params" } else { "Notification" };
        if let Some(name) = method.params.type_name() {
            assert!(name.ends_with(suffix), "{}: {name}", method.name);
        }
        if let Some(name) = method.result {
            assert!(name.ends_with("Response"), "{}: {name}", method.name);
        }
    }
}

/// A file that grows past this becomes a folder.
#[test]
fn domains_stay_small() {
    fn files(folder: &std::path::Path, found: &mut Vec<std::path::PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                files(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    files(&root.join("protocol/src"), &mut found);
    files(&root.join("codegen/src"), &mut found);
    assert!(found.len() > 40);
    for path in found {
        let lines = std::fs::read_to_string(&path).unwrap().lines().count();
        assert!(lines <= 650, "{} has {lines} lines", path.display());
    }
}
