//! The source of a thread: the program or agent that started it.

use crate::{
    legacy::ConversationId,
    macros::{keyed_union, named_string, object},
    path::AgentPath,
};

keyed_union! {
    /// What started a thread.
    pub enum SessionSource {
        /// The command-line program, in a terminal.
        Cli = "cli",
        /// An editor. The server reports this for the threads of all its clients, unless configured
        /// otherwise when it is started.
        Vscode = "vscode",
        /// `codex exec`, without a user.
        Exec = "exec",
        /// The server itself.
        AppServer = "appServer",
        /// Another program, by name.
        Custom(String) = "custom",
        /// An agent, or the server on its behalf.
        SubAgent(SubAgentSource) = "subAgent",
        /// Unknown.
        Unknown = "unknown",
        ..
    }
}

keyed_union! {
    /// The purpose of a thread that no user started.
    pub enum SubAgentSource {
        /// A review of changes.
        Review = "review",
        /// Compacting the history of another thread.
        Compact = "compact",
        /// Work delegated by another agent.
        ThreadSpawn(ThreadSpawn) = "thread_spawn",
        /// Consolidating memories.
        MemoryConsolidation = "memory_consolidation",
        /// Another purpose, by name.
        Other(String) = "other",
        ..
    }
}

object! {
    /// How a thread was spawned by another thread's agent.
    pub struct ThreadSpawn in snake_case {
        /// The ID of the thread whose agent started this one.
        pub parent_thread_id: ConversationId,
        /// The number of agents above this one: 1 if the first agent started it.
        pub depth: i32,
        /// The path of the thread's agent among the agents of the session. `null` if unknown.
        pub agent_path: Option<AgentPath> = null,
        /// The nickname of the thread's agent. `null` if it has none.
        pub agent_nickname: Option<String> = null,
        /// The role of the thread's agent. `null` if it has none.
        pub agent_role: Option<String> = null,
    }
}

named_string! {
    /// The purpose of a thread, for statistics, such as `user` or `subagent`.
    ///
    /// Any text is allowed. Older releases accept only `user`, `subagent` and
    /// `memory_consolidation`.
    pub struct ThreadSource;
}
