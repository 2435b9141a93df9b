//! [`UnknownNameError`]: a name that no release has.

use std::fmt;

/// The error for a name that no known release has: a spelling mistake, or something that is newer than
/// this crate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownNameError {
    kind: &'static str,
    name: Box<str>,
    of: Option<Box<str>>,
}

impl UnknownNameError {
    #[cold]
    pub(super) fn new(kind: &'static str, name: &str, of: Option<&str>) -> Self {
        Self { kind, name: name.into(), of: of.map(Box::from) }
    }
}

impl fmt::Display for UnknownNameError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kind, name, of } = self;
        write!(formatter, "no known release has the {kind} `{name}`")?;
        of.as_ref().map_or(Ok(()), |of| write!(formatter, " of `{of}`"))
    }
}

impl std::error::Error for UnknownNameError {}
