//! The available hooks, and whether they are trusted.

use super::{HookEventName, HookSource};
use crate::{
    macros::{object, string_enum, tagged_union},
    path::AbsolutePathBuf,
    thread::ThreadId,
};

object! {
    /// The params of `hooks/list`. All fields are optional.
    pub struct HooksListParams {
        /// The directories whose hooks to list. Omit this field if `threadId` is given. If absent
        /// or empty, defaults to the session's directory.
        pub cwds: Optional<Vec<String>>,
        /// The ID of the loaded thread whose hooks to list, including those of its environments. If
        /// absent or `null`, the hooks are listed by directory.
        pub thread_id: Field<ThreadId>,
    }
}

object! {
    /// The hooks: the response to `hooks/list`.
    pub struct HooksListResponse {
        /// The hooks, one entry per directory.
        pub data: Vec<HooksListEntry>,
    }
}

object! {
    /// The hooks of one directory.
    pub struct HooksListEntry {
        /// The directory.
        pub cwd: String,
        /// The directory's hooks, including disabled and untrusted ones.
        pub hooks: Vec<HookMetadata>,
        /// Warnings about the hooks, for display.
        pub warnings: Vec<String>,
        /// The files that could not be read.
        pub errors: Vec<HookErrorInfo>,
    }
}

object! {
    /// A hook file that could not be read.
    pub struct HookErrorInfo {
        /// The file's path.
        pub path: String,
        /// The reason, for display.
        pub message: String,
    }
}

tagged_union! {
    /// A hook, as declared in the configuration.
    pub enum HookMetadata by "handlerType" {
        /// Runs a command.
        Command(CommandHook) = "command",
        /// Calls a tool of an MCP server.
        McpTool(McpToolHook) = "mcpTool",
        /// Sends a prompt to a model.
        Prompt(PromptHook) = "prompt",
        /// Starts an agent.
        Agent(AgentHook) = "agent",
        ..
    }
}

object! {
    /// A hook that runs a command.
    pub struct CommandHook {
        /// The hook's key in `hooks.state` of the configuration: its file, its event and its
        /// position in that file.
        pub key: String,
        /// The event that triggers the hook.
        pub event_name: HookEventName,
        /// Which of these events the hook applies to, such as a pattern of tool names. `null` for
        /// all.
        pub matcher: Option<String>,
        /// How long the hook may run, in seconds.
        pub timeout_sec: u64,
        /// The message to display while the hook runs. `null` if the hook specifies none.
        pub status_message: Option<String>,
        /// The maximum number of tokens of context that the hook may pass to the model; the rest
        /// goes to a file. `0` means unlimited; `null` means 2,500.
        pub additional_context_limit: Option<usize>,
        /// The path of the file that declares the hook.
        pub source_path: AbsolutePathBuf,
        /// The kind of configuration that declares the hook.
        pub source: HookSource,
        /// The ID of the plugin that provides the hook. `null` if none does.
        pub plugin_id: Option<String>,
        /// The ID of the environment whose requirements declare the hook. `null` if none do.
        pub environment_id: Option<String>,
        /// The hook's position among all hooks, counted from 0.
        pub display_order: i64,
        /// Whether the hook is enabled.
        pub enabled: bool,
        /// Whether administrators declared the hook, so that users cannot disable it.
        pub is_managed: bool,
        /// The hash of the hook's current definition, such as `sha256:…`. To trust the hook, store
        /// this hash in the configuration.
        pub current_hash: Newer<String>,
        /// Whether the hook is trusted.
        pub trust_status: Newer<HookTrustStatus>,
        /// The command line.
        pub command: Newer<String>,
        /// Whether the thread continues while the hook runs. Defaults to `false`.
        pub r#async: Newer<bool> = false,
    }
}

object! {
    /// A hook that calls a tool of an MCP server.
    pub struct McpToolHook {
        /// The hook's key in `hooks.state` of the configuration: its file, its event and its
        /// position in that file.
        pub key: String,
        /// The event that triggers the hook.
        pub event_name: HookEventName,
        /// Which of these events the hook applies to, such as a pattern of tool names. `null` for
        /// all.
        pub matcher: Option<String>,
        /// How long the hook may run, in seconds.
        pub timeout_sec: u64,
        /// The message to display while the hook runs. `null` if the hook specifies none.
        pub status_message: Option<String>,
        /// The maximum number of tokens of context that the hook may pass to the model; the rest
        /// goes to a file. `0` means unlimited; `null` means 2,500.
        pub additional_context_limit: Option<usize>,
        /// The path of the file that declares the hook.
        pub source_path: AbsolutePathBuf,
        /// The kind of configuration that declares the hook.
        pub source: HookSource,
        /// The ID of the plugin that provides the hook. `null` if none does.
        pub plugin_id: Option<String>,
        /// The ID of the environment whose requirements declare the hook. `null` if none do.
        pub environment_id: Option<String>,
        /// The hook's position among all hooks, counted from 0.
        pub display_order: i64,
        /// Whether the hook is enabled.
        pub enabled: bool,
        /// Whether administrators declared the hook, so that users cannot disable it.
        pub is_managed: bool,
        /// The hash of the hook's current definition, such as `sha256:…`. To trust the hook, store
        /// this hash in the configuration.
        pub current_hash: Newer<String>,
        /// Whether the hook is trusted.
        pub trust_status: Newer<HookTrustStatus>,
        /// The MCP server's name.
        pub server: String,
        /// The tool's name.
        pub tool: String,
    }
}

