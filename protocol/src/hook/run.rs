//! Hooks: handlers that the configuration runs when something happens in a thread.
//!
//! A client is notified when each run starts and ends, and receives the hook's output.

use crate::{
    macros::{object, string_enum},
    path::LegacyAppPathString,
    thread::ThreadId,
};

object! {
    /// Reports that a hook has started to run: the params of `hook/started`.
    pub struct HookStartedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The ID of the turn during which the hook runs. `null` if it runs outside of any turn.
        pub turn_id: Option<String>,
        /// The run.
        pub run: HookRunSummary,
    }
}

object! {
    /// Reports that a hook's run has ended: the params of `hook/completed`.
    pub struct HookCompletedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The ID of the turn during which the hook ran. `null` if it ran outside of any turn.
        pub turn_id: Option<String>,
        /// The run, in its current state.
        pub run: HookRunSummary,
    }
}

object! {
    /// A hook's run.
    pub struct HookRunSummary {
        /// The run's ID, which links `hook/started` and `hook/completed`. It is built from the
        /// event, the hook and the file, so a later run of the same hook may have the same ID.
        pub id: String,
        /// The event that triggered the hook.
        pub event_name: HookEventName,
        /// What the hook runs.
        pub handler_type: HookHandlerType,
        /// Whether the thread waits for the hook.
        pub execution_mode: HookExecutionMode,
        /// The scope of the event.
        pub scope: HookScope,
        /// The path of the file that declares the hook.
        pub source_path: LegacyAppPathString,
        /// The kind of configuration that declares the hook.
        pub source: Newer<HookSource> = "unknown",
        /// The hook's position among all hooks, counted from 0.
        pub display_order: i64,
        /// The run's status.
        pub status: HookRunStatus,
        /// The message to display for the run. `null` if the hook specifies none.
        pub status_message: Option<String>,
        /// When the run started, as a Unix timestamp in seconds.
        pub started_at: i64,
        /// When the run ended, as a Unix timestamp in seconds. `null` while it is in progress.
        pub completed_at: Option<i64>,
        /// How long the run took, in milliseconds. `null` while it is in progress.
        pub duration_ms: Option<i64>,
        /// The hook's output; empty while the run is in progress.
        pub entries: Vec<HookOutputEntry>,
    }
}

string_enum! {
    /// An event that triggers hooks.
    pub enum HookEventName {
        /// The model is about to be called.
        PreModelRequest = "preModelRequest",
        /// The model has been called.
        PostModelRequest = "postModelRequest",
        /// A tool is about to be used.
        PreToolUse = "preToolUse",
        /// A permission is requested.
        PermissionRequest = "permissionRequest",
        /// A tool has been used.
        PostToolUse = "postToolUse",
        /// The history is about to be compacted.
        PreCompact = "preCompact",
        /// The history has been compacted.
        PostCompact = "postCompact",
        /// A session starts.
        SessionStart = "sessionStart",
        /// A session ends.
        SessionEnd = "sessionEnd",
        /// The user has submitted a prompt.
        UserPromptSubmit = "userPromptSubmit",
        /// A subagent starts.
        SubagentStart = "subagentStart",
        /// A subagent is about to end.
        SubagentStop = "subagentStop",
        /// A turn is about to end.
        Stop = "stop",
        /// A turn is interrupted.
        Interrupt = "interrupt",
        ..
    }
}

string_enum! {
    /// What a hook runs.
    pub enum HookHandlerType {
        /// A command.
        Command = "command",
        /// A tool of an MCP server.
        McpTool = "mcpTool",
        /// A prompt to a model.
        Prompt = "prompt",
        /// An agent.
        Agent = "agent",
        ..
    }
}

string_enum! {
    /// Whether the thread waits for a hook.
    pub enum HookExecutionMode {
        /// The thread waits for the hook.
        Sync = "sync",
        /// The thread continues while the hook runs.
        Async = "async",
        ..
    }
}

string_enum! {
    /// The scope of a hook's event.
    pub enum HookScope {
        /// The whole thread.
        Thread = "thread",
        /// One turn.
        Turn = "turn",
        ..
    }
}

string_enum! {
    /// The kind of configuration that declares a hook.
    pub enum HookSource {
        /// The machine's configuration.
        System = "system",
        /// The user's configuration.
        User = "user",
        /// A project's configuration.
        Project = "project",
        /// A configuration from mobile device management (MDM).
        Mdm = "mdm",
        /// Settings for this session only.
        SessionFlags = "sessionFlags",
        /// A plugin.
        Plugin = "plugin",
        /// Requirements stored in the cloud by the account's administrators.
        CloudRequirements = "cloudRequirements",
        /// A managed configuration stored in the cloud.
        CloudManagedConfig = "cloudManagedConfig",
        /// A managed configuration of the older kind, in a file.
        LegacyManagedConfigFile = "legacyManagedConfigFile",
        /// A managed configuration of the older kind, from mobile device management (MDM).
        LegacyManagedConfigMdm = "legacyManagedConfigMdm",
        /// A kind unknown to the server.
        Unknown = "unknown",
        ..
    }
}

string_enum! {
    /// The status of a hook's run.
    pub enum HookRunStatus {
        /// The run is in progress.
        Running = "running",
        /// The run succeeded.
        Completed = "completed",
        /// The run failed, for example because a command exited with code 1.
        Failed = "failed",
        /// The hook blocked what was about to happen.
        Blocked = "blocked",
        /// The hook stopped what was in progress.
        Stopped = "stopped",
        ..
    }
}

object! {
    /// A piece of a hook's output.
    pub struct HookOutputEntry {
        /// The kind of output.
        pub kind: HookOutputEntryKind,
        /// The text.
        pub text: String,
    }
}

string_enum! {
    /// The kind of a piece of a hook's output.
    pub enum HookOutputEntryKind {
        /// A warning.
        Warning = "warning",
        /// Why the hook stopped what was in progress.
        Stop = "stop",
        /// Feedback that the model should act on.
        Feedback = "feedback",
        /// Additional context for the model.
        Context = "context",
        /// Why the hook failed.
        Error = "error",
        ..
    }
}
