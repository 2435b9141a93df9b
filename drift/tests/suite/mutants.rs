//! Mutants of the newest real bundle: each change that messages can show is found, in each direction in
//! which it is met and under the right rule; each that they cannot show is not.
//!
//! A few places are tried for each mutation, and about as many as `DRIFT_MUTANTS` says (in release: 100 take
//! a minute or two).

use std::collections::{BTreeMap, BTreeSet};

use crate::evidence::release;
use app_server_drift::{Document, Options, Severity, Verdict, compare};
use serde_json::{Value, json};

const C2S: &str = "client_to_server";
const S2C: &str = "server_to_client";

fn newest() -> Value {
    release("0.169.0")
}

/// Changes a schema, if it can.
type Mutate = fn(&mut Value) -> bool;

/// In which directions the schemas at JSON pointers are sent, by a walk of its own.
fn directions(root: &Value) -> BTreeMap<String, BTreeSet<&'static str>> {
    let mut found: BTreeMap<String, BTreeSet<&'static str>> = BTreeMap::new();
    let mut waiting: Vec<(String, &'static str)> = Vec::new();
    for (set, sent, answered) in [
        ("ClientRequest", C2S, S2C),
        ("ServerRequest", S2C, C2S),
        ("ServerNotification", S2C, S2C),
        ("ClientNotification", C2S, C2S),
    ] {
        for (index, arm) in root["definitions"][set]["oneOf"].as_array().unwrap().iter().enumerate()
        {
            waiting.push((format!("/definitions/{set}/oneOf/{index}/properties/params"), sent));
            if set == "ServerRequest" {
                let params = arm["properties"]["params"]["$ref"].as_str().unwrap();
                waiting.push((params[1..].replace("Params", "Response"), answered));
            }
        }
    }
    for group in ["/definitions", "/definitions/v2"] {
        for name in root.pointer(group).unwrap().as_object().unwrap().keys() {
            let pointer = format!("{group}/{name}");
            let asked = waiting.iter().any(|(other, _)| *other == pointer);
            if name.ends_with("Response") && !name.starts_with("JSONRPC") && !asked {
                waiting.push((pointer, S2C));
            }
        }
    }
    while let Some((pointer, direction)) = waiting.pop() {
        let Some(schema) = root.pointer(&pointer) else { continue };
        if !found.entry(pointer.clone()).or_default().insert(direction) {
            continue;
        }
        if let Some(reference) = schema["$ref"].as_str() {
            waiting.push((reference[1..].to_owned(), direction));
            continue;
        }
        for keyword in ["oneOf", "anyOf", "allOf"] {
            for index in 0..schema[keyword].as_array().map_or(0, Vec::len) {
                waiting.push((format!("{pointer}/{keyword}/{index}"), direction));
            }
        }
        for name in schema["properties"].as_object().into_iter().flat_map(serde_json::Map::keys) {
            waiting.push((format!("{pointer}/properties/{name}"), direction));
        }
        for keyword in ["items", "additionalProperties"] {
            if schema[keyword].is_object() {
                waiting.push((format!("{pointer}/{keyword}"), direction));
            }
        }
    }
    found
}

/// A mutation: what it does at a schema, if it can, and the rules that name it in each direction.
struct Mutation {
    name: &'static str,
    mutate: Mutate,
    c2s: (Severity, &'static [&'static str]),
    s2c: (Severity, &'static [&'static str]),
}

fn is_tag(schema: &Value) -> bool {
    schema["enum"].as_array().is_some_and(|values| values.len() == 1)
}

/// The first required member that is no tag.
fn required(schema: &Value) -> Option<usize> {
    schema["required"].as_array()?.iter().position(|name| {
        let member = &schema["properties"][name.as_str().unwrap()];
        !member.is_null() && !is_tag(member) && *member != json!(true)
    })
}

fn make_optional(schema: &mut Value) -> bool {
    // The only member of an arm is its tag.
    let lone = schema["properties"].as_object().is_some_and(|all| all.len() == 1);
    match required(schema) {
        Some(index) if !lone => {
            schema["required"].as_array_mut().unwrap().remove(index);
            true
        }
        _ => false,
    }
}

