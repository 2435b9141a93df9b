//! Items for working with other agents: the agents that an agent starts, and what it tells them.

use std::collections::BTreeMap;

use crate::{
    macros::{object, string_enum},
    model::ReasoningEffort,
    thread::ThreadId,
};

object! {
    /// A call of a tool for working with other agents.
    pub struct CollabAgentToolCallItem {
        /// The item's ID.
        pub id: String,
        /// The tool called.
        pub tool: CollabAgentTool,
        /// The call's status.
        pub status: CollabAgentToolCallStatus,
        /// The ID of the calling agent's thread.
        pub sender_thread_id: ThreadId,
        /// The thread IDs of the agents that the call addresses. Empty if there are none, or none
        /// yet.
        pub receiver_thread_ids: Vec<ThreadId>,
        /// The prompt sent to the agents. Absent or `null` if there is none.
        pub prompt: Option<String>,
        /// The model of the agent that the call starts; empty until it is determined. Absent or
        /// `null` if the call starts no agent.
        pub model: Option<String>,
        /// The reasoning effort of the agent that the call starts. Absent or `null` if the call
        /// starts no agent.
        pub reasoning_effort: Option<ReasoningEffort>,
        /// The last known states of the agents, keyed by thread ID.
        pub agents_states: BTreeMap<String, CollabAgentState>,
        /// When the item started, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded.
        pub started_at_ms: Field<i64> = null,
        /// When the item completed, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded, or if the item has not completed yet.
        pub completed_at_ms: Field<i64> = null,
    }
}

string_enum! {
    /// A tool for working with other agents.
    pub enum CollabAgentTool {
        /// Starts an agent.
        SpawnAgent = "spawnAgent",
        /// Sends an agent more input.
        SendInput = "sendInput",
        /// Resumes an agent that was closed.
        ResumeAgent = "resumeAgent",
        /// Waits for agents.
        Wait = "wait",
        /// Closes an agent.
        CloseAgent = "closeAgent",
        /// Leaves a message for an agent.
        SendMessage = "sendMessage",
        /// Gives an agent a follow-up task.
        FollowupTask = "followupTask",
        /// Interrupts an agent's work.
        InterruptAgent = "interruptAgent",
        /// Lists the agents.
        ListAgents = "listAgents",
        ..
    }
}

string_enum! {
    /// The status of a call of a tool for working with other agents.
    pub enum CollabAgentToolCallStatus {
        /// The call is running.
        InProgress = "inProgress",
        /// The call succeeded.
        Completed = "completed",
        /// The call failed.
        Failed = "failed",
        /// The call was interrupted.
        Interrupted = "interrupted",
        ..
    }
}

object! {
    /// The state of an agent.
    pub struct CollabAgentState {
        /// The agent's status.
        pub status: CollabAgentStatus,
        /// A message about the status, such as the agent's last message. `null` if there is none.
        pub message: Option<String>,
    }
}

string_enum! {
    /// The status of an agent that another agent started.
    pub enum CollabAgentStatus {
        /// The agent is being set up.
        PendingInit = "pendingInit",
        /// The agent is running.
        Running = "running",
        /// The agent was interrupted.
        Interrupted = "interrupted",
        /// The agent completed its task.
        Completed = "completed",
        /// The agent failed with an error.
        Errored = "errored",
        /// The agent was closed.
        Shutdown = "shutdown",
        /// No such agent exists.
        NotFound = "notFound",
        ..
    }
}

object! {
    /// Something that happened to an agent that another agent started.
    pub struct SubAgentActivityItem {
        /// The item's ID.
        pub id: String,
        /// What happened.
        pub kind: SubAgentActivityKind,
        /// The ID of the agent's thread.
        pub agent_thread_id: ThreadId,
        /// The agent's path among all agents, such as `/root/task1`.
        pub agent_path: String,
        /// The agent's model, if the agent was started. Absent or `null` if unknown, and for all
        /// other kinds.
        pub model: Option<String>,
        /// The agent's reasoning effort, if the agent was started. Absent or `null` if unknown, and
        /// for all other kinds.
        pub reasoning_effort: Option<ReasoningEffort>,
        /// When the item started, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded.
        pub started_at_ms: Field<i64> = null,
        /// When the item completed, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded, or if the item has not completed yet.
        pub completed_at_ms: Field<i64> = null,
    }
}

string_enum! {
    /// What happened to an agent that another agent started.
    pub enum SubAgentActivityKind {
        /// The agent was started.
        Started = "started",
        /// The agent was sent input.
        Interacted = "interacted",
        /// The agent was interrupted.
        Interrupted = "interrupted",
        /// The agent completed its task.
        Completed = "completed",
        ..
    }
}
