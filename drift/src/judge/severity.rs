//! How bad a finding is.

use schemars::JsonSchema;
use serde::Serialize;

/// How bad something is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema, clap::ValueEnum,
)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Nothing breaks.
    Info,
    /// No message is refused, but something loses its meaning, or it depends on the peer.
    Warn,
    /// A message is refused.
    Error,
}

impl Severity {
    /// How findings name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warn => "warn",
            Self::Error => "error",
        }
    }
}
