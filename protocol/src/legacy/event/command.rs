//! Events for commands that run on the server's machine, and for viewing images. Newer clients get
//! the same from the `commandExecution` and `imageView` items.

use crate::{
    approval::ParsedCommand,
    macros::{object, string_enum},
    permission::NetworkApprovalContext,
};

object! {
    /// Reports that approval of a command is requested: the event `exec_approval_request`.
    ///
    /// The client does not respond to this event. Approval itself is requested with
    /// `item/commandExecution/requestApproval` or the older `execCommandApproval`.
    pub struct ExecApprovalRequestEvent in snake_case {
        /// The ID of the call and of the command's item.
        pub call_id: String,
        /// The ID of the approval request, if one call leads to several. Absent or `null` if the
        /// request is about the call as a whole, as it always is on servers before 0.104.0.
        pub approval_id: Field<String>,
        /// The turn's ID. Absent or empty if unknown.
        pub turn_id: Optional<String> = "",
        /// The command, as a list of arguments.
        pub command: Vec<String>,
        /// The directory in which the command would run.
        pub cwd: String,
        /// What the command appears to do, with one entry for each part that does something.
        pub parsed_cmd: Vec<ParsedCommand>,
        /// Why the agent asks, for display. Absent or `null` if the agent gives no reason.
        pub reason: Field<String>,
        /// The network access that the request is about. Absent or `null` if it is not about
        /// network access.
        pub network_approval_context: Field<NetworkApprovalContext>,
        /// A proposed command prefix, as a list of arguments: commands that start with it need no
        /// further approval. Absent or `null` if there is nothing to propose.
        pub proposed_execpolicy_amendment: Field<Vec<String>>,
    }
}

object! {
    /// Reports that a command has started: the event `exec_command_begin`.
    pub struct ExecCommandBeginEvent in snake_case {
        /// The ID of the call and of the command's item.
        pub call_id: String,
        /// The ID of the command's process. Absent or `null` if it has none.
        pub process_id: Field<String>,
        /// The turn's ID.
        pub turn_id: String,
        /// The command, as a list of arguments.
        pub command: Vec<String>,
        /// The directory in which the command runs.
        pub cwd: String,
        /// What the command appears to do, with one entry for each part that does something.
        pub parsed_cmd: Vec<ParsedCommand>,
        /// What started the command. Defaults to `agent`.
        pub source: Optional<ExecCommandSource> = "agent",
        /// What the agent writes to an open terminal, if `source` is `unified_exec_interaction`.
        /// Absent or `null` otherwise.
        pub interaction_input: Field<String>,
    }
}

string_enum! {
    /// What started a command.
    pub enum ExecCommandSource {
        /// A tool call by the agent.
        Agent = "agent",
        /// The user.
        UserShell = "user_shell",
        /// A tool call by the agent that leaves a terminal open.
        UnifiedExecStartup = "unified_exec_startup",
        /// A tool call by the agent that writes to an open terminal.
        UnifiedExecInteraction = "unified_exec_interaction",
        ..
    }
}

object! {
    /// A piece of a command's output: the event `exec_command_output_delta`.
    pub struct ExecCommandOutputDeltaEvent in snake_case {
        /// The call's ID, as in `exec_command_begin`.
        pub call_id: String,
        /// The stream that the command wrote to.
        pub stream: ExecOutputStream,
        /// The bytes that the command wrote, in Base64. They may contain incomplete characters.
        pub chunk: String,
    }
}

string_enum! {
    /// An output stream of a command.
    pub enum ExecOutputStream {
        /// Standard output. In a terminal, all output is of this kind.
        Stdout = "stdout",
        /// Standard error.
        Stderr = "stderr",
        ..
    }
}

object! {
    /// Input that the agent wrote to a running command: the event `terminal_interaction`.
    pub struct TerminalInteractionEvent in snake_case {
        /// The call's ID, as in `exec_command_begin`.
        pub call_id: String,
        /// The ID of the command's process, as in `exec_command_begin`.
        pub process_id: String,
        /// The text that the agent wrote.
        pub stdin: String,
    }
}

object! {
    /// Reports that a command has ended: the event `exec_command_end`.
    pub struct ExecCommandEndEvent in snake_case {
        /// The call's ID, as in `exec_command_begin`.
        pub call_id: String,
        /// The ID of the command's process. Absent or `null` if it has none.
        pub process_id: Field<String>,
        /// The turn's ID.
        pub turn_id: String,
        /// The command, as a list of arguments.
        pub command: Vec<String>,
        /// The directory in which the command ran.
        pub cwd: String,
        /// What the command appears to do, with one entry for each part that does something.
        pub parsed_cmd: Vec<ParsedCommand>,
        /// What started the command. Defaults to `agent`.
        pub source: Optional<ExecCommandSource> = "agent",
        /// What the agent wrote to an open terminal, if `source` is `unified_exec_interaction`.
        /// Absent or `null` otherwise.
        pub interaction_input: Field<String>,
        /// What the command wrote to standard output. In a terminal, this is all of its output.
        pub stdout: String,
        /// What the command wrote to standard error. Empty in a terminal.
        pub stderr: String,
        /// The combined standard output and standard error. Absent if not recorded.
        pub aggregated_output: Optional<String> = "",
        /// The output as shown to the model.
        pub formatted_output: String,
        /// The command's exit code.
        pub exit_code: i32,
        /// How the command ended. Not sent by servers before 0.104.0.
        pub status: Newer<ExecCommandStatus>,
        /// How long the command ran.
        pub duration: Duration,
    }
}

string_enum! {
    /// How a command ended.
    pub enum ExecCommandStatus {
        /// The command succeeded.
        Completed = "completed",
        /// The command failed.
        Failed = "failed",
        /// The command was not approved and did not run.
        Declined = "declined",
        ..
    }
}

object! {
    /// A duration: the sum of its fields.
    pub struct Duration {
        /// Whole seconds.
        pub secs: u64,
        /// The remaining nanoseconds, less than a second.
        pub nanos: u32,
    }
}

object! {
    /// Reports that the agent viewed an image: the event `view_image_tool_call`.
    pub struct ViewImageToolCallEvent in snake_case {
        /// The ID of the call and of its item.
        pub call_id: String,
        /// The path of the image file on the server's machine.
        pub path: String,
    }
}
