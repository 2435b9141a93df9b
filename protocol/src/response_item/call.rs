//! Tool calls and their outputs, in the format of the model's API.

use std::collections::BTreeMap;

use super::{InternalChatMessageMetadataPassthrough, ResponseItemMetadata};
use crate::{
    macros::{object, reshaped, string_enum, tagged_union, untagged_union},
    turn::ImageDetail,
    wire::Secret,
};

object! {
    /// A call of the local shell, a tool defined by the API.
    pub struct LocalShellCall in snake_case {
        /// The item in encrypted form, readable only by the model. Absent or `null` if there is
        /// none.
        pub encrypted_content: Field<String>,
        /// The ID assigned by the model's API. Absent or `null` if it assigned none.
        pub id: Field<String>,
        /// The call's ID, which its output refers to. `null` if the API is not the Responses API.
        pub call_id: Option<String>,
        /// The call's status.
        pub status: LocalShellStatus,
        /// The action to perform.
        pub action: LocalShellAction,
        /// Metadata that the API copies into the messages sent to the model. Absent or `null` if
        /// there is none.
        pub internal_chat_message_metadata_passthrough: Field<InternalChatMessageMetadataPassthrough>,
        /// The metadata as sent by servers before 0.142.0. Newer servers send
        /// `internal_chat_message_metadata_passthrough` instead.
        ///
        /// @removed 0.142.0
        pub metadata: Field<ResponseItemMetadata>,
    }
}

object! {
    /// A function call: a call of a tool that takes JSON.
    pub struct FunctionCall in snake_case {
        /// The item in encrypted form, readable only by the model. Absent or `null` if there is
        /// none.
        pub encrypted_content: Field<String>,
        /// The item's status, such as `completed`. Absent or `null` if not given.
        pub status: Field<String>,
        /// The ID assigned by the model's API. Absent or `null` if it assigned none.
        pub id: Field<String>,
        /// The tool's name.
        pub name: String,
        /// The tool's namespace. Absent or `null` if it has none.
        pub namespace: Field<String>,
        /// The arguments, as JSON text.
        pub arguments: String,
        /// The names of the arguments that contain encrypted text. Absent or `null` if there are
        /// none.
        pub encrypted_function_args: Field<Vec<String>>,
        /// The call's ID, which its output refers to.
        pub call_id: String,
        /// Metadata that the API copies into the messages sent to the model. Absent or `null` if
        /// there is none.
        pub internal_chat_message_metadata_passthrough: Field<InternalChatMessageMetadataPassthrough>,
        /// The metadata as sent by servers before 0.142.0. Newer servers send
        /// `internal_chat_message_metadata_passthrough` instead.
        ///
        /// @removed 0.142.0
        pub metadata: Field<ResponseItemMetadata>,
    }
}

object! {
    /// A search for tools.
    pub struct ToolSearchCall in snake_case {
        /// The item in encrypted form, readable only by the model. Absent or `null` if there is
        /// none.
        pub encrypted_content: Field<String>,
        /// The ID assigned by the model's API. Absent or `null` if it assigned none.
        pub id: Field<String>,
        /// The call's ID, which its output refers to. `null` if the API runs the search itself.
        pub call_id: Option<String>,
        /// The item's status, such as `completed`. Absent or `null` if not given.
        pub status: Field<String>,
        /// Who runs the search: `client` or `server`.
        pub execution: String,
        /// What to search for, in the tool's format.
        pub arguments: serde_json::Value,
        /// Metadata that the API copies into the messages sent to the model. Absent or `null` if
        /// there is none.
        pub internal_chat_message_metadata_passthrough: Field<InternalChatMessageMetadataPassthrough>,
        /// The metadata as sent by servers before 0.142.0. Newer servers send
        /// `internal_chat_message_metadata_passthrough` instead.
        ///
        /// @removed 0.142.0
        pub metadata: Field<ResponseItemMetadata>,
    }
}

object! {
    /// The output of a function call.
    pub struct FunctionCallResult in snake_case {
        /// The ID assigned by the model's API. Absent or `null` if it assigned none.
        pub id: Field<String>,
        /// The call's ID. Absent or `null` if not given.
        pub call_id: Field<String>,
        /// The tool's name. Absent or `null` if not given.
        pub name: Field<String>,
        /// The tool's namespace. Absent or `null` if it has none.
        pub namespace: Field<String>,
        /// The tool's output.
        pub output: FunctionCallOutput,
        /// Metadata that the API copies into the messages sent to the model. Absent or `null` if
        /// there is none.
        pub internal_chat_message_metadata_passthrough: Field<InternalChatMessageMetadataPassthrough>,
        /// The metadata as sent by servers before 0.142.0. Newer servers send
        /// `internal_chat_message_metadata_passthrough` instead.
        ///
        /// @removed 0.142.0
        pub metadata: Field<ResponseItemMetadata>,
    }
}

