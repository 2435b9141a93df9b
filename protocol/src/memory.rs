//! Memories: what the server remembers of past threads to help in later ones. A client sets which
//! threads may be remembered, reads the memories that a thread uses, and deletes all memories.

use crate::{
    macros::{object, string_enum},
    thread::ThreadId,
};

object! {
    /// The params of `thread/memoryMode/set`.
    pub struct ThreadMemoryModeSetParams {
        /// The ID of the thread, loaded or stored.
        pub thread_id: ThreadId,
        /// Whether the thread may be remembered.
        pub mode: ThreadMemoryMode,
    }
}

string_enum! {
    /// Whether a thread may be remembered. Stored with the thread.
    pub enum ThreadMemoryMode {
        /// Memories may be created from the thread.
        Enabled = "enabled",
        /// No memories are created from the thread.
        Disabled = "disabled",
    }
}

object! {
    /// The response to `thread/memoryMode/set`: an empty object.
    pub struct ThreadMemoryModeSetResponse {}
}

object! {
    /// The params of `thread/memory/read`.
    pub struct ThreadMemoryReadParams {
        /// The thread's ID. The thread must be loaded.
        pub thread_id: ThreadId,
    }
}

object! {
    /// The response to `thread/memory/read`.
    pub struct ThreadMemoryReadResponse {
        /// The summary of all memories that the thread uses. `null` if it uses none, or if no
        /// summary can be read.
        pub summary: Option<String>,
    }
}

object! {
    /// The params of `memory/status`, all optional.
    pub struct MemoryStatusParams {
        /// The number of threads that must have been consolidated before memories count as ready: 1
        /// to 4096; other numbers are an error. If absent or `null`, defaults to 20.
        pub min_consolidated_threads: Field<u32>,
    }
}

object! {
    /// The response to `memory/status`: whether version 2 memories are ready for use.
    pub struct MemoryStatusResponse {
        /// The number of threads that have been consolidated into memories.
        pub v2_consolidated_threads: u32,
        /// Whether the memories are ready. Some servers return `true` before enough threads have
        /// been consolidated.
        pub v2_ready: bool,
    }
}

object! {
    /// The response to `memory/reset`, sent when all memories have been deleted: an empty object.
    /// The threads are kept.
    pub struct MemoryResetResponse {}
}
