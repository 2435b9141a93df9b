//! The shapes of all messages, as data: what the types know of a message, without the types.
//!
//! The types read and write, and are fast since they do nothing else. Whoever wants to know what a message
//! holds that they do not know ([`DecodeReport`](crate::DecodeReport)), what a release does not know
//! ([`check`](crate::check())), or what must not be shown ([`redact_line`](crate::redact_line())) walks along
//! its text and a table that is generated from the types' schema. A program that asks none of this does not
//! contain the table.

mod table;
mod tape;
mod walk;

pub(crate) use table::{MethodShape, Table};
pub(crate) use tape::{Json, Kind, Tape};
pub(crate) use walk::{Path, Seen, Visitor, Walk};
