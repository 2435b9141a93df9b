//! Our types and their own schema agree: what the schema accepts is read, what we write the schema
//! accepts, and what the schema rejects is rejected.
//!
//! Leniency is left out of the last: an absent field for `null` or the reverse, and unknown values
//! and variants where an enum is open, and that one of two fields must be there.

use std::collections::HashSet;

use app_server_codegen::{
    catalog::Catalog,
    inspect::{Outcome, compare},
    kinds::{Kinds, params, pointer},
    schema,
    surface::{Notes, Surface},
};
use app_server_drift::Set;
use app_server_protocol::{ClientMessage, DecodeError, ResponseMessage, ServerMessage};
use serde_json::{Value, json};

use crate::{
    instances::{Choices, Writer},
    places::places,
    validator::validator,
};

/// How many values of each schema are tried.
const CASES: u64 = 12;

/// Names of entries in maps, none of which is that of a declared field.
const KEYS: [&str; 3] = ["x", "yz", "w-v"];

/// The fields of which a variant has one (`x-either`).
const EITHER: [&str; 6] = ["audio_url", "fileId", "file_id", "image_url", "result", "url"];

/// Every value of `instance`, each replaced once by one of another kind, and each field once left out; with
/// the place of what is wrong.
pub(crate) fn spoilt(instance: &Value) -> Vec<(String, Value)> {
    let mut all = Vec::new();
    for (place, value) in places(instance).into_iter().filter(|(place, _)| !is_in_form_field(place))
    {
        let replacements = match value {
            Value::Null => vec![],
            Value::Bool(_) => vec![json!("true"), json!(1)],
            Value::Number(_) => vec![json!("1"), json!(1.5), json!(i64::MIN), json!(u64::MAX)],
            Value::String(_) => vec![json!(1), json!(true), json!({}), json!([])],
            // A string in place of these may be an unknown variant.
            Value::Array(_) if place.ends_with("/automations") => vec![json!({}), json!(1)],
            Value::Array(_) => vec![json!({}), json!("[]")],
            // A string in place of one field may be an unknown variant.
            Value::Object(fields) if fields.len() == 1 => vec![json!([]), json!(1)],
            Value::Object(_) => vec![json!([]), json!("{}"), json!(1)],
        };
        for replacement in replacements {
            let mut spoilt = instance.clone();
            *spoilt.pointer_mut(&place).unwrap() = replacement;
            all.push((place.clone(), spoilt));
        }
        if let Some((parent, name)) = place.rsplit_once('/') {
            let mut spoilt = instance.clone();
            if let Some(fields) = spoilt.pointer_mut(parent).and_then(Value::as_object_mut)
                // That one of these must be there is not checked when reading.
                && !(EITHER.contains(&name) && fields.contains_key("type"))
            {
                fields.remove(&pointer::parts(&place).last().unwrap());
                all.push((parent.to_owned(), spoilt));
            }
        }
    }
    all
}

/// Whether this is a part of a form field: one that is wrong may be an unknown variant.
fn is_in_form_field(place: &str) -> bool {
    place.split_once("/requestedSchema/properties/").is_some_and(|(_, rest)| rest.contains('/'))
}

#[test]
fn types_and_schema_agree() {
    let catalog = Catalog::new();
    let document = schema::document(&catalog, &Notes::of(&catalog), Surface::Everything);
    let kinds = Kinds::new(&document);
    let mut tally = Tally::default();
    let writer = Writer::new(&document, &KEYS);
    let mut checked = HashSet::new();

    for (name, _, message) in kinds.messages() {
        let method = catalog.methods.iter().find(|method| method.name == name).unwrap();
        // Events share their params.
        let fresh = |params: &&Value| checked.insert(params.to_string());
        if let Some(params) = params(message).filter(fresh) {
            let read = |params: &Value| {
                let mut message = json!({ "method": name, "params": params });
                if method.set.is_request() {
                    message["id"] = 1.into();
                }
                let text = message.to_string();
                let written = match method.set {
                    Set::ClientRequest | Set::ClientNotification => ClientMessage::decode(&text)
                        .map(|message| serde_json::to_value(message).unwrap()),
                    _ => ServerMessage::decode(&text)
                        .map(|message| serde_json::to_value(message).unwrap()),
                };
                written.map(|message| message.get("params").cloned().unwrap_or_default())
            };
            tally.check(name, &validator(&document, params), &values(&writer, params), read);
        }
        if let (Some(result), Some(reread)) = (kinds.result(name), method.reread_result) {
            let read = |result: &Value| {
                reread(&ResponseMessage::from_raw(
                    1,
                    serde_json::value::to_raw_value(result).unwrap(),
                ))
            };
            tally.check(name, &validator(&document, result), &values(&writer, result), read);
        }
    }
    let Tally { schemas, read, rejected, placed, news, wrong } = tally;
    println!(
        "{schemas} schemas, {read} instances read, {news} of them with a field more, {rejected} spoilt ones \
         rejected, {placed} with the very place"
    );
    let first: Vec<&String> = wrong.iter().take(10).collect();
    assert!(wrong.is_empty(), "{} are wrong, such as {first:#?}", wrong.len());
    assert!(schemas > 60 && read > 3_500 && rejected > 40_000);
    assert!(placed > 5_000 && news > 5_000);
}

