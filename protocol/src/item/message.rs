//! Items of what is said: by a person, by the agent, by hooks.

use crate::{
    macros::{object, string_enum},
    response_item::MessagePhase,
    turn::UserInput,
};

object! {
    /// What a person said.
    pub struct UserMessageItem {
        /// Names the item.
        pub id: String,
        /// The client's own name for it: the `clientUserMessageId` that came with it. Absent or
        /// `null` when none did.
        pub client_id: Option<String>,
        /// What the person said, piece by piece.
        pub content: Vec<UserInput>,
        /// When it began, in milliseconds of Unix time. Absent or `null` when not recorded.
        pub started_at_ms: Field<i64> = null,
        /// When it ended, in milliseconds of Unix time. Absent or `null` when not recorded, or not
        /// yet ended.
        pub completed_at_ms: Field<i64> = null,
    }
}

object! {
    /// What hooks made the agent go on with.
    pub struct HookPromptItem {
        /// Names the item.
        pub id: String,
        /// What each hook said.
        pub fragments: Vec<HookPromptFragment>,
        /// When it began, in milliseconds of Unix time. Absent or `null` when not recorded.
        pub started_at_ms: Field<i64> = null,
        /// When it ended, in milliseconds of Unix time. Absent or `null` when not recorded, or not
        /// yet ended.
        pub completed_at_ms: Field<i64> = null,
    }
}

object! {
    /// What a hook made the agent go on with.
    pub struct HookPromptFragment {
        /// What it said.
        pub text: String,
        /// The run of the hook, as `hook/completed` names it.
        pub hook_run_id: String,
    }
}

object! {
    /// What the agent says.
    pub struct AgentMessageItem {
        /// What moderation makes of it. Absent or `null` when nothing is known of that.
        pub moderation: Option<AgentMessageModeration> = null,
        /// Names the item.
        pub id: String,
        /// What it says. `item/agentMessage/delta` brings it bit by bit.
        pub text: String,
        /// What part it has in the turn. Absent or `null` when the model does not tell.
        pub phase: Option<MessagePhase> = null,
        /// The memories that it draws on. Absent or `null` when it draws on none.
        pub memory_citation: Option<MemoryCitation> = null,
        /// How it is said. Absent and `null` mean: in the course of the turn.
        pub delivery: Option<AgentMessageDelivery> = null,
        /// What it asks the person, without waiting for answers. Absent or `null` when it asks
        /// nothing.
        pub questions: Option<Vec<AsyncUserInputQuestion>> = null,
        /// When it began, in milliseconds of Unix time. Absent or `null` when not recorded.
        pub started_at_ms: Field<i64> = null,
        /// When it ended, in milliseconds of Unix time. Absent or `null` when not recorded, or not
        /// yet ended.
        pub completed_at_ms: Field<i64> = null,
    }
}

object! {
    /// The memories that a message draws on.
    pub struct MemoryCitation {
        /// Where they are written.
        pub entries: Vec<MemoryCitationEntry>,
        /// The threads that they come from.
        pub thread_ids: Vec<String>,
    }
}

object! {
    /// A place where a memory is written.
    pub struct MemoryCitationEntry {
        /// The file.
        pub path: String,
        /// Its first line, counted from 1.
        pub line_start: u32,
        /// Its last line.
        pub line_end: u32,
        /// What it is cited for.
        pub note: String,
    }
}

string_enum! {
    /// How the agent says something.
    pub enum AgentMessageDelivery {
        /// By a tool, while its work goes on.
        Async = "async",
        ..
    }
}

object! {
    /// A question that the agent asks without waiting for the answer.
    #[cfg_attr(feature = "schema", schemars(extend("x-closed" = true)))]
    pub struct AsyncUserInputQuestion {
        /// The question.
        pub title: String,
        /// The answers to choose from. `null` for any answer.
        pub options: Option<Vec<String>>,
    }
}

object! {
    /// What moderation makes of a message.
    pub struct AgentMessageModeration {
        /// Whether moderation stepped in.
        pub moderated: bool,
        /// How to show the message. `null` for as usual.
        pub display: Option<AgentMessageDisplay>,
    }
}

object! {
    /// How ChatGPT shows a message that moderation looked at.
    pub struct AgentMessageDisplay {
        /// What to do with the message; leave it alone if the word is new to the client.
        pub action: String,
        /// What kind of block it is. `null` when it is none, or not told.
        pub block_type: Option<String>,
        /// What it says of trusted access for cyber security. `null` when it says nothing.
        pub cyber_trusted_access: Option<bool>,
        /// What it says of asking trusted contacts. `null` when it says nothing.
        pub check_trusted_contacts: Option<bool>,
    }
}
