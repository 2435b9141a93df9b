//! Approvals: requests for permission to act, and the decisions on them.
//!
//! The server sends an approval request and the turn waits. The client shows the request to the
//! user and responds, unless `serverRequest/resolved` reports that this is no longer needed.
//!
//! ```
//! use app_server_protocol::{
//!     ResponseMessage,
//!     approval::{CommandExecutionApprovalDecision, CommandExecutionRequestApprovalResponse},
//!     server_request::ItemCommandExecutionRequestApproval,
//! };
//!
//! // The response to request 7: run the command.
//! let decision = CommandExecutionApprovalDecision::Accept;
//! let result = CommandExecutionRequestApprovalResponse::new(decision);
//! let response = ResponseMessage::new::<ItemCommandExecutionRequestApproval>(7, &result)?;
//! assert_eq!(response.encode()?, r#"{"id":7,"result":{"decision":"accept"}}"#);
//! # Ok::<(), serde_json::Error>(())
//! ```

use std::collections::BTreeMap;

use crate::{
    item::CommandAction,
    legacy::ConversationId,
    macros::{keyed_union, object, string_enum, tagged_union},
    path::LegacyAppPathString,
    permission::{
        AdditionalPermissionProfile, GrantedPermissionProfile, NetworkApprovalContext,
        NetworkPolicyAmendment, PermissionGrantScope, RequestPermissionProfile,
    },
    thread::ThreadId,
};

object! {
    /// Requests approval to run a command: the params of `item/commandExecution/requestApproval`.
    pub struct CommandExecutionRequestApprovalParams {
        /// What the approval is for. If absent, `command`.
        pub kind: Newer<CommandExecutionApprovalKind> = "command",
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The turn's ID.
        pub turn_id: String,
        /// The ID of the command's item. An item can have several approval requests.
        pub item_id: String,
        /// When approval was requested, as a Unix timestamp in milliseconds.
        pub started_at_ms: Newer<i64>,
        /// The approval's ID, if the item does not identify it: for a program started by a command,
        /// and for input. Absent or `null` otherwise.
        pub approval_id: Field<String>,
        /// The ID of the environment to run the command in. `null` if unknown.
        pub environment_id: Option<String> = null,
        /// Why the agent asks, for display. Absent or `null` if it gives no reason.
        pub reason: Field<String>,
        /// The network access that needs approval. Absent or `null` if the approval is not for
        /// network access.
        pub network_approval_context: Field<NetworkApprovalContext>,
        /// The command line. Absent or `null` if the approval is for something else.
        pub command: Field<String>,
        /// The directory to run the command in. Absent or `null` if unknown.
        pub cwd: Field<LegacyAppPathString>,
        /// What the command appears to do, for display. Absent or `null` if unknown.
        pub command_actions: Field<Vec<CommandAction>>,
        /// The additional permissions that the command requests. Absent or `null` if it requests
        /// none.
        ///
        /// @experimental
        pub additional_permissions: Field<AdditionalPermissionProfile>,
        /// The prefix of the commands that could run without further approval, word by word; see
        /// `acceptWithExecpolicyAmendment`. Absent or `null` if there is nothing to offer.
        pub proposed_execpolicy_amendment: Field<Vec<String>>,
        /// Rules for hosts that could be saved; see `applyNetworkPolicyAmendment`. Absent or `null`
        /// if there is nothing to offer.
        pub proposed_network_policy_amendments: Field<Vec<NetworkPolicyAmendment>>,
        /// The decisions to offer, in order. Absent or `null` if the server does not say.
        ///
        /// @experimental
        pub available_decisions: Field<Vec<CommandExecutionApprovalDecision>>,
        /// The skill whose script the command runs. Absent or `null` if it runs none.
        ///
        /// @removed 0.118.0
        pub skill_metadata: Field<CommandExecutionRequestApprovalSkillMetadata>,
    }
}

keyed_union! {
    /// A decision on a command. The server treats an unknown decision, or an error, as a refusal.
    pub enum CommandExecutionApprovalDecision {
        /// Run the command.
        Accept = "accept",
        /// Run the command, and do not ask again about the same command while the thread is loaded.
        AcceptForSession = "acceptForSession",
        /// Run the command, and do not ask again about commands with the same prefix.
        AcceptWithExecpolicyAmendment(AcceptWithExecpolicyAmendment) = "acceptWithExecpolicyAmendment",
        /// Save a rule for the host, and apply it.
        ApplyNetworkPolicyAmendment(ApplyNetworkPolicyAmendment) = "applyNetworkPolicyAmendment",
        /// Do not run the command. The turn continues, and the item is `declined`.
        Decline = "decline",
        /// Do not run the command, and interrupt the turn.
        Cancel = "cancel",
        ..
    }
}

