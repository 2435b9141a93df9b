//! What findings there are, how bad they are, and what a team accepts.

mod facts;
pub(crate) mod finding;
pub(crate) mod findings;
pub(crate) mod fingerprint;
pub(crate) mod message;
pub(crate) mod names;
pub(crate) mod options;
pub(crate) mod policy;
mod reach;
pub(crate) mod report;
mod route;
pub(crate) mod rules;
pub(crate) mod severity;
pub(crate) mod witness;
