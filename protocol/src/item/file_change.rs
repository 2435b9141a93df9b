//! File changes made by the agent.

use crate::macros::{object, string_enum, tagged_union};

object! {
    /// A change to files.
    pub struct FileChangeItem {
        /// The item's ID.
        pub id: String,
        /// The changes, one entry per file.
        pub changes: Vec<FileUpdateChange>,
        /// The change's status.
        pub status: PatchApplyStatus,
        /// When the item started, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded.
        pub started_at_ms: Field<i64> = null,
        /// When the item completed, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded, or if the item has not completed yet.
        pub completed_at_ms: Field<i64> = null,
    }
}

object! {
    /// A change to one file.
    pub struct FileUpdateChange {
        /// The file's path.
        pub path: String,
        /// The kind of change.
        pub kind: PatchChangeKind,
        /// For `update`, a unified diff without the header lines that name the files. For `add` and
        /// `delete`, the file's contents.
        pub diff: String,
    }
}

tagged_union! {
    /// The kind of change made to a file.
    pub enum PatchChangeKind by "type" {
        /// The file is created.
        Add = "add",
        /// The file is deleted.
        Delete = "delete",
        /// The file's contents change, and possibly its path.
        Update(PatchUpdate) = "update",
        ..
    }
}

object! {
    /// A change to an existing file.
    pub struct PatchUpdate in snake_case {
        /// The file's new path. `null` if the path does not change.
        pub move_path: Option<String>,
    }
}

string_enum! {
    /// The status of a file change.
    pub enum PatchApplyStatus {
        /// The change is in progress or waiting for approval.
        InProgress = "inProgress",
        /// The change was made.
        Completed = "completed",
        /// The change could not be made.
        Failed = "failed",
        /// The change was not approved.
        Declined = "declined",
        ..
    }
}
