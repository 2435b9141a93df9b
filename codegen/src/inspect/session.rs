//! A recording, message by message: which answer belongs to which request, and what became of each.

use std::{collections::BTreeMap, path::Path};

use anyhow::Result;
use app_server_drift::{self as drift, Set};
use app_server_protocol::{
    ClientMessage, DecodeError, DecodeReport, Message, PartKind, RequestId, ResponseMessage,
    ServerMessage,
    method::{Direction, MethodSet},
};
use fs_err as fs;
use serde_json::Value;

use super::{
    compare::compare,
    outcome::{Inspected, News, Nulls, Outcome},
    recording::{Line, lines},
};
use crate::catalog::{Catalog, Method, Reread};

/// Reads a recording and inspects each of its lines.
pub fn inspect(catalog: &Catalog, path: &Path) -> Result<Vec<Inspected>> {
    let bytes = fs::read(path)?;
    let mut session = Session { catalog, pending: BTreeMap::new() };
    let mut inspected = Vec::new();
    for (number, line) in lines(&bytes) {
        let place = inspected.len();
        inspected.push(session.line(number, place, line));
    }
    Ok(inspected)
}

/// What is open on a connection.
struct Session<'a> {
    catalog: &'a Catalog,
    /// The requests that are not answered yet, by who asked and the ID's text: their methods, and their
    /// places among the lines.
    pending: BTreeMap<(bool, String), (String, usize)>,
}

impl Session<'_> {
    fn line(&mut self, number: usize, place: usize, line: Line<'_>) -> Inspected {
        let bad = |direction, outcome| Inspected {
            line: number,
            direction,
            method: None,
            answers: None,
            is_error: false,
            message: Value::Null,
            outcome,
            news: Vec::new(),
        };
        let (direction, text) = match line {
            Line::Message(direction, text) => (direction, text),
            Line::Raw(direction) => return bad(Some(direction), Outcome::Raw),
            Line::Unreadable(reason) => return bad(None, Outcome::Unreadable(reason)),
        };
        match serde_json::from_str(text) {
            Ok(message) => {
                let direction = direction.unwrap_or_else(|| self.guess(&message));
                self.inspect(number, place, direction, text, message)
            }
            // It is JSON, but too deep, or holds a number that no double comes near.
            Err(error) => bad(direction, Outcome::Unreadable(error.to_string())),
        }
    }

    /// Who sent a bare message: the side that its method belongs to, or that was asked.
    fn guess(&self, message: &Value) -> Direction {
        let from_client = match message["method"].as_str() {
            Some(name) => self
                .method(name)
                .is_some_and(|method| method.set.direction() == drift::Direction::ClientToServer),
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
            refused(self.outcome(ClientMessage::decode(text), method.as_deref(), direction, text))
        } else {
            self.outcome(ServerMessage::decode(text), method.as_deref(), direction, text)
        };
        let is_read = outcome.is_read_whole() || matches!(outcome, Outcome::UnknownFields(_));
        let news = match &method {
            Some(method) if is_read && !is_error => news(method, direction, text, &message),
            _ => Vec::new(),
        };
        let direction = Some(direction);
        Inspected { line, direction, method, answers, is_error, message, outcome, news }
    }

    fn outcome<R: MethodSet, N: MethodSet>(
        &self,
        decoded: Result<Message<R, N>, DecodeError>,
        method: Option<&str>,
        direction: Direction,
        original: &str,
    ) -> Outcome {
        let known = method.and_then(|method| self.method(method));
        let decoded = match decoded {
            Ok(decoded) => decoded,
            Err(error @ DecodeError::Params { .. }) => return Outcome::Invalid(error),
            Err(error) => return Outcome::NotMessage(error),
        };
        let sent = Set::of(sender(direction), matches!(decoded, Message::Request(_)));
        let written = match &decoded {
            Message::Response(response) => match known.and_then(|method| method.reread_result) {
                Some(reread) => match answer(response, reread) {
                    Ok(answer) => answer,
                    Err(error) => return Outcome::Invalid(error),
                },
                None => return Outcome::Unpaired,
            },
            Message::Error(_) if method.is_none() => return Outcome::Unpaired,
            Message::Request(_) | Message::Notification(_) => match known {
                None => return Outcome::UnknownMethod,
                Some(known) if known.set != sent => {
                    return Outcome::Misplaced { sent, known: known.set };
                }
                Some(_) => decoded.encode().unwrap_or_default(),
            },
            _ => decoded.encode().unwrap_or_default(),
        };
        compare(original, &written)
    }
}

/// What the types do not know in a message and keep.
fn news(method: &str, sender: Direction, text: &str, message: &Value) -> Vec<News> {
    let (report, root) = match message.get("result") {
        Some(result) => (DecodeReport::of_result(method, &result.to_string()), "/result"),
        None => (DecodeReport::of_message(sender, text), ""),
    };
    let news = report.unknown().iter().filter_map(|unknown| {
        let is_kept = matches!(unknown.kind, PartKind::Value | PartKind::Variant);
        let place = format!("{root}{}", unknown.pattern);
        let news = News { place, kind: unknown.kind, definition: unknown.of.to_owned() };
        is_kept.then_some(news)
    });
    news.collect()
}

/// The same in the words of the gate.
fn sender(direction: Direction) -> drift::Direction {
    match direction {
        Direction::ClientToServer => drift::Direction::ClientToServer,
        Direction::ServerToClient => drift::Direction::ServerToClient,
    }
}

/// A client's `null` that is not written again is one that no type of a server reads.
fn refused(outcome: Outcome) -> Outcome {
    match outcome {
        Outcome::Nulls(Nulls { dropped, .. }) if !dropped.is_empty() => {
            Outcome::RefusedNulls(dropped)
        }
        other => other,
    }
}

/// The response as our type of the result writes it.
fn answer(response: &ResponseMessage, reread: Reread) -> Result<String, DecodeError> {
    let result = reread(response)?;
    let id: &RequestId = &response.id;
    Ok(serde_json::json!({ "id": id, "result": result }).to_string())
}
