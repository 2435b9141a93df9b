//! Elicitation: what an MCP server asks of a person in the middle of its work.

use super::McpElicitationSchema;
use crate::macros::{object, string_enum, tagged_union};

tagged_union! {
    /// What an MCP server asks of a person: the params of `mcpServer/elicitation/request`.
    ///
    /// `serverRequest/resolved` follows the answer.
    pub enum McpServerElicitationRequestParams by "mode" {
        /// To approve something by a proof that this device makes, as by `userVerification/verify`.
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
        /// To open a page.
        Url(UrlElicitation) = "url",
        ..
    }
}

object! {
    /// A request to approve something by a proof that this device makes.
    pub struct UserVerificationElicitation {
        /// Names the MCP server.
        pub server_name: String,
        /// The thread that the MCP server works for.
        pub thread_id: String,
        /// The turn during which it asks. Absent or `null` when not known.
        pub turn_id: Option<String>,
        /// What the proof must sign.
        pub challenge: String,
        /// What is to be approved, in more words.
        pub description: String,
        /// What is to be approved.
        pub title: String,
        /// Metadata of the MCP server. Absent or `null` when there is none.
        #[serde(rename = "_meta")]
        pub meta: Option<serde_json::Value>,
    }
}

object! {
    /// A request to fill in a form.
    pub struct FormElicitation {
        /// Names the MCP server.
        pub server_name: String,
        /// The thread that the MCP server works for.
        pub thread_id: String,
        /// The turn during which it asks. Absent or `null` when not known.
        pub turn_id: Option<String>,
        /// What to tell the person.
        pub message: String,
        /// The form.
        pub requested_schema: McpElicitationSchema,
        /// Metadata of the MCP server. Absent or `null` when there is none.
        #[serde(rename = "_meta")]
        pub meta: Option<serde_json::Value>,
    }
}

object! {
    /// A request to fill in a form of the MCP extension `openai/form`.
    pub struct OpenaiFormElicitation {
        /// Names the MCP server.
        pub server_name: String,
        /// The thread that the MCP server works for.
        pub thread_id: String,
        /// The turn during which it asks. Absent or `null` when not known.
        pub turn_id: Option<String>,
        /// Metadata of the MCP server. Absent or `null` when there is none.
        #[serde(rename = "_meta")]
        pub meta: Option<serde_json::Value>,
        /// What to tell the person.
        pub message: String,
        /// The form, as the extension words it.
        pub requested_schema: serde_json::Value,
    }
}

object! {
    /// A request to open a page.
    pub struct UrlElicitation {
        /// The thread that the MCP server works for.
        pub thread_id: String,
        /// The turn during which it asks. `null` when not known.
        pub turn_id: Option<String>,
        /// Names the MCP server.
        pub server_name: String,
        /// Metadata of the MCP server. `null` when there is none.
        #[serde(rename = "_meta")]
        pub meta: Option<serde_json::Value>,
        /// What to tell the person.
        pub message: String,
        /// The page.
        pub url: String,
        /// Names the request, within the MCP server.
        pub elicitation_id: String,
    }
}

object! {
    /// What the person did: the answer to `mcpServer/elicitation/request`.
    pub struct McpServerElicitationRequestResponse {
        /// What the person did.
        pub action: McpServerElicitationAction,
        /// What an accepted request asked for: a form's values by property, or the proof of
        /// `openai/userVerification`. Absent and `null` mean: nothing.
        pub content: Field<serde_json::Value>,
        /// Metadata for the MCP server. Absent and `null` mean: none.
        #[serde(rename = "_meta")]
        pub meta: Field<serde_json::Value>,
    }
}

string_enum! {
    /// What a person did with the request of an MCP server.
    pub enum McpServerElicitationAction {
        /// Did as asked.
        Accept = "accept",
        /// Refused.
        Decline = "decline",
        /// Put it away without a choice.
        Cancel = "cancel",
    }
}

object! {
    /// The params of `thread/increment_elicitation`.
    pub struct ThreadIncrementElicitationParams {
        /// The thread whose count goes up.
        pub thread_id: String,
    }
}

object! {
    /// How many questions a person has before them that the server did not send: the answer to
    /// `thread/increment_elicitation`.
    pub struct ThreadIncrementElicitationResponse {
        /// How many there are now.
        pub count: i64,
        /// Whether the thread's timeouts are paused, as they are while there is one.
        pub paused: bool,
    }
}

object! {
    /// The params of `thread/decrement_elicitation`.
    pub struct ThreadDecrementElicitationParams {
        /// The thread whose count goes down. If it is zero already, the request fails.
        pub thread_id: String,
    }
}

object! {
    /// How many questions a person still has before them that the server did not send: the answer
    /// to `thread/decrement_elicitation`.
    pub struct ThreadDecrementElicitationResponse {
        /// How many there are now.
        pub count: i64,
        /// Whether the thread's timeouts are still paused, as they are while there is one.
        pub paused: bool,
    }
}
