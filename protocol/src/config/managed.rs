//! Requirements for hooks, for the network access of commands, and for telemetry.

use std::collections::BTreeMap;

use crate::{
    macros::{keyed_union, object, string_enum, tagged_union},
    wire::Secret,
};

string_enum! {
    /// Whether a rule allows or denies a domain.
    pub enum NetworkDomainPermission {
        /// The domain can be reached.
        Allow = "allow",
        /// The domain cannot be reached, even if another rule allows it.
        Deny = "deny",
        ..
    }
}

object! {
    /// Hooks that always run. Their commands are not included: they must already be on the machine.
    pub struct ManagedHooksRequirements {
        /// Hooks that run before a model request. If absent, none.
        #[serde(rename = "PreModelRequest")]
        pub pre_model_request: Newer<Vec<ConfiguredHookMatcherGroup>> = [],
        /// Hooks that run after a model request. If absent, none.
        #[serde(rename = "PostModelRequest")]
        pub post_model_request: Newer<Vec<ConfiguredHookMatcherGroup>> = [],
        /// The directory that contains the hooks' commands, on systems other than Windows. `null`
        /// or absent if not set.
        pub managed_dir: Option<String>,
        /// The directory that contains the hooks' commands, on Windows. `null` or absent if not
        /// set.
        pub windows_managed_dir: Option<String>,
        /// Hooks that run before a tool is used.
        #[serde(rename = "PreToolUse")]
        pub pre_tool_use: Vec<ConfiguredHookMatcherGroup>,
        /// Hooks that run when a permission is requested.
        #[serde(rename = "PermissionRequest")]
        pub permission_request: Vec<ConfiguredHookMatcherGroup>,
        /// Hooks that run after a tool was used.
        #[serde(rename = "PostToolUse")]
        pub post_tool_use: Vec<ConfiguredHookMatcherGroup>,
        /// Hooks that run before the history is compacted.
        #[serde(rename = "PreCompact")]
        pub pre_compact: Newer<Vec<ConfiguredHookMatcherGroup>>,
        /// Hooks that run after the history was compacted.
        #[serde(rename = "PostCompact")]
        pub post_compact: Newer<Vec<ConfiguredHookMatcherGroup>>,
        /// Hooks that run when a session starts.
        #[serde(rename = "SessionStart")]
        pub session_start: Vec<ConfiguredHookMatcherGroup>,
        /// Hooks that run when a session ends. If absent, none.
        #[serde(rename = "SessionEnd")]
        pub session_end: Newer<Vec<ConfiguredHookMatcherGroup>> = [],
        /// Hooks that run when the user submits input.
        #[serde(rename = "UserPromptSubmit")]
        pub user_prompt_submit: Vec<ConfiguredHookMatcherGroup>,
        /// Hooks that run when a subagent starts.
        #[serde(rename = "SubagentStart")]
        pub subagent_start: Newer<Vec<ConfiguredHookMatcherGroup>>,
        /// Hooks that run before a subagent ends.
        #[serde(rename = "SubagentStop")]
        pub subagent_stop: Newer<Vec<ConfiguredHookMatcherGroup>>,
        /// Hooks that run before a turn ends.
        #[serde(rename = "Stop")]
        pub stop: Vec<ConfiguredHookMatcherGroup>,
        /// Hooks that run when a turn is interrupted. If absent, none.
        #[serde(rename = "Interrupt")]
        pub interrupt: Newer<Vec<ConfiguredHookMatcherGroup>> = [],
    }
}

object! {
    /// Hooks with the same event and matcher.
    pub struct ConfiguredHookMatcherGroup {
        /// A regular expression for what the hooks apply to, such as tool names. If absent or
        /// `null`, they always apply.
        pub matcher: Option<String>,
        /// The hooks.
        pub hooks: Vec<ConfiguredHookHandler>,
    }
}

