//! The input of a turn: text, images, audio, skills, mentions and context.

use crate::macros::{object, string_enum, tagged_union};

tagged_union! {
    /// A part of the user input.
    pub enum UserInput by "type" {
        /// Text.
        Text(TextInput) = "text",
        /// An image that the request contains or refers to.
        Image(ImageInput) = "image",
        /// An image in a file that the server can read.
        LocalImage(LocalImageInput) = "localImage",
        /// Audio that the request contains or refers to.
        Audio(AudioInput) = "audio",
        /// Audio in a file that the server can read.
        LocalAudio(LocalAudioInput) = "localAudio",
        /// A skill to use.
        Skill(SkillInput) = "skill",
        /// Something that the text mentions, such as an app.
        Mention(MentionInput) = "mention",
        ..
    }
}

impl UserInput {
    /// Text, without anything that the client shows in its own way.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(TextInput::new(text))
    }
}

object! {
    /// Text in the user input.
    pub struct TextInput in snake_case {
        /// The text.
        pub text: String,
        /// Ranges of the text that the client displays in its own way.
        pub text_elements: Newer<Vec<TextElement>> = [],
    }
}

object! {
    /// A range of text that the client displays in its own way. The server only stores it.
    pub struct TextElement {
        /// The position in the text.
        pub byte_range: ByteRange,
        /// The text to display instead. `null` to display the text itself.
        pub placeholder: Field<String>,
    }
}

object! {
    /// A range of text, in bytes of UTF-8.
    pub struct ByteRange {
        /// The start of the range, counted from 0.
        pub start: usize,
        /// The end of the range: the first byte after it.
        pub end: usize,
    }
}

object! {
    /// An image that the request contains or refers to: either `url` or `fileId` is present.
    pub struct ImageInput with "url" or "fileId" {
        /// How closely the model looks at the image. If absent or `null`, the server chooses.
        pub detail: Field<ImageDetail> = null,
        /// The image, as a `data:` URL; newer servers reject other URLs. Absent if `fileId` is
        /// given.
        pub url: Optional<String>,
        /// The ID of the uploaded file that contains the image. Absent if `url` is given.
        pub file_id: Optional<String>,
    }
}

string_enum! {
    /// How closely a model looks at an image.
    pub enum ImageDetail {
        /// As closely as the model chooses.
        Auto = "auto",
        /// Roughly. The newest servers leave such an image out.
        Low = "low",
        /// Closely, though a large image is scaled down.
        High = "high",
        /// At its original size.
        Original = "original",
        ..
    }
}

object! {
    /// An image in a file that the server can read.
    pub struct LocalImageInput {
        /// How closely the model looks at the image. If absent or `null`, the server chooses.
        pub detail: Field<ImageDetail> = null,
        /// The path of the file.
        pub path: String,
    }
}

object! {
    /// Audio that the request contains or refers to: either `url` or `fileId` is present.
    pub struct AudioInput with "url" or "fileId" {
        /// The audio, as a URL. Absent if `fileId` is given.
        pub url: Optional<String>,
        /// The ID of the uploaded file that contains the audio. Absent if `url` is given.
        pub file_id: Optional<String>,
    }
}

object! {
    /// Audio in a file that the server can read.
    pub struct LocalAudioInput {
        /// The path of the file.
        pub path: String,
    }
}

object! {
    /// A skill that the user wants to be used.
    pub struct SkillInput {
        /// The skill's name, as returned by `skills/list`.
        pub name: String,
        /// The path of the skill's `SKILL.md`.
        pub path: String,
    }
}

object! {
    /// Something that the user's text mentions.
    pub struct MentionInput {
        /// The display name of what is mentioned.
        pub name: String,
        /// What is mentioned, as a URI, such as `app://<id>` for an app.
        pub path: String,
    }
}

object! {
    /// Context that the client gives the model in addition to the user input.
    pub struct AdditionalContextEntry {
        /// The context, as text.
        pub value: String,
        /// How far the model should trust the text.
        pub kind: AdditionalContextKind,
        /// The name under which the model sees text of the kind `untrusted`. If absent or `null`,
        /// the server chooses.
        pub name: Field<String>,
    }
}

string_enum! {
    /// How far the model should trust a piece of context.
    pub enum AdditionalContextKind {
        /// As little as a tool's output.
        Untrusted = "untrusted",
        /// As much as the application itself.
        Application = "application",
    }
}
