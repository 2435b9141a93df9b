//! Listing MCP servers, and what each of them brings.

use std::collections::BTreeMap;

use crate::macros::{object, string_enum};

object! {
    /// The params of `mcpServerStatus/list`.
    #[derive(Default)]
    pub struct ListMcpServerStatusParams {
        /// Where to go on: the `nextCursor` of an earlier answer. Absent and `null` mean: at the
        /// start.
        pub cursor: Field<String>,
        /// How many MCP servers to give at most. Absent and `null` mean: the server's choice.
        pub limit: Field<u32>,
        /// How much to tell of each. Absent and `null` mean `full`.
        pub detail: Field<McpServerStatusDetail>,
        /// A thread whose MCP servers are meant. Absent and `null` mean: those of the server's
        /// configuration.
        pub thread_id: Field<String>,
        /// The only MCP server to tell of; if a thread is named, over its connection. Absent and
        /// `null` mean: all.
        pub server_name: Field<String>,
    }
}

string_enum! {
    /// How much to tell of each MCP server.
    pub enum McpServerStatusDetail {
        /// Everything.
        Full = "full",
        /// No resources and no resource templates: those lists are empty then.
        ToolsAndAuthOnly = "toolsAndAuthOnly",
    }
}

object! {
    /// A page of MCP servers: the answer to `mcpServerStatus/list`.
    pub struct ListMcpServerStatusResponse {
        /// The MCP servers.
        pub data: Vec<McpServerStatus>,
        /// Where to go on. `null` at the end.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// An MCP server and what it brings.
    pub struct McpServerStatus {
        /// Names the MCP server, as in the configuration.
        pub name: String,
        /// How its connection to the thread is. `null` when not known, as when no thread was named
        /// or the configuration has changed since.
        pub runtime_status: Option<McpServerConnectionStatus>,
        /// The plugin that brings it. `null` when none does.
        pub plugin_id: Option<String>,
        /// Scheme, host and port of its URL. `null` when it is not reached by HTTP.
        pub http_origin: Option<String>,
        /// How it presents itself. `null` when it could not be asked.
        pub server_info: Option<McpServerInfo>,
        /// Its capabilities, as MCP words them. `null` when it could not be asked.
        pub server_capabilities: Option<serde_json::Value>,
        /// The `_meta` of the first page of its tools. `null` when there is none.
        pub tool_list_meta: Option<serde_json::Value>,
        /// Its tools, by name.
        pub tools: BTreeMap<String, Tool>,
        /// Why its tools are not known, for people. `null` when they are, even if there are none.
        pub tools_error: Option<String>,
        /// Its resources.
        pub resources: Vec<Resource>,
        /// Its resource templates.
        pub resource_templates: Vec<ResourceTemplate>,
        /// How the server signs in to it.
        pub auth_status: McpAuthStatus,
    }
}

string_enum! {
    /// How the connection to an MCP server is.
    pub enum McpServerConnectionStatus {
        /// Nobody has asked for it yet.
        NotStarted = "notStarted",
        /// It is being made.
        Starting = "starting",
        /// It stands.
        Connected = "connected",
        /// It waits for a sign-in.
        AuthenticationRequired = "authenticationRequired",
        /// It could not be made.
        Failed = "failed",
        /// It was given up before it stood.
        Cancelled = "cancelled",
        /// The configuration turns the MCP server off.
        Disabled = "disabled",
        ..
    }
}

object! {
    /// How an MCP server presents itself.
    pub struct McpServerInfo {
        /// The name for machines.
        pub name: String,
        /// The name for people. `null` when it has none.
        pub title: Option<String>,
        /// Its version, as text.
        pub version: String,
        /// What it does. `null` when it does not say.
        pub description: Option<String>,
        /// Its icons, as MCP words them. `null` when it has none.
        pub icons: Option<Vec<serde_json::Value>>,
        /// Its site. `null` when it has none.
        pub website_url: Option<String>,
    }
}

object! {
    /// A tool of an MCP server.
    pub struct Tool {
        /// Names the tool.
        pub name: String,
        /// The name for people. Absent or `null` when it has none.
        pub title: Field<String>,
        /// What it does. Absent or `null` when it does not say.
        pub description: Field<String>,
        /// A JSON Schema of its arguments.
        pub input_schema: serde_json::Value,
        /// A JSON Schema of its structured content. Absent or `null` when it has none.
        pub output_schema: Field<serde_json::Value>,
        /// Hints about what it does, such as `readOnlyHint`, as MCP words them. Absent or `null`
        /// when it has none.
        pub annotations: Field<serde_json::Value>,
        /// Its icons, as MCP words them. Absent or `null` when it has none.
        pub icons: Field<Vec<serde_json::Value>>,
        /// Metadata of the MCP server. Absent or `null` when there is none.
        #[serde(rename = "_meta")]
        pub meta: Field<serde_json::Value>,
    }
}

object! {
    /// A resource of an MCP server: something that can be read.
    pub struct Resource {
        /// Hints about it, as MCP words them. Absent or `null` when it has none.
        pub annotations: Field<serde_json::Value>,
        /// What it is. Absent or `null` when it does not say.
        pub description: Field<String>,
        /// Its media type. Absent or `null` when not known.
        pub mime_type: Field<String>,
        /// The name for machines.
        pub name: String,
        /// Its size in bytes. Absent or `null` when not known.
        pub size: Field<i64>,
        /// The name for people. Absent or `null` when it has none.
        pub title: Field<String>,
        /// Names the resource, for `mcpServer/resource/read`.
        pub uri: String,
        /// Its icons, as MCP words them. Absent or `null` when it has none.
        pub icons: Field<Vec<serde_json::Value>>,
        /// Metadata of the MCP server. Absent or `null` when there is none.
        #[serde(rename = "_meta")]
        pub meta: Field<serde_json::Value>,
    }
}

object! {
    /// A pattern for the URIs of resources.
    pub struct ResourceTemplate {
        /// Hints about the resources, as MCP words them. Absent or `null` when it has none.
        pub annotations: Field<serde_json::Value>,
        /// The pattern: a URI with variables in braces.
        pub uri_template: String,
        /// The name for machines.
        pub name: String,
        /// The name for people. Absent or `null` when it has none.
        pub title: Field<String>,
        /// What the resources are. Absent or `null` when it does not say.
        pub description: Field<String>,
        /// The media type of all of them. Absent or `null` when not known, or when they differ.
        pub mime_type: Field<String>,
    }
}

string_enum! {
    /// How the server signs in to an MCP server.
    pub enum McpAuthStatus {
        /// Not known.
        Unknown = "unknown",
        /// Not at all: the MCP server has no sign-in, or none that the server can do.
        Unsupported = "unsupported",
        /// By OAuth, once a person has signed in. `mcpServer/oauth/login` begins it.
        NotLoggedIn = "notLoggedIn",
        /// With a bearer token of the configuration.
        BearerToken = "bearerToken",
        /// By OAuth; a person has signed in.
        OAuth = "oAuth",
        ..
    }
}
