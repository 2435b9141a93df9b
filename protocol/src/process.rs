//! Processes on the server's machine, outside any thread or sandbox.
//!
//! A client starts a process under a handle that it chooses, writes to it, and is notified of its
//! output and its exit. Handles belong to the connection, and its processes end with it.

use std::collections::BTreeMap;

use crate::{
    macros::{object, string_enum},
    path::AbsolutePathBuf,
    wire::Secret,
};

object! {
    /// The params of `process/spawn`.
    pub struct ProcessSpawnParams {
        /// The program and its arguments. An empty array is an error.
        pub command: Vec<String>,
        /// The process's handle, chosen by the client. An empty string is an error, and so is the
        /// handle of a process that is still running on the connection.
        pub process_handle: String,
        /// The working directory.
        pub cwd: AbsolutePathBuf,
        /// Whether to run the process in a terminal, which also enables `streamStdin` and
        /// `streamStdoutStderr`. Defaults to `false`.
        pub tty: Optional<bool>,
        /// Whether `process/writeStdin` can write to the process; otherwise it has no input.
        /// Defaults to `false`.
        pub stream_stdin: Optional<bool>,
        /// Whether to stream the output through `process/outputDelta`; otherwise `process/exited`
        /// contains it. Defaults to `false`.
        pub stream_stdout_stderr: Optional<bool>,
        /// The maximum number of bytes to keep or send for each output stream; the rest is dropped.
        /// If absent, the server's default of 1 MiB. `null` for no maximum.
        pub output_bytes_cap: Field<usize>,
        /// The timeout, in milliseconds; a negative number is an error. If absent, the server's
        /// default of ten seconds. `null` for no timeout.
        pub timeout_ms: Field<i64>,
        /// Environment variables by name, in addition to those that the server passes on; a `null`
        /// value removes the variable. If absent or `null`, nothing changes.
        pub env: Field<BTreeMap<String, Option<Secret>>>,
        /// The initial size of the terminal; an error without `tty`. If absent or `null`, the
        /// server chooses.
        pub size: Field<ProcessTerminalSize>,
    }
}

object! {
    /// The size of a terminal, in characters; 0 is an error.
    pub struct ProcessTerminalSize {
        /// The number of rows.
        pub rows: u16,
        /// The number of columns.
        pub cols: u16,
    }
}

object! {
    /// The response to `process/spawn`, sent once the process is running: an empty object.
    /// `process/exited` reports its exit.
    pub struct ProcessSpawnResponse {}
}

object! {
    /// The params of `process/writeStdin`, which must write, close the input, or both.
    pub struct ProcessWriteStdinParams {
        /// The process's handle, as given to `process/spawn`. An error if the process is not
        /// running or was started without `streamStdin`.
        pub process_handle: String,
        /// The bytes to write, in base64. If absent or `null`, none.
        pub delta_base64: Field<String>,
        /// Whether to close the input after writing. Defaults to `false`.
        pub close_stdin: Optional<bool>,
    }
}

object! {
    /// The response to `process/writeStdin`: an empty object.
    pub struct ProcessWriteStdinResponse {}
}

object! {
    /// The params of `process/kill`.
    pub struct ProcessKillParams {
        /// The process's handle, as given to `process/spawn`. An error if the process is not
        /// running.
        pub process_handle: String,
    }
}

object! {
    /// The response to `process/kill`: an empty object. `process/exited` follows once the process
    /// has ended.
    pub struct ProcessKillResponse {}
}

object! {
    /// The params of `process/resizePty`.
    pub struct ProcessResizePtyParams {
        /// The process's handle, as given to `process/spawn`. An error if the process is not
        /// running or has no terminal.
        pub process_handle: String,
        /// The new size of the terminal.
        pub size: ProcessTerminalSize,
    }
}

object! {
    /// The response to `process/resizePty`: an empty object.
    pub struct ProcessResizePtyResponse {}
}

object! {
    /// Reports output of a process: the params of `process/outputDelta`.
    pub struct ProcessOutputDeltaNotification {
        /// The process's handle, as given to `process/spawn`.
        pub process_handle: String,
        /// The stream that the output comes from.
        pub stream: ProcessOutputStream,
        /// The next bytes of the stream, in base64.
        pub delta_base64: String,
        /// Whether the stream has reached `outputBytesCap`, so that no more of it is sent.
        pub cap_reached: bool,
    }
}

string_enum! {
    /// An output stream of a process.
    pub enum ProcessOutputStream {
        /// The standard output. A terminal has no other stream.
        Stdout = "stdout",
        /// The standard error.
        Stderr = "stderr",
        ..
    }
}

object! {
    /// Reports that a process exited: the params of `process/exited`.
    pub struct ProcessExitedNotification {
        /// The process's handle, as given to `process/spawn`.
        pub process_handle: String,
        /// The exit code. 124 if the process timed out.
        pub exit_code: i32,
        /// Whether the server stopped waiting for the rest of the output, so that some may be
        /// missing. Absent or `null` from older servers.
        pub output_drain_timed_out: Field<bool>,
        /// The standard output, as text. Empty if it was streamed through `process/outputDelta`.
        pub stdout: String,
        /// Whether the standard output reached `outputBytesCap`.
        pub stdout_cap_reached: bool,
        /// The standard error, as text. Empty if it was streamed through `process/outputDelta`.
        pub stderr: String,
        /// Whether the standard error reached `outputBytesCap`.
        pub stderr_cap_reached: bool,
    }
}
