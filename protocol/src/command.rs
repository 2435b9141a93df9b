//! Commands that run in the server's sandbox, outside any thread.
//!
//! A client runs a command and waits for it to exit, or gives the process an ID, writes to it and
//! receives its output as it arrives. IDs belong to the connection, and its commands end with it.

use std::collections::BTreeMap;

use crate::{
    macros::{object, reshaped, string_enum},
    permission::{ActivePermissionProfile, AnyPermissionProfile, SandboxPolicy},
    wire::Secret,
};

object! {
    /// The params of `command/exec`.
    pub struct CommandExecParams {
        /// The program and its arguments. An empty array is an error.
        pub command: Vec<String>,
        /// The process's ID, chosen by the client; one that the connection still uses is an error.
        /// Required by `tty`, `streamStdin`, `streamStdoutStderr` and the other methods of
        /// `command/exec`. If absent or `null`, the process has no ID.
        pub process_id: Field<String>,
        /// Whether to run the command in a terminal, which also enables `streamStdin` and
        /// `streamStdoutStderr`. Defaults to `false`.
        pub tty: Optional<bool>,
        /// Whether `command/exec/write` can write to the process. Defaults to `false`.
        pub stream_stdin: Optional<bool>,
        /// Whether to stream the output through `command/exec/outputDelta`; otherwise the response
        /// contains it. Defaults to `false`.
        pub stream_stdout_stderr: Optional<bool>,
        /// The maximum number of bytes to keep or send for each output stream; the rest is dropped.
        /// An error if combined with `disableOutputCap`. If absent or `null`, the server's default
        /// of 1 MiB.
        pub output_bytes_cap: Field<usize>,
        /// Whether to keep or send all output. Defaults to `false`.
        pub disable_output_cap: Optional<bool>,
        /// Whether to run the command without a timeout. Defaults to `false`.
        pub disable_timeout: Optional<bool>,
        /// The timeout, in milliseconds; a negative number is an error, and so is any number
        /// combined with `disableTimeout`. If absent or `null`, the server's default of ten
        /// seconds.
        pub timeout_ms: Field<i64>,
        /// The working directory. If absent or `null`, the server's own.
        pub cwd: Field<String>,
        /// Environment variables by name, in addition to those that the server passes on; a `null`
        /// value removes the variable. If absent or `null`, nothing changes.
        pub env: Field<BTreeMap<String, Option<Secret>>>,
        /// The initial size of the terminal; an error without `tty`. If absent or `null`, the
        /// server chooses.
        pub size: Field<CommandExecTerminalSize>,
        /// What the command can access. An error if combined with `permissionProfile`. If absent or
        /// `null`, what the configuration allows.
        pub sandbox_policy: Field<SandboxPolicy>,
        /// The permission profile to run the command with. If absent or `null`, what the
        /// configuration allows.
        ///
        /// @experimental
        pub permission_profile: Field<CommandPermissionProfile>,
    }
}

reshaped! {
    /// The permission profile of a command, in any of its forms.
    pub enum CommandPermissionProfile {
        /// The profile's ID, such as `:workspace`.
        Id(String),
        /// The profile's ID with modifications.
        Active(ActivePermissionProfile) until "0.133.0",
        /// A profile, spelled out.
        Profile(AnyPermissionProfile) until "0.132.0",
    }
}

object! {
    /// The size of a terminal, in characters; 0 is an error.
    pub struct CommandExecTerminalSize {
        /// The number of rows.
        pub rows: u16,
        /// The number of columns.
        pub cols: u16,
    }
}

object! {
    /// The result of a command: the response to `command/exec`, sent after the last
    /// `command/exec/outputDelta`.
    pub struct CommandExecResponse {
        /// The exit code. 124 if the command timed out.
        pub exit_code: i32,
        /// The standard output, as text. Empty if it was streamed through
        /// `command/exec/outputDelta`.
        pub stdout: String,
        /// The standard error, as text. Empty if it was streamed through
        /// `command/exec/outputDelta`.
        pub stderr: String,
    }
}

object! {
    /// The params of `command/exec/write`, which must write, close the input, or both.
    pub struct CommandExecWriteParams {
        /// The process's ID, as given to `command/exec`. An error if the process is not running or
        /// was started without `streamStdin`.
        pub process_id: String,
        /// The bytes to write, in base64. If absent or `null`, none.
        pub delta_base64: Field<String>,
        /// Whether to close the input after writing. Defaults to `false`.
        pub close_stdin: Optional<bool>,
    }
}

object! {
    /// The response to `command/exec/write`: an empty object.
    pub struct CommandExecWriteResponse {}
}

object! {
    /// The params of `command/exec/terminate`.
    pub struct CommandExecTerminateParams {
        /// The process's ID, as given to `command/exec`. An error if the process is not running.
        pub process_id: String,
    }
}

object! {
    /// The response to `command/exec/terminate`: an empty object. The response to `command/exec`
    /// follows once the process has ended.
    pub struct CommandExecTerminateResponse {}
}

object! {
    /// The params of `command/exec/resize`.
    pub struct CommandExecResizeParams {
        /// The process's ID, as given to `command/exec`. An error if the process is not running or
        /// has no terminal.
        pub process_id: String,
        /// The new size of the terminal.
        pub size: CommandExecTerminalSize,
    }
}

object! {
    /// The response to `command/exec/resize`: an empty object.
    pub struct CommandExecResizeResponse {}
}

object! {
    /// Reports output of a command: the params of `command/exec/outputDelta`.
    pub struct CommandExecOutputDeltaNotification {
        /// The process's ID, as given to `command/exec`.
        pub process_id: String,
        /// The stream that the output comes from.
        pub stream: CommandExecOutputStream,
        /// The next bytes of the stream, in base64.
        pub delta_base64: String,
        /// Whether the stream has reached `outputBytesCap`, so that no more of it is sent.
        pub cap_reached: bool,
    }
}

string_enum! {
    /// An output stream of a command.
    pub enum CommandExecOutputStream {
        /// The standard output. A terminal has no other stream.
        Stdout = "stdout",
        /// The standard error.
        Stderr = "stderr",
        ..
    }
}
