//! What kind of error a server responded with.
//!
//! Servers respond to nearly everything with -32600, so most kinds are told by the message. The rules are
//! those of `bindings/client/kinds.ts`, which a test compares these with.

use std::fmt;

use super::ErrorObject;

/// What kind of error a server responded with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// `initialize` must come first.
    NotInitialized,
    /// `initialize` came twice.
    AlreadyInitialized,
    /// This release does not have the method.
    UnknownMethod,
    /// A field is missing, or has an invalid value.
    InvalidParams,
    /// The client initialized without `experimentalApi`;
    /// [`needs_experimental_api`](ErrorObject::needs_experimental_api) tells what requires it.
    NeedsExperimentalApi,
    /// The server has too much to do. The same request can succeed later.
    Overloaded,
    /// Nothing has this ID, name or path.
    NotFound,
    /// Everything else, and so what fails while the server does what was asked. Such a message does not tell a
    /// missing program from a missing `cwd`, or a token that is not a JWT from a full disk.
    Other,
}

impl ErrorKind {
    /// Every kind, in the order of their declaration.
    pub const ALL: &'static [Self] = &[
        Self::NotInitialized,
        Self::AlreadyInitialized,
        Self::UnknownMethod,
        Self::InvalidParams,
        Self::NeedsExperimentalApi,
        Self::Overloaded,
        Self::NotFound,
        Self::Other,
    ];

    /// Returns the name that the TypeScript client uses, such as `notFound`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotInitialized => "notInitialized",
            Self::AlreadyInitialized => "alreadyInitialized",
            Self::UnknownMethod => "unknownMethod",
            Self::InvalidParams => "invalidParams",
            Self::NeedsExperimentalApi => "needsExperimentalApi",
            Self::Overloaded => "overloaded",
            Self::NotFound => "notFound",
            Self::Other => "other",
        }
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl ErrorObject {
    /// Tells what kind of error this is.
    ///
    /// ```
    /// use app_server_protocol::{ErrorKind, ErrorObject};
    ///
    /// let error = ErrorObject::new(-32600, "thread not found: 019a1c");
    /// assert_eq!(error.kind(), ErrorKind::NotFound);
    /// ```
    pub fn kind(&self) -> ErrorKind {
        let message = self.message.as_str();
        match self.code {
            -32001 => ErrorKind::Overloaded,
            _ if message == "Not initialized" => ErrorKind::NotInitialized,
            _ if message == "Already initialized" => ErrorKind::AlreadyInitialized,
            _ if self.needs_experimental_api().is_some() => ErrorKind::NeedsExperimentalApi,
            -32601 => ErrorKind::UnknownMethod,
            _ if names_no_method(message) => ErrorKind::UnknownMethod,
            -32602 => ErrorKind::InvalidParams,
            _ if tells_of_params(message) => ErrorKind::InvalidParams,
            _ if tells_of_absence(message) => ErrorKind::NotFound,
            _ => ErrorKind::Other,
        }
    }

    /// What needs `experimentalApi`, if that is the error: a method, or a field or variant as in
    /// `thread/start.dynamicTools`.
    pub fn needs_experimental_api(&self) -> Option<&str> {
        let (needs, _) = self.message.split_once(" requires experimentalApi ")?;
        let is_word = !needs.is_empty() && !needs.contains(char::is_whitespace);
        is_word.then_some(needs)
    }
}

/// The method is not in the enum of methods. The first of those that the message lists tells that from a
/// value of another enum.
fn names_no_method(message: &str) -> bool {
    message
        .strip_prefix("Invalid request: unknown variant `")
        .is_some_and(|rest| rest.contains("`, expected one of `initialize`"))
}

fn tells_of_params(message: &str) -> bool {
    let starts_with_method_that_requires = || {
        let (method, rest) = message.split_once('/')?;
        let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        Some(!method.is_empty() && method.bytes().all(is_word) && rest.contains(" requires "))
    };
    message.starts_with("Invalid ")
        || message.starts_with("invalid ")
        || message.strip_prefix("cursor ").is_some_and(|rest| rest.contains(" exceeds "))
        || starts_with_method_that_requires().unwrap_or(false)
        || message.contains("must be ")
        || message.contains("must not be ")
}

fn tells_of_absence(message: &str) -> bool {
    // What stands behind a colon is quoted.
    let head = message.split(':').next().unwrap_or_default();
    let nothing = || message.strip_prefix("No ").or_else(|| message.strip_prefix("no "));
    let is_there_none = |rest: &str| {
        let line = rest.split(['\n', '\r', '\u{2028}', '\u{2029}']).next().unwrap_or_default();
        rest.starts_with("such ") || line.contains(" for") || line.contains(" found")
    };
    head.contains("not found")
        || head.contains("not loaded")
        || nothing().is_some_and(is_there_none)
        || message.starts_with("unknown MCP")
        || message.starts_with("unknown env")
}
