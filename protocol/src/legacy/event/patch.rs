//! Events about changes of files: the approval, the change, and what a turn has changed so far. The
//! item `fileChange` and `turn/diff/updated` tell newer clients the same.

use std::collections::BTreeMap;

use crate::{
    approval::FileChange,
    macros::{object, string_enum},
};

object! {
    /// Says that approval of a change of files is asked for: the event
    /// `apply_patch_approval_request`.
    ///
    /// It takes no answer. The question itself is a request, `item/fileChange/requestApproval` or
    /// the older `applyPatchApproval`.
    pub struct ApplyPatchApprovalRequestEvent in snake_case {
        /// Names the call, and the item of the change.
        pub call_id: String,
        /// The turn. Absent or empty when not known.
        pub turn_id: Optional<String> = "",
        /// The changes, by the file's path.
        pub changes: BTreeMap<String, FileChange>,
        /// Why the agent asks, for people. Absent or `null` when it does not say.
        pub reason: Field<String>,
        /// A folder that the agent would like to write to from now on. Absent or `null` for none.
        pub grant_root: Field<String>,
    }
}

object! {
    /// Says that files are being changed: the event `patch_apply_begin`.
    ///
    /// Where approval is needed, it comes before the answer.
    pub struct PatchApplyBeginEvent in snake_case {
        /// Names the call, and the item of the change.
        pub call_id: String,
        /// The turn. Absent or empty when not known.
        pub turn_id: Optional<String> = "",
        /// Whether the change is made without asking.
        pub auto_approved: bool,
        /// The changes, by the file's path.
        pub changes: BTreeMap<String, FileChange>,
    }
}

object! {
    /// Says that a change of files has ended: the event `patch_apply_end`.
    pub struct PatchApplyEndEvent in snake_case {
        /// The call, as `patch_apply_begin` names it.
        pub call_id: String,
        /// The turn. Absent or empty when not known.
        pub turn_id: Optional<String> = "",
        /// Which files were changed, for people. Empty when none were.
        pub stdout: String,
        /// Why it failed, for people. Empty when it did not.
        pub stderr: String,
        /// Whether the change was made.
        pub success: bool,
        /// How it ended. Servers before 0.104.0 do not say it.
        pub status: Newer<LegacyPatchApplyStatus>,
        /// The changes, by the file's path, also when they were not made. Absent means: not
        /// recorded.
        pub changes: Optional<BTreeMap<String, FileChange>> = {},
    }
}

string_enum! {
    /// How a change of files ended: `PatchApplyStatus` as events have it, without `inProgress`.
    pub enum LegacyPatchApplyStatus {
        /// It was made.
        Completed = "completed",
        /// It could not be made.
        Failed = "failed",
        /// It was not approved.
        Declined = "declined",
        ..
    }
}

object! {
    /// Shows what a turn has changed in files so far: the event `turn_diff`.
    pub struct TurnDiffEvent in snake_case {
        /// All of it, as a unified diff in the style of git.
        pub unified_diff: String,
    }
}
