//! From the JSON of a schema to its normal spelling.
//!
//! These are equal: `const` and a one-value `enum`; an `allOf` of one `$ref` and the `$ref`;
//! `type: [x, y]` and an `anyOf` of the two; one list of strings and several. Everything else is kept:
//! a keyword that is not understood becomes a note, as it is.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};

use super::schema::{Block, Field, Form, Notes, Schema, Union};

/// Where references point to.
pub(super) const DEFINITIONS: &str = "#/definitions/";

type Keywords = Map<String, Value>;

/// The normal spelling of a schema.
pub(super) fn schema(value: &Value) -> Result<Schema> {
    match value {
        Value::Bool(true) => Ok(Form::Any.into()),
        Value::Bool(false) => Ok(Form::Never.into()),
        Value::Object(keywords) => of_keywords(keywords.clone()),
        other => bail!("{other} is not a schema"),
    }
}

fn of_keywords(mut keywords: Keywords) -> Result<Schema> {
    let form = match take_form(&mut keywords)? {
        Some(form) => form,
        None => Form::Unspecified,
    };
    Ok(Schema { form, notes: keywords.into_iter().collect::<Notes>() })
}

/// Takes from the keywords what makes the form; what is left are notes.
fn take_form(keywords: &mut Keywords) -> Result<Option<Form>> {
    let crowded = ["$ref", "allOf", "anyOf", "oneOf", "enum", "const"];
    if crowded.iter().filter(|keyword| keywords.contains_key(**keyword)).count() > 1 {
        return Ok(None);
    }
    let form = match keywords.get("type") {
        None if keywords.contains_key("$ref") || keywords.contains_key("allOf") => {
            take_reference(keywords)
        }
        _ if keywords.contains_key("enum") || keywords.contains_key("const") => {
            take_literals(keywords)
        }
        Some(Value::Array(_)) if union_keyword(keywords).is_none() => return take_types(keywords),
        Some(Value::String(kind)) if kind == "object" => return take_object(keywords).map(Some),
        Some(Value::String(kind)) if kind == "array" => return take_list(keywords).map(Some),
        Some(Value::String(kind)) if KINDS.contains(&kind.as_str()) => {
            let form = Form::Plain(kind.clone());
            keywords.remove("type");
            Some(form)
        }
        None if is_block(keywords) => return take_block(keywords).map(Some),
        _ => None,
    };
    Ok(form)
}

const KINDS: [&str; 7] = ["array", "boolean", "integer", "null", "number", "object", "string"];

/// `{"$ref": …}` or `{"allOf": [{"$ref": …}]}`
fn take_reference(keywords: &mut Keywords) -> Option<Form> {
    let target = |value: &Value| {
        let target = value.as_str()?.strip_prefix(DEFINITIONS)?;
        Some(Form::Reference(target.to_owned()))
    };
    if let Some(reference) = keywords.get("$ref") {
        let form = target(reference)?;
        keywords.remove("$ref");
        return Some(form);
    }
    let [Value::Object(only)] = keywords.get("allOf")?.as_array()?.as_slice() else { return None };
    let form = if only.len() == 1 { target(only.get("$ref")?)? } else { return None };
    keywords.remove("allOf");
    Some(form)
}

/// A list of strings, `null` perhaps among them.
fn take_literals(keywords: &mut Keywords) -> Option<Form> {
    let string = Value::from("string");
    let typed = match keywords.get("type") {
        None => true,
        Some(Value::Array(kinds)) => kinds.iter().all(|kind| *kind == string || kind == "null"),
        Some(kind) => *kind == string,
    };
    let values = match (keywords.get("enum"), keywords.get("const")) {
        (Some(Value::Array(values)), None) if !values.is_empty() => values.as_slice(),
        (None, Some(value)) => std::slice::from_ref(value),
        _ => return None,
    };
    let variant = |value: &Value| match value {
        Value::String(value) => Some(Form::Literal(value.clone()).into()),
        Value::Null if keywords.get("type").is_some_and(Value::is_array) => {
            Some(Schema::plain("null"))
        }
        _ => None,
    };
    let variants: Vec<Schema> =
        values.iter().map(variant).collect::<Option<_>>().filter(|_| typed)?;
    for keyword in ["type", "enum", "const"] {
        keywords.remove(keyword);
    }
    Some(Union::new(false, variants).into_form())
}

/// `type: [x, y]`: each with the keywords that only it can have.
fn take_types(keywords: &mut Keywords) -> Result<Option<Form>> {
    let Some(Value::Array(kinds)) = keywords.get("type").cloned() else { return Ok(None) };
    let kinds: Option<Vec<&str>> = kinds.iter().map(Value::as_str).collect();
    let Some(kinds) = kinds.filter(|kinds| kinds.len() > 1) else { return Ok(None) };
    if !kinds.iter().all(|kind| KINDS.contains(kind)) {
        return Ok(None);
    }
    let mut variants = Vec::with_capacity(kinds.len());
    for &kind in &kinds {
        let own = keywords.iter().filter(|(keyword, _)| belongs(keyword, kind));
        let mut own: Keywords =
            own.map(|(keyword, value)| (keyword.clone(), value.clone())).collect();
        own.insert("type".to_owned(), kind.into());
        variants.push(of_keywords(own)?);
    }
    keywords
        .retain(|keyword, _| keyword != "type" && !kinds.iter().any(|kind| belongs(keyword, kind)));
    Ok(Some(Union::new(false, variants).into_form()))
}