object! {
    /// A call of a custom tool, which takes free-form text.
    pub struct CustomToolCall in snake_case {
        /// The item in encrypted form, readable only by the model. Absent or `null` if there is
        /// none.
        pub encrypted_content: Field<String>,
        /// The ID assigned by the model's API. Absent or `null` if it assigned none.
        pub id: Field<String>,
        /// The item's status, such as `completed`. Absent or `null` if not given.
        pub status: Field<String>,
        /// The call's ID, which its output refers to.
        pub call_id: String,
        /// The tool's name.
        pub name: String,
        /// The tool's namespace. Absent or `null` if it has none.
        pub namespace: Field<String>,
        /// The text passed to the tool.
        pub input: String,
        /// Metadata that the API copies into the messages sent to the model. Absent or `null` if
        /// there is none.
        pub internal_chat_message_metadata_passthrough: Field<InternalChatMessageMetadataPassthrough>,
        /// The metadata as sent by servers before 0.142.0. Newer servers send
        /// `internal_chat_message_metadata_passthrough` instead.
        ///
        /// @removed 0.142.0
        pub metadata: Field<ResponseItemMetadata>,
    }
}

object! {
    /// The output of a call of a custom tool, which takes free-form text.
    pub struct CustomToolCallResult in snake_case {
        /// The ID assigned by the model's API. Absent or `null` if it assigned none.
        pub id: Field<String>,
        /// The call's ID.
        pub call_id: String,
        /// The tool's name. Absent or `null` if not given.
        pub name: Field<String>,
        /// The tool's output.
        pub output: FunctionCallOutput,
        /// Metadata that the API copies into the messages sent to the model. Absent or `null` if
        /// there is none.
        pub internal_chat_message_metadata_passthrough: Field<InternalChatMessageMetadataPassthrough>,
        /// The metadata as sent by servers before 0.142.0. Newer servers send
        /// `internal_chat_message_metadata_passthrough` instead.
        ///
        /// @removed 0.142.0
        pub metadata: Field<ResponseItemMetadata>,
    }
}

object! {
    /// The result of a search for tools.
    pub struct ToolSearchResult in snake_case {
        /// The ID assigned by the model's API. Absent or `null` if it assigned none.
        pub id: Field<String>,
        /// The call's ID. `null` if the API ran the search itself.
        pub call_id: Option<String>,
        /// The item's status, such as `completed`.
        pub status: String,
        /// Who ran the search: `client` or `server`.
        pub execution: String,
        /// The definitions of the tools, in the API's format.
        pub tools: Vec<serde_json::Value>,
        /// Metadata that the API copies into the messages sent to the model. Absent or `null` if
        /// there is none.
        pub internal_chat_message_metadata_passthrough: Field<InternalChatMessageMetadataPassthrough>,
        /// The metadata as sent by servers before 0.142.0. Newer servers send
        /// `internal_chat_message_metadata_passthrough` instead.
        ///
        /// @removed 0.142.0
        pub metadata: Field<ResponseItemMetadata>,
    }
}

object! {
    /// A web search, which the API runs itself.
    pub struct WebSearchCall in snake_case {
        /// The item in encrypted form, readable only by the model. Absent or `null` if there is
        /// none.
        pub encrypted_content: Field<String>,
        /// The ID assigned by the model's API. Absent or `null` if it assigned none.
        pub id: Field<String>,
        /// The item's status, such as `completed`. Absent or `null` if not given.
        pub status: Field<String>,
        /// The action performed. Absent or `null` if not given.
        pub action: Field<ResponsesApiWebSearchAction>,
        /// Metadata that the API copies into the messages sent to the model. Absent or `null` if
        /// there is none.
        pub internal_chat_message_metadata_passthrough: Field<InternalChatMessageMetadataPassthrough>,
        /// The metadata as sent by servers before 0.142.0. Newer servers send
        /// `internal_chat_message_metadata_passthrough` instead.
        ///
        /// @removed 0.142.0
        pub metadata: Field<ResponseItemMetadata>,
    }
}

object! {
    /// An image generated by the API.
    pub struct ImageGenerationCall in snake_case {
        /// The item in encrypted form, readable only by the model. Absent or `null` if there is
        /// none.
        pub encrypted_content: Field<String>,
        /// The ID assigned by the model's API. Absent or `null` if it assigned none.
        pub id: Field<String>,
        /// The item's status, such as `completed`.
        pub status: String,
        /// The prompt as revised by the API. Absent or `null` if it was not revised.
        pub revised_prompt: Field<String>,
        /// The image in Base64.
        pub result: String,
        /// Metadata that the API copies into the messages sent to the model. Absent or `null` if
        /// there is none.
        pub internal_chat_message_metadata_passthrough: Field<InternalChatMessageMetadataPassthrough>,
        /// The metadata as sent by servers before 0.142.0. Newer servers send
        /// `internal_chat_message_metadata_passthrough` instead.
        ///
        /// @removed 0.142.0
        pub metadata: Field<ResponseItemMetadata>,
    }
}

