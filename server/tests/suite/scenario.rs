//! Scenarios are read as their schema says, and errors say where.

use std::path::Path;

use app_server_reference::command::schema;
use app_server_reference::scenario::Scenario;
use serde_json::Value;

use super::{root, scenarios};

fn error(text: &str) -> String {
    Scenario::parse(Path::new("broken.yaml"), text).unwrap_err().to_string()
}

#[test]
fn the_schema_is_up_to_date() {
    let committed = std::fs::read_to_string(root().join("server/scenario.schema.json")).unwrap();
    let command = "cargo run -p app-server-reference -- schema > server/scenario.schema.json";
    assert!(committed == schema().unwrap(), "run `{command}`");
}

#[test]
fn every_scenario_is_read_and_fits_the_schema() {
    let schema: Value = serde_json::from_str(&schema().unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let read = Scenario::read_all(&scenarios()).unwrap();
    assert!(!read.is_empty());
    for scenario in read {
        let text = std::fs::read_to_string(&scenario.path).unwrap();
        let value: Value = serde_saphyr::from_str(&text).unwrap();
        let errors: Vec<String> =
            validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{}: {errors:?}", scenario.path.display());
        let name = scenario.path.file_name().unwrap().to_str().unwrap();
        assert!(
            name.starts_with(&format!("{}-", scenario.statement)),
            "{name} is {}",
            scenario.statement
        );
    }
}

#[test]
fn an_error_has_the_file_the_line_and_the_column() {
    let field =
        error("statement: T0\ntitle: A test.\nclient:\n  - { request: account/read, parms: {} }\n");
    assert!(field.starts_with("broken.yaml: "), "{field}");
    assert!(field.contains("line 4 column 30"), "{field}");
    assert!(field.contains("parms"), "{field}");

    let syntax = error("statement: T0\ntitle: [A test.\n");
    assert!(syntax.contains("line 2") || syntax.contains("line 3"), "{syntax}");

    let missing = error("statement: T0\n");
    assert!(missing.contains("title"), "{missing}");
}

#[test]
fn what_does_not_belong_together_is_refused_where_it_is() {
    for (line, expected) in [
        ("client: [{ request: a, notify: b }]", "a step is one of"),
        ("client: [{ then: [a] }]", "a step is one of"),
        ("client: [{ look: auth.json, params: {} }]", "`params` belongs to"),
        ("client: [{ notify: a, keep: { b: /c } }]", "`keep` belong to `request`"),
        ("client: [{ answer: a }]", "`answer` needs either `result` or `error`"),
        (
            "client: [{ answer: a, result: {}, error: {} }]",
            "`answer` needs either `result` or `error`",
        ),
        ("client: [{ request: a, result: {} }]", "`result` and `error` belong to `answer`"),
        ("model: [{ status: 200 }]", "`status: 200` is not an HTTP error"),
        ("model: [{ say: a, status: 401 }]", "`status` stands for an error"),
        ("model: [{ say: a, arguments: {} }]", "belong to `call`"),
        ("model: [{ after: 1 }]", "an answer needs"),
        ("backend: [{ call: GET /, times: often }]", "line 3 column"),
        ("backend: [{ call: /a }]", "`/a` is not a method and a path"),
        ("backend: [{ call: GET http://example.com/ }]", "is not a method and a path"),
        ("backend: [{ call: GET /, status: 99 }]", "`99` is not the HTTP status of an answer"),
        ("backend: [{ call: GET /, headers: { 'a b': c } }]", "is not an HTTP header"),
        ("model: [{ say: a, headers: { a: \"b\\n\" } }]", "is not an HTTP header"),
        ("releases: { since: newest }", "line 3 column"),
        ("home: { ../auth.json: x }", "must be a path inside CODEX_HOME"),
    ] {
        let found = error(&format!("statement: T0\ntitle: A test.\n{line}\n"));
        assert!(found.contains(expected), "{line}: {found}");
        let has_place = found.contains("line 3 column") || line.starts_with("home");
        assert!(has_place, "{line}: {found}");
    }
}

#[test]
fn null_is_sent_and_absence_is_not() {
    use app_server_reference::scenario::Action;

    let scenario = super::parse("client: [{ request: a }, { request: a, params: null }]");
    let params = scenario.client.iter().map(|step| match &step.action {
        Action::Request(asked) => asked.params.as_ref().map(|params| params.0.clone()),
        other => panic!("{other:?}"),
    });
    assert_eq!(params.collect::<Vec<_>>(), [None, Some(Value::Null)]);
}
