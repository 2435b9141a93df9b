//! The sandbox policy of the first protocol.

use crate::{
    macros::{object, tagged_union},
    path::AbsolutePathBuf,
    permission::NetworkAccess,
};

tagged_union! {
    /// What commands may access: the older form of `SandboxPolicy`.
    pub enum LegacySandboxPolicy by "type" {
        /// Full access: there is no sandbox.
        DangerFullAccess = "danger-full-access",
        /// Files can be read but not written.
        ReadOnly(LegacyReadOnlySandbox) = "read-only",
        /// Whatever a sandbox around the server permits.
        ExternalSandbox(LegacyExternalSandbox) = "external-sandbox",
        /// Files can be read, and written in some directories.
        WorkspaceWrite(LegacyWorkspaceWriteSandbox) = "workspace-write",
        ..
    }
}

tagged_union! {
    /// Which files commands may read: the older form of `ReadOnlyAccess`.
    pub enum LegacyReadOnlyAccess by "type" {
        /// Only some files.
        Restricted(LegacyRestrictedReads) = "restricted",
        /// All files.
        FullAccess = "full-access",
        ..
    }
}

object! {
    /// A sandbox in which files can be read but not written.
    pub struct LegacyReadOnlySandbox {
        /// Which files may be read. If absent, all files may be read.
        pub access: Optional<LegacyReadOnlyAccess>,
    }
}

object! {
    /// A sandbox around the server, so that the server sets up none of its own.
    pub struct LegacyExternalSandbox in snake_case {
        /// Whether that sandbox lets commands access the network. Defaults to `restricted`.
        pub network_access: Optional<NetworkAccess> = "restricted",
    }
}

object! {
    /// A sandbox in which files can be written in some directories, including the working
    /// directory.
    pub struct LegacyWorkspaceWriteSandbox in snake_case {
        /// Additional directories that commands may write to. If absent, there are none.
        pub writable_roots: Optional<Vec<AbsolutePathBuf>>,
        /// Whether commands may access the network. Defaults to `false`.
        pub network_access: Optional<bool> = false,
        /// Whether to exclude the directory named by `TMPDIR` from the writable directories.
        /// Defaults to `false`.
        pub exclude_tmpdir_env_var: Optional<bool> = false,
        /// Whether to exclude `/tmp` from the writable directories. Defaults to `false`.
        pub exclude_slash_tmp: Optional<bool> = false,
        /// Which files may be read. If absent, all files may be read.
        pub read_only_access: Optional<LegacyReadOnlyAccess>,
    }
}

object! {
    /// The files that commands may read if they may not read all files.
    pub struct LegacyRestrictedReads in snake_case {
        /// Whether commands may read the files that system programs need. Defaults to `true`.
        pub include_platform_defaults: Optional<bool> = true,
        /// Additional directories that commands may read. If absent, there are none.
        pub readable_roots: Optional<Vec<AbsolutePathBuf>>,
    }
}
