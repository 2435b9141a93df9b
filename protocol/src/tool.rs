//! Tools that the client has a part in: questions which it puts before a person, and tools which it
//! declares in `thread/start` and runs itself.

use std::collections::BTreeMap;

use crate::macros::{object, reshaped, string_enum, tagged_union};

object! {
    /// Asks a person some questions: the params of `item/tool/requestUserInput`.
    pub struct ToolRequestUserInputParams {
        /// The thread.
        pub thread_id: String,
        /// The turn.
        pub turn_id: String,
        /// Names the agent's call that asks.
        pub item_id: String,
        /// The questions.
        pub questions: Vec<ToolRequestUserInputQuestion>,
        /// Whether the agent waits for the answers.
        pub is_blocking: Newer<bool>,
        /// How long to wait for the person before going on without, in milliseconds. `null` for as
        /// long as it takes. Newer clients look at `isBlocking` instead.
        pub auto_resolution_ms: Option<u64> = null,
    }
}

object! {
    /// A question to a person.
    pub struct ToolRequestUserInputQuestion {
        /// Names the question.
        pub id: String,
        /// A word or two to put above it.
        pub header: String,
        /// The question itself.
        pub question: String,
        /// Whether the person may give an answer of their own beside the options.
        pub is_other: Newer<bool> = false,
        /// Whether to hide what the person types.
        pub is_secret: Newer<bool> = false,
        /// The answers to choose from. `null` when the person types one.
        pub options: Option<Vec<ToolRequestUserInputOption>>,
    }
}

object! {
    /// An answer to choose.
    pub struct ToolRequestUserInputOption {
        /// The answer, in short.
        pub label: String,
        /// What it would mean.
        pub description: String,
    }
}

object! {
    /// What the person said: the answer to `item/tool/requestUserInput`.
    pub struct ToolRequestUserInputResponse {
        /// The answers, by the question's `id`.
        pub answers: BTreeMap<String, ToolRequestUserInputAnswer>,
    }
}

object! {
    /// What the person said to one question.
    pub struct ToolRequestUserInputAnswer {
        /// The labels of the options that they chose, and what they typed.
        pub answers: Vec<String>,
    }
}

reshaped! {
    /// A tool, or some, that the client offers to the model.
    pub enum DynamicToolDeclaration {
        /// A tool or a namespace of tools.
        Spec(DynamicToolSpec),
        /// A tool.
        Function(UntaggedDynamicTool) until "0.141.0",
    }
}

tagged_union! {
    /// A tool, or some under one name, that the client offers to the model.
    pub enum DynamicToolSpec by "type" {
        /// A tool.
        Function(DynamicFunctionTool) = "function",
        /// Tools under one name.
        Namespace(DynamicToolNamespace) = "namespace",
    }
}

object! {
    /// A tool that the client offers to the model.
    pub struct DynamicFunctionTool {
        /// Names the tool. A name that the server keeps for itself, or that another tool has, is an
        /// error.
        pub name: String,
        /// What it does, for the model.
        pub description: String,
        /// The JSON Schema of its arguments.
        pub input_schema: serde_json::Value,
        /// Whether the model has to search for the tool before it sees it; only tools of a
        /// namespace may. Defaults to `false`.
        pub defer_loading: Optional<bool>,
    }
}

object! {
    /// Tools under one name, which the client offers to the model.
    pub struct DynamicToolNamespace {
        /// Names the namespace. A name that the server keeps for itself, or that another has, is an
        /// error.
        pub name: String,
        /// What its tools are for, for the model.
        pub description: String,
        /// The tools, at least one.
        pub tools: Vec<DynamicToolNamespaceTool>,
    }
}

tagged_union! {
    /// A tool of a namespace.
    pub enum DynamicToolNamespaceTool by "type" {
        /// A tool that takes arguments by a JSON Schema.
        Function(NamespacedDynamicTool) = "function",
    }
}

object! {
    /// A tool of a namespace, which the client offers to the model.
    pub struct NamespacedDynamicTool {
        /// Names the tool within the namespace.
        pub name: String,
        /// What it does, for the model.
        pub description: String,
        /// The JSON Schema of its arguments.
        pub input_schema: serde_json::Value,
        /// Whether the model has to search for the tool before it sees it. Defaults to `false`.
        pub defer_loading: Optional<bool>,
    }
}

object! {
    /// A tool that the client offers to the model. As servers before 0.141.0 have it.
    pub struct UntaggedDynamicTool {
        /// Names the tool.
        pub name: String,
        /// The namespace that it belongs to. Absent and `null` mean: none.
        pub namespace: Field<String>,
        /// What it does, for the model.
        pub description: String,
        /// The JSON Schema of its arguments.
        pub input_schema: serde_json::Value,
        /// Whether the model has to search for the tool before it sees it. Defaults to `false`.
        pub defer_loading: Optional<bool>,
    }
}

object! {
    /// Asks the client to run one of its tools: the params of `item/tool/call`.
    ///
    /// The item `dynamicToolCall` shows the same call to people.
    pub struct DynamicToolCallParams {
        /// The thread.
        pub thread_id: String,
        /// The turn.
        pub turn_id: String,
        /// Names the call.
        pub call_id: String,
        /// The tool's namespace. `null` when it has none.
        pub namespace: Option<String>,
        /// The tool.
        pub tool: String,
        /// What the model gives to the tool, which should fit its `inputSchema`.
        pub arguments: serde_json::Value,
    }
}

object! {
    /// What one of the client's tools gave: the answer to `item/tool/call`.
    pub struct DynamicToolCallResponse {
        /// What the model gets to see.
        pub content_items: Vec<DynamicToolCallOutputContentItem>,
        /// Whether the call worked.
        pub success: bool,
    }
}

tagged_union! {
    /// A piece of what a tool of the client gave.
    pub enum DynamicToolCallOutputContentItem by "type" {
        /// Text.
        InputText(DynamicToolText) = "inputText",
        /// An image.
        InputImage(DynamicToolImage) = "inputImage",
        /// Sound.
        InputAudio(DynamicToolAudio) = "inputAudio",
        ..
    }
}

object! {
    /// Text from a tool of the client.
    pub struct DynamicToolText {
        /// The text.
        pub text: String,
    }
}

object! {
    /// An image from a tool of the client.
    pub struct DynamicToolImage {
        /// The image, best as a `data:` URL.
        pub image_url: String,
    }
}

object! {
    /// Sound from a tool of the client.
    pub struct DynamicToolAudio {
        /// The sound, best as a `data:` URL.
        pub audio_url: String,
    }
}

string_enum! {
    /// How a call of one of the client's tools stands.
    pub enum DynamicToolCallStatus {
        /// The client is at it.
        InProgress = "inProgress",
        /// It worked.
        Completed = "completed",
        /// It did not work.
        Failed = "failed",
        ..
    }
}
