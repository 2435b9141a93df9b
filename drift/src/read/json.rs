//! Reads the JSON of a document, and refuses what could be read in two ways or would take too much memory.
//!
//! Of two fields with one name, readers take the first, the last, or none, so such a document says
//! nothing certain. What a text takes in memory can be fifty times its length: that is counted while it is
//! read, and not allowed to grow without bound.

use std::{cell::Cell, fmt};

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value, map::Entry};

/// Values nested deeper than this are not read. The parser has a limit of its own, just above.
const DEPTH: usize = 120;

/// What the values of one document may take in memory, in bytes: twenty times the newest release.
const MEMORY: usize = 128 << 20;

/// Longer names of fields are not read, in bytes: whatever is below one is told by a path with it.
const NAME: usize = 1024;

/// What a map allocates for each few fields, in bytes.
const NODE: usize = 640;

/// How many fields a map has for each allocation, at least.
const FIELDS: usize = 6;

/// Reads a text. An error is a sentence about the document, with the line.
pub(crate) fn parse(text: &str) -> Result<Value, String> {
    let memory = Cell::new(MEMORY);
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = Tree { depth: 0, memory: &memory }.deserialize(&mut reader);
    value.and_then(|value| reader.end().map(|()| value)).map_err(|error| {
        // What is refused here is JSON all the same.
        if error.is_data() {
            error.to_string()
        } else {
            format!("it cannot be read as JSON: {error}")
        }
    })
}

/// Reads a value.
#[derive(Clone, Copy)]
struct Tree<'m> {
    /// How many values it is in.
    depth: usize,
    /// The memory that is left, in bytes.
    memory: &'m Cell<usize>,
}

impl Tree<'_> {
    fn take<E: serde::de::Error>(self, bytes: usize) -> Result<(), E> {
        let Some(left) = self.memory.get().checked_sub(bytes) else {
            let reason = format!("it is too large: its values take more than {} MB", MEMORY >> 20);
            return Err(E::custom(reason));
        };
        self.memory.set(left);
        Ok(())
    }

    fn below<E: serde::de::Error>(self) -> Result<Self, E> {
        if self.depth == DEPTH {
            return Err(E::custom(format!("it is nested deeper than {DEPTH} levels")));
        }
        Ok(Self { depth: self.depth + 1, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Tree<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E: serde::de::Error>(self, value: &str) -> Result<Value, E> {
        self.visit_string(value.to_owned())
    }

    fn visit_string<E: serde::de::Error>(self, value: String) -> Result<Value, E> {
        self.take(value.len())?;
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Value, A::Error> {
        let below = self.below()?;
        let mut list = Vec::new();
        while let Some(element) = elements.next_element_seed(below)? {
            // A list that grows has up to twice what it needs.
            self.take(2 * size_of::<Value>())?;
            list.push(element);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let below = self.below()?;
        let mut map = Map::new();
        while let Some(name) = fields.next_key::<String>()? {
            if name.len() > NAME {
                let begins: String = name.chars().take(40).collect();
                let reason =
                    format!("the name of a field, {begins:?}…, is longer than {NAME} bytes");
                return Err(A::Error::custom(reason));
            }
            self.take(name.len() + if map.len().is_multiple_of(FIELDS) { NODE } else { 0 })?;
            match map.entry(name) {
                Entry::Vacant(place) => drop(place.insert(fields.next_value_seed(below)?)),
                Entry::Occupied(known) => {
                    let reason = format!("the key {:?} is in an object twice", known.key());
                    return Err(A::Error::custom(reason));
                }
            }
        }
        Ok(Value::Object(map))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::{DEPTH, NAME, parse};

    #[test]
    fn a_text_is_read_as_serde_json_reads_it() {
        let text =
            r#"{"a": [1, -1, 1.5, 1e30, 18446744073709551615, null, true, "\u00e9\n"], "": {}}"#;
        assert_eq!(parse(text).unwrap(), serde_json::from_str::<Value>(text).unwrap());
    }

    #[test]
    fn of_two_values_neither_is_taken() {
        let error = parse("{\"a\": {\"b\": 1,\n\"c\": 2,\n\"b\": 1}}").unwrap_err();
        assert!(error.contains("the key \"b\" is in an object twice at line 3"), "{error}");
        // A key may be spelled in two ways, and be in two objects.
        assert!(parse(r#"{"a": 1, "\u0061": 2}"#).unwrap_err().contains("\"a\""));
        assert!(parse(r#"[{"a": 1}, {"a": {"a": 2}}]"#).is_ok());
    }

    #[test]
    fn depth_is_bounded() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(parse(&nested(DEPTH)).is_ok());
        for depth in [DEPTH + 1, 127, 128, 100_000] {
            let error = parse(&nested(depth)).unwrap_err();
            assert!(error.starts_with("it is nested deeper than 120 levels"), "{error}");
        }
    }

    #[test]
    fn memory_is_bounded() {
        let text = format!("[{}{{}}]", "{\"a\":0},".repeat(300_000));
        let error = parse(&text).unwrap_err();
        assert!(error.starts_with("it is too large: its values take more than 128 MB"), "{error}");
        let error = parse(&format!("{{\"{}\": 0}}", "é".repeat(NAME))).unwrap_err();
        assert!(error.contains("longer than 1024 bytes"), "{error}");
    }

    #[test]
    fn what_is_no_json_is_not_called_too_large() {
        for text in ["", "{", "nul", "\"\\ud800\"", "1e999", "[1] x", "\u{0}"] {
            let error = parse(text).unwrap_err();
            assert!(error.starts_with("it cannot be read as JSON: "), "{text:?}: {error}");
        }
    }
}
