//! Events for the items of a turn: when an item starts and ends, and what it contains. Newer
//! clients get the same from `item/started` and `item/completed`.

use super::super::ConversationId;
use crate::{
    item::WebSearchAction,
    legacy::LegacyTextElement,
    macros::{object, tagged_union},
    response_item::{MessagePhase, ResponseItem},
};

object! {
    /// Reports that an item has started: the event `item_started`.
    pub struct ItemStartedEvent in snake_case {
        /// The thread's ID.
        pub thread_id: ConversationId,
        /// The ID of the turn that the item belongs to.
        pub turn_id: String,
        /// The item at its start, which may still be empty.
        pub item: TurnItem,
    }
}

object! {
    /// Reports that an item has completed: the event `item_completed`.
    pub struct ItemCompletedEvent in snake_case {
        /// The thread's ID.
        pub thread_id: ConversationId,
        /// The ID of the turn that the item belongs to.
        pub turn_id: String,
        /// The complete item.
        pub item: TurnItem,
    }
}

tagged_union! {
    /// An item of a turn: something that is said or done.
    ///
    /// Commands, file changes and tool calls are not among these items; they have their own events.
    pub enum TurnItem by "type" {
        /// The user's message.
        UserMessage(UserMessageTurnItem) = "UserMessage",
        /// A message from the agent.
        AgentMessage(AgentMessageTurnItem) = "AgentMessage",
        /// A plan proposed by the agent.
        Plan(PlanTurnItem) = "Plan",
        /// The model's reasoning.
        Reasoning(ReasoningTurnItem) = "Reasoning",
        /// A web search.
        WebSearch(WebSearchTurnItem) = "WebSearch",
        /// The compaction of the thread's history for the model.
        ContextCompaction(ContextCompactionTurnItem) = "ContextCompaction",
        ..
    }
}

object! {
    /// The user's message.
    pub struct UserMessageTurnItem {
        /// The item's ID.
        pub id: String,
        /// The message, as a list of parts.
        pub content: Vec<LegacyUserInput>,
    }
}

tagged_union! {
    /// A part of the user input: `UserInput` as spelled in events.
    pub enum LegacyUserInput by "type" {
        /// Text.
        Text(LegacyTextInput) = "text",
        /// An image that the message contains or refers to.
        Image(LegacyImageInput) = "image",
        /// An image in a file that the server can read.
        LocalImage(LegacyLocalImageInput) = "local_image",
        /// A skill to use.
        Skill(LegacySkillInput) = "skill",
        /// Something mentioned in the text, such as an app.
        Mention(LegacyMentionInput) = "mention",
        ..
    }
}

object! {
    /// Text of the user input, in an event.
    pub struct LegacyTextInput in snake_case {
        /// The text.
        pub text: String,
        /// Spans of the text that the client displays in a special way. Defaults to none.
        pub text_elements: Optional<Vec<LegacyTextElement>> = [],
    }
}

object! {
    /// An image of the user input, in an event.
    pub struct LegacyImageInput in snake_case {
        /// The image's URL, often a `data:` URL.
        pub image_url: String,
    }
}

object! {
    /// An image in a file that the server can read, in an event.
    pub struct LegacyLocalImageInput {
        /// The file's path.
        pub path: String,
    }
}

object! {
    /// A skill that the user wants to use, in an event.
    pub struct LegacySkillInput {
        /// The skill's name.
        pub name: String,
        /// The path of the skill's `SKILL.md`.
        pub path: String,
    }
}

object! {
    /// Something mentioned in the user's text, in an event.
    pub struct LegacyMentionInput {
        /// The display name.
        pub name: String,
        /// The URI of what is mentioned, such as `app://<id>` for an app.
        pub path: String,
    }
}

object! {
    /// A message from the agent.
    pub struct AgentMessageTurnItem {
        /// The item's ID.
        pub id: String,
        /// The message, as a list of parts.
        pub content: Vec<AgentMessageContent>,
        /// The message's phase in the turn. Absent or `null` if the model gives none.
        pub phase: Field<MessagePhase>,
    }
}

tagged_union! {
    /// A part of an agent message.
    pub enum AgentMessageContent by "type" {
        /// Text.
        Text(SpokenText) = "Text",
        ..
    }
}

object! {
    /// Text of an agent message.
    pub struct SpokenText {
        /// The text.
        pub text: String,
    }
}

object! {
    /// A plan proposed by the agent.
    pub struct PlanTurnItem {
        /// The item's ID.
        pub id: String,
        /// The plan, in Markdown. Empty when the item starts; `plan_delta` sends it piece by piece.
        pub text: String,
    }
}

object! {
    /// The model's reasoning.
    pub struct ReasoningTurnItem in snake_case {
        /// The item's ID.
        pub id: String,
        /// The reasoning summary, as a list of parts.
        pub summary_text: Vec<String>,
        /// The raw reasoning, as a list of parts; not every model provides it. Defaults to an empty
        /// list.
        pub raw_content: Optional<Vec<String>> = [],
    }
}

object! {
    /// A web search, or a visit to a web page.
    pub struct WebSearchTurnItem {
        /// The item's ID.
        pub id: String,
        /// What is searched for or opened, for display.
        pub query: String,
        /// The action performed.
        pub action: WebSearchAction,
    }
}

object! {
    /// The compaction of the thread's history for the model.
    pub struct ContextCompactionTurnItem {
        /// The item's ID.
        pub id: String,
    }
}

object! {
    /// An item that the model wrote or was given, in the format of its API: the event
    /// `raw_response_item`.
    pub struct RawResponseItemEvent {
        /// The item, in the API's format.
        pub item: ResponseItem,
    }
}
