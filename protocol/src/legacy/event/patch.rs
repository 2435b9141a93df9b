//! Events for file changes: the approval, the change itself, and everything that a turn has changed
//! so far. Newer clients get the same from the `fileChange` item and `turn/diff/updated`.

use std::collections::BTreeMap;

use crate::{
    approval::FileChange,
    macros::{object, string_enum},
};

object! {
    /// Reports that approval of a file change is requested: the event
    /// `apply_patch_approval_request`.
    ///
    /// The client does not respond to this event. Approval itself is requested with
    /// `item/fileChange/requestApproval` or the older `applyPatchApproval`.
    pub struct ApplyPatchApprovalRequestEvent in snake_case {
        /// The ID of the call and of the file change's item.
        pub call_id: String,
        /// The turn's ID. Absent or empty if unknown.
        pub turn_id: Optional<String> = "",
        /// The changes, keyed by the file's path.
        pub changes: BTreeMap<String, FileChange>,
        /// Why the agent asks, for display. Absent or `null` if the agent gives no reason.
        pub reason: Field<String>,
        /// A directory that the agent wants to write to from now on. Absent or `null` if there is
        /// none.
        pub grant_root: Field<String>,
    }
}

object! {
    /// Reports that files are being changed: the event `patch_apply_begin`.
    ///
    /// If approval is needed, this event is sent before the approval is answered.
    pub struct PatchApplyBeginEvent in snake_case {
        /// The ID of the call and of the file change's item.
        pub call_id: String,
        /// The turn's ID. Absent or empty if unknown.
        pub turn_id: Optional<String> = "",
        /// Whether the change is made without asking for approval.
        pub auto_approved: bool,
        /// The changes, keyed by the file's path.
        pub changes: BTreeMap<String, FileChange>,
    }
}

object! {
    /// Reports that a file change has ended: the event `patch_apply_end`.
    pub struct PatchApplyEndEvent in snake_case {
        /// The call's ID, as in `patch_apply_begin`.
        pub call_id: String,
        /// The turn's ID. Absent or empty if unknown.
        pub turn_id: Optional<String> = "",
        /// Which files were changed, for display. Empty if none were.
        pub stdout: String,
        /// Why the change failed, for display. Empty if it did not fail.
        pub stderr: String,
        /// Whether the change was made.
        pub success: bool,
        /// How the change ended. Not sent by servers before 0.104.0.
        pub status: Newer<LegacyPatchApplyStatus>,
        /// The changes, keyed by the file's path, even if they were not made. Absent if not
        /// recorded.
        pub changes: Optional<BTreeMap<String, FileChange>> = {},
    }
}

string_enum! {
    /// How a file change ended: `PatchApplyStatus` as spelled in events, without `inProgress`.
    pub enum LegacyPatchApplyStatus {
        /// The change was made.
        Completed = "completed",
        /// The change could not be made.
        Failed = "failed",
        /// The change was not approved.
        Declined = "declined",
        ..
    }
}

object! {
    /// All file changes of a turn so far: the event `turn_diff`.
    pub struct TurnDiffEvent in snake_case {
        /// The changes, as a unified diff in Git's style.
        pub unified_diff: String,
    }
}
