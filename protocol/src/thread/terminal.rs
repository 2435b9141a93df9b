//! Commands beside the conversation: those that a person runs in a thread, and the terminals that
//! the agent left running in the background.

use crate::{macros::object, path::LegacyAppPathString};

object! {
    /// The params of `thread/shellCommand`.
    pub struct ThreadShellCommandParams {
        /// The thread.
        pub thread_id: String,
        /// What to run, in the words of the thread's shell, with its pipes and quotes. It runs
        /// outside of the sandbox, with full access. Blank text is an error.
        pub command: String,
        /// How long it may run, in milliseconds; 0 stops it at once, less is an error. Absent and
        /// `null` mean: one hour.
        pub timeout_ms: Field<i64>,
    }
}

object! {
    /// The command is accepted: the answer to `thread/shellCommand`.
    ///
    /// Its output follows as a `commandExecution` item, in the turn that runs, or else in a turn of
    /// its own.
    pub struct ThreadShellCommandResponse {}
}

object! {
    /// The params of `thread/backgroundTerminals/clean`.
    pub struct ThreadBackgroundTerminalsCleanParams {
        /// The thread.
        pub thread_id: String,
    }
}

object! {
    /// The thread's terminals are told to end: the answer to `thread/backgroundTerminals/clean`.
    pub struct ThreadBackgroundTerminalsCleanResponse {}
}

object! {
    /// The params of `thread/backgroundTerminals/list`.
    pub struct ThreadBackgroundTerminalsListParams {
        /// The thread.
        pub thread_id: String,
        /// Where to go on: the `nextCursor` of an earlier answer. Absent and `null` mean: at the
        /// start.
        pub cursor: Field<String>,
        /// How many to give at most. Absent and `null` mean: all.
        pub limit: Field<u32>,
    }
}

object! {
    /// A page of terminals: the answer to `thread/backgroundTerminals/list`.
    pub struct ThreadBackgroundTerminalsListResponse {
        /// The terminals.
        pub data: Vec<ThreadBackgroundTerminal>,
        /// Where to go on. `null` at the end.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// A terminal whose command outlives the step that started it.
    pub struct ThreadBackgroundTerminal {
        /// The `commandExecution` item that started it.
        pub item_id: String,
        /// Names the terminal, for `thread/backgroundTerminals/terminate`: a whole number as text.
        /// It is not the number that the operating system gives.
        pub process_id: String,
        /// What it runs.
        pub command: String,
        /// The folder that it was started in.
        pub cwd: LegacyAppPathString,
        /// The operating system's number for the process. `null` when not known.
        pub os_pid: Option<u32>,
        /// How much processor time it takes, in percent. `null` when not known.
        pub cpu_percent: Option<f64>,
        /// How much memory it holds, in kilobytes. `null` when not known.
        pub rss_kb: Option<u64>,
    }
}

object! {
    /// The params of `thread/backgroundTerminals/terminate`.
    pub struct ThreadBackgroundTerminalsTerminateParams {
        /// The thread.
        pub thread_id: String,
        /// The terminal to end. Text that is no whole number is an error.
        pub process_id: String,
    }
}

object! {
    /// The answer to `thread/backgroundTerminals/terminate`.
    pub struct ThreadBackgroundTerminalsTerminateResponse {
        /// Whether it was ended. `false` when there was none with that id.
        pub terminated: bool,
    }
}
