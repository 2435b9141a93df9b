//! What is kept about a thread: its name, its project, the repository it began in.

use super::Thread;
use crate::macros::object;

object! {
    /// The params of `thread/name/set`.
    pub struct ThreadSetNameParams {
        /// The thread.
        pub thread_id: String,
        /// The name for people, which must not be empty.
        pub name: String,
    }
}

object! {
    /// The answer to `thread/name/set`: nothing. `thread/name/updated` follows.
    #[derive(Default)]
    pub struct ThreadSetNameResponse {}
}

object! {
    /// The params of `thread/metadata/update`. What is left out stays as it is.
    pub struct ThreadMetadataUpdateParams {
        /// The thread, loaded or not.
        pub thread_id: String,
        /// The project to put it in. Absent and `null` mean: as before. Empty text takes it out of
        /// its project.
        ///
        /// @experimental
        pub project_id: Field<String>,
        /// What to change of the state of the Git repository. Absent and `null` mean: nothing.
        pub git_info: Field<ThreadMetadataGitInfoUpdateParams>,
        /// What the person chose about Daybreak; it is only kept, and grants nothing. Absent and
        /// `null` mean: as before.
        ///
        /// @experimental
        pub daybreak_enabled: Field<bool>,
        /// Whether a person pinned it. Absent and `null` mean: as before.
        ///
        /// @removed 0.147.0
        pub is_pinned: Field<bool>,
    }
}

object! {
    /// Changes to what is kept of the state of a Git repository.
    #[derive(Default)]
    pub struct ThreadMetadataGitInfoUpdateParams {
        /// The commit, not empty. Absent means: as before. `null` means: not known.
        pub sha: Field<String>,
        /// The branch, not empty. Absent means: as before. `null` means: not known.
        pub branch: Field<String>,
        /// Where the remote `origin` is, not empty. Absent means: as before. `null` means: not
        /// known.
        pub origin_url: Field<String>,
    }
}

object! {
    /// The thread as it is now: the answer to `thread/metadata/update`. Where the project changed,
    /// `thread/project/updated` comes, too.
    pub struct ThreadMetadataUpdateResponse {
        /// The thread, without its turns.
        pub thread: Thread,
    }
}

object! {
    /// Says that a thread has another name: the params of `thread/name/updated`.
    pub struct ThreadNameUpdatedNotification {
        /// The thread.
        pub thread_id: String,
        /// The name for people. Absent and `null` mean: it has none.
        pub thread_name: Field<String>,
    }
}

object! {
    /// Says that a thread is in another project: the params of `thread/project/updated`. It comes
    /// also when the project is deleted.
    pub struct ThreadProjectUpdatedNotification {
        /// The thread.
        pub thread_id: String,
        /// The project. `null` when it is in none.
        pub project_id: Nullable<String>,
    }
}
