//! Notifications sent while a turn is in progress: token usage, file changes, the agent's plan.

use crate::{
    macros::{object, string_enum},
    response_item::TokenUsageBreakdown,
    thread::ThreadId,
};

object! {
    /// The params of `thread/tokenUsage/updated`: a thread's token usage.
    ///
    /// Sent after each model call, and when a thread is resumed.
    pub struct ThreadTokenUsageUpdatedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The ID of the turn that used tokens last.
        pub turn_id: String,
        /// The token usage.
        pub token_usage: ThreadTokenUsage,
    }
}

object! {
    /// A thread's token usage.
    pub struct ThreadTokenUsage {
        /// The tokens of all model calls.
        pub total: TokenUsageBreakdown,
        /// The tokens of the last model call.
        pub last: TokenUsageBreakdown,
        /// The model's context window: how many tokens fit into one call. `null` if unknown.
        pub model_context_window: Option<i64>,
    }
}

object! {
    /// The params of `turn/diff/updated`: everything that a turn has changed in files so far.
    pub struct TurnDiffUpdatedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The turn's ID.
        pub turn_id: String,
        /// The changes to all files, as a unified diff in Git format.
        pub diff: String,
    }
}

object! {
    /// The params of `turn/plan/updated`: the agent's new or changed plan.
    pub struct TurnPlanUpdatedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The turn's ID.
        pub turn_id: String,
        /// The agent's explanation of the plan. `null` if it gives none.
        pub explanation: Option<String>,
        /// The complete plan, as a list of steps.
        pub plan: Vec<TurnPlanStep>,
    }
}

object! {
    /// A step of the agent's plan.
    pub struct TurnPlanStep {
        /// What the step does.
        pub step: String,
        /// The step's status.
        pub status: TurnPlanStepStatus,
    }
}

string_enum! {
    /// The status of a step in the agent's plan.
    pub enum TurnPlanStepStatus {
        /// The step is still to be done.
        Pending = "pending",
        /// The agent is working on the step.
        InProgress = "inProgress",
        /// The step is done.
        Completed = "completed",
        ..
    }
}

object! {
    /// The params of `turn/moderationMetadata`: the backend's moderation metadata for a turn.
    pub struct TurnModerationMetadataNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The turn's ID.
        pub turn_id: String,
        /// The metadata, as the backend returned it.
        pub metadata: serde_json::Value,
    }
}
