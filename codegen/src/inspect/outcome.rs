//! What became of a line of a recording.

use app_server_drift::Set;
use app_server_protocol::{DecodeError, PartKind, method::Direction};
use serde_json::Value;

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

/// Fields that one side has as `null` and the other has not: their JSON Pointers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Nulls {
    /// Those that were read and not written.
    pub dropped: Vec<String>,
    /// Those that were written and not read.
    pub added: Vec<String>,
}

/// Something that the types do not know and keep: a newer server has it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct News {
    /// Where it is: a JSON Pointer with `*` for the places of elements and the names of entries.
    pub place: String,
    /// What it is: a value of an enum, or a variant of a union.
    pub kind: PartKind,
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

/// What each count is of, in the order in which they are printed: a name for programs, and a label.
pub const COUNTS: [(&str, &str); 13] = [
    ("equal", "read and written without loss"),
    ("nulls", "without loss, but for null in place of an absent field"),
    ("news", "without loss, with values or variants that we do not know"),
    ("unknownMethods", "of unknown methods, kept whole"),
    ("unpaired", "answers to unknown requests, kept whole"),
    ("unknownFields", "with fields that we do not know, which were dropped"),
    ("refusedNulls", "of clients, with null that servers do not read"),
    ("changed", "changed"),
    ("misplaced", "of the other side"),
    ("invalid", "that do not fit their method"),
    ("notMessages", "that are JSON and not a message"),
    ("raw", "recorded as something that is not JSON"),
    ("unreadable", "that cannot be read"),
];

impl Inspected {
    /// The name of the count that the line belongs to.
    pub(super) fn count(&self) -> &'static str {
        match &self.outcome {
            Outcome::Equal | Outcome::Nulls(_) if !self.news.is_empty() => "news",
            Outcome::Equal => "equal",
            Outcome::Nulls(_) => "nulls",
            Outcome::RefusedNulls(_) => "refusedNulls",
            Outcome::UnknownFields(_) => "unknownFields",
            Outcome::Changed(_) => "changed",
            Outcome::UnknownMethod => "unknownMethods",
            Outcome::Misplaced { .. } => "misplaced",
            Outcome::Unpaired => "unpaired",
            Outcome::Invalid(_) => "invalid",
            Outcome::NotMessage(_) => "notMessages",
            Outcome::Raw => "raw",
            Outcome::Unreadable(_) => "unreadable",
        }
    }
}

impl Outcome {
    /// Whether the message was read by the type of its method, and nothing of it was lost.
    pub(super) fn is_read_whole(&self) -> bool {
        matches!(self, Self::Equal | Self::Nulls(_))
    }

    /// Whether nothing of the message was lost. Methods that we do not know are kept whole.
    pub(super) fn is_good(&self) -> bool {
        self.is_read_whole() || matches!(self, Self::UnknownMethod | Self::Unpaired)
    }
}