fn remove_required(schema: &mut Value) -> bool {
    let Some(index) = required(schema) else { return false };
    if schema["properties"].as_object().unwrap().len() == 1 {
        return false;
    }
    let name = schema["required"].as_array_mut().unwrap().remove(index);
    schema["properties"].as_object_mut().unwrap().remove(name.as_str().unwrap());
    true
}

fn add_required(schema: &mut Value) -> bool {
    // A member beside an external tag makes it none, which is another change.
    if !schema["properties"].is_object() || schema["additionalProperties"] == false {
        return false;
    }
    schema["properties"]["mutant"] = json!({ "type": "string" });
    if schema["required"].is_null() {
        schema["required"] = json!([]);
    }
    schema["required"].as_array_mut().unwrap().push(json!("mutant"));
    true
}

fn add_optional(schema: &mut Value) -> bool {
    if !schema["properties"].is_object() || schema["additionalProperties"] == false {
        return false;
    }
    schema["properties"]["mutant"] = json!({ "type": ["string", "null"] });
    true
}

/// Changes a schema if it is of a kind.
fn edit(schema: &mut Value, fits: bool, change: impl FnOnce(&mut Value)) -> bool {
    if fits {
        change(schema);
    }
    fits
}

fn is_listed(schema: &Value) -> bool {
    schema["enum"].as_array().is_some_and(|values| values.len() > 1)
}

fn add_value(schema: &mut Value) -> bool {
    edit(schema, is_listed(schema), |schema| push(&mut schema["enum"], json!("mutant")))
}

fn remove_value(schema: &mut Value) -> bool {
    edit(schema, is_listed(schema), |schema| drop(schema["enum"].as_array_mut().unwrap().remove(0)))
}

fn push(list: &mut Value, element: Value) {
    list.as_array_mut().unwrap().push(element);
}

fn has_format(schema: &Value, formats: &[&str]) -> bool {
    schema["format"].as_str().is_some_and(|format| formats.contains(&format))
}

fn narrow_integer(schema: &mut Value) -> bool {
    let wide = has_format(schema, &["int64", "uint32", "uint64", "uint", "int32"]);
    edit(schema, wide, |schema| schema["format"] = json!("uint8"))
}

fn widen_integer(schema: &mut Value) -> bool {
    let narrow = has_format(schema, &["int32", "uint32", "uint16"]);
    edit(schema, narrow, |schema| {
        schema["format"] = json!("int64");
        schema.as_object_mut().unwrap().remove("minimum");
    })
}

fn is_plain_string(schema: &Value) -> bool {
    schema["type"] == "string" && schema["enum"].is_null()
}

fn change_type(schema: &mut Value) -> bool {
    edit(schema, is_plain_string(schema), |schema| *schema = json!({ "type": "boolean" }))
}

fn make_nullable(schema: &mut Value) -> bool {
    edit(schema, is_plain_string(schema), |schema| schema["type"] = json!(["string", "null"]))
}

fn forbid_null(schema: &mut Value) -> bool {
    let kinds = schema["type"].as_array();
    let nullable = kinds.is_some_and(|kinds| kinds.len() == 2 && kinds[1] == "null");
    edit(schema, nullable, |schema| schema["type"] = schema["type"][0].clone())
}

fn is_tagged_union(schema: &Value) -> bool {
    schema["oneOf"].as_array().is_some_and(|arms| {
        arms.len() > 1 && arms.iter().all(|arm| is_tag(&arm["properties"]["type"]))
    })
}

fn add_arm(schema: &mut Value) -> bool {
    let arm = json!({
        "type": "object", "properties": { "type": { "enum": ["mutant"] } }, "required": ["type"],
    });
    edit(schema, is_tagged_union(schema), |schema| push(&mut schema["oneOf"], arm))
}

fn rename_tag(schema: &mut Value) -> bool {
    edit(schema, is_tagged_union(schema), |schema| {
        schema["oneOf"][0]["properties"]["type"]["enum"][0] = json!("mutant");
    })
}

fn is_simple(schema: &Value) -> bool {
    schema["type"].is_string() && schema["type"] != "object" && schema["type"] != "null"
}

