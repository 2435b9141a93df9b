//! Sampling: asking the model for one response based on what a thread contains, without starting a
//! turn in it.

use std::collections::BTreeMap;

use super::{ThreadId, ThreadSource};
use crate::{envelope::RequestId, macros::object, model::ReasoningEffort};

object! {
    /// The params of `thread/sample`.
    pub struct ThreadSampleParams {
        /// The thread's ID. The thread must be loaded.
        pub thread_id: ThreadId,
        /// The ID of the thread's latest turn. Any other turn is an error, and so is a turn in
        /// progress unless `allowInProgressTurn` is `true`.
        pub expected_turn_id: String,
        /// Whether the turn may be in progress. Defaults to `false`.
        pub allow_in_progress_turn: Optional<bool>,
        /// The prompt.
        pub prompt: String,
        /// The reasoning effort, if it can be changed without losing the provider's cache. If
        /// absent or `null`, uses the thread's.
        pub effort: Field<ReasoningEffort>,
        /// The purpose of the sample, for statistics. If absent or `null`, unspecified.
        pub thread_source: Field<ThreadSource>,
        /// What triggered the sample. If absent or `null`, unspecified.
        pub turn_trigger: Field<String>,
        /// Metadata to send to the model's API with the prompt, by name. If absent or `null`, sends
        /// none.
        pub responsesapi_client_metadata: Field<BTreeMap<String, String>>,
        /// Whether to sample without MCP servers, if the model's tools are added incrementally.
        /// Defaults to `false`.
        pub disable_mcp: Optional<bool>,
        /// Whether `thread/sample/cancel` also stops the provider's work. If absent or `null`, uses
        /// the thread's setting.
        pub interrupt_on_cancel: Field<bool>,
    }
}

object! {
    /// The response to `thread/sample`: the model's response.
    pub struct ThreadSampleResponse {
        /// The ID of the turn that the response is based on.
        pub source_turn_id: String,
        /// The provider's ID for the response.
        pub response_id: String,
        /// The model's text. `null` if the model wrote none or wanted to call a tool.
        pub text: Option<String>,
        /// The number of input tokens. `null` if unknown.
        pub input_tokens: Option<i64>,
        /// The number of input tokens that the provider had cached. `null` if unknown.
        pub cached_input_tokens: Option<i64>,
        /// The number of output tokens. `null` if unknown.
        pub output_tokens: Option<i64>,
    }
}

object! {
    /// The params of `thread/sample/cancel`. Any other field is an error.
    pub struct ThreadSampleCancelParams is closed {
        /// The ID of the `thread/sample` request. An unknown ID is not an error.
        pub request_id: RequestId,
    }
}

object! {
    /// The response to `thread/sample/cancel`: an empty object.
    pub struct ThreadSampleCancelResponse {}
}
