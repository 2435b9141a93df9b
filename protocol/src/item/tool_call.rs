//! Items for tool calls: calls of MCP tools and of the client's tools, and outputs provided from
//! outside.

use crate::{
    macros::{object, string_enum},
    response_item::FunctionCallOutputBody,
    tool::{DynamicToolCallOutputContentItem, DynamicToolCallStatus},
};

object! {
    /// The output of a tool, provided from outside: the `toolOutput` of `turn/start`.
    pub struct FunctionCallOutputItem {
        /// The item's ID.
        pub id: String,
        /// The tool's name.
        pub name: String,
        /// The tool's namespace. Absent or `null` if it has none.
        pub namespace: Option<String>,
        /// The tool's output.
        pub output: FunctionCallOutputBody,
        /// When the item started, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded.
        pub started_at_ms: Field<i64> = null,
        /// When the item completed, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded, or if the item has not completed yet.
        pub completed_at_ms: Field<i64> = null,
    }
}

object! {
    /// A call of an MCP tool.
    pub struct McpToolCallItem {
        /// The item's ID.
        pub id: String,
        /// The MCP server's name.
        pub server: String,
        /// The tool's name.
        pub tool: String,
        /// The call's status.
        pub status: McpToolCallStatus,
        /// The arguments given by the model.
        pub arguments: serde_json::Value,
        /// The app that the tool belongs to. Absent or `null` if it belongs to none.
        pub app_context: Option<McpToolCallAppContext>,
        /// The URI of the page that displays the call. Only sent by older servers; newer ones send
        /// `mcpAppUi` instead. Absent or `null` if there is none.
        pub mcp_app_resource_uri: Field<String>,
        /// How to display the call with a page provided by the tool. Absent or `null` if there is
        /// none, or if not recorded.
        pub mcp_app_ui: Option<McpAppUi>,
        /// The ID of the plugin that provides the MCP server. Absent or `null` if none does.
        pub plugin_id: Option<String>,
        /// Whether the tool declares that it changes nothing. Absent or `null` if it does not say.
        pub read_only_hint: Option<bool>,
        /// The tool's result. Absent or `null` until the call ends, or if it failed.
        pub result: Option<McpToolCallResult>,
        /// Why the call failed. Absent or `null` until the call ends, or if it succeeded.
        pub error: Option<McpToolCallError>,
        /// How long the call took, in milliseconds. Absent or `null` until the call ends.
        pub duration_ms: Option<i64>,
        /// When the item started, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded.
        pub started_at_ms: Field<i64> = null,
        /// When the item completed, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded, or if the item has not completed yet.
        pub completed_at_ms: Field<i64> = null,
    }
}

string_enum! {
    /// The status of a call of an MCP tool.
    pub enum McpToolCallStatus {
        /// The call is running or waiting for approval.
        InProgress = "inProgress",
        /// The call succeeded.
        Completed = "completed",
        /// The call failed.
        Failed = "failed",
        ..
    }
}

object! {
    /// The app that a tool belongs to.
    pub struct McpToolCallAppContext {
        /// The app's ID, as in `app/list`.
        pub connector_id: String,
        /// The ID of the account's link to the app. `null` if unknown.
        pub link_id: Option<String>,
        /// The URI of the page that displays the call. `null` if there is none.
        pub resource_uri: Option<String>,
        /// The app's display name. `null` if unknown.
        pub app_name: Option<String>,
        /// The display name of the tool's action. `null` if unknown.
        pub action_name: Option<String>,
        /// The ID of the template that the app is based on. Absent or `null` if it is based on
        /// none.
        ///
        /// @removed 0.145.0
        pub template_id: Field<String>,
    }
}

object! {
    /// How to display a call with a page provided by the tool.
    pub struct McpAppUi {
        /// The URI of the page, which is a resource of the MCP server.
        pub resource_uri: String,
        /// The display mode that the tool prefers.
        pub preferred_model_display_mode: McpAppDisplayMode,
    }
}

string_enum! {
    /// How large to display a tool's page.
    pub enum McpAppDisplayMode {
        /// Inline, among the messages.
        Inline = "inline",
        /// In the whole window.
        Fullscreen = "fullscreen",
        ..
    }
}

object! {
    /// The result of an MCP tool, in the format of the MCP specification.
    pub struct McpToolCallResult {
        /// The content, as a list of parts.
        pub content: Vec<serde_json::Value>,
        /// The content as structured data. `null` if there is none.
        pub structured_content: Option<serde_json::Value>,
        /// Metadata from the MCP server for the client. `null` if there is none.
        #[serde(rename = "_meta")]
        pub meta: Option<serde_json::Value>,
    }
}

object! {
    /// Why a call of an MCP tool failed.
    pub struct McpToolCallError {
        /// The reason, for display.
        pub message: String,
    }
}

object! {
    /// A call of a tool provided by the client.
    pub struct DynamicToolCallItem {
        /// The item's ID.
        pub id: String,
        /// The tool's namespace. Absent or `null` if it has none.
        pub namespace: Option<String>,
        /// The tool's name.
        pub tool: String,
        /// The arguments given by the model.
        pub arguments: serde_json::Value,
        /// The call's status.
        pub status: DynamicToolCallStatus,
        /// The tool's output. Absent or `null` until the call ends.
        pub content_items: Option<Vec<DynamicToolCallOutputContentItem>>,
        /// Whether the call succeeded, as reported by the client. Absent or `null` until the call
        /// ends.
        pub success: Option<bool>,
        /// How long the call took, in milliseconds. Absent or `null` until the call ends.
        pub duration_ms: Option<i64>,
        /// When the item started, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded.
        pub started_at_ms: Field<i64> = null,
        /// When the item completed, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded, or if the item has not completed yet.
        pub completed_at_ms: Field<i64> = null,
    }
}
