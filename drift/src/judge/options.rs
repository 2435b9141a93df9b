//! How to compare.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::policy::Policy;
use crate::compare::event::Skew;

/// How findings are treated that only experimental methods and fields lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Experimental {
    /// They count like others.
    Include,
    /// Errors become warnings of the rule `EXPERIMENTAL`.
    #[default]
    Demote,
    /// They are left out.
    Ignore,
}

/// How to compare.
#[derive(Debug, Clone)]
pub struct Options {
    /// Which peers may be older than the other.
    pub skews: Vec<Skew>,
    /// Whether findings on names are listed; they are compared in any case.
    pub names: bool,
    /// Whether findings on the wire are listed.
    pub wire: bool,
    /// How experimental methods and fields are treated.
    pub experimental: Experimental,
    /// Methods that are experimental although the documents do not mark them.
    pub experimental_methods: BTreeSet<String>,
    /// The methods to judge; all if there is no list.
    pub only: Option<BTreeSet<String>>,
    /// How bad findings are, and which were accepted.
    pub policy: Policy,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            skews: vec![Skew::Backward],
            names: false,
            wire: true,
            experimental: Experimental::default(),
            experimental_methods: BTreeSet::new(),
            only: None,
            policy: Policy::default(),
        }
    }
}
