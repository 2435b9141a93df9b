//! The table.

use app_server_protocol::release::Release;

pub use super::pick::Row;
use super::pick::eras;

/// What is wrong with a ChatGPT account of which something is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable {
    /// Whether the email address must be known.
    pub needs_email: bool,
    /// The error.
    pub text: &'static str,
}

/// The text for a workspace that is not allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RefusedWorkspace(&'static str);

impl RefusedWorkspace {
    /// The text. `forced` are the workspaces that are allowed.
    pub fn of(self, forced: &[String], other: &str) -> String {
        self.0
            .replace("{one}", forced.first().map_or("", String::as_str))
            .replace("{list}", &format!("{forced:?}"))
            .replace("{names}", &forced.join(", "))
            .replace("{other}", other)
    }
}

/// What is told of an error with which a client answers a request for tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClientError {
    /// Nothing.
    Lost,
    /// Its code and its message.
    Told,
    /// Its code.
    Code,
}

/// What is told of tokens that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefusedTokens {
    /// What the reader says.
    ReadersText,
    /// Always the same.
    Fixed {
        /// Of an answer that does not answer the request.
        unreadable: &'static str,
        /// Of a text that is not a token.
        no_token: &'static str,
    },
}

/// What is told of an error of the issuer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IssuersError {
    /// The whole body.
    Body,
    /// Its code.
    Code,
    /// Nothing.
    Nothing,
}

/// The tool with which the model runs commands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CommandTool {
    /// Its name.
    pub name: &'static str,
    /// The argument that is the command.
    pub argument: &'static str,
}

/// What becomes of a command that the client declines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Declined {
    /// Its item is completed twice, and the second time it failed with this output, which the model is told.
    EndsTwice(&'static str),
    /// The model is told.
    Told {
        /// This, if the client declined.
        declined: &'static str,
        /// This, if the client answered with an error.
        failed: &'static str,
    },
}

