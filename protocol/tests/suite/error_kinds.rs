//! Kinds of errors: those of real servers, and the same rules as the TypeScript client.

use std::collections::BTreeSet;

use app_server_protocol::{ErrorKind, ErrorObject};
use proptest::prelude::*;
use regex::Regex;
use serde::Deserialize;

/// What real servers responded with; each kind is checked by hand.
const ERRORS: &str = include_str!("../../../snapshots/errors/errors.jsonl");
/// Messages that quote what another kind would be told by.
const QUOTED: &str = include_str!("../../../snapshots/errors/quoted.jsonl");
const TYPESCRIPT: &str = include_str!("../../../bindings/client/kinds.ts");

#[derive(Deserialize)]
struct Line {
    release: Option<String>,
    kind: String,
    needs: Option<String>,
    #[serde(flatten)]
    error: ErrorObject,
}

fn lines(text: &str) -> Vec<Line> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn errors_of_real_servers_are_of_the_kind_that_is_written_beside_them() {
    let errors = lines(ERRORS);
    for Line { kind, needs, error, .. } in errors.iter().chain(&lines(QUOTED)) {
        assert_eq!(error.kind().as_str(), kind, "{error}");
        assert_eq!(error.needs_experimental_api(), needs.as_deref(), "{error}");
    }
    let releases: BTreeSet<_> = errors.iter().flat_map(|line| &line.release).collect();
    assert_eq!(releases.len(), 3, "{releases:?}");
    let seen: BTreeSet<_> = errors.iter().map(|line| line.kind.as_str()).collect();
    assert_eq!(seen, ErrorKind::ALL.iter().map(|kind| kind.as_str()).collect());
}

/// The patterns of the TypeScript client, in its order.
fn patterns() -> Vec<(String, Regex)> {
    let (_, table) = TYPESCRIPT.split_once("const patterns").unwrap();
    let (table, _) = table.split_once("\n};").unwrap();
    let row = Regex::new(r"(?m)^  (\w+): /(.*)/(s?),$").unwrap();
    row.captures_iter(table)
        .map(|row| {
            // In JavaScript `\w` is ASCII, and `.` stops at more than one kind of line end.
            let source = row[2].replace(r"\w", "[0-9A-Za-z_]").replace(r"\/", "/");
            let source = if row[3].is_empty() {
                source.replace(".*", r"[^\n\r\x{2028}\x{2029}]*")
            } else {
                format!("(?s){source}")
            };
            (row[1].to_owned(), Regex::new(&source).unwrap())
        })
        .collect()
}

fn kind_in_typescript(patterns: &[(String, Regex)], error: &ErrorObject) -> String {
    let text = format!("{} {}", error.code, error.message);
    let found = patterns.iter().find(|(_, pattern)| pattern.is_match(&text));
    found.map_or_else(|| "other".to_owned(), |(kind, _)| kind.clone())
}

/// Pieces that the rules look for, and what may stand between them.
fn message() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "Not initialized",
        "Already initialized",
        "thread/start.x",
        " requires experimentalApi ",
        " requires ",
        "capability",
        "Invalid request: unknown variant `",
        "`, expected one of `initialize`",
        "Invalid ",
        "invalid ",
        "cursor ",
        " exceeds ",
        "must be ",
        "must not be ",
        "not found",
        "not loaded",
        ":",
        "No ",
        "no ",
        "such ",
        " for",
        " found",
        "unknown MCP",
        "unknown env",
        "a",
        " ",
        "/",
        "\n",
        "\r",
        "\u{2028}",
        "ü",
        "_",
        "`",
        "",
    ]);
    prop::collection::vec(piece, 0..7).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, ..ProptestConfig::default() })]

    #[test]
    fn the_rules_are_those_of_the_typescript_client(
        code in prop::sample::select(vec![-32000, -32001, -32600, -32601, -32602, -32603, 0, 1]),
        message in message(),
    ) {
        thread_local!(static PATTERNS: Vec<(String, Regex)> = patterns());
        let error = ErrorObject::new(code, message);
        let expected = PATTERNS.with(|patterns| kind_in_typescript(patterns, &error));
        prop_assert_eq!(error.kind().as_str(), expected, "{:?}", error);
    }
}

#[test]
fn the_typescript_client_has_a_pattern_for_each_kind() {
    let kinds: BTreeSet<String> = patterns().into_iter().map(|(kind, _)| kind).collect();
    let ours = ErrorKind::ALL.iter().filter(|kind| **kind != ErrorKind::Other);
    assert_eq!(kinds, ours.map(ToString::to_string).collect());
}
