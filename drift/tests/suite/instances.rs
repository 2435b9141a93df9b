//! Random messages that a schema allows to be written, and the document as a validator is to read it.
//!
//! This reads JSON Schema by itself and knows nothing of the crate's normal form: what is wrong there must not
//! be wrong here as well. A writer sends declared fields and the entries of maps, and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use regex_lite::Regex;
use serde_json::{Map, Number, Value, json};

/// At this depth optional fields are left out and lists are as short as they may be.
const DEPTH: usize = 4;

/// What is nested deeper than this is not made.
const DEEPEST: usize = 16;

/// Strings that differ in length, and in what patterns they match.
const STRINGS: [&str; 8] = ["", "p", "q", "pq", "ppp", "text", "/a/b", "1"];

/// Numbers around the bounds of the formats and of the random schemas.
const INTEGERS: [f64; 12] =
    [-1.0, 0.0, 1.0, 2.0, 3.0, 5.0, 7.0, -200.0, 200.0, 300.0, 70_000.0, 5_000_000_000.0];

/// Random choices (splitmix64), the same in each run.
#[derive(Debug)]
pub struct Choices(u64);

impl Choices {
    /// The choices of a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x2545_f491_4f6c_dd1d))
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((bits ^ (bits >> 31)) % end.max(1) as u64).unwrap()
    }

    /// True once in so many times.
    pub fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of a list.
    pub fn pick<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        &list[self.below(list.len())]
    }
}

/// Whoever sends what a document declares.
#[derive(Debug)]
pub struct Writer<'d> {
    root: &'d Value,
    /// Names of entries in maps.
    keys: &'d [&'d str],
}

