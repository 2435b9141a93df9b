//! Requirements on hooks, on the network of commands, and on telemetry.

use std::collections::BTreeMap;

use crate::macros::{keyed_union, object, string_enum, tagged_union};

string_enum! {
    /// What a rule says of a domain.
    pub enum NetworkDomainPermission {
        /// It may be reached.
        Allow = "allow",
        /// It may not be reached, whatever else allows it.
        Deny = "deny",
        ..
    }
}

object! {
    /// Hooks that always run. The commands are not delivered with them: they must be on the
    /// machine.
    pub struct ManagedHooksRequirements {
        /// Hooks for when the model is about to be asked. Absent means: none.
        #[serde(rename = "PreModelRequest")]
        pub pre_model_request: Newer<Vec<ConfiguredHookMatcherGroup>> = [],
        /// Hooks for when the model has been asked. Absent means: none.
        #[serde(rename = "PostModelRequest")]
        pub post_model_request: Newer<Vec<ConfiguredHookMatcherGroup>> = [],
        /// The folder that holds the hooks' commands, on systems other than Windows. `null` or
        /// absent when not set.
        pub managed_dir: Option<String>,
        /// The folder that holds the hooks' commands, on Windows. `null` or absent when not set.
        pub windows_managed_dir: Option<String>,
        /// Hooks for when a tool is about to be used.
        #[serde(rename = "PreToolUse")]
        pub pre_tool_use: Vec<ConfiguredHookMatcherGroup>,
        /// Hooks for when a permission is asked for.
        #[serde(rename = "PermissionRequest")]
        pub permission_request: Vec<ConfiguredHookMatcherGroup>,
        /// Hooks for when a tool has been used.
        #[serde(rename = "PostToolUse")]
        pub post_tool_use: Vec<ConfiguredHookMatcherGroup>,
        /// Hooks for when the history is about to be compacted.
        #[serde(rename = "PreCompact")]
        pub pre_compact: Newer<Vec<ConfiguredHookMatcherGroup>>,
        /// Hooks for when the history has been compacted.
        #[serde(rename = "PostCompact")]
        pub post_compact: Newer<Vec<ConfiguredHookMatcherGroup>>,
        /// Hooks for when a session begins.
        #[serde(rename = "SessionStart")]
        pub session_start: Vec<ConfiguredHookMatcherGroup>,
        /// Hooks for when a session ends. Absent means: none.
        #[serde(rename = "SessionEnd")]
        pub session_end: Newer<Vec<ConfiguredHookMatcherGroup>> = [],
        /// Hooks for when the person has sent something.
        #[serde(rename = "UserPromptSubmit")]
        pub user_prompt_submit: Vec<ConfiguredHookMatcherGroup>,
        /// Hooks for when a subagent begins.
        #[serde(rename = "SubagentStart")]
        pub subagent_start: Newer<Vec<ConfiguredHookMatcherGroup>>,
        /// Hooks for when a subagent is about to end.
        #[serde(rename = "SubagentStop")]
        pub subagent_stop: Newer<Vec<ConfiguredHookMatcherGroup>>,
        /// Hooks for when a turn is about to end.
        #[serde(rename = "Stop")]
        pub stop: Vec<ConfiguredHookMatcherGroup>,
        /// Hooks for when a turn is interrupted. Absent means: none.
        #[serde(rename = "Interrupt")]
        pub interrupt: Newer<Vec<ConfiguredHookMatcherGroup>> = [],
    }
}

object! {
    /// Hooks that run for the same cases of an event.
    pub struct ConfiguredHookMatcherGroup {
        /// A regular expression for the cases, such as names of tools. `null` or absent means: all.
        pub matcher: Option<String>,
        /// The hooks.
        pub hooks: Vec<ConfiguredHookHandler>,
    }
}

