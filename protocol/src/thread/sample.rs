//! Asking the model something on the side: one answer that follows from what a thread holds,
//! without a turn in it.

use std::collections::BTreeMap;

use super::ThreadSource;
use crate::{envelope::RequestId, macros::object, model::ReasoningEffort};

object! {
    /// The params of `thread/sample`.
    pub struct ThreadSampleParams {
        /// The thread, which must be loaded.
        pub thread_id: String,
        /// Its latest turn. Any other is an error, and so is one in progress without
        /// `allowInProgressTurn`.
        pub expected_turn_id: String,
        /// Whether the turn may be in progress. Defaults to `false`.
        pub allow_in_progress_turn: Optional<bool>,
        /// What to ask.
        pub prompt: String,
        /// How much the model reasons, where that can change without losing the provider's cache.
        /// Absent and `null` mean: as in the thread.
        pub effort: Field<ReasoningEffort>,
        /// What the question is for, for statistics. Absent and `null` mean: not said.
        pub thread_source: Field<ThreadSource>,
        /// What set it off. Absent and `null` mean: not said.
        pub turn_trigger: Field<String>,
        /// What to send to the model's API beside the prompt, by name. Absent and `null` mean:
        /// nothing.
        pub responsesapi_client_metadata: Field<BTreeMap<String, String>>,
        /// Whether to go without MCP servers, where the model's tools are added bit by bit.
        /// Defaults to `false`.
        pub disable_mcp: Optional<bool>,
        /// Whether `thread/sample/cancel` stops the provider's work, too. Absent and `null` mean:
        /// as in the thread.
        pub interrupt_on_cancel: Field<bool>,
    }
}

object! {
    /// What the model said: the answer to `thread/sample`.
    pub struct ThreadSampleResponse {
        /// The turn that it follows.
        pub source_turn_id: String,
        /// Names the response at the provider.
        pub response_id: String,
        /// What the model wrote. `null` when it wrote nothing or wanted to call a tool.
        pub text: Option<String>,
        /// How many tokens it read. `null` when not known.
        pub input_tokens: Option<i64>,
        /// How many of them the provider had in its cache. `null` when not known.
        pub cached_input_tokens: Option<i64>,
        /// How many tokens it wrote. `null` when not known.
        pub output_tokens: Option<i64>,
    }
}

object! {
    /// The params of `thread/sample/cancel`. Any other member is an error.
    #[cfg_attr(feature = "schema", schemars(extend("x-closed" = true)))]
    pub struct ThreadSampleCancelParams {
        /// The id of the request `thread/sample`. One that is not known is no error.
        pub request_id: RequestId,
    }
}

object! {
    /// The answer to `thread/sample/cancel`: nothing.
    #[derive(Default)]
    pub struct ThreadSampleCancelResponse {}
}
