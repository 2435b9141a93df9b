//! When approval is needed and who gives it, and the available sandboxes.

use crate::{
    macros::{keyed_union, object, string_enum, tagged_union},
    path::AbsolutePathBuf,
};

keyed_union! {
    /// When approval is needed before the agent acts.
    pub enum AskForApproval {
        /// Before every command, except those known to be read-only.
        Untrusted = "untrusted",
        /// When the model needs more than the sandbox allows.
        OnRequest = "on-request",
        /// Never; what the sandbox blocks fails, and the model is told.
        Never = "never",
        /// Depending on the kind of request; requests that are not put to the reviewer are
        /// rejected.
        Granular(GranularApproval) = "granular",
        /// After a command failed in the sandbox, before it runs without one.
        ///
        /// @removed 0.143.0
        OnFailure = "on-failure",
        /// On request, except that some kinds of requests are rejected without asking.
        ///
        /// @removed 0.115.0
        Reject(RejectedApprovals) = "reject",
        ..
    }
}

object! {
    /// The kinds of requests that are put to the reviewer. All others are rejected.
    pub struct GranularApproval in snake_case {
        /// Whether to ask before running a command outside the sandbox.
        pub sandbox_approval: bool,
        /// Whether to ask before running a command for which a rule requires approval.
        pub rules: bool,
        /// Whether to ask before running a skill's script. Defaults to `false`.
        pub skill_approval: Optional<bool> = false,
        /// Whether to ask when the agent requests permissions. Defaults to `false`.
        pub request_permissions: Optional<bool> = false,
        /// Whether to ask when MCP servers request input from the user (elicitations).
        pub mcp_elicitations: bool,
    }
}

object! {
    /// The kinds of requests that are rejected without asking. Used by servers before 0.115.0.
    pub struct RejectedApprovals in snake_case {
        /// Whether to reject running a command outside the sandbox.
        pub sandbox_approval: bool,
        /// Whether to reject running a command for which a rule requires approval.
        pub rules: bool,
        /// Whether to reject permissions that the agent requests. Defaults to `false`.
        pub request_permissions: Newer<bool> = false,
        /// Whether to reject requests from MCP servers for input from the user (elicitations).
        pub mcp_elicitations: bool,
    }
}

string_enum! {
    /// Who approves the agent's actions.
    pub enum ApprovalsReviewer {
        /// The user, through the client.
        User = "user",
        /// An agent that assesses the risk; `item/autoApprovalReview/started` reports each review.
        AutoReview = "auto_review",
        /// The same agent, under its older name.
        GuardianSubagent = "guardian_subagent",
        ..
    }
}

tagged_union! {
    /// What commands can access.
    pub enum SandboxPolicy by "type" {
        /// Everything that the server can access: there is no sandbox.
        DangerFullAccess = "dangerFullAccess",
        /// All files, for reading only.
        ReadOnly(ReadOnlySandbox) = "readOnly",
        /// Everything that a sandbox around the server allows; the server adds no sandbox for
        /// files.
        ExternalSandbox(ExternalSandbox) = "externalSandbox",
        /// All files for reading, and those of the workspace for writing.
        WorkspaceWrite(WorkspaceWriteSandbox) = "workspaceWrite",
        ..
    }
}

object! {
    /// A sandbox that allows no writes.
    pub struct ReadOnlySandbox {
        /// Whether commands can access the network. Defaults to `false`.
        pub network_access: Optional<bool> = false,
        /// The files that commands can read. Defaults to all files.
        ///
        /// @removed 0.128.0
        pub access: Optional<ReadOnlyAccess> = {"type": "fullAccess"},
    }
}

object! {
    /// A sandbox around the server, which the server knows about but does not enforce.
    pub struct ExternalSandbox {
        /// Whether commands can access the network. Defaults to `restricted`.
        pub network_access: Optional<NetworkAccess> = "restricted",
    }
}

object! {
    /// A sandbox that allows writes to the workspace.
    pub struct WorkspaceWriteSandbox {
        /// Writable directories in addition to the current one. Defaults to none.
        pub writable_roots: Optional<Vec<AbsolutePathBuf>> = [],
        /// Whether commands can access the network. Defaults to `false`.
        pub network_access: Optional<bool> = false,
        /// Whether the directory in `TMPDIR` is excluded from the writable ones. Defaults to
        /// `false`.
        pub exclude_tmpdir_env_var: Optional<bool> = false,
        /// Whether `/tmp` is excluded from the writable directories. Defaults to `false`.
        pub exclude_slash_tmp: Optional<bool> = false,
        /// The files that commands can read. Defaults to all files.
        ///
        /// @removed 0.128.0
        pub read_only_access: Optional<ReadOnlyAccess> = {"type": "fullAccess"},
    }
}

string_enum! {
    /// Whether commands can access the network.
    pub enum NetworkAccess {
        /// No access, or only as far as rules allow.
        Restricted = "restricted",
        /// Full access.
        Enabled = "enabled",
        ..
    }
}

tagged_union! {
    /// The files that a sandbox lets commands read. Used by servers before 0.128.0.
    pub enum ReadOnlyAccess by "type" {
        /// Only some files.
        Restricted(RestrictedReads) = "restricted",
        /// All files.
        FullAccess = "fullAccess",
        ..
    }
}

object! {
    /// The files that commands can read.
    pub struct RestrictedReads {
        /// Whether to include the files that the system's own programs need. Defaults to `true`.
        pub include_platform_defaults: Optional<bool> = true,
        /// Readable directories. Defaults to none.
        pub readable_roots: Optional<Vec<AbsolutePathBuf>> = [],
    }
}

string_enum! {
    /// A sandbox by name, as used in `thread/start` and the configuration.
    pub enum SandboxMode {
        /// All files can be read, none can be written.
        ReadOnly = "read-only",
        /// All files can be read, those of the workspace can be written.
        WorkspaceWrite = "workspace-write",
        /// There is no sandbox.
        DangerFullAccess = "danger-full-access",
        ..
    }
}
