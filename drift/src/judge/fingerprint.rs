//! Fingerprints: the short texts by which findings are known from run to run.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::rules::RuleId;
use crate::compare::event::View;

/// The version of fingerprints, which they begin with. Those of version 1 had none, and did not tell what
/// changed: who approved a change from a string to an integer had approved one to a boolean as well.
pub(crate) const VERSION: &str = "2-";

/// How many hexadecimal digits follow.
const DIGITS: usize = 16;

/// What a finding is known by.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Identity<'f> {
    /// The rule that it falls under, wherever it was found.
    pub rule: RuleId,
    /// From where it was looked at.
    pub view: View,
    /// How messages first lead to it.
    pub route: &'f str,
    /// The value or variant that it is about.
    pub subject: &'f str,
    /// What each end says there.
    pub facts: &'f str,
}

/// The fingerprint: the same for the same root cause, however it is worded. It is a digest that nobody can
/// aim at, since documents may come from anybody.
pub(crate) fn of(identity: Identity<'_>) -> String {
    let Identity { rule, view, route, subject, facts } = identity;
    let parts = [rule.as_str(), view.direction.name(), view.skew.name(), route, subject, facts];
    let mut digest = Sha256::new();
    for part in parts {
        // With its length, so that no part can pass for two.
        digest.update(part.len().to_string());
        digest.update(" ");
        digest.update(part);
    }
    let mut text = VERSION.to_owned();
    for byte in digest.finalize().iter().take(DIGITS / 2) {
        // A text can always be written to.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// Whether a text can be a fingerprint of this version.
pub(crate) fn is_current(text: &str) -> bool {
    text.strip_prefix(VERSION).is_some_and(has_digits)
}

/// Whether a text can be a fingerprint of an older version.
pub(crate) fn is_outdated(text: &str) -> bool {
    has_digits(text)
}

fn has_digits(text: &str) -> bool {
    text.len() == DIGITS && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}
