//! Changes that messages can show, and the rules that name them in each direction.

use std::collections::BTreeSet;

use app_server_drift::Severity;
use serde_json::{Value, json};

use super::Mutate;

/// A mutation: what it does at a schema, if it can, and the rules that name it in each direction.
pub(super) struct Mutation {
    pub(super) name: &'static str,
    pub(super) mutate: Mutate,
    pub(super) c2s: (Severity, &'static [&'static str]),
    pub(super) s2c: (Severity, &'static [&'static str]),
}

fn is_tag(schema: &Value) -> bool {
    schema["enum"].as_array().is_some_and(|values| values.len() == 1)
}

/// The first required field that is no tag.
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

pub(super) const MUTATIONS: [Mutation; 20] = {
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
            name: "add variant",
            mutate: add_variant,
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
