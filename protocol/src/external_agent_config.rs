//! Taking over what a person has set up in another coding agent: settings, instructions, skills,
//! past sessions. A client detects what there is, imports what the person picks, and reads what
//! came of it.

use crate::macros::{object, string_enum};

object! {
    /// The params of `externalAgentConfig/detect`.
    #[derive(Default)]
    pub struct ExternalAgentConfigDetectParams {
        /// Whether to look in the person's home folder. Defaults to `false`.
        pub include_home: Optional<bool>,
        /// Repositories to look in, by their folders. Absent and `null` mean: none.
        pub cwds: Field<Vec<String>>,
        /// How old a session may be, in days. Absent and `null` mean: the server's limit.
        pub max_session_age_days: Field<u32>,
        /// How many sessions to list at most. Absent and `null` mean: the server's limit.
        pub max_sessions: Field<u32>,
        /// Does nothing any more; `migrationSource` took its place.
        pub source: Field<String>,
        /// Which agent to look for. Absent, `null` and unknown names mean: the one whose files lie
        /// in `.claude`.
        pub migration_source: Field<String>,
    }
}

object! {
    /// What can be taken over: the answer to `externalAgentConfig/detect`.
    ///
    /// What was imported before is left out.
    pub struct ExternalAgentConfigDetectResponse {
        /// What can be imported, for `externalAgentConfig/import`.
        pub items: Vec<ExternalAgentConfigMigrationItem>,
        /// Services that the sessions found here used, so that they may be linked in Codex too.
        pub connectors: Newer<Vec<ExternalAgentDetectedConnectorCandidate>> = [],
    }
}

object! {
    /// Something of one kind that can be imported from one place.
    pub struct ExternalAgentConfigMigrationItem {
        /// What kind it is.
        pub item_type: ExternalAgentConfigMigrationItemType,
        /// What importing it does, for people.
        pub description: String,
        /// The folder of the repository that it belongs to. `null` and empty mean: the person's
        /// home.
        pub cwd: Option<String>,
        /// What it is made of. `null` for a single file.
        pub details: Option<MigrationDetails>,
    }
}

string_enum! {
    /// A kind of thing that can be imported.
    pub enum ExternalAgentConfigMigrationItemType {
        /// Instructions, such as `CLAUDE.md`; they become `AGENTS.md`.
        AgentsMd = "AGENTS_MD",
        /// Settings; they become part of `config.toml`.
        Config = "CONFIG",
        /// Skills.
        Skills = "SKILLS",
        /// Plugins, which are installed anew.
        Plugins = "PLUGINS",
        /// MCP servers; they become part of `config.toml`.
        McpServerConfig = "MCP_SERVER_CONFIG",
        /// Agents that an agent can call upon.
        Subagents = "SUBAGENTS",
        /// Hooks; they become part of `hooks.json`.
        Hooks = "HOOKS",
        /// Slash commands; they become skills.
        Commands = "COMMANDS",
        /// What the agent remembers of its projects.
        Memory = "MEMORY",
        /// Past conversations; they become threads.
        Sessions = "SESSIONS",
        ..
    }
}

object! {
    /// What an item is made of. Only the list of its own kind is filled.
    pub struct MigrationDetails {
        /// The plugins, by marketplace.
        pub plugins: Newer<Vec<PluginsMigration>> = [],
        /// The skills.
        pub skills: Newer<Vec<SkillMigration>> = [],
        /// The sessions.
        pub sessions: Newer<Vec<SessionMigration>> = [],
        /// The MCP servers.
        pub mcp_servers: Newer<Vec<McpServerMigration>> = [],
        /// The hooks.
        pub hooks: Newer<Vec<HookMigration>> = [],
        /// The subagents.
        pub subagents: Newer<Vec<SubagentMigration>> = [],
        /// The slash commands.
        pub commands: Newer<Vec<CommandMigration>> = [],
        /// The memories, each by the key of its project. Absent when there are none.
        pub memory: Optional<Vec<String>>,
    }
}

object! {
    /// Plugins of one marketplace that can be imported.
    pub struct PluginsMigration {
        /// The marketplace.
        pub marketplace_name: String,
        /// The plugins, by their names there.
        pub plugin_names: Vec<String>,
    }
}

object! {
    /// A skill that can be imported.
    pub struct SkillMigration {
        /// Names the skill.
        pub name: String,
    }
}

