//! What only the backend knows: rate limits, usage, and messages of the workspace.

mod address;
mod answered;
mod call;
mod limits;
mod messages;
mod reset_credit;
mod thread_usage;
mod token_usage;
mod told_limits;

pub(in crate::core) use call::BackendCall;
pub(in crate::core) use told_limits::Limits;
