//! Bringing a history up to date from the documents of releases.

use std::fmt;

use anyhow::Result;

use super::{Change, Documents, History};

/// What came of a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is in the history now.
    Added(Change),
    /// The history knew it, and says the same.
    Known,
    /// The history knew it and says something else: lines that only the history has begin with `-`,
    /// those that only the documents have with `+`.
    Differs(Vec<String>),
}

/// What came of a release, to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The release.
    pub release: String,
    /// What came of it.
    pub outcome: Outcome,
}

impl History {
    /// Adds a release, or compares it if it is there.
    pub fn update(&mut self, release: &str, documents: &Documents) -> Result<Told> {
        let outcome = if self.has(release) {
            let differences = self.differences(release, documents)?;
            if differences.is_empty() { Outcome::Known } else { Outcome::Differs(differences) }
        } else {
            Outcome::Added(self.add(release, documents)?)
        };
        Ok(Told { release: release.to_owned(), outcome })
    }
}

impl fmt::Display for Told {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        const LINES: usize = 20;
        write!(formatter, "{}: ", self.release)?;
        match &self.outcome {
            Outcome::Added(Change { added: 0, removed: 0 }) => write!(formatter, "says the same"),
            Outcome::Added(Change { added, removed }) => {
                write!(formatter, "{added} lines more, {removed} fewer")
            }
            Outcome::Known => write!(formatter, "known, and the same"),
            Outcome::Differs(lines) => {
                write!(formatter, "the history says something else")?;
                for line in lines.iter().take(LINES) {
                    write!(formatter, "\n{line}")?;
                }
                let more = lines.len().saturating_sub(LINES);
                if more > 0 { write!(formatter, "\n… and {more} more") } else { Ok(()) }
            }
        }
    }
}
