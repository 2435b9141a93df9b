//! Reviews: a turn in which the agent looks over changes of code and says what is wrong with them.

use crate::{
    macros::{object, string_enum, tagged_union},
    turn::Turn,
};

object! {
    /// The params of `review/start`.
    pub struct ReviewStartParams {
        /// The thread.
        pub thread_id: String,
        /// What to review.
        pub target: ReviewTarget,
        /// Where to review it. Absent and `null` mean: `inline`.
        pub delivery: Field<ReviewDelivery> = null,
    }
}

tagged_union! {
    /// What to review.
    pub enum ReviewTarget by "type" {
        /// All changes that are not committed.
        UncommittedChanges = "uncommittedChanges",
        /// The changes against a branch.
        BaseBranch(BaseBranchReview) = "baseBranch",
        /// The changes of one commit.
        Commit(CommitReview) = "commit",
        /// Whatever the client says.
        Custom(CustomReview) = "custom",
        ..
    }
}

object! {
    /// A review of the changes against a branch.
    pub struct BaseBranchReview {
        /// The branch. Empty text is an error.
        pub branch: String,
    }
}

object! {
    /// A review of the changes of one commit.
    pub struct CommitReview {
        /// The commit. Empty text is an error.
        pub sha: String,
        /// What to call the commit before people, such as its subject. Absent and `null` mean: no
        /// more than `sha`.
        pub title: Field<String>,
    }
}

object! {
    /// A review of whatever the client says.
    pub struct CustomReview {
        /// What to review, and how. Empty text is an error.
        pub instructions: String,
    }
}

string_enum! {
    /// Where a review takes place.
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
    /// A review that starts: the answer to `review/start`.
    ///
    /// What follows is a turn like any other. Its items `enteredReviewMode` and `exitedReviewMode`
    /// frame the review, and the latter has what came of it.
    pub struct ReviewStartResponse {
        /// The turn. It may hold what is reviewed, as a `userMessage`.
        pub turn: Turn,
        /// The thread of the review: the one of the params, unless `delivery` was `detached`.
        pub review_thread_id: String,
    }
}