/// Several kinds in a list, or as variants without names.
fn remove_kind(schema: &mut Value) -> bool {
    let count = |kinds: &[Value]| kinds.iter().filter(|kind| *kind != "null").count();
    if let Some(kinds) = schema.get_mut("type").and_then(Value::as_array_mut) {
        let several = count(kinds) > 1;
        if several {
            kinds.remove(0);
        }
        return several;
    }
    let Some(variants) = schema.get_mut("anyOf").and_then(Value::as_array_mut) else {
        return false;
    };
    let kinds: BTreeSet<String> =
        variants.iter().map(|variant| variant["type"].to_string()).collect();
    let distinct = kinds.len() == variants.len() && variants.iter().all(is_simple);
    if distinct {
        variants.remove(0);
    }
    distinct
}

fn turn_into_null(schema: &mut Value) -> bool {
    edit(schema, is_simple(schema), |schema| *schema = json!({ "type": "null" }))
}

fn list_integers(schema: &mut Value) -> bool {
    let fits = schema["type"] == "integer";
    edit(schema, fits, |schema| *schema = json!({ "type": "integer", "enum": [1, 2] }))
}

fn list_strings(schema: &mut Value) -> bool {
    edit(schema, is_plain_string(schema), |schema| schema["enum"] = json!(["mutant"]))
}

fn make_constant(schema: &mut Value) -> bool {
    let constants = [
        ("boolean", json!(true)),
        ("array", json!(["mutant"])),
        ("object", json!({ "mutant": 1 })),
    ];
    let constant = constants.into_iter().find(|(kind, _)| schema["type"] == *kind);
    // A variant without its tag is another, and an object is refused by its shape.
    let whole = schema["properties"].is_null();
    let Some((_, constant)) = constant.filter(|_| whole) else { return false };
    *schema = json!({ "const": constant });
    true
}

fn is_map(schema: &Value) -> bool {
    schema["additionalProperties"].is_object() && schema["properties"].is_null()
}

fn declare_entry(schema: &mut Value) -> bool {
    edit(schema, is_map(schema), |schema| {
        schema["properties"] = json!({ "mutant": { "const": "mutant" } });
    })
}

fn fields_as_map(schema: &mut Value) -> bool {
    let only = schema["properties"].as_object().filter(|all| all.len() == 1);
    let Some(field) = only.and_then(|all| all.values().next()).filter(|field| !is_tag(field))
    else {
        return false;
    };
    let open = schema["additionalProperties"].is_null() && schema["oneOf"].is_null();
    let map = json!({ "type": "object", "additionalProperties": field });
    edit(schema, open, |schema| *schema = map)
}

