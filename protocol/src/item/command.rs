//! Items for commands that run on one of the server's machines.

use crate::{
    macros::{object, string_enum, tagged_union},
    path::LegacyAppPathString,
};

object! {
    /// A command that is running or has run.
    pub struct CommandExecutionItem {
        /// The item's ID.
        pub id: String,
        /// The ID of the plugin whose script the command runs. Absent or `null` if it runs none, or
        /// a script of an untrusted plugin.
        pub plugin_id: Option<String> = null,
        /// The script's path within the plugin. Absent or `null` without `pluginId`.
        pub script_path: Option<String> = null,
        /// The command, as a shell command line.
        pub command: String,
        /// The directory in which the command runs.
        pub cwd: LegacyAppPathString,
        /// The ID of the command's process. Absent or `null` if it has none, or none yet.
        pub process_id: Option<String>,
        /// What started the command. Defaults to `agent`.
        pub source: Newer<CommandExecutionSource> = "agent",
        /// The command's status.
        pub status: CommandExecutionStatus,
        /// What the command appears to do, with one entry for each part of the command line that
        /// does something.
        pub command_actions: Vec<CommandAction>,
        /// The command's output, standard output and standard error combined. Absent or `null`
        /// until the command ends, or if it wrote nothing.
        pub aggregated_output: Option<String>,
        /// The command's exit code. Absent or `null` until the command ends, or if it did not run.
        pub exit_code: Option<i32>,
        /// How long the command ran, in milliseconds. Absent or `null` until the command ends, or
        /// if it did not run.
        pub duration_ms: Option<i64>,
        /// When the item started, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded.
        pub started_at_ms: Field<i64> = null,
        /// When the item completed, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded, or if the item has not completed yet.
        pub completed_at_ms: Field<i64> = null,
    }
}

tagged_union! {
    /// What a part of a command appears to do, guessed by the server from the text.
    pub enum CommandAction by "type" {
        /// Reads a file.
        Read(ReadAction) = "read",
        /// Lists files.
        ListFiles(ListFilesAction) = "listFiles",
        /// Searches files.
        Search(SearchAction) = "search",
        /// Does something else.
        Unknown(UnknownAction) = "unknown",
        ..
    }
}

object! {
    /// A part of a command that reads a file.
    pub struct ReadAction {
        /// This part of the command.
        pub command: String,
        /// The file's name, without directories.
        pub name: String,
        /// The file's path.
        pub path: LegacyAppPathString,
    }
}

object! {
    /// A part of a command that lists files.
    pub struct ListFilesAction {
        /// This part of the command.
        pub command: String,
        /// The directory. `null` for the command's working directory.
        pub path: Option<String>,
    }
}

object! {
    /// A part of a command that searches files.
    pub struct SearchAction {
        /// This part of the command.
        pub command: String,
        /// The search query. `null` if unknown.
        pub query: Option<String>,
        /// The path to search. `null` for the command's working directory.
        pub path: Option<String>,
    }
}

object! {
    /// A part of a command that does something else.
    pub struct UnknownAction {
        /// This part of the command.
        pub command: String,
    }
}

string_enum! {
    /// What started a command.
    pub enum CommandExecutionSource {
        /// A tool call by the agent.
        Agent = "agent",
        /// The user, for example through `thread/shellCommand`.
        UserShell = "userShell",
        /// A tool call by the agent that leaves a terminal open.
        UnifiedExecStartup = "unifiedExecStartup",
        /// A tool call by the agent that writes to an open terminal.
        UnifiedExecInteraction = "unifiedExecInteraction",
        ..
    }
}

string_enum! {
    /// The status of a command.
    pub enum CommandExecutionStatus {
        /// The command is running or waiting for approval.
        InProgress = "inProgress",
        /// The command succeeded.
        Completed = "completed",
        /// The command could not run, or ended with an error.
        Failed = "failed",
        /// The command was not approved.
        Declined = "declined",
        ..
    }
}