object! {
    /// A session that can be imported.
    pub struct SessionMigration {
        /// The file that holds it.
        pub path: String,
        /// The folder that it worked in.
        pub cwd: String,
        /// Its title. `null` when it has none.
        pub title: Option<String>,
    }
}

object! {
    /// An MCP server that can be imported.
    pub struct McpServerMigration {
        /// Names the server in the configuration.
        pub name: String,
    }
}

object! {
    /// Hooks for one event that can be imported.
    pub struct HookMigration {
        /// The event, such as `PreToolUse`.
        pub name: String,
    }
}

object! {
    /// A subagent that can be imported.
    pub struct SubagentMigration {
        /// Names the subagent.
        pub name: String,
    }
}

object! {
    /// A slash command that can be imported.
    pub struct CommandMigration {
        /// Names the skill that it becomes.
        pub name: String,
    }
}

object! {
    /// A service that another agent's sessions used.
    pub struct ExternalAgentDetectedConnectorCandidate {
        /// Its name for people.
        pub name: String,
        /// How many of the sessions used it.
        pub session_count: u32,
        /// Where its name was found.
        pub source: ExternalAgentDetectedConnectorSource,
    }
}

string_enum! {
    /// Where the name of a service was found in another agent's sessions.
    pub enum ExternalAgentDetectedConnectorSource {
        /// In a session's list of remote MCP servers.
        RemoteMcpServersConfig = "remoteMcpServersConfig",
        /// In a call to one of its tools.
        SessionToolUse = "sessionToolUse",
        ..
    }
}

object! {
    /// The params of `externalAgentConfig/import`.
    pub struct ExternalAgentConfigImportParams {
        /// What to import, as `externalAgentConfig/detect` gave it.
        pub migration_items: Vec<ExternalAgentConfigMigrationItem>,
        /// The product that asks for it. Absent and `null` mean: not said.
        pub source: Field<String>,
        /// Whose import it is, for the history and for statistics; it does not choose the agent.
        /// Absent and `null` mean: not said.
        pub provider_id: Field<String>,
        /// Which agent to import from: the same as for `externalAgentConfig/detect`. Absent, `null`
        /// and unknown names mean: the one whose files lie in `.claude`.
        pub migration_source: Field<String>,
    }
}

object! {
    /// The import has begun: the answer to `externalAgentConfig/import`.
    ///
    /// `externalAgentConfig/import/progress` follows for each step and
    /// `externalAgentConfig/import/completed` at the end, but neither when there was nothing to
    /// import.
    pub struct ExternalAgentConfigImportResponse {
        /// Names the import. A UUID.
        pub import_id: Newer<String>,
    }
}

object! {
    /// Says that a step of an import is done: the params of `externalAgentConfig/import/progress`.
    pub struct ExternalAgentConfigImportProgressNotification {
        /// The import.
        pub import_id: String,
        /// What came of this step, by kind; earlier steps are not repeated.
        pub item_type_results: Vec<ExternalAgentConfigImportTypeResult>,
    }
}

object! {
    /// Says that an import ended, even if parts of it failed: the params of
    /// `externalAgentConfig/import/completed`.
    pub struct ExternalAgentConfigImportCompletedNotification {
        /// The import.
        pub import_id: Newer<String>,
        /// What came of all steps, by kind.
        pub item_type_results: Newer<Vec<ExternalAgentConfigImportTypeResult>>,
    }
}

object! {
    /// What came of the items of one kind.
    pub struct ExternalAgentConfigImportTypeResult {
        /// The kind.
        pub item_type: ExternalAgentConfigMigrationItemType,
        /// What was imported.
        pub successes: Vec<ExternalAgentConfigImportItemTypeSuccess>,
        /// What was not.
        pub failures: Vec<ExternalAgentConfigImportItemTypeFailure>,
    }
}

object! {
    /// Something that was imported.
    pub struct ExternalAgentConfigImportItemTypeSuccess {
        /// Its kind.
        pub item_type: ExternalAgentConfigMigrationItemType,
        /// The folder of its repository, or that a session worked in. `null` for the person's home.
        pub cwd: Option<String>,
        /// What it was: a path or a name. `null` when not known.
        pub source: Option<String>,
        /// What it became: a path, a name or, for a session, the id of a thread. `null` when not
        /// known.
        pub target: Option<String>,
        /// The title of a session. `null` for other kinds, and when it has none.
        pub title: Option<String> = null,
    }
}

