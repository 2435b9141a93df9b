//! Questions whether the agent may do something, and the answers to them.
//!
//! The server asks and the turn waits; the client shows the question to a person and answers,
//! unless `serverRequest/resolved` says that it no longer needs to.

use std::collections::BTreeMap;

use crate::{
    item::CommandAction,
    macros::{keyed_union, object, string_enum, tagged_union},
    path::LegacyAppPathString,
    permission::{
        AdditionalPermissionProfile, GrantedPermissionProfile, NetworkApprovalContext,
        NetworkPolicyAmendment, PermissionGrantScope, RequestPermissionProfile,
    },
    thread::ThreadId,
};

object! {
    /// Asks whether a command may run: the params of `item/commandExecution/requestApproval`.
    pub struct CommandExecutionRequestApprovalParams {
        /// What the question is about. Absent means `command`.
        pub kind: Newer<CommandExecutionApprovalKind> = "command",
        /// The thread.
        pub thread_id: String,
        /// The turn.
        pub turn_id: String,
        /// The item of the command. Several questions may belong to one.
        pub item_id: String,
        /// When the question was asked, in milliseconds of Unix time.
        pub started_at_ms: Newer<i64>,
        /// Names the question where its item does not: for a program that a command starts, and for
        /// input. Absent or `null` for others.
        pub approval_id: Field<String>,
        /// The environment to run it in. `null` when not known.
        pub environment_id: Option<String> = null,
        /// Why the agent asks, for people. Absent or `null` when it does not say.
        pub reason: Field<String>,
        /// The call to the network that the question is about. Absent or `null` when it is about
        /// none.
        pub network_approval_context: Field<NetworkApprovalContext>,
        /// The command line. Absent or `null` when the question is about something else.
        pub command: Field<String>,
        /// The folder to run it in. Absent or `null` when not known.
        pub cwd: Field<LegacyAppPathString>,
        /// What the command seems to do, to show to people. Absent or `null` when not known.
        pub command_actions: Field<Vec<CommandAction>>,
        /// What it asks for beyond what it may. Absent or `null` when it asks for nothing more.
        ///
        /// @experimental
        pub additional_permissions: Field<AdditionalPermissionProfile>,
        /// How commands begin that need not be asked about again, word by word; see
        /// `acceptWithExecpolicyAmendment`. Absent or `null` when there is nothing to offer.
        pub proposed_execpolicy_amendment: Field<Vec<String>>,
        /// Rules about hosts that could be kept; see `applyNetworkPolicyAmendment`. Absent or
        /// `null` when there is nothing to offer.
        pub proposed_network_policy_amendments: Field<Vec<NetworkPolicyAmendment>>,
        /// The decisions to offer, in this order. Absent or `null` when the server does not say.
        ///
        /// @experimental
        pub available_decisions: Field<Vec<CommandExecutionApprovalDecision>>,
        /// The skill whose script it is. Absent or `null` when it is none's.
        ///
        /// @removed 0.118.0
        pub skill_metadata: Field<CommandExecutionRequestApprovalSkillMetadata>,
    }
}

keyed_union! {
    /// What to do about a command. The server takes one that it does not know, or an error, as a
    /// refusal.
    pub enum CommandExecutionApprovalDecision {
        /// Run it.
        Accept = "accept",
        /// Run it, and do not ask about the same again while the thread is loaded.
        AcceptForSession = "acceptForSession",
        /// Run it, and do not ask again about commands that begin alike.
        AcceptWithExecpolicyAmendment(AcceptWithExecpolicyAmendment) = "acceptWithExecpolicyAmendment",
        /// Keep a rule about the host, and do as it says.
        ApplyNetworkPolicyAmendment(ApplyNetworkPolicyAmendment) = "applyNetworkPolicyAmendment",
        /// Do not run it. The turn goes on, and the item is `declined`.
        Decline = "decline",
        /// Do not run it, and interrupt the turn.
        Cancel = "cancel",
        ..
    }
}

object! {
    /// Commands not to ask about again.
    pub struct AcceptWithExecpolicyAmendment in snake_case {
        /// How they begin, word by word.
        pub execpolicy_amendment: Vec<String>,
    }
}

object! {
    /// A rule about a host, to keep.
    pub struct ApplyNetworkPolicyAmendment in snake_case {
        /// The rule.
        pub network_policy_amendment: NetworkPolicyAmendment,
    }
}