/// Random values of a schema, the same in each run.
fn values<'d>(writer: &Writer<'d>, schema: &'d Value) -> Vec<Value> {
    (0..CASES).filter_map(|seed| writer.value(schema, &mut Choices::new(seed))).collect()
}

/// What was looked at, and what was wrong.
#[derive(Debug, Default)]
struct Tally {
    schemas: usize,
    /// Instances that were read, and written equal.
    read: usize,
    /// Spoilt ones that were rejected.
    rejected: usize,
    /// Those of them whose error has the very place.
    placed: usize,
    /// Instances with a field more, which were read and written without it.
    news: usize,
    wrong: Vec<String>,
}

impl Tally {
    fn check(
        &mut self,
        name: &str,
        validator: &jsonschema::Validator,
        instances: &[Value],
        read: impl Fn(&Value) -> Result<Value, DecodeError>,
    ) {
        self.schemas += 1;
        for instance in instances {
            self.read += 1;
            let told = match read(instance) {
                _ if !validator.is_valid(instance) => Some("is not valid".to_owned()),
                Err(error) => Some(error.to_string()),
                Ok(written) => {
                    let is_right = validator.is_valid(&written) && is_equal(instance, &written);
                    (!is_right).then(|| format!("is written as {written}"))
                }
            };
            self.wrong.extend(told.map(|told| format!("{name}: {instance}: {told}")));
            for newer in with_news(instance).into_iter().filter(|newer| validator.is_valid(newer)) {
                self.news += 1;
                let told = match read(&newer) {
                    Err(error) => Some(error.to_string()),
                    Ok(written) => {
                        let outcome = compare(&newer.to_string(), &written.to_string());
                        let is_changed = matches!(outcome, Outcome::Changed(_));
                        is_changed.then(|| format!("is written as {written}"))
                    }
                };
                self.wrong.extend(told.map(|told| format!("{name}: {newer}: {told}")));
            }
            for (place, spoilt) in spoilt(instance) {
                if validator.is_valid(&spoilt) {
                    continue;
                }
                self.rejected += 1;
                let told = match read(&spoilt).map_err(|error| path(&error)) {
                    Ok(_) => Some("is not rejected".to_owned()),
                    Err(path) => {
                        self.placed += usize::from(path == place);
                        // An error is told of what is around, where no variant fits, of the first thing
                        // within, or, of an object whose tag stands last, of that.
                        let around = path.rsplit_once('/').map_or("", |(around, _)| around);
                        let is_near = place.starts_with(around) || path.starts_with(&place);
                        (!is_near).then(|| format!("is rejected at {path}, not at {place}"))
                    }
                };
                self.wrong.extend(told.map(|told| format!("{name}: {spoilt}: {told}")));
            }
        }
    }
}

/// Whether a value is written as it was read, but for `null` in place of an absent field.
fn is_equal(read: &Value, written: &Value) -> bool {
    let outcome = compare(&read.to_string(), &written.to_string());
    matches!(outcome, Outcome::Equal | Outcome::Nulls(_))
}

/// Where an error is: a JSON Pointer from the params or the result.
fn path(error: &DecodeError) -> String {
    match error {
        DecodeError::Params { path, .. } => path.strip_prefix("/params").unwrap_or(path).to_owned(),
        DecodeError::Result { path, .. } => path.clone(),
        other => panic!("{other}"),
    }
}

/// The instance with a field more, in each of its objects.
fn with_news(instance: &Value) -> Vec<Value> {
    let objects = places(instance).into_iter().filter_map(|(place, _)| {
        let mut newer = instance.clone();
        let object = newer.pointer_mut(&place)?.as_object_mut()?;
        object.insert("zzNews".to_owned(), json!({ "any": [1, null] }));
        Some(newer)
    });
    objects.collect()
}
