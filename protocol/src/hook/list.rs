//! Which hooks there are, and whether they are trusted.

use super::{HookEventName, HookSource};
use crate::{
    macros::{object, string_enum, tagged_union},
    path::AbsolutePathBuf,
};

object! {
    /// The params of `hooks/list`, all of which may be left out.
    pub struct HooksListParams {
        /// The folders whose hooks to list. Leave it out beside `threadId`. Defaults to the folder
        /// of the session, as does an empty list.
        pub cwds: Optional<Vec<String>>,
        /// The loaded thread whose hooks to list, those of its environments included. Absent and
        /// `null` mean: go by folders.
        pub thread_id: Field<String>,
    }
}

object! {
    /// The hooks: the answer to `hooks/list`.
    pub struct HooksListResponse {
        /// The hooks, by folder.
        pub data: Vec<HooksListEntry>,
    }
}

object! {
    /// The hooks of one folder.
    pub struct HooksListEntry {
        /// The folder.
        pub cwd: String,
        /// Its hooks, turned off and untrusted ones included.
        pub hooks: Vec<HookMetadata>,
        /// What is odd about them, for people.
        pub warnings: Vec<String>,
        /// Files that could not be read.
        pub errors: Vec<HookErrorInfo>,
    }
}

object! {
    /// A file of hooks that could not be read.
    pub struct HookErrorInfo {
        /// The file.
        pub path: String,
        /// Why, for people.
        pub message: String,
    }
}

tagged_union! {
    /// A hook, as the configuration declares it.
    pub enum HookMetadata by "handlerType" {
        /// It runs a command.
        Command(CommandHook) = "command",
        /// It calls a tool of an MCP server.
        McpTool(McpToolHook) = "mcpTool",
        /// It sends a prompt to a model.
        Prompt(PromptHook) = "prompt",
        /// It starts an agent.
        Agent(AgentHook) = "agent",
        ..
    }
}

object! {
    /// A hook that runs a command.
    pub struct CommandHook {
        /// Names the hook, for `hooks.state` in the configuration: its file, event and place there.
        pub key: String,
        /// What happens, so that the hook runs.
        pub event_name: HookEventName,
        /// Which of those events it is for, such as a pattern of tool names. `null` for all.
        pub matcher: Option<String>,
        /// How long it may run, in seconds.
        pub timeout_sec: u64,
        /// What to show while it runs, for people. `null` when it does not say.
        pub status_message: Option<String>,
        /// How many tokens of context it may give the model before the rest goes to a file; 0 for
        /// any number. `null` for 2,500.
        pub additional_context_limit: Option<usize>,
        /// The file that declares it.
        pub source_path: AbsolutePathBuf,
        /// What kind of configuration declares it.
        pub source: HookSource,
        /// The plugin that it comes with. `null` when it comes with none.
        pub plugin_id: Option<String>,
        /// The environment whose requirements declare it. `null` when none do.
        pub environment_id: Option<String>,
        /// Its place among the hooks, from 0 on.
        pub display_order: i64,
        /// Whether it is turned on.
        pub enabled: bool,
        /// Whether administrators declared it, so that people cannot turn it off.
        pub is_managed: bool,
        /// Names its present text, such as `sha256:…`. To trust the hook, keep this in the
        /// configuration.
        pub current_hash: Newer<String>,
        /// Whether it is trusted.
        pub trust_status: Newer<HookTrustStatus>,
        /// The command line.
        pub command: Newer<String>,
        /// Whether the thread goes on beside it. Defaults to `false`.
        pub r#async: Newer<bool> = false,
    }
}

