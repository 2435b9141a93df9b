//! Events about plans and reviews. `turn/plan/updated`, `item/plan/delta` and the items
//! `enteredReviewMode` and `exitedReviewMode` tell newer clients the same.

use crate::{
    macros::{object, string_enum},
    review::ReviewTarget,
};

object! {
    /// Shows the agent's list of what it has to do: the event `plan_update`.
    ///
    /// Each comes with the whole list.
    pub struct PlanUpdateEvent {
        /// What the agent says of the list, for people. Absent or `null` when it says nothing.
        pub explanation: Field<String> = null,
        /// The steps, in order.
        pub plan: Vec<PlanItemArg>,
    }
}

object! {
    /// A step of what the agent has to do.
    #[cfg_attr(feature = "schema", schemars(extend("x-closed" = true)))]
    pub struct PlanItemArg {
        /// What there is to do.
        pub step: String,
        /// How it stands.
        pub status: StepStatus,
    }
}

string_enum! {
    /// How a step stands.
    pub enum StepStatus {
        /// It is not begun.
        Pending = "pending",
        /// It is being done.
        InProgress = "in_progress",
        /// It is done.
        Completed = "completed",
        ..
    }
}

object! {
    /// The agent wrote more of a plan: the event `plan_delta`.
    ///
    /// The plan in `item_completed` is the one that counts: the pieces need not add up to it.
    pub struct PlanDeltaEvent in snake_case {
        /// The thread.
        pub thread_id: String,
        /// The turn that the item is a part of.
        pub turn_id: String,
        /// The item.
        pub item_id: String,
        /// What comes next in the plan.
        pub delta: String,
    }
}

object! {
    /// Says that a review starts: the event `entered_review_mode`.
    pub struct EnteredReviewModeEvent in snake_case {
        /// What to review.
        pub target: ReviewTarget,
        /// What to review, for people. Absent or `null` when not said.
        pub user_facing_hint: Field<String>,
    }
}

object! {
    /// Says that a review has ended: the event `exited_review_mode`.
    pub struct ExitedReviewModeEvent in snake_case {
        /// What came of it. Absent or `null` when nothing did, as when it was stopped.
        pub review_output: Field<ReviewOutputEvent>,
    }
}

object! {
    /// What came of a review.
    ///
    /// A review that ends in mere text has it in `overall_explanation`, with no findings, a score
    /// of 0 and an empty verdict.
    pub struct ReviewOutputEvent in snake_case {
        /// What is wrong, one by one.
        pub findings: Vec<ReviewFinding>,
        /// The verdict on the whole, such as `patch is correct`.
        pub overall_correctness: String,
        /// The reasons for the verdict, for people.
        pub overall_explanation: String,
        /// How sure the reviewer is of the verdict, from 0 to 1.
        pub overall_confidence_score: f32,
    }
}

object! {
    /// Something that a review found wrong.
    pub struct ReviewFinding in snake_case {
        /// What is wrong, in a line.
        pub title: String,
        /// What is wrong and why, for people.
        pub body: String,
        /// How sure the reviewer is of it, from 0 to 1.
        pub confidence_score: f32,
        /// How much it matters: 0 is the most urgent, 3 the least.
        pub priority: i32,
        /// Where it is.
        pub code_location: ReviewCodeLocation,
    }
}

object! {
    /// Where in the code a review found something.
    pub struct ReviewCodeLocation in snake_case {
        /// The file, as an absolute path.
        pub absolute_file_path: String,
        /// Its lines.
        pub line_range: ReviewLineRange,
    }
}

object! {
    /// Some lines of a file.
    pub struct ReviewLineRange {
        /// The first of them.
        pub start: u32,
        /// The last of them.
        pub end: u32,
    }
}
