//! Calls of tools as the model's API has them, and what they gave back.

use std::collections::BTreeMap;

use super::{InternalChatMessageMetadataPassthrough, ResponseItemMetadata};
use crate::{
    macros::{object, reshaped, string_enum, tagged_union, untagged_union},
    turn::ImageDetail,
};

object! {
    /// A call of the local shell, the tool that the API defines.
    pub struct LocalShellCall in snake_case {
        /// The item, encrypted, for the model alone. Absent or `null` when there is none.
        pub encrypted_content: Field<String>,
        /// The id that the model's API gave it. Absent or `null` when it gave none.
        pub id: Field<String>,
        /// Names the call, for its output. `null` when the API is not the Responses API.
        pub call_id: Option<String>,
        /// How far it is.
        pub status: LocalShellStatus,
        /// What to do.
        pub action: LocalShellAction,
        /// What the API copies into the messages that the model gets. Absent or `null` when there
        /// is nothing.
        pub internal_chat_message_metadata_passthrough: Field<InternalChatMessageMetadataPassthrough>,
        /// As servers before 0.142.0 have it. Newer ones write
        /// `internal_chat_message_metadata_passthrough`.
        ///
        /// @removed 0.142.0
        pub metadata: Field<ResponseItemMetadata>,
    }
}

object! {
    /// A call of a function: a tool that takes JSON.
    pub struct FunctionCall in snake_case {
        /// The item, encrypted, for the model alone. Absent or `null` when there is none.
        pub encrypted_content: Field<String>,
        /// How far it is, such as `completed`. Absent or `null` when not said.
        pub status: Field<String>,
        /// The id that the model's API gave it. Absent or `null` when it gave none.
        pub id: Field<String>,
        /// The tool's name.
        pub name: String,
        /// The group of tools that the name belongs to. Absent or `null` when it is in none.
        pub namespace: Field<String>,
        /// The arguments: JSON as text.
        pub arguments: String,
        /// Which arguments hold encrypted text, by name. Absent or `null` when none does.
        pub encrypted_function_args: Field<Vec<String>>,
        /// Names the call, for its output.
        pub call_id: String,
        /// What the API copies into the messages that the model gets. Absent or `null` when there
        /// is nothing.
        pub internal_chat_message_metadata_passthrough: Field<InternalChatMessageMetadataPassthrough>,
        /// As servers before 0.142.0 have it. Newer ones write
        /// `internal_chat_message_metadata_passthrough`.
        ///
        /// @removed 0.142.0
        pub metadata: Field<ResponseItemMetadata>,
    }
}

object! {
    /// A search for tools.
    pub struct ToolSearchCall in snake_case {
        /// The item, encrypted, for the model alone. Absent or `null` when there is none.
        pub encrypted_content: Field<String>,
        /// The id that the model's API gave it. Absent or `null` when it gave none.
        pub id: Field<String>,
        /// Names the call, for its output. `null` when the API runs the search itself.
        pub call_id: Option<String>,
        /// How far it is, such as `completed`. Absent or `null` when not said.
        pub status: Field<String>,
        /// Who runs it: `client` or `server`.
        pub execution: String,
        /// What to search for, as the tool takes it.
        pub arguments: serde_json::Value,
        /// What the API copies into the messages that the model gets. Absent or `null` when there
        /// is nothing.
        pub internal_chat_message_metadata_passthrough: Field<InternalChatMessageMetadataPassthrough>,
        /// As servers before 0.142.0 have it. Newer ones write
        /// `internal_chat_message_metadata_passthrough`.
        ///
        /// @removed 0.142.0
        pub metadata: Field<ResponseItemMetadata>,
    }
}

object! {
    /// What a call of a function gave back.
    pub struct FunctionCallResult in snake_case {
        /// The id that the model's API gave it. Absent or `null` when it gave none.
        pub id: Field<String>,
        /// The call. Absent or `null` when it is not named.
        pub call_id: Field<String>,
        /// The tool's name. Absent or `null` when not said.
        pub name: Field<String>,
        /// The group of tools that the name belongs to. Absent or `null` when it is in none.
        pub namespace: Field<String>,
        /// What it gave back.
        pub output: FunctionCallOutput,
        /// What the API copies into the messages that the model gets. Absent or `null` when there
        /// is nothing.
        pub internal_chat_message_metadata_passthrough: Field<InternalChatMessageMetadataPassthrough>,
        /// As servers before 0.142.0 have it. Newer ones write
        /// `internal_chat_message_metadata_passthrough`.
        ///
        /// @removed 0.142.0
        pub metadata: Field<ResponseItemMetadata>,
    }
}

