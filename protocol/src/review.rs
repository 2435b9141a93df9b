//! Reviews: turns in which the agent reviews code changes and reports problems.

use crate::{
    macros::{object, string_enum, tagged_union},
    thread::ThreadId,
    turn::Turn,
};

object! {
    /// The params of `review/start`.
    pub struct ReviewStartParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// What to review.
        pub target: ReviewTarget,
        /// Where to run the review. If absent or `null`, defaults to `inline`.
        pub delivery: Field<ReviewDelivery> = null,
    }
}

tagged_union! {
    /// What to review.
    pub enum ReviewTarget by "type" {
        /// All uncommitted changes.
        UncommittedChanges = "uncommittedChanges",
        /// The changes relative to a base branch.
        BaseBranch(BaseBranchReview) = "baseBranch",
        /// The changes of one commit.
        Commit(CommitReview) = "commit",
        /// Whatever the client's instructions say.
        Custom(CustomReview) = "custom",
        ..
    }
}

object! {
    /// A review of the changes relative to a base branch.
    pub struct BaseBranchReview {
        /// The base branch. An empty string is an error.
        pub branch: String,
    }
}

object! {
    /// A review of the changes of one commit.
    pub struct CommitReview {
        /// The commit's SHA. An empty string is an error.
        pub sha: String,
        /// The commit's title for display, such as its subject line. If absent or `null`, only
        /// `sha` is shown.
        pub title: Field<String>,
    }
}

object! {
    /// A review according to the client's instructions.
    pub struct CustomReview {
        /// Instructions on what to review and how. An empty string is an error.
        pub instructions: String,
    }
}

string_enum! {
    /// Where a review runs.
    pub enum ReviewDelivery {
        /// In the thread itself.
        Inline = "inline",
        /// In a thread of its own.
        ///
        /// @removed 0.166.0
        Detached = "detached",
    }
}

object! {
    /// The response to `review/start`: the turn of the review.
    ///
    /// The review is a turn like any other. The items `enteredReviewMode` and `exitedReviewMode`
    /// mark its start and end; the latter has the result.
    pub struct ReviewStartResponse {
        /// The turn. It may contain what is being reviewed, as a `userMessage`.
        pub turn: Turn,
        /// The ID of the thread that the review runs in: the thread in the params, unless
        /// `delivery` was `detached`.
        pub review_thread_id: ThreadId,
    }
}
