//! Events for tools: MCP servers and their tools, web searches, questions to the user, tools
//! provided by the client, and skills.

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
    /// Reports the state of an MCP server's startup: the event `mcp_startup_update`.
    ///
    /// The `id` of the event is empty, since it belongs to no turn.
    pub struct McpStartupUpdateEvent {
        /// The MCP server's name.
        pub server: String,
        /// The state of the startup.
        pub status: McpStartupStatus,
    }
}

tagged_union! {
    /// The state of an MCP server's startup.
    pub enum McpStartupStatus by "state" {
        /// The startup has begun.
        Starting = "starting",
        /// The MCP server is ready for use.
        Ready = "ready",
        /// The startup failed.
        Failed(FailedMcpStartup) = "failed",
        /// The startup was cancelled before it completed.
        Cancelled = "cancelled",
        ..
    }
}

object! {
    /// Why an MCP server failed to start.
    pub struct FailedMcpStartup {
        /// The reason, for display.
        pub error: String,
    }
}

object! {
    /// Reports that no MCP server is starting anymore: the event `mcp_startup_complete`.
    ///
    /// Also sent for a thread without MCP servers.
    pub struct McpStartupCompleteEvent {
        /// The names of the MCP servers that are ready for use.
        pub ready: Vec<String>,
        /// The MCP servers that failed to start.
        pub failed: Vec<McpStartupFailure>,
        /// The names of the MCP servers whose startup was cancelled.
        pub cancelled: Vec<String>,
    }
}

object! {
    /// An MCP server that failed to start.
    pub struct McpStartupFailure {
        /// The MCP server's name.
        pub server: String,
        /// Why the MCP server failed to start, for display.
        pub error: String,
    }
}

object! {
    /// Reports that a call of an MCP tool has started: the event `mcp_tool_call_begin`.
    pub struct McpToolCallBeginEvent in snake_case {
        /// The ID of the call and of its item.
        pub call_id: String,
        /// The tool called, and the arguments.
        pub invocation: McpInvocation,
    }
}

object! {
    /// A call of an MCP tool.
    pub struct McpInvocation {
        /// The MCP server's name.
        pub server: String,
        /// The tool's name.
        pub tool: String,
        /// The arguments given by the model. Absent or `null` if there are none.
        pub arguments: Field<serde_json::Value>,
    }
}

object! {
    /// Reports that a call of an MCP tool has ended: the event `mcp_tool_call_end`.
    pub struct McpToolCallEndEvent in snake_case {
        /// The call's ID, as in `mcp_tool_call_begin`.
        pub call_id: String,
        /// The tool called, and the arguments.
        pub invocation: McpInvocation,
        /// How long the call took.
        pub duration: Duration,
        /// The result of the call.
        pub result: McpToolCallOutcome,
    }
}

keyed_union! {
    /// The result of a call of an MCP tool.
    pub enum McpToolCallOutcome {
        /// The tool returned a result, possibly an error.
        Ok(CallToolResult) = "Ok",
        /// The tool did not return a result. Contains the reason, for display.
        Err(String) = "Err",
        ..
    }
}

object! {
    /// The result returned by an MCP tool, in the format of the MCP specification.
    pub struct CallToolResult {
        /// The content, as a list of parts.
        pub content: Vec<serde_json::Value>,
        /// The content as structured data. Absent or `null` if there is none.
        pub structured_content: Field<serde_json::Value>,
        /// Whether the tool failed. Absent or `null` if it did not.
        pub is_error: Field<bool>,
        /// Metadata from the MCP server for the client. Absent or `null` if there is none.
        #[serde(rename = "_meta")]
        pub meta: Field<serde_json::Value>,
    }
}

object! {
    /// Reports that an MCP server asks the user a question: the event `elicitation_request`.
    pub struct ElicitationRequestEvent in snake_case {
        /// The MCP server's name.
        pub server_name: String,
        /// The question's ID: the ID of the MCP server's request.
        pub id: RequestId,
        /// The question, for display.
        pub message: String,
    }
}

object! {
    /// The tools and resources of the MCP servers: the event `mcp_list_tools_response`.
    pub struct McpListToolsResponseEvent in snake_case {
        /// The tools, keyed by a name that combines the names of the server and the tool.
        pub tools: BTreeMap<String, Tool>,
        /// The resources, keyed by the MCP server's name.
        pub resources: BTreeMap<String, Vec<Resource>>,
        /// The resource templates, keyed by the MCP server's name.
        pub resource_templates: BTreeMap<String, Vec<ResourceTemplate>>,
        /// The authentication statuses of the MCP servers, keyed by name.
        pub auth_statuses: BTreeMap<String, McpAuthStatus>,
    }
}

object! {
    /// Reports that a web search has started: the event `web_search_begin`.
    pub struct WebSearchBeginEvent in snake_case {
        /// The ID of the call and of its item.
        pub call_id: String,
    }
}

