//! Where a schema stands in its document.

use std::sync::Arc;

use serde_json::Value;

/// Where something stands in a document.
#[derive(Debug, Clone)]
pub(crate) struct At<'a> {
    /// The schema.
    pub schema: &'a Value,
    /// The nearest definition and the way from it, such as `Thread.turns[]`.
    pub place: Arc<str>,
}
