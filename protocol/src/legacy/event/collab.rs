//! Events for working with other agents: starting them, sending them input, waiting for them,
//! closing and resuming them. Newer clients get the same from the `collabAgentToolCall` item.

use std::collections::BTreeMap;

use super::super::ConversationId;

use crate::macros::{keyed_union, object};

object! {
    /// Reports that an agent is being started: the event `collab_agent_spawn_begin`.
    pub struct CollabAgentSpawnBeginEvent in snake_case {
        /// The call's ID.
        pub call_id: String,
        /// The ID of the calling agent's thread.
        pub sender_thread_id: ConversationId,
        /// The prompt for the new agent. May be empty in this event even if the agent is given a
        /// prompt.
        pub prompt: String,
    }
}

object! {
    /// Reports that an agent was started or failed to start: the event `collab_agent_spawn_end`.
    pub struct CollabAgentSpawnEndEvent in snake_case {
        /// The call's ID, as in `collab_agent_spawn_begin`.
        pub call_id: String,
        /// The ID of the calling agent's thread.
        pub sender_thread_id: ConversationId,
        /// The ID of the new agent's thread. Absent or `null` if the agent was not started.
        pub new_thread_id: Field<ConversationId>,
        /// The prompt for the new agent. May be empty in this event even if the agent is given a
        /// prompt.
        pub prompt: String,
        /// The new agent's status.
        pub status: AgentStatus,
    }
}

keyed_union! {
    /// The status of an agent that another agent started.
    pub enum AgentStatus {
        /// The agent is being set up.
        PendingInit = "pending_init",
        /// The agent is running.
        Running = "running",
        /// The agent completed its task. Contains its last message, or `null` if there is none.
        Completed(Option<String>) = "completed",
        /// The agent failed with an error. Contains the error, for display.
        Errored(String) = "errored",
        /// The agent was closed.
        Shutdown = "shutdown",
        /// No such agent exists.
        NotFound = "not_found",
        ..
    }
}

object! {
    /// Reports that an agent is being sent more input: the event `collab_agent_interaction_begin`.
    pub struct CollabAgentInteractionBeginEvent in snake_case {
        /// The call's ID.
        pub call_id: String,
        /// The ID of the calling agent's thread.
        pub sender_thread_id: ConversationId,
        /// The ID of the receiving agent's thread.
        pub receiver_thread_id: ConversationId,
        /// The prompt for the receiving agent. May be empty in this event even if the agent is
        /// given a prompt.
        pub prompt: String,
    }
}

object! {
    /// Reports that an agent was sent more input: the event `collab_agent_interaction_end`.
    pub struct CollabAgentInteractionEndEvent in snake_case {
        /// The call's ID, as in `collab_agent_interaction_begin`.
        pub call_id: String,
        /// The ID of the calling agent's thread.
        pub sender_thread_id: ConversationId,
        /// The ID of the receiving agent's thread.
        pub receiver_thread_id: ConversationId,
        /// The prompt for the receiving agent. May be empty in this event even if the agent was
        /// given a prompt.
        pub prompt: String,
        /// The last known status of the receiving agent.
        pub status: AgentStatus,
    }
}

object! {
    /// Reports that an agent is waiting for other agents: the event `collab_waiting_begin`.
    pub struct CollabWaitingBeginEvent in snake_case {
        /// The call's ID.
        pub call_id: String,
        /// The ID of the waiting agent's thread.
        pub sender_thread_id: ConversationId,
        /// The thread IDs of the agents that it waits for.
        pub receiver_thread_ids: Vec<ConversationId>,
    }
}

object! {
    /// Reports that an agent has stopped waiting for other agents: the event `collab_waiting_end`.
    pub struct CollabWaitingEndEvent in snake_case {
        /// The call's ID, as in `collab_waiting_begin`.
        pub call_id: String,
        /// The ID of the waiting agent's thread.
        pub sender_thread_id: ConversationId,
        /// The last known statuses of the other agents, keyed by thread ID.
        pub statuses: BTreeMap<String, AgentStatus>,
    }
}

object! {
    /// Reports that an agent is being closed: the event `collab_close_begin`.
    pub struct CollabCloseBeginEvent in snake_case {
        /// The call's ID.
        pub call_id: String,
        /// The ID of the calling agent's thread.
        pub sender_thread_id: ConversationId,
        /// The ID of the thread of the agent to close.
        pub receiver_thread_id: ConversationId,
    }
}

object! {
    /// Reports that an agent was closed: the event `collab_close_end`.
    pub struct CollabCloseEndEvent in snake_case {
        /// The call's ID, as in `collab_close_begin`.
        pub call_id: String,
        /// The ID of the calling agent's thread.
        pub sender_thread_id: ConversationId,
        /// The ID of the thread of the agent that was closed.
        pub receiver_thread_id: ConversationId,
        /// The agent's status before it was closed.
        pub status: AgentStatus,
    }
}

object! {
    /// Reports that a closed agent is being resumed: the event `collab_resume_begin`.
    pub struct CollabResumeBeginEvent in snake_case {
        /// The call's ID.
        pub call_id: String,
        /// The ID of the calling agent's thread.
        pub sender_thread_id: ConversationId,
        /// The ID of the thread of the agent to resume.
        pub receiver_thread_id: ConversationId,
    }
}

object! {
    /// Reports that a closed agent was resumed: the event `collab_resume_end`.
    pub struct CollabResumeEndEvent in snake_case {
        /// The call's ID, as in `collab_resume_begin`.
        pub call_id: String,
        /// The ID of the calling agent's thread.
        pub sender_thread_id: ConversationId,
        /// The ID of the thread of the agent that was resumed.
        pub receiver_thread_id: ConversationId,
        /// The agent's current status.
        pub status: AgentStatus,
    }
}