object! {
    /// A call of a tool that takes free text.
    pub struct CustomToolCall in snake_case {
        /// The item, encrypted, for the model alone. Absent or `null` when there is none.
        pub encrypted_content: Field<String>,
        /// The id that the model's API gave it. Absent or `null` when it gave none.
        pub id: Field<String>,
        /// How far it is, such as `completed`. Absent or `null` when not said.
        pub status: Field<String>,
        /// Names the call, for its output.
        pub call_id: String,
        /// The tool's name.
        pub name: String,
        /// The group of tools that the name belongs to. Absent or `null` when it is in none.
        pub namespace: Field<String>,
        /// The text for the tool.
        pub input: String,
        /// What the API copies into the messages that the model gets. Absent or `null` when there
        /// is nothing.
        pub internal_chat_message_metadata_passthrough: Field<InternalChatMessageMetadataPassthrough>,
        /// As servers before 0.142.0 have it. Newer ones write
        /// `internal_chat_message_metadata_passthrough`.
        ///
        /// @removed 0.142.0
        pub metadata: Field<ResponseItemMetadata>,
    }
}

object! {
    /// What a call of a tool that takes free text gave back.
    pub struct CustomToolCallResult in snake_case {
        /// The id that the model's API gave it. Absent or `null` when it gave none.
        pub id: Field<String>,
        /// The call.
        pub call_id: String,
        /// The tool's name. Absent or `null` when not said.
        pub name: Field<String>,
        /// What it gave back.
        pub output: FunctionCallOutput,
        /// What the API copies into the messages that the model gets. Absent or `null` when there
        /// is nothing.
        pub internal_chat_message_metadata_passthrough: Field<InternalChatMessageMetadataPassthrough>,
        /// As servers before 0.142.0 have it. Newer ones write
        /// `internal_chat_message_metadata_passthrough`.
        ///
        /// @removed 0.142.0
        pub metadata: Field<ResponseItemMetadata>,
    }
}

object! {
    /// What a search for tools found.
    pub struct ToolSearchResult in snake_case {
        /// The id that the model's API gave it. Absent or `null` when it gave none.
        pub id: Field<String>,
        /// The call. `null` when the API ran the search itself.
        pub call_id: Option<String>,
        /// How far it is, such as `completed`.
        pub status: String,
        /// Who ran it: `client` or `server`.
        pub execution: String,
        /// The tools, as the API takes their definitions.
        pub tools: Vec<serde_json::Value>,
        /// What the API copies into the messages that the model gets. Absent or `null` when there
        /// is nothing.
        pub internal_chat_message_metadata_passthrough: Field<InternalChatMessageMetadataPassthrough>,
        /// As servers before 0.142.0 have it. Newer ones write
        /// `internal_chat_message_metadata_passthrough`.
        ///
        /// @removed 0.142.0
        pub metadata: Field<ResponseItemMetadata>,
    }
}

object! {
    /// A web search, which the API runs itself.
    pub struct WebSearchCall in snake_case {
        /// The item, encrypted, for the model alone. Absent or `null` when there is none.
        pub encrypted_content: Field<String>,
        /// The id that the model's API gave it. Absent or `null` when it gave none.
        pub id: Field<String>,
        /// How far it is, such as `completed`. Absent or `null` when not said.
        pub status: Field<String>,
        /// What it does. Absent or `null` when not said.
        pub action: Field<ResponsesApiWebSearchAction>,
        /// What the API copies into the messages that the model gets. Absent or `null` when there
        /// is nothing.
        pub internal_chat_message_metadata_passthrough: Field<InternalChatMessageMetadataPassthrough>,
        /// As servers before 0.142.0 have it. Newer ones write
        /// `internal_chat_message_metadata_passthrough`.
        ///
        /// @removed 0.142.0
        pub metadata: Field<ResponseItemMetadata>,
    }
}

object! {
    /// An image that the API draws.
    pub struct ImageGenerationCall in snake_case {
        /// The item, encrypted, for the model alone. Absent or `null` when there is none.
        pub encrypted_content: Field<String>,
        /// The id that the model's API gave it. Absent or `null` when it gave none.
        pub id: Field<String>,
        /// How far it is, such as `completed`.
        pub status: String,
        /// The prompt as the API rewrote it. Absent or `null` when it did not.
        pub revised_prompt: Field<String>,
        /// The image in base64.
        pub result: String,
        /// What the API copies into the messages that the model gets. Absent or `null` when there
        /// is nothing.
        pub internal_chat_message_metadata_passthrough: Field<InternalChatMessageMetadataPassthrough>,
        /// As servers before 0.142.0 have it. Newer ones write
        /// `internal_chat_message_metadata_passthrough`.
        ///
        /// @removed 0.142.0
        pub metadata: Field<ResponseItemMetadata>,
    }
}

