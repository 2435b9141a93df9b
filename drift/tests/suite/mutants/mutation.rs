//! Changes that messages can show, and the rules that name them in each direction.

use std::collections::BTreeSet;

use app_server_drift::Severity;
use serde_json::{Value, json};

use super::{C2S, Mutate};

/// A mutation: what it does at a schema, if it can, and how it is found in each direction.
pub(super) struct Mutation {
    pub(super) name: &'static str,
    pub(super) mutate: Mutate,
    pub(super) c2s: Expected,
    pub(super) s2c: Expected,
    /// Where `null` is valid whatever the schema says, if that makes a difference.
    pub(super) where_null: Option<(Expected, Expected)>,
}

/// The least severity of a finding, and the rules of which one names it.
pub(super) type Expected = (Severity, &'static [&'static str]);

impl Mutation {
    /// How it is found in a direction, at a place where `null` is valid anyway or is not.
    pub(super) fn expected(&self, direction: &str, is_null_valid: bool) -> Expected {
        let beside_null = self.where_null.filter(|_| is_null_valid);
        let (c2s, s2c) = beside_null.unwrap_or((self.c2s, self.s2c));
        if direction == C2S { c2s } else { s2c }
    }
}

/// That a mutation changes nothing on the wire.
pub(super) const NOTHING: Expected = (Severity::Info, &[]);

fn is_tag(schema: &Value) -> bool {
    schema["enum"].as_array().is_some_and(|values| values.len() == 1)
}

/// The first required field that is not a tag.
fn required(schema: &Value) -> Option<usize> {
    schema["required"].as_array()?.iter().position(|name| {
        let field = &schema["properties"][name.as_str().unwrap()];
        !field.is_null() && !is_tag(field) && *field != json!(true)
    })
}

fn make_optional(schema: &mut Value) -> bool {
    // The only field of a variant is its tag.
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
    // A field beside an external tag makes it none, which is another change.
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
    schema["oneOf"].as_array().is_some_and(|variants| {
        variants.len() > 1 && variants.iter().all(|variant| is_tag(&variant["properties"]["type"]))
    })
}

