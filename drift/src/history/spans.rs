//! Releases in a row, in which something exists.

use std::fmt;

use super::{
    History,
    presence::{Presence, Tier},
};

/// Releases in a row, in which something exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span<'a> {
    /// The first that has it.
    pub since: &'a str,
    /// The first that has it no more; `None` if the newest still has it.
    pub until: Option<&'a str>,
}

impl fmt::Display for Span<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}..{}", self.since, self.until.unwrap_or_default())
    }
}

/// The spans of each tier; what is there without `--experimental` is there with it.
pub(super) fn spans_of<'a>(history: &'a History, presence: &Presence) -> [Vec<Span<'a>>; 2] {
    let mut presence = presence.clone();
    presence.experimental.extend(&presence.stable);
    Tier::ALL.map(|tier| spans(history, &presence, tier))
}

fn spans<'a>(history: &'a History, presence: &Presence, tier: Tier) -> Vec<Span<'a>> {
    let mut spans: Vec<Span<'a>> = Vec::new();
    let mut exists = false;
    for (index, version) in history.releases().enumerate() {
        let now = presence.of(tier).contains(index);
        match spans.last_mut() {
            _ if now && !exists => spans.push(Span { since: version, until: None }),
            Some(span) if exists && !now => span.until = Some(version),
            _ => {}
        }
        exists = now;
    }
    spans
}