object! {
    /// Something that was not imported.
    pub struct ExternalAgentConfigImportItemTypeFailure {
        /// Its kind.
        pub item_type: ExternalAgentConfigMigrationItemType,
        /// What kind of error it was, as a word. `null` when not known.
        pub error_type: Option<String>,
        /// The same more closely, such as `session_not_detected`. `null` when not known.
        pub sub_error_type: Option<String>,
        /// How far the import had come, as a word, such as `session_missing`.
        pub failure_stage: String,
        /// What went wrong, for people.
        pub message: String,
        /// The folder of its repository. `null` for the person's home.
        pub cwd: Option<String>,
        /// What it was: a path or a name. `null` when not known.
        pub source: Option<String>,
    }
}

object! {
    /// An import that the client did without the server: the params of
    /// `externalAgentConfig/import/recordHistory`.
    pub struct ExternalAgentConfigImportHistoryRecordParams {
        /// Whose import it was, in words of its own.
        pub provider_id: String,
        /// What came of it, by kind.
        pub item_type_results: Vec<ExternalAgentConfigImportHistoryRecordTypeResultParams>,
    }
}

object! {
    /// What came of the items of one kind, as the client tells it.
    pub struct ExternalAgentConfigImportHistoryRecordTypeResultParams {
        /// The kind.
        pub item_type: ExternalAgentConfigMigrationItemType,
        /// What was imported.
        pub successes: Vec<ExternalAgentConfigImportHistoryRecordSuccessParams>,
        /// What was not.
        pub failures: Vec<ExternalAgentConfigImportItemTypeFailure>,
    }
}

object! {
    /// Something that was imported, as the client tells it.
    pub struct ExternalAgentConfigImportHistoryRecordSuccessParams {
        /// Its kind.
        pub item_type: ExternalAgentConfigMigrationItemType,
        /// The folder of its repository, or that a session worked in. Absent and `null` mean: the
        /// person's home.
        pub cwd: Field<String>,
        /// What it was: a path or a name. Absent and `null` mean: not known.
        pub source: Field<String>,
        /// What it became: a path, a name or the id of a thread. Absent and `null` mean: not known.
        pub target: Field<String>,
        /// The title of a session. Absent and `null` mean: none.
        pub title: Field<String> = null,
    }
}

object! {
    /// The import is in the history: the answer to `externalAgentConfig/import/recordHistory`. No
    /// notification follows.
    pub struct ExternalAgentConfigImportHistoryRecordResponse {
        /// Names the import from now on. A UUID.
        pub import_id: String,
    }
}

object! {
    /// The imports that ended: the answer to `externalAgentConfig/import/readHistories`.
    pub struct ExternalAgentConfigImportHistoriesReadResponse {
        /// The imports, newest first.
        pub data: Vec<ExternalAgentConfigImportHistory>,
        /// Services that the imported sessions used.
        pub connectors: Newer<Vec<ExternalAgentImportedConnectorCandidate>>,
    }
}

object! {
    /// An import that ended.
    pub struct ExternalAgentConfigImportHistory {
        /// Names the import. A UUID.
        pub import_id: String,
        /// Whose import it was, as its params said. Absent or `null` when they did not.
        pub provider_id: Option<String>,
        /// When it ended, in milliseconds of Unix time.
        pub completed_at_ms: i64,
        /// What was imported, of all kinds.
        pub successes: Vec<ExternalAgentConfigImportItemTypeSuccess>,
        /// What was not, of all kinds.
        pub failures: Vec<ExternalAgentConfigImportItemTypeFailure>,
    }
}

object! {
    /// A service that imported sessions used.
    pub struct ExternalAgentImportedConnectorCandidate {
        /// Its name for people.
        pub name: String,
        /// How many of the sessions used it.
        pub session_count: u32,
        /// Where its name was found.
        pub source: ExternalAgentImportedConnectorSource,
    }
}

string_enum! {
    /// Where the name of a service was found in imported sessions.
    pub enum ExternalAgentImportedConnectorSource {
        /// In a session's list of remote MCP servers.
        RemoteMcpServersConfig = "remoteMcpServersConfig",
        ..
    }
}
