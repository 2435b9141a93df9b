//! What a change of a Codex app-server schema does to the wire, in which direction, and to whom.
//!
//! ```text
//! read        documents: a file, a directory, a revision, a release of the history
//!   ▼
//! normalise   schemas become shapes: what is allowed, however it is spelled
//!   ▼
//! compare     both documents in lock step, from the methods down, from the writer to the reader
//!   ▼
//! judge       notices become findings: a rule, a severity, the methods that it reaches, a witness
//!   ▼
//! print       text, JSON, Markdown, GitHub annotations, SARIF, JUnit
//! ```
//!
//! The writer sends what its document declares and nothing else; the reader ignores what it does not
//! know, unless its document says otherwise. A change is breaking if there is a message that one side may
//! write and the other refuses. Names of types do not matter to that; they are compared separately.

mod bits;
pub mod changelog;
pub mod command;
mod compare;
mod config;
mod file;
pub mod history;
mod judge;
mod normalise;
mod parallel;
mod pipeline;
pub mod print;
mod read;
mod set;

pub use compare::{
    event::{Skew, View},
    walk::Slot,
};
pub use judge::{
    finding::{Finding, Layer, Verdict},
    message::Message,
    options::{Experimental, Options},
    policy::{Ignored, Policy, Remark},
    report::Report,
    rules::{RULES, Rule, RuleId, Sides},
    severity::Severity,
    witness::Witness,
};
pub use pipeline::{Understood, compare};
pub use read::{
    document::{Document, Unjudged},
    place::Place,
    source,
};
pub use set::{Direction, Set};

/// What the generator of the bindings and the reference server share with this crate. It is for nobody else: it changes in
/// any version.
#[doc(hidden)]
pub mod internal {
    pub use crate::config::{file::Config, subset::Subset};
    pub use crate::file::{beside, write};
    pub use crate::history::{
        line::Line,
        presence::Presence,
        schema::{Block, Field, Form, Notes, Schema, Union},
    };
    pub use crate::normalise::{atoms::integer_range, contract::ENVELOPE};
    pub use crate::parallel::both;
    pub use crate::read::reference;
}
