//! What messages and reasoning are made of, as the model's API has them.

use crate::{
    macros::{object, string_enum, tagged_union},
    turn::ImageDetail,
};

tagged_union! {
    /// A part of a message.
    pub enum ContentItem by "type" {
        /// Text for the model.
        InputText(InputTextContent) = "input_text",
        /// An image for the model.
        InputImage(InputImageContent) = "input_image",
        /// Audio for the model.
        InputAudio(InputAudioContent) = "input_audio",
        /// Text by the model.
        OutputText(OutputTextContent) = "output_text",
        ..
    }
}

object! {
    /// Text for the model.
    pub struct InputTextContent {
        /// The text.
        pub text: String,
    }
}

object! {
    /// An image for the model. It has a URL or an id.
    #[cfg_attr(feature = "schema", schemars(extend("x-either" = ["image_url", "file_id"])))]
    pub struct InputImageContent in snake_case {
        /// How finely the model looks at it. Absent or `null` means: the model's own choice.
        pub detail: Field<ImageDetail>,
        /// Its URL, often a `data:` URL with the image in it.
        pub image_url: Optional<String>,
        /// The id of a file that the API holds.
        pub file_id: Optional<String>,
    }
}

object! {
    /// Audio for the model. It has a URL or an id.
    #[cfg_attr(feature = "schema", schemars(extend("x-either" = ["audio_url", "file_id"])))]
    pub struct InputAudioContent in snake_case {
        /// Its URL, often a `data:` URL with the audio in it.
        pub audio_url: Optional<String>,
        /// The id of a file that the API holds.
        pub file_id: Optional<String>,
    }
}

object! {
    /// Text by the model.
    pub struct OutputTextContent {
        /// The text.
        pub text: String,
        /// Notes on stretches of the text, such as sources, as the API writes them. Absent or
        /// `null` when there are none.
        pub annotations: Field<Vec<serde_json::Value>>,
        /// How likely its tokens were, as the API writes it. Absent or `null` when not asked for.
        pub logprobs: Field<Vec<serde_json::Value>>,
    }
}

string_enum! {
    /// What a message is in the course of a turn. Not every model says it.
    pub enum MessagePhase {
        /// A word along the way.
        Commentary = "commentary",
        /// A part of the answer.
        PartialAnswer = "partial_answer",
        /// The answer, with which the turn ends.
        FinalAnswer = "final_answer",
        ..
    }
}

tagged_union! {
    /// A part of a message between agents.
    pub enum AgentMessageInputContent by "type" {
        /// Text.
        InputText(AgentMessageText) = "input_text",
        /// Something encrypted.
        EncryptedContent(EncryptedAgentMessage) = "encrypted_content",
        ..
    }
}

object! {
    /// Text from one agent to another.
    pub struct AgentMessageText {
        /// The text.
        pub text: String,
    }
}

object! {
    /// Something encrypted from one agent to another.
    pub struct EncryptedAgentMessage in snake_case {
        /// What it is, for the model alone.
        pub encrypted_content: String,
    }
}

tagged_union! {
    /// A part of the model's reasoning.
    pub enum ReasoningItemContent by "type" {
        /// Text, marked as reasoning.
        ReasoningText(ReasoningText) = "reasoning_text",
        /// Text.
        Text(PlainReasoningText) = "text",
        ..
    }
}

object! {
    /// A stretch of reasoning that is marked as such.
    pub struct ReasoningText {
        /// The text.
        pub text: String,
    }
}

object! {
    /// A stretch of reasoning as plain text.
    pub struct PlainReasoningText {
        /// The text.
        pub text: String,
    }
}

tagged_union! {
    /// A part of the summary of the model's reasoning.
    pub enum ReasoningItemReasoningSummary by "type" {
        /// Text.
        SummaryText(ReasoningSummaryText) = "summary_text",
        ..
    }
}

object! {
    /// A stretch of a summary of the model's reasoning.
    pub struct ReasoningSummaryText {
        /// The text.
        pub text: String,
    }
}
