//! Importing the user's setup from another coding agent: settings, instructions, skills and past
//! sessions. A client detects what is there, imports what the user selects, and reads the results.

use crate::macros::{object, string_enum};

object! {
    /// The params of `externalAgentConfig/detect`.
    pub struct ExternalAgentConfigDetectParams {
        /// Whether to look in the user's home directory. Defaults to `false`.
        pub include_home: Optional<bool>,
        /// The directories of the repositories to look in. If absent or `null`, there are none.
        pub cwds: Field<Vec<String>>,
        /// The maximum age of a session, in days. If absent or `null`, the server's limit applies.
        pub max_session_age_days: Field<u32>,
        /// The maximum number of sessions to list. If absent or `null`, the server's limit applies.
        pub max_sessions: Field<u32>,
        /// No longer has any effect; replaced by `migrationSource`.
        ///
        /// @deprecated Ignored. Use `migrationSource` instead.
        pub source: Field<String>,
        /// The agent to look for. If absent, `null` or unknown, defaults to the agent whose files
        /// are in `.claude`.
        pub migration_source: Field<String>,
    }
}

object! {
    /// The response to `externalAgentConfig/detect`: what can be imported.
    ///
    /// Leaves out whatever was imported before.
    pub struct ExternalAgentConfigDetectResponse {
        /// The items that can be imported, for `externalAgentConfig/import`.
        pub items: Vec<ExternalAgentConfigMigrationItem>,
        /// Services used by the sessions found, so that the user can link them in Codex too.
        pub connectors: Newer<Vec<ExternalAgentDetectedConnectorCandidate>> = [],
    }
}

object! {
    /// An importable item: things of one kind from one place.
    pub struct ExternalAgentConfigMigrationItem {
        /// The item's kind.
        pub item_type: ExternalAgentConfigMigrationItemType,
        /// What importing the item does, for display.
        pub description: String,
        /// The directory of the repository that the item belongs to. `null` or empty for the user's
        /// home directory.
        pub cwd: Field<String>,
        /// The item's contents. `null` for a single file.
        pub details: Field<MigrationDetails>,
    }
}

string_enum! {
    /// The kind of an importable item.
    pub enum ExternalAgentConfigMigrationItemType {
        /// Instructions, such as `CLAUDE.md`. Imported as `AGENTS.md`.
        AgentsMd = "AGENTS_MD",
        /// Settings. Imported into `config.toml`.
        Config = "CONFIG",
        /// Skills.
        Skills = "SKILLS",
        /// Plugins, which are installed again.
        Plugins = "PLUGINS",
        /// MCP servers. Imported into `config.toml`.
        McpServerConfig = "MCP_SERVER_CONFIG",
        /// Subagents: agents that another agent can call.
        Subagents = "SUBAGENTS",
        /// Hooks. Imported into `hooks.json`.
        Hooks = "HOOKS",
        /// Slash commands. Imported as skills.
        Commands = "COMMANDS",
        /// The agent's memories of its projects.
        Memory = "MEMORY",
        /// Past conversations. Imported as threads.
        Sessions = "SESSIONS",
        ..
    }
}

object! {
    /// The contents of an importable item. Only the list for the item's kind is filled.
    pub struct MigrationDetails {
        /// The plugins, by marketplace.
        pub plugins: Optional<Vec<PluginsMigration>> = [],
        /// The skills.
        pub skills: Optional<Vec<SkillMigration>> = [],
        /// The sessions.
        pub sessions: Optional<Vec<SessionMigration>> = [],
        /// The MCP servers.
        pub mcp_servers: Optional<Vec<McpServerMigration>> = [],
        /// The hooks.
        pub hooks: Optional<Vec<HookMigration>> = [],
        /// The subagents.
        pub subagents: Optional<Vec<SubagentMigration>> = [],
        /// The slash commands.
        pub commands: Optional<Vec<CommandMigration>> = [],
        /// The memories, each identified by the key of its project. Absent if there are none.
        pub memory: Optional<Vec<String>>,
    }
}

object! {
    /// The importable plugins of one marketplace.
    pub struct PluginsMigration {
        /// The marketplace's name.
        pub marketplace_name: String,
        /// The plugins' names in that marketplace.
        pub plugin_names: Vec<String>,
    }
}

object! {
    /// An importable skill.
    pub struct SkillMigration {
        /// The skill's name.
        pub name: String,
    }
}

