//! Events about commands that run on the server's machine, and about looking at images. The items
//! `commandExecution` and `imageView` tell newer clients the same.

use crate::{
    approval::ParsedCommand,
    macros::{object, string_enum},
    permission::NetworkApprovalContext,
};

object! {
    /// Says that approval of a command is asked for: the event `exec_approval_request`.
    ///
    /// It takes no answer. The question itself is a request,
    /// `item/commandExecution/requestApproval` or the older `execCommandApproval`.
    pub struct ExecApprovalRequestEvent in snake_case {
        /// Names the call, and the item of the command.
        pub call_id: String,
        /// Names the question, where one call leads to several. Absent or `null` when it is about
        /// the call as a whole, as it always is on servers before 0.104.0.
        pub approval_id: Field<String>,
        /// The turn. Absent or empty when not known.
        pub turn_id: Optional<String> = "",
        /// The command, word by word.
        pub command: Vec<String>,
        /// The folder where it would run.
        pub cwd: String,
        /// What it seems to do, one entry for each part that does something.
        pub parsed_cmd: Vec<ParsedCommand>,
        /// Why the agent asks, for people. Absent or `null` when it does not say.
        pub reason: Field<String>,
        /// The call to the network that the question is about. Absent or `null` when it is about
        /// none.
        pub network_approval_context: Field<NetworkApprovalContext>,
        /// How commands begin that need not be asked about again, word by word. Absent or `null`
        /// when there is nothing to offer.
        pub proposed_execpolicy_amendment: Field<Vec<String>>,
    }
}

object! {
    /// Says that a command starts: the event `exec_command_begin`.
    pub struct ExecCommandBeginEvent in snake_case {
        /// Names the call, and the item of the command.
        pub call_id: String,
        /// Names its process. Absent or `null` when it has no name.
        pub process_id: Field<String>,
        /// The turn.
        pub turn_id: String,
        /// The command, word by word.
        pub command: Vec<String>,
        /// The folder where it runs.
        pub cwd: String,
        /// What it seems to do, one entry for each part that does something.
        pub parsed_cmd: Vec<ParsedCommand>,
        /// What made it run. Absent means: `agent`.
        pub source: Optional<ExecCommandSource> = "agent",
        /// What the agent writes to a terminal that is open, when `source` is
        /// `unified_exec_interaction`. Absent or `null` for all else.
        pub interaction_input: Field<String>,
    }
}

string_enum! {
    /// What made a command run.
    pub enum ExecCommandSource {
        /// A tool call of the agent.
        Agent = "agent",
        /// A person.
        UserShell = "user_shell",
        /// A tool call of the agent that leaves a terminal open.
        UnifiedExecStartup = "unified_exec_startup",
        /// A tool call of the agent that writes to an open terminal.
        UnifiedExecInteraction = "unified_exec_interaction",
        ..
    }
}

object! {
    /// A command wrote something: the event `exec_command_output_delta`.
    pub struct ExecCommandOutputDeltaEvent in snake_case {
        /// The call, as `exec_command_begin` names it.
        pub call_id: String,
        /// Where the command wrote.
        pub stream: ExecOutputStream,
        /// What it wrote: bytes in Base64, which need not be whole characters.
        pub chunk: String,
    }
}

string_enum! {
    /// Where a command writes.
    pub enum ExecOutputStream {
        /// To its output. What is written to a terminal is all of this kind.
        Stdout = "stdout",
        /// To its error output.
        Stderr = "stderr",
        ..
    }
}

object! {
    /// The agent wrote to the input of a running command: the event `terminal_interaction`.
    pub struct TerminalInteractionEvent in snake_case {
        /// The call, as `exec_command_begin` names it.
        pub call_id: String,
        /// The command's process, as `exec_command_begin` names it.
        pub process_id: String,
        /// What the agent wrote.
        pub stdin: String,
    }
}

object! {
    /// Says that a command has ended: the event `exec_command_end`.
    pub struct ExecCommandEndEvent in snake_case {
        /// The call, as `exec_command_begin` names it.
        pub call_id: String,
        /// Names its process. Absent or `null` when it has no name.
        pub process_id: Field<String>,
        /// The turn.
        pub turn_id: String,
        /// The command, word by word.
        pub command: Vec<String>,
        /// The folder where it ran.
        pub cwd: String,
        /// What it seems to do, one entry for each part that does something.
        pub parsed_cmd: Vec<ParsedCommand>,
        /// What made it run. Absent means: `agent`.
        pub source: Optional<ExecCommandSource> = "agent",
        /// What the agent wrote to a terminal that was open, when `source` is
        /// `unified_exec_interaction`. Absent or `null` for all else.
        pub interaction_input: Field<String>,
        /// What it wrote to its output. In a terminal, that is all it wrote.
        pub stdout: String,
        /// What it wrote to its error output. Empty in a terminal.
        pub stderr: String,
        /// All that it wrote, output and errors together. Absent means: not recorded.
        pub aggregated_output: Optional<String> = "",
        /// What the model is shown of all that.
        pub formatted_output: String,
        /// Its exit code.
        pub exit_code: i32,
        /// How it ended. Servers before 0.104.0 do not say it.
        pub status: Newer<ExecCommandStatus>,
        /// How long it ran.
        pub duration: Duration,
    }
}

string_enum! {
    /// How a command ended.
    pub enum ExecCommandStatus {
        /// It worked.
        Completed = "completed",
        /// It did not work.
        Failed = "failed",
        /// It was not approved, and did not run.
        Declined = "declined",
        ..
    }
}

object! {
    /// A length of time: the sum of its members.
    pub struct Duration {
        /// Whole seconds.
        pub secs: u64,
        /// What is left, in nanoseconds: less than a second.
        pub nanos: u32,
    }
}

object! {
    /// The agent looked at an image: the event `view_image_tool_call`.
    pub struct ViewImageToolCallEvent in snake_case {
        /// Names the call, and the item of it.
        pub call_id: String,
        /// The image's file, on the server's machine.
        pub path: String,
    }
}
