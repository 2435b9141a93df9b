//! Events for plans and reviews. Newer clients get the same from `turn/plan/updated`,
//! `item/plan/delta` and the `enteredReviewMode` and `exitedReviewMode` items.

use crate::{
    macros::{object, string_enum},
    review::ReviewTarget,
};

object! {
    /// The agent's to-do list: the event `plan_update`.
    ///
    /// Each event contains the whole list.
    pub struct PlanUpdateEvent {
        /// The agent's comment on the list, for display. Absent or `null` if there is none.
        pub explanation: Field<String> = null,
        /// The steps, in order.
        pub plan: Vec<PlanItemArg>,
    }
}

object! {
    /// A step of the agent's to-do list.
    pub struct PlanItemArg is closed {
        /// What to do.
        pub step: String,
        /// The step's status.
        pub status: StepStatus,
    }
}

string_enum! {
    /// The status of a step.
    pub enum StepStatus {
        /// The step has not been started.
        Pending = "pending",
        /// The step is in progress.
        InProgress = "in_progress",
        /// The step is done.
        Completed = "completed",
        ..
    }
}

object! {
    /// The next piece of a plan: the event `plan_delta`.
    ///
    /// The plan in `item_completed` is authoritative: the pieces need not add up to it.
    pub struct PlanDeltaEvent in snake_case {
        /// The thread's ID.
        pub thread_id: String,
        /// The ID of the turn that the item belongs to.
        pub turn_id: String,
        /// The item's ID.
        pub item_id: String,
        /// The text to append to the plan.
        pub delta: String,
    }
}

object! {
    /// Reports that a review has started: the event `entered_review_mode`.
    pub struct EnteredReviewModeEvent in snake_case {
        /// What to review.
        pub target: ReviewTarget,
        /// What is reviewed, for display. Absent or `null` if not given.
        pub user_facing_hint: Field<String>,
    }
}

object! {
    /// Reports that a review has ended: the event `exited_review_mode`.
    pub struct ExitedReviewModeEvent in snake_case {
        /// The review's result. Absent or `null` if there is none, for example because the review
        /// was stopped.
        pub review_output: Field<ReviewOutputEvent>,
    }
}

object! {
    /// The result of a review.
    ///
    /// If a review ends with plain text, the text is in `overall_explanation`, with no findings, a
    /// score of 0 and an empty verdict.
    pub struct ReviewOutputEvent in snake_case {
        /// The problems found.
        pub findings: Vec<ReviewFinding>,
        /// The overall verdict, such as `patch is correct`.
        pub overall_correctness: String,
        /// The explanation of the verdict, for display.
        pub overall_explanation: String,
        /// The reviewer's confidence in the verdict, from 0 to 1.
        pub overall_confidence_score: f32,
    }
}

object! {
    /// A problem found by a review.
    pub struct ReviewFinding in snake_case {
        /// The problem, in one line.
        pub title: String,
        /// The problem and why it is one, for display.
        pub body: String,
        /// The reviewer's confidence in the finding, from 0 to 1.
        pub confidence_score: f32,
        /// The priority: 0 is the most urgent, 3 the least.
        pub priority: i32,
        /// The location of the problem.
        pub code_location: ReviewCodeLocation,
    }
}

object! {
    /// The code location of a problem found by a review.
    pub struct ReviewCodeLocation in snake_case {
        /// The absolute path of the file.
        pub absolute_file_path: String,
        /// The range of lines.
        pub line_range: ReviewLineRange,
    }
}

object! {
    /// A range of lines in a file.
    pub struct ReviewLineRange {
        /// The first line of the range.
        pub start: u32,
        /// The last line of the range.
        pub end: u32,
    }
}
