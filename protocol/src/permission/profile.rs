//! Permission profiles: named sets of permissions, built in or from the configuration.
//!
//! A client lists them and picks one by id.

use super::FileSystemSandboxEntry;
use crate::{
    macros::{object, reshaped, tagged_union},
    path::AbsolutePathBuf,
};

object! {
    /// The params of `permissionProfile/list`, all of which may be left out.
    pub struct PermissionProfileListParams {
        /// Where to go on: the `nextCursor` of an earlier answer. Absent and `null` mean: at the
        /// start.
        pub cursor: Field<String>,
        /// How many profiles to give at most. Absent and `null` mean: all.
        pub limit: Field<u32>,
        /// The folder whose project's configuration counts as well. Absent and `null` mean: none.
        pub cwd: Field<String>,
    }
}

object! {
    /// A page of profiles: the answer to `permissionProfile/list`.
    pub struct PermissionProfileListResponse {
        /// The profiles.
        pub data: Vec<PermissionProfileSummary>,
        /// Where to go on. `null` at the end.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// A profile, as a client offers it.
    pub struct PermissionProfileSummary {
        /// Names the profile. Built-in ones begin with a colon: `:read-only`, `:workspace`,
        /// `:danger-full-access`.
        pub id: String,
        /// What it is for, for people. `null` when it has no description.
        pub description: Option<String>,
        /// Whether the managed requirements let a client choose it.
        pub allowed: Newer<bool>,
    }
}

tagged_union! {
    /// A profile, written out. As servers before 0.132.0 have it.
    pub enum PermissionProfile by "type" {
        /// The server keeps a sandbox.
        Managed(ManagedPermissionProfile) = "managed",
        /// There is no sandbox.
        Disabled = "disabled",
        /// Something around the server keeps a sandbox.
        External(ExternalPermissionProfile) = "external",
        ..
    }
}

object! {
    /// A sandbox that the server keeps.
    pub struct ManagedPermissionProfile {
        /// Whether it opens the network.
        pub network: PermissionProfileNetworkPermissions,
        /// Which files it opens.
        pub file_system: FileSystemPermissionsOfProfile,
    }
}

object! {
    /// A sandbox around the server.
    pub struct ExternalPermissionProfile {
        /// Whether it opens the network.
        pub network: PermissionProfileNetworkPermissions,
    }
}

reshaped! {
    /// A profile, written out, in either shape.
    pub enum AnyPermissionProfile {
        /// The later shape, which says who keeps the sandbox.
        Profile(PermissionProfile),
        /// The older shape, which does not.
        Untagged(UntaggedPermissionProfile) until "0.125.0",
    }
}

object! {
    /// A profile, written out. As servers before 0.125.0 have it.
    pub struct UntaggedPermissionProfile {
        /// Whether it opens the network. Absent and `null` mean: it does not say.
        pub network: Field<PermissionProfileNetworkPermissions>,
        /// Which files it opens. Absent and `null` mean: it does not say.
        pub file_system: Field<FileSystemPermissionsOfProfile>,
    }
}

tagged_union! {
    /// Which files a sandbox opens.
    pub enum PermissionProfileFileSystemPermissions by "type" {
        /// Those that rules tell.
        Restricted(RestrictedFileSystem) = "restricted",
        /// All.
        Unrestricted = "unrestricted",
        ..
    }
}

object! {
    /// The rules about files.
    pub struct RestrictedFileSystem {
        /// The rules.
        pub entries: Vec<FileSystemSandboxEntry>,
        /// How many levels of folders to search for what the patterns match, from 1 on. Absent and
        /// `null` mean: no limit is set.
        pub glob_scan_max_depth: Field<usize>,
    }
}

reshaped! {
    /// Which files a profile opens, in either shape.
    pub enum FileSystemPermissionsOfProfile {
        /// The later shape, which can also open all.
        Permissions(PermissionProfileFileSystemPermissions),
        /// The older shape: rules only.
        Untagged(RestrictedFileSystem) until "0.125.0",
    }
}

object! {
    /// Whether a sandbox opens the network. As servers before 0.132.0 have it.
    pub struct PermissionProfileNetworkPermissions {
        /// Whether it does. `null`, and absent from servers before 0.125.0: it does not say.
        pub enabled: NewerNullable<bool>,
    }
}

object! {
    /// The profile that a thread's permissions come from.
    pub struct ActivePermissionProfile {
        /// Names the profile: one of the configuration, or a built-in one such as `:workspace`.
        pub id: String,
        /// The profile that it builds on. `null` when it builds on none.
        pub extends: Option<String> = null,
        /// What was changed since it was chosen. Defaults to nothing.
        ///
        /// @removed 0.131.0
        pub modifications: Optional<Vec<ActivePermissionProfileModification>> = [],
    }
}

tagged_union! {
    /// A change to the profile in use. As servers before 0.131.0 have it.
    pub enum ActivePermissionProfileModification by "type" {
        /// One more folder can be written.
        AdditionalWritableRoot(AdditionalWritableRoot) = "additionalWritableRoot",
        ..
    }
}

object! {
    /// One more folder that can be written.
    pub struct AdditionalWritableRoot {
        /// The folder.
        pub path: AbsolutePathBuf,
    }
}
