//! Memories: what the server keeps of past threads to help in later ones. A client says which
//! threads may be remembered, reads what a thread is told, and deletes it all.

use crate::macros::{object, string_enum};

object! {
    /// The params of `thread/memoryMode/set`.
    pub struct ThreadMemoryModeSetParams {
        /// The thread, loaded or stored.
        pub thread_id: String,
        /// Whether it may be remembered.
        pub mode: ThreadMemoryMode,
    }
}

string_enum! {
    /// Whether a thread may be remembered. Stored with the thread.
    pub enum ThreadMemoryMode {
        /// Memories may be made from it.
        Enabled = "enabled",
        /// No memories are made from it.
        Disabled = "disabled",
    }
}

object! {
    /// The answer to `thread/memoryMode/set`: nothing.
    pub struct ThreadMemoryModeSetResponse {}
}

object! {
    /// The params of `thread/memory/read`.
    pub struct ThreadMemoryReadParams {
        /// The thread, which must be loaded.
        pub thread_id: String,
    }
}

object! {
    /// The answer to `thread/memory/read`.
    pub struct ThreadMemoryReadResponse {
        /// The summary of all memories that the thread uses. `null` when it uses none, or when
        /// there is no summary that can be read.
        pub summary: Option<String>,
    }
}

object! {
    /// The params of `memory/status`, all of which may be left out.
    pub struct MemoryStatusParams {
        /// How many threads must have been worked into memories before they count as ready: 1 to
        /// 4096, other numbers are an error. Absent and `null` mean 20.
        pub min_consolidated_threads: Field<u32>,
    }
}

object! {
    /// Whether memories of version 2 are ready for use: the answer to `memory/status`.
    pub struct MemoryStatusResponse {
        /// How many threads have been worked into them.
        pub v2_consolidated_threads: u32,
        /// Whether they are ready. Some servers say `true` before enough threads are worked in.
        pub v2_ready: bool,
    }
}

object! {
    /// The answer to `memory/reset`, once all memories are deleted: nothing. The threads stay.
    pub struct MemoryResetResponse {}
}