tagged_union! {
    /// A configured hook.
    pub enum ConfiguredHookHandler by "type" {
        /// Runs a command.
        Command(CommandHookHandler) = "command",
        /// Calls an MCP server's tool.
        McpTool(McpToolHookHandler) = "mcp_tool",
        /// Prompts a model. Servers send no details.
        Prompt = "prompt",
        /// Runs an agent. Servers send no details.
        Agent = "agent",
        ..
    }
}

object! {
    /// A hook that runs a command.
    pub struct CommandHookHandler {
        /// The command, as a string for the shell.
        pub command: String,
        /// The command to run on Windows instead. If absent or `null`, uses the same one.
        pub command_windows: Option<String>,
        /// The maximum run time, in seconds. If absent or `null`, the server chooses.
        pub timeout_sec: Option<u64>,
        /// Whether the agent continues without waiting for the hook.
        pub r#async: bool,
        /// The message to show while the hook runs. If absent or `null`, it has no message of its
        /// own.
        pub status_message: Option<String>,
        /// The approximate number of tokens above which the context added by the hook is moved to a
        /// file, with an excerpt left in place. `0` means never. If absent or `null`, 2500.
        pub additional_context_limit: Option<usize>,
    }
}

object! {
    /// A hook that calls an MCP server's tool.
    pub struct McpToolHookHandler {
        /// The MCP server's name.
        pub server: String,
        /// The tool's name.
        pub tool: String,
        /// The tool's arguments, by name.
        pub input: BTreeMap<String, serde_json::Value>,
        /// The maximum run time, in seconds. If absent or `null`, the server chooses.
        pub timeout_sec: Option<u64>,
        /// The message to show while the hook runs. If absent or `null`, it has no message of its
        /// own.
        pub status_message: Option<String>,
    }
}

object! {
    /// Network rules for sandboxed commands, enforced by the server's proxy. A field that is `null`
    /// or absent imposes no rule.
    pub struct NetworkRequirements {
        /// Whether the proxy is enabled.
        pub enabled: Option<bool>,
        /// The proxy's HTTP port.
        pub http_port: Option<u16>,
        /// The proxy's SOCKS port.
        pub socks_port: Option<u16>,
        /// Whether the proxy may use an upstream proxy set in the environment.
        pub allow_upstream_proxy: Option<bool>,
        /// Whether the proxy may listen on addresses that other machines can reach.
        pub dangerously_allow_non_loopback_proxy: Option<bool>,
        /// Whether commands may use any Unix socket.
        pub dangerously_allow_all_unix_sockets: Option<bool>,
        /// The domain rules, by pattern: a leading `*.` matches all subdomains, `**.` also the
        /// domain itself. A denial takes precedence over everything else.
        pub domains: Option<BTreeMap<String, NetworkDomainPermission>>,
        /// Host patterns that need approval before the rules that allow them take effect.
        pub review_domains: Option<Vec<String>>,
        /// Whether only the domains allowed here can be reached, and not those that the user
        /// allows.
        pub managed_allowed_domains_only: Option<bool>,
        /// The patterns that `domains` allows, in the form that older clients read.
        pub allowed_domains: Option<Vec<String>>,
        /// The patterns that `domains` denies, in the form that older clients read.
        pub denied_domains: Option<Vec<String>>,
        /// The Unix socket rules, by path.
        pub unix_sockets: Option<BTreeMap<String, NetworkUnixSocketPermission>>,
        /// The paths that `unixSockets` allows, in the form that older clients read.
        pub allow_unix_sockets: Option<Vec<String>>,
        /// Whether commands may reach addresses of the machine itself and of its local network.
        pub allow_local_binding: Option<bool>,
        /// Whether the proxy's admin port can be reached from other machines.
        ///
        /// @removed 0.113.0
        pub dangerously_allow_non_loopback_admin: Field<bool>,
        /// Whether `danger-full-access` keeps the network open except for denied domains.
        ///
        /// @removed 0.121.0
        pub danger_full_access_denylist_only: Field<bool>,
    }
}

