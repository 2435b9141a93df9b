//! Conventions that every type keeps.

use std::collections::BTreeSet;

use app_server_drift::Set;
use serde_json::Value;

use crate::evidence::{CATALOG, EVERYTHING};

/// The definitions that the messages of these sets and the results of those can hold.
fn reached(document: &Value, sets: &[Set], results_of: &[Set]) -> BTreeSet<String> {
    fn walk(document: &Value, schema: &Value, found: &mut BTreeSet<String>) {
        match schema {
            Value::Object(fields) => {
                if let Some(name) = fields.get("$ref").and_then(Value::as_str) {
                    let name = name.rsplit('/').next().unwrap();
                    if found.insert(name.to_owned()) {
                        walk(document, &document["definitions"][name], found);
                    }
                }
                fields.iter().filter(|(key, _)| *key != "x-result").for_each(|(_, field)| {
                    walk(document, field, found);
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
        for variant in document["definitions"][set.name()]["oneOf"].as_array().unwrap() {
            walk(document, &variant["x-result"], &mut found);
        }
    }
    found
}

/// What tells form fields apart: one of another type is an unknown form field.
const FORM_FIELD_TYPES: [&str; 4] = [
    "McpElicitationArrayType",
    "McpElicitationBooleanType",
    "McpElicitationNumberType",
    "McpElicitationStringType",
];

/// What a server sends is open, so that a newer one does not break us; what only a client sends is
/// closed, so that we send nothing that no server knows.
#[test]
fn what_servers_send_is_open_and_what_only_clients_send_is_closed() {
    let from_server =
        reached(&EVERYTHING, &[Set::ServerRequest, Set::ServerNotification], &[Set::ClientRequest]);
    let from_client =
        reached(&EVERYTHING, &[Set::ClientRequest, Set::ClientNotification], &[Set::ServerRequest]);

    let mut choices = 0;
    let mut wrong = Vec::new();
    for name in from_server.union(&from_client) {
        let schema = &CATALOG.definitions[name];
        // The variants of an untagged union are told apart by their required fields, so what has those of
        // none is wrong rather than unknown. Those of a form field have only `type` in common.
        let is_form_field = name == "McpElicitationPrimitiveSchema";
        let tells_apart = FORM_FIELD_TYPES.contains(&name.as_str());
        if (schema.get("oneOf").is_some() && !tells_apart) || is_form_field {
            let open = schema["x-open"] == true;
            wrong.extend((open != from_server.contains(name)).then_some(name));
            choices += 1;
        }
    }
    assert_eq!(wrong, Vec::<&String>::new(), "should end with `..`, or should not");
    assert!(choices > 20, "{choices}");
}

/// Names of fields that look like those of secrets and hold none, each with what it holds.
const NOT_SECRET: &[(&str, &str)] = &[
    ("accessKeyId", "names an AWS key; the key itself is `secretAccessKey`"),
    ("authUrl", "a page, which the user opens in a browser"),
    ("authorizationUrl", "a page, which the user opens in a browser"),
    ("cancellationToken", "names a request"),
    ("client-private-key", "the path of a file"),
    ("credentialFile", "the path of a file"),
    ("credentialId", "names a key, which never leaves the device"),
    ("envKey", "the name of an environment variable"),
    ("header", "the title of a question"),
    ("idempotencyKey", "names a request"),
    ("identityKey", "names an attachment"),
    ("key", "a name, in the configuration or of a hook or app"),
    ("keyId", "names a key, which never leaves the device"),
    ("keyPath", "a place in the configuration"),
    ("publicKey", "a public key"),
    ("publicKeySpkiDerBase64", "a public key"),
    ("tokenSha256Base64url", "a digest"),
];

/// The words in names of fields that hold secrets.
const TELLING: [&str; 22] = [
    "answer",
    "answers",
    "apikey",
    "auth",
    "authorization",
    "bearer",
    "cookie",
    "cookies",
    "credential",
    "credentials",
    "env",
    "header",
    "headers",
    "jwt",
    "key",
    "passcode",
    "passphrase",
    "password",
    "secret",
    "secrets",
    "token",
    "tokens",
];

/// The words in names of fields that hold secrets if they hold any JSON.
const TELLING_OF_JSON: [&str; 3] = ["config", "settings", "value"];

/// The words of a name, in whichever case it is spelled.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for character in name.chars() {
        if character.is_ascii_uppercase() || !character.is_ascii_alphanumeric() {
            words.push(String::new());
        }
        if character.is_ascii_alphanumeric() {
            words.last_mut().unwrap().push(character.to_ascii_lowercase());
        }
    }
    words
}

/// Whether a schema holds text that is neither secret nor one of a few values, in itself or in a list or map.
fn holds_text(schema: &Value) -> bool {
    let is_text = schema["type"] == "string"
        || schema["type"].as_array().is_some_and(|types| types.iter().any(|name| name == "string"));
    if is_text {
        return schema["x-secret"] != true && schema.get("enum").is_none();
    }
    let inner = [schema.get("items"), schema.get("additionalProperties")].into_iter().flatten();
    inner.chain(unions(schema)).any(holds_text)
}

/// Whether a schema allows any JSON that is not secret, itself or in a list or map.
fn holds_json(schema: &Value) -> bool {
    let is_any = ["type", "$ref", "anyOf", "oneOf", "allOf", "enum", "x-secret"]
        .iter()
        .all(|keyword| schema.get(*keyword).is_none());
    let inner = [schema.get("items"), schema.get("additionalProperties")].into_iter().flatten();
    (is_any && *schema != false) || inner.chain(unions(schema)).any(holds_json)
}

fn unions(schema: &Value) -> impl Iterator<Item = &Value> {
    ["anyOf", "oneOf", "allOf"].iter().filter_map(|union| schema[union].as_array()).flatten()
}

/// Fields whose name says that they hold a secret are typed as such, in maps and lists as well.
#[test]
fn secrets_are_typed() {
    let mut secrets = 0;
    let mut wrong = Vec::new();
    let mut needed = BTreeSet::new();
    for (name, schema) in &CATALOG.definitions {
        for (field, schema) in schema["properties"].as_object().into_iter().flatten() {
            secrets += usize::from(schema.to_string().contains("x-secret"));
            let words = words(field);
            let tell = |telling: &[&str]| words.iter().any(|word| telling.contains(&word.as_str()));
            let text = tell(&TELLING) && (holds_text(schema) || holds_json(schema));
            if !(text || tell(&TELLING_OF_JSON) && holds_json(schema)) {
                continue;
            }
            match NOT_SECRET.iter().find(|(known, _)| known == field) {
                Some((known, _)) => drop(needed.insert(*known)),
                None => wrong.push(format!("{name}.{field}")),
            }
        }
    }
    assert_eq!(wrong, [""; 0], "should be `Secret`, or in `NOT_SECRET`");
    let unneeded = NOT_SECRET.iter().map(|(field, _)| *field).filter(|it| !needed.contains(it));
    assert_eq!(unneeded.collect::<Vec<_>>(), [""; 0], "no field is called so and holds text");
    assert!(secrets >= 30, "{secrets}");
}

/// Params, results and notifications are named after what they are, but for a few old ones.
#[test]
fn types_are_named_after_their_role() {
    for method in &CATALOG.methods {
        let suffix = if method.set.is_request() { "Params" } else { "Notification" };
        if let Some(name) = method.params.type_name() {
            assert!(name.ends_with(suffix), "{}: {name}", method.name);
        }
        if let Some(name) = &method.result {
            assert!(name.ends_with("Response"), "{}: {name}", method.name);
        }
    }
}

/// A file that grows past this becomes a directory.
#[test]
fn domains_stay_small() {
    fn files(directory: &std::path::Path, found: &mut Vec<std::path::PathBuf>) {
        for entry in std::fs::read_dir(directory).unwrap() {
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
