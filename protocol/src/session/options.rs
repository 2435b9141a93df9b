//! What goes with a request besides its params.

use std::time::Duration;

use crate::{TraceContext, wire::Field};

/// What goes with a request besides its params.
///
/// ```
/// use std::time::Duration;
/// use app_server_protocol::{TraceContext, session::RequestOptions};
///
/// let trace = TraceContext::default()
///     .traceparent("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01".to_owned());
/// let options = RequestOptions::default().limit(Duration::from_secs(10)).trace(trace);
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RequestOptions {
    /// How long the request waits for its response, before it ends with
    /// [`RequestError::TimedOut`](super::RequestError::TimedOut). Defaults to
    /// [`Limits::response_time`](super::Limits::response_time).
    pub limit: Option<Duration>,
    /// The distributed trace that the request belongs to. Servers before 0.110.0 ignore it.
    pub trace: Field<TraceContext>,
}

impl RequestOptions {
    /// Sets the field with the same name.
    #[must_use]
    pub const fn limit(mut self, limit: Duration) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sets the field with the same name.
    #[must_use]
    pub fn trace(mut self, trace: TraceContext) -> Self {
        self.trace = Field::Value(trace);
        self
    }
}
