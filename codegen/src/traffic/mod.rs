//! Recorded traffic: what our types make of it.
//!
//! A recording is JSON lines, each a bare message or `{"dir": "c2s" | "s2c", "msg": …}`. A message is
//! read, written again and compared with what it was, as JSON.

mod compare;
mod number;
mod recording;
mod session;
mod signature;

use app_server_drift::Set;
use app_server_protocol::{DecodeError, UnknownKind, method::Direction};
use serde_json::Value;

pub use compare::{Nulls, compare};
pub use session::inspect;
pub use signature::signature;

/// What became of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is written as it was read.
    Equal,
    /// It is written as it was read, but for fields that one side leaves out and the other writes as
    /// `null`.
    Nulls(Nulls),
    /// A client sent `null` where no server reads it: JSON Pointers.
    RefusedNulls(Vec<String>),
    /// Fields that we do not know were dropped: their JSON Pointers.
    UnknownFields(Vec<String>),
    /// A value was changed, or a field added: JSON Pointers.
    Changed(Vec<String>),
    /// We do not know the method; the message is kept whole.
    UnknownMethod,
    /// The other side has this method.
    Misplaced {
        /// What it was sent as.
        sent: Set,
        /// What it is.
        known: Set,
    },
    /// The answer to a request that was not recorded, or to a method that we do not know.
    Unpaired,
    /// The params or the result do not fit.
    Invalid(DecodeError),
    /// It is not a message.
    NotMessage(DecodeError),
    /// It was recorded as something that is not JSON.
    Raw,
    /// The recording is damaged: what is wrong with the line.
    Unreadable(String),
}

/// Something that the types do not know and keep: a newer server has it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct News {
    /// Where it is: a JSON Pointer with `*` for the places of elements and the names of entries.
    pub place: String,
    /// What it is: a value of an enum, or a variant of a union.
    pub kind: UnknownKind,
    /// The type that does not have it.
    pub definition: String,
}

/// A line of a recording.
#[derive(Debug)]
pub struct Inspected {
    /// The line in the file, from 1.
    pub line: usize,
    /// Who sent it, if the line can be read.
    pub direction: Option<Direction>,
    /// The method, also of the request that a response answers.
    pub method: Option<String>,
    /// The request that it answers, by its place among the lines of the recording.
    pub answers: Option<usize>,
    /// Whether it answers a request with an error.
    pub is_error: bool,
    /// The message; `null` if it is not JSON.
    pub message: Value,
    /// What became of it.
    pub outcome: Outcome,
    /// What the types do not know in it and keep.
    pub news: Vec<News>,
}