tagged_union! {
    /// A hook, as it is configured.
    pub enum ConfiguredHookHandler by "type" {
        /// Runs a command.
        Command(CommandHookHandler) = "command",
        /// Calls a tool of an MCP server.
        McpTool(McpToolHookHandler) = "mcp_tool",
        /// Gives a model a prompt. No server tells more of it.
        Prompt = "prompt",
        /// Runs an agent. No server tells more of it.
        Agent = "agent",
        ..
    }
}

object! {
    /// A hook that runs a command.
    pub struct CommandHookHandler {
        /// The command, as text for the shell.
        pub command: String,
        /// The command to run on Windows instead. `null` or absent means: the same.
        pub command_windows: Option<String>,
        /// For how long it may run, in seconds. `null` or absent means: the server's choice.
        pub timeout_sec: Option<u64>,
        /// Whether the agent goes on without waiting for it.
        pub r#async: bool,
        /// What to show while it runs, for people. `null` or absent means: nothing of its own.
        pub status_message: Option<String>,
        /// From how many tokens on, roughly, the context that the hook adds is put in a file, with
        /// an extract left in place. `0` means: never. `null` or absent means 2500.
        pub additional_context_limit: Option<usize>,
    }
}

object! {
    /// A hook that calls a tool of an MCP server.
    pub struct McpToolHookHandler {
        /// The server.
        pub server: String,
        /// The tool.
        pub tool: String,
        /// What the tool is given, by the names of its arguments.
        pub input: BTreeMap<String, serde_json::Value>,
        /// For how long it may run, in seconds. `null` or absent means: the server's choice.
        pub timeout_sec: Option<u64>,
        /// What to show while it runs, for people. `null` or absent means: nothing of its own.
        pub status_message: Option<String>,
    }
}

object! {
    /// Rules for the network of commands in the sandbox, which a proxy of the server enforces. What
    /// is `null` or absent is not ruled.
    pub struct NetworkRequirements {
        /// Whether the proxy is on.
        pub enabled: Option<bool>,
        /// The proxy's port for HTTP.
        pub http_port: Option<u16>,
        /// The proxy's port for SOCKS.
        pub socks_port: Option<u16>,
        /// Whether the proxy may go through another one that the environment names.
        pub allow_upstream_proxy: Option<bool>,
        /// Whether the proxy may listen on addresses that other machines reach.
        pub dangerously_allow_non_loopback_proxy: Option<bool>,
        /// Whether any Unix socket may be used.
        pub dangerously_allow_all_unix_sockets: Option<bool>,
        /// The rules for domains, by pattern: `*.` at the start stands for all subdomains, `**.`
        /// for the domain itself too. A denial goes before all else.
        pub domains: Option<BTreeMap<String, NetworkDomainPermission>>,
        /// Patterns of hosts that are asked about before the rules that allow them count.
        pub review_domains: Option<Vec<String>>,
        /// Whether only the domains that are allowed here can be reached, not those that the user
        /// allows.
        pub managed_allowed_domains_only: Option<bool>,
        /// The patterns that `domains` allows, as older clients read them.
        pub allowed_domains: Option<Vec<String>>,
        /// The patterns that `domains` denies, as older clients read them.
        pub denied_domains: Option<Vec<String>>,
        /// The rules for Unix sockets, by path.
        pub unix_sockets: Option<BTreeMap<String, NetworkUnixSocketPermission>>,
        /// The paths that `unixSockets` allows, as older clients read them.
        pub allow_unix_sockets: Option<Vec<String>>,
        /// Whether commands may reach addresses of the machine itself and of its own network.
        pub allow_local_binding: Option<bool>,
        /// Whether the proxy's port for its administration may be reached from other machines.
        ///
        /// @removed 0.113.0
        pub dangerously_allow_non_loopback_admin: Field<bool>,
        /// Whether `danger-full-access` keeps the network open except for the domains that are
        /// denied.
        ///
        /// @removed 0.121.0
        pub danger_full_access_denylist_only: Field<bool>,
    }
}

