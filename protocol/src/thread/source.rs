//! Where a thread comes from: the program or agent that began it.

use super::ThreadId;
use crate::{
    macros::{keyed_union, named_string, object},
    path::AgentPath,
};

keyed_union! {
    /// What began a thread.
    pub enum SessionSource {
        /// The command line program, in a terminal.
        Cli = "cli",
        /// An editor. The server says so of the threads of all its clients, unless told otherwise
        /// when it is started.
        Vscode = "vscode",
        /// `codex exec`, without a person.
        Exec = "exec",
        /// The server itself.
        AppServer = "appServer",
        /// Another program, by name.
        Custom(String) = "custom",
        /// An agent, or the server on its behalf.
        SubAgent(SubAgentSource) = "subAgent",
        /// Not known.
        Unknown = "unknown",
        ..
    }
}

keyed_union! {
    /// What a thread that no person began is for.
    pub enum SubAgentSource {
        /// A review of changes.
        Review = "review",
        /// Shortening the history of another thread.
        Compact = "compact",
        /// Work that another agent gave away.
        ThreadSpawn(ThreadSpawn) = "thread_spawn",
        /// Tidying up memories.
        MemoryConsolidation = "memory_consolidation",
        /// Something else, by name.
        Other(String) = "other",
        ..
    }
}

object! {
    /// How a thread came out of another's work.
    pub struct ThreadSpawn in snake_case {
        /// The thread whose agent started it.
        pub parent_thread_id: ThreadId,
        /// How many agents stand above it: 1 for one that the first agent started.
        pub depth: i32,
        /// Where its agent stands among the agents of the session. `null` when not told.
        pub agent_path: Option<AgentPath> = null,
        /// The nickname of its agent. `null` when it has none.
        pub agent_nickname: Option<String> = null,
        /// The role of its agent. `null` when it has none.
        pub agent_role: Option<String> = null,
    }
}

named_string! {
    /// What a thread is for, for statistics, such as `user` or `subagent`.
    ///
    /// Any text will do. Older releases take only `user`, `subagent` and `memory_consolidation`.
    pub struct ThreadSource;
}
