//! What the user and the agent say, and how the model reasons: whole, and piece by piece as it is
//! written. The pieces come twice, with and without the names of their thread, turn and item.

use crate::{macros::object, turn::ByteRange};

object! {
    /// What the user said.
    pub struct UserMessageEvent in snake_case {
        /// The text.
        pub message: String,
        /// Images, by their URLs, which may be `data:` URLs. `null` when not known.
        pub images: Field<Vec<String>>,
        /// Images in files on the server's machine, by their paths. Defaults to none.
        pub local_images: Optional<Vec<String>> = [],
        /// Spans of the text that the client draws in a way of its own. Defaults to none.
        pub text_elements: Optional<Vec<LegacyTextElement>> = [],
    }
}

object! {
    /// A span of a text that the client draws in a way of its own: the older spelling of
    /// `TextElement`.
    pub struct LegacyTextElement in snake_case {
        /// Where it stands in the text.
        pub byte_range: ByteRange,
        /// What to show in its place. Absent and `null` mean: the text itself.
        pub placeholder: Field<String>,
    }
}

object! {
    /// The agent ended a message.
    pub struct AgentMessageEvent {
        /// The whole message.
        pub message: String,
    }
}

object! {
    /// The agent wrote more of a message.
    pub struct AgentMessageDeltaEvent {
        /// What comes next in the message.
        pub delta: String,
    }
}

object! {
    /// The model ended a part of a summary of its reasoning.
    pub struct AgentReasoningEvent {
        /// The whole part.
        pub text: String,
    }
}

object! {
    /// The model wrote more of a summary of its reasoning.
    pub struct AgentReasoningDeltaEvent {
        /// What comes next in the part.
        pub delta: String,
    }
}

object! {
    /// The model ended a part of its reasoning itself, which not every model shows.
    pub struct AgentReasoningRawContentEvent {
        /// The whole part.
        pub text: String,
    }
}

object! {
    /// The model wrote more of its reasoning itself.
    pub struct AgentReasoningRawContentDeltaEvent {
        /// What comes next in the part.
        pub delta: String,
    }
}

object! {
    /// A summary of the model's reasoning has a new part. `item/reasoning/summaryPartAdded` says the
    /// same.
    #[derive(Default)]
    pub struct AgentReasoningSectionBreakEvent in snake_case {
        /// The item. Defaults to the empty text.
        pub item_id: Optional<String> = "",
        /// Which part it is, counted from 0. Defaults to 0.
        pub summary_index: Optional<i64> = 0,
    }
}

object! {
    /// The agent wrote more of a message. `item/agentMessage/delta` says the same.
    pub struct AgentMessageContentDeltaEvent in snake_case {
        /// The thread.
        pub thread_id: String,
        /// The turn that the item is a part of.
        pub turn_id: String,
        /// The item.
        pub item_id: String,
        /// What comes next in the message.
        pub delta: String,
    }
}

object! {
    /// The model wrote more of a summary of its reasoning. `item/reasoning/summaryTextDelta` says the
    /// same.
    pub struct ReasoningContentDeltaEvent in snake_case {
        /// The thread.
        pub thread_id: String,
        /// The turn that the item is a part of.
        pub turn_id: String,
        /// The item.
        pub item_id: String,
        /// What comes next in the part.
        pub delta: String,
        /// Which part of the summary, counted from 0. Defaults to 0.
        pub summary_index: Optional<i64> = 0,
    }
}

object! {
    /// The model wrote more of its reasoning itself, which not every model shows.
    /// `item/reasoning/textDelta` says the same.
    pub struct ReasoningRawContentDeltaEvent in snake_case {
        /// The thread.
        pub thread_id: String,
        /// The turn that the item is a part of.
        pub turn_id: String,
        /// The item.
        pub item_id: String,
        /// What comes next in the part.
        pub delta: String,
        /// Which part of the reasoning, counted from 0. Defaults to 0.
        pub content_index: Optional<i64> = 0,
    }
}
