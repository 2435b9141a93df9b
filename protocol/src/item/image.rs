//! Items of images: those that the agent looks at and those that it makes.

use crate::{
    macros::{object, tagged_union},
    path::{AbsolutePathBuf, LegacyAppPathString},
};

object! {
    /// An image that the agent looks at.
    pub struct ImageViewItem {
        /// Names the item.
        pub id: String,
        /// The image's file.
        pub path: LegacyAppPathString,
        /// When it began, in milliseconds of Unix time. Absent or `null` when not recorded.
        pub started_at_ms: Field<i64> = null,
        /// When it ended, in milliseconds of Unix time. Absent or `null` when not recorded, or not
        /// yet ended.
        pub completed_at_ms: Field<i64> = null,
    }
}

object! {
    /// An image that the agent makes or has made.
    #[cfg_attr(feature = "schema", schemars(extend("x-either" = ["fileId", "result"])))]
    pub struct ImageGenerationItem {
        /// Names the item.
        pub id: String,
        /// How it stands, in the backend's words.
        pub status: String,
        /// The prompt for it, as reworded on the way. Absent or `null` when it was not.
        pub revised_prompt: Option<String>,
        /// The image in base64; empty text while there is none. Absent when `fileId` names it.
        pub result: Optional<String>,
        /// The file at the backend that holds the image. Absent when `result` has it.
        pub file_id: Optional<String>,
        /// Whether the image's background shall be transparent. Absent or `null` when not told.
        pub transparent_background: Field<bool> = null,
        /// Why there is no image. Absent or `null` when there is one, and when it is not known.
        pub failure: Option<ImageGenerationFailure> = null,
        /// Where the server saved the image. Absent or `null` when it did not.
        pub saved_path: Field<AbsolutePathBuf>,
        /// The images to start from. Absent when there are none.
        pub input_images: Optional<Vec<ImageGenerationInputImage>>,
        /// Names the image at the backend. Absent or `null` when it has no name.
        pub generation_id: Option<String> = null,
        /// When it began, in milliseconds of Unix time. Absent or `null` when not recorded.
        pub started_at_ms: Field<i64> = null,
        /// When it ended, in milliseconds of Unix time. Absent or `null` when not recorded, or not
        /// yet ended.
        pub completed_at_ms: Field<i64> = null,
    }
}

tagged_union! {
    /// Why there is no image.
    pub enum ImageGenerationFailure by "type" {
        /// The account has made as many as it may.
        UsageLimitExceeded(ImageGenerationLimit) = "usageLimitExceeded",
        ..
    }
}

object! {
    /// A limit on making images that is reached.
    pub struct ImageGenerationLimit {
        /// Names the limit.
        pub limit_id: String,
        /// When it is reset, in seconds of Unix time. `null` when not known.
        pub resets_at: Option<i64>,
    }
}

object! {
    /// An image to start from.
    pub struct ImageGenerationInputImage {
        /// Its file.
        pub path: AbsolutePathBuf,
        /// The SHA-256 of the file's contents.
        pub sha256: String,
    }
}
