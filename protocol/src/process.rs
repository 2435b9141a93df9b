//! Processes on the server's machine, outside any thread and any sandbox.
//!
//! A client starts one under a handle of its own choice, writes to it, and hears of its output and
//! its end by notifications. Handles belong to the connection; its processes end with it.

use std::collections::BTreeMap;

use crate::{
    macros::{object, string_enum},
    path::AbsolutePathBuf,
};

object! {
    /// The params of `process/spawn`.
    pub struct ProcessSpawnParams {
        /// The program and its arguments. An empty list is an error.
        pub command: Vec<String>,
        /// A name for the process, chosen by the client. Empty text is an error, and so is the name
        /// of a process that the connection still runs.
        pub process_handle: String,
        /// The folder to run it in.
        pub cwd: AbsolutePathBuf,
        /// Whether to run it in a terminal, which also turns on `streamStdin` and
        /// `streamStdoutStderr`. Defaults to `false`.
        pub tty: Optional<bool>,
        /// Whether `process/writeStdin` can write to it; otherwise it has no input. Defaults to
        /// `false`.
        pub stream_stdin: Optional<bool>,
        /// Whether `process/outputDelta` brings its output as it comes; otherwise `process/exited`
        /// holds it. Defaults to `false`.
        pub stream_stdout_stderr: Optional<bool>,
        /// How many bytes of each stream to keep or send; the rest is dropped. Absent means: the
        /// server's choice, 1 MiB. `null` means: all.
        pub output_bytes_cap: Field<usize>,
        /// How long it may run, in milliseconds; a negative number is an error. Absent means: the
        /// server's choice, ten seconds. `null` means: as long as it likes.
        pub timeout_ms: Field<i64>,
        /// Environment variables by name, on top of those that the server passes on; one that is
        /// `null` is taken away. Absent and `null` mean: no changes.
        pub env: Field<BTreeMap<String, Option<String>>>,
        /// How large the terminal is at first; an error without `tty`. Absent and `null` mean: the
        /// server's choice.
        pub size: Field<ProcessTerminalSize>,
    }
}

object! {
    /// How large a terminal is, in characters; 0 is an error.
    pub struct ProcessTerminalSize {
        /// Its height.
        pub rows: u16,
        /// Its width.
        pub cols: u16,
    }
}

object! {
    /// The answer to `process/spawn`, once the process runs: nothing. `process/exited` tells its
    /// end.
    pub struct ProcessSpawnResponse {}
}

object! {
    /// The params of `process/writeStdin`, which must write, close or do both.
    pub struct ProcessWriteStdinParams {
        /// The process, as named by `process/spawn`. One that does not run, or was started without
        /// `streamStdin`, is an error.
        pub process_handle: String,
        /// The bytes to write, in base64. Absent and `null` mean: none.
        pub delta_base64: Field<String>,
        /// Whether to close the input, after what is written. Defaults to `false`.
        pub close_stdin: Optional<bool>,
    }
}

object! {
    /// The answer to `process/writeStdin`: nothing.
    pub struct ProcessWriteStdinResponse {}
}

object! {
    /// The params of `process/kill`.
    pub struct ProcessKillParams {
        /// The process, as named by `process/spawn`. One that does not run is an error.
        pub process_handle: String,
    }
}

object! {
    /// The answer to `process/kill`: nothing. `process/exited` follows when the process is gone.
    pub struct ProcessKillResponse {}
}

object! {
    /// The params of `process/resizePty`.
    pub struct ProcessResizePtyParams {
        /// The process, as named by `process/spawn`. One that does not run, or has no terminal, is
        /// an error.
        pub process_handle: String,
        /// How large its terminal shall be.
        pub size: ProcessTerminalSize,
    }
}

object! {
    /// The answer to `process/resizePty`: nothing.
    pub struct ProcessResizePtyResponse {}
}

object! {
    /// Brings output of a process as it comes: the params of `process/outputDelta`.
    pub struct ProcessOutputDeltaNotification {
        /// The process, as named by `process/spawn`.
        pub process_handle: String,
        /// Which of its streams this is from.
        pub stream: ProcessOutputStream,
        /// The next bytes of the stream, in base64.
        pub delta_base64: String,
        /// Whether the stream has reached `outputBytesCap`, so that no more of it comes.
        pub cap_reached: bool,
    }
}

string_enum! {
    /// A stream that a process writes to.
    pub enum ProcessOutputStream {
        /// Its standard output. A terminal has no other.
        Stdout = "stdout",
        /// Its standard error.
        Stderr = "stderr",
        ..
    }
}

object! {
    /// Says that a process ended: the params of `process/exited`.
    pub struct ProcessExitedNotification {
        /// The process, as named by `process/spawn`.
        pub process_handle: String,
        /// What it exited with. 124 when its time was up.
        pub exit_code: i32,
        /// Whether the server gave up waiting for the last of the output, so that some may be
        /// missing. Absent or `null` from older servers.
        pub output_drain_timed_out: Field<bool>,
        /// Its standard output, as text. Empty when `process/outputDelta` brought it.
        pub stdout: String,
        /// Whether its standard output reached `outputBytesCap`.
        pub stdout_cap_reached: bool,
        /// Its standard error, as text. Empty when `process/outputDelta` brought it.
        pub stderr: String,
        /// Whether its standard error reached `outputBytesCap`.
        pub stderr_cap_reached: bool,
    }
}
