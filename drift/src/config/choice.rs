//! The choices that both the command line and `drift.toml` offer.

use clap::ValueEnum;
use serde::Deserialize;

use crate::compare::event::Skew;
use crate::judge::severity::Severity;

/// Which peer may be older than the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SkewChoice {
    /// Old clients with new servers.
    #[default]
    Backward,
    /// New clients with old servers.
    Forward,
    /// Both.
    Full,
}

impl SkewChoice {
    /// The skews that it stands for.
    pub fn skews(self) -> Vec<Skew> {
        match self {
            Self::Backward => vec![Skew::Backward],
            Self::Forward => vec![Skew::Forward],
            Self::Full => vec![Skew::Backward, Skew::Forward],
        }
    }
}

/// What to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SurfaceChoice {
    /// What crosses the wire.
    #[default]
    Wire,
    /// The names of types, which importers of generated code see.
    Names,
    /// Both.
    All,
}

/// The lowest severity that fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FailOn {
    /// Errors.
    #[default]
    Error,
    /// Errors and warnings.
    Warn,
    /// Any finding.
    Info,
    /// The same.
    Any,
}

impl FailOn {
    /// The lowest severity.
    pub fn least(self) -> Severity {
        match self {
            Self::Error => Severity::Error,
            Self::Warn => Severity::Warn,
            Self::Info | Self::Any => Severity::Info,
        }
    }
}
