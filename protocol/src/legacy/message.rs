//! What a client sends in a conversation: messages, whole turns with their settings, and
//! interrupts.

use super::ConversationId;
use crate::{
    legacy::LegacySandboxPolicy,
    macros::{object, string_enum, tagged_union},
    model::{ReasoningEffort, ReasoningSummary},
    permission::AskForApproval,
};

object! {
    /// The params of `sendUserMessage`. The conversation's settings stay unchanged.
    pub struct SendUserMessageParams {
        /// The conversation's ID. If it is not loaded, the request fails.
        pub conversation_id: ConversationId,
        /// The user input, as a list of parts.
        pub items: Vec<InputItem>,
    }
}

tagged_union! {
    /// A part of the user input.
    pub enum InputItem by "type" {
        /// Text.
        Text(TextInputItem) = "text",
        /// An image at a URL.
        Image(ImageInputItem) = "image",
        /// An image in a file.
        LocalImage(LocalImageInputItem) = "localImage",
    }
}

object! {
    /// Text, under `data`.
    pub struct TextInputItem {
        /// The text.
        pub data: V1TextInput,
    }
}

object! {
    /// Text, and the spans of it that the client displays in a special way.
    pub struct V1TextInput in snake_case {
        /// The text.
        pub text: String,
        /// The spans. Defaults to none.
        pub text_elements: Optional<Vec<V1TextElement>> = [],
    }
}

object! {
    /// A span of text that the client displays in a special way, such as a mention.
    pub struct V1TextElement {
        /// The position of the span in the text.
        pub byte_range: V1ByteRange,
        /// The text to display in place of the span. If absent or `null`, the span itself is
        /// displayed.
        pub placeholder: Field<String>,
    }
}

object! {
    /// A range of bytes in UTF-8 text: the same as `ByteRange`.
    pub struct V1ByteRange {
        /// The index of the first byte, counted from 0.
        pub start: usize,
        /// The index of the byte after the last one.
        pub end: usize,
    }
}

object! {
    /// An image at a URL, under `data`.
    pub struct ImageInputItem {
        /// The image.
        pub data: V1ImageInput,
    }
}

object! {
    /// An image at a URL.
    pub struct V1ImageInput in snake_case {
        /// The image's URL, which may be a `data:` URL that contains the image.
        pub image_url: String,
    }
}

object! {
    /// An image in a file, under `data`.
    pub struct LocalImageInputItem {
        /// The image.
        pub data: V1LocalImageInput,
    }
}

object! {
    /// An image in a file on the server's machine.
    pub struct V1LocalImageInput {
        /// The file's path.
        pub path: String,
    }
}

object! {
    /// The response to `sendUserMessage`: an empty object. The events of the turn follow.
    pub struct SendUserMessageResponse {}
}

object! {
    /// The params of `sendUserTurn`. The settings also apply to later turns.
    pub struct SendUserTurnParams {
        /// The conversation's ID. If it is not loaded, the request fails.
        pub conversation_id: ConversationId,
        /// The user input, as a list of parts.
        pub items: Vec<InputItem>,
        /// The working directory.
        pub cwd: String,
        /// When to ask the user for approval.
        pub approval_policy: AskForApproval,
        /// The sandbox policy: what commands may access.
        pub sandbox_policy: LegacySandboxPolicy,
        /// The model.
        pub model: String,
        /// The reasoning effort. If absent or `null`, uses the model's default.
        pub effort: Field<ReasoningEffort>,
        /// How the model summarizes its reasoning.
        pub summary: ReasoningSummary,
        /// Optional. A JSON Schema that the turn's last message must match.
        pub output_schema: Field<serde_json::Value>,
    }
}

object! {
    /// The response to `sendUserTurn`: an empty object. The events of the turn follow.
    pub struct SendUserTurnResponse {}
}

object! {
    /// The params of `interruptConversation`.
    pub struct InterruptConversationParams {
        /// The ID of the conversation whose turn to interrupt.
        pub conversation_id: ConversationId,
    }
}

object! {
    /// Reports that the turn was stopped: the response to `interruptConversation`. 0.99.0 never
    /// sends it if no turn is running.
    pub struct InterruptConversationResponse {
        /// What stopped the turn.
        pub abort_reason: TurnAbortReason,
    }
}

string_enum! {
    /// What stopped a turn before it completed.
    pub enum TurnAbortReason {
        /// The user, or a client.
        Interrupted = "interrupted",
        /// Another turn, which replaced it.
        Replaced = "replaced",
        /// The end of the review that the turn belonged to.
        ReviewEnded = "review_ended",
        ..
    }
}