string_enum! {
    /// What a question about a command is about.
    pub enum CommandExecutionApprovalKind {
        /// A command, to be run.
        Command = "command",
        /// Input to a command that runs.
        WriteStdin = "writeStdin",
        /// A command of a person, to be run.
        HumanCommand = "humanCommand",
        ..
    }
}

object! {
    /// The skill whose script is to run. As servers before 0.118.0 have it.
    pub struct CommandExecutionRequestApprovalSkillMetadata {
        /// Its file `SKILL.md`.
        pub path_to_skills_md: String,
    }
}

object! {
    /// What to do about the command: the answer to `item/commandExecution/requestApproval`.
    pub struct CommandExecutionRequestApprovalResponse {
        /// The decision.
        pub decision: CommandExecutionApprovalDecision,
    }
}

object! {
    /// Asks whether files may be changed: the params of `item/fileChange/requestApproval`.
    pub struct FileChangeRequestApprovalParams {
        /// The thread.
        pub thread_id: String,
        /// The turn.
        pub turn_id: String,
        /// The item of the changes, which tells them.
        pub item_id: String,
        /// When the question was asked, in milliseconds of Unix time.
        pub started_at_ms: Newer<i64>,
        /// Why the agent asks, for people. Absent or `null` when it does not say.
        pub reason: Field<String>,
        /// A folder that the agent would like to write to from now on; servers may not heed the
        /// answer to this. Absent or `null` for none.
        pub grant_root: Field<String>,
    }
}

object! {
    /// What to do about the changes: the answer to `item/fileChange/requestApproval`.
    pub struct FileChangeRequestApprovalResponse {
        /// The decision.
        pub decision: FileChangeApprovalDecision,
    }
}

string_enum! {
    /// What to do about changes to files.
    pub enum FileChangeApprovalDecision {
        /// Make them.
        Accept = "accept",
        /// Make them, and do not ask about the same files again while the thread is loaded.
        AcceptForSession = "acceptForSession",
        /// Do not make them. The turn goes on, and the item is `declined`.
        Decline = "decline",
        /// Do not make them, and interrupt the turn.
        Cancel = "cancel",
    }
}

object! {
    /// Asks for more permissions: the params of `item/permissions/requestApproval`.
    pub struct PermissionsRequestApprovalParams {
        /// The thread.
        pub thread_id: String,
        /// The turn.
        pub turn_id: String,
        /// The call by which the agent asks.
        pub item_id: String,
        /// The environment that they are for. `null` when not known.
        pub environment_id: Option<String> = null,
        /// When the question was asked, in milliseconds of Unix time.
        pub started_at_ms: Newer<i64>,
        /// The folder that relative paths start from.
        pub cwd: Newer<LegacyAppPathString>,
        /// Why the agent asks, for people. `null` when it does not say.
        pub reason: Option<String>,
        /// What it asks for.
        pub permissions: RequestPermissionProfile,
    }
}

object! {
    /// What is granted: the answer to `item/permissions/requestApproval`.
    pub struct PermissionsRequestApprovalResponse {
        /// What is granted. An empty object refuses all.
        pub permissions: GrantedPermissionProfile,
        /// How long it is good for. Defaults to `turn`.
        pub scope: Optional<PermissionGrantScope> = "turn",
        /// Whether all further commands of the turn are reviewed automatically before they run.
        /// Absent and `null` mean `false`.
        pub strict_auto_review: Field<bool>,
    }
}

object! {
    /// Asks whether files may be changed: the params of `applyPatchApproval`, which
    /// `item/fileChange/requestApproval` takes the place of.
    pub struct ApplyPatchApprovalParams {
        /// The thread.
        pub conversation_id: ThreadId,
        /// The call by which the agent changes the files.
        pub call_id: String,
        /// The changes, by the file's path.
        pub file_changes: BTreeMap<String, FileChange>,
        /// Why the agent asks, for people. `null` when it does not say.
        pub reason: Option<String>,
        /// A folder that the agent would like to write to from now on; servers may not heed the
        /// answer to this. `null` for none.
        pub grant_root: Option<String>,
    }
}

tagged_union! {
    /// A change to a file.
    pub enum FileChange by "type" {
        /// The file is new.
        Add(AddedFile) = "add",
        /// The file goes away.
        Delete(DeletedFile) = "delete",
        /// The file's text changes.
        Update(UpdatedFile) = "update",
        ..
    }
}