object! {
    /// The commands that need no further approval.
    pub struct AcceptWithExecpolicyAmendment in snake_case {
        /// The prefix of the commands, word by word.
        pub execpolicy_amendment: Vec<String>,
    }
}

object! {
    /// A rule for a host, to be saved.
    pub struct ApplyNetworkPolicyAmendment in snake_case {
        /// The rule.
        pub network_policy_amendment: NetworkPolicyAmendment,
    }
}

string_enum! {
    /// What a command approval is for.
    pub enum CommandExecutionApprovalKind {
        /// A command to run.
        Command = "command",
        /// Input to a running command.
        WriteStdin = "writeStdin",
        /// A human command to run; see `requiredHumanApproval`.
        HumanCommand = "humanCommand",
        ..
    }
}

object! {
    /// The skill whose script is to run. Used by servers before 0.118.0.
    pub struct CommandExecutionRequestApprovalSkillMetadata {
        /// The path of the skill's `SKILL.md`.
        pub path_to_skills_md: String,
    }
}

object! {
    /// The decision on the command: the response to `item/commandExecution/requestApproval`.
    pub struct CommandExecutionRequestApprovalResponse {
        /// The decision.
        pub decision: CommandExecutionApprovalDecision,
    }
}

object! {
    /// Requests approval to change files: the params of `item/fileChange/requestApproval`.
    pub struct FileChangeRequestApprovalParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The turn's ID.
        pub turn_id: String,
        /// The ID of the file change item, which contains the changes.
        pub item_id: String,
        /// When approval was requested, as a Unix timestamp in milliseconds.
        pub started_at_ms: Newer<i64>,
        /// Why the agent asks, for display. Absent or `null` if it gives no reason.
        pub reason: Field<String>,
        /// A directory that the agent asks to write to from now on; servers may ignore the decision
        /// on this. Absent or `null` if there is none.
        pub grant_root: Field<String>,
    }
}

object! {
    /// The decision on the changes: the response to `item/fileChange/requestApproval`.
    pub struct FileChangeRequestApprovalResponse {
        /// The decision.
        pub decision: FileChangeApprovalDecision,
    }
}

string_enum! {
    /// A decision on file changes.
    pub enum FileChangeApprovalDecision {
        /// Apply the changes.
        Accept = "accept",
        /// Apply the changes, and do not ask again about the same files while the thread is loaded.
        AcceptForSession = "acceptForSession",
        /// Do not apply the changes. The turn continues, and the item is `declined`.
        Decline = "decline",
        /// Do not apply the changes, and interrupt the turn.
        Cancel = "cancel",
    }
}

object! {
    /// Requests additional permissions: the params of `item/permissions/requestApproval`.
    pub struct PermissionsRequestApprovalParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The turn's ID.
        pub turn_id: String,
        /// The ID of the tool call with which the agent requests the permissions.
        pub item_id: String,
        /// The ID of the environment that the permissions are for. `null` if unknown.
        pub environment_id: Option<String> = null,
        /// When the permissions were requested, as a Unix timestamp in milliseconds.
        pub started_at_ms: Newer<i64>,
        /// The directory that relative paths are resolved against.
        pub cwd: Newer<LegacyAppPathString>,
        /// Why the agent asks, for display. `null` if it gives no reason.
        pub reason: Option<String>,
        /// The requested permissions.
        pub permissions: RequestPermissionProfile,
    }
}

object! {
    /// The granted permissions: the response to `item/permissions/requestApproval`.
    pub struct PermissionsRequestApprovalResponse {
        /// The granted permissions. An empty object grants none.
        pub permissions: GrantedPermissionProfile,
        /// How long the permissions are valid. Defaults to `turn`.
        pub scope: Optional<PermissionGrantScope> = "turn",
        /// Whether all further commands of the turn are reviewed automatically before they run. If
        /// absent or `null`, `false`.
        pub strict_auto_review: Field<bool>,
    }
}

object! {
    /// Requests approval to change files: the params of `applyPatchApproval`, which is superseded
    /// by `item/fileChange/requestApproval`.
    pub struct ApplyPatchApprovalParams {
        /// The thread's ID.
        pub conversation_id: ConversationId,
        /// The ID of the call that changes the files.
        pub call_id: String,
        /// The changes, by file path.
        pub file_changes: BTreeMap<String, FileChange>,
        /// Why the agent asks, for display. `null` if it gives no reason.
        pub reason: Option<String>,
        /// A directory that the agent asks to write to from now on; servers may ignore the decision
        /// on this. `null` if there is none.
        pub grant_root: Option<String>,
    }
}

tagged_union! {
    /// A change to a file.
    pub enum FileChange by "type" {
        /// The file is added.
        Add(AddedFile) = "add",
        /// The file is deleted.
        Delete(DeletedFile) = "delete",
        /// The file's content changes.
        Update(UpdatedFile) = "update",
        ..
    }
}

