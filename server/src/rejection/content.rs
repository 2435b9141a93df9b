//! A JSON value as the real server holds it before it knows what it is.

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// How deep arrays and objects may stand in params: with one level more, and the request around it, the line is not JSON
/// for the server.
const DEEPEST: usize = 126;
/// The key of the object that stands for a number that no float can be, in servers that keep the text of numbers.
const NUMBER: &str = "$serde_json::private::Number";

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Content {
    Null,
    Boolean(bool),
    /// Anything from `i64::MIN` to `u64::MAX`.
    Integer(i128),
    Fraction(f64),
    Text(String),
    List(Vec<Content>),
    /// In the order of the text. Of a key that is there twice, the last value stands at the first place.
    Map(Vec<(String, Content)>),
}

/// How a server holds numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Numbers {
    /// What is not a 64-bit integer is a float.
    Floats,
    /// As their text, until they are read (`arbitrary_precision` of `serde_json`).
    Texts,
}

/// Why a text is not content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unread {
    /// Not valid JSON for the server, which logs it and sends no answer.
    Invalid,
    /// An error that says why.
    Refused(String),
}

impl Content {
    /// Reads a value. What is refused is refused before anything else is looked at.
    pub(super) fn read(value: &RawValue, numbers: Numbers) -> Result<Self, Unread> {
        Reading { numbers }.value(value, 0)
    }

    /// How an error calls it.
    pub(super) fn unexpected(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Boolean(value) => format!("boolean `{value}`"),
            Self::Integer(value) => format!("integer `{value}`"),
            Self::Fraction(value) => format!("floating point `{}`", float(*value)),
            Self::Text(value) => format!("string {value:?}"),
            Self::List(_) => "sequence".to_owned(),
            Self::Map(_) => "map".to_owned(),
        }
    }

    /// Returns the value of a key, if it is an object that has it.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        let Self::Map(map) = self else { return None };
        map.iter().find(|(known, _)| known == key).map(|(_, value)| value)
    }
}

/// A finite float, as JSON has it.
fn float(value: f64) -> String {
    serde_json::Number::from_f64(value).map_or_else(String::new, |number| number.to_string())
}

/// The entries of an object, in the order of the text, keys twice included.
pub(super) struct Entries<'a>(pub(super) Vec<(Cow<'a, str>, &'a RawValue)>);

struct Reading {
    numbers: Numbers,
}

impl Reading {
    fn value(&self, value: &RawValue, depth: usize) -> Result<Content, Unread> {
        let text = value.get();
        match text.as_bytes().first() {
            Some(b'[' | b'{') if depth == DEEPEST => Err(Unread::Invalid),
            Some(b'[') => {
                let list: Vec<&RawValue> = parse(text)?;
                let values = list.into_iter().map(|value| self.value(value, depth + 1));
                Ok(Content::List(values.collect::<Result<_, _>>()?))
            }
            Some(b'{') => self.map(text, depth),
            Some(b'"') => Ok(Content::Text(parse(text)?)),
            Some(b'n') => Ok(Content::Null),
            Some(b't' | b'f') => Ok(Content::Boolean(parse(text)?)),
            _ => self.number(text),
        }
    }

    fn map(&self, text: &str, depth: usize) -> Result<Content, Unread> {
        let Entries(entries) = parse(text)?;
        if let (Numbers::Texts, Some((key, value))) = (self.numbers, entries.first())
            && key == NUMBER
        {
            let number: Cow<'_, str> = parse(value.get())?;
            parse::<&RawValue>(&number)?;
            return self.number(&number);
        }
        let mut map: Vec<(String, Content)> = Vec::with_capacity(entries.len());
        let mut places: HashMap<&str, usize> = HashMap::with_capacity(entries.len());
        for (key, value) in &entries {
            let value = self.value(value, depth + 1)?;
            match places.entry(key) {
                Entry::Occupied(known) => map[*known.get()].1 = value,
                Entry::Vacant(place) => {
                    place.insert(map.len());
                    map.push((key.clone().into_owned(), value));
                }
            }
        }
        Ok(Content::Map(map))
    }

    fn number(&self, text: &str) -> Result<Content, Unread> {
        if self.numbers == Numbers::Floats {
            let number: serde_json::Number = parse(text)?;
            let integer = number.as_u64().map(i128::from).or(number.as_i64().map(i128::from));
            let value = number.as_f64().unwrap_or_default();
            return Ok(integer.map_or(Content::Fraction(value), Content::Integer));
        }
        if let Ok(value) = text.parse::<i128>() {
            let fits = i128::from(i64::MIN) <= value && value <= i128::from(u64::MAX);
            let kind = if value < 0 { "i128" } else { "u128" };
            return if fits { Ok(Content::Integer(value)) } else { Err(too_large(text, kind)) };
        }
        if text.parse::<u128>().is_ok() {
            return Err(too_large(text, "u128"));
        }
        let text = with_sign(text);
        let value = text.parse::<f64>().ok().filter(|value| value.is_finite());
        let same = value.filter(|value| float(*value) == text || value.to_string() == text);
        let as_map = || Content::Map(vec![(NUMBER.to_owned(), Content::Text(text.clone()))]);
        Ok(same.map_or_else(as_map, Content::Fraction))
    }
}

