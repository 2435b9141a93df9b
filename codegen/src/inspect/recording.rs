//! The lines of a recording.

use app_server_protocol::method::Direction;
use serde::{Deserialize, de::IgnoredAny};
use serde_json::value::RawValue;

/// A line of a recording.
pub(super) enum Line<'a> {
    /// A message, and who sent it if the line says so.
    Message(Option<Direction>, &'a str),
    /// What a peer sent that was not JSON.
    Raw(Direction),
    /// The recording itself is damaged: what is wrong.
    Unreadable(String),
}

/// A message in an envelope, or bare, if none of these fields is there.
#[derive(Deserialize)]
struct Envelope<'a> {
    dir: Option<String>,
    #[serde(borrow)]
    msg: Option<&'a RawValue>,
    raw: Option<IgnoredAny>,
}

/// Reads the lines of a recording, each with its number, from 1. Blank lines are left out.
pub(super) fn lines(bytes: &[u8]) -> impl Iterator<Item = (usize, Line<'_>)> {
    let lines = bytes.split(|byte| *byte == b'\n').enumerate();
    lines
        .filter(|(_, line)| !line.trim_ascii().is_empty())
        .map(|(index, line)| (index + 1, read(line)))
}

fn read(bytes: &[u8]) -> Line<'_> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Line::Unreadable("not UTF-8".to_owned());
    };
    // An array is not a message, but the envelope would be read from one.
    if !text.trim_start().starts_with('{') {
        return match serde_json::from_str::<IgnoredAny>(text) {
            Ok(_) => Line::Message(None, text),
            Err(error) => unreadable(&error),
        };
    }
    let envelope: Envelope<'_> = match serde_json::from_str(text) {
        Ok(envelope) => envelope,
        Err(error) if error.is_data() => return Line::Message(None, text),
        Err(error) => return unreadable(&error),
    };
    let direction = match envelope.dir.as_deref() {
        Some("c2s") => Some(Direction::ClientToServer),
        Some("s2c") => Some(Direction::ServerToClient),
        _ => None,
    };
    match (direction, envelope) {
        (Some(_), Envelope { msg: Some(message), .. }) => Line::Message(direction, message.get()),
        (Some(direction), Envelope { raw: Some(_), .. }) => Line::Raw(direction),
        (None, Envelope { dir: None, msg: None, .. }) => Line::Message(None, text),
        _ => Line::Unreadable(
            "neither a message nor {\"dir\": \"c2s\" | \"s2c\", \"msg\"}".to_owned(),
        ),
    }
}

fn unreadable(error: &serde_json::Error) -> Line<'static> {
    Line::Unreadable(if error.is_eof() {
        "JSON that is cut off".to_owned()
    } else {
        format!("not JSON at column {}", error.column())
    })
}
