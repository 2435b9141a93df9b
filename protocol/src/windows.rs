//! The sandbox on Windows: whether it is set up, setting it up, and folders that it cannot protect.

use crate::{
    macros::{object, string_enum},
    path::AbsolutePathBuf,
};

object! {
    /// The params of `windowsSandbox/setupStart`.
    pub struct WindowsSandboxSetupStartParams {
        /// Which sandbox to set up. One that the managed requirements forbid is an error.
        pub mode: WindowsSandboxSetupMode,
        /// The folder to set it up for; its configuration counts. Absent and `null` mean: the
        /// server's working folder.
        pub cwd: Field<AbsolutePathBuf>,
    }
}

string_enum! {
    /// Which sandbox to set up.
    pub enum WindowsSandboxSetupMode {
        /// The stronger one, whose setup needs an administrator.
        Elevated = "elevated",
        /// The one that needs no administrator.
        Unelevated = "unelevated",
        ..
    }
}

object! {
    /// The answer to `windowsSandbox/setupStart`, sent before the work is done.
    ///
    /// `windowsSandbox/setupCompleted` tells the end. On other systems than Windows it says so as
    /// an error.
    pub struct WindowsSandboxSetupStartResponse {
        /// Whether the setup began.
        pub started: bool,
    }
}

object! {
    /// The answer to `windowsSandbox/readiness`.
    pub struct WindowsSandboxReadinessResponse {
        /// Whether the sandbox can be used.
        pub status: WindowsSandboxReadiness,
    }
}

string_enum! {
    /// Whether the sandbox on Windows can be used.
    pub enum WindowsSandboxReadiness {
        /// It can.
        Ready = "ready",
        /// It is off, or the system is not Windows.
        NotConfigured = "notConfigured",
        /// It is on and must be set up, for the first time or again.
        UpdateRequired = "updateRequired",
        ..
    }
}

object! {
    /// Says that everybody can write to some folders, so that the sandbox cannot protect them: the
    /// params of `windows/worldWritableWarning`.
    pub struct WindowsWorldWritableWarningNotification {
        /// Some of the folders.
        pub sample_paths: Vec<String>,
        /// How many more there are.
        pub extra_count: usize,
        /// Whether the search for them failed, so that there may be others.
        pub failed_scan: bool,
    }
}

object! {
    /// Says that a setup ended: the params of `windowsSandbox/setupCompleted`.
    ///
    /// Only the connection that began the setup hears it.
    pub struct WindowsSandboxSetupCompletedNotification {
        /// Which sandbox was set up.
        pub mode: WindowsSandboxSetupMode,
        /// Whether it worked.
        pub success: bool,
        /// Why it did not, for people. `null` when it did.
        pub error: Option<String>,
    }
}