fn add_variant(schema: &mut Value) -> bool {
    let variant = json!({
        "type": "object", "properties": { "type": { "enum": ["mutant"] } }, "required": ["type"],
    });
    edit(schema, is_tagged_union(schema), |schema| push(&mut schema["oneOf"], variant))
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

fn required_field_as_map(schema: &mut Value) -> bool {
    required(schema).is_some() && field_as_map(schema)
}

/// A reader knows what to do without the field.
fn optional_field_as_map(schema: &mut Value) -> bool {
    required(schema).is_none() && field_as_map(schema)
}

/// The only field of an object, under any name.
fn field_as_map(schema: &mut Value) -> bool {
    let only = schema["properties"].as_object().filter(|all| all.len() == 1);
    let Some(field) = only.and_then(|all| all.values().next()).filter(|field| !is_tag(field))
    else {
        return false;
    };
    let open = schema["additionalProperties"].is_null() && schema["oneOf"].is_null();
    let map = json!({ "type": "object", "additionalProperties": field });
    edit(schema, open, |schema| *schema = map)
}

/// The rules for values that servers no longer take, whatever they are.
const REFUSED: &[&str] =
    &["C2S-TYPE-NARROWED", "C2S-TYPE-CHANGED", "C2S-ENUM-VALUE-REMOVED", "C2S-UNION-ARM-REMOVED"];

/// The rules for values that servers no longer send, whatever they are.
const UNUSED: &[&str] =
    &["S2C-TYPE-NARROWED", "S2C-ENUM-VALUE-REMOVED", "S2C-ENUM-CLOSED", "S2C-UNION-ARM-REMOVED"];

pub(super) const MUTATIONS: [Mutation; 21] = {
    use Severity::{Error, Info, Warn};
    [
        Mutation {
            name: "make optional",
            mutate: make_optional,
            c2s: (Info, &["C2S-FIELD-OPTIONAL"]),
            s2c: (Error, &["S2C-FIELD-OPTIONAL"]),
            where_null: None,
        },
        Mutation {
            name: "remove required",
            mutate: remove_required,
            c2s: (Warn, &["C2S-FIELD-REMOVED", "C2S-FIELD-REMOVED-CLOSED"]),
            s2c: (Error, &["S2C-FIELD-REQUIRED-REMOVED", "S2C-FIELD-OPTIONAL"]),
            where_null: None,
        },
        Mutation {
            name: "add required",
            mutate: add_required,
            c2s: (Error, &["C2S-FIELD-REQUIRED-ADDED"]),
            s2c: (Info, &["S2C-FIELD-ADDED"]),
            where_null: None,
        },
        Mutation {
            name: "add optional",
            mutate: add_optional,
            c2s: (Info, &["C2S-FIELD-OPTIONAL-ADDED"]),
            s2c: (Info, &["S2C-FIELD-ADDED"]),
            where_null: None,
        },
        Mutation {
            name: "add value",
            mutate: add_value,
            c2s: (Info, &["C2S-ENUM-VALUE-ADDED"]),
            s2c: (Error, &["S2C-ENUM-VALUE-ADDED"]),
            where_null: None,
        },
        Mutation {
            name: "remove value",
            mutate: remove_value,
            c2s: (Error, &["C2S-ENUM-VALUE-REMOVED"]),
            s2c: (Info, &["S2C-ENUM-VALUE-REMOVED"]),
            where_null: None,
        },
        Mutation {
            name: "narrow integer",
            mutate: narrow_integer,
            c2s: (Error, &["INT-WIDTH"]),
            s2c: (Info, &["INT-WIDTH"]),
            where_null: None,
        },
        Mutation {
            name: "widen integer",
            mutate: widen_integer,
            c2s: (Info, &["INT-WIDTH"]),
            s2c: (Error, &["INT-WIDTH"]),
            where_null: None,
        },
        Mutation {
            name: "change type",
            mutate: change_type,
            c2s: (Error, &["C2S-TYPE-CHANGED", "C2S-TYPE-NARROWED"]),
            s2c: (Error, &["S2C-TYPE-CHANGED", "S2C-TYPE-WIDENED"]),
            where_null: None,
        },
        Mutation {
            name: "make nullable",
            mutate: make_nullable,
            c2s: (Info, &["C2S-NULLABLE"]),
            s2c: (Error, &["S2C-NULLABLE"]),
            where_null: Some((NOTHING, NOTHING)),
        },
        Mutation {
            name: "forbid null",
            mutate: forbid_null,
            c2s: (Error, &["C2S-NOT-NULLABLE"]),
            s2c: (Info, &["S2C-NOT-NULLABLE"]),
            where_null: None,
        },
        Mutation {
            name: "add variant",
            mutate: add_variant,
            c2s: (Info, &["C2S-UNION-ARM-ADDED"]),
            s2c: (Error, &["S2C-UNION-ARM-ADDED"]),
            where_null: None,
        },
        Mutation {
            name: "rename tag",
            mutate: rename_tag,
            c2s: (Error, &["C2S-UNION-ARM-REMOVED"]),
            s2c: (Error, &["S2C-UNION-ARM-ADDED"]),
            where_null: None,
        },
        Mutation {
            name: "remove kind",
            mutate: remove_kind,
            c2s: (Error, &["C2S-TYPE-NARROWED"]),
            s2c: (Info, &["S2C-TYPE-NARROWED"]),
            where_null: None,
        },
        Mutation {
            name: "turn into null",
            mutate: turn_into_null,
            c2s: (Error, REFUSED),
            s2c: (Error, &["S2C-NULLABLE", "S2C-UNION-ARM-ADDED"]),
            where_null: Some(((Error, REFUSED), (Info, UNUSED))),
        },
        Mutation {
            name: "list integers",
            mutate: list_integers,
            c2s: (Error, &["C2S-TYPE-NARROWED"]),
            s2c: (Info, &["S2C-TYPE-NARROWED"]),
            where_null: None,
        },
        Mutation {
            name: "list strings",
            mutate: list_strings,
            c2s: (Error, &["C2S-ENUM-CLOSED"]),
            s2c: (Info, &["S2C-ENUM-CLOSED"]),
            where_null: None,
        },
        Mutation {
            name: "make constant",
            mutate: make_constant,
            c2s: (Error, REFUSED),
            s2c: (Info, UNUSED),
            where_null: None,
        },
        Mutation {
            name: "declare entry",
            mutate: declare_entry,
            c2s: (Error, &["MAP-VS-STRUCT"]),
            s2c: (Info, &["MAP-VS-STRUCT"]),
            where_null: None,
        },
        Mutation {
            name: "required field as map",
            mutate: required_field_as_map,
            c2s: (Info, &["MAP-VS-STRUCT"]),
            s2c: (Error, &["MAP-VS-STRUCT"]),
            where_null: None,
        },
        Mutation {
            name: "optional field as map",
            mutate: optional_field_as_map,
            c2s: (Info, &["MAP-VS-STRUCT"]),
            s2c: (Info, &["MAP-VS-STRUCT"]),
            where_null: None,
        },
    ]
};
