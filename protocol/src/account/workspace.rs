//! Messages from a workspace to its members.

use crate::macros::{object, string_enum};

object! {
    /// The workspace's messages: the response to `account/workspaceMessages/read`.
    pub struct GetWorkspaceMessagesResponse {
        /// Whether the backend has workspace messages for this client.
        pub feature_enabled: bool,
        /// The active messages.
        pub messages: Vec<WorkspaceMessage>,
    }
}

object! {
    /// A message from a workspace to its members.
    pub struct WorkspaceMessage {
        /// The message's ID.
        pub message_id: String,
        /// How to show the message.
        pub message_type: WorkspaceMessageType,
        /// The message's text.
        pub message_body: String,
        /// When the message was created, as a Unix timestamp in seconds. `null` if unknown.
        pub created_at: Option<i64>,
        /// When the message was archived, as a Unix timestamp in seconds. `null` if it is active.
        pub archived_at: Option<i64>,
    }
}

string_enum! {
    /// How to show a message from a workspace.
    pub enum WorkspaceMessageType {
        /// As a headline.
        Headline = "headline",
        /// As an announcement.
        Announcement = "announcement",
        /// A type unknown to the server.
        Unknown = "unknown",
        ..
    }
}
