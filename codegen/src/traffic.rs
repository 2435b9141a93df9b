//! Recorded traffic: what our types make of it.
//!
//! A recording is JSON lines, each a bare message or `{"dir": "c2s" | "s2c", "msg": …}`. A message is
//! read, written again and compared with what it was, as JSON values.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use anyhow::{Context, Result, bail};
use app_server_protocol::{
    ClientMessage, DecodeError, Message, RequestId, ResponseMessage, ServerMessage,
    method::{Direction, MethodSet},
};
use serde::{Deserialize, de::IgnoredAny};
use serde_json::{Value, value::RawValue};

use crate::catalog::{Catalog, Method};

/// What became of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is written as it was read.
    Equal,
    /// It is written as it was read, but for members that one side leaves out and the other writes as
    /// `null`: their JSON Pointers.
    Nulls(Vec<String>),
    /// Members that we do not know were dropped: their JSON Pointers.
    UnknownMembers(Vec<String>),
    /// A value was changed, or a member added: JSON Pointers.
    Changed(Vec<String>),
    /// We do not know the method; the message is kept whole.
    UnknownMethod,
    /// The answer to a request that was not recorded, or to a method that we do not know.
    Unpaired,
    /// The params or the result do not fit.
    Invalid(DecodeError),
    /// It is no message at all.
    NoMessage(DecodeError),
}

/// A message of a recording.
#[derive(Debug)]
pub struct Inspected {
    /// The line in the file, from 1.
    pub line: usize,
    /// Who sent it.
    pub direction: Direction,
    /// The method, also of the request that a response answers.
    pub method: Option<String>,
    /// The request that it answers, by its place among the messages of the recording.
    pub answers: Option<usize>,
    /// Whether it answers a request with an error.
    pub is_error: bool,
    /// The message.
    pub message: Value,
    /// What became of it.
    pub outcome: Outcome,
}

/// Reads a recording and inspects each of its messages.
pub fn inspect(catalog: &Catalog, path: &Path) -> Result<Vec<Inspected>> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut session = Session { catalog, pending: BTreeMap::new() };
    let mut inspected = Vec::new();
    for (index, text) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let at = || format!("{}:{}", path.display(), index + 1);
        let line: Line<'_> = serde_json::from_str(text).with_context(at)?;
        let (direction, text) = match (line.dir.as_deref(), line.msg) {
            (Some("c2s"), Some(message)) => (Some(Direction::ClientToServer), message.get()),
            (Some("s2c"), Some(message)) => (Some(Direction::ServerToClient), message.get()),
            // A line that was no JSON when it was sent.
            (Some(_), None) if line.raw.is_some() => continue,
            (None, None) => (None, text),
            _ => bail!("{}: neither a message nor {{\"dir\", \"msg\"}}", at()),
        };
        let message: Value = serde_json::from_str(text).with_context(at)?;
        let direction = direction.unwrap_or_else(|| session.guess(&message));
        let place = inspected.len();
        inspected.push(session.inspect(index + 1, place, direction, text, message));
    }
    Ok(inspected)
}

/// A line of a recording: a message in an envelope, or bare, when none of these members is there.
#[derive(Debug, Deserialize)]
struct Line<'a> {
    dir: Option<String>,
    #[serde(borrow)]
    msg: Option<&'a RawValue>,
    raw: Option<IgnoredAny>,
}

/// What is open on a connection.
struct Session<'a> {
    catalog: &'a Catalog,
    /// The requests that are not answered yet, by who asked and the id's text: their methods, and their
    /// places among the messages.
    pending: BTreeMap<(bool, String), (String, usize)>,
}