string_enum! {
    /// Whether a rule allows or denies a Unix socket.
    pub enum NetworkUnixSocketPermission {
        /// The socket can be used.
        Allow = "allow",
        /// The socket cannot be used.
        Deny = "deny",
        /// The socket cannot be used, in the spelling of older servers.
        ///
        /// @removed 0.136.0
        None = "none",
        ..
    }
}

object! {
    /// Requirements for the server's OpenTelemetry output. A field that is `null` or absent imposes
    /// no requirement.
    pub struct OtelRequirements in snake_case {
        /// How much of each tool result is logged.
        pub tool_result: Option<OtelToolResultLogConfig>,
        /// Whether each streamed part of a response is logged.
        pub log_sse_deltas: Option<bool>,
        /// Whether user prompts are logged.
        pub log_user_prompt: Option<bool>,
        /// Whether the agent's responses are logged.
        pub log_agent_responses: Option<bool>,
        /// Whether the assessments of automatic reviews are logged.
        pub log_guardian_assessments: Option<bool>,
        /// The name of the environment to tag records with, such as `prod`.
        pub environment: Option<String>,
        /// Where logs are sent.
        pub exporter: Option<OtelExporter>,
        /// Where traces are sent.
        pub trace_exporter: Option<OtelExporter>,
        /// Where metrics are sent.
        pub metrics_exporter: Option<OtelExporter>,
        /// Attributes added to every span, by name.
        pub span_attributes: Option<BTreeMap<String, String>>,
        /// Entries for the W3C `tracestate` header: for each vendor key, its members and their
        /// values.
        pub tracestate: Option<BTreeMap<String, BTreeMap<String, String>>>,
    }
}

keyed_union! {
    /// Where telemetry is sent.
    pub enum OtelExporter {
        /// Nowhere.
        None = "none",
        /// To Statsig, where OpenAI collects its metrics.
        Statsig = "statsig",
        /// To a collector, with OTLP over HTTP.
        OtlpHttp(OtlpHttpExporter) = "otlp-http",
        /// To a collector, with OTLP over gRPC.
        OtlpGrpc(OtlpGrpcExporter) = "otlp-grpc",
        ..
    }
}

object! {
    /// A collector reached over HTTP.
    pub struct OtlpHttpExporter {
        /// The collector's URL.
        pub endpoint: String,
        /// The headers to send. Servers do not reveal the values.
        pub headers: BTreeMap<String, Secret>,
        /// How messages are encoded.
        pub protocol: OtelHttpProtocol,
        /// The connection's TLS settings. `null` for the defaults.
        pub tls: Option<OtelTlsConfig>,
    }
}

object! {
    /// A collector reached over gRPC.
    pub struct OtlpGrpcExporter {
        /// The collector's URL.
        pub endpoint: String,
        /// The headers to send. Servers do not reveal the values.
        pub headers: BTreeMap<String, Secret>,
        /// The connection's TLS settings. `null` for the defaults.
        pub tls: Option<OtelTlsConfig>,
    }
}

string_enum! {
    /// How OTLP messages are encoded over HTTP.
    pub enum OtelHttpProtocol {
        /// As binary Protocol Buffers.
        Binary = "binary",
        /// As JSON.
        Json = "json",
        ..
    }
}

object! {
    /// TLS settings for the connection to a collector. All three fields are paths of PEM files.
    pub struct OtelTlsConfig {
        /// The certificate authorities to trust. If absent or `null`, those of the system.
        #[serde(rename = "ca-certificate")]
        pub ca_certificate: Option<String>,
        /// The client certificate. `null` or absent if there is none.
        #[serde(rename = "client-certificate")]
        pub client_certificate: Option<String>,
        /// The private key of the client certificate. `null` or absent if there is none.
        #[serde(rename = "client-private-key")]
        pub client_private_key: Option<String>,
    }
}

object! {
    /// How much of each tool result is logged.
    pub struct OtelToolResultLogConfig in snake_case {
        /// The maximum number of bytes per tool result.
        pub max_bytes: usize,
    }
}