impl<'d> Writer<'d> {
    /// A writer by a document, which puts these names into maps.
    pub fn new(root: &'d Value, keys: &'d [&'d str]) -> Self {
        Self { root, keys }
    }

    /// A random value that a schema allows; `None` if none was found. Whether it meets every condition says a
    /// validator.
    pub fn value(&self, schema: &'d Value, choices: &mut Choices) -> Option<Value> {
        self.of(&[schema], 0, choices)
    }

    /// A value for schemas that hold at once.
    fn of(&self, schemas: &[&'d Value], depth: usize, choices: &mut Choices) -> Option<Value> {
        if depth > DEEPEST {
            return None;
        }
        let mut parts = Vec::new();
        for schema in schemas {
            self.parts(schema, depth, choices, &mut parts, 0)?;
        }
        let listed = parts.iter().find_map(|part| {
            let constant = part.get("const").map(std::slice::from_ref);
            constant.or_else(|| part.get("enum")?.as_array().map(Vec::as_slice))
        });
        if let Some(listed) = listed {
            return Some(choices.pick(listed).clone());
        }
        let kinds = kinds(&parts);
        if kinds.is_empty() {
            return Some(anything(choices));
        }
        let simple = |kind: &&&str| !matches!(**kind, "array" | "object");
        let easy: Vec<&&str> = kinds.iter().filter(simple).collect();
        let kind = if depth > DEPTH && !easy.is_empty() {
            *choices.pick(&easy)
        } else {
            choices.pick(&kinds)
        };
        match *kind {
            "null" => Some(Value::Null),
            "boolean" => Some(json!(choices.one_in(2))),
            "string" => Some(string(&parts, choices)),
            "integer" => Some(number(&parts, true, choices)),
            "number" => Some(number(&parts, false, choices)),
            "array" => self.array(&parts, depth, choices),
            "object" => self.object(&parts, depth, choices),
            other => panic!("the type {other}"),
        }
    }

    /// The keyword lists of a schema, after a variant was chosen wherever there is a choice.
    fn parts(
        &self,
        schema: &'d Value,
        depth: usize,
        choices: &mut Choices,
        parts: &mut Vec<&'d Map<String, Value>>,
        nested: usize,
    ) -> Option<()> {
        if nested > 64 {
            return None;
        }
        let Some(keywords) = schema.as_object() else {
            return (schema != &json!(false)).then_some(());
        };
        // What stands beside a reference does not count.
        if let Some(reference) = keywords.get("$ref") {
            let target = self.root.pointer(&reference.as_str()?[1..])?;
            return self.parts(target, depth, choices, parts, nested + 1);
        }
        parts.push(keywords);
        for schema in keywords.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            self.parts(schema, depth, choices, parts, nested + 1)?;
        }
        for keyword in ["anyOf", "oneOf"] {
            let Some(variants) = keywords.get(keyword).and_then(Value::as_array) else { continue };
            let ends = |variant: &&Value| {
                variant["enum"].is_array()
                    || variant["type"] == "null"
                    || variant["type"] == "string"
            };
            let ending: Vec<&Value> = variants.iter().filter(ends).collect();
            let chosen = if depth > DEPTH && !ending.is_empty() {
                *choices.pick(&ending)
            } else {
                choices.pick(variants)
            };
            self.parts(chosen, depth, choices, parts, nested + 1)?;
        }
        Some(())
    }

    fn array(
        &self,
        parts: &[&'d Map<String, Value>],
        depth: usize,
        choices: &mut Choices,
    ) -> Option<Value> {
        let least = counts(parts, "minItems").max().unwrap_or(0);
        let most = counts(parts, "maxItems").min().unwrap_or(least.max(2) + 1).max(least);
        let length = match choices.below(4) {
            _ if depth > DEPTH => least,
            0 => most.min(least + 4),
            1 => least,
            _ => least + choices.below(most.min(3).saturating_sub(least) + 1),
        };
        let mut elements = Vec::new();
        for position in 0..length {
            let mut schemas = Vec::new();
            for part in parts {
                match (part.get("items"), part.get("additionalItems")) {
                    (Some(Value::Array(tuple)), rest) => {
                        schemas.extend(tuple.get(position).or(rest));
                    }
                    (items, _) => schemas.extend(items),
                }
            }
            elements.push(self.of(&schemas, depth + 1, choices)?);
        }
        Some(elements.into())
    }

    fn object(
        &self,
        parts: &[&'d Map<String, Value>],
        depth: usize,
        choices: &mut Choices,
    ) -> Option<Value> {
        let mut declared: BTreeMap<&str, Vec<&'d Value>> = BTreeMap::new();
        let mut required: BTreeSet<&str> = BTreeSet::new();
        let mut entries: Vec<&'d Value> = Vec::new();
        for part in parts {
            let properties = part.get("properties").and_then(Value::as_object);
            for (name, schema) in properties.into_iter().flatten() {
                declared.entry(name).or_default().push(schema);
            }
            let names = part.get("required").and_then(Value::as_array);
            required.extend(names.into_iter().flatten().filter_map(Value::as_str));
            // `true` beside declared fields says no more than nothing does.
            let bare = properties.is_none_or(Map::is_empty);
            let others = part.get("additionalProperties");
            entries.extend(others.filter(|others| match others {
                Value::Bool(free) => *free && bare,
                others => bare || others.as_object().is_some_and(|keywords| !keywords.is_empty()),
            }));
        }
        // What one part declares is an entry of a map for another part, which does not.
        for (name, schemas) in &mut declared {
            let maps = parts.iter().filter(|part| {
                part.get("properties").is_none_or(|properties| properties.get(*name).is_none())
            });
            let others = maps.filter_map(|part| part.get("additionalProperties"));
            schemas.extend(others.filter(|others| others.is_object()));
        }
        let mut fields = Map::new();
        for name in declared.keys().chain(&required).copied().collect::<BTreeSet<&str>>() {
            let optional = depth <= DEPTH && choices.one_in(2);
            if required.contains(name) || optional {
                let schemas = declared.get(name).map_or(&entries, |schemas| schemas);
                match self.of(schemas, depth + 1, choices) {
                    Some(value) => drop(fields.insert(name.to_owned(), value)),
                    None if required.contains(name) => return None,
                    None => {}
                }
            }
        }
        if !entries.is_empty() && depth <= DEPTH {
            for _ in 0..choices.below(3) {
                let name = *choices.pick(self.keys);
                if !declared.contains_key(name)
                    && let Some(value) = self.of(&entries, depth + 1, choices)
                {
                    fields.insert(name.to_owned(), value);
                }
            }
        }
        Some(fields.into())
    }
}

/// The kinds of value that all parts allow; none if they say nothing of kinds.
fn kinds(parts: &[&Map<String, Value>]) -> Vec<&'static str> {
    const ALL: [&str; 7] = ["null", "boolean", "string", "integer", "number", "array", "object"];
    let typed: Vec<Vec<&str>> = parts.iter().filter_map(|part| types(part)).collect();
    let has = |kinds: &Vec<&str>, kind: &str| {
        kinds.contains(&kind) || (kind == "integer" && kinds.contains(&"number"))
    };
    let allowed = |kind: &&str| typed.iter().all(|kinds| has(kinds, kind));
    if typed.is_empty() { Vec::new() } else { ALL.into_iter().filter(allowed).collect() }
}

/// The kinds that a part names, or means by conditions of one kind.
fn types(part: &Map<String, Value>) -> Option<Vec<&str>> {
    match part.get("type") {
        Some(Value::String(kind)) => Some(vec![kind]),
        Some(Value::Array(kinds)) => Some(kinds.iter().filter_map(Value::as_str).collect()),
        _ if part.contains_key("properties") || part.contains_key("required") => {
            Some(vec!["object"])
        }
        _ => None,
    }
}

fn counts<'d>(
    parts: &'d [&Map<String, Value>],
    keyword: &'d str,
) -> impl Iterator<Item = usize> + 'd {
    let counts = parts.iter().filter_map(move |part| part.get(keyword)?.as_u64());
    counts.map(|count| usize::try_from(count).unwrap())
}

fn string(parts: &[&Map<String, Value>], choices: &mut Choices) -> Value {
    let least = counts(parts, "minLength").max().unwrap_or(0);
    let most = counts(parts, "maxLength").min().unwrap_or(least + 8);
    let mut fitting: Vec<String> = STRINGS
        .iter()
        .filter(|text| (least..=most).contains(&text.chars().count()))
        .map(|text| (*text).to_owned())
        .collect();
    fitting.extend([least, most.min(least + 64)].map(|length| "p".repeat(length)));
    let patterns: Vec<Regex> =
        (parts.iter()).filter_map(|part| Regex::new(part.get("pattern")?.as_str()?).ok()).collect();
    let matches = |text: &String| patterns.iter().all(|pattern| pattern.is_match(text));
    if fitting.iter().any(matches) {
        fitting.retain(matches);
    }
    json!(choices.pick(&fitting))
}

