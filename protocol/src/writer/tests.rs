//! That a [`Writer`](super::Writer) writes as `serde_json` does: the same text, or the same error.

use std::collections::BTreeMap;

use proptest::{collection::vec, prelude::*};
use serde::{Serialize, Serializer};
use serde_json::{Value, json, value::RawValue};

use super::{to_raw_value, to_string};

fn check<T: Serialize + ?Sized>(value: &T) {
    let text =
        |result: Result<String, serde_json::Error>| result.map_err(|error| error.to_string());
    let theirs = text(serde_json::to_string(value));
    assert_eq!(text(to_string(value)), theirs);
    assert_eq!(text(to_raw_value(value).map(|raw| raw.get().to_owned())), theirs);
}

#[derive(Serialize)]
struct Unit;

#[derive(Serialize)]
struct Tuple(u8, char);

struct Bytes;

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&[0, 7, 255])
    }
}

#[derive(Serialize)]
enum Every {
    Unit,
    Newtype(Box<Every>),
    Tuple(u8, Option<bool>),
    Struct { first: f64, second: Vec<Every> },
    Empty {},
}

#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    #[serde(rename = "\"\n")]
    Escaped,
    Pair(u8, u8),
}

#[test]
fn every_kind_of_value() {
    check(&(Unit, Tuple(1, '"'), Bytes, (), [0_u8; 0], Some("x"), None::<u8>));
    check(&[true, false]);
    check(&(i8::MIN, i16::MIN, i32::MIN, i64::MIN, i128::MIN));
    check(&(u8::MAX, u16::MAX, u32::MAX, u64::MAX, u128::MAX));
    check(&[0.1_f32, f32::MAX, f32::NAN]);
    check(&[0.0, -0.0, 1e300, 5e-324, 0.1 + 0.2, f64::INFINITY]);
    let tuple = Every::Newtype(Box::new(Every::Tuple(1, None)));
    check(&Every::Struct { first: 1.0, second: vec![Every::Unit, tuple, Every::Empty {}] });
}

#[test]
fn text_within_a_value_is_written_as_it_is() {
    let raw = RawValue::from_string(r#"{ "a":[1, 2],"é" : "\u00e9\n" }"#.to_owned()).unwrap();
    check(&raw);
    check(&BTreeMap::from([("raw", vec![&raw, &raw])]));
}

#[test]
fn keys_are_strings() {
    check(&BTreeMap::from([(1, "x"), (-20, "y")]));
    check(&BTreeMap::from([(true, 0)]));
    check(&BTreeMap::from([('"', 0)]));
    check(&BTreeMap::from([(Key::Escaped, 0)]));
    check(&BTreeMap::from([("a\u{1}\"b", BTreeMap::<String, u8>::new())]));
    check(&BTreeMap::from([(Key::Pair(1, 2), 0)]));
    check(&BTreeMap::from([((), 0)]));
    check(&BTreeMap::from([([1, 2], 0)]));
}

/// Every character that is escaped, and some that are not, at every place of a word.
#[test]
fn every_escape() {
    for byte in (0..=b'#').chain([b'\\', 0x7f]) {
        for before in 0..20 {
            let text = format!("{}{}é{}", "x".repeat(before), char::from(byte), char::from(byte));
            check(&text);
            check(&BTreeMap::from([(text, 0)]));
        }
    }
}

/// What often needs an escape, and what is longer than a byte.
fn text() -> impl Strategy<Value = String> {
    let character =
        prop_oneof!["[ -~]", "[\"\\\\\n\u{0}-\u{1f}]", any::<char>().prop_map(String::from)];
    vec(character, 0..40).prop_map(|characters| characters.concat())
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        let fields = vec((text(), inner.clone()), 0..6);
        prop_oneof![
            vec(inner, 0..6).prop_map(Value::from),
            fields.prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn any_value(value in value()) {
        check(&value);
        prop_assert_eq!(serde_json::from_str::<Value>(&to_string(&value)?)?, value);
    }
}

#[test]
fn a_text_longer_than_what_is_reserved() {
    check(&json!({ "a": "x".repeat(1000), "b": ["\n".repeat(1000)] }));
}
