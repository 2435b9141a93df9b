//! Tools that involve the client: questions that it asks the user, and tools that it declares in
//! `thread/start` and runs itself.

use std::collections::BTreeMap;

use crate::{
    macros::{object, reshaped, string_enum, tagged_union},
    thread::ThreadId,
    wire::Secret,
};

object! {
    /// Asks the user questions: the params of `item/tool/requestUserInput`.
    pub struct ToolRequestUserInputParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The turn's ID.
        pub turn_id: String,
        /// The ID of the agent's call that asks.
        pub item_id: String,
        /// The questions.
        pub questions: Vec<ToolRequestUserInputQuestion>,
        /// Whether the agent waits for the answers.
        pub is_blocking: Newer<bool>,
        /// How long to wait for the user before continuing without an answer, in milliseconds.
        /// `null` to wait indefinitely. Newer clients use `isBlocking` instead.
        ///
        /// @deprecated Use `isBlocking` to decide whether to wait.
        pub auto_resolution_ms: Option<u64> = null,
    }
}

object! {
    /// A question to the user.
    pub struct ToolRequestUserInputQuestion {
        /// The question's ID.
        pub id: String,
        /// A heading of a word or two.
        pub header: String,
        /// The text of the question.
        pub question: String,
        /// Whether the user may enter another answer besides the options.
        pub is_other: Newer<bool> = false,
        /// Whether to hide what the user types.
        pub is_secret: Newer<bool> = false,
        /// The answer options. `null` if the user types an answer.
        pub options: Option<Vec<ToolRequestUserInputOption>>,
    }
}

object! {
    /// An answer option of a question.
    pub struct ToolRequestUserInputOption {
        /// A short label of the answer.
        pub label: String,
        /// What choosing this answer means.
        pub description: String,
    }
}

object! {
    /// The user's answers: the response to `item/tool/requestUserInput`.
    pub struct ToolRequestUserInputResponse {
        /// The answers, keyed by the question's `id`.
        pub answers: BTreeMap<String, ToolRequestUserInputAnswer>,
    }
}

object! {
    /// The user's answer to one question.
    pub struct ToolRequestUserInputAnswer {
        /// The labels of the selected options, and any text that the user typed. Secret, since the
        /// question may have asked for a secret (`isSecret`).
        pub answers: Vec<Secret>,
    }
}

reshaped! {
    /// One or more tools that the client offers to the model.
    pub enum DynamicToolDeclaration {
        /// A tool or a namespace of tools.
        Spec(DynamicToolSpec),
        /// A tool.
        Function(UntaggedDynamicTool) until "0.141.0",
    }
}

tagged_union! {
    /// A tool, or a namespace of tools, that the client offers to the model.
    pub enum DynamicToolSpec by "type" {
        /// A tool.
        Function(DynamicFunctionTool) = "function",
        /// A namespace of tools.
        Namespace(DynamicToolNamespace) = "namespace",
    }
}

object! {
    /// A tool that the client offers to the model.
    pub struct DynamicFunctionTool {
        /// The tool's name. If the name is reserved by the server or used by another tool, the
        /// request fails.
        pub name: String,
        /// A description of the tool for the model.
        pub description: String,
        /// The JSON Schema of the tool's arguments.
        pub input_schema: serde_json::Value,
        /// Whether the model must search for the tool before it can see it; only allowed for tools
        /// of a namespace. Defaults to `false`.
        pub defer_loading: Optional<bool>,
    }
}

object! {
    /// A namespace of tools that the client offers to the model.
    pub struct DynamicToolNamespace {
        /// The namespace's name. If the name is reserved by the server or used by another
        /// namespace, the request fails.
        pub name: String,
        /// A description, for the model, of what the tools are for.
        pub description: String,
        /// The tools; at least one.
        pub tools: Vec<DynamicToolNamespaceTool>,
    }
}

tagged_union! {
    /// A tool of a namespace.
    pub enum DynamicToolNamespaceTool by "type" {
        /// A tool whose arguments are described by a JSON Schema.
        Function(NamespacedDynamicTool) = "function",
    }
}

object! {
    /// A tool of a namespace that the client offers to the model.
    pub struct NamespacedDynamicTool {
        /// The tool's name within the namespace.
        pub name: String,
        /// A description of the tool for the model.
        pub description: String,
        /// The JSON Schema of the tool's arguments.
        pub input_schema: serde_json::Value,
        /// Whether the model must search for the tool before it can see it. Defaults to `false`.
        pub defer_loading: Optional<bool>,
    }
}

object! {
    /// A tool that the client offers to the model, in the form used by servers before 0.141.0.
    pub struct UntaggedDynamicTool {
        /// The tool's name.
        pub name: String,
        /// Optional. The tool's namespace.
        pub namespace: Field<String>,
        /// A description of the tool for the model.
        pub description: String,
        /// The JSON Schema of the tool's arguments.
        pub input_schema: serde_json::Value,
        /// Whether the model must search for the tool before it can see it. Defaults to `false`.
        pub defer_loading: Optional<bool>,
    }
}

object! {
    /// Asks the client to run one of its tools: the params of `item/tool/call`.
    ///
    /// The `dynamicToolCall` item shows the same call to the user.
    pub struct DynamicToolCallParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The turn's ID.
        pub turn_id: String,
        /// The call's ID.
        pub call_id: String,
        /// The tool's namespace. `null` if it has none.
        pub namespace: Option<String>,
        /// The tool's name.
        pub tool: String,
        /// The arguments given by the model, which should match the tool's `inputSchema`.
        pub arguments: serde_json::Value,
    }
}

object! {
    /// The output of one of the client's tools: the response to `item/tool/call`.
    pub struct DynamicToolCallResponse {
        /// The content shown to the model.
        pub content_items: Vec<DynamicToolCallOutputContentItem>,
        /// Whether the call succeeded.
        pub success: bool,
    }
}

tagged_union! {
    /// A part of the output of one of the client's tools.
    pub enum DynamicToolCallOutputContentItem by "type" {
        /// Text.
        InputText(DynamicToolText) = "inputText",
        /// An image.
        InputImage(DynamicToolImage) = "inputImage",
        /// Audio.
        InputAudio(DynamicToolAudio) = "inputAudio",
        ..
    }
}

object! {
    /// Text from one of the client's tools.
    pub struct DynamicToolText {
        /// The text.
        pub text: String,
    }
}

object! {
    /// An image from one of the client's tools.
    pub struct DynamicToolImage {
        /// The image's URL, preferably a `data:` URL.
        pub image_url: String,
    }
}

object! {
    /// Audio from one of the client's tools.
    pub struct DynamicToolAudio {
        /// The audio's URL, preferably a `data:` URL.
        pub audio_url: String,
    }
}

string_enum! {
    /// The status of a call of one of the client's tools.
    pub enum DynamicToolCallStatus {
        /// The client is running the tool.
        InProgress = "inProgress",
        /// The call succeeded.
        Completed = "completed",
        /// The call failed.
        Failed = "failed",
        ..
    }
}
