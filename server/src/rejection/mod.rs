//! How a release refuses a request that its types cannot read: the very text of the real server.
//!
//! ```text
//! envelope   a line is a message, or is taken no notice of
//!    ▼
//! content    params as the server holds them: its numbers, its order of keys
//!    ▼
//! read       serde's way through the types, to its first error
//!    ▲
//! derive     the types, from the release's schema in the history
//! ```
//!
//! Nothing here does I/O. The texts are what real servers of many releases answered (`just rejections`).

mod content;
mod derive;
mod envelope;
mod kind;
mod mutants;
mod read;

use anyhow::Context;
use app_server_protocol::release::Release;
use serde_json::value::RawValue;

use content::{Content, Unread};
use derive::Derivation;
pub use envelope::{Answer, Message, Request};
use kind::Kind;
pub use mutants::Mutant;
use read::Reader;
pub(crate) use read::check_uuid;

/// The code of every rejection, and of other requests that make no sense now.
pub const INVALID_REQUEST: i64 = -32600;

/// What the reader of one release expects of requests. Of each method, it is derived once, when it is first asked for.
pub struct Rejections(Derivation);

/// What becomes of a request before the server looks whether the client is initialized, and whether it may use what
/// is experimental.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// It is read.
    Read,
    /// It is answered with an error of the code [`INVALID_REQUEST`], and with this message, as the real server writes it.
    Rejected(String),
    /// Not valid JSON for the server, which sends no answer.
    Unanswered,
}

impl Rejections {
    /// Those of a release. Fails for a release that the history does not have.
    pub fn of(release: Release) -> anyhow::Result<Self> {
        Ok(Self(Derivation::of(release)?))
    }

    /// Returns the release's methods in the order in which it lists them.
    pub fn methods(&self) -> impl Iterator<Item = &str> {
        self.0.methods.iter().map(|method| method.name.as_str())
    }

    /// Reads a line. `None` is a line that is not a message: the server takes no notice of it.
    pub fn message<'a>(&self, line: &'a str) -> Option<Message<'a>> {
        envelope::read(line, self.0.numbers, self.0.traces)
    }

    /// Checks a request as the real server reads it. Absent params are `None`. Fails where nothing can be derived.
    pub fn check(&mut self, method: &str, params: Option<&RawValue>) -> anyhow::Result<Reading> {
        let params = params.map_or(Ok(Content::Null), |raw| Content::read(raw, self.0.numbers));
        if params == Err(Unread::Invalid) {
            return Ok(Reading::Unanswered);
        }
        self.0.params(method).with_context(|| method.to_owned())?;
        Ok(match self.read(method, params) {
            Ok(()) => Reading::Read,
            Err(error) => Reading::Rejected(format!("Invalid request: {error}")),
        })
    }

    /// Reads params. Those of the method are derived.
    fn read(&self, method: &str, params: Result<Content, Unread>) -> Result<(), String> {
        let Some((_, kind)) = self.0.derived().find(|(name, _)| *name == method) else {
            let names = read::one_of(self.methods(), "variants");
            return Err(format!("unknown variant `{method}`, {names}"));
        };
        let params = params.or_else(|unread| match unread {
            Unread::Refused(error) => Err(error),
            Unread::Invalid => Ok(Content::Null),
        })?;
        match (&params, kind) {
            (Content::Null, Kind::Optional(_)) => Ok(()),
            (Content::Null, _) => Err(read::missing_field("params")),
            (params, kind) => Reader(&self.0.definitions).read(kind, params),
        }
    }
}
