//! Events about work with other agents: starting one, telling it more, waiting for it, closing and
//! reopening it. The item `collabAgentToolCall` tells newer clients the same.

use std::collections::BTreeMap;

use crate::{
    macros::{keyed_union, object},
    thread::ThreadId,
};

object! {
    /// Says that an agent is being started: the event `collab_agent_spawn_begin`.
    pub struct CollabAgentSpawnBeginEvent in snake_case {
        /// Names the call.
        pub call_id: String,
        /// The thread of the agent that calls.
        pub sender_thread_id: ThreadId,
        /// What the new agent is told. May be empty here though it is told something.
        pub prompt: String,
    }
}

object! {
    /// Says that an agent was started, or was not: the event `collab_agent_spawn_end`.
    pub struct CollabAgentSpawnEndEvent in snake_case {
        /// The call, as `collab_agent_spawn_begin` names it.
        pub call_id: String,
        /// The thread of the agent that calls.
        pub sender_thread_id: ThreadId,
        /// The thread of the new agent. Absent or `null` when it was not started.
        pub new_thread_id: Field<ThreadId>,
        /// What the new agent is told. May be empty here though it is told something.
        pub prompt: String,
        /// How the new agent stands.
        pub status: AgentStatus,
    }
}

keyed_union! {
    /// How an agent that another one started stands.
    pub enum AgentStatus {
        /// It is being set up.
        PendingInit = "pending_init",
        /// It is at work.
        Running = "running",
        /// It has done its task. With its last message, or `null` when it said nothing.
        Completed(Option<String>) = "completed",
        /// An error ended its work. With the error, for people.
        Errored(String) = "errored",
        /// It was closed.
        Shutdown = "shutdown",
        /// There is no such agent.
        NotFound = "not_found",
        ..
    }
}

object! {
    /// Says that an agent is being told more: the event `collab_agent_interaction_begin`.
    pub struct CollabAgentInteractionBeginEvent in snake_case {
        /// Names the call.
        pub call_id: String,
        /// The thread of the agent that calls.
        pub sender_thread_id: ThreadId,
        /// The thread of the agent that is told.
        pub receiver_thread_id: ThreadId,
        /// What it is told. May be empty here though it is told something.
        pub prompt: String,
    }
}

object! {
    /// Says that an agent was told more: the event `collab_agent_interaction_end`.
    pub struct CollabAgentInteractionEndEvent in snake_case {
        /// The call, as `collab_agent_interaction_begin` names it.
        pub call_id: String,
        /// The thread of the agent that calls.
        pub sender_thread_id: ThreadId,
        /// The thread of the agent that was told.
        pub receiver_thread_id: ThreadId,
        /// What it was told. May be empty here though it was told something.
        pub prompt: String,
        /// How the agent that was told stood last.
        pub status: AgentStatus,
    }
}

object! {
    /// Says that an agent waits for others: the event `collab_waiting_begin`.
    pub struct CollabWaitingBeginEvent in snake_case {
        /// Names the call.
        pub call_id: String,
        /// The thread of the agent that waits.
        pub sender_thread_id: ThreadId,
        /// The threads of the agents that it waits for.
        pub receiver_thread_ids: Vec<ThreadId>,
    }
}

object! {
    /// Says that an agent no longer waits for others: the event `collab_waiting_end`.
    pub struct CollabWaitingEndEvent in snake_case {
        /// The call, as `collab_waiting_begin` names it.
        pub call_id: String,
        /// The thread of the agent that waited.
        pub sender_thread_id: ThreadId,
        /// How the others stood last, by their threads.
        pub statuses: BTreeMap<String, AgentStatus>,
    }
}

object! {
    /// Says that an agent is being closed: the event `collab_close_begin`.
    pub struct CollabCloseBeginEvent in snake_case {
        /// Names the call.
        pub call_id: String,
        /// The thread of the agent that calls.
        pub sender_thread_id: ThreadId,
        /// The thread of the agent to close.
        pub receiver_thread_id: ThreadId,
    }
}

object! {
    /// Says that an agent was closed: the event `collab_close_end`.
    pub struct CollabCloseEndEvent in snake_case {
        /// The call, as `collab_close_begin` names it.
        pub call_id: String,
        /// The thread of the agent that calls.
        pub sender_thread_id: ThreadId,
        /// The thread of the agent that was closed.
        pub receiver_thread_id: ThreadId,
        /// How it stood before that.
        pub status: AgentStatus,
    }
}

object! {
    /// Says that a closed agent is being opened again: the event `collab_resume_begin`.
    pub struct CollabResumeBeginEvent in snake_case {
        /// Names the call.
        pub call_id: String,
        /// The thread of the agent that calls.
        pub sender_thread_id: ThreadId,
        /// The thread of the agent to open.
        pub receiver_thread_id: ThreadId,
    }
}

object! {
    /// Says that a closed agent was opened again: the event `collab_resume_end`.
    pub struct CollabResumeEndEvent in snake_case {
        /// The call, as `collab_resume_begin` names it.
        pub call_id: String,
        /// The thread of the agent that calls.
        pub sender_thread_id: ThreadId,
        /// The thread of the agent that was opened.
        pub receiver_thread_id: ThreadId,
        /// How it stands now.
        pub status: AgentStatus,
    }
}
