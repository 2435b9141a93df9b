//! Environments: the machines where threads run their commands.
//!
//! The server's own machine is the environment `local`; a client adds others by the URL of the exec
//! server that runs there.

use crate::{
    macros::{object, string_enum},
    path::PathUri,
    wire::Secret,
};

object! {
    /// The params of `environment/add`.
    pub struct EnvironmentAddParams {
        /// A name for the environment, chosen by the client. One that is in use is replaced.
        pub environment_id: String,
        /// The WebSocket of the exec server on that machine, as a URL.
        pub exec_server_url: String,
        /// A bearer token that the exec server asks for, now and whenever the server connects
        /// again. Needs TLS, or an exec server on the same machine. Absent and `null` mean: none.
        pub auth_bearer_token: Field<Secret>,
        /// What to send as the HTTP header `X-Request-ID` whenever the server connects. Needs TLS,
        /// or an exec server on the same machine. Absent and `null` mean: none.
        pub websocket_request_id: Field<String>,
        /// How long the server waits for a connection, in milliseconds. Absent and `null` mean: the
        /// server's choice.
        pub connect_timeout_ms: Field<u64>,
        /// What to ask of the environment's skills. Absent and `null` mean: nothing.
        pub skills: Field<EnvironmentSkillsParams>,
    }
}

object! {
    /// What to ask of an environment's skills.
    pub struct EnvironmentSkillsParams {
        /// Skills that the environment must offer before the model is called, by their exact names.
        /// Absent and `null` mean: none.
        pub required: Field<Vec<String>>,
    }
}

object! {
    /// The answer to `environment/add`: nothing. It does not wait for the connection.
    pub struct EnvironmentAddResponse {}
}

object! {
    /// The params of `environment/info`.
    pub struct EnvironmentInfoParams {
        /// The environment to ask. An unknown one is an error.
        pub environment_id: String,
    }
}

object! {
    /// How an environment is set up: the answer to `environment/info`.
    pub struct EnvironmentInfoResponse {
        /// The shell that runs commands there.
        pub shell: EnvironmentShellInfo,
        /// The folder where commands run unless told otherwise. `null` when the environment names
        /// none.
        pub cwd: Option<PathUri>,
    }
}

object! {
    /// A shell of an environment.
    pub struct EnvironmentShellInfo {
        /// What kind of shell it is, such as `bash`, `zsh` or `powershell`.
        pub name: String,
        /// The program: a path in the environment's own notation, or a bare name.
        pub path: String,
    }
}

object! {
    /// The params of `environment/status`.
    pub struct EnvironmentStatusParams {
        /// The environment to look at.
        pub environment_id: String,
    }
}

object! {
    /// Whether an environment can be used: the answer to `environment/status`.
    pub struct EnvironmentStatusResponse {
        /// How it is.
        pub status: EnvironmentStatusKind,
        /// Why it is `disconnected` or `unknown`, for people. Absent or `null` otherwise.
        pub error: Field<String>,
    }
}

string_enum! {
    /// How an environment is.
    pub enum EnvironmentStatusKind {
        /// It answers.
        Ready = "ready",
        /// It is not connected yet.
        Pending = "pending",
        /// The connection is lost, or never came about.
        Disconnected = "disconnected",
        /// The server has none by that id.
        Unknown = "unknown",
        ..
    }
}

object! {
    /// Names an environment that a thread uses: the params of `thread/environment/connected` and
    /// `thread/environment/disconnected`.
    pub struct EnvironmentConnectionNotification {
        /// The thread.
        pub thread_id: String,
        /// The environment.
        pub environment_id: String,
    }
}
