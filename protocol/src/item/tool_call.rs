//! Items of tool calls: of MCP tools, of the client's tools, and outputs given from outside.

use crate::{
    macros::{object, string_enum},
    response_item::FunctionCallOutputBody,
    tool::{DynamicToolCallOutputContentItem, DynamicToolCallStatus},
};

object! {
    /// The output of a tool, given from outside: the `toolOutput` of `turn/start`.
    pub struct FunctionCallOutputItem {
        /// Names the item.
        pub id: String,
        /// The tool.
        pub name: String,
        /// The tool's namespace. Absent or `null` when it has none.
        pub namespace: Option<String>,
        /// What the tool gave.
        pub output: FunctionCallOutputBody,
        /// When it began, in milliseconds of Unix time. Absent or `null` when not recorded.
        pub started_at_ms: Field<i64> = null,
        /// When it ended, in milliseconds of Unix time. Absent or `null` when not recorded, or not
        /// yet ended.
        pub completed_at_ms: Field<i64> = null,
    }
}

object! {
    /// A call of an MCP tool.
    pub struct McpToolCallItem {
        /// Names the item.
        pub id: String,
        /// The MCP server.
        pub server: String,
        /// The tool.
        pub tool: String,
        /// How the call stands.
        pub status: McpToolCallStatus,
        /// What the model gives to the tool.
        pub arguments: serde_json::Value,
        /// The app that the tool belongs to. Absent or `null` when it belongs to none.
        pub app_context: Option<McpToolCallAppContext>,
        /// The page with which to show the call, from older servers. Newer ones say it in
        /// `mcpAppUi`. Absent or `null` when there is none.
        pub mcp_app_resource_uri: Field<String>,
        /// How to show the call with a page of the tool's own. Absent or `null` when it has none,
        /// or when not recorded.
        pub mcp_app_ui: Option<McpAppUi>,
        /// The plugin that brings the MCP server. Absent or `null` when none does.
        pub plugin_id: Option<String>,
        /// Whether the tool says of itself that it changes nothing. Absent or `null` when it does
        /// not say.
        pub read_only_hint: Option<bool>,
        /// What the tool gave. Absent or `null` until it ends, or when it did not work.
        pub result: Option<McpToolCallResult>,
        /// Why it did not work. Absent or `null` when it did, or until it ends.
        pub error: Option<McpToolCallError>,
        /// How long the call took, in milliseconds. Absent or `null` until it ends.
        pub duration_ms: Option<i64>,
        /// When it began, in milliseconds of Unix time. Absent or `null` when not recorded.
        pub started_at_ms: Field<i64> = null,
        /// When it ended, in milliseconds of Unix time. Absent or `null` when not recorded, or not
        /// yet ended.
        pub completed_at_ms: Field<i64> = null,
    }
}

string_enum! {
    /// How a call of an MCP tool stands.
    pub enum McpToolCallStatus {
        /// It is running, or waits for approval.
        InProgress = "inProgress",
        /// It worked.
        Completed = "completed",
        /// It did not work.
        Failed = "failed",
        ..
    }
}

object! {
    /// The app that a tool belongs to.
    pub struct McpToolCallAppContext {
        /// Names the app, as `app/list` does.
        pub connector_id: String,
        /// Names the account's link to the app. `null` when not known.
        pub link_id: Option<String>,
        /// The page with which to show the call. `null` when there is none.
        pub resource_uri: Option<String>,
        /// The app's name for people. `null` when not known.
        pub app_name: Option<String>,
        /// The name for people of what the tool does. `null` when not known.
        pub action_name: Option<String>,
        /// Names the template that the app is made from. Absent or `null` when it is made from
        /// none.
        ///
        /// @removed 0.145.0
        pub template_id: Field<String>,
    }
}

object! {
    /// How to show a call with a page of the tool's own.
    pub struct McpAppUi {
        /// The page, as a resource of the MCP server.
        pub resource_uri: String,
        /// How large the tool would have it.
        pub preferred_model_display_mode: McpAppDisplayMode,
    }
}

string_enum! {
    /// How large to show a page of a tool.
    pub enum McpAppDisplayMode {
        /// Among the messages.
        Inline = "inline",
        /// In the whole window.
        Fullscreen = "fullscreen",
        ..
    }
}

object! {
    /// What an MCP tool gave, in the shapes of the MCP specification.
    pub struct McpToolCallResult {
        /// The content, piece by piece.
        pub content: Vec<serde_json::Value>,
        /// The content as data. `null` when there is none.
        pub structured_content: Option<serde_json::Value>,
        /// What the MCP server adds for the client. `null` when it adds nothing.
        #[serde(rename = "_meta")]
        pub meta: Option<serde_json::Value>,
    }
}

object! {
    /// Why a call of an MCP tool did not work.
    pub struct McpToolCallError {
        /// The reason, for people.
        pub message: String,
    }
}

object! {
    /// A call of a tool of the client.
    pub struct DynamicToolCallItem {
        /// Names the item.
        pub id: String,
        /// The tool's namespace. Absent or `null` when it has none.
        pub namespace: Option<String>,
        /// The tool.
        pub tool: String,
        /// What the model gives to the tool.
        pub arguments: serde_json::Value,
        /// How the call stands.
        pub status: DynamicToolCallStatus,
        /// What the tool gave. Absent or `null` until it ends.
        pub content_items: Option<Vec<DynamicToolCallOutputContentItem>>,
        /// Whether it worked, as the client says. Absent or `null` until it ends.
        pub success: Option<bool>,
        /// How long the call took, in milliseconds. Absent or `null` until it ends.
        pub duration_ms: Option<i64>,
        /// When it began, in milliseconds of Unix time. Absent or `null` when not recorded.
        pub started_at_ms: Field<i64> = null,
        /// When it ended, in milliseconds of Unix time. Absent or `null` when not recorded, or not
        /// yet ended.
        pub completed_at_ms: Field<i64> = null,
    }
}
