//! Messages from the user and the agent, and the model's reasoning: whole, and piece by piece as
//! they are written. The pieces are sent twice, with and without the IDs of their thread, turn and
//! item.

use crate::{macros::object, turn::ByteRange};

object! {
    /// A message from the user.
    pub struct UserMessageEvent in snake_case {
        /// The text.
        pub message: String,
        /// The URLs of images, which may be `data:` URLs. `null` if unknown.
        pub images: Field<Vec<String>>,
        /// The paths of image files on the server's machine. Defaults to none.
        pub local_images: Optional<Vec<String>> = [],
        /// Spans of the text that the client displays in a special way. Defaults to none.
        pub text_elements: Optional<Vec<LegacyTextElement>> = [],
    }
}

object! {
    /// A span of text that the client displays in a special way: the older form of `TextElement`.
    pub struct LegacyTextElement in snake_case {
        /// The position of the span in the text.
        pub byte_range: ByteRange,
        /// The text to display in place of the span. If absent or `null`, the span itself is
        /// displayed.
        pub placeholder: Field<String>,
    }
}

object! {
    /// The agent finished a message.
    pub struct AgentMessageEvent {
        /// The whole message.
        pub message: String,
    }
}

object! {
    /// The next piece of an agent message.
    pub struct AgentMessageDeltaEvent {
        /// The text to append to the message.
        pub delta: String,
    }
}

object! {
    /// The model finished a part of its reasoning summary.
    pub struct AgentReasoningEvent {
        /// The whole part.
        pub text: String,
    }
}

object! {
    /// The next piece of the model's reasoning summary.
    pub struct AgentReasoningDeltaEvent {
        /// The text to append to the part.
        pub delta: String,
    }
}

object! {
    /// The model finished a part of its raw reasoning, which not every model provides.
    pub struct AgentReasoningRawContentEvent {
        /// The whole part.
        pub text: String,
    }
}

object! {
    /// The next piece of the model's raw reasoning.
    pub struct AgentReasoningRawContentDeltaEvent {
        /// The text to append to the part.
        pub delta: String,
    }
}

object! {
    /// The model's reasoning summary has a new part. `item/reasoning/summaryPartAdded` reports the
    /// same.
    pub struct AgentReasoningSectionBreakEvent in snake_case {
        /// The item's ID. Defaults to an empty string.
        pub item_id: Optional<String> = "",
        /// The index of the part, counted from 0. Defaults to 0.
        pub summary_index: Optional<i64> = 0,
    }
}

object! {
    /// The next piece of an agent message. `item/agentMessage/delta` reports the same.
    pub struct AgentMessageContentDeltaEvent in snake_case {
        /// The thread's ID.
        pub thread_id: String,
        /// The ID of the turn that the item belongs to.
        pub turn_id: String,
        /// The item's ID.
        pub item_id: String,
        /// The text to append to the message.
        pub delta: String,
    }
}

object! {
    /// The next piece of the model's reasoning summary. `item/reasoning/summaryTextDelta` reports
    /// the same.
    pub struct ReasoningContentDeltaEvent in snake_case {
        /// The thread's ID.
        pub thread_id: String,
        /// The ID of the turn that the item belongs to.
        pub turn_id: String,
        /// The item's ID.
        pub item_id: String,
        /// The text to append to the part.
        pub delta: String,
        /// The index of the part of the summary, counted from 0. Defaults to 0.
        pub summary_index: Optional<i64> = 0,
    }
}

object! {
    /// The next piece of the model's raw reasoning, which not every model provides.
    /// `item/reasoning/textDelta` reports the same.
    pub struct ReasoningRawContentDeltaEvent in snake_case {
        /// The thread's ID.
        pub thread_id: String,
        /// The ID of the turn that the item belongs to.
        pub turn_id: String,
        /// The item's ID.
        pub item_id: String,
        /// The text to append to the part.
        pub delta: String,
        /// The index of the part of the reasoning, counted from 0. Defaults to 0.
        pub content_index: Optional<i64> = 0,
    }
}
