//! Elicitation: what an MCP server asks the user for while it works.

use super::McpElicitationSchema;
use crate::{
    macros::{object, string_enum, tagged_union},
    thread::ThreadId,
    wire::SecretValue,
};

tagged_union! {
    /// What an MCP server asks the user for: the params of `mcpServer/elicitation/request`.
    ///
    /// `serverRequest/resolved` follows the response.
    pub enum McpServerElicitationRequestParams by "mode" {
        /// To approve something with a proof created by this device, as with
        /// `userVerification/verify`.
        ///
        /// @experimental
        OpenaiUserVerification(UserVerificationElicitation) = "openai/userVerification",
        /// To fill in a form.
        Form(FormElicitation) = "form",
        /// To fill in a form of the MCP extension `openai/form`, which the client must have
        /// declared in `initialize`.
        OpenaiForm(OpenaiFormElicitation) = "openai/form",
        /// The same under another spelling of the mode, since 0.152.0.
        OpenaiFormAlias(OpenaiFormElicitation) = "openaiForm",
        /// To open a web page.
        Url(UrlElicitation) = "url",
        ..
    }
}

object! {
    /// A request to approve something with a proof created by this device.
    pub struct UserVerificationElicitation {
        /// The MCP server's name.
        pub server_name: String,
        /// The ID of the thread that the MCP server works for.
        pub thread_id: ThreadId,
        /// The ID of the turn during which the MCP server asks. Absent or `null` if unknown.
        pub turn_id: Option<String>,
        /// The challenge that the proof must sign.
        pub challenge: String,
        /// A longer description of what to approve.
        pub description: String,
        /// What to approve.
        pub title: String,
        /// Metadata from the MCP server. Absent or `null` if there is none.
        #[serde(rename = "_meta")]
        pub meta: Option<serde_json::Value>,
    }
}

object! {
    /// A request to fill in a form.
    pub struct FormElicitation {
        /// The MCP server's name.
        pub server_name: String,
        /// The ID of the thread that the MCP server works for.
        pub thread_id: ThreadId,
        /// The ID of the turn during which the MCP server asks. Absent or `null` if unknown.
        pub turn_id: Option<String>,
        /// The message to display to the user.
        pub message: String,
        /// The form.
        pub requested_schema: McpElicitationSchema,
        /// Metadata from the MCP server. Absent or `null` if there is none.
        #[serde(rename = "_meta")]
        pub meta: Option<serde_json::Value>,
    }
}

object! {
    /// A request to fill in a form of the MCP extension `openai/form`.
    pub struct OpenaiFormElicitation {
        /// The MCP server's name.
        pub server_name: String,
        /// The ID of the thread that the MCP server works for.
        pub thread_id: ThreadId,
        /// The ID of the turn during which the MCP server asks. Absent or `null` if unknown.
        pub turn_id: Option<String>,
        /// Metadata from the MCP server. Absent or `null` if there is none.
        #[serde(rename = "_meta")]
        pub meta: Option<serde_json::Value>,
        /// The message to display to the user.
        pub message: String,
        /// The form, in the extension's format.
        pub requested_schema: serde_json::Value,
    }
}

object! {
    /// A request to open a web page.
    pub struct UrlElicitation {
        /// The ID of the thread that the MCP server works for.
        pub thread_id: ThreadId,
        /// The ID of the turn during which the MCP server asks. `null` if unknown.
        pub turn_id: Option<String>,
        /// The MCP server's name.
        pub server_name: String,
        /// Metadata from the MCP server. `null` if there is none.
        #[serde(rename = "_meta")]
        pub meta: Option<serde_json::Value>,
        /// The message to display to the user.
        pub message: String,
        /// The page's URL.
        pub url: String,
        /// The request's ID within the MCP server.
        pub elicitation_id: String,
    }
}

object! {
    /// What the user did: the response to `mcpServer/elicitation/request`.
    pub struct McpServerElicitationRequestResponse {
        /// What the user did.
        pub action: McpServerElicitationAction,
        /// What an accepted request asked for: a form's values keyed by property, or the proof for
        /// `openai/userVerification`. Absent or `null` if there is none.
        pub content: Field<SecretValue>,
        /// Optional. Metadata for the MCP server.
        #[serde(rename = "_meta")]
        pub meta: Field<serde_json::Value>,
    }
}

string_enum! {
    /// What the user did with an MCP server's request.
    pub enum McpServerElicitationAction {
        /// The user did as asked.
        Accept = "accept",
        /// The user declined the request.
        Decline = "decline",
        /// The user dismissed the request without deciding.
        Cancel = "cancel",
    }
}

object! {
    /// The params of `thread/increment_elicitation`.
    pub struct ThreadIncrementElicitationParams {
        /// The ID of the thread whose count to increment.
        pub thread_id: ThreadId,
    }
}

object! {
    /// The number of pending questions to the user that the server did not send: the response to
    /// `thread/increment_elicitation`.
    pub struct ThreadIncrementElicitationResponse {
        /// The current count.
        pub count: i64,
        /// Whether the thread's timeouts are paused, as they are while the count is not zero.
        pub paused: bool,
    }
}

object! {
    /// The params of `thread/decrement_elicitation`.
    pub struct ThreadDecrementElicitationParams {
        /// The ID of the thread whose count to decrement. If the count is already zero, the request
        /// fails.
        pub thread_id: ThreadId,
    }
}

object! {
    /// The number of still pending questions to the user that the server did not send: the response
    /// to `thread/decrement_elicitation`.
    pub struct ThreadDecrementElicitationResponse {
        /// The current count.
        pub count: i64,
        /// Whether the thread's timeouts are still paused, as they are while the count is not zero.
        pub paused: bool,
    }
}