object! {
    /// A hook that calls a tool of an MCP server.
    pub struct McpToolHook {
        /// Names the hook, for `hooks.state` in the configuration: its file, event and place there.
        pub key: String,
        /// What happens, so that the hook runs.
        pub event_name: HookEventName,
        /// Which of those events it is for, such as a pattern of tool names. `null` for all.
        pub matcher: Option<String>,
        /// How long it may run, in seconds.
        pub timeout_sec: u64,
        /// What to show while it runs, for people. `null` when it does not say.
        pub status_message: Option<String>,
        /// How many tokens of context it may give the model before the rest goes to a file; 0 for
        /// any number. `null` for 2,500.
        pub additional_context_limit: Option<usize>,
        /// The file that declares it.
        pub source_path: AbsolutePathBuf,
        /// What kind of configuration declares it.
        pub source: HookSource,
        /// The plugin that it comes with. `null` when it comes with none.
        pub plugin_id: Option<String>,
        /// The environment whose requirements declare it. `null` when none do.
        pub environment_id: Option<String>,
        /// Its place among the hooks, from 0 on.
        pub display_order: i64,
        /// Whether it is turned on.
        pub enabled: bool,
        /// Whether administrators declared it, so that people cannot turn it off.
        pub is_managed: bool,
        /// Names its present text, such as `sha256:…`. To trust the hook, keep this in the
        /// configuration.
        pub current_hash: Newer<String>,
        /// Whether it is trusted.
        pub trust_status: Newer<HookTrustStatus>,
        /// The server.
        pub server: String,
        /// The tool.
        pub tool: String,
    }
}

object! {
    /// A hook that sends a prompt to a model.
    pub struct PromptHook {
        /// Names the hook, for `hooks.state` in the configuration: its file, event and place there.
        pub key: String,
        /// What happens, so that the hook runs.
        pub event_name: HookEventName,
        /// Which of those events it is for, such as a pattern of tool names. `null` for all.
        pub matcher: Option<String>,
        /// How long it may run, in seconds.
        pub timeout_sec: u64,
        /// What to show while it runs, for people. `null` when it does not say.
        pub status_message: Option<String>,
        /// How many tokens of context it may give the model before the rest goes to a file; 0 for
        /// any number. `null` for 2,500.
        pub additional_context_limit: Option<usize>,
        /// The file that declares it.
        pub source_path: AbsolutePathBuf,
        /// What kind of configuration declares it.
        pub source: HookSource,
        /// The plugin that it comes with. `null` when it comes with none.
        pub plugin_id: Option<String>,
        /// The environment whose requirements declare it. `null` when none do.
        pub environment_id: Option<String>,
        /// Its place among the hooks, from 0 on.
        pub display_order: i64,
        /// Whether it is turned on.
        pub enabled: bool,
        /// Whether administrators declared it, so that people cannot turn it off.
        pub is_managed: bool,
        /// Names its present text, such as `sha256:…`. To trust the hook, keep this in the
        /// configuration.
        pub current_hash: Newer<String>,
        /// Whether it is trusted.
        pub trust_status: Newer<HookTrustStatus>,
    }
}

object! {
    /// A hook that starts an agent.
    pub struct AgentHook {
        /// Names the hook, for `hooks.state` in the configuration: its file, event and place there.
        pub key: String,
        /// What happens, so that the hook runs.
        pub event_name: HookEventName,
        /// Which of those events it is for, such as a pattern of tool names. `null` for all.
        pub matcher: Option<String>,
        /// How long it may run, in seconds.
        pub timeout_sec: u64,
        /// What to show while it runs, for people. `null` when it does not say.
        pub status_message: Option<String>,
        /// How many tokens of context it may give the model before the rest goes to a file; 0 for
        /// any number. `null` for 2,500.
        pub additional_context_limit: Option<usize>,
        /// The file that declares it.
        pub source_path: AbsolutePathBuf,
        /// What kind of configuration declares it.
        pub source: HookSource,
        /// The plugin that it comes with. `null` when it comes with none.
        pub plugin_id: Option<String>,
        /// The environment whose requirements declare it. `null` when none do.
        pub environment_id: Option<String>,
        /// Its place among the hooks, from 0 on.
        pub display_order: i64,
        /// Whether it is turned on.
        pub enabled: bool,
        /// Whether administrators declared it, so that people cannot turn it off.
        pub is_managed: bool,
        /// Names its present text, such as `sha256:…`. To trust the hook, keep this in the
        /// configuration.
        pub current_hash: Newer<String>,
        /// Whether it is trusted.
        pub trust_status: Newer<HookTrustStatus>,
    }
}

string_enum! {
    /// Whether a hook is trusted. Only a trusted or managed one runs.
    pub enum HookTrustStatus {
        /// Administrators declared it, so nobody needs to trust it.
        Managed = "managed",
        /// Nobody has trusted it yet.
        Untrusted = "untrusted",
        /// Somebody has trusted it, as it is now.
        Trusted = "trusted",
        /// It has changed since somebody trusted it.
        Modified = "modified",
        ..
    }
}
