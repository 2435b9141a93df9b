//! Schemas without references and unions: what values they allow.

use serde_json::{Map, Value};

use super::Choice;

/// Any JSON.
pub(super) static ANY: Value = Value::Bool(true);

/// What an object may hold.
#[derive(Debug, Clone, Copy)]
pub struct Fields<'a> {
    declared: Option<&'a Map<String, Value>>,
    /// What all others hold, if the object is a map.
    others: Option<&'a Value>,
}

/// What a field of an object is.
#[derive(Debug, Clone, Copy)]
pub enum Field<'a> {
    /// The schema declares it.
    Declared(&'a Value),
    /// An entry of a map. Its name is data.
    Entry(&'a Value),
    /// The schema does not know it.
    Unknown,
}

impl<'a> Fields<'a> {
    /// What a field is.
    pub fn field(&self, name: &str) -> Field<'a> {
        match (self.declared.and_then(|declared| declared.get(name)), self.others) {
            (Some(schema), _) => Field::Declared(schema),
            (None, Some(schema)) => Field::Entry(schema),
            (None, None) => Field::Unknown,
        }
    }
}

/// A schema without references and unions.
#[derive(Debug, Clone)]
pub(crate) struct Alternative<'a> {
    pub(crate) schema: &'a Value,
    /// The definition that it is written in.
    pub(crate) definition: &'a str,
    /// The variants of named unions that lead to it, outermost first.
    pub(super) variants: Vec<Choice>,
}

pub(super) fn tags_of(alternative: Option<&Alternative<'_>>) -> bool {
    alternative.is_some_and(|it| tags(it.schema).next().is_some())
}

/// The fields that tell a variant, with what they hold.
pub(super) fn tags(schema: &Value) -> impl Iterator<Item = (&String, &Value)> {
    let fields = schema["properties"].as_object().into_iter().flatten();
    let required: Vec<&str> = required(schema).collect();
    fields.filter_map(move |(name, schema)| match schema["enum"].as_array()?.as_slice() {
        [tag] if required.contains(&name.as_str()) => Some((name, tag)),
        _ => None,
    })
}

/// The field that tells a variant, with its value there.
pub(crate) struct Tagged<'a> {
    pub(crate) field: &'a str,
    pub(crate) value: &'a str,
}

impl<'a> Tagged<'a> {
    /// The first such field of a schema.
    pub(crate) fn of(schema: &'a Value) -> Option<Self> {
        tags(schema).find_map(|(field, value)| Some(Self { field, value: value.as_str()? }))
    }
}

pub(crate) fn required(schema: &Value) -> impl Iterator<Item = &str> {
    schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str)
}

/// The schema of a message's params; that of a method whose params can only be `null` has none.
pub fn params(message: &Value) -> Option<&Value> {
    message["properties"].get("params").filter(|params| params["type"] != "null")
}

pub(super) fn fields(schema: &Value) -> Fields<'_> {
    let declared = schema["properties"].as_object();
    let others = schema.get("additionalProperties").filter(|others| **others != false);
    Fields { declared, others: others.or_else(|| declared.is_none().then_some(&ANY)) }
}

pub(super) fn is_any(schema: &Value) -> bool {
    *schema == true || (schema.is_object() && schema.get("type").is_none())
}

pub(super) fn has_type(schema: &Value, name: &str) -> bool {
    match &schema["type"] {
        Value::String(only) => only == name,
        Value::Array(all) => all.iter().any(|one| one == name),
        _ => is_any(schema),
    }
}

/// Whether a schema allows a value, but for what is in it.
pub(super) fn allows(schema: &Value, value: &Value) -> bool {
    let is_type = match value {
        Value::Null => has_type(schema, "null"),
        Value::Bool(_) => has_type(schema, "boolean"),
        Value::Number(number) => {
            has_type(schema, "number")
                || (has_type(schema, "integer") && (number.is_i64() || number.is_u64()))
        }
        Value::String(_) => has_type(schema, "string"),
        Value::Array(_) => has_type(schema, "array"),
        Value::Object(_) => has_type(schema, "object"),
    };
    is_type && schema["enum"].as_array().is_none_or(|values| values.contains(value))
}
