//! [`Stability`]: whether a method can be relied on.

use crate::release::Release;

/// Whether a method can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stability {
    /// The newest release has it.
    Stable,
    /// The newest release has it for clients that requested `experimentalApi` in `initialize`.
    Experimental,
    /// The newest release does not have it. This is the first release without it.
    Removed(Release),
}