const MUTATIONS: [Mutation; 20] = {
    use Severity::{Error, Info, Warn};
    [
        Mutation {
            name: "make optional",
            mutate: make_optional,
            c2s: (Info, &["C2S-FIELD-OPTIONAL"]),
            s2c: (Error, &["S2C-FIELD-OPTIONAL"]),
        },
        Mutation {
            name: "remove required",
            mutate: remove_required,
            c2s: (Warn, &["C2S-FIELD-REMOVED", "C2S-FIELD-REMOVED-CLOSED"]),
            s2c: (Error, &["S2C-FIELD-REQUIRED-REMOVED", "S2C-FIELD-OPTIONAL"]),
        },
        Mutation {
            name: "add required",
            mutate: add_required,
            c2s: (Error, &["C2S-FIELD-REQUIRED-ADDED"]),
            s2c: (Info, &["S2C-FIELD-ADDED"]),
        },
        Mutation {
            name: "add optional",
            mutate: add_optional,
            c2s: (Info, &["C2S-FIELD-OPTIONAL-ADDED"]),
            s2c: (Info, &["S2C-FIELD-ADDED"]),
        },
        Mutation {
            name: "add value",
            mutate: add_value,
            c2s: (Info, &["C2S-ENUM-VALUE-ADDED"]),
            s2c: (Error, &["S2C-ENUM-VALUE-ADDED"]),
        },
        Mutation {
            name: "remove value",
            mutate: remove_value,
            c2s: (Error, &["C2S-ENUM-VALUE-REMOVED"]),
            s2c: (Info, &["S2C-ENUM-VALUE-REMOVED"]),
        },
        Mutation {
            name: "narrow integer",
            mutate: narrow_integer,
            c2s: (Error, &["INT-WIDTH"]),
            s2c: (Info, &["INT-WIDTH"]),
        },
        Mutation {
            name: "widen integer",
            mutate: widen_integer,
            c2s: (Info, &["INT-WIDTH"]),
            s2c: (Error, &["INT-WIDTH"]),
        },
        Mutation {
            name: "change type",
            mutate: change_type,
            c2s: (Error, &["C2S-TYPE-CHANGED", "C2S-TYPE-NARROWED"]),
            s2c: (Error, &["S2C-TYPE-CHANGED", "S2C-TYPE-WIDENED"]),
        },
        Mutation {
            name: "make nullable",
            mutate: make_nullable,
            c2s: (Info, &["C2S-NULLABLE"]),
            s2c: (Error, &["S2C-NULLABLE"]),
        },
        Mutation {
            name: "forbid null",
            mutate: forbid_null,
            c2s: (Error, &["C2S-NOT-NULLABLE"]),
            s2c: (Info, &["S2C-NOT-NULLABLE"]),
        },
        Mutation {
            name: "add arm",
            mutate: add_arm,
            c2s: (Info, &["C2S-UNION-ARM-ADDED"]),
            s2c: (Error, &["S2C-UNION-ARM-ADDED"]),
        },
        Mutation {
            name: "rename tag",
            mutate: rename_tag,
            c2s: (Error, &["C2S-UNION-ARM-REMOVED"]),
            s2c: (Error, &["S2C-UNION-ARM-ADDED"]),
        },
        Mutation {
            name: "remove kind",
            mutate: remove_kind,
            c2s: (Error, &["C2S-TYPE-NARROWED"]),
            s2c: (Info, &["S2C-TYPE-NARROWED"]),
        },
        Mutation {
            name: "turn into null",
            mutate: turn_into_null,
            c2s: (Error, &["C2S-TYPE-NARROWED", "C2S-TYPE-CHANGED"]),
            s2c: (Error, &["S2C-NULLABLE"]),
        },
        Mutation {
            name: "list integers",
            mutate: list_integers,
            c2s: (Error, &["C2S-TYPE-NARROWED"]),
            s2c: (Info, &["S2C-TYPE-NARROWED"]),
        },
        Mutation {
            name: "list strings",
            mutate: list_strings,
            c2s: (Error, &["C2S-ENUM-CLOSED"]),
            s2c: (Info, &["S2C-ENUM-CLOSED"]),
        },
        Mutation {
            name: "make constant",
            mutate: make_constant,
            c2s: (Error, &["C2S-TYPE-NARROWED", "C2S-ENUM-VALUE-REMOVED"]),
            s2c: (Info, &["S2C-TYPE-NARROWED", "S2C-ENUM-VALUE-REMOVED"]),
        },
        Mutation {
            name: "declare entry",
            mutate: declare_entry,
            c2s: (Error, &["MAP-VS-STRUCT"]),
            s2c: (Info, &["MAP-VS-STRUCT"]),
        },
        Mutation {
            name: "fields as map",
            mutate: fields_as_map,
            c2s: (Info, &["MAP-VS-STRUCT"]),
            s2c: (Error, &["MAP-VS-STRUCT"]),
        },
    ]
};

/// Places at which mutations are met in another way than elsewhere: what the places begin with, which
/// mutations (all if empty), and why.
const ELSEWHERE: [(&str, &[&str], &str); 8] = [
    (
        "/definitions/McpElicitation",
        &[],
        "its arms are told apart by what is changed, or read as another arm",
    ),
    (
        "/definitions/v2/CodexErrorInfo/anyOf",
        &["add value", "remove value", "make nullable"],
        "any string may stand beside the listed ones, and it may be null wherever it is used",
    ),
    ("/definitions/v2/AgentPath", &["make nullable"], "it may be null wherever it is used"),
    ("/definitions/v2/ForcedChatgptWorkspaceIds/anyOf", &["make nullable"], "the same"),
    ("/definitions/v2/PathUri", &["make nullable"], "the same"),
    ("/definitions/v2/ThreadItemsListCursor/anyOf", &["make nullable"], "the same"),
    ("/definitions/v2/ThreadListCwdFilter/anyOf", &["make nullable"], "the same"),
    ("/definitions/v2/ThreadSource", &["make nullable"], "the same"),
];

