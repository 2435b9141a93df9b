//! A list of apps that is being made.

use std::collections::HashSet;

use app_server_protocol::app::AppInfo;

use crate::core::Caller;

/// A list that is being made.
pub(in crate::core) struct Listing {
    pub(super) caller: Caller,
    pub(super) cursor: Option<String>,
    pub(super) limit: Option<u32>,
    /// The apps that the gateway has tools of, once it has answered: their IDs and names.
    pub(super) tools: Option<Vec<(String, String)>>,
    /// The tokens of the directory's pages so far.
    pub(super) tokens: HashSet<String>,
    /// The directory's apps so far.
    pub(super) found: Vec<AppInfo>,
    /// The directory's apps, once all are known.
    pub(super) directory: Option<Vec<AppInfo>>,
}

/// What the gateway was asked last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::core) enum Step {
    Initialize,
    Initialized,
    Tools,
}