object! {
    /// A new file.
    pub struct AddedFile {
        /// Its text.
        pub content: String,
    }
}

object! {
    /// A file that goes away.
    pub struct DeletedFile {
        /// Its text until now.
        pub content: String,
    }
}

object! {
    /// A file whose text changes.
    pub struct UpdatedFile in snake_case {
        /// The changes, as a unified diff without file names.
        pub unified_diff: String,
        /// Where the file moves. `null` when it stays.
        pub move_path: Option<String>,
    }
}

object! {
    /// What to do about the changes: the answer to `applyPatchApproval`.
    pub struct ApplyPatchApprovalResponse {
        /// The decision.
        pub decision: ReviewDecision,
    }
}

keyed_union! {
    /// What to do about a command or about changes to files, in the older words.
    pub enum ReviewDecision {
        /// Do it.
        Approved = "approved",
        /// Do it, and do not ask again about commands that begin alike.
        ApprovedExecpolicyAmendment(ApprovedExecpolicyAmendment) = "approved_execpolicy_amendment",
        /// Do it, and do not ask about the same again while the thread is loaded.
        ApprovedForSession = "approved_for_session",
        /// Do it, and keep the rule about the MCP tool.
        ApprovedMcpPolicyAmendment = "approved_mcp_policy_amendment",
        /// Keep a rule about the host, and do as it says.
        NetworkPolicyAmendment(ApprovedNetworkPolicyAmendment) = "network_policy_amendment",
        /// Do not do it, and tell the model why. The turn goes on.
        Denied(Denial) = "denied",
        /// Do not do it. The turn goes on.
        ///
        /// @removed 0.145.0
        DeniedWithoutReason = "denied",
        /// Do not do it: nobody decided in time.
        TimedOut = "timed_out",
        /// Do not do it, and interrupt the turn.
        Abort = "abort",
    }
}

object! {
    /// Commands not to ask about again.
    pub struct ApprovedExecpolicyAmendment in snake_case {
        /// How they begin, word by word.
        pub proposed_execpolicy_amendment: Vec<String>,
    }
}

object! {
    /// A rule about a host, to keep.
    pub struct ApprovedNetworkPolicyAmendment in snake_case {
        /// The rule.
        pub network_policy_amendment: NetworkPolicyAmendment,
    }
}

object! {
    /// A refusal.
    pub struct Denial {
        /// Why, for the model.
        pub rejection: String,
    }
}

object! {
    /// Asks whether a command may run: the params of `execCommandApproval`, which
    /// `item/commandExecution/requestApproval` takes the place of.
    pub struct ExecCommandApprovalParams {
        /// The thread.
        pub conversation_id: ThreadId,
        /// The call by which the agent runs it.
        pub call_id: String,
        /// Names the question where the call does not. `null` where it does.
        pub approval_id: Option<String>,
        /// The program and its arguments.
        pub command: Vec<String>,
        /// The folder to run it in.
        pub cwd: String,
        /// Why the agent asks, for people. `null` when it does not say.
        pub reason: Option<String>,
        /// What the command seems to do, to show to people.
        pub parsed_cmd: Vec<ParsedCommand>,
    }
}

tagged_union! {
    /// What a command, or a part of it, seems to do.
    pub enum ParsedCommand by "type" {
        /// It reads a file.
        Read(ParsedRead) = "read",
        /// It lists files.
        ListFiles(ParsedListFiles) = "list_files",
        /// It searches files.
        Search(ParsedSearch) = "search",
        /// Something else.
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
        /// The file's path, as well as it is known. A relative one starts from the command's
        /// folder.
        pub path: String,
    }
}

object! {
    /// A command that lists files.
    pub struct ParsedListFiles {
        /// The command.
        pub cmd: String,
        /// Where it looks. `null` when not known.
        pub path: Option<String>,
    }
}

object! {
    /// A command that searches files.
    pub struct ParsedSearch {
        /// The command.
        pub cmd: String,
        /// What it looks for. `null` when not known.
        pub query: Option<String>,
        /// Where it looks. `null` when not known.
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
    /// What to do about the command: the answer to `execCommandApproval`.
    pub struct ExecCommandApprovalResponse {
        /// The decision.
        pub decision: ReviewDecision,
    }
}