object! {
    /// An importable session.
    pub struct SessionMigration {
        /// The path to the session's file.
        pub path: String,
        /// The session's working directory.
        pub cwd: String,
        /// The session's title. `null` if it has none.
        pub title: Field<String>,
    }
}

object! {
    /// An importable MCP server.
    pub struct McpServerMigration {
        /// The server's name in the configuration.
        pub name: String,
    }
}

object! {
    /// The importable hooks for one event.
    pub struct HookMigration {
        /// The event's name, such as `PreToolUse`.
        pub name: String,
    }
}

object! {
    /// An importable subagent.
    pub struct SubagentMigration {
        /// The subagent's name.
        pub name: String,
    }
}

object! {
    /// An importable slash command.
    pub struct CommandMigration {
        /// The name of the skill that the command is imported as.
        pub name: String,
    }
}

object! {
    /// A service used by another agent's sessions.
    pub struct ExternalAgentDetectedConnectorCandidate {
        /// The service's display name.
        pub name: String,
        /// The number of sessions that used the service.
        pub session_count: u32,
        /// Where the service's name was found.
        pub source: ExternalAgentDetectedConnectorSource,
    }
}

string_enum! {
    /// Where a service's name was found in another agent's sessions.
    pub enum ExternalAgentDetectedConnectorSource {
        /// A session's list of remote MCP servers.
        RemoteMcpServersConfig = "remoteMcpServersConfig",
        /// A call to one of the service's tools.
        SessionToolUse = "sessionToolUse",
        ..
    }
}

object! {
    /// The params of `externalAgentConfig/import`.
    pub struct ExternalAgentConfigImportParams {
        /// The items to import, as returned by `externalAgentConfig/detect`.
        pub migration_items: Vec<ExternalAgentConfigMigrationItem>,
        /// The product that requests the import. If absent or `null`, unspecified.
        pub source: Field<String>,
        /// The ID of the provider to attribute the import to, for the history and for statistics.
        /// It does not select the agent. If absent or `null`, unspecified.
        pub provider_id: Field<String>,
        /// The agent to import from, as in `externalAgentConfig/detect`. If absent, `null` or
        /// unknown, defaults to the agent whose files are in `.claude`.
        pub migration_source: Field<String>,
    }
}

object! {
    /// The response to `externalAgentConfig/import`, sent when the import has started.
    ///
    /// `externalAgentConfig/import/progress` follows for each step and
    /// `externalAgentConfig/import/completed` at the end. Neither follows if there was nothing to
    /// import.
    pub struct ExternalAgentConfigImportResponse {
        /// The import's ID: a UUID.
        pub import_id: Newer<String>,
    }
}

object! {
    /// The params of `externalAgentConfig/import/progress`, sent when a step of an import is done.
    pub struct ExternalAgentConfigImportProgressNotification {
        /// The import's ID.
        pub import_id: String,
        /// The results of this step, by kind. The results of earlier steps are not repeated.
        pub item_type_results: Vec<ExternalAgentConfigImportTypeResult>,
    }
}

object! {
    /// The params of `externalAgentConfig/import/completed`, sent when an import is done, even if
    /// parts of it failed.
    pub struct ExternalAgentConfigImportCompletedNotification {
        /// The import's ID.
        pub import_id: Newer<String>,
        /// The results of all steps, by kind.
        pub item_type_results: Newer<Vec<ExternalAgentConfigImportTypeResult>>,
    }
}

object! {
    /// The results for the items of one kind.
    pub struct ExternalAgentConfigImportTypeResult {
        /// The items' kind.
        pub item_type: ExternalAgentConfigMigrationItemType,
        /// The items that were imported.
        pub successes: Vec<ExternalAgentConfigImportItemTypeSuccess>,
        /// The items that were not imported.
        pub failures: Vec<ExternalAgentConfigImportItemTypeFailure>,
    }
}

object! {
    /// An item that was imported.
    pub struct ExternalAgentConfigImportItemTypeSuccess {
        /// The item's kind.
        pub item_type: ExternalAgentConfigMigrationItemType,
        /// The directory of the item's repository or, for a session, its working directory. `null`
        /// for the user's home directory.
        pub cwd: Option<String>,
        /// What was imported: a path or a name. `null` if unknown.
        pub source: Option<String>,
        /// What it was imported as: a path, a name or, for a session, a thread ID. `null` if
        /// unknown.
        pub target: Option<String>,
        /// The session's title. `null` if it has none, and for other kinds.
        pub title: Option<String> = null,
    }
}

