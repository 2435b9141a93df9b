//! Our types and their own schema agree: what the schema accepts is read, what we write the schema
//! accepts, and what the schema rejects is rejected.
//!
//! Leniency is left out of the last: an absent member for `null` or the reverse, and unknown values
//! and arms where an enum is open, and that one of two members must be there.

use std::collections::HashSet;

use app_server_codegen::{
    catalog::Catalog,
    kinds::Kinds,
    schema,
    surface::{Notes, Surface},
};
use app_server_drift::Set;
use app_server_protocol::{ClientMessage, ResponseMessage, ServerMessage};
use serde_json::{Value, json};

use crate::instances::{Choices, Writer};

/// How many values of each schema are tried.
const CASES: u64 = 12;

/// Names of entries in maps, none of which is that of a declared field.
const KEYS: [&str; 3] = ["x", "yz", "w-v"];

/// The members of which an arm has one (`x-either`).
const EITHER: [&str; 6] = ["audio_url", "fileId", "file_id", "image_url", "result", "url"];

/// Every value of `instance`, each replaced once by one of another kind, and each member once left out.
pub(crate) fn spoilt(instance: &Value) -> Vec<Value> {
    fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
        found.push(at.to_owned());
        match value {
            Value::Object(members) => members.iter().for_each(|(name, member)| {
                pointers(
                    member,
                    &format!("{at}/{}", name.replace('~', "~0").replace('/', "~1")),
                    found,
                );
            }),
            Value::Array(elements) => elements
                .iter()
                .enumerate()
                .for_each(|(index, element)| pointers(element, &format!("{at}/{index}"), found)),
            _ => {}
        }
    }
    let mut places = Vec::new();
    pointers(instance, "", &mut places);
    let mut all = Vec::new();
    for place in places {
        let replacements = match instance.pointer(&place).unwrap() {
            Value::Null => vec![],
            Value::Bool(_) => vec![json!("true"), json!(1)],
            Value::Number(_) => vec![json!("1"), json!(1.5), json!(i64::MIN), json!(u64::MAX)],
            Value::String(_) => vec![json!(1), json!(true), json!({}), json!([])],
            // A string in place of these may be an unknown variant.
            Value::Array(_) if place.ends_with("/automations") => vec![json!({}), json!(1)],
            Value::Array(_) => vec![json!({}), json!("[]")],
            // A string in place of one member may be an unknown arm.
            Value::Object(members) if members.len() == 1 => vec![json!([]), json!(1)],
            Value::Object(_) => vec![json!([]), json!("{}"), json!(1)],
        };
        for replacement in replacements {
            let mut spoilt = instance.clone();
            *spoilt.pointer_mut(&place).unwrap() = replacement;
            all.push(spoilt);
        }
        if let Some((parent, name)) = place.rsplit_once('/') {
            let mut spoilt = instance.clone();
            if let Some(members) = spoilt.pointer_mut(parent).and_then(Value::as_object_mut)
                // That one of these must be there is not checked when reading.
                && !(EITHER.contains(&name) && members.contains_key("type"))
            {
                members.remove(&name.replace("~1", "/").replace("~0", "~"));
                all.push(spoilt);
            }
        }
    }
    all
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
        let validator = |schema: &Value| {
            let mut schema = schema.clone();
            schema["definitions"] = document["definitions"].clone();
            jsonschema::draft7::new(&schema).unwrap()
        };
        // Events share their params.
        let fresh = |params: &&Value| checked.insert(params.to_string());
        let params = message["properties"].get("params").filter(|params| params["type"] != "null");
        if let Some(params) = params.filter(fresh) {
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
            tally.check(name, &validator(params), &values(&writer, params), read);
        }
        if let (Some(result), Some(reread)) = (kinds.result(name), method.reread_result) {
            let read = |result: &Value| {
                reread(&ResponseMessage::from_raw(
                    1,
                    serde_json::value::to_raw_value(result).unwrap(),
                ))
            };
            tally.check(name, &validator(result), &values(&writer, result), read);
        }
    }
    let Tally { schemas, read, rejected, wrong } = tally;
    println!("{schemas} schemas, {read} instances read, {rejected} spoilt ones rejected");
    let first: Vec<&String> = wrong.iter().take(10).collect();
    assert!(wrong.is_empty(), "{} are wrong, such as {first:#?}", wrong.len());
    assert!(schemas > 60 && read > 3_500 && rejected > 40_000);
}

/// Random values of a schema, the same in each run.
fn values<'d>(writer: &Writer<'d>, schema: &'d Value) -> Vec<Value> {
    (0..CASES).filter_map(|seed| writer.value(schema, &mut Choices::new(seed))).collect()
}

/// What was looked at, and what was wrong.
#[derive(Debug, Default)]
struct Tally {
    schemas: usize,
    read: usize,
    rejected: usize,
    wrong: Vec<String>,
}

impl Tally {
    fn check<E: std::fmt::Display>(
        &mut self,
        name: &str,
        validator: &jsonschema::Validator,
        instances: &[Value],
        read: impl Fn(&Value) -> Result<Value, E>,
    ) {
        self.schemas += 1;
        for instance in instances {
            let told = match read(instance) {
                _ if !validator.is_valid(instance) => Some("is not valid".to_owned()),
                Err(error) => Some(error.to_string()),
                Ok(written) => {
                    (!validator.is_valid(&written)).then(|| format!("is written as {written}"))
                }
            };
            self.wrong.extend(told.map(|told| format!("{name}: {instance}: {told}")));
            self.read += 1;
            for spoilt in spoilt(instance) {
                if !validator.is_valid(&spoilt) {
                    self.rejected += 1;
                    let is_read = read(&spoilt).is_ok();
                    self.wrong.extend(is_read.then(|| format!("{name}: not rejected: {spoilt}")));
                }
            }
        }
    }
}
