//! What releases do differently: one table of statements, ranges of releases, and what each does.
//!
//! A row names the statement that shows it. Each of its lines is the first release that was seen to do so; what the
//! schemas say (methods, fields and values) is not here, since they say it for every release.

mod pick;
mod table;

use app_server_protocol::release::Release;

pub use table::*;

/// The releases whose behaviour was measured with scenarios. Any other one is taken to do what the newest of these
/// before it does.
pub const MEASURED: &[Release] = &[
    Release::new(0, 99, 0),
    Release::new(0, 115, 0),
    Release::new(0, 130, 0),
    Release::new(0, 145, 0),
    Release::new(0, 160, 0),
    Release::new(0, 169, 0),
];

/// The measured release that a release is taken for.
pub fn measured(release: Release) -> Release {
    let before = MEASURED.iter().rev().find(|measured| **measured <= release);
    before.copied().unwrap_or(Release::OLDEST)
}