fn number(parts: &[&Map<String, Value>], integral: bool, choices: &mut Choices) -> Value {
    let formats: Vec<[Number; 2]> =
        parts.iter().filter_map(|part| range(part.get("format")?.as_str()?)).collect();
    let bounds =
        |keyword: &'static str| parts.iter().filter_map(move |part| part.get(keyword)?.as_f64());
    let mut candidates: Vec<f64> = INTEGERS.to_vec();
    for keyword in ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"] {
        for bound in bounds(keyword) {
            candidates.extend([bound - 1.0, bound, bound + 1.0]);
            candidates.extend([bound - 0.25, bound + 0.25].iter().filter(|_| !integral));
        }
    }
    if !integral {
        candidates.extend([0.5, 1.5, 2.5]);
    }
    let ends: Vec<[f64; 2]> = formats.iter().map(|ends| ends.each_ref().map(approximate)).collect();
    candidates.extend(ends.iter().flatten());
    let fits = |number: &f64| {
        (!integral || number.fract() == 0.0)
            && ends.iter().all(|[low, high]| (low..=high).contains(&number))
            && bounds("minimum").all(|bound| *number >= bound)
            && bounds("maximum").all(|bound| *number <= bound)
            && bounds("exclusiveMinimum").all(|bound| *number > bound)
            && bounds("exclusiveMaximum").all(|bound| *number < bound)
    };
    let fitting: Vec<f64> = candidates.into_iter().filter(fits).collect();
    let number = if fitting.is_empty() { 0.0 } else { *choices.pick(&fitting) };
    // Doubles are not exact near the ends of 64 bits.
    if let Some(end) =
        formats.iter().flatten().find(|end| approximate(end).total_cmp(&number).is_eq())
    {
        return end.clone().into();
    }
    #[expect(clippy::cast_possible_truncation, reason = "it has no fraction and is small")]
    if number.fract() == 0.0 && number.abs() < 9e15 { json!(number as i64) } else { json!(number) }
}

fn approximate(number: &Number) -> f64 {
    number.as_f64().unwrap()
}

/// The least and the greatest integer of a format.
fn range(format: &str) -> Option<[Number; 2]> {
    Some(match format {
        "int8" => [i8::MIN.into(), i8::MAX.into()],
        "uint8" => [0.into(), u8::MAX.into()],
        "int16" => [i16::MIN.into(), i16::MAX.into()],
        "uint16" => [0.into(), u16::MAX.into()],
        "int32" => [i32::MIN.into(), i32::MAX.into()],
        "uint32" => [0.into(), u32::MAX.into()],
        "uint" | "uint64" => [0.into(), u64::MAX.into()],
        "int" | "int64" => [i64::MIN.into(), i64::MAX.into()],
        _ => return None,
    })
}

/// Any value.
fn anything(choices: &mut Choices) -> Value {
    let values = [
        json!(null),
        json!(true),
        json!("p"),
        json!(1),
        json!(1.5),
        json!(["p", 1]),
        json!({ "a": 1 }),
        json!({}),
    ];
    choices.pick(&values).clone()
}

/// A document as a validator is to read it: variants need not exclude each other, and the formats of integers
/// are bounds.
pub fn for_validator(document: &Value) -> Value {
    let mut document = document.clone();
    spell_out(&mut document);
    document
}

fn spell_out(schema: &mut Value) {
    match schema {
        Value::Object(keywords) => {
            // A field may be called that as well, and its schema is not a list.
            if keywords.get("oneOf").is_some_and(Value::is_array) && !keywords.contains_key("anyOf")
            {
                let variants = keywords.remove("oneOf").unwrap();
                keywords.insert("anyOf".to_owned(), variants);
            }
            let format = keywords.get("format").and_then(Value::as_str);
            if let Some([low, high]) = format.and_then(range) {
                // The bounds of a format stay integers, because doubles round those of 64 bits.
                let stated = |keyword: &str| keywords.get(keyword).and_then(Value::as_f64);
                let is_least = stated("minimum").is_none_or(|stated| stated <= approximate(&low));
                let is_most = stated("maximum").is_none_or(|stated| stated >= approximate(&high));
                if is_least {
                    keywords.insert("minimum".to_owned(), low.into());
                }
                if is_most {
                    keywords.insert("maximum".to_owned(), high.into());
                }
            }
            let values =
                |keyword: &str| matches!(keyword, "enum" | "const" | "default" | "examples");
            let schemas = keywords
                .iter_mut()
                .filter(|(keyword, value)| !values(keyword) || value.is_object());
            schemas.for_each(|(_, schema)| spell_out(schema));
        }
        Value::Array(elements) => elements.iter_mut().for_each(spell_out),
        _ => {}
    }
}
