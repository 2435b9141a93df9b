//! What a workspace tells its members.

use crate::macros::{object, string_enum};

object! {
    /// The messages of the workspace: the answer to `account/workspaceMessages/read`.
    pub struct GetWorkspaceMessagesResponse {
        /// Whether the backend has such messages for this client.
        pub feature_enabled: bool,
        /// The messages in force.
        pub messages: Vec<WorkspaceMessage>,
    }
}

object! {
    /// A message of a workspace to its members.
    pub struct WorkspaceMessage {
        /// Names the message.
        pub message_id: String,
        /// How it is to be shown.
        pub message_type: WorkspaceMessageType,
        /// What it says.
        pub message_body: String,
        /// When it was written, in seconds of Unix time. `null` when not known.
        pub created_at: Option<i64>,
        /// When it was put away, in seconds of Unix time. `null` when it is in force.
        pub archived_at: Option<i64>,
    }
}

string_enum! {
    /// How a message of a workspace is to be shown.
    pub enum WorkspaceMessageType {
        /// As a headline.
        Headline = "headline",
        /// As an announcement.
        Announcement = "announcement",
        /// In a way that the server does not know.
        Unknown = "unknown",
        ..
    }
}