tagged_union! {
    /// What the local shell is to do.
    pub enum LocalShellAction by "type" {
        /// Run a command.
        Exec(LocalShellExecAction) = "exec",
        ..
    }
}

object! {
    /// A command for the local shell.
    pub struct LocalShellExecAction in snake_case {
        /// The program and its arguments.
        pub command: Vec<String>,
        /// Environment variables to set, by name. Absent or `null` means: none.
        pub env: Field<BTreeMap<String, String>>,
        /// For how long it may run, in milliseconds. Absent or `null` means: the server's choice.
        pub timeout_ms: Field<u64>,
        /// The user to run it as. Absent or `null` means: the server's.
        pub user: Field<String>,
        /// The folder to run it in. Absent or `null` means: the turn's.
        pub working_directory: Field<String>,
    }
}

string_enum! {
    /// How far a call of the local shell is.
    pub enum LocalShellStatus {
        /// It has ended.
        Completed = "completed",
        /// It is running.
        InProgress = "in_progress",
        /// It was cut short.
        Incomplete = "incomplete",
        ..
    }
}

untagged_union! {
    /// What a call gave back.
    pub enum FunctionCallOutputBody {
        /// Text.
        Text(String),
        /// Text and other things, in this order.
        Content(Vec<FunctionCallOutputContentItem>),
    }
}

tagged_union! {
    /// A part of what a call gave back.
    pub enum FunctionCallOutputContentItem by "type" {
        /// Text.
        InputText(CallOutputText) = "input_text",
        /// An image.
        InputImage(CallOutputImage) = "input_image",
        /// Audio.
        InputAudio(CallOutputAudio) = "input_audio",
        /// Something encrypted.
        EncryptedContent(EncryptedCallOutput) = "encrypted_content",
        ..
    }
}

object! {
    /// Text that a call gave back.
    pub struct CallOutputText {
        /// The text.
        pub text: String,
    }
}

object! {
    /// An image that a call gave back. It has a URL or an id.
    #[cfg_attr(feature = "schema", schemars(extend("x-either" = ["image_url", "file_id"])))]
    pub struct CallOutputImage in snake_case {
        /// How finely the model looks at it. Absent or `null` means: the model's own choice.
        pub detail: Field<ImageDetail>,
        /// Its URL, often a `data:` URL with the image in it.
        pub image_url: Optional<String>,
        /// The id of a file that the API holds.
        pub file_id: Optional<String>,
    }
}

object! {
    /// Audio that a call gave back. It has a URL or an id.
    #[cfg_attr(feature = "schema", schemars(extend("x-either" = ["audio_url", "file_id"])))]
    pub struct CallOutputAudio in snake_case {
        /// Its URL, often a `data:` URL with the audio in it.
        pub audio_url: Optional<String>,
        /// The id of a file that the API holds.
        pub file_id: Optional<String>,
    }
}

object! {
    /// Something encrypted that a call gave back.
    pub struct EncryptedCallOutput in snake_case {
        /// What it is, for the model alone.
        pub encrypted_content: String,
    }
}

tagged_union! {
    /// What a web search does.
    pub enum ResponsesApiWebSearchAction by "type" {
        /// Search.
        Search(ResponsesApiSearch) = "search",
        /// Open a page.
        OpenPage(ResponsesApiOpenPage) = "open_page",
        /// Find something in a page.
        FindInPage(ResponsesApiFindInPage) = "find_in_page",
        /// Something that the server does not know.
        Other = "other",
        ..
    }
}

object! {
    /// A search of the web.
    pub struct ResponsesApiSearch {
        /// What to search for, where it is several things. Absent or `null` when not said.
        pub queries: Field<Vec<String>>,
        /// What to search for. Absent or `null` when not said.
        pub query: Field<String>,
    }
}

object! {
    /// The opening of a page.
    pub struct ResponsesApiOpenPage {
        /// The page. Absent or `null` when not said.
        pub url: Field<String>,
    }
}

object! {
    /// A search in a page.
    pub struct ResponsesApiFindInPage {
        /// What to find. Absent or `null` when not said.
        pub pattern: Field<String>,
        /// The page. Absent or `null` when not said.
        pub url: Field<String>,
    }
}

object! {
    /// What a call gave back. As servers before 0.116.0 have it.
    pub struct FunctionCallOutputPayload {
        /// What it is.
        pub body: FunctionCallOutputBody,
        /// Whether the call worked. Absent or `null` when not known.
        pub success: Field<bool>,
    }
}

reshaped! {
    /// What a call gave back.
    pub enum FunctionCallOutput {
        /// Text, or a list of parts.
        Body(FunctionCallOutputBody),
        /// The same, with whether the call worked.
        Payload(FunctionCallOutputPayload) until "0.116.0",
    }
}