eras! {
    /// Whether an empty list counts as a use of an experimental field.
    empty_list_is_gated ["H6"]: bool = { 0.99 => false, (124) => true, }

    /// How many messages of clients may wait. Requests beyond them are refused.
    places ["H12"]: Option<usize> = { 0.99 => None, (100) => Some(128), }
    /// Whether a request waits until the one before it is answered, if that takes time.
    requests_wait_for_each_other ["H12"]: bool = { 0.99 => true, (128) => false, }

    /// Whether the server can listen for clients over WebSocket.
    listens_for_websockets ["H13"]: bool = { 0.99 => false, (115) => true, }
    /// Whether the server can listen for clients on a Unix socket.
    listens_on_unix_sockets ["H13"]: bool = { 0.99 => false, (125) => true, }

    /// What must be known of a ChatGPT account for it to be read.
    unreadable_account ["S9d" "X5"]: Unreadable = {
        0.99 => Unreadable { needs_email: true, text: "email and plan type are required for chatgpt authentication" },
        (142) => Unreadable { needs_email: false, text: "plan type is required for chatgpt authentication" },
    }
    /// Whether the backend is asked where the requests of a workspace go.
    workspaces_are_routed ["X12" "X13"]: bool = { 0.99 => false, (156) => true, }
    /// What tokens of a workspace that is not allowed are refused with.
    refused_workspace ["X10"]: RefusedWorkspace = {
        0.99 => RefusedWorkspace("External auth must use workspace {one}, but received \"{other}\"."),
        (131) => RefusedWorkspace("External auth must use one of workspace(s) {list}, but received \"{other}\"."),
    }
    /// Whether the causes of a keyring's error are told. If not, only the error itself is.
    causes_of_keyring_are_told ["S3" "S4"]: bool = { 0.99 => false, (161) => true, }
    /// Whether a logout revokes the tokens that are stored.
    logout_revokes_tokens ["A15"]: bool = { 0.99 => false, (122) => true, }
    /// Whether a logout fails if what is stored cannot be read. If not, it is deleted.
    unreadable_store_stops_logout ["S3" "S11"]: bool = { 0.99 => false, (169) => true, }
    /// Whether `auth.json` is made private when it is written, though others could read it before.
    file_is_made_private ["S10"]: bool = { 0.99 => false, (168) => true, }
    /// Whether a logout waits while a client is asked for new tokens. If not, tokens that arrive later sign in again.
    logout_waits_for_tokens ["R9"]: bool = { 0.99 => false, (169) => true, }

    /// The error of a turn whose client answers the refresh request with an error.
    client_error ["R3"]: ClientError = {
        0.99 => ClientError::Lost,
        (115) => ClientError::Told,
        (150) => ClientError::Code,
    }
    /// The error of a turn whose client answers with what is not tokens.
    refused_tokens ["R4" "R5"]: RefusedTokens = {
        0.99 => RefusedTokens::ReadersText,
        (150) => RefusedTokens::Fixed {
            unreadable: "invalid auth refresh response",
            no_token: "auth refresh returned invalid credentials",
        },
    }
    /// The error of a turn whose new tokens belong to a workspace that is not allowed.
    refused_new_workspace ["R7"]: RefusedWorkspace = {
        0.99 => RefusedWorkspace("external auth refresh returned workspace \"{other}\", expected \"{one}\""),
        (131) => RefusedWorkspace("external auth refresh returned workspace \"{other}\", expected one of {list}"),
        (144) => RefusedWorkspace("external auth returned workspace \"{other}\", expected one of {list}"),
        (147) => RefusedWorkspace("Login is restricted to workspace(s) {names}, but current credentials belong to {other}"),
    }
    /// Whether such tokens sign the client out when its next turn starts.
    refused_workspace_signs_out ["R7"]: bool = { 0.99 => false, (144) => true, (169) => false, }
    /// The error of a turn whose new tokens belong to another account, although any is allowed. `None`: the turn goes on.
    other_account_fails ["R12"]: Option<&'static str> = {
        0.99 => None,
        (157) => Some("Fatal error: application network policy is unavailable"),
    }
    /// A field that the refresh request has in addition: its name, its value in a turn, and its value otherwise.
    refresh_says ["A26" "R15"]: Option<(&'static str, &'static str, &'static str)> = {
        0.99 => Some(("scope", "openid profile email", "openid profile email")),
        (115) => None,
        (164) => Some(("refresh_reason", "unauthorized_recovery", "forced")),
    }
    /// The `originator` of the first refresh after a start, if it is not the client's name.
    refreshes_first_tokens_as ["A26" "A27"]: Option<&'static str> = {
        0.99 => Some("codex_cli_rs"),
        (115) => None,
    }
    /// Whether a 401 of the issuer signs the account out.
    refused_tokens_sign_out ["R16" "R17" "R18"]: bool = { 0.99 => false, (128) => true, }
    /// What is told of the issuer's error, beside its status.
    issuers_error ["R19"]: IssuersError = {
        0.99 => IssuersError::Body,
        (156) => IssuersError::Code,
        (164) => IssuersError::Nothing,
    }

    /// Whether another port is tried for a browser sign-in if the first is taken.
    another_port_is_tried ["A12"]: bool = { 0.99 => false, (128) => true, }
    /// Whether a sign-in is completed, without success, when the user denies it. If not, it stays open.
    denial_ends_the_sign_in ["A14"]: bool = { 0.99 => false, (115) => true, }
    /// The host that the browser comes back to.
    callback_host ["A15"]: &'static str = { 0.99 => "localhost", (158) => "127.0.0.1", }
    /// Whether the issuer's reason for giving no tokens is told.
    issuers_reason_is_told ["A19"]: bool = { 0.99 => false, (115) => true, }
    /// What is said of tokens of the issuer that cannot be read.
    unreadable_grant ["A20"]: &'static str = {
        0.99 => "error decoding response body",
        (156) => "OAuth token response is invalid",
    }
    /// The error of a sign-in with a workspace that is not allowed.
    restricted_workspace ["A16"]: RefusedWorkspace = {
        0.99 => RefusedWorkspace("Login is restricted to workspace id {names}."),
        (131) => RefusedWorkspace("Login is restricted to workspace id(s) {names}."),
    }
    /// Whether a sign-in has an owner and a provenance, which are stored with its tokens.
    logins_have_owners ["A15"]: bool = { 0.99 => false, (164) => true, }
    /// The error of a sign-in with a device code that nobody enters.
    device_code_expired ["A17"]: &'static str = { 0.99 => "device auth timed out after 15 minutes", }
    /// The address of a browser sign-in.
    sign_in_address ["A7" "A8"]: &'static str = {
        0.99 => "https://auth.openai.com/oauth/authorize?response_type=code&client_id={client}&redirect_uri=http%3A%2F%2F{host}%3A{port}%2Fauth%2Fcallback&scope=openid%20profile%20email%20offline_access&code_challenge={challenge}&code_challenge_method=S256&id_token_add_organizations=true&codex_cli_simplified_flow=true&state={state}&originator={originator}",
        (115) => "https://auth.openai.com/oauth/authorize?response_type=code&client_id={client}&redirect_uri=http%3A%2F%2F{host}%3A{port}%2Fauth%2Fcallback&scope=openid%20profile%20email%20offline_access%20api.connectors.read%20api.connectors.invoke&code_challenge={challenge}&code_challenge_method=S256&id_token_add_organizations=true&codex_cli_simplified_flow=true&state={state}&originator={originator}",
        (156) => "https://auth.openai.com/oauth/authorize?response_type=code&client_id={client}&redirect_uri=http%3A%2F%2F{host}%3A{port}%2Fauth%2Fcallback&code_challenge={challenge}&code_challenge_method=S256&state={state}&scope=openid+profile+email+offline_access+api.connectors.read+api.connectors.invoke&id_token_add_organizations=true&codex_cli_simplified_flow=true&originator={originator}",
    }

    /// Whether the backend may name a plan that is not known.
    unknown_plans_are_read ["L3"]: bool = { 0.99 => false, (121) => true, }

    /// Whether there are apps if no setting says so.
    apps_are_on ["P1"]: bool = { 0.99 => false, (117) => true, }
    /// Whether an app that only the gateway has is in the list when the directory is known.
    apps_of_the_gateway_stay ["P8"]: bool = { 0.99 => true, (115) => false, }
    /// The query of the directory's address.
    directory_query ["P5"]: &'static str = {
        0.99 => "tier=categorized",
        (115) => "tier=categorized&external_logos=true",
        (122) => "external_logos=true",
    }
    /// The gateway's path below a base with `/backend-api`, and below another one.
    gateway_path ["P2"]: (&'static str, &'static str) = {
        0.99 => ("wham/apps", "api/codex/apps"),
        (140) => ("ps/mcp", "api/codex/ps/mcp"),
    }
    /// Whether a gateway that is not OpenAI's is given the token.
    gateway_gets_the_token ["P2"]: bool = { 0.99 => true, (142) => false, }

    /// How the error begins of a thread that cannot be started because `config.toml` is invalid.
    invalid_configuration ["S8"]: &'static str = {
        0.99 => "error deriving config",
        (115) => "failed to load configuration",
    }
    /// Whether the history of a thread is read in pages.
    history_is_paged ["T1"]: bool = { 0.99 => false, (151) => true, }
    /// Whether a turn's ID is its number. If not, it is a UUID.
    turns_are_counted ["T1"]: bool = { 0.99 => true, (115) => false, }
    /// Whether each turn warns of a model that is not known.
    unknown_models_are_warned_of ["T1"]: bool = { 0.99 => false, (122) => true, }
    /// Whether `turn/completed` has the agent's last message.
    completed_turn_has_its_message ["T1"]: bool = { 0.99 => false, (146) => true, }
    /// Whether usage and rate limits are also told when an answer of the model begins.
    usage_is_told_at_the_start ["T1" "L6"]: bool = { 0.99 => true, (131) => false, }
    /// Whether usage is told before the commands of an answer. If not, it is told after them.
    usage_is_told_before_commands ["T2"]: bool = { 0.99 => true, (131) => false, }
    /// Whether a provider that takes no sign-in of OpenAI's is given the token nevertheless.
    every_provider_gets_the_token ["R13"]: bool = { 0.99 => true, (149) => false, }
    /// Whether the error of a turn has the HTTP status of the model's answer.
    http_status_is_told ["R6" "R8"]: bool = { 0.99 => false, (158) => true, }
    /// The error of a turn when the model answers 500.
    high_demand ["T8"]: &'static str = {
        0.99 => "We're currently experiencing high demand, which may cause temporary errors.",
        (155) => "We\u{2019}re currently experiencing high demand, which may cause temporary errors.",
    }
    /// The error of a turn when the usage limit is reached.
    usage_limit ["T9"]: &'static str = {
        0.99 => "You've hit your usage limit. Visit https://chatgpt.com/codex/settings/usage to purchase more credits or try again at {time}.",
        (155) => "You\u{2019}ve hit your usage limit. Visit https://chatgpt.com/codex/settings/usage to purchase more credits or try again at {time}.",
        (161) => "You\u{2019}ve hit your usage limit. Visit https://chatgpt.com/settings/usage to purchase more credits or try again at {time}.",
    }
    /// The answer to an interrupt without a turn. Older releases give none.
    nothing_to_interrupt ["T7"]: Option<&'static str> = {
        0.99 => None,
        (128) => Some("no active turn to interrupt"),
    }
    /// The tool with which the model runs commands.
    command_tool ["T2"]: CommandTool = {
        0.99 => CommandTool { name: "shell_command", argument: "command" },
        (115) => CommandTool { name: "exec_command", argument: "cmd" },
    }
    /// Whether the request for an approval has a reason, which is `null`.
    approval_has_a_reason ["T2"]: bool = { 0.99 => true, (115) => false, }
    /// Whether what follows the decision to cancel is known.
    commands_can_be_cancelled ["T4"]: bool = { 0.99 => false, (160) => true, }
    /// Whether a command is a process that the model can go on talking to.
    commands_run_as_processes ["T2"]: bool = { 0.99 => false, (115) => true, }
    /// What the model is told of a command that succeeded without output.
    output_of_command ["T2"]: &'static str = {
        0.99 => "Exit code: 0\nWall time: 0 seconds\nOutput:\n",
        (115) => "Command: {command}\nChunk ID: {chunk}\nWall time: 0.0000 seconds\nProcess exited with code 0\nOriginal token count: 0\nOutput:\n",
        (120) => "Chunk ID: {chunk}\nWall time: 0.0000 seconds\nProcess exited with code 0\nOriginal token count: 0\nOutput:\n",
    }
    /// Whether a command begins once it is approved. If not, its item is started before the client is asked.
    commands_begin_when_approved ["T2" "T3"]: bool = { 0.99 => false, (115) => true, (120) => false, }
    /// What becomes of a command that the client declines.
    declined_command ["T3" "T5"]: Declined = {
        0.99 => Declined::EndsTwice("exec command rejected by user"),
        (115) => Declined::Told {
            declined: "exec_command failed for `{command}`: CreateProcess { message: \"Rejected(\\\"rejected by user\\\")\" }",
            failed: "exec_command failed for `{command}`: CreateProcess { message: \"Rejected(\\\"rejected by user\\\")\" }",
        },
        (145) => Declined::Told {
            declined: "exec_command failed for `{command}`: CreateProcess { message: \"Rejected(\\\"rejected by user\\\")\" }",
            failed: "exec_command failed for `{command}`: CreateProcess { message: \"Rejected(\\\"approval request failed\\\")\" }",
        },
        (153) => Declined::Told {
            declined: "exec_command failed: CreateProcess { message: \"Rejected(\\\"rejected by user\\\")\" }",
            failed: "exec_command failed: CreateProcess { message: \"Rejected(\\\"approval request failed\\\")\" }",
        },
    }
}
