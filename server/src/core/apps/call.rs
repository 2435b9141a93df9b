//! Calls for a list of apps.

use super::listing::Step;

/// What a call is for.
#[derive(Debug, Clone, Copy)]
pub(in crate::core) enum AppsCall {
    /// A page of the directory, for the list with this number.
    Directory(u64),
    /// The gateway, for the list with this number.
    Gateway(u64, Step),
}