impl Session<'_> {
    /// Who sent a bare message: the side that its method belongs to, or that was asked.
    fn guess(&self, message: &Value) -> Direction {
        let from_client = match message["method"].as_str() {
            Some(name) => self.method(name).is_some_and(|method| {
                method.set.direction() == app_server_drift::Direction::ClientToServer
            }),
            None => self.pending.contains_key(&(false, message["id"].to_string())),
        };
        if from_client { Direction::ClientToServer } else { Direction::ServerToClient }
    }

    fn method(&self, name: &str) -> Option<&Method> {
        self.catalog.methods.iter().find(|method| method.name == name)
    }

    fn inspect(
        &mut self,
        line: usize,
        place: usize,
        direction: Direction,
        text: &str,
        message: Value,
    ) -> Inspected {
        let from_client = direction == Direction::ClientToServer;
        let id = message["id"].to_string();
        let is_error = message.get("error").is_some();
        let (method, answers) = match message["method"].as_str() {
            Some(name) => {
                if name == "initialize" {
                    // Another server process begins.
                    self.pending.clear();
                }
                if message.get("id").is_some() {
                    self.pending.insert((from_client, id), (name.to_owned(), place));
                }
                (Some(name.to_owned()), None)
            }
            None => self.pending.remove(&(!from_client, id)).unzip(),
        };
        let outcome = if from_client {
            self.outcome(ClientMessage::decode(text), method.as_deref(), &message)
        } else {
            self.outcome(ServerMessage::decode(text), method.as_deref(), &message)
        };
        Inspected { line, direction, method, answers, is_error, message, outcome }
    }

    fn outcome<R: MethodSet, N: MethodSet>(
        &self,
        decoded: Result<Message<R, N>, DecodeError>,
        method: Option<&str>,
        original: &Value,
    ) -> Outcome {
        let decoded = match decoded {
            Ok(decoded) => decoded,
            Err(error @ DecodeError::Params { .. }) => return Outcome::Invalid(error),
            Err(error) => return Outcome::NoMessage(error),
        };
        let known = method.and_then(|method| self.method(method));
        let written = match &decoded {
            Message::Response(response) => match known.and_then(|method| method.reread_result) {
                Some(reread) => match answer(response, reread) {
                    Ok(answer) => answer,
                    Err(error) => return Outcome::Invalid(error),
                },
                None => return Outcome::Unpaired,
            },
            Message::Error(_) if method.is_none() => return Outcome::Unpaired,
            Message::Request(_) | Message::Notification(_) if known.is_none() => {
                return Outcome::UnknownMethod;
            }
            message => serde_json::to_value(message).unwrap_or_default(),
        };
        compare(original, &written)
    }
}

/// The response as our type of the result writes it.
fn answer(
    response: &ResponseMessage,
    reread: crate::catalog::Reread,
) -> Result<Value, DecodeError> {
    let result = reread(response)?;
    let id: &RequestId = &response.id;
    Ok(serde_json::json!({ "id": id, "result": result }))
}

/// Compares a message with what was written of it.
pub fn compare(original: &Value, written: &Value) -> Outcome {
    let mut differences = Differences::default();
    differences.find(original, written, "");
    if !differences.changed.is_empty() {
        Outcome::Changed(differences.changed)
    } else if !differences.unknown.is_empty() {
        Outcome::UnknownMembers(differences.unknown)
    } else if !differences.nulls.is_empty() {
        Outcome::Nulls(differences.nulls)
    } else {
        Outcome::Equal
    }
}

#[derive(Default)]
struct Differences {
    nulls: Vec<String>,
    unknown: Vec<String>,
    changed: Vec<String>,
}

impl Differences {
    fn find(&mut self, original: &Value, written: &Value, at: &str) {
        match (original, written) {
            (Value::Object(original), Value::Object(written)) => {
                let names: BTreeSet<&String> = original.keys().chain(written.keys()).collect();
                for name in names {
                    let place = format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"));
                    match (original.get(name), written.get(name)) {
                        (Some(original), Some(written)) => self.find(original, written, &place),
                        // Methods without params take `null` and an empty object for their absence.
                        (Some(Value::Null), None) if place == "/params" => {}
                        (Some(Value::Object(params)), None)
                            if place == "/params" && params.is_empty() => {}
                        (Some(Value::Null), None) | (None, Some(Value::Null)) => {
                            self.nulls.push(place);
                        }
                        (Some(_), None) => self.unknown.push(place),
                        (None, _) => self.changed.push(place),
                    }
                }
            }
            (Value::Array(original), Value::Array(written)) if original.len() == written.len() => {
                for (index, (original, written)) in original.iter().zip(written).enumerate() {
                    self.find(original, written, &format!("{at}/{index}"));
                }
            }
            _ if original == written => {}
            _ => self.changed.push(at.to_owned()),
        }
    }
}

/// A text that two messages share when they have the same members, whatever their values: for keeping
/// one of each.
pub fn signature(message: &Inspected) -> String {
    fn shape(value: &Value) -> String {
        match value {
            Value::Null => "null".to_owned(),
            Value::Bool(_) => "bool".to_owned(),
            Value::Number(_) => "number".to_owned(),
            Value::String(_) => "string".to_owned(),
            Value::Array(elements) => {
                let shapes: BTreeSet<String> = elements.iter().map(shape).collect();
                format!("[{}]", shapes.into_iter().collect::<Vec<_>>().join("|"))
            }
            Value::Object(members) => {
                let members = members.iter().map(|(name, value)| match (name.as_str(), value) {
                    ("type" | "method", Value::String(tag)) => format!("{name}={tag}"),
                    _ => format!("{name}:{}", shape(value)),
                });
                format!("{{{}}}", members.collect::<Vec<_>>().join(","))
            }
        }
    }
    format!("{:?} {:?} {}", message.direction, message.method, shape(&message.message))
}
