//! The parts of messages and reasoning, in the format of the model's API.

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
        /// Text from the model.
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
    /// An image for the model. It has a URL or a file ID.
    pub struct InputImageContent in snake_case with "image_url" or "file_id" {
        /// The level of detail at which the model views the image. If absent or `null`, the model
        /// chooses.
        pub detail: Field<ImageDetail>,
        /// The image's URL, often a `data:` URL that contains the image.
        pub image_url: Optional<String>,
        /// The ID of a file stored by the API.
        pub file_id: Optional<String>,
    }
}

object! {
    /// Audio for the model. It has a URL or a file ID.
    pub struct InputAudioContent in snake_case with "audio_url" or "file_id" {
        /// The audio's URL, often a `data:` URL that contains the audio.
        pub audio_url: Optional<String>,
        /// The ID of a file stored by the API.
        pub file_id: Optional<String>,
    }
}

object! {
    /// Text from the model.
    pub struct OutputTextContent {
        /// The text.
        pub text: String,
        /// Annotations on spans of the text, such as sources, in the API's format. Absent or `null`
        /// if there are none.
        pub annotations: Field<Vec<serde_json::Value>>,
        /// The log probabilities of the text's tokens, in the API's format. Absent or `null` if not
        /// requested.
        pub logprobs: Field<Vec<serde_json::Value>>,
    }
}

string_enum! {
    /// The phase of a message in a turn. Not every model gives one.
    pub enum MessagePhase {
        /// A comment along the way.
        Commentary = "commentary",
        /// A part of the answer.
        PartialAnswer = "partial_answer",
        /// The answer that ends the turn.
        FinalAnswer = "final_answer",
        ..
    }
}

tagged_union! {
    /// A part of a message between agents.
    pub enum AgentMessageInputContent by "type" {
        /// Text.
        InputText(AgentMessageText) = "input_text",
        /// Encrypted content.
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
    /// Encrypted content from one agent to another.
    pub struct EncryptedAgentMessage in snake_case {
        /// The encrypted content, readable only by the model.
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
    /// A piece of reasoning that is marked as such.
    pub struct ReasoningText {
        /// The text.
        pub text: String,
    }
}

object! {
    /// A piece of reasoning as plain text.
    pub struct PlainReasoningText {
        /// The text.
        pub text: String,
    }
}

tagged_union! {
    /// A part of the model's reasoning summary.
    pub enum ReasoningItemReasoningSummary by "type" {
        /// Text.
        SummaryText(ReasoningSummaryText) = "summary_text",
        ..
    }
}

object! {
    /// A piece of the model's reasoning summary.
    pub struct ReasoningSummaryText {
        /// The text.
        pub text: String,
    }
}
