//! The end of a turn.

use app_server_protocol::ServerNotification;
use app_server_protocol::item::ThreadItem;
use app_server_protocol::legacy::{EventMsg, TaskCompleteEvent};
use app_server_protocol::thread::{
    ThreadReadState, ThreadReadStateChangedNotification, ThreadStatus, ThreadUnreadPosition,
    UnreadTurn,
};
use app_server_protocol::turn::{TurnCompletedNotification, TurnError, TurnItemsView, TurnStatus};
use app_server_protocol::wire::Field;

use super::turn::state_of;
use crate::core::Core;

impl Core {
    /// Ends a turn that was not interrupted: well, or with an error.
    pub(super) fn finish_turn(&mut self, thread: &str, error: Option<TurnError>) {
        let Some(it) = self.threads.get_mut(thread) else { return };
        let Some(turn) = &it.turn else { return };
        let (id, said) = (turn.id.clone(), turn.said.clone());
        let unread = it.unread.get_or_insert_with(|| id.clone()).clone();
        let mut complete = TaskCompleteEvent::default();
        complete.last_agent_message = said.map_or(Field::Null, |said| said.text.into());
        self.tell_legacy(thread, &id, EventMsg::TaskComplete(complete));
        let mut state = ThreadReadState::new(self.ids.random());
        state.first_unread = Some(ThreadUnreadPosition::Turn(UnreadTurn::new(unread)));
        let changed = ThreadReadStateChangedNotification::new(thread, state);
        self.notify_in(thread, ServerNotification::ThreadReadStateChanged(changed));
        let failed = error.is_some();
        let status = if failed { TurnStatus::Failed } else { TurnStatus::Completed };
        self.end_turn(thread, status, error);
    }

    /// Ends a turn.
    pub(super) fn end_turn(&mut self, thread: &str, status: TurnStatus, error: Option<TurnError>) {
        let Some(turn) = self.threads.get_mut(thread).and_then(|it| it.turn.take()) else { return };
        let failed = error.is_some();
        let mut state = state_of(&turn.id, status);
        if let (true, Some(said)) = (self.eras.completed_turn_has_its_message, turn.said) {
            state.items = vec![ThreadItem::AgentMessage(said)];
            state.items_view = Some(TurnItemsView::Summary);
        }
        state.error = error;
        state.started_at = Some(turn.started.seconds());
        state.completed_at = Some(self.now.seconds());
        state.duration_ms = Some(self.now.millis() - turn.started.millis());
        let completed = TurnCompletedNotification::new(thread, state);
        self.notify_in(thread, ServerNotification::TurnCompleted(completed));
        let status = if failed { ThreadStatus::SystemError } else { ThreadStatus::Idle };
        self.tell_status(thread, status);
        self.refreshes_ended();
    }
}
