//! The measured types with serde's derives: the fields and values of this crate's types, but what newer servers
//! may send is not kept, and most variants that no measured message has are left out.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

macro_rules! structs {
    ($($name:ident { $($(#[$meta:meta])* $field:ident: $type:ty,)* })*) => {
        $(
            #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
            #[serde(rename_all = "camelCase")]
            pub struct $name { $($(#[$meta])* pub $field: $type,)* }
        )*
    };
}

macro_rules! strings {
    ($($name:ident { $($value:ident),* })*) => {
        $(
            #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
            #[serde(rename_all = "camelCase")]
            pub enum $name { $($value),* }
        )*
    };
}

/// A notification. Serde reads the params in one pass if the method stands before them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "method", content = "params")]
pub enum Notification {
    #[serde(rename = "item/agentMessage/delta")]
    AgentMessageDelta(AgentMessageDelta),
    #[serde(rename = "item/started")]
    ItemStarted(ItemStarted),
    #[serde(rename = "item/completed")]
    ItemCompleted(ItemCompleted),
}

/// A notification whose method is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Known<T> {
    pub method: String,
    pub params: T,
    pub emitted_at_ms: Option<i64>,
}

/// A response to a request whose method is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Response<T> {
    pub id: i64,
    pub result: T,
}

/// A request.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Request<T> {
    pub method: String,
    pub id: i64,
    pub params: T,
}

structs! {
    AgentMessageDelta { thread_id: String, turn_id: String, item_id: String, delta: String, }
    ItemStarted {
        item: ThreadItem,
        thread_id: String,
        turn_id: String,
        started_at_ms: Option<i64>,
    }
    ItemCompleted {
        item: ThreadItem,
        thread_id: String,
        turn_id: String,
        content_token_count: Option<u64>,
        completed_at_ms: Option<i64>,
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum ThreadItem {
    UserMessage(UserMessage),
    AgentMessage(AgentMessage),
    Plan(Plan),
    Reasoning(Reasoning),
    CommandExecution(CommandExecution),
    FileChange(FileChange),
    McpToolCall(McpToolCall),
    CollabAgentToolCall(CollabAgentToolCall),
    EnteredReviewMode(ReviewMode),
    ExitedReviewMode(ReviewMode),
    ContextCompaction(ContextCompaction),
}

structs! {
    UserMessage {
        id: String,
        client_id: Option<String>,
        content: Vec<UserInput>,
        started_at_ms: Option<i64>,
        completed_at_ms: Option<i64>,
    }
    AgentMessage {
        moderation: Option<Value>,
        id: String,
        text: String,
        phase: Option<String>,
        memory_citation: Option<Value>,
        delivery: Option<String>,
        questions: Option<Vec<Value>>,
        started_at_ms: Option<i64>,
        completed_at_ms: Option<i64>,
    }
    Plan {
        id: String,
        text: String,
        started_at_ms: Option<i64>,
        completed_at_ms: Option<i64>,
    }
    Reasoning {
        id: String,
        summary: Vec<String>,
        content: Vec<String>,
        started_at_ms: Option<i64>,
        completed_at_ms: Option<i64>,
    }
    CommandExecution {
        id: String,
        plugin_id: Option<String>,
        script_path: Option<String>,
        command: String,
        cwd: String,
        process_id: Option<String>,
        source: CommandSource,
        status: Status,
        command_actions: Vec<CommandAction>,
        aggregated_output: Option<String>,
        exit_code: Option<i32>,
        duration_ms: Option<i64>,
        started_at_ms: Option<i64>,
        completed_at_ms: Option<i64>,
    }
    FileChange {
        id: String,
        changes: Vec<FileUpdateChange>,
        status: Status,
        started_at_ms: Option<i64>,
        completed_at_ms: Option<i64>,
    }
    FileUpdateChange { path: String, kind: PatchChangeKind, diff: String, }
    McpToolCall {
        id: String,
        server: String,
        tool: String,
        status: Status,
        arguments: Value,
        app_context: Option<Value>,
        mcp_app_resource_uri: Option<String>,
        mcp_app_ui: Option<Value>,
        plugin_id: Option<String>,
        read_only_hint: Option<bool>,
        result: Option<McpResult>,
        error: Option<McpError>,
        duration_ms: Option<i64>,
        started_at_ms: Option<i64>,
        completed_at_ms: Option<i64>,
    }
    McpResult {
        content: Vec<Value>,
        structured_content: Option<Value>,
        #[serde(rename = "_meta")]
        meta: Option<Value>,
    }
    McpError { message: String, }
    CollabAgentToolCall {
        id: String,
        tool: String,
        status: Status,
        sender_thread_id: String,
        receiver_thread_ids: Vec<String>,
        prompt: Option<String>,
        model: Option<String>,
        reasoning_effort: Option<String>,
        agents_states: BTreeMap<String, AgentState>,
        started_at_ms: Option<i64>,
        completed_at_ms: Option<i64>,
    }
    AgentState { status: String, message: Option<String>, }
    ReviewMode {
        id: String,
        review: String,
        started_at_ms: Option<i64>,
        completed_at_ms: Option<i64>,
    }
    ContextCompaction { id: String, started_at_ms: Option<i64>, completed_at_ms: Option<i64>, }
}

strings! {
    CommandSource { Agent, UserShell, UnifiedExecStartup, UnifiedExecInteraction }
    Status { InProgress, Completed, Failed, Declined, Interrupted }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum CommandAction {
    Read { command: String, name: String, path: String },
    ListFiles { command: String, path: Option<String> },
    Search { command: String, query: Option<String>, path: Option<String> },
    Unknown { command: String },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum PatchChangeKind {
    Add,
    Delete,
    Update { move_path: Option<String> },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum UserInput {
    Text {
        text: String,
        #[serde(rename = "text_elements")]
        text_elements: Vec<Value>,
    },
    Image {
        detail: Option<String>,
        url: Option<String>,
    },
    LocalImage {
        detail: Option<String>,
        path: String,
    },
    Skill {
        name: String,
        path: String,
    },
    Mention {
        name: String,
        path: String,
    },
}

structs! {
    ThreadRead { thread: Thread, read_state: Option<ReadState>, }
    Thread {
        id: String,
        environments: Option<Vec<Environment>>,
        extra: Option<Value>,
        session_id: String,
        forked_from_id: Option<String>,
        attached_to_thread_id: Option<String>,
        parent_thread_id: Option<String>,
        preview: String,
        ephemeral: bool,
        section: Option<Value>,
        section_entered_at: Option<i64>,
        project_id: Option<String>,
        history_mode: HistoryMode,
        model_provider: String,
        model: Option<String>,
        reasoning_effort: Option<String>,
        created_at: i64,
        updated_at: i64,
        recency_at: Option<i64>,
        status: ThreadStatus,
        path: Option<String>,
        cwd: String,
        cli_version: String,
        originator: Option<String>,
        source: Source,
        can_accept_direct_input: Option<bool>,
        thread_source: Option<String>,
        agent_nickname: Option<String>,
        agent_role: Option<String>,
        git_info: Option<Value>,
        name: Option<String>,
        daybreak_enabled: Option<bool>,
        turns: Vec<Turn>,
        is_pinned: Option<bool>,
    }
    Environment { environment_id: String, cwd: String, runtime_workspace_roots: Vec<String>, }
    Turn {
        id: String,
        root_turn_id: Option<String>,
        items: Vec<ThreadItem>,
        items_view: String,
        status: Status,
        error: Option<Value>,
        started_at: Option<i64>,
        completed_at: Option<i64>,
        duration_ms: Option<i64>,
    }
    ReadState { first_unread: Option<Unread>, revision: String, }
}

strings! {
    HistoryMode { Legacy, Paginated }
    Source { Cli, Vscode, Exec, AppServer, Unknown }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum ThreadStatus {
    NotLoaded,
    Idle,
    SystemError,
    #[serde(rename_all = "camelCase")]
    Active {
        active_flags: Vec<String>,
    },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Unread {
    ThreadStart,
    #[serde(rename_all = "camelCase")]
    Turn {
        turn_id: String,
    },
}

structs! {
    ModelList { data: Vec<Model>, next_cursor: Option<String>, }
    Model {
        id: String,
        model: String,
        upgrade: Option<String>,
        upgrade_info: Option<UpgradeInfo>,
        availability_nux: Option<Nux>,
        display_name: String,
        description: String,
        model_specialty: Option<String>,
        hidden: bool,
        supported_reasoning_efforts: Vec<Effort>,
        default_reasoning_effort: String,
        input_modalities: Vec<Modality>,
        supports_personality: bool,
        multi_agent_version: Option<MultiAgentVersion>,
        additional_speed_tiers: Vec<String>,
        service_tiers: Vec<ServiceTier>,
        default_service_tier: Option<String>,
        available_access_programs: Option<Value>,
        is_default: bool,
    }
    UpgradeInfo {
        model: String,
        upgrade_copy: Option<String>,
        model_link: Option<String>,
        migration_markdown: Option<String>,
        retirement_at: Option<i64>,
    }
    Nux { message: String, }
    Effort { reasoning_effort: String, description: String, }
    ServiceTier { id: String, name: String, description: String, }
    TurnStart { thread_id: String, input: Vec<UserInput>, }
}

strings! {
    Modality { Text, Image, Audio }
    MultiAgentVersion { Disabled, V1, V2 }
}
