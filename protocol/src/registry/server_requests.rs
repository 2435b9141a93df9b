//! Requests from the server to the client: the rows of [`ServerRequest`].

use crate::{
    account::*, approval::*, macros::method_set, mcp_server::*, server::*, skill::*, tool::*,
};

method_set! {
    /// A request from the server to the client.
    pub enum ServerRequest in server_request, ServerToClient {
        // account
        /// Asks for new tokens, because the backend rejected those that the client supplied.
        stable AccountChatgptAuthTokensRefresh = "account/chatgptAuthTokens/refresh": ChatgptAuthTokensRefreshParams => ChatgptAuthTokensRefreshResponse,

        // approval
        /// Asks for approval to run a command, or to write input to one.
        stable ItemCommandExecutionRequestApproval = "item/commandExecution/requestApproval": CommandExecutionRequestApprovalParams => CommandExecutionRequestApprovalResponse,
        /// Asks for approval to change files.
        stable ItemFileChangeRequestApproval = "item/fileChange/requestApproval": FileChangeRequestApprovalParams => FileChangeRequestApprovalResponse,
        /// Asks for more permissions than the agent has.
        stable ItemPermissionsRequestApproval = "item/permissions/requestApproval": PermissionsRequestApprovalParams => PermissionsRequestApprovalResponse,
        /// Asks for approval to change files, in the older form.
        stable ApplyPatchApproval = "applyPatchApproval": ApplyPatchApprovalParams => ApplyPatchApprovalResponse,
        /// Asks for approval to run a command, in the older form.
        stable ExecCommandApproval = "execCommandApproval": ExecCommandApprovalParams => ExecCommandApprovalResponse,

        // tool
        /// Asks the user some questions.
        stable ItemToolRequestUserInput = "item/tool/requestUserInput": ToolRequestUserInputParams => ToolRequestUserInputResponse,
        /// Asks the client to run one of its tools.
        stable ItemToolCall = "item/tool/call": DynamicToolCallParams => DynamicToolCallResponse,

        // skill
        /// Asks the user whether a skill may be used.
        removed "0.106.0" SkillRequestApproval = "skill/requestApproval": SkillRequestApprovalParams => SkillRequestApprovalResponse,

        // mcp_server: questions
        /// Asks the user something on behalf of an MCP server.
        stable McpServerElicitationRequest = "mcpServer/elicitation/request": McpServerElicitationRequestParams => McpServerElicitationRequestResponse,

        // server
        /// Asks for an attestation of the client, for a call to the backend.
        stable AttestationGenerate = "attestation/generate": AttestationGenerateParams => AttestationGenerateResponse,
        /// Asks for the current time, if the configuration takes it from the client.
        experimental CurrentTimeRead = "currentTime/read": CurrentTimeReadParams => CurrentTimeReadResponse,
    }
}
