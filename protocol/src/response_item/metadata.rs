//! Metadata of items.

use crate::macros::object;

object! {
    /// Metadata that the API copies into the messages sent to the model.
    pub struct InternalChatMessageMetadataPassthrough in snake_case {
        /// The ID of the turn that the item belongs to. Absent or `null` if not given.
        pub turn_id: Field<String>,
    }
}

object! {
    /// Metadata of an item, as sent by servers before 0.142.0.
    pub struct ResponseItemMetadata in snake_case {
        /// The ID of the turn that the item belongs to. Absent or `null` if not given.
        pub turn_id: Field<String>,
    }
}