/// Whether a keyword says something of values of one kind only.
pub(super) fn belongs(keyword: &str, kind: &str) -> bool {
    let kinds: &[&str] = match keyword {
        "items" | "minItems" | "maxItems" | "uniqueItems" => &["array"],
        "properties" | "required" | "additionalProperties" | "minProperties" | "maxProperties" => {
            &["object"]
        }
        "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" | "multipleOf" => {
            &["integer", "number"]
        }
        "minLength" | "maxLength" | "pattern" => &["string"],
        "format" => &["integer", "number", "string"],
        _ => &[],
    };
    kinds.contains(&kind)
}

fn take_list(keywords: &mut Keywords) -> Result<Form> {
    keywords.remove("type");
    match keywords.get("items") {
        Some(items @ (Value::Object(_) | Value::Bool(_))) => {
            let form = Form::List(Box::new(schema(items)?));
            keywords.remove("items");
            Ok(form)
        }
        _ => Ok(Form::Plain("array".to_owned())),
    }
}

fn take_object(keywords: &mut Keywords) -> Result<Form> {
    if is_block(keywords) {
        return take_block(keywords);
    }
    keywords.remove("type");
    Ok(match take_schema(keywords, "additionalProperties")? {
        Some(rest) => Form::Map(Box::new(rest)),
        None => Form::Plain("object".to_owned()),
    })
}

/// Whether there are fields or variants. An empty list of fields is none: it stays a note.
fn is_block(keywords: &Keywords) -> bool {
    let has_fields =
        keywords.get("properties").and_then(Value::as_object).is_some_and(|all| !all.is_empty());
    has_fields || union_keyword(keywords).is_some()
}

fn union_keyword(keywords: &Keywords) -> Option<&'static str> {
    let is_union = |keyword: &&str| keywords.get(*keyword).is_some_and(Value::is_array);
    match (is_union(&"oneOf"), is_union(&"anyOf")) {
        (true, false) => Some("oneOf"),
        (false, true) => Some("anyOf"),
        _ => None,
    }
}

fn take_block(keywords: &mut Keywords) -> Result<Form> {
    let object = keywords.remove("type").is_some();
    let fields = take_fields(keywords)?;
    let rest = if object || !fields.is_empty() {
        take_schema(keywords, "additionalProperties")?.map(Box::new)
    } else {
        None
    };
    let union = match union_keyword(keywords) {
        None => None,
        Some(keyword) => {
            let variants = keywords.remove(keyword);
            let variants = variants.as_ref().and_then(Value::as_array).into_iter().flatten();
            let variants = variants.enumerate().map(|(index, variant)| {
                schema(variant).with_context(|| format!("variant {index} of {keyword}"))
            });
            Some(Union::new(keyword == "oneOf", variants.collect::<Result<_>>()?))
        }
    };
    let block = Block { object, fields, rest, union };
    Ok(match block {
        Block { object: false, union: Some(union), ref fields, rest: None }
            if fields.is_empty() =>
        {
            union.into_form()
        }
        block => Form::Block(block),
    })
}

fn take_fields(keywords: &mut Keywords) -> Result<BTreeMap<String, Field>> {
    let mut fields = BTreeMap::new();
    let properties = match keywords.get("properties") {
        Some(Value::Object(properties)) if !properties.is_empty() => properties.clone(),
        _ => return Ok(fields),
    };
    keywords.remove("properties");
    // Where it names what is not a field, the list stays a note.
    let required: Vec<String> = match keywords.get("required").and_then(Value::as_array) {
        Some(names) => {
            let known = |name: &Value| {
                let name = name.as_str().filter(|name| properties.contains_key(*name))?;
                Some(name.to_owned())
            };
            match names.iter().map(known).collect::<Option<Vec<_>>>() {
                Some(names) if !names.is_empty() => {
                    keywords.remove("required");
                    names
                }
                _ => Vec::new(),
            }
        }
        None => Vec::new(),
    };
    for (name, value) in properties {
        let schema = schema(&value).with_context(|| format!("field {name}"))?;
        fields.insert(name.clone(), Field { required: required.contains(&name), schema });
    }
    Ok(fields)
}

fn take_schema(keywords: &mut Keywords, keyword: &str) -> Result<Option<Schema>> {
    let Some(value) = keywords.get(keyword) else { return Ok(None) };
    let schema = schema(value).with_context(|| keyword.to_owned())?;
    keywords.remove(keyword);
    Ok(Some(schema))
}
