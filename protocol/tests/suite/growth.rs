//! Room to grow: what a release of the server adds must be a minor version of this crate.
//!
//! The policy is in `ARCHITECTURE.md`. This test reads the sources, so that it costs nothing; `just semver`
//! has cargo-semver-checks judge a made-up release.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Types that no release changes: JSON, JSON-RPC and this crate decide what they are.
const FINISHED: [&str; 12] = [
    // The sides of a session, and its handshake.
    "Client",
    "Server",
    "Phase",
    "Direction",
    "Field",
    "NoParams",
    "ParamsPresence",
    "RequestId",
    "Stability",
    "UnknownMethod",
    "UnknownKeyedVariant",
    // A string, and a unit struct per method.
    "$name",
];

/// The declarations of public structs and enums in a source: the line of each, and its attributes.
fn declarations(source: &str) -> Vec<(String, Vec<&str>)> {
    let mut found = Vec::new();
    let mut attributes = Vec::new();
    let mut in_macro = false;
    for line in source.lines() {
        let text = line.trim();
        if text.strip_suffix("! {").is_some_and(|name| !name.contains([' ', ':'])) {
            // `object! {` and its like, which declare one item each.
            in_macro = true;
        } else if text.starts_with("pub struct ") || text.starts_with("pub enum ") {
            if !std::mem::take(&mut in_macro) {
                found.push((text.to_owned(), std::mem::take(&mut attributes)));
            }
            attributes.clear();
        } else if text.starts_with("#[") {
            attributes.push(text);
        } else if !text.starts_with("//") && !text.starts_with("$(#[") && !text.starts_with("$($") {
            attributes.clear();
        }
    }
    found
}

fn can_grow_unnoticed(source: &str) -> Vec<String> {
    let is_open = |(line, attributes): &(String, Vec<&str>)| {
        let name = line.split([' ', '<', '(', ';', '{']).nth(2).unwrap_or_default();
        let is_struct = line.starts_with("pub struct ");
        let tuple = line.split(name).nth(1).unwrap_or_default();
        // Private fields, on the same line or below it.
        let body = source.split(line.as_str()).nth(1).unwrap_or_default();
        let body = body.split(['}', ';']).next().unwrap_or_default();
        let has_private = |fields: &str| {
            let mut fields = fields.lines().map(str::trim).filter(|field| field.contains(": "));
            fields.any(|field| !field.starts_with("pub ") && !field.starts_with("//"))
        };
        let is_opaque = is_struct
            && if line.ends_with('{') {
                has_private(body)
            } else {
                tuple.starts_with('(') && !tuple.starts_with("(pub ")
            };
        let is_unit_or_text = line.ends_with(';');
        attributes.contains(&"#[non_exhaustive]")
            || is_opaque
            || FINISHED.contains(&name) && (name != "$name" || is_unit_or_text)
    };
    let declared = declarations(source).into_iter();
    declared.filter(|declaration| !is_open(declaration)).map(|(line, _)| line).collect()
}

fn sources(directory: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn every_type_can_grow() {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let mut declared = 0;
    for file in files {
        let source = fs::read_to_string(&file).unwrap();
        declared += declarations(&source).len();
        let rigid = can_grow_unnoticed(&source);
        assert!(rigid.is_empty(), "{}: `#[non_exhaustive]` is missing: {rigid:#?}", file.display());
    }
    // Those of the macros, and of `envelope`, `method`, `release` and `wire`.
    assert!(declared > 25, "only {declared} declarations found");
}

#[test]
fn what_cannot_grow_is_found() {
    let rigid = |source| can_grow_unnoticed(source);
    assert_eq!(rigid("pub struct A {\n    pub b: u8,\n}\n"), ["pub struct A {"]);
    assert_eq!(rigid("#[derive(Debug)]\npub enum A {\n    B,\n}\n"), ["pub enum A {"]);
    assert_eq!(rigid("pub struct A(pub u8);\n"), ["pub struct A(pub u8);"]);
    let of_macro = "        $($meta)*\n        pub enum $name {\n";
    assert_eq!(rigid(of_macro), ["pub enum $name {"]);
    assert_eq!(rigid("#[non_exhaustive]\n/// Docs.\npub struct A {\n    pub b: u8,\n}\n"), [""; 0]);
    assert_eq!(rigid("pub struct A {\n    b: u8,\n}\n"), [""; 0]);
    assert_eq!(
        rigid("object! {\n    /// Docs.\n    pub struct A {\n        pub b: u8,\n    }\n}\n"),
        [""; 0]
    );
}
