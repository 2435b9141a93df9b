//! The Windows sandbox: its readiness, its setup, and directories that it cannot protect.

use crate::{
    macros::{object, string_enum},
    path::AbsolutePathBuf,
};

object! {
    /// The params of `windowsSandbox/setupStart`.
    pub struct WindowsSandboxSetupStartParams {
        /// The sandbox to set up. One that the managed requirements forbid is an error.
        pub mode: WindowsSandboxSetupMode,
        /// The directory to set it up for, whose configuration applies. If absent or `null`,
        /// defaults to the server's working directory.
        pub cwd: Field<AbsolutePathBuf>,
    }
}

string_enum! {
    /// The sandbox to set up.
    pub enum WindowsSandboxSetupMode {
        /// The stronger sandbox, whose setup requires an administrator.
        Elevated = "elevated",
        /// The sandbox whose setup does not require an administrator.
        Unelevated = "unelevated",
        ..
    }
}

object! {
    /// The response to `windowsSandbox/setupStart`, sent before the setup is done.
    ///
    /// `windowsSandbox/setupCompleted` follows at the end. On systems other than Windows, it
    /// reports an error.
    pub struct WindowsSandboxSetupStartResponse {
        /// Whether the setup started.
        pub started: bool,
    }
}

object! {
    /// The response to `windowsSandbox/readiness`.
    pub struct WindowsSandboxReadinessResponse {
        /// Whether the sandbox can be used.
        pub status: WindowsSandboxReadiness,
    }
}

string_enum! {
    /// Whether the Windows sandbox can be used.
    pub enum WindowsSandboxReadiness {
        /// The sandbox can be used.
        Ready = "ready",
        /// The sandbox is disabled, or the system is not Windows.
        NotConfigured = "notConfigured",
        /// The sandbox is enabled and must be set up, for the first time or again.
        UpdateRequired = "updateRequired",
        ..
    }
}

object! {
    /// The params of `windows/worldWritableWarning`, sent when directories are writable by
    /// everyone, so that the sandbox cannot protect them.
    pub struct WindowsWorldWritableWarningNotification {
        /// The paths to some of the directories.
        pub sample_paths: Vec<String>,
        /// The number of further directories.
        pub extra_count: usize,
        /// Whether the scan for such directories failed, so that there may be others.
        pub failed_scan: bool,
    }
}

object! {
    /// The params of `windowsSandbox/setupCompleted`, sent when a setup ended.
    ///
    /// Sent only to the connection that started the setup.
    pub struct WindowsSandboxSetupCompletedNotification {
        /// The sandbox that was set up.
        pub mode: WindowsSandboxSetupMode,
        /// Whether the setup succeeded.
        pub success: bool,
        /// Why the setup failed, for display. `null` if it succeeded.
        pub error: Option<String>,
    }
}
