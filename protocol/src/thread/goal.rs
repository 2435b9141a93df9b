//! Goals: what the agent works towards by itself, turn after turn, until it is reached or a budget
//! is used up. Without the feature `goals`, every request is an error.

use super::ThreadId;
use crate::macros::{object, string_enum};

object! {
    /// The params of `thread/goal/set`.
    ///
    /// If the thread has a goal, the given fields update it. If not, `objective` is required.
    pub struct ThreadGoalSetParams {
        /// The thread's ID. It is an error if the thread is ephemeral.
        pub thread_id: ThreadId,
        /// Who requested the change. If absent or `null`, unspecified, which does not count as the
        /// user's consent.
        pub origin: Field<ThreadGoalMutationOrigin>,
        /// The goal's objective, 1 to 4000 characters long. If absent or `null`, keeps the current
        /// one.
        pub objective: Field<String>,
        /// The goal's status. If absent or `null`, keeps the current one, or uses `active` for a
        /// new goal.
        pub status: Field<ThreadGoalStatus>,
        /// The goal's token budget, at least 1. If absent, keeps the current one; `null` removes
        /// it.
        pub token_budget: Field<i64>,
    }
}

string_enum! {
    /// Who requested to set or clear a goal.
    pub enum ThreadGoalMutationOrigin {
        /// A user, by an explicit action.
        User = "user",
        /// A program, in the course of its work.
        Automatic = "automatic",
    }
}

string_enum! {
    /// A goal's status.
    pub enum ThreadGoalStatus {
        /// The goal is being worked on: whenever the thread is idle, the server starts a turn for
        /// it.
        Active = "active",
        /// The goal is paused until it is made active again.
        Paused = "paused",
        /// The agent cannot continue by itself.
        Blocked = "blocked",
        /// The account's usage limits stopped the work.
        UsageLimited = "usageLimited",
        /// The goal's token budget is used up.
        BudgetLimited = "budgetLimited",
        /// The goal is reached.
        Complete = "complete",
        ..
    }
}

object! {
    /// The response to `thread/goal/set`: the new or updated goal. `thread/goal/updated` follows.
    pub struct ThreadGoalSetResponse {
        /// The goal.
        pub goal: ThreadGoal,
    }
}

object! {
    /// A goal: what a thread works towards over many turns.
    pub struct ThreadGoal {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The goal's objective.
        pub objective: String,
        /// The goal's status.
        pub status: ThreadGoalStatus,
        /// The goal's token budget. `null` if it has none.
        pub token_budget: Option<i64>,
        /// The number of tokens used for the goal so far.
        pub tokens_used: i64,
        /// The time spent on the goal so far, in seconds.
        pub time_used_seconds: i64,
        /// When the goal was set, as a Unix timestamp in seconds.
        pub created_at: i64,
        /// When the goal last changed, as a Unix timestamp in seconds.
        pub updated_at: i64,
    }
}

object! {
    /// The params of `thread/goal/get`.
    pub struct ThreadGoalGetParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
    }
}

object! {
    /// The response to `thread/goal/get`: the thread's goal.
    pub struct ThreadGoalGetResponse {
        /// The goal. `null` if the thread has none.
        pub goal: Option<ThreadGoal>,
    }
}

object! {
    /// The params of `thread/goal/clear`.
    pub struct ThreadGoalClearParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// Who requested the change. If absent or `null`, unspecified, which does not count as the
        /// user's consent.
        pub origin: Field<ThreadGoalMutationOrigin>,
    }
}

object! {
    /// The response to `thread/goal/clear`. The thread has no goal now.
    pub struct ThreadGoalClearResponse {
        /// Whether the thread had a goal. If so, `thread/goal/cleared` follows.
        pub cleared: bool,
    }
}

object! {
    /// The params of `thread/goal/updated`: a thread's goal.
    ///
    /// Sent when the goal changes, as turns use tokens and time, and when the thread is resumed.
    pub struct ThreadGoalUpdatedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The ID of the turn that changed the goal. `null` if a request did.
        pub turn_id: Option<String>,
        /// The goal.
        pub goal: ThreadGoal,
    }
}

object! {
    /// The params of `thread/goal/cleared`: a thread has no goal.
    ///
    /// Sent when the goal is cleared, and when a thread without a goal is resumed.
    pub struct ThreadGoalClearedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
    }
}
