//! The goal of a thread: what the agent works towards by itself, turn after turn, until it is
//! reached or a budget is used up. Without the feature `goals`, every request is an error.

use crate::macros::{object, string_enum};

object! {
    /// The params of `thread/goal/set`.
    ///
    /// If the thread has a goal, what is given changes it; if not, `objective` is needed.
    pub struct ThreadGoalSetParams {
        /// The thread. One that is ephemeral is an error.
        pub thread_id: String,
        /// Who wants it. Absent and `null` mean: not said, which does not count as a person's
        /// consent.
        pub origin: Field<ThreadGoalMutationOrigin>,
        /// What to reach, in 1 to 4000 characters. Absent and `null` mean: as before.
        pub objective: Field<String>,
        /// Whether to work on it. Absent and `null` mean: as before, or `active` for a new goal.
        pub status: Field<ThreadGoalStatus>,
        /// How many tokens it may use, at least 1. Absent means: as before. `null` means: no
        /// budget.
        pub token_budget: Field<i64>,
    }
}

string_enum! {
    /// Who wants a goal set or cleared.
    pub enum ThreadGoalMutationOrigin {
        /// A person, by an act of their own.
        User = "user",
        /// A program, in the course of the work.
        Automatic = "automatic",
    }
}

string_enum! {
    /// How a goal stands.
    pub enum ThreadGoalStatus {
        /// It is worked on: whenever the thread is idle, the server starts a turn for it.
        Active = "active",
        /// It rests until it is made active again.
        Paused = "paused",
        /// The agent cannot go on by itself.
        Blocked = "blocked",
        /// The account's limits stopped it.
        UsageLimited = "usageLimited",
        /// Its token budget is used up.
        BudgetLimited = "budgetLimited",
        /// It is reached.
        Complete = "complete",
        ..
    }
}

object! {
    /// The goal as it is now: the answer to `thread/goal/set`. `thread/goal/updated` follows.
    pub struct ThreadGoalSetResponse {
        /// The goal.
        pub goal: ThreadGoal,
    }
}

object! {
    /// What a thread works towards over many turns.
    pub struct ThreadGoal {
        /// The thread.
        pub thread_id: String,
        /// What to reach.
        pub objective: String,
        /// How it stands.
        pub status: ThreadGoalStatus,
        /// How many tokens it may use. `null` for no budget.
        pub token_budget: Option<i64>,
        /// How many tokens it has used.
        pub tokens_used: i64,
        /// How long it was worked on, in seconds.
        pub time_used_seconds: i64,
        /// When it was set, in seconds of Unix time.
        pub created_at: i64,
        /// When it last changed, in seconds of Unix time.
        pub updated_at: i64,
    }
}

object! {
    /// The params of `thread/goal/get`.
    pub struct ThreadGoalGetParams {
        /// The thread.
        pub thread_id: String,
    }
}

object! {
    /// The goal of a thread: the answer to `thread/goal/get`.
    pub struct ThreadGoalGetResponse {
        /// The goal. `null` when there is none.
        pub goal: Option<ThreadGoal>,
    }
}

object! {
    /// The params of `thread/goal/clear`.
    pub struct ThreadGoalClearParams {
        /// The thread.
        pub thread_id: String,
        /// Who wants it. Absent and `null` mean: not said, which does not count as a person's
        /// consent.
        pub origin: Field<ThreadGoalMutationOrigin>,
    }
}

object! {
    /// The thread has no goal now: the answer to `thread/goal/clear`.
    pub struct ThreadGoalClearResponse {
        /// Whether it had one. If so, `thread/goal/cleared` follows.
        pub cleared: bool,
    }
}

object! {
    /// Says how the goal of a thread stands: the params of `thread/goal/updated`.
    ///
    /// It comes when the goal changes, as turns use tokens and time, and when the thread is
    /// resumed.
    pub struct ThreadGoalUpdatedNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn that changed it. `null` when a request did.
        pub turn_id: Option<String>,
        /// The goal.
        pub goal: ThreadGoal,
    }
}

object! {
    /// Says that a thread has no goal: the params of `thread/goal/cleared`.
    ///
    /// It comes when the goal is cleared, and when a thread without one is resumed.
    pub struct ThreadGoalClearedNotification {
        /// The thread.
        pub thread_id: String,
    }
}
