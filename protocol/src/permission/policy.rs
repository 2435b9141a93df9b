//! When somebody is asked before an action, who that is, and the sandboxes to choose from.

use crate::{
    macros::{keyed_union, object, string_enum, tagged_union},
    path::AbsolutePathBuf,
};

keyed_union! {
    /// When somebody is asked before the agent acts.
    pub enum AskForApproval {
        /// Before every command but those known to only read.
        Untrusted = "untrusted",
        /// When the model wants more than the sandbox allows.
        OnRequest = "on-request",
        /// Never; what the sandbox stops fails, and the model hears so.
        Never = "never",
        /// As told for each kind of question; what is not asked is refused.
        Granular(GranularApproval) = "granular",
        /// When a command has failed in the sandbox, before it runs without.
        ///
        /// @removed 0.143.0
        OnFailure = "on-failure",
        /// On request, except that some kinds of questions are refused unasked.
        ///
        /// @removed 0.115.0
        Reject(RejectedApprovals) = "reject",
        ..
    }
}

object! {
    /// Which questions are asked. Those that are not asked are refused.
    pub struct GranularApproval in snake_case {
        /// Whether a command may run outside the sandbox.
        pub sandbox_approval: bool,
        /// Whether a command may run that a rule wants asked about.
        pub rules: bool,
        /// Whether a skill's script may run. Defaults to `false`.
        pub skill_approval: Newer<bool> = false,
        /// Whether the agent may have permissions that it asks for. Defaults to `false`.
        pub request_permissions: Newer<bool> = false,
        /// What MCP servers ask of the person.
        pub mcp_elicitations: bool,
    }
}

object! {
    /// Which questions are refused unasked. As servers before 0.115.0 have it.
    pub struct RejectedApprovals in snake_case {
        /// Whether a command may run outside the sandbox.
        pub sandbox_approval: bool,
        /// Whether a command may run that a rule wants asked about.
        pub rules: bool,
        /// Whether the agent may have permissions that it asks for. Defaults to `false`.
        pub request_permissions: Newer<bool> = false,
        /// What MCP servers ask of the person.
        pub mcp_elicitations: bool,
    }
}

string_enum! {
    /// Who is asked before the agent acts.
    pub enum ApprovalsReviewer {
        /// The person, by way of the client.
        User = "user",
        /// An agent that weighs the risk; `item/autoApprovalReview/started` tells of each review.
        AutoReview = "auto_review",
        /// The same, by its older name.
        GuardianSubagent = "guardian_subagent",
        ..
    }
}

tagged_union! {
    /// What commands may reach.
    pub enum SandboxPolicy by "type" {
        /// All that the server may: there is no sandbox.
        DangerFullAccess = "dangerFullAccess",
        /// All files, to read them.
        ReadOnly(ReadOnlySandbox) = "readOnly",
        /// All that a sandbox around the server lets through; the server adds none for files.
        ExternalSandbox(ExternalSandbox) = "externalSandbox",
        /// All files to read, those of the workspace to write.
        WorkspaceWrite(WorkspaceWriteSandbox) = "workspaceWrite",
        ..
    }
}

object! {
    /// A sandbox in which nothing can be written.
    pub struct ReadOnlySandbox {
        /// Whether the network can be reached. Defaults to `false`.
        pub network_access: Newer<bool> = false,
        /// What can be read. Defaults to all.
        ///
        /// @removed 0.128.0
        pub access: Optional<ReadOnlyAccess> = {"type": "fullAccess"},
    }
}

object! {
    /// A sandbox around the server, which the server only knows of.
    pub struct ExternalSandbox {
        /// Whether the network can be reached. Defaults to `restricted`.
        pub network_access: Newer<NetworkAccess> = "restricted",
    }
}

object! {
    /// A sandbox in which the workspace can be written.
    pub struct WorkspaceWriteSandbox {
        /// Folders that can be written besides the current one. Defaults to none.
        pub writable_roots: Newer<Vec<AbsolutePathBuf>> = [],
        /// Whether the network can be reached. Defaults to `false`.
        pub network_access: Newer<bool> = false,
        /// Whether the folder that `TMPDIR` names cannot be written. Defaults to `false`.
        pub exclude_tmpdir_env_var: Newer<bool> = false,
        /// Whether `/tmp` cannot be written. Defaults to `false`.
        pub exclude_slash_tmp: Newer<bool> = false,
        /// What can be read. Defaults to all.
        ///
        /// @removed 0.128.0
        pub read_only_access: Optional<ReadOnlyAccess> = {"type": "fullAccess"},
    }
}

string_enum! {
    /// Whether the network can be reached.
    pub enum NetworkAccess {
        /// It cannot, or only so far as rules allow.
        Restricted = "restricted",
        /// It can.
        Enabled = "enabled",
        ..
    }
}

tagged_union! {
    /// Which files a sandbox lets commands read. As servers before 0.128.0 have it.
    pub enum ReadOnlyAccess by "type" {
        /// Some.
        Restricted(RestrictedReads) = "restricted",
        /// All.
        FullAccess = "fullAccess",
        ..
    }
}

object! {
    /// The files that can be read.
    pub struct RestrictedReads {
        /// Whether those count that the system's own programs need. Defaults to `true`.
        pub include_platform_defaults: Optional<bool> = true,
        /// Folders that can be read. Defaults to none.
        pub readable_roots: Optional<Vec<AbsolutePathBuf>> = [],
    }
}

string_enum! {
    /// A sandbox by name, as `thread/start` and the configuration have it.
    pub enum SandboxMode {
        /// All files can be read, none written.
        ReadOnly = "read-only",
        /// All files can be read, those of the workspace written.
        WorkspaceWrite = "workspace-write",
        /// There is no sandbox.
        DangerFullAccess = "danger-full-access",
        ..
    }
}