object! {
    /// A hook that sends a prompt to a model.
    pub struct PromptHook {
        /// The hook's key in `hooks.state` of the configuration: its file, its event and its
        /// position in that file.
        pub key: String,
        /// The event that triggers the hook.
        pub event_name: HookEventName,
        /// Which of these events the hook applies to, such as a pattern of tool names. `null` for
        /// all.
        pub matcher: Option<String>,
        /// How long the hook may run, in seconds.
        pub timeout_sec: u64,
        /// The message to display while the hook runs. `null` if the hook specifies none.
        pub status_message: Option<String>,
        /// The maximum number of tokens of context that the hook may pass to the model; the rest
        /// goes to a file. `0` means unlimited; `null` means 2,500.
        pub additional_context_limit: Option<usize>,
        /// The path of the file that declares the hook.
        pub source_path: AbsolutePathBuf,
        /// The kind of configuration that declares the hook.
        pub source: HookSource,
        /// The ID of the plugin that provides the hook. `null` if none does.
        pub plugin_id: Option<String>,
        /// The ID of the environment whose requirements declare the hook. `null` if none do.
        pub environment_id: Option<String>,
        /// The hook's position among all hooks, counted from 0.
        pub display_order: i64,
        /// Whether the hook is enabled.
        pub enabled: bool,
        /// Whether administrators declared the hook, so that users cannot disable it.
        pub is_managed: bool,
        /// The hash of the hook's current definition, such as `sha256:…`. To trust the hook, store
        /// this hash in the configuration.
        pub current_hash: Newer<String>,
        /// Whether the hook is trusted.
        pub trust_status: Newer<HookTrustStatus>,
    }
}

object! {
    /// A hook that starts an agent.
    pub struct AgentHook {
        /// The hook's key in `hooks.state` of the configuration: its file, its event and its
        /// position in that file.
        pub key: String,
        /// The event that triggers the hook.
        pub event_name: HookEventName,
        /// Which of these events the hook applies to, such as a pattern of tool names. `null` for
        /// all.
        pub matcher: Option<String>,
        /// How long the hook may run, in seconds.
        pub timeout_sec: u64,
        /// The message to display while the hook runs. `null` if the hook specifies none.
        pub status_message: Option<String>,
        /// The maximum number of tokens of context that the hook may pass to the model; the rest
        /// goes to a file. `0` means unlimited; `null` means 2,500.
        pub additional_context_limit: Option<usize>,
        /// The path of the file that declares the hook.
        pub source_path: AbsolutePathBuf,
        /// The kind of configuration that declares the hook.
        pub source: HookSource,
        /// The ID of the plugin that provides the hook. `null` if none does.
        pub plugin_id: Option<String>,
        /// The ID of the environment whose requirements declare the hook. `null` if none do.
        pub environment_id: Option<String>,
        /// The hook's position among all hooks, counted from 0.
        pub display_order: i64,
        /// Whether the hook is enabled.
        pub enabled: bool,
        /// Whether administrators declared the hook, so that users cannot disable it.
        pub is_managed: bool,
        /// The hash of the hook's current definition, such as `sha256:…`. To trust the hook, store
        /// this hash in the configuration.
        pub current_hash: Newer<String>,
        /// Whether the hook is trusted.
        pub trust_status: Newer<HookTrustStatus>,
    }
}

string_enum! {
    /// Whether a hook is trusted. Only trusted and managed hooks run.
    pub enum HookTrustStatus {
        /// Administrators declared the hook, so it does not need to be trusted.
        Managed = "managed",
        /// The hook has not been trusted yet.
        Untrusted = "untrusted",
        /// The hook has been trusted in its current form.
        Trusted = "trusted",
        /// The hook has changed since it was trusted.
        Modified = "modified",
        ..
    }
}
