//! What the server tells while a turn is running: tokens, changes of files, the agent's plan.

use crate::{
    macros::{object, string_enum},
    response_item::TokenUsageBreakdown,
};

object! {
    /// Says how many tokens a thread has used: the params of `thread/tokenUsage/updated`.
    ///
    /// It comes after each call of the model, and when a thread is resumed.
    pub struct ThreadTokenUsageUpdatedNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn that used the last of them.
        pub turn_id: String,
        /// The tokens.
        pub token_usage: ThreadTokenUsage,
    }
}

object! {
    /// How many tokens a thread has used.
    pub struct ThreadTokenUsage {
        /// In all calls of the model.
        pub total: TokenUsageBreakdown,
        /// In the last call of the model.
        pub last: TokenUsageBreakdown,
        /// How many tokens fit into one call. `null` when not known.
        pub model_context_window: Option<i64>,
    }
}

object! {
    /// Shows all that a turn has changed in files so far: the params of `turn/diff/updated`.
    pub struct TurnDiffUpdatedNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn.
        pub turn_id: String,
        /// The changes of all files, as a unified diff in the form of git.
        pub diff: String,
    }
}

object! {
    /// Shows the plan that the agent has made or changed: the params of `turn/plan/updated`.
    pub struct TurnPlanUpdatedNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn.
        pub turn_id: String,
        /// Why the plan is so, in the agent's words. `null` when it does not say.
        pub explanation: Option<String>,
        /// The whole plan, step by step.
        pub plan: Vec<TurnPlanStep>,
    }
}

object! {
    /// A step of the agent's plan.
    pub struct TurnPlanStep {
        /// What is to be done.
        pub step: String,
        /// How far it is.
        pub status: TurnPlanStepStatus,
    }
}

string_enum! {
    /// How far a step of the agent's plan is.
    pub enum TurnPlanStepStatus {
        /// It is still to be done.
        Pending = "pending",
        /// The agent is at it.
        InProgress = "inProgress",
        /// It is done.
        Completed = "completed",
        ..
    }
}

object! {
    /// Tells what the backend's moderation says of a turn: the params of `turn/moderationMetadata`.
    pub struct TurnModerationMetadataNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn.
        pub turn_id: String,
        /// What it says, as the backend has it.
        pub metadata: serde_json::Value,
    }
}
