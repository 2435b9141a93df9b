//! What clients are told of a turn's messages, in both protocols.

use app_server_protocol::ServerNotification;
use app_server_protocol::item::{
    AgentMessageDeltaNotification, AgentMessageItem, ItemCompletedNotification,
    ItemStartedNotification, ThreadItem, UserMessageItem,
};
use app_server_protocol::legacy::{
    AgentMessageContent, AgentMessageContentDeltaEvent, AgentMessageDeltaEvent, AgentMessageEvent,
    AgentMessageTurnItem, EventMsg, ItemCompletedEvent, ItemStartedEvent, LegacyTextInput,
    LegacyUserInput, SpokenText, TurnItem, UserMessageEvent, UserMessageTurnItem,
};
use app_server_protocol::thread::{
    ActiveThread, ThreadActiveFlag, ThreadStatus, ThreadStatusChangedNotification,
};
use app_server_protocol::turn::UserInput;
use app_server_protocol::wire::Field;

use crate::core::Core;

impl Core {
    /// Sends a notification to the client of a thread.
    pub(super) fn notify_in(&mut self, thread: &str, notification: ServerNotification) {
        if let Some(client) = self.threads.get(thread).map(|thread| thread.client) {
            self.notify_some(&[client], notification);
        }
    }

    /// Tells of the user's message, which is whole at once.
    pub(super) fn tell_user_message(&mut self, thread: &str, turn: &str, texts: &[String]) {
        let id = self.ids.random();
        let content: Vec<UserInput> = texts
            .iter()
            .map(|text| {
                let mut input = UserInput::text(text.clone());
                if let UserInput::Text(text) = &mut input {
                    text.text_elements = Some(Vec::new());
                }
                input
            })
            .collect();
        let mut item = UserMessageItem::new(id.clone(), content);
        item.started_at_ms = self.now.millis().into();
        item.completed_at_ms = Field::Null;
        let old: Vec<LegacyUserInput> = texts
            .iter()
            .map(|text| {
                let mut input = LegacyTextInput::new(text.clone());
                input.text_elements = Some(Vec::new());
                LegacyUserInput::Text(input)
            })
            .collect();
        let old = TurnItem::UserMessage(UserMessageTurnItem::new(id, old));
        let event = ItemStartedEvent::new(thread, turn, old.clone());
        self.tell_legacy(thread, turn, EventMsg::ItemStarted(event));
        self.item_started(thread, turn, ThreadItem::UserMessage(item.clone()));
        item.completed_at_ms = self.now.millis().into();
        let event = ItemCompletedEvent::new(thread, turn, old);
        self.tell_legacy(thread, turn, EventMsg::ItemCompleted(event));
        self.item_completed(thread, turn, ThreadItem::UserMessage(item));
        let mut message = UserMessageEvent::new(texts.concat());
        message.images = Field::Value(Vec::new());
        message.local_images = Some(Vec::new());
        message.text_elements = Some(Vec::new());
        self.tell_legacy(thread, turn, EventMsg::UserMessage(message));
    }

    /// Tells that the agent begins a message.
    pub(super) fn tell_message_started(
        &mut self,
        thread: &str,
        turn: &str,
        item: &AgentMessageItem,
    ) {
        let old = AgentMessageTurnItem::new(item.id.clone(), Vec::<AgentMessageContent>::new());
        let event = ItemStartedEvent::new(thread, turn, TurnItem::AgentMessage(old));
        self.tell_legacy(thread, turn, EventMsg::ItemStarted(event));
        self.item_started(thread, turn, ThreadItem::AgentMessage(item.clone()));
    }

    /// Tells of more of the agent's message.
    pub(super) fn tell_delta(&mut self, thread: &str, turn: &str, item: &str, delta: &str) {
        let event = AgentMessageContentDeltaEvent::new(thread, turn, item, delta);
        self.tell_legacy(thread, turn, EventMsg::AgentMessageContentDelta(event));
        let notification = AgentMessageDeltaNotification::new(thread, turn, item, delta);
        self.notify_in(thread, ServerNotification::ItemAgentMessageDelta(notification));
        let event = AgentMessageDeltaEvent::new(delta);
        self.tell_legacy(thread, turn, EventMsg::AgentMessageDelta(event));
    }

    /// Tells that the agent's message is whole.
    pub(super) fn tell_message(&mut self, thread: &str, turn: &str, item: &AgentMessageItem) {
        let spoken = AgentMessageContent::Text(SpokenText::new(item.text.clone()));
        let old = AgentMessageTurnItem::new(item.id.clone(), vec![spoken]);
        let event = ItemCompletedEvent::new(thread, turn, TurnItem::AgentMessage(old));
        self.tell_legacy(thread, turn, EventMsg::ItemCompleted(event));
        self.item_completed(thread, turn, ThreadItem::AgentMessage(item.clone()));
        let event = AgentMessageEvent::new(item.text.clone());
        self.tell_legacy(thread, turn, EventMsg::AgentMessage(event));
    }

    pub(super) fn item_started(&mut self, thread: &str, turn: &str, item: ThreadItem) {
        let mut started = ItemStartedNotification::new(item, thread, turn);
        started.started_at_ms = Some(self.now.millis());
        self.notify_in(thread, ServerNotification::ItemStarted(started));
    }

    pub(super) fn item_completed(&mut self, thread: &str, turn: &str, item: ThreadItem) {
        let mut completed = ItemCompletedNotification::new(item, thread, turn);
        completed.content_token_count = Field::Null;
        completed.completed_at_ms = Some(self.now.millis());
        self.notify_in(thread, ServerNotification::ItemCompleted(completed));
    }

    /// Tells that a thread works, and whether it waits for an approval.
    pub(super) fn tell_active(&mut self, thread: &str, waits: bool) {
        let flags = if waits { vec![ThreadActiveFlag::WaitingOnApproval] } else { Vec::new() };
        self.tell_status(thread, ThreadStatus::Active(ActiveThread::new(flags)));
    }

    pub(super) fn tell_status(&mut self, thread: &str, status: ThreadStatus) {
        let changed = ThreadStatusChangedNotification::new(thread, status);
        self.notify_in(thread, ServerNotification::ThreadStatusChanged(changed));
    }
}
