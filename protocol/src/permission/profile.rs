//! Permission profiles: named sets of permissions, built in or from the configuration.
//!
//! A client lists the profiles and selects one by ID.

use std::num::NonZeroUsize;

use super::FileSystemSandboxEntry;
use crate::{
    macros::{object, reshaped, tagged_union},
    path::AbsolutePathBuf,
};

object! {
    /// The params of `permissionProfile/list`. All fields are optional.
    pub struct PermissionProfileListParams {
        /// The `nextCursor` of a previous response. If absent or `null`, starts with the first
        /// page.
        pub cursor: Field<String>,
        /// The maximum number of profiles to return. If absent or `null`, returns all.
        pub limit: Field<u32>,
        /// The directory whose project configuration to include. If absent or `null`, none.
        pub cwd: Field<String>,
    }
}

object! {
    /// A page of permission profiles: the response to `permissionProfile/list`.
    pub struct PermissionProfileListResponse {
        /// The profiles.
        pub data: Vec<PermissionProfileSummary>,
        /// Cursor for the next page. `null` on the last page.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// A permission profile, for selection in a client.
    pub struct PermissionProfileSummary {
        /// The profile's ID. The IDs of built-in profiles start with a colon: `:read-only`,
        /// `:workspace`, `:danger-full-access`.
        pub id: String,
        /// A description of the profile's purpose, for display. `null` if it has none.
        pub description: Option<String>,
        /// Whether the managed requirements allow the client to select the profile.
        pub allowed: Newer<bool>,
    }
}

tagged_union! {
    /// A permission profile, spelled out. Used by servers before 0.132.0.
    pub enum PermissionProfile by "type" {
        /// The server enforces a sandbox.
        Managed(ManagedPermissionProfile) = "managed",
        /// There is no sandbox.
        Disabled = "disabled",
        /// The sandbox is enforced outside the server.
        External(ExternalPermissionProfile) = "external",
        ..
    }
}

object! {
    /// A sandbox that the server enforces.
    pub struct ManagedPermissionProfile {
        /// Whether the sandbox allows network access.
        pub network: PermissionProfileNetworkPermissions,
        /// The files that the sandbox allows access to.
        pub file_system: FileSystemPermissionsOfProfile,
    }
}

object! {
    /// A sandbox around the server.
    pub struct ExternalPermissionProfile {
        /// Whether the sandbox allows network access.
        pub network: PermissionProfileNetworkPermissions,
    }
}

reshaped! {
    /// A permission profile, spelled out in the newer or the older form.
    pub enum AnyPermissionProfile {
        /// The newer form, which says who enforces the sandbox.
        Profile(PermissionProfile),
        /// The older form, which does not.
        Untagged(UntaggedPermissionProfile) until "0.125.0",
    }
}

object! {
    /// A permission profile, spelled out. Used by servers before 0.125.0.
    pub struct UntaggedPermissionProfile {
        /// Whether the profile allows network access. Absent or `null` if it does not say.
        pub network: Field<PermissionProfileNetworkPermissions>,
        /// The files that the profile allows access to. Absent or `null` if it does not say.
        pub file_system: Field<FileSystemPermissionsOfProfile>,
    }
}

tagged_union! {
    /// The files that a sandbox allows access to.
    pub enum PermissionProfileFileSystemPermissions by "type" {
        /// The files given by rules.
        Restricted(RestrictedFileSystem) = "restricted",
        /// All files.
        Unrestricted = "unrestricted",
        ..
    }
}

object! {
    /// The file system rules.
    pub struct RestrictedFileSystem {
        /// The rules.
        pub entries: Vec<FileSystemSandboxEntry>,
        /// The maximum directory depth to search for matches of glob patterns, at least 1. If
        /// absent or `null`, no limit is set.
        pub glob_scan_max_depth: Field<NonZeroUsize>,
    }
}

reshaped! {
    /// The files that a profile allows access to, in the newer or the older form.
    pub enum FileSystemPermissionsOfProfile {
        /// The newer form, which can also allow access to all files.
        Permissions(PermissionProfileFileSystemPermissions),
        /// The older form, which has rules only.
        Untagged(RestrictedFileSystem) until "0.125.0",
    }
}

object! {
    /// Whether a sandbox allows network access. Used by servers before 0.132.0.
    pub struct PermissionProfileNetworkPermissions {
        /// Whether network access is allowed. `null` if not specified; servers before 0.125.0 omit
        /// the field instead.
        pub enabled: NewerNullable<bool>,
    }
}

object! {
    /// The profile that a thread's permissions are based on.
    pub struct ActivePermissionProfile {
        /// The profile's ID: one from the configuration, or a built-in one such as `:workspace`.
        pub id: String,
        /// The ID of the profile that this one extends. `null` if it extends none.
        pub extends: Option<String> = null,
        /// The changes made since the profile was selected. Defaults to none.
        ///
        /// @removed 0.131.0
        pub modifications: Optional<Vec<ActivePermissionProfileModification>> = [],
    }
}

tagged_union! {
    /// A change to the active profile. Used by servers before 0.131.0.
    pub enum ActivePermissionProfileModification by "type" {
        /// An additional writable directory.
        AdditionalWritableRoot(AdditionalWritableRoot) = "additionalWritableRoot",
        ..
    }
}

object! {
    /// An additional writable directory.
    pub struct AdditionalWritableRoot {
        /// The directory's path.
        pub path: AbsolutePathBuf,
    }
}
