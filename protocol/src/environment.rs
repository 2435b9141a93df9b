//! Environments: the machines on which threads run their commands.
//!
//! The server's own machine is the environment `local`; a client adds others by the URL of the exec
//! server that runs there.

use crate::{
    macros::{object, string_enum},
    path::PathUri,
    thread::ThreadId,
    wire::Secret,
};

object! {
    /// The params of `environment/add`.
    pub struct EnvironmentAddParams {
        /// An ID for the environment, chosen by the client. An ID in use replaces the environment
        /// that has it.
        pub environment_id: String,
        /// The WebSocket URL of the exec server on that machine.
        pub exec_server_url: String,
        /// The bearer token for the exec server, used now and whenever the server reconnects.
        /// Requires TLS, or an exec server on the same machine. If absent or `null`, no token is
        /// sent.
        pub auth_bearer_token: Field<Secret>,
        /// The value of the HTTP header `X-Request-ID`, sent whenever the server connects. Requires
        /// TLS, or an exec server on the same machine. If absent or `null`, no such header is sent.
        pub websocket_request_id: Field<String>,
        /// The connection timeout, in milliseconds. If absent or `null`, the server chooses.
        pub connect_timeout_ms: Field<u64>,
        /// Requirements on the environment's skills. If absent or `null`, there are none.
        pub skills: Field<EnvironmentSkillsParams>,
    }
}

object! {
    /// Requirements on an environment's skills.
    pub struct EnvironmentSkillsParams {
        /// The exact names of skills that the environment must offer before the model is called. If
        /// absent or `null`, there are none.
        pub required: Field<Vec<String>>,
    }
}

object! {
    /// The response to `environment/add`: an empty object. Sent without waiting for the connection.
    pub struct EnvironmentAddResponse {}
}

object! {
    /// The params of `environment/info`.
    pub struct EnvironmentInfoParams {
        /// The environment's ID. An unknown ID is an error.
        pub environment_id: String,
    }
}

object! {
    /// The response to `environment/info`: how the environment is set up.
    pub struct EnvironmentInfoResponse {
        /// The shell that runs commands in the environment.
        pub shell: EnvironmentShellInfo,
        /// The default working directory for commands. `null` if the environment has none.
        pub cwd: Option<PathUri>,
    }
}

object! {
    /// The shell of an environment.
    pub struct EnvironmentShellInfo {
        /// The kind of shell, such as `bash`, `zsh` or `powershell`.
        pub name: String,
        /// The shell's program: a path in the environment's own notation, or a bare name.
        pub path: String,
    }
}

object! {
    /// The params of `environment/status`.
    pub struct EnvironmentStatusParams {
        /// The environment's ID.
        pub environment_id: String,
    }
}

object! {
    /// The response to `environment/status`: whether the environment can be used.
    pub struct EnvironmentStatusResponse {
        /// The environment's status.
        pub status: EnvironmentStatusKind,
        /// Why the environment is `disconnected` or `unknown`, for display. Absent or `null`
        /// otherwise.
        pub error: Field<String>,
    }
}

string_enum! {
    /// An environment's status.
    pub enum EnvironmentStatusKind {
        /// The environment responds.
        Ready = "ready",
        /// The environment is not connected yet.
        Pending = "pending",
        /// The connection was lost or could not be established.
        Disconnected = "disconnected",
        /// The server has no environment with that ID.
        Unknown = "unknown",
        ..
    }
}

object! {
    /// The params of `thread/environment/connected` and `thread/environment/disconnected`: an
    /// environment that a thread uses.
    pub struct EnvironmentConnectionNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The environment's ID.
        pub environment_id: String,
    }
}
