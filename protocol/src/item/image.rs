//! Items for images: those that the agent views and those that it generates.

use crate::{
    macros::{object, tagged_union},
    path::{AbsolutePathBuf, LegacyAppPathString},
};

object! {
    /// An image viewed by the agent.
    pub struct ImageViewItem {
        /// The item's ID.
        pub id: String,
        /// The path of the image file.
        pub path: LegacyAppPathString,
        /// When the item started, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded.
        pub started_at_ms: Field<i64> = null,
        /// When the item completed, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded, or if the item has not completed yet.
        pub completed_at_ms: Field<i64> = null,
    }
}

object! {
    /// An image that the agent generates or has generated.
    pub struct ImageGenerationItem with "fileId" or "result" {
        /// The item's ID.
        pub id: String,
        /// The status of the generation, in the backend's terms.
        pub status: String,
        /// The prompt as revised by the backend. Absent or `null` if it was not revised.
        pub revised_prompt: Option<String>,
        /// The image in Base64; an empty string until there is one. Absent if `fileId` is given.
        pub result: Optional<String>,
        /// The ID of the file in the backend that contains the image. Absent if `result` is given.
        pub file_id: Optional<String>,
        /// Whether the image should have a transparent background. Absent or `null` if unspecified.
        pub transparent_background: Field<bool> = null,
        /// Why there is no image. Absent or `null` if there is one, or if the reason is unknown.
        pub failure: Option<ImageGenerationFailure> = null,
        /// The path where the server saved the image. Absent or `null` if it did not save it.
        pub saved_path: Field<AbsolutePathBuf>,
        /// The images to start from. Absent if there are none.
        pub input_images: Optional<Vec<ImageGenerationInputImage>>,
        /// The ID of the image in the backend. Absent or `null` if it has none.
        pub generation_id: Option<String> = null,
        /// When the item started, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded.
        pub started_at_ms: Field<i64> = null,
        /// When the item completed, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded, or if the item has not completed yet.
        pub completed_at_ms: Field<i64> = null,
    }
}

tagged_union! {
    /// Why no image was generated.
    pub enum ImageGenerationFailure by "type" {
        /// The account has reached its limit for generating images.
        UsageLimitExceeded(ImageGenerationLimit) = "usageLimitExceeded",
        ..
    }
}

object! {
    /// A limit for generating images that has been reached.
    pub struct ImageGenerationLimit {
        /// The limit's ID.
        pub limit_id: String,
        /// When the limit resets, as a Unix timestamp in seconds. `null` if unknown.
        pub resets_at: Option<i64>,
    }
}

object! {
    /// An image to start from.
    pub struct ImageGenerationInputImage {
        /// The image file's path.
        pub path: AbsolutePathBuf,
        /// The SHA-256 hash of the file's contents.
        pub sha256: String,
    }
}