object! {
    /// An added file.
    pub struct AddedFile {
        /// The file's content.
        pub content: String,
    }
}

object! {
    /// A deleted file.
    pub struct DeletedFile {
        /// The file's content before the deletion.
        pub content: String,
    }
}

object! {
    /// A file whose content changes.
    pub struct UpdatedFile in snake_case {
        /// The changes, as a unified diff without file names.
        pub unified_diff: String,
        /// The path that the file is moved to. `null` if it is not moved.
        pub move_path: Option<String>,
    }
}

object! {
    /// The decision on the changes: the response to `applyPatchApproval`.
    pub struct ApplyPatchApprovalResponse {
        /// The decision.
        pub decision: ReviewDecision,
    }
}

keyed_union! {
    /// A decision on a command or on file changes, in the older form.
    pub enum ReviewDecision {
        /// Approve.
        Approved = "approved",
        /// Approve, and do not ask again about commands with the same prefix.
        ApprovedExecpolicyAmendment(ApprovedExecpolicyAmendment) = "approved_execpolicy_amendment",
        /// Approve, and do not ask again about the same thing while the thread is loaded.
        ApprovedForSession = "approved_for_session",
        /// Approve, and save the rule for the MCP tool.
        ApprovedMcpPolicyAmendment = "approved_mcp_policy_amendment",
        /// Save a rule for the host, and apply it.
        NetworkPolicyAmendment(ApprovedNetworkPolicyAmendment) = "network_policy_amendment",
        /// Deny, and tell the model why. The turn continues.
        Denied(Denial) = "denied",
        /// Deny. The turn continues.
        ///
        /// @removed 0.145.0
        DeniedWithoutReason = "denied",
        /// Deny, because nobody decided in time.
        TimedOut = "timed_out",
        /// Deny, and interrupt the turn.
        Abort = "abort",
    }
}

object! {
    /// The commands that need no further approval.
    pub struct ApprovedExecpolicyAmendment in snake_case {
        /// The prefix of the commands, word by word.
        pub proposed_execpolicy_amendment: Vec<String>,
    }
}

object! {
    /// A rule for a host, to be saved.
    pub struct ApprovedNetworkPolicyAmendment in snake_case {
        /// The rule.
        pub network_policy_amendment: NetworkPolicyAmendment,
    }
}

object! {
    /// A denial.
    pub struct Denial {
        /// The reason for the denial, for the model.
        pub rejection: String,
    }
}

object! {
    /// Requests approval to run a command: the params of `execCommandApproval`, which is superseded
    /// by `item/commandExecution/requestApproval`.
    pub struct ExecCommandApprovalParams {
        /// The thread's ID.
        pub conversation_id: ConversationId,
        /// The ID of the call that runs the command.
        pub call_id: String,
        /// The approval's ID, if the call does not identify it. `null` if it does.
        pub approval_id: Option<String>,
        /// The program and its arguments.
        pub command: Vec<String>,
        /// The directory to run the command in.
        pub cwd: String,
        /// Why the agent asks, for display. `null` if it gives no reason.
        pub reason: Option<String>,
        /// What the command appears to do, for display.
        pub parsed_cmd: Vec<ParsedCommand>,
    }
}

tagged_union! {
    /// What a command, or a part of it, appears to do.
    pub enum ParsedCommand by "type" {
        /// Reads a file.
        Read(ParsedRead) = "read",
        /// Lists files.
        ListFiles(ParsedListFiles) = "list_files",
        /// Searches files.
        Search(ParsedSearch) = "search",
        /// Does something else.
        Unknown(UnparsedCommand) = "unknown",
        ..
    }
}

object! {
    /// A command that reads a file.
    pub struct ParsedRead {
        /// The command.
        pub cmd: String,
        /// The file's name.
        pub name: String,
        /// The file's path, as far as it is known. A relative path is resolved against the
        /// command's working directory.
        pub path: String,
    }
}

object! {
    /// A command that lists files.
    pub struct ParsedListFiles {
        /// The command.
        pub cmd: String,
        /// The path to list. `null` if unknown.
        pub path: Option<String>,
    }
}

object! {
    /// A command that searches files.
    pub struct ParsedSearch {
        /// The command.
        pub cmd: String,
        /// The search query. `null` if unknown.
        pub query: Option<String>,
        /// The path to search. `null` if unknown.
        pub path: Option<String>,
    }
}

object! {
    /// A command that does something else.
    pub struct UnparsedCommand {
        /// The command.
        pub cmd: String,
    }
}

object! {
    /// The decision on the command: the response to `execCommandApproval`.
    pub struct ExecCommandApprovalResponse {
        /// The decision.
        pub decision: ReviewDecision,
    }
}