fn too_large(text: &str, kind: &str) -> Unread {
    Unread::Refused(format!("invalid type: integer `{text}` as {kind}, expected any value"))
}

/// A number whose exponent has a sign, as the text of a number is kept.
fn with_sign(text: &str) -> String {
    let Some((digits, exponent)) = text.split_once(['e', 'E']) else { return text.to_owned() };
    let sign = if exponent.starts_with(['+', '-']) { "" } else { "+" };
    format!("{digits}e{sign}{exponent}")
}

fn parse<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, Unread> {
    serde_json::from_str(text).map_err(|_| Unread::Invalid)
}

impl<'de> Deserialize<'de> for Entries<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EntriesVisitor)
    }
}

struct EntriesVisitor;

impl<'de> Visitor<'de> for EntriesVisitor {
    type Value = Entries<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(Key(key)) = access.next_key()? {
            entries.push((key, access.next_value()?));
        }
        Ok(Entries(entries))
    }
}

/// A key, which is borrowed where it has no escapes.
#[derive(Deserialize)]
struct Key<'a>(#[serde(borrow)] Cow<'a, str>);

#[cfg(test)]
mod tests {
    use super::{Content, Numbers, RawValue, Unread};

    fn read(text: &str, numbers: Numbers) -> Result<Content, Unread> {
        Content::read(&RawValue::from_string(text.to_owned()).unwrap(), numbers)
    }

    #[test]
    fn a_value_is_held_in_the_order_of_its_text() {
        let content = read(r#"{"b": 1, "a": null, "b": 2.0}"#, Numbers::Texts).unwrap();
        let expected = [("b", Content::Fraction(2.0)), ("a", Content::Null)];
        assert_eq!(content, Content::Map(expected.map(|(key, value)| (key.into(), value)).into()));
    }

    /// If each key were compared with all others, this would take longer than anybody waits.
    #[test]
    fn an_object_may_have_very_many_keys() {
        const COUNT: u32 = 1 << 20;
        let entries: Vec<String> = (0..COUNT).map(|key| format!("\"{key}\":1")).collect();
        let Content::Map(map) =
            read(&format!("{{{}}}", entries.join(",")), Numbers::Texts).unwrap()
        else {
            panic!("an object")
        };
        assert_eq!(map.len(), COUNT as usize);
    }

    /// As 0.115.0 and 0.169.0 say it.
    #[test]
    fn numbers_are_held_as_the_servers_hold_them() {
        let large = "integer `18446744073709551616` as u128";
        let small = "integer `-9223372036854775809` as i128";
        for (text, floats, texts) in [
            ("18446744073709551615", "integer `18446744073709551615`", ""),
            ("18446744073709551616", "floating point `1.8446744073709552e+19`", large),
            ("-9223372036854775809", "floating point `-9.223372036854776e+18`", small),
            ("1.0", "floating point `1.0`", ""),
            ("1.10", "floating point `1.1`", "map"),
            ("1e2", "floating point `100.0`", "map"),
            ("1E20", "floating point `1e+20`", ""),
            ("1e020", "floating point `1e+20`", "map"),
            ("1e-7", "floating point `1e-7`", ""),
            ("100000000000000000000000000000000000000000", "floating point `1e+41`", ""),
            ("-0", "floating point `-0.0`", "integer `0`"),
            ("1e400", "", "map"),
        ] {
            let said = |numbers| match read(text, numbers) {
                Ok(content) => content.unexpected(),
                Err(Unread::Invalid) => String::new(),
                Err(Unread::Refused(error)) => {
                    let error = error.strip_prefix("invalid type: ").unwrap();
                    error.strip_suffix(", expected any value").unwrap().to_owned()
                }
            };
            assert_eq!(said(Numbers::Floats), floats);
            assert_eq!(said(Numbers::Texts), if texts.is_empty() { floats } else { texts });
        }
    }

    #[test]
    fn what_is_no_json_for_the_servers_is_invalid() {
        let nested = |depth| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(read(&nested(126), Numbers::Texts).is_ok());
        for text in [nested(127), r#""\ud800""#.to_owned(), r#"{"\ud800": 1}"#.to_owned()] {
            assert_eq!(read(&text, Numbers::Texts), Err(Unread::Invalid), "{text}");
        }
    }

    #[test]
    fn an_error_calls_a_value_as_serde_does() {
        for (text, expected) in [
            ("null", "null"),
            ("true", "boolean `true`"),
            (r#""a\"\n\u007f""#, r#"string "a\"\n\u{7f}""#),
            ("[]", "sequence"),
            ("{}", "map"),
        ] {
            assert_eq!(read(text, Numbers::Texts).unwrap().unexpected(), expected);
        }
    }
}
