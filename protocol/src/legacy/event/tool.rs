//! Events about tools: MCP servers and their tools, searches of the web, questions to a person,
//! tools of the client, and skills.

use std::collections::BTreeMap;

use crate::{
    RequestId,
    item::WebSearchAction,
    legacy::Duration,
    macros::{keyed_union, object, tagged_union},
    mcp_server::{McpAuthStatus, Resource, ResourceTemplate, Tool},
    skill::{RemoteSkillSummary, SkillDependencies, SkillErrorInfo, SkillScope},
};

object! {
    /// Says how far the start of an MCP server is: the event `mcp_startup_update`.
    ///
    /// Its event has an empty `id`, since it belongs to no turn.
    pub struct McpStartupUpdateEvent {
        /// Names the MCP server.
        pub server: String,
        /// How far the start is.
        pub status: McpStartupStatus,
    }
}

tagged_union! {
    /// How far the start of an MCP server is.
    pub enum McpStartupStatus by "state" {
        /// It has begun.
        Starting = "starting",
        /// The server can be used.
        Ready = "ready",
        /// It failed.
        Failed(FailedMcpStartup) = "failed",
        /// It was stopped before its end.
        Cancelled = "cancelled",
        ..
    }
}

object! {
    /// Why the start of an MCP server failed.
    pub struct FailedMcpStartup {
        /// The reason, for people.
        pub error: String,
    }
}

object! {
    /// Says that no MCP server is starting any more: the event `mcp_startup_complete`.
    ///
    /// It comes for a thread without MCP servers, too.
    pub struct McpStartupCompleteEvent {
        /// The servers that can be used.
        pub ready: Vec<String>,
        /// Those that failed to start.
        pub failed: Vec<McpStartupFailure>,
        /// Those whose start was stopped.
        pub cancelled: Vec<String>,
    }
}

object! {
    /// An MCP server that failed to start.
    pub struct McpStartupFailure {
        /// Names the MCP server.
        pub server: String,
        /// Why it failed, for people.
        pub error: String,
    }
}

object! {
    /// Says that an MCP tool is called: the event `mcp_tool_call_begin`.
    pub struct McpToolCallBeginEvent in snake_case {
        /// Names the call, and the item of it.
        pub call_id: String,
        /// What is called, and with what.
        pub invocation: McpInvocation,
    }
}

object! {
    /// A call of an MCP tool.
    pub struct McpInvocation {
        /// The MCP server.
        pub server: String,
        /// The tool.
        pub tool: String,
        /// What the model gives to the tool. Absent or `null` when it gives nothing.
        pub arguments: Field<serde_json::Value>,
    }
}

object! {
    /// Says that a call of an MCP tool has ended: the event `mcp_tool_call_end`.
    pub struct McpToolCallEndEvent in snake_case {
        /// The call, as `mcp_tool_call_begin` names it.
        pub call_id: String,
        /// What was called, and with what.
        pub invocation: McpInvocation,
        /// How long the call took.
        pub duration: Duration,
        /// What came of it.
        pub result: McpToolCallOutcome,
    }
}

keyed_union! {
    /// What came of a call of an MCP tool.
    pub enum McpToolCallOutcome {
        /// The tool answered, if only that it failed.
        Ok(CallToolResult) = "Ok",
        /// The tool did not answer. With the reason, for people.
        Err(String) = "Err",
        ..
    }
}

object! {
    /// What an MCP tool answered, in the shapes of the MCP specification.
    pub struct CallToolResult {
        /// The content, piece by piece.
        pub content: Vec<serde_json::Value>,
        /// The content as data. Absent or `null` when there is none.
        pub structured_content: Field<serde_json::Value>,
        /// Whether the tool failed. Absent and `null` mean: it did not.
        pub is_error: Field<bool>,
        /// What the MCP server adds for the client. Absent or `null` when it adds nothing.
        #[serde(rename = "_meta")]
        pub meta: Field<serde_json::Value>,
    }
}

object! {
    /// Says that an MCP server has a question to the person: the event `elicitation_request`.
    pub struct ElicitationRequestEvent in snake_case {
        /// The MCP server.
        pub server_name: String,
        /// Names the question, by the id of the MCP server's request.
        pub id: RequestId,
        /// The question, for people.
        pub message: String,
    }
}

object! {
    /// Lists what the MCP servers have: the event `mcp_list_tools_response`.
    pub struct McpListToolsResponseEvent in snake_case {
        /// The tools, by a name of both the server and the tool.
        pub tools: BTreeMap<String, Tool>,
        /// The resources, by the MCP server's name.
        pub resources: BTreeMap<String, Vec<Resource>>,
        /// The templates of resources, by the MCP server's name.
        pub resource_templates: BTreeMap<String, Vec<ResourceTemplate>>,
        /// How the MCP servers are signed in to, by name.
        pub auth_statuses: BTreeMap<String, McpAuthStatus>,
    }
}