tagged_union! {
    /// An action of the local shell.
    pub enum LocalShellAction by "type" {
        /// Runs a command.
        Exec(LocalShellExecAction) = "exec",
        ..
    }
}

object! {
    /// A command for the local shell.
    pub struct LocalShellExecAction in snake_case {
        /// The program and its arguments.
        pub command: Vec<String>,
        /// Environment variables to set, keyed by name. Absent or `null` if there are none.
        pub env: Field<BTreeMap<String, Secret>>,
        /// How long the command may run, in milliseconds. If absent or `null`, the server decides.
        pub timeout_ms: Field<u64>,
        /// The user to run the command as. If absent or `null`, the server's user.
        pub user: Field<String>,
        /// The directory to run the command in. If absent or `null`, the turn's directory.
        pub working_directory: Field<String>,
    }
}

string_enum! {
    /// The status of a call of the local shell.
    pub enum LocalShellStatus {
        /// The call has ended.
        Completed = "completed",
        /// The call is running.
        InProgress = "in_progress",
        /// The call was cut short.
        Incomplete = "incomplete",
        ..
    }
}

untagged_union! {
    /// The output of a call.
    pub enum FunctionCallOutputBody {
        /// Text.
        Text(String),
        /// A list of text and other content, in order.
        Content(Vec<FunctionCallOutputContentItem>),
    }
}

tagged_union! {
    /// A part of the output of a call.
    pub enum FunctionCallOutputContentItem by "type" {
        /// Text.
        InputText(CallOutputText) = "input_text",
        /// An image.
        InputImage(CallOutputImage) = "input_image",
        /// Audio.
        InputAudio(CallOutputAudio) = "input_audio",
        /// Encrypted content.
        EncryptedContent(EncryptedCallOutput) = "encrypted_content",
        ..
    }
}

object! {
    /// Text in the output of a call.
    pub struct CallOutputText {
        /// The text.
        pub text: String,
    }
}

object! {
    /// An image in the output of a call. It has a URL or a file ID.
    pub struct CallOutputImage in snake_case with "image_url" or "file_id" {
        /// The level of detail at which the model views the image. If absent or `null`, the model
        /// chooses.
        pub detail: Field<ImageDetail>,
        /// The image's URL, often a `data:` URL that contains the image.
        pub image_url: Optional<String>,
        /// The ID of a file stored by the API.
        pub file_id: Optional<String>,
    }
}

object! {
    /// Audio in the output of a call. It has a URL or a file ID.
    pub struct CallOutputAudio in snake_case with "audio_url" or "file_id" {
        /// The audio's URL, often a `data:` URL that contains the audio.
        pub audio_url: Optional<String>,
        /// The ID of a file stored by the API.
        pub file_id: Optional<String>,
    }
}

object! {
    /// Encrypted content in the output of a call.
    pub struct EncryptedCallOutput in snake_case {
        /// The encrypted content, readable only by the model.
        pub encrypted_content: String,
    }
}

tagged_union! {
    /// An action of a web search.
    pub enum ResponsesApiWebSearchAction by "type" {
        /// Searches the web.
        Search(ResponsesApiSearch) = "search",
        /// Opens a web page.
        OpenPage(ResponsesApiOpenPage) = "open_page",
        /// Searches for text in a web page.
        FindInPage(ResponsesApiFindInPage) = "find_in_page",
        /// An action unknown to the server.
        Other = "other",
        ..
    }
}

object! {
    /// A web search.
    pub struct ResponsesApiSearch {
        /// The queries, if there are several. Absent or `null` if not given.
        pub queries: Field<Vec<String>>,
        /// The query. Absent or `null` if not given.
        pub query: Field<String>,
    }
}

object! {
    /// A web page to open.
    pub struct ResponsesApiOpenPage {
        /// The page's URL. Absent or `null` if not given.
        pub url: Field<String>,
    }
}

object! {
    /// Text to search for in a web page.
    pub struct ResponsesApiFindInPage {
        /// The text to search for. Absent or `null` if not given.
        pub pattern: Field<String>,
        /// The page's URL. Absent or `null` if not given.
        pub url: Field<String>,
    }
}

object! {
    /// The output of a call, as sent by servers before 0.116.0.
    pub struct FunctionCallOutputPayload {
        /// The output.
        pub body: FunctionCallOutputBody,
        /// Whether the call succeeded. Absent or `null` if unknown.
        pub success: Field<bool>,
    }
}

reshaped! {
    /// The output of a call.
    pub enum FunctionCallOutput {
        /// Text, or a list of parts.
        Body(FunctionCallOutputBody),
        /// The same, along with whether the call succeeded.
        Payload(FunctionCallOutputPayload) until "0.116.0",
    }
}