/// Every how many places one is tried.
fn stride(places: usize) -> usize {
    let wanted = std::env::var("DRIFT_MUTANTS").ok().and_then(|wanted| wanted.parse().ok());
    (places / wanted.unwrap_or(4)).max(1)
}

#[test]
fn every_change_of_the_wire_is_found() {
    let original = newest();
    let old = Document::new("old", original.clone()).unwrap();
    let directions = directions(&original);
    let mut tried = 0;
    let mut missed = Vec::new();
    let mut excused = BTreeSet::new();
    let mut complete = true;
    for mutation in &MUTATIONS {
        let fits =
            |pointer: &&String| (mutation.mutate)(&mut original.pointer(pointer).unwrap().clone());
        let places: Vec<&String> = directions.keys().filter(fits).collect();
        complete &= stride(places.len()) == 1;
        for pointer in places.iter().step_by(stride(places.len())) {
            let mut root = original.clone();
            assert!((mutation.mutate)(root.pointer_mut(pointer).unwrap()));
            let report =
                compare(&old, &Document::new("new", root).unwrap(), &Options::default()).unwrap();
            tried += 1;
            for direction in &directions[*pointer] {
                let (severity, rules) =
                    if *direction == C2S { &mutation.c2s } else { &mutation.s2c };
                let found = report.findings.iter().any(|finding| {
                    finding.direction_name() == *direction
                        && finding.severity >= *severity
                        && rules.contains(&finding.rule.as_str())
                });
                let elsewhere = ELSEWHERE.iter().position(|(place, mutations, _)| {
                    pointer.starts_with(place)
                        && (mutations.is_empty() || mutations.contains(&mutation.name))
                });
                if let (false, Some(index)) = (found, elsewhere) {
                    excused.insert(index);
                } else if !found {
                    let found: Vec<_> = report
                        .findings
                        .iter()
                        .map(|f| format!("{} {} {}", f.severity.name(), f.rule, f.path))
                        .collect();
                    missed.push(format!("{} at {pointer}, {direction}: {found:?}", mutation.name));
                }
            }
            let met = &directions[*pointer];
            let strays = report
                .findings
                .iter()
                .filter(|finding| !met.contains(finding.direction_name()))
                .count();
            if strays > 0 {
                missed.push(format!(
                    "{} at {pointer}: found in a direction it is not sent",
                    mutation.name
                ));
            }
        }
    }
    assert!(missed.is_empty(), "{} of {tried} wrong:\n{}", missed.len(), missed.join("\n"));
    if complete {
        assert_eq!(excused.len(), ELSEWHERE.len(), "of {ELSEWHERE:?} only {excused:?} are needed");
    }
    eprintln!("{tried} mutants, all found");
}

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
            let arm = root["definitions"][set]["oneOf"].as_array_mut().unwrap().remove(index);
            let method = arm["properties"]["method"]["enum"][0].as_str().unwrap();
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

fn describe(schema: &mut Value) -> bool {
    schema["description"] = json!("Prose.");
    schema["title"] = json!("Title");
    schema["examples"] = json!([1]);
    schema["$comment"] = json!("why");
    true
}

fn reverse_arms(schema: &mut Value) -> bool {
    let keyword = if schema["oneOf"].is_array() { "oneOf" } else { "anyOf" };
    let Some(arms) = schema.get_mut(keyword).and_then(Value::as_array_mut) else { return false };
    arms.reverse();
    true
}

fn one_of_as_any_of(schema: &mut Value) -> bool {
    let Some(arms) = schema.as_object_mut().unwrap().remove("oneOf") else { return false };
    schema["anyOf"] = arms;
    true
}

fn wrap(schema: &mut Value) -> bool {
    *schema = json!({ "allOf": [schema.clone()], "description": "Wrapped." });
    true
}

fn enum_as_constants(schema: &mut Value) -> bool {
    let Some(values) = schema["enum"].as_array().cloned() else { return false };
    *schema = json!({ "oneOf": values.iter().map(|value| json!({ "const": value })).collect::<Vec<_>>() });
    true
}

