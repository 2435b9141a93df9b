//! That a [`Reader`](super::Reader) reads as `serde_json` does: the same values, or the same errors.

#[cfg(feature = "schema")]
mod samples;

use std::{collections::BTreeMap, fmt::Debug};

use proptest::{
    collection::vec,
    prelude::*,
    sample::{Index, select},
};
use serde::{Deserialize, de::IgnoredAny};
use serde_json::{Value, value::RawValue};

use super::from_str;

/// Has every kind of field.
#[derive(Debug, Deserialize)]
#[allow(dead_code, reason = "compared by `Debug`")]
struct Everything {
    a: Option<Box<Everything>>,
    b: Vec<u8>,
    c: Option<i64>,
    d: Option<f64>,
    e: Option<Box<RawValue>>,
    #[serde(default)]
    f: bool,
    g: BTreeMap<String, Option<Value>>,
    h: (),
}

/// A string whose error is found after it is read.
#[derive(Debug, Deserialize)]
#[serde(try_from = "String")]
#[allow(dead_code, reason = "compared by `Debug`")]
struct Letter(String);

impl TryFrom<String> for Letter {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        if text.len() == 1 { Ok(Self(text)) } else { Err("not a letter") }
    }
}

fn check<T: for<'de> Deserialize<'de> + Debug>(text: &str) {
    let (ours, theirs) = (from_str::<T>(text), serde_json::from_str::<T>(text));
    let kind = |error: serde_json::Error| (format!("{error:?}"), error.classify());
    let (ours, theirs) = (ours.map_err(kind), theirs.map_err(kind));
    assert_eq!(format!("{ours:?}"), format!("{theirs:?}"), "{text}");
}

fn check_all(text: &str) {
    check::<Value>(text);
    check::<Everything>(text);
    check::<Vec<Everything>>(text);
    check::<Vec<Letter>>(text);
    check::<BTreeMap<String, Letter>>(text);
    check::<Vec<Box<RawValue>>>(text);
    check::<IgnoredAny>(text);
    check::<Box<RawValue>>(text);
    check::<BTreeMap<String, Vec<Option<Box<RawValue>>>>>(text);
    check::<f64>(text);
    check::<Option<u64>>(text);
    check::<i8>(text);
    check::<String>(text);
}

fn token() -> impl Strategy<Value = String> {
    let fixed = select(vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        " ",
        "\n",
        "\t",
        "null",
        "true",
        "false",
        "nul",
        "tru",
        "0",
        "-0",
        "-",
        "1",
        "-1",
        "01",
        "1.",
        "1.5",
        "-1.5e3",
        "1e",
        "1e400",
        "9007199254740993",
        "18446744073709551615",
        "18446744073709551616",
        "-9223372036854775808",
        "-9223372036854775809",
        "300",
        "\"\"",
        "\"a\"",
        "\"b\"",
        "\"c\"",
        "\"d\"",
        "\"e\"",
        "\"f\"",
        "\"g\"",
        "\"h\"",
        "\"x\\n\\u0041\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud800\\udc00\"",
        "\"\\udbff\\udfff\"",
        "\"\\udbff\\udc00\"",
        "\"\\udbff\\ue000\"",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
        "\"\\t plain text \\r of many words\"",
        "\"\u{1f}\"",
        "\"\\ud800\"",
        "\"\\udc00\"",
        "\"\\ud800\\u0041\"",
        "\"\\q\"",
        "\"\\u00\"",
        "\"é\"",
        "\"\u{1}\"",
        "x",
        "\0",
    ]);
    fixed.prop_map(str::to_owned)
}

fn json() -> impl Strategy<Value = String> {
    let leaf =
        token().prop_filter("a value", |token| serde_json::from_str::<IgnoredAny>(token).is_ok());
    leaf.prop_recursive(4, 24, 5, |value| {
        let name = select(vec!["a", "b", "c", "d", "e", "f", "g", "h", "\\u0061", "other"]);
        let field = (name, value.clone()).prop_map(|(name, value)| format!("\"{name}\":{value}"));
        prop_oneof![
            (vec(value, 0..4), select(vec![",", " ,\n "]))
                .prop_map(|(values, comma)| format!("[{}]", values.join(comma))),
            (vec(field, 0..8), select(vec![",", " ,\n "]))
                .prop_map(|(fields, comma)| format!("{{{}}}", fields.join(comma))),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]
    #[test]
    fn tokens_are_read_as_by_serde_json(tokens in vec(token(), 0..12)) {
        check_all(&tokens.concat());
    }

    #[test]
    fn json_is_read_as_by_serde_json(
        text in json(), start in any::<Index>(), length in 0_usize..4, token in token(),
    ) {
        check_all(&text);
        let start = text.floor_char_boundary(start.index(text.len() + 1));
        let end = text.ceil_char_boundary(start + length);
        check_all(&[&text[..start], &token, &text[end..]].concat());
        check_all(&text[..start]);
    }
}

#[test]
fn depth_is_limited_as_by_serde_json() {
    for depth in [1, 126, 127, 128, 129, 130, 300] {
        for (open, close) in [("[", "]"), (r#"{"a":"#, "}"), (r#"{"e":"#, "}"), ("[\n", " ]")] {
            let text = open.repeat(depth) + "1" + &close.repeat(depth);
            check_all(&text);
            check_all(&text[..text.len() - 1]);
            check_all(&text.replace('1', "x"));
        }
    }
}
