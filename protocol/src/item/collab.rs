//! Items of work with other agents: those that an agent starts, and what it says to them.

use std::collections::BTreeMap;

use crate::{
    macros::{object, string_enum},
    model::ReasoningEffort,
};

object! {
    /// A call of a tool that deals with other agents.
    pub struct CollabAgentToolCallItem {
        /// Names the item.
        pub id: String,
        /// The tool.
        pub tool: CollabAgentTool,
        /// How the call stands.
        pub status: CollabAgentToolCallStatus,
        /// The thread of the agent that calls.
        pub sender_thread_id: String,
        /// The threads of the agents that it deals with. Empty where there are none, or not yet.
        pub receiver_thread_ids: Vec<String>,
        /// What it says to them. Absent or `null` when it says nothing.
        pub prompt: Option<String>,
        /// The model of an agent that it starts; empty text before that is settled. Absent or
        /// `null` when it starts none.
        pub model: Option<String>,
        /// How long the model of an agent that it starts thinks. Absent or `null` when it starts
        /// none.
        pub reasoning_effort: Option<ReasoningEffort>,
        /// How the agents stood last, as far as known, by their threads.
        pub agents_states: BTreeMap<String, CollabAgentState>,
        /// When it began, in milliseconds of Unix time. Absent or `null` when not recorded.
        pub started_at_ms: Field<i64> = null,
        /// When it ended, in milliseconds of Unix time. Absent or `null` when not recorded, or not
        /// yet ended.
        pub completed_at_ms: Field<i64> = null,
    }
}

string_enum! {
    /// A tool that deals with other agents.
    pub enum CollabAgentTool {
        /// Starts an agent.
        SpawnAgent = "spawnAgent",
        /// Gives an agent more to do.
        SendInput = "sendInput",
        /// Opens an agent that was closed.
        ResumeAgent = "resumeAgent",
        /// Waits for agents.
        Wait = "wait",
        /// Closes an agent.
        CloseAgent = "closeAgent",
        /// Leaves a message for an agent.
        SendMessage = "sendMessage",
        /// Gives an agent a further task.
        FollowupTask = "followupTask",
        /// Stops what an agent is doing.
        InterruptAgent = "interruptAgent",
        /// Looks up which agents there are.
        ListAgents = "listAgents",
        ..
    }
}

string_enum! {
    /// How a call of a tool that deals with other agents stands.
    pub enum CollabAgentToolCallStatus {
        /// It is running.
        InProgress = "inProgress",
        /// It worked.
        Completed = "completed",
        /// It did not work.
        Failed = "failed",
        /// It was stopped.
        Interrupted = "interrupted",
        ..
    }
}

object! {
    /// How an agent stands.
    pub struct CollabAgentState {
        /// How it stands.
        pub status: CollabAgentStatus,
        /// What it says of that, such as its last message. `null` when it says nothing.
        pub message: Option<String>,
    }
}

string_enum! {
    /// How an agent that another one started stands.
    pub enum CollabAgentStatus {
        /// It is being set up.
        PendingInit = "pendingInit",
        /// It is at work.
        Running = "running",
        /// It was stopped.
        Interrupted = "interrupted",
        /// It has done its task.
        Completed = "completed",
        /// An error ended its work.
        Errored = "errored",
        /// It was closed.
        Shutdown = "shutdown",
        /// There is no such agent.
        NotFound = "notFound",
        ..
    }
}

object! {
    /// Something that happened to an agent that another one started.
    pub struct SubAgentActivityItem {
        /// Names the item.
        pub id: String,
        /// What happened.
        pub kind: SubAgentActivityKind,
        /// The thread of the agent.
        pub agent_thread_id: String,
        /// The agent's path among the agents, such as `/root/task1`.
        pub agent_path: String,
        /// Its model, when it starts. Absent or `null` when not known, and for all else that
        /// happens.
        pub model: Option<String>,
        /// How long its model thinks, when it starts. Absent or `null` when not known, and for all
        /// else that happens.
        pub reasoning_effort: Option<ReasoningEffort>,
        /// When it began, in milliseconds of Unix time. Absent or `null` when not recorded.
        pub started_at_ms: Field<i64> = null,
        /// When it ended, in milliseconds of Unix time. Absent or `null` when not recorded, or not
        /// yet ended.
        pub completed_at_ms: Field<i64> = null,
    }
}

string_enum! {
    /// What happened to an agent that another one started.
    pub enum SubAgentActivityKind {
        /// It was started.
        Started = "started",
        /// It was told something.
        Interacted = "interacted",
        /// It was stopped.
        Interrupted = "interrupted",
        /// It has done its task.
        Completed = "completed",
        ..
    }
}
