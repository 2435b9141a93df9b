//! Commands in the server's sandbox, outside any thread.
//!
//! A client runs one and waits for its end, or names it, writes to it and hears of its output as it
//! comes. Names belong to the connection; its commands end with it.

use std::collections::BTreeMap;

use crate::{
    macros::{object, reshaped, string_enum},
    permission::{ActivePermissionProfile, AnyPermissionProfile, SandboxPolicy},
};

object! {
    /// The params of `command/exec`.
    pub struct CommandExecParams {
        /// The program and its arguments. An empty list is an error.
        pub command: Vec<String>,
        /// A name for the process, chosen by the client; one that the connection still uses is an
        /// error. `tty`, `streamStdin`, `streamStdoutStderr` and the other methods of
        /// `command/exec` need it. Absent and `null` mean: it has no name.
        pub process_id: Field<String>,
        /// Whether to run it in a terminal, which also turns on `streamStdin` and
        /// `streamStdoutStderr`. Defaults to `false`.
        pub tty: Optional<bool>,
        /// Whether `command/exec/write` can write to it. Defaults to `false`.
        pub stream_stdin: Optional<bool>,
        /// Whether `command/exec/outputDelta` brings its output as it comes; otherwise the answer
        /// holds it. Defaults to `false`.
        pub stream_stdout_stderr: Optional<bool>,
        /// How many bytes of each stream to keep or send; the rest is dropped. An error beside
        /// `disableOutputCap`. Absent and `null` mean: the server's choice, 1 MiB.
        pub output_bytes_cap: Field<usize>,
        /// Whether to keep or send all output. Defaults to `false`.
        pub disable_output_cap: Optional<bool>,
        /// Whether it may run as long as it likes. Defaults to `false`.
        pub disable_timeout: Optional<bool>,
        /// How long it may run, in milliseconds; a negative number is an error, and so is any
        /// beside `disableTimeout`. Absent and `null` mean: the server's choice, ten seconds.
        pub timeout_ms: Field<i64>,
        /// The folder to run it in. Absent and `null` mean: the server's own.
        pub cwd: Field<String>,
        /// Environment variables by name, on top of those that the server passes on; one that is
        /// `null` is taken away. Absent and `null` mean: no changes.
        pub env: Field<BTreeMap<String, Option<String>>>,
        /// How large the terminal is at first; an error without `tty`. Absent and `null` mean: the
        /// server's choice.
        pub size: Field<CommandExecTerminalSize>,
        /// What it may reach. An error beside `permissionProfile`. Absent and `null` mean: what the
        /// configuration allows.
        pub sandbox_policy: Field<SandboxPolicy>,
        /// The profile whose permissions it has. Absent and `null` mean: what the configuration
        /// allows.
        ///
        /// @experimental
        pub permission_profile: Field<CommandPermissionProfile>,
    }
}

reshaped! {
    /// The profile whose permissions a command has, in any shape.
    pub enum CommandPermissionProfile {
        /// The profile's id, such as `:workspace`.
        Id(String),
        /// The profile's id with changes.
        Active(ActivePermissionProfile) until "0.133.0",
        /// A profile, written out.
        Profile(AnyPermissionProfile) until "0.132.0",
    }
}

object! {
    /// How large a terminal is, in characters; 0 is an error.
    pub struct CommandExecTerminalSize {
        /// Its height.
        pub rows: u16,
        /// Its width.
        pub cols: u16,
    }
}

object! {
    /// How a command ended: the answer to `command/exec`, which comes after the last
    /// `command/exec/outputDelta`.
    pub struct CommandExecResponse {
        /// What it exited with. 124 when its time was up.
        pub exit_code: i32,
        /// Its standard output, as text. Empty when `command/exec/outputDelta` brought it.
        pub stdout: String,
        /// Its standard error, as text. Empty when `command/exec/outputDelta` brought it.
        pub stderr: String,
    }
}

object! {
    /// The params of `command/exec/write`, which must write, close or do both.
    pub struct CommandExecWriteParams {
        /// The process, as named by `command/exec`. One that does not run, or was started without
        /// `streamStdin`, is an error.
        pub process_id: String,
        /// The bytes to write, in base64. Absent and `null` mean: none.
        pub delta_base64: Field<String>,
        /// Whether to close the input, after what is written. Defaults to `false`.
        pub close_stdin: Optional<bool>,
    }
}

object! {
    /// The answer to `command/exec/write`: nothing.
    pub struct CommandExecWriteResponse {}
}

object! {
    /// The params of `command/exec/terminate`.
    pub struct CommandExecTerminateParams {
        /// The process, as named by `command/exec`. One that does not run is an error.
        pub process_id: String,
    }
}

object! {
    /// The answer to `command/exec/terminate`: nothing. That to `command/exec` follows when the
    /// process is gone.
    pub struct CommandExecTerminateResponse {}
}

object! {
    /// The params of `command/exec/resize`.
    pub struct CommandExecResizeParams {
        /// The process, as named by `command/exec`. One that does not run, or has no terminal, is
        /// an error.
        pub process_id: String,
        /// How large its terminal shall be.
        pub size: CommandExecTerminalSize,
    }
}

object! {
    /// The answer to `command/exec/resize`: nothing.
    pub struct CommandExecResizeResponse {}
}

object! {
    /// Brings output of a command as it comes: the params of `command/exec/outputDelta`.
    pub struct CommandExecOutputDeltaNotification {
        /// The process, as named by `command/exec`.
        pub process_id: String,
        /// Which of its streams this is from.
        pub stream: CommandExecOutputStream,
        /// The next bytes of the stream, in base64.
        pub delta_base64: String,
        /// Whether the stream has reached `outputBytesCap`, so that no more of it comes.
        pub cap_reached: bool,
    }
}

string_enum! {
    /// A stream that a command writes to.
    pub enum CommandExecOutputStream {
        /// Its standard output. A terminal has no other.
        Stdout = "stdout",
        /// Its standard error.
        Stderr = "stderr",
        ..
    }
}
