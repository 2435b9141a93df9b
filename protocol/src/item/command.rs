//! Items of commands that run on a machine of the server's.

use crate::{
    macros::{object, string_enum, tagged_union},
    path::LegacyAppPathString,
};

object! {
    /// A command that runs or has run.
    pub struct CommandExecutionItem {
        /// Names the item.
        pub id: String,
        /// The plugin whose script the command runs. Absent or `null` when it runs none, or one of
        /// a plugin that is not trusted.
        pub plugin_id: Option<String> = null,
        /// That script's path within the plugin. Absent or `null` without `pluginId`.
        pub script_path: Option<String> = null,
        /// The command, as a line for a shell.
        pub command: String,
        /// The folder where it runs.
        pub cwd: LegacyAppPathString,
        /// Names its process. Absent or `null` when it has no name, or not yet.
        pub process_id: Option<String>,
        /// What made it run. Absent means: `agent`.
        pub source: Newer<CommandExecutionSource> = "agent",
        /// How it stands.
        pub status: CommandExecutionStatus,
        /// What it seems to do, one entry for each part of the line that does something.
        pub command_actions: Vec<CommandAction>,
        /// What it wrote, output and errors together. Absent or `null` until it ends, or when it
        /// wrote nothing.
        pub aggregated_output: Option<String>,
        /// Its exit code. Absent or `null` until it ends, or when it did not run.
        pub exit_code: Option<i32>,
        /// How long it ran, in milliseconds. Absent or `null` until it ends, or when it did not
        /// run.
        pub duration_ms: Option<i64>,
        /// When it began, in milliseconds of Unix time. Absent or `null` when not recorded.
        pub started_at_ms: Field<i64> = null,
        /// When it ended, in milliseconds of Unix time. Absent or `null` when not recorded, or not
        /// yet ended.
        pub completed_at_ms: Field<i64> = null,
    }
}

tagged_union! {
    /// What a part of a command seems to do; the server guesses it from the text.
    pub enum CommandAction by "type" {
        /// It reads a file.
        Read(ReadAction) = "read",
        /// It lists files.
        ListFiles(ListFilesAction) = "listFiles",
        /// It searches files.
        Search(SearchAction) = "search",
        /// Something else.
        Unknown(UnknownAction) = "unknown",
        ..
    }
}

object! {
    /// A part of a command that reads a file.
    pub struct ReadAction {
        /// The part.
        pub command: String,
        /// The file's name, without folders.
        pub name: String,
        /// The file.
        pub path: LegacyAppPathString,
    }
}

object! {
    /// A part of a command that lists files.
    pub struct ListFilesAction {
        /// The part.
        pub command: String,
        /// The folder. `null` for the one where the command runs.
        pub path: Option<String>,
    }
}

object! {
    /// A part of a command that searches files.
    pub struct SearchAction {
        /// The part.
        pub command: String,
        /// What it searches for. `null` when not known.
        pub query: Option<String>,
        /// Where it searches. `null` for the folder where the command runs.
        pub path: Option<String>,
    }
}

object! {
    /// A part of a command that does something else.
    pub struct UnknownAction {
        /// The part.
        pub command: String,
    }
}

string_enum! {
    /// What made a command run.
    pub enum CommandExecutionSource {
        /// A tool call of the agent.
        Agent = "agent",
        /// A person, as by `thread/shellCommand`.
        UserShell = "userShell",
        /// A tool call of the agent that leaves a terminal open.
        UnifiedExecStartup = "unifiedExecStartup",
        /// A tool call of the agent that writes to an open terminal.
        UnifiedExecInteraction = "unifiedExecInteraction",
        ..
    }
}

string_enum! {
    /// How a command stands.
    pub enum CommandExecutionStatus {
        /// It is running, or waits for approval.
        InProgress = "inProgress",
        /// It ended well.
        Completed = "completed",
        /// It could not run, or ended with an error.
        Failed = "failed",
        /// It was not approved.
        Declined = "declined",
        ..
    }
}
