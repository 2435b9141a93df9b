//! Commands outside the conversation: those that the user runs in a thread, and the terminals that
//! the agent left running in the background.

use super::ThreadId;
use crate::{macros::object, path::LegacyAppPathString};

object! {
    /// The params of `thread/shellCommand`.
    pub struct ThreadShellCommandParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The command line to run, in the syntax of the thread's shell, with its pipes and quotes.
        /// It runs outside the sandbox, with full access. Blank text is an error.
        pub command: String,
        /// The timeout, in milliseconds. 0 stops the command at once; a negative value is an error.
        /// If absent or `null`, defaults to one hour.
        pub timeout_ms: Field<i64>,
    }
}

object! {
    /// The response to `thread/shellCommand`: an empty object. The command is accepted.
    ///
    /// Its output follows as a `commandExecution` item, in the turn in progress, or else in a turn
    /// of its own.
    pub struct ThreadShellCommandResponse {}
}

object! {
    /// The params of `thread/backgroundTerminals/clean`.
    pub struct ThreadBackgroundTerminalsCleanParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
    }
}

object! {
    /// The response to `thread/backgroundTerminals/clean`: an empty object. The thread's terminals
    /// were told to end.
    pub struct ThreadBackgroundTerminalsCleanResponse {}
}

object! {
    /// The params of `thread/backgroundTerminals/list`.
    pub struct ThreadBackgroundTerminalsListParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The cursor: the `nextCursor` of an earlier response. If absent or `null`, starts at the
        /// first page.
        pub cursor: Field<String>,
        /// The maximum number of entries to return. If absent or `null`, returns all.
        pub limit: Field<u32>,
    }
}

object! {
    /// The response to `thread/backgroundTerminals/list`: a page of terminals.
    pub struct ThreadBackgroundTerminalsListResponse {
        /// The terminals.
        pub data: Vec<ThreadBackgroundTerminal>,
        /// Cursor for the next page. `null` on the last page.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// A background terminal: its command outlives the step that started it.
    pub struct ThreadBackgroundTerminal {
        /// The ID of the `commandExecution` item that started the terminal.
        pub item_id: String,
        /// The terminal's ID, for `thread/backgroundTerminals/terminate`: a whole number as text.
        /// It is not the operating system's process ID.
        pub process_id: String,
        /// The command that the terminal runs.
        pub command: String,
        /// The directory that the terminal was started in.
        pub cwd: LegacyAppPathString,
        /// The operating system's process ID. `null` if unknown.
        pub os_pid: Option<u32>,
        /// The CPU usage, in percent. `null` if unknown.
        pub cpu_percent: Option<f64>,
        /// The memory usage, in kilobytes. `null` if unknown.
        pub rss_kb: Option<u64>,
    }
}

object! {
    /// The params of `thread/backgroundTerminals/terminate`.
    pub struct ThreadBackgroundTerminalsTerminateParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The ID of the terminal to terminate. Text that is not a whole number is an error.
        pub process_id: String,
    }
}

object! {
    /// The response to `thread/backgroundTerminals/terminate`.
    pub struct ThreadBackgroundTerminalsTerminateResponse {
        /// Whether the terminal was terminated. `false` if there was none with that ID.
        pub terminated: bool,
    }
}
