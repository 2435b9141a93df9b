//! Items for messages: from the user, from the agent and from hooks.

use crate::{
    macros::{object, string_enum},
    response_item::MessagePhase,
    thread::ThreadId,
    turn::UserInput,
};

object! {
    /// A user's message.
    pub struct UserMessageItem {
        /// The item's ID.
        pub id: String,
        /// The client's own ID for the message: the `clientUserMessageId` sent with it. Absent or
        /// `null` if none was sent.
        pub client_id: Option<String>,
        /// The user input, as a list of parts.
        pub content: Vec<UserInput>,
        /// When the item started, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded.
        pub started_at_ms: Field<i64> = null,
        /// When the item completed, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded, or if the item has not completed yet.
        pub completed_at_ms: Field<i64> = null,
    }
}

object! {
    /// A prompt from hooks that makes the agent continue.
    pub struct HookPromptItem {
        /// The item's ID.
        pub id: String,
        /// The prompt of each hook.
        pub fragments: Vec<HookPromptFragment>,
        /// When the item started, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded.
        pub started_at_ms: Field<i64> = null,
        /// When the item completed, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded, or if the item has not completed yet.
        pub completed_at_ms: Field<i64> = null,
    }
}

object! {
    /// A prompt from one hook that makes the agent continue.
    pub struct HookPromptFragment {
        /// The text of the prompt.
        pub text: String,
        /// The ID of the hook's run, as in `hook/completed`.
        pub hook_run_id: String,
    }
}

object! {
    /// A message from the agent.
    pub struct AgentMessageItem {
        /// The moderation result of the message. Absent or `null` if unknown.
        pub moderation: Option<AgentMessageModeration> = null,
        /// The item's ID.
        pub id: String,
        /// The text of the message. `item/agentMessage/delta` sends it piece by piece.
        pub text: String,
        /// The message's phase in the turn. Absent or `null` if the model gives none.
        pub phase: Option<MessagePhase> = null,
        /// The memories that the message draws on. Absent or `null` if there are none.
        pub memory_citation: Option<MemoryCitation> = null,
        /// How the message is delivered. If absent or `null`, it is a normal part of the turn.
        pub delivery: Option<AgentMessageDelivery> = null,
        /// Questions that the message asks the user, without waiting for the answers. Absent or
        /// `null` if there are none.
        pub questions: Option<Vec<AsyncUserInputQuestion>> = null,
        /// When the item started, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded.
        pub started_at_ms: Field<i64> = null,
        /// When the item completed, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded, or if the item has not completed yet.
        pub completed_at_ms: Field<i64> = null,
    }
}

object! {
    /// The memories that a message draws on.
    pub struct MemoryCitation {
        /// Where the memories are stored.
        pub entries: Vec<MemoryCitationEntry>,
        /// The IDs of the threads that the memories come from.
        pub thread_ids: Vec<ThreadId>,
    }
}

object! {
    /// A location where a memory is stored.
    pub struct MemoryCitationEntry {
        /// The file's path.
        pub path: String,
        /// The first line, counted from 1.
        pub line_start: u32,
        /// The last line.
        pub line_end: u32,
        /// What the memory is cited for.
        pub note: String,
    }
}

string_enum! {
    /// How the agent delivers a message.
    pub enum AgentMessageDelivery {
        /// With a tool, while the agent continues its work.
        Async = "async",
        ..
    }
}

object! {
    /// A question that the agent asks without waiting for the answer.
    pub struct AsyncUserInputQuestion is closed {
        /// The text of the question.
        pub title: String,
        /// The answer options. `null` if any answer is allowed.
        pub options: Option<Vec<String>>,
    }
}

object! {
    /// The moderation result of a message.
    pub struct AgentMessageModeration {
        /// Whether moderation intervened.
        pub moderated: bool,
        /// How to display the message. `null` to display it as usual.
        pub display: Option<AgentMessageDisplay>,
    }
}

object! {
    /// How ChatGPT displays a message that was checked by moderation.
    pub struct AgentMessageDisplay {
        /// What to do with the message. If the client does not know the value, it should leave the
        /// message unchanged.
        pub action: String,
        /// The kind of block. `null` if there is none, or if unknown.
        pub block_type: Option<String>,
        /// The flag for trusted access for cybersecurity. `null` if not given.
        pub cyber_trusted_access: Option<bool>,
        /// The flag for asking trusted contacts. `null` if not given.
        pub check_trusted_contacts: Option<bool>,
    }
}
