//! Calls by HTTP: to the model, the backend and the issuer.

mod event_stream;
mod message;

pub(super) use event_stream::EventStream;
pub(super) use message::HttpResponse;
pub use message::{CallId, HttpRequest, Progress};
