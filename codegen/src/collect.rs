//! The real server as an oracle: has its binary print its documents, and keeps the facts of them.
//!
//! Names, shapes and values are facts. Titles, descriptions and comments are somebody's text, and are
//! dropped.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    process::Command,
};

use anyhow::{Context, Result, bail, ensure};
use fs_err as fs;
use serde_json::{Value, json};

use crate::{declared::Declared, kinds::Kinds, typescript};
use app_server_drift::Set;

/// Has the server at `binary` print what it knows, and puts the facts of it under `directory`, in the
/// layout that [`Releases`](crate::fidelity::Releases) reads: beside those of other releases.
pub fn collect(binary: &Path, version: &str, directory: &Path) -> Result<()> {
    let stable = schema(binary, false)?;
    let experimental = schema(binary, true)?;
    let unlisted = typescript_only(binary, &experimental)?;
    let declared = print(binary, "generate-ts", false, |stable| {
        print(binary, "generate-ts", true, |experimental| {
            Declared::read(version, stable, experimental)
        })
    })?;

    let releases = directory.join("releases");
    fs::create_dir_all(&releases)?;
    let mut entry = json!({});
    for (tier, document) in [("stable", stable), ("experimental", experimental)] {
        let name = format!("{version}.{tier}.json");
        entry[tier] = name.as_str().into();
        fs::write(releases.join(name), document.to_string() + "\n")?;
    }
    if !unlisted.is_empty() {
        entry["typescript_only_methods"] = json!(unlisted);
    }

    let name = format!("{version}.d.ts");
    fs::write(releases.join(&name), declared.to_string())?;
    entry["typescript"] = name.into();

    let path = directory.join("index.json");
    let mut index: Value = match fs::read_to_string(&path) {
        Ok(text) => serde_json::from_str(&text)
            .with_context(|| format!("{} is not valid", path.display()))?,
        Err(_) => json!({}),
    };
    index[version] = entry;
    Ok(fs::write(&path, index.to_string() + "\n")?)
}

/// Runs `app-server` with a subcommand that prints into a directory, and hands the directory over.
fn print<T>(
    binary: &Path,
    subcommand: &str,
    experimental: bool,
    read: impl FnOnce(&Path) -> Result<T>,
) -> Result<T> {
    let directory = tempfile::tempdir()?;
    let mut command = Command::new(binary);
    command.args(["app-server", subcommand, "--out"]).arg(directory.path());
    if experimental {
        command.arg("--experimental");
    }
    let output = command.output().with_context(|| format!("cannot run {}", binary.display()))?;
    if !output.status.success() {
        let errors = String::from_utf8_lossy(&output.stderr);
        bail!("{} {subcommand} failed: {}", binary.display(), errors.trim());
    }
    read(directory.path())
}

/// The server's JSON Schema without its prose.
fn schema(binary: &Path, experimental: bool) -> Result<Value> {
    print(binary, "generate-json-schema", experimental, |directory| {
        let path = directory.join("codex_app_server_protocol.schemas.json");
        let text = fs::read_to_string(&path)?;
        let document: Value = serde_json::from_str(&text)?;
        let mut definitions = document["definitions"].clone();
        strip_each(&mut definitions);
        Ok(json!({ "definitions": definitions }))
    })
}

/// Drops prose from each schema of a map.
fn strip_each(schemas: &mut Value) {
    schemas.as_object_mut().into_iter().flat_map(|all| all.values_mut()).for_each(strip);
}

/// Drops prose by its place in the schema: a field may well be called `title`.
fn strip(schema: &mut Value) {
    match schema {
        Value::Object(keywords) => {
            for prose in ["$schema", "title", "description"] {
                keywords.remove(prose);
            }
            for (keyword, value) in keywords {
                match keyword.as_str() {
                    "properties" | "definitions" => strip_each(value),
                    "enum" | "const" | "default" | "required" => {}
                    _ => strip(value),
                }
            }
        }
        Value::Array(elements) => elements.iter_mut().for_each(strip),
        _ => {}
    }
}

/// The methods that the server's TypeScript lists and its JSON Schema does not, by set.
fn typescript_only(binary: &Path, schema: &Value) -> Result<BTreeMap<&'static str, Vec<String>>> {
    let kinds = Kinds::new(schema);
    let listed: BTreeSet<&str> = kinds.messages().map(|(method, ..)| method).collect();
    ensure!(!listed.is_empty(), "it lists no methods: this is not a bundle of the protocol");
    print(binary, "generate-ts", true, |directory| {
        let mut unlisted = BTreeMap::new();
        for set in Set::ALL {
            // A set without methods has no file.
            let Ok(text) = fs::read_to_string(directory.join(format!("{}.ts", set.name()))) else {
                continue;
            };
            let methods = typescript::methods(set.name(), &text)?;
            let missing: Vec<String> =
                methods.into_iter().filter(|method| !listed.contains(method.as_str())).collect();
            if !missing.is_empty() {
                unlisted.insert(set.name(), missing);
            }
        }
        Ok(unlisted)
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::strip;

    #[test]
    fn prose_goes_and_field_of_the_same_name_stay() {
        let mut schema = json!({
            "title": "T",
            "description": "…",
            "properties": { "title": { "type": "string", "description": "…" }, "description": {} },
            "default": { "title": "kept" },
            "oneOf": [{ "title": "A", "enum": ["title"] }],
        });
        strip(&mut schema);
        assert_eq!(
            schema,
            json!({
                "properties": { "title": { "type": "string" }, "description": {} },
                "default": { "title": "kept" },
                "oneOf": [{ "enum": ["title"] }],
            })
        );
    }
}
