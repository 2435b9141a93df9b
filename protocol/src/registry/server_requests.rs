//! What the server asks of a client: the rows of [`ServerRequest`].

use crate::{
    account::*, approval::*, macros::method_set, mcp_server::*, server::*, skill::*, tool::*,
};

method_set! {
    /// What the server asks of a client.
    pub enum ServerRequest in server_request, ServerToClient {
        // account
        /// Asks for new tokens, since the backend refused those that the client supplied.
        stable AccountChatgptAuthTokensRefresh = "account/chatgptAuthTokens/refresh": ChatgptAuthTokensRefreshParams => ChatgptAuthTokensRefreshResponse,

        // approval
        /// Asks whether a command may run, or input may be written to one.
        stable ItemCommandExecutionRequestApproval = "item/commandExecution/requestApproval": CommandExecutionRequestApprovalParams => CommandExecutionRequestApprovalResponse,
        /// Asks whether files may be changed.
        stable ItemFileChangeRequestApproval = "item/fileChange/requestApproval": FileChangeRequestApprovalParams => FileChangeRequestApprovalResponse,
        /// Asks for more permissions than the agent has.
        stable ItemPermissionsRequestApproval = "item/permissions/requestApproval": PermissionsRequestApprovalParams => PermissionsRequestApprovalResponse,
        /// Asks whether files may be changed, in the older way.
        stable ApplyPatchApproval = "applyPatchApproval": ApplyPatchApprovalParams => ApplyPatchApprovalResponse,
        /// Asks whether a command may run, in the older way.
        stable ExecCommandApproval = "execCommandApproval": ExecCommandApprovalParams => ExecCommandApprovalResponse,

        // tool
        /// Asks a person some questions.
        stable ItemToolRequestUserInput = "item/tool/requestUserInput": ToolRequestUserInputParams => ToolRequestUserInputResponse,
        /// Asks the client to run one of its tools.
        stable ItemToolCall = "item/tool/call": DynamicToolCallParams => DynamicToolCallResponse,

        // skill
        /// Asks a person whether a skill may be used.
        removed "0.106.0" SkillRequestApproval = "skill/requestApproval": SkillRequestApprovalParams => SkillRequestApprovalResponse,

        // mcp_server: questions
        /// Puts what an MCP server asks before a person.
        stable McpServerElicitationRequest = "mcpServer/elicitation/request": McpServerElicitationRequestParams => McpServerElicitationRequestResponse,

        // server
        /// Asks for a proof of what the client is, for a call to the backend.
        stable AttestationGenerate = "attestation/generate": AttestationGenerateParams => AttestationGenerateResponse,
        /// Asks for the time, where the configuration takes it from the client.
        experimental CurrentTimeRead = "currentTime/read": CurrentTimeReadParams => CurrentTimeReadResponse,
    }
}
