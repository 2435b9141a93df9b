//! Names in a scenario's text: `$token` stands for a value that the run knows.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::Value;

/// Values by name.
#[derive(Clone, Default)]
pub struct Names(BTreeMap<String, Value>);

/// The error for a `$NAME` that nothing has set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownName {
    name: String,
    known: Vec<String>,
}

impl fmt::Display for UnknownName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "`${}` is not known here; known are ", self.name)?;
        let known: Vec<String> = self.known.iter().map(|name| format!("`${name}`")).collect();
        formatter.write_str(&known.join(", "))
    }
}

impl std::error::Error for UnknownName {}

impl Names {
    /// Sets a name, or changes its value.
    pub fn set(&mut self, name: &str, value: impl Into<Value>) {
        self.0.insert(name.to_owned(), value.into());
    }

    /// Replaces every `$NAME` of a value. A text that is nothing else becomes the name's value; `$$` is a `$`.
    pub fn fill(&self, value: &Value) -> Result<Value, UnknownName> {
        Ok(match value {
            Value::String(text) => match text.strip_prefix('$').and_then(|name| self.0.get(name)) {
                Some(value) => value.clone(),
                None => Value::String(self.fill_text(text)?),
            },
            Value::Array(items) => {
                items.iter().map(|item| self.fill(item)).collect::<Result<_, _>>()?
            }
            Value::Object(fields) => {
                let fields =
                    fields.iter().map(|(name, value)| Ok((name.clone(), self.fill(value)?)));
                Value::Object(fields.collect::<Result<_, _>>()?)
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
        })
    }

    /// Replaces every `$NAME` of a text.
    pub fn fill_text(&self, text: &str) -> Result<String, UnknownName> {
        let mut filled = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('$') {
            filled.push_str(before);
            let end =
                after.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(after.len());
            let (name, after_name) = after.split_at(end);
            if let ("", Some(after)) = (name, after.strip_prefix('$')) {
                filled.push('$');
                rest = after;
                continue;
            }
            match self.0.get(name) {
                Some(Value::String(value)) => filled.push_str(value),
                Some(value) => filled.push_str(&value.to_string()),
                None => return Err(self.unknown(name)),
            }
            rest = after_name;
        }
        filled.push_str(rest);
        Ok(filled)
    }

    fn unknown(&self, name: &str) -> UnknownName {
        UnknownName { name: name.to_owned(), known: self.0.keys().cloned().collect() }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_text_that_is_a_name_becomes_its_value_and_others_hold_it() {
        let mut names = Names::default();
        names.set("id", 7);
        names.set("pro", "a.b.c");
        let filled = names.fill(&json!({"id": "$id", "auth": "Bearer $pro, $$5"})).unwrap();
        assert_eq!(filled, json!({"id": 7, "auth": "Bearer a.b.c, $5"}));
        let unknown = names.fill(&json!(["$thread"])).unwrap_err();
        assert_eq!(unknown.to_string(), "`$thread` is not known here; known are `$id`, `$pro`");
    }
}