object! {
    /// Reports that a web search has ended: the event `web_search_end`.
    pub struct WebSearchEndEvent in snake_case {
        /// The call's ID, as in `web_search_begin`.
        pub call_id: String,
        /// What was searched for or opened, for display.
        pub query: String,
        /// The action performed.
        pub action: WebSearchAction,
    }
}

object! {
    /// Reports that the user is asked questions: the event `request_user_input`.
    ///
    /// The client does not respond to this event. The questions themselves are sent as the request
    /// `item/tool/requestUserInput`.
    pub struct RequestUserInputEvent in snake_case {
        /// The ID of the agent's call that asks.
        pub call_id: String,
        /// The turn's ID. Absent or empty if unknown.
        pub turn_id: Optional<String> = "",
        /// The questions.
        pub questions: Vec<RequestUserInputQuestion>,
    }
}

object! {
    /// A question to the user: `ToolRequestUserInputQuestion` as spelled in events.
    pub struct RequestUserInputQuestion {
        /// The question's ID.
        pub id: String,
        /// A heading of a word or two.
        pub header: String,
        /// The text of the question.
        pub question: String,
        /// Whether the user may enter another answer besides the options. Defaults to `false`.
        pub is_other: Optional<bool> = false,
        /// Whether to hide what the user types. Defaults to `false`.
        pub is_secret: Optional<bool> = false,
        /// The answer options. Absent or `null` if the user types an answer.
        pub options: Field<Vec<RequestUserInputQuestionOption>>,
    }
}

object! {
    /// An answer option of a question.
    pub struct RequestUserInputQuestionOption {
        /// A short label of the answer.
        pub label: String,
        /// What choosing this answer means.
        pub description: String,
    }
}

object! {
    /// Reports that the client is asked to run one of its tools: the event
    /// `dynamic_tool_call_request`.
    ///
    /// The client does not respond to this event. The call itself is sent as the request
    /// `item/tool/call`.
    pub struct DynamicToolCallRequestEvent {
        /// The call's ID.
        pub call_id: String,
        /// The turn's ID.
        pub turn_id: String,
        /// The tool's name.
        pub tool: String,
        /// The arguments given by the model, which should match the tool's `inputSchema`.
        pub arguments: serde_json::Value,
    }
}

object! {
    /// The skills of some directories: the event `list_skills_response`.
    pub struct ListSkillsResponseEvent {
        /// One entry per directory.
        pub skills: Vec<LegacySkillsListEntry>,
    }
}

object! {
    /// The skills available in a directory: `SkillsListEntry` as spelled in events.
    pub struct LegacySkillsListEntry {
        /// The directory's path.
        pub cwd: String,
        /// The directory's skills, including disabled ones.
        pub skills: Vec<LegacySkillMetadata>,
        /// The skills that could not be loaded.
        pub errors: Vec<SkillErrorInfo>,
    }
}

object! {
    /// A skill: `SkillMetadata` as spelled in events.
    pub struct LegacySkillMetadata in snake_case {
        /// The skill's name. Two skills may share a name; their paths differ.
        pub name: String,
        /// What the skill is for, as shown to the model.
        pub description: String,
        /// A shorter description, from `SKILL.md`. The one in `interface` takes precedence. Absent
        /// or `null` if there is none.
        pub short_description: Field<String>,
        /// How to display the skill. Absent or `null` if not specified.
        pub interface: Field<LegacySkillInterface>,
        /// The skill's dependencies. Absent or `null` if not specified.
        pub dependencies: Field<SkillDependencies>,
        /// The path of the skill's `SKILL.md` on the server's machine.
        pub path: String,
        /// Where the skill comes from.
        pub scope: SkillScope,
        /// Whether the skill can be used.
        pub enabled: bool,
    }
}

object! {
    /// How to display a skill, as spelled in events. Fields that are absent or `null` are not
    /// specified.
    pub struct LegacySkillInterface in snake_case {
        /// The display name.
        pub display_name: Field<String>,
        /// A short description of what the skill does.
        pub short_description: Field<String>,
        /// The path of a small icon.
        pub icon_small: Field<String>,
        /// The path of a large icon.
        pub icon_large: Field<String>,
        /// The brand color, as text.
        pub brand_color: Field<String>,
        /// A starter prompt that uses the skill.
        pub default_prompt: Field<String>,
    }
}

object! {
    /// Skills in the backend: the event `list_remote_skills_response`.
    pub struct ListRemoteSkillsResponseEvent {
        /// The skills.
        pub skills: Vec<RemoteSkillSummary>,
    }
}

object! {
    /// Reports that a skill was downloaded: the event `remote_skill_downloaded`.
    pub struct RemoteSkillDownloadedEvent {
        /// The skill's ID in the backend.
        pub id: String,
        /// The skill's name.
        pub name: String,
        /// The path where the skill is stored.
        pub path: String,
    }
}
