//! A thread's metadata: its name, its project, and the repository that it was started in.

use super::{Thread, ThreadId};
use crate::macros::object;

object! {
    /// The params of `thread/name/set`.
    pub struct ThreadSetNameParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The display name, which must not be empty.
        pub name: String,
    }
}

object! {
    /// The response to `thread/name/set`: an empty object. `thread/name/updated` follows.
    pub struct ThreadSetNameResponse {}
}

object! {
    /// The params of `thread/metadata/update`. Omitted fields stay unchanged.
    pub struct ThreadMetadataUpdateParams {
        /// The ID of the thread, loaded or not.
        pub thread_id: ThreadId,
        /// The ID of the project to move the thread to. If absent or `null`, keeps the current one.
        /// An empty string removes the thread from its project.
        ///
        /// @experimental
        pub project_id: Field<String>,
        /// Changes to the stored state of the Git repository. If absent or `null`, changes nothing.
        pub git_info: Field<ThreadMetadataGitInfoUpdateParams>,
        /// The user's choice about Daybreak. It is only stored, and grants nothing. If absent or
        /// `null`, keeps the current one.
        ///
        /// @experimental
        pub daybreak_enabled: Field<bool>,
        /// Whether the user pinned the thread. If absent or `null`, keeps the current state.
        ///
        /// @removed 0.147.0
        pub is_pinned: Field<bool>,
    }
}

object! {
    /// Changes to the stored state of a Git repository.
    pub struct ThreadMetadataGitInfoUpdateParams {
        /// The commit's SHA; must not be empty. If absent, keeps the current one; `null` means
        /// unknown.
        pub sha: Field<String>,
        /// The branch; must not be empty. If absent, keeps the current one; `null` means unknown.
        pub branch: Field<String>,
        /// The URL of the remote `origin`; must not be empty. If absent, keeps the current one;
        /// `null` means unknown.
        pub origin_url: Field<String>,
    }
}

object! {
    /// The response to `thread/metadata/update`: the updated thread. If the project changed,
    /// `thread/project/updated` is sent as well.
    pub struct ThreadMetadataUpdateResponse {
        /// The thread, without its turns.
        pub thread: Thread,
    }
}

object! {
    /// The params of `thread/name/updated`, sent when a thread's name changes.
    pub struct ThreadNameUpdatedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The display name. Absent or `null` if the thread has none.
        pub thread_name: Field<String>,
    }
}

object! {
    /// The params of `thread/project/updated`, sent when a thread moves to another project or its
    /// project is deleted.
    pub struct ThreadProjectUpdatedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The project's ID. `null` if the thread is in no project.
        pub project_id: Nullable<String>,
    }
}
