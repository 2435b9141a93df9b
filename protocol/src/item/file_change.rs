//! How the agent changes files.

use crate::macros::{object, string_enum, tagged_union};

object! {
    /// A change of files.
    pub struct FileChangeItem {
        /// Names the item.
        pub id: String,
        /// What is changed, file by file.
        pub changes: Vec<FileUpdateChange>,
        /// How the change stands.
        pub status: PatchApplyStatus,
        /// When it began, in milliseconds of Unix time. Absent or `null` when not recorded.
        pub started_at_ms: Field<i64> = null,
        /// When it ended, in milliseconds of Unix time. Absent or `null` when not recorded, or not
        /// yet ended.
        pub completed_at_ms: Field<i64> = null,
    }
}

object! {
    /// A change of one file.
    pub struct FileUpdateChange {
        /// The file.
        pub path: String,
        /// What is done to it.
        pub kind: PatchChangeKind,
        /// For `update`, a unified diff without the lines that name the files. For `add` and
        /// `delete`, the file's contents.
        pub diff: String,
    }
}

tagged_union! {
    /// What is done to a file.
    pub enum PatchChangeKind by "type" {
        /// It is made.
        Add = "add",
        /// It is deleted.
        Delete = "delete",
        /// Its contents change, and perhaps its path.
        Update(PatchUpdate) = "update",
        ..
    }
}

object! {
    /// A change of a file that is there.
    pub struct PatchUpdate in snake_case {
        /// The file's new path. `null` when it stays where it is.
        pub move_path: Option<String>,
    }
}

string_enum! {
    /// How a change of files stands.
    pub enum PatchApplyStatus {
        /// It is being made, or waits for approval.
        InProgress = "inProgress",
        /// It was made.
        Completed = "completed",
        /// It could not be made.
        Failed = "failed",
        /// It was not approved.
        Declined = "declined",
        ..
    }
}
