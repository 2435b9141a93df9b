//! `dynamicTools`, which the real server reads as it is and as it was before tools had a `type`: all of them one way.

use super::super::content::Content;
use super::super::kind::Kind;
use super::{Reader, Refused, elements, invalid, missing_field};

/// What an error calls a tool without a `type`.
const FORMER: &str = "struct LegacyDynamicToolSpec";

/// The fields of a tool without a `type`, in their order.
const FIELDS: [Field; 6] = [
    Field { name: "namespace", kind: Former::Text, required: false },
    Field { name: "name", kind: Former::Text, required: true },
    Field { name: "description", kind: Former::Text, required: true },
    Field { name: "inputSchema", kind: Former::Any, required: true },
    Field { name: "deferLoading", kind: Former::Boolean, required: false },
    Field { name: "exposeToContext", kind: Former::Boolean, required: false },
];

struct Field {
    name: &'static str,
    kind: Former,
    required: bool,
}

enum Former {
    Text,
    Boolean,
    Any,
}

impl Reader<'_> {
    pub(super) fn tools(self, kind: &Kind, value: &Content) -> Refused {
        let (list, kind) = match (value, kind) {
            (Content::Null, Kind::Optional(_)) => return Ok(()),
            (Content::List(list), Kind::Optional(kind)) => (list, &**kind),
            (Content::List(list), kind) => (list, kind),
            (other, _) => return Err(invalid(other, "a sequence")),
        };
        let Kind::List(tool) = kind else { return self.read(kind, value) };
        let typed: Vec<bool> = list.iter().flat_map(typed).collect();
        if typed.iter().any(|typed| *typed) && !typed.iter().all(|typed| *typed) {
            return Err(
                "dynamic tools must use either canonical or legacy format consistently".to_owned()
            );
        }
        if typed.first() == Some(&true) {
            return list.iter().try_for_each(|value| {
                // The tag is read before the value is held as content.
                match value.get("type") {
                    Some(Content::Integer(_) | Content::Fraction(_)) => {
                        Err("invalid type: number, expected variant identifier".to_owned())
                    }
                    _ => self.read(tool, value),
                }
            });
        }
        list.iter().try_for_each(former)
    }
}

/// Whether a tool has a type, and whether each tool in it has.
fn typed(tool: &Content) -> Vec<bool> {
    let mut typed = vec![tool.get("type").is_some()];
    if let (Some(Content::Text(tag)), Some(Content::List(tools))) =
        (tool.get("type"), tool.get("tools"))
        && tag == "namespace"
    {
        typed.extend(tools.iter().map(|tool| tool.get("type").is_some()));
    }
    typed
}

fn former(tool: &Content) -> Refused {
    match tool {
        Content::Map(map) => {
            for (key, value) in map {
                if let Some(field) = FIELDS.iter().find(|field| field.name == key) {
                    read(field, value)?;
                }
            }
            let missing =
                FIELDS.iter().find(|field| field.required && tool.get(field.name).is_none());
            missing.map_or(Ok(()), |field| Err(missing_field(field.name)))
        }
        Content::List(list) => {
            for (place, field) in FIELDS.iter().enumerate() {
                let Some(value) = list.get(place) else {
                    let elements = elements(FIELDS.len());
                    return Err(format!(
                        "invalid length {place}, expected {FORMER} with {elements}"
                    ));
                };
                read(field, value)?;
            }
            if list.len() > FIELDS.len() {
                let length = list.len();
                return Err(format!("invalid length {length}, expected fewer elements in array"));
            }
            Ok(())
        }
        other => Err(invalid_number(other, FORMER)),
    }
}

fn read(field: &Field, value: &Content) -> Refused {
    match (&field.kind, value) {
        (_, Content::Null) if !field.required => Ok(()),
        (Former::Any, _)
        | (Former::Text, Content::Text(_))
        | (Former::Boolean, Content::Boolean(_)) => Ok(()),
        (Former::Text, other) => Err(invalid_number(other, "a string")),
        (Former::Boolean, other) => Err(invalid_number(other, "a boolean")),
    }
}

/// Such a tool is read from a value whose numbers are texts still, so an error does not know them.
fn invalid_number(value: &Content, expected: &str) -> String {
    match value {
        Content::Integer(_) | Content::Fraction(_) => {
            format!("invalid type: number, expected {expected}")
        }
        other => invalid(other, expected),
    }
}