object! {
    /// An item that was not imported.
    pub struct ExternalAgentConfigImportItemTypeFailure {
        /// The item's kind.
        pub item_type: ExternalAgentConfigMigrationItemType,
        /// The kind of error, as a word. `null` if unknown.
        pub error_type: Field<String>,
        /// A more specific kind of error, such as `session_not_detected`. `null` if unknown.
        pub sub_error_type: Field<String>,
        /// The stage at which the import failed, as a word, such as `session_missing`.
        pub failure_stage: String,
        /// The error message, for display.
        pub message: String,
        /// The directory of the item's repository. `null` for the user's home directory.
        pub cwd: Field<String>,
        /// What was to be imported: a path or a name. `null` if unknown.
        pub source: Field<String>,
    }
}

object! {
    /// The params of `externalAgentConfig/import/recordHistory`: an import that the client did
    /// without the server.
    pub struct ExternalAgentConfigImportHistoryRecordParams {
        /// The ID of the provider to attribute the import to, as free text.
        pub provider_id: String,
        /// The results, by kind.
        pub item_type_results: Vec<ExternalAgentConfigImportHistoryRecordTypeResultParams>,
    }
}

object! {
    /// The results for the items of one kind, as reported by the client.
    pub struct ExternalAgentConfigImportHistoryRecordTypeResultParams {
        /// The items' kind.
        pub item_type: ExternalAgentConfigMigrationItemType,
        /// The items that were imported.
        pub successes: Vec<ExternalAgentConfigImportHistoryRecordSuccessParams>,
        /// The items that were not imported.
        pub failures: Vec<ExternalAgentConfigImportItemTypeFailure>,
    }
}

object! {
    /// An item that was imported, as reported by the client.
    pub struct ExternalAgentConfigImportHistoryRecordSuccessParams {
        /// The item's kind.
        pub item_type: ExternalAgentConfigMigrationItemType,
        /// The directory of the item's repository or, for a session, its working directory. If
        /// absent or `null`, defaults to the user's home directory.
        pub cwd: Field<String>,
        /// What was imported: a path or a name. If absent or `null`, unknown.
        pub source: Field<String>,
        /// What it was imported as: a path, a name or a thread ID. If absent or `null`, unknown.
        pub target: Field<String>,
        /// The session's title. If absent or `null`, it has none.
        pub title: Field<String> = null,
    }
}

object! {
    /// The response to `externalAgentConfig/import/recordHistory`, sent when the import is in the
    /// history. No notification follows.
    pub struct ExternalAgentConfigImportHistoryRecordResponse {
        /// The ID assigned to the import: a UUID.
        pub import_id: String,
    }
}

object! {
    /// The response to `externalAgentConfig/import/readHistories`: the completed imports.
    pub struct ExternalAgentConfigImportHistoriesReadResponse {
        /// The imports, newest first.
        pub data: Vec<ExternalAgentConfigImportHistory>,
        /// Services used by the imported sessions.
        pub connectors: Newer<Vec<ExternalAgentImportedConnectorCandidate>>,
    }
}

object! {
    /// A completed import.
    pub struct ExternalAgentConfigImportHistory {
        /// The import's ID: a UUID.
        pub import_id: String,
        /// The ID of the provider that the import is attributed to, as given in the params. Absent
        /// or `null` if not given.
        pub provider_id: Option<String>,
        /// When the import completed, as a Unix timestamp in milliseconds.
        pub completed_at_ms: i64,
        /// The items that were imported, of all kinds.
        pub successes: Vec<ExternalAgentConfigImportItemTypeSuccess>,
        /// The items that were not imported, of all kinds.
        pub failures: Vec<ExternalAgentConfigImportItemTypeFailure>,
    }
}

object! {
    /// A service used by imported sessions.
    pub struct ExternalAgentImportedConnectorCandidate {
        /// The service's display name.
        pub name: String,
        /// The number of sessions that used the service.
        pub session_count: u32,
        /// Where the service's name was found.
        pub source: ExternalAgentImportedConnectorSource,
    }
}

string_enum! {
    /// Where a service's name was found in imported sessions.
    pub enum ExternalAgentImportedConnectorSource {
        /// A session's list of remote MCP servers.
        RemoteMcpServersConfig = "remoteMcpServersConfig",
        ..
    }
}
