//! Compares a message with what was written of it, as JSON text, so that no number is rounded.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::value::RawValue;

use super::{
    number,
    outcome::{Nulls, Outcome},
};
use crate::kinds::pointer;

/// Compares a message with what was written of it. Both are JSON.
pub fn compare(original: &str, written: &str) -> Outcome {
    let mut differences = Differences::default();
    differences.find(original, written, "");
    if !differences.changed.is_empty() {
        Outcome::Changed(differences.changed)
    } else if !differences.unknown.is_empty() {
        Outcome::UnknownFields(differences.unknown)
    } else if !differences.dropped.is_empty() || !differences.added.is_empty() {
        Outcome::Nulls(Nulls { dropped: differences.dropped, added: differences.added })
    } else {
        Outcome::Equal
    }
}

#[derive(Default)]
struct Differences {
    dropped: Vec<String>,
    added: Vec<String>,
    unknown: Vec<String>,
    changed: Vec<String>,
}

/// A value, read as far as its outermost brackets.
enum Json<'a> {
    Object(BTreeMap<String, &'a RawValue>),
    Array(Vec<&'a RawValue>),
    String(String),
    /// A number, as it is spelled.
    Number(&'a str),
    /// `null`, `true` or `false`; or what is not JSON.
    Word(&'a str),
}

impl<'a> Json<'a> {
    fn read(text: &'a str) -> Self {
        let text = text.trim();
        let read = match text.as_bytes().first() {
            Some(b'{') => serde_json::from_str(text).map(Self::Object),
            Some(b'[') => serde_json::from_str(text).map(Self::Array),
            Some(b'"') => serde_json::from_str(text).map(Self::String),
            Some(b'-' | b'0'..=b'9') => Ok(Self::Number(text)),
            _ => Ok(Self::Word(text)),
        };
        read.unwrap_or(Self::Word(text))
    }
}

impl Differences {
    fn find(&mut self, original: &str, written: &str, at: &str) {
        match (Json::read(original), Json::read(written)) {
            (Json::Object(original), Json::Object(written)) => {
                let names: BTreeSet<&String> = original.keys().chain(written.keys()).collect();
                for name in names {
                    let place = format!("{at}/{}", pointer::escaped(name));
                    let of = |object: &BTreeMap<String, &'_ RawValue>| {
                        object.get(name).map(|value| value.get().to_owned())
                    };
                    match (of(&original), of(&written)) {
                        (Some(original), Some(written)) => self.find(&original, &written, &place),
                        // Methods without params take `null` and an empty object for their absence.
                        (Some(params), None) if place == "/params" && is_nothing(&params) => {}
                        (Some(null), None) if null == "null" => self.dropped.push(place),
                        (None, Some(null)) if null == "null" => self.added.push(place),
                        (Some(_), None) => self.unknown.push(place),
                        (None, _) => self.changed.push(place),
                    }
                }
            }
            (Json::Array(original), Json::Array(written)) if original.len() == written.len() => {
                for (index, (original, written)) in original.iter().zip(written).enumerate() {
                    self.find(original.get(), written.get(), &format!("{at}/{index}"));
                }
            }
            (Json::String(original), Json::String(written)) if original == written => {}
            (Json::Word(original), Json::Word(written)) if original == written => {}
            (Json::Number(original), Json::Number(written)) if number::equal(original, written) => {
            }
            _ => self.changed.push(at.to_owned()),
        }
    }
}

fn is_nothing(params: &str) -> bool {
    match Json::read(params) {
        Json::Object(fields) => fields.is_empty(),
        Json::Word(word) => word == "null",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Nulls, Outcome, compare};

    #[test]
    fn every_difference_has_its_name() {
        let changed = |place: &str| Outcome::Changed(vec![place.to_owned()]);
        let nulls = |dropped: &[&str], added: &[&str]| {
            let of = |places: &[&str]| places.iter().map(ToString::to_string).collect();
            Outcome::Nulls(Nulls { dropped: of(dropped), added: of(added) })
        };
        for (original, written, outcome) in [
            (r#"{"a":[1,"x",null]}"#, r#"{ "a": [1, "\u0078", null] }"#, Outcome::Equal),
            (r#"{"a":1}"#, r#"{"a":2}"#, changed("/a")),
            (r#"{"a":"x"}"#, r#"{"a":"y"}"#, changed("/a")),
            (r#"{"a":[1]}"#, r#"{"a":[1,2]}"#, changed("/a")),
            (r#"{"a":true}"#, r#"{"a":false}"#, changed("/a")),
            (r"{}", r#"{"a":1}"#, changed("/a")),
            (r#"{"a~/b":1}"#, r"{}", Outcome::UnknownFields(vec!["/a~0~1b".to_owned()])),
            (r#"{"a":null}"#, r"{}", nulls(&["/a"], &[])),
            (r"{}", r#"{"a":null}"#, nulls(&[], &["/a"])),
            (r#"{"params":{}}"#, r"{}", Outcome::Equal),
            (r#"{"params":null}"#, r"{}", Outcome::Equal),
            (r#"{"params":{"a":1}}"#, r"{}", Outcome::UnknownFields(vec!["/params".to_owned()])),
            // Beyond 64 bits, doubles are equal where numbers are not.
            (r#"{"a":36893488147419103233}"#, r#"{"a":36893488147419103232}"#, changed("/a")),
            (r#"{"a":36893488147419103233}"#, r#"{"a":3.6893488147419103e19}"#, changed("/a")),
            (r#"{"a":1e2}"#, r#"{"a":100.0}"#, Outcome::Equal),
        ] {
            assert_eq!(compare(original, written), outcome, "{original} {written}");
        }
    }
}
