//! Events about the items of a turn: when one starts and ends, and what it holds. The messages
//! `item/started` and `item/completed` tell newer clients the same.

use crate::{
    item::WebSearchAction,
    legacy::LegacyTextElement,
    macros::{object, tagged_union},
    response_item::{MessagePhase, ResponseItem},
    thread::ThreadId,
};

object! {
    /// Says that an item starts: the event `item_started`.
    pub struct ItemStartedEvent in snake_case {
        /// The thread.
        pub thread_id: ThreadId,
        /// The turn that the item is a part of.
        pub turn_id: String,
        /// The item as it starts, which may still be empty.
        pub item: TurnItem,
    }
}

object! {
    /// Says that an item has ended: the event `item_completed`.
    pub struct ItemCompletedEvent in snake_case {
        /// The thread.
        pub thread_id: ThreadId,
        /// The turn that the item is a part of.
        pub turn_id: String,
        /// The whole item.
        pub item: TurnItem,
    }
}

tagged_union! {
    /// Something that is said or done in a turn.
    ///
    /// Commands, changes of files and calls of tools are not among these; they have events of their
    /// own.
    pub enum TurnItem by "type" {
        /// What the person said.
        UserMessage(UserMessageTurnItem) = "UserMessage",
        /// What the agent said.
        AgentMessage(AgentMessageTurnItem) = "AgentMessage",
        /// A plan that the agent proposes.
        Plan(PlanTurnItem) = "Plan",
        /// What the model thought.
        Reasoning(ReasoningTurnItem) = "Reasoning",
        /// A search of the web.
        WebSearch(WebSearchTurnItem) = "WebSearch",
        /// The thread's past is made shorter for the model.
        ContextCompaction(ContextCompactionTurnItem) = "ContextCompaction",
        ..
    }
}

object! {
    /// What the person said.
    pub struct UserMessageTurnItem {
        /// Names the item.
        pub id: String,
        /// The message, piece by piece.
        pub content: Vec<LegacyUserInput>,
    }
}

tagged_union! {
    /// A piece of a person's input: `UserInput` as events spell it.
    pub enum LegacyUserInput by "type" {
        /// Text.
        Text(LegacyTextInput) = "text",
        /// An image that the message holds or names.
        Image(LegacyImageInput) = "image",
        /// An image in a file that the server can read.
        LocalImage(LegacyLocalImageInput) = "local_image",
        /// A skill to use.
        Skill(LegacySkillInput) = "skill",
        /// Something that the text mentions, such as an app.
        Mention(LegacyMentionInput) = "mention",
        ..
    }
}

object! {
    /// Text of a person's input, in an event.
    pub struct LegacyTextInput in snake_case {
        /// The text.
        pub text: String,
        /// Stretches of the text that the client shows in its own way. Absent means: none.
        pub text_elements: Optional<Vec<LegacyTextElement>> = [],
    }
}

object! {
    /// An image of a person's input, in an event.
    pub struct LegacyImageInput in snake_case {
        /// The image, as a URL; often a `data:` URL.
        pub image_url: String,
    }
}

object! {
    /// An image in a file that the server can read, in an event.
    pub struct LegacyLocalImageInput {
        /// The file.
        pub path: String,
    }
}

object! {
    /// A skill that the person wants used, in an event.
    pub struct LegacySkillInput {
        /// Its name.
        pub name: String,
        /// Its `SKILL.md`.
        pub path: String,
    }
}

object! {
    /// Something that the person's text mentions, in an event.
    pub struct LegacyMentionInput {
        /// Its name for people.
        pub name: String,
        /// What it is, as a URI such as `app://<id>` for an app.
        pub path: String,
    }
}

object! {
    /// What the agent said.
    pub struct AgentMessageTurnItem {
        /// Names the item.
        pub id: String,
        /// The message, piece by piece.
        pub content: Vec<AgentMessageContent>,
        /// What the message is in the course of the turn. Absent or `null` when the model does not
        /// say.
        pub phase: Field<MessagePhase>,
    }
}

tagged_union! {
    /// A piece of what the agent said.
    pub enum AgentMessageContent by "type" {
        /// Text.
        Text(SpokenText) = "Text",
        ..
    }
}

object! {
    /// Text that the agent said.
    pub struct SpokenText {
        /// The text.
        pub text: String,
    }
}

object! {
    /// A plan that the agent proposes.
    pub struct PlanTurnItem {
        /// Names the item.
        pub id: String,
        /// The plan, as Markdown. Empty as the item starts; `plan_delta` brings it.
        pub text: String,
    }
}

object! {
    /// What the model thought.
    pub struct ReasoningTurnItem in snake_case {
        /// Names the item.
        pub id: String,
        /// Summaries of it, part by part.
        pub summary_text: Vec<String>,
        /// The thoughts themselves, part by part, which not every model shows. Absent means: none.
        pub raw_content: Optional<Vec<String>> = [],
    }
}

object! {
    /// A search of the web, or a look at one of its pages.
    pub struct WebSearchTurnItem {
        /// Names the item.
        pub id: String,
        /// What is searched for, or looked at, for people.
        pub query: String,
        /// What is done.
        pub action: WebSearchAction,
    }
}

object! {
    /// The thread's past is made shorter for the model.
    pub struct ContextCompactionTurnItem {
        /// Names the item.
        pub id: String,
    }
}

object! {
    /// Shows what the model said or was told, as its API has it: the event `raw_response_item`.
    pub struct RawResponseItemEvent {
        /// What the API has.
        pub item: ResponseItem,
    }
}
