//! What a turn is given: text, images, sound, skills, mentions and context.

use crate::macros::{object, string_enum, tagged_union};

tagged_union! {
    /// A piece of a person's input.
    pub enum UserInput by "type" {
        /// Text.
        Text(TextInput) = "text",
        /// An image that the request holds or names.
        Image(ImageInput) = "image",
        /// An image in a file that the server can read.
        LocalImage(LocalImageInput) = "localImage",
        /// Sound that the request holds or names.
        Audio(AudioInput) = "audio",
        /// Sound in a file that the server can read.
        LocalAudio(LocalAudioInput) = "localAudio",
        /// A skill to use.
        Skill(SkillInput) = "skill",
        /// Something that the text mentions, such as an app.
        Mention(MentionInput) = "mention",
        ..
    }
}

object! {
    /// Text of a person's input.
    pub struct TextInput in snake_case {
        /// The text.
        pub text: String,
        /// Stretches of the text that the client shows in its own way.
        pub text_elements: Newer<Vec<TextElement>> = [],
    }
}

object! {
    /// A stretch of text that the client shows in its own way. The server only keeps it.
    pub struct TextElement {
        /// Where it is in the text.
        pub byte_range: ByteRange,
        /// What to show in its place, for people. `null` for the text itself.
        pub placeholder: Option<String>,
    }
}

object! {
    /// A stretch of text, in bytes of UTF-8.
    pub struct ByteRange {
        /// Where it starts, counted from 0.
        pub start: usize,
        /// Where it ends: the first byte after it.
        pub end: usize,
    }
}

object! {
    /// An image that the request holds or names: by `url` or by `fileId`, one of which it has.
    #[cfg_attr(feature = "schema", schemars(extend("x-either" = ["url", "fileId"])))]
    pub struct ImageInput {
        /// How closely to look at it. Absent and `null` mean: the server's choice.
        pub detail: Field<ImageDetail> = null,
        /// The image, as a `data:` URL; newer servers refuse other URLs. Absent when `fileId` names
        /// it.
        pub url: Optional<String>,
        /// The uploaded file that holds the image. Absent when `url` has it.
        pub file_id: Optional<String>,
    }
}

string_enum! {
    /// How closely a model looks at an image.
    pub enum ImageDetail {
        /// As closely as the model likes.
        Auto = "auto",
        /// In outline. The newest servers leave such an image out.
        Low = "low",
        /// Closely, though a large image is made smaller.
        High = "high",
        /// In its own size.
        Original = "original",
        ..
    }
}

object! {
    /// An image in a file that the server can read.
    pub struct LocalImageInput {
        /// How closely to look at it. Absent and `null` mean: the server's choice.
        pub detail: Field<ImageDetail> = null,
        /// The file.
        pub path: String,
    }
}

object! {
    /// Sound that the request holds or names: by `url` or by `fileId`, one of which it has.
    #[cfg_attr(feature = "schema", schemars(extend("x-either" = ["url", "fileId"])))]
    pub struct AudioInput {
        /// The sound, as a URL. Absent when `fileId` names it.
        pub url: Optional<String>,
        /// The uploaded file that holds the sound. Absent when `url` has it.
        pub file_id: Optional<String>,
    }
}

object! {
    /// Sound in a file that the server can read.
    pub struct LocalAudioInput {
        /// The file.
        pub path: String,
    }
}

object! {
    /// A skill that the person wants used.
    pub struct SkillInput {
        /// Its name, as `skills/list` gives it.
        pub name: String,
        /// Its `SKILL.md`.
        pub path: String,
    }
}

object! {
    /// Something that the person's text mentions.
    pub struct MentionInput {
        /// Its name for people.
        pub name: String,
        /// What it is, as a URI such as `app://<id>` for an app.
        pub path: String,
    }
}

object! {
    /// Something that the client lets the model know besides the person's input.
    pub struct AdditionalContextEntry {
        /// What to know, as text.
        pub value: String,
        /// How far the text is to be trusted.
        pub kind: AdditionalContextKind,
        /// What to call text of the kind `untrusted` before the model. Absent and `null` mean: the
        /// server's choice.
        pub name: Field<String>,
    }
}

string_enum! {
    /// How far the model is to trust what it is let know.
    pub enum AdditionalContextKind {
        /// As little as a tool's output.
        Untrusted = "untrusted",
        /// As much as the application itself.
        Application = "application",
    }
}