fn split_kinds(schema: &mut Value) -> bool {
    let Some(kinds) = schema["type"].as_array().cloned() else { return false };
    let arms: Vec<Value> = kinds
        .iter()
        .map(|kind| {
            let mut arm = schema.clone();
            arm["type"] = kind.clone();
            arm
        })
        .collect();
    *schema = json!({ "anyOf": arms });
    true
}

fn nest_arms(schema: &mut Value) -> bool {
    let keyword = if schema["oneOf"].is_array() { "oneOf" } else { "anyOf" };
    let Some(arms) = schema[keyword].as_array().cloned().filter(|arms| arms.len() > 2) else {
        return false;
    };
    let (first, rest) = arms.split_at(1);
    schema[keyword] = json!([{ "anyOf": rest }, first[0]]);
    true
}

fn flatten(schema: &mut Value) -> bool {
    let Some(properties) = schema["properties"].as_object().cloned().filter(|all| all.len() > 1)
    else {
        return false;
    };
    if schema["additionalProperties"] == false {
        return false;
    }
    let (name, member) = properties.iter().next().unwrap();
    schema["properties"].as_object_mut().unwrap().remove(name);
    let mut base = json!({ "type": "object", "properties": { name: member } });
    if let Some(required) = schema.get_mut("required").and_then(Value::as_array_mut)
        && let Some(index) = required.iter().position(|other| other == name)
    {
        base["required"] = json!([required.remove(index)]);
    }
    schema["allOf"] = json!([base]);
    true
}

fn allow_others_in_words(schema: &mut Value) -> bool {
    let fits = schema["properties"].is_object() && schema["additionalProperties"].is_null();
    if fits {
        schema["additionalProperties"] = json!(true);
    }
    fits
}

#[test]
fn no_change_of_spelling_is_found() {
    let original = newest();
    let old = Document::new("old", original.clone()).unwrap();
    let directions = directions(&original);
    let mutations: [(&str, Mutate); 9] = [
        ("describe", describe),
        ("reverse arms", reverse_arms),
        ("oneOf as anyOf", one_of_as_any_of),
        ("wrap", wrap),
        ("enum as constants", enum_as_constants),
        ("split kinds", split_kinds),
        ("nest arms", nest_arms),
        ("flatten", flatten),
        ("allow others in words", allow_others_in_words),
    ];
    let mut tried = 0;
    let mut alarms = Vec::new();
    for (name, mutate) in mutations {
        let fits = |pointer: &&String| {
            let schema = original.pointer(pointer).unwrap();
            // What stands beside a reference is ignored, and what replaces it is no mutant of it.
            schema.is_object() && schema["$ref"].is_null() && mutate(&mut schema.clone())
        };
        let places: Vec<&String> = directions.keys().filter(fits).collect();
        for pointer in places.iter().step_by(stride(places.len())) {
            let mut root = original.clone();
            mutate(root.pointer_mut(pointer).unwrap());
            let report =
                compare(&old, &Document::new("new", root).unwrap(), &Options::default()).unwrap();
            tried += 1;
            if report.verdict != Verdict::None {
                let found: Vec<_> = report
                    .findings
                    .iter()
                    .map(|f| format!("{} {} {}", f.rule, f.path, f.subject))
                    .collect();
                alarms.push(format!("{name} at {pointer}: {found:?}"));
            }
        }
    }
    // All places at once.
    for (name, mutate) in mutations {
        let mut root = original.clone();
        // The innermost first, so that pointers stay right.
        for pointer in directions.keys().rev() {
            let schema = root.pointer_mut(pointer).unwrap();
            if schema.is_object() && schema["$ref"].is_null() {
                mutate(schema);
            }
        }
        let report =
            compare(&old, &Document::new("new", root).unwrap(), &Options::default()).unwrap();
        tried += 1;
        if report.verdict != Verdict::None {
            let found: Vec<_> = report
                .findings
                .iter()
                .take(4)
                .map(|f| format!("{} {} {}", f.rule, f.path, f.subject))
                .collect();
            alarms.push(format!("{name} everywhere: {} such as {found:?}", report.findings.len()));
        }
    }
    assert!(alarms.is_empty(), "{} of {tried} alarms:\n{}", alarms.len(), alarms.join("\n"));
    eprintln!("{tried} spellings, no alarm");
}
