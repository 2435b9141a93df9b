//! Hooks: what the configuration has run when something happens in a thread.
//!
//! A client hears when each run begins and ends, and what it had to say.

use crate::{
    macros::{object, string_enum},
    path::LegacyAppPathString,
};

object! {
    /// Says that a hook began to run: the params of `hook/started`.
    pub struct HookStartedNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn during which it runs. `null` when it runs outside of any.
        pub turn_id: Option<String>,
        /// The run.
        pub run: HookRunSummary,
    }
}

object! {
    /// Says that a hook's run ended: the params of `hook/completed`.
    pub struct HookCompletedNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn during which it ran. `null` when it ran outside of any.
        pub turn_id: Option<String>,
        /// The run, as it is now.
        pub run: HookRunSummary,
    }
}

object! {
    /// A hook's run.
    pub struct HookRunSummary {
        /// Joins `hook/started` and `hook/completed`. It names event, hook and file, so that a
        /// later run of the same hook may have it again.
        pub id: String,
        /// What happened, so that the hook runs.
        pub event_name: HookEventName,
        /// What the hook runs.
        pub handler_type: HookHandlerType,
        /// Whether the thread waits for it.
        pub execution_mode: HookExecutionMode,
        /// What the event is about.
        pub scope: HookScope,
        /// The file that declares the hook.
        pub source_path: LegacyAppPathString,
        /// What kind of configuration declares the hook.
        pub source: Newer<HookSource> = "unknown",
        /// Its place among the hooks, from 0 on.
        pub display_order: i64,
        /// How far the run is, or how it ended.
        pub status: HookRunStatus,
        /// What to show of it, for people. `null` when the hook does not say.
        pub status_message: Option<String>,
        /// When it began, in seconds of Unix time.
        pub started_at: i64,
        /// When it ended, in seconds of Unix time. `null` while it goes on.
        pub completed_at: Option<i64>,
        /// How long it took, in milliseconds. `null` while it goes on.
        pub duration_ms: Option<i64>,
        /// What it had to say; empty while it goes on.
        pub entries: Vec<HookOutputEntry>,
    }
}

string_enum! {
    /// What can happen so that hooks run.
    pub enum HookEventName {
        /// The model is about to be asked.
        PreModelRequest = "preModelRequest",
        /// The model has been asked.
        PostModelRequest = "postModelRequest",
        /// A tool is about to be used.
        PreToolUse = "preToolUse",
        /// A permission is asked for.
        PermissionRequest = "permissionRequest",
        /// A tool has been used.
        PostToolUse = "postToolUse",
        /// The history is about to be compacted.
        PreCompact = "preCompact",
        /// The history has been compacted.
        PostCompact = "postCompact",
        /// A session begins.
        SessionStart = "sessionStart",
        /// A session ends.
        SessionEnd = "sessionEnd",
        /// The person has sent something.
        UserPromptSubmit = "userPromptSubmit",
        /// A subagent begins.
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
        /// It waits.
        Sync = "sync",
        /// It goes on beside the hook.
        Async = "async",
        ..
    }
}

string_enum! {
    /// What a hook's event is about.
    pub enum HookScope {
        /// The whole thread.
        Thread = "thread",
        /// One turn.
        Turn = "turn",
        ..
    }
}

string_enum! {
    /// What kind of configuration declares a hook.
    pub enum HookSource {
        /// That of the machine.
        System = "system",
        /// That of the user.
        User = "user",
        /// That of a project.
        Project = "project",
        /// That of a device management.
        Mdm = "mdm",
        /// What was set for this session only.
        SessionFlags = "sessionFlags",
        /// A plugin.
        Plugin = "plugin",
        /// Requirements that the account's administrators keep in the cloud.
        CloudRequirements = "cloudRequirements",
        /// A managed configuration that is kept in the cloud.
        CloudManagedConfig = "cloudManagedConfig",
        /// A managed configuration of the older kind, in a file.
        LegacyManagedConfigFile = "legacyManagedConfigFile",
        /// A managed configuration of the older kind, by a device management.
        LegacyManagedConfigMdm = "legacyManagedConfigMdm",
        /// One that the server does not know.
        Unknown = "unknown",
        ..
    }
}

string_enum! {
    /// How far a hook's run is, or how it ended.
    pub enum HookRunStatus {
        /// It goes on.
        Running = "running",
        /// It ended well.
        Completed = "completed",
        /// It failed, as when a command ends with code 1.
        Failed = "failed",
        /// It blocked what was about to happen.
        Blocked = "blocked",
        /// It stopped what was going on.
        Stopped = "stopped",
        ..
    }
}

object! {
    /// Something that a hook had to say.
    pub struct HookOutputEntry {
        /// What kind it is.
        pub kind: HookOutputEntryKind,
        /// The text.
        pub text: String,
    }
}

string_enum! {
    /// What kind something is that a hook had to say.
    pub enum HookOutputEntryKind {
        /// A warning.
        Warning = "warning",
        /// Why it stopped what was going on.
        Stop = "stop",
        /// What the model shall heed.
        Feedback = "feedback",
        /// What the model shall know as well.
        Context = "context",
        /// Why the hook failed.
        Error = "error",
        ..
    }
}