object! {
    /// Says that a search of the web starts: the event `web_search_begin`.
    pub struct WebSearchBeginEvent in snake_case {
        /// Names the call, and the item of it.
        pub call_id: String,
    }
}

object! {
    /// Says that a search of the web has ended: the event `web_search_end`.
    pub struct WebSearchEndEvent in snake_case {
        /// The call, as `web_search_begin` names it.
        pub call_id: String,
        /// What was searched for, or looked at, for people.
        pub query: String,
        /// What was done.
        pub action: WebSearchAction,
    }
}

object! {
    /// Says that a person is asked some questions: the event `request_user_input`.
    ///
    /// It takes no answer. The questions themselves come as a request,
    /// `item/tool/requestUserInput`.
    pub struct RequestUserInputEvent in snake_case {
        /// Names the agent's call that asks.
        pub call_id: String,
        /// The turn. Absent or empty when not known.
        pub turn_id: Optional<String> = "",
        /// The questions.
        pub questions: Vec<RequestUserInputQuestion>,
    }
}

object! {
    /// A question to a person: `ToolRequestUserInputQuestion` as events have it.
    pub struct RequestUserInputQuestion {
        /// Names the question.
        pub id: String,
        /// A word or two to put above it.
        pub header: String,
        /// The question itself.
        pub question: String,
        /// Whether the person may give an answer of their own beside the options. Absent means:
        /// `false`.
        pub is_other: Optional<bool> = false,
        /// Whether to hide what the person types. Absent means: `false`.
        pub is_secret: Optional<bool> = false,
        /// The answers to choose from. Absent or `null` when the person types one.
        pub options: Field<Vec<RequestUserInputQuestionOption>>,
    }
}

object! {
    /// An answer to choose.
    pub struct RequestUserInputQuestionOption {
        /// The answer, in short.
        pub label: String,
        /// What it would mean.
        pub description: String,
    }
}

object! {
    /// Says that the client shall run one of its tools: the event `dynamic_tool_call_request`.
    ///
    /// It takes no answer. The call itself is a request, `item/tool/call`.
    pub struct DynamicToolCallRequestEvent {
        /// Names the call.
        pub call_id: String,
        /// The turn.
        pub turn_id: String,
        /// The tool.
        pub tool: String,
        /// What the model gives to the tool, which should fit its `inputSchema`.
        pub arguments: serde_json::Value,
    }
}

object! {
    /// Lists the skills of some folders: the event `list_skills_response`.
    pub struct ListSkillsResponseEvent {
        /// An entry for each folder.
        pub skills: Vec<LegacySkillsListEntry>,
    }
}

object! {
    /// The skills that can be used in a folder: `SkillsListEntry` as events have it.
    pub struct LegacySkillsListEntry {
        /// The folder.
        pub cwd: String,
        /// Its skills, also those that are not enabled.
        pub skills: Vec<LegacySkillMetadata>,
        /// What could not be loaded.
        pub errors: Vec<SkillErrorInfo>,
    }
}

object! {
    /// A skill: `SkillMetadata` as events spell it.
    pub struct LegacySkillMetadata in snake_case {
        /// Its name. Two skills may share one; their paths differ.
        pub name: String,
        /// What it is good for, as the model reads it.
        pub description: String,
        /// A shorter description, from `SKILL.md`. That of `interface` goes before it. Absent or
        /// `null` when there is none.
        pub short_description: Field<String>,
        /// How to show it to people. Absent or `null` when it does not say.
        pub interface: Field<LegacySkillInterface>,
        /// What it needs. Absent or `null` when it does not say.
        pub dependencies: Field<SkillDependencies>,
        /// Its `SKILL.md`, on the server's machine.
        pub path: String,
        /// Where it comes from.
        pub scope: SkillScope,
        /// Whether it can be used.
        pub enabled: bool,
    }
}

object! {
    /// How to show a skill to people, as events spell it; what is absent or `null` is not said.
    pub struct LegacySkillInterface in snake_case {
        /// The name for people.
        pub display_name: Field<String>,
        /// What it does, in a few words.
        pub short_description: Field<String>,
        /// A small icon, as a file.
        pub icon_small: Field<String>,
        /// A large icon, as a file.
        pub icon_large: Field<String>,
        /// A colour to go with it, as text.
        pub brand_color: Field<String>,
        /// A prompt that uses it, to start from.
        pub default_prompt: Field<String>,
    }
}

object! {
    /// Lists skills in the backend: the event `list_remote_skills_response`.
    pub struct ListRemoteSkillsResponseEvent {
        /// The skills.
        pub skills: Vec<RemoteSkillSummary>,
    }
}

object! {
    /// Says that a skill was downloaded: the event `remote_skill_downloaded`.
    pub struct RemoteSkillDownloadedEvent {
        /// Names the skill to the backend.
        pub id: String,
        /// Its name.
        pub name: String,
        /// Where it is stored.
        pub path: String,
    }
}