string_enum! {
    /// What a rule says of a Unix socket.
    pub enum NetworkUnixSocketPermission {
        /// It may be used.
        Allow = "allow",
        /// It may not be used.
        Deny = "deny",
        /// It may not be used, as older servers write it.
        ///
        /// @removed 0.136.0
        None = "none",
        ..
    }
}

object! {
    /// What the server tells about its work by OpenTelemetry. What is `null` or absent is not
    /// ruled.
    pub struct OtelRequirements in snake_case {
        /// How much is logged of what tools gave back.
        pub tool_result: Option<OtelToolResultLogConfig>,
        /// Whether every piece of an answer that arrives is logged.
        pub log_sse_deltas: Option<bool>,
        /// Whether the log holds what people write.
        pub log_user_prompt: Option<bool>,
        /// Whether the log holds what the agent answers.
        pub log_agent_responses: Option<bool>,
        /// Whether the log holds the judgements of automatic reviews.
        pub log_guardian_assessments: Option<bool>,
        /// The name of the environment that records are marked with, such as `prod`.
        pub environment: Option<String>,
        /// Where logs go.
        pub exporter: Option<OtelExporter>,
        /// Where traces go.
        pub trace_exporter: Option<OtelExporter>,
        /// Where metrics go.
        pub metrics_exporter: Option<OtelExporter>,
        /// Attributes for every span, by name.
        pub span_attributes: Option<BTreeMap<String, String>>,
        /// Entries for the W3C header `tracestate`: by the vendor's key, members and their values.
        pub tracestate: Option<BTreeMap<String, BTreeMap<String, String>>>,
    }
}

keyed_union! {
    /// Where telemetry goes.
    pub enum OtelExporter {
        /// Nowhere.
        None = "none",
        /// To Statsig, where OpenAI gathers its metrics.
        Statsig = "statsig",
        /// To a collector, by OTLP over HTTP.
        OtlpHttp(OtlpHttpExporter) = "otlp-http",
        /// To a collector, by OTLP over gRPC.
        OtlpGrpc(OtlpGrpcExporter) = "otlp-grpc",
        ..
    }
}

object! {
    /// A collector that is reached by HTTP.
    pub struct OtlpHttpExporter {
        /// Its URL.
        pub endpoint: String,
        /// The headers to send. Servers keep their values to themselves.
        pub headers: BTreeMap<String, String>,
        /// How messages are encoded.
        pub protocol: OtelHttpProtocol,
        /// How the connection is secured. `null` means: as usual.
        pub tls: Option<OtelTlsConfig>,
    }
}

object! {
    /// A collector that is reached by gRPC.
    pub struct OtlpGrpcExporter {
        /// Its URL.
        pub endpoint: String,
        /// The headers to send. Servers keep their values to themselves.
        pub headers: BTreeMap<String, String>,
        /// How the connection is secured. `null` means: as usual.
        pub tls: Option<OtelTlsConfig>,
    }
}

string_enum! {
    /// How OTLP messages are encoded over HTTP.
    pub enum OtelHttpProtocol {
        /// As binary protocol buffers.
        Binary = "binary",
        /// As JSON.
        Json = "json",
        ..
    }
}

object! {
    /// How a connection to a collector is secured. All three are paths of PEM files.
    pub struct OtelTlsConfig {
        /// The certificates of authorities to trust. `null` or absent means: those of the system.
        #[serde(rename = "ca-certificate")]
        pub ca_certificate: Option<String>,
        /// The client's own certificate. `null` or absent when it has none.
        #[serde(rename = "client-certificate")]
        pub client_certificate: Option<String>,
        /// The key to that certificate. `null` or absent when it has none.
        #[serde(rename = "client-private-key")]
        pub client_private_key: Option<String>,
    }
}

object! {
    /// How much is logged of what tools gave back.
    pub struct OtelToolResultLogConfig in snake_case {
        /// How many bytes of each.
        pub max_bytes: usize,
    }
}
