//! `turn/start`, `turn/interrupt` and `turn/steer`.

use app_server_protocol::ServerNotification;
use app_server_protocol::client_request::{TurnInterrupt, TurnStart};
use app_server_protocol::item::ThreadItem;
use app_server_protocol::legacy::{EventMsg, TaskStartedEvent, TurnAbortReason, TurnAbortedEvent};
use app_server_protocol::model::ModeKind;
use app_server_protocol::server::WarningNotification;
use app_server_protocol::turn::{
    Turn as State, TurnInterruptParams, TurnInterruptResponse, TurnItemsView, TurnStartParams,
    TurnStartResponse, TurnStartedNotification, TurnStatus, TurnSteerParams, UserInput,
};
use serde_json::json;

use super::state::{Doing, Refresh, Thread, Turn};
use super::stream::Stream;
use super::usage::CONTEXT_WINDOW;
use crate::core::client::send::INVALID_REQUEST;
use crate::core::{Caller, ClientId, Core};

impl Core {
    pub(in crate::core) fn start_turn(&mut self, caller: &Caller, params: &TurnStartParams) {
        let mut texts = Vec::new();
        for input in &params.input {
            match input {
                UserInput::Text(text) => texts.push(text.text.clone()),
                other => return self.not_played(caller, &format!("input of type {}", other.tag())),
            }
        }
        let id = params.thread_id.as_str().to_owned();
        let dated = self.ids.dated(self.now);
        let Some(thread) = self.threads.get_mut(&id) else {
            return self.not_played(caller, "turn/start in a thread that is not loaded");
        };
        if thread.turn.is_some() {
            return self.not_played(caller, "turn/start while another turn is in progress");
        }
        let turn = if self.eras.turns_are_counted { thread.turns.to_string() } else { dated };
        thread.turns += 1;
        if let Some(model) = params.model.value() {
            thread.model.clone_from(model);
        }
        for text in &texts {
            let content = json!([{"type": "input_text", "text": text}]);
            thread.history.push(json!({"type": "message", "role": "user", "content": content}));
        }
        thread.turn = Some(Turn {
            id: turn.clone(),
            started: self.now,
            doing: Doing::Starting,
            refresh: Refresh::None,
            stream: Stream::default(),
            writing: None,
            said: None,
            commands: Vec::new(),
        });
        let model = thread.model.clone();
        let mut state = state_of(&turn, TurnStatus::InProgress);
        self.answer::<TurnStart>(caller, &TurnStartResponse::new(state.clone()));
        self.tell_active(&id, false);
        state.started_at = Some(self.now.seconds());
        let started = TurnStartedNotification::new(id.clone(), state);
        self.notify_in(&id, ServerNotification::TurnStarted(started));
        let mut event = TaskStartedEvent::default();
        event.model_context_window = CONTEXT_WINDOW.into();
        event.collaboration_mode_kind = Some(ModeKind::Default);
        self.tell_legacy(&id, &turn, EventMsg::TaskStarted(event));
        if self.eras.unknown_models_are_warned_of {
            let text = format!(
                "Model metadata for `{model}` not found. Defaulting to fallback metadata; this can degrade performance and cause issues."
            );
            let mut warning = WarningNotification::new(text);
            warning.thread_id = Some(id.clone().into());
            self.notify_in(&id, ServerNotification::Warning(warning));
        }
        self.tell_user_message(&id, &turn, &texts);
        self.forget_refused_workspace();
        self.call_model(&id);
    }

    pub(in crate::core) fn interrupt_turn(
        &mut self,
        caller: &Caller,
        params: &TurnInterruptParams,
    ) {
        let id = params.thread_id.as_str();
        let Some(thread) = self.threads.get(id) else {
            return self.not_played(caller, "turn/interrupt in a thread that is not loaded");
        };
        let Some(turn) = &thread.turn else {
            // Older releases never answer.
            if let Some(text) = self.eras.nothing_to_interrupt {
                self.fail(caller, INVALID_REQUEST, text);
            }
            return;
        };
        if turn.id != params.turn_id {
            return self.not_played(caller, "turn/interrupt with the ID of another turn");
        }
        let (turn, doing) = (turn.id.clone(), turn.doing.clone());
        self.stop_waiting(&doing);
        let aborted = TurnAbortedEvent::new(TurnAbortReason::Interrupted);
        self.tell_legacy(id, &turn, EventMsg::TurnAborted(aborted));
        self.answer::<TurnInterrupt>(caller, &TurnInterruptResponse::default());
        self.end_turn(id, TurnStatus::Interrupted, None);
    }

    /// Gives up what a turn waits for.
    fn stop_waiting(&mut self, doing: &Doing) {
        match doing {
            Doing::Starting => {}
            Doing::Calling(call) | Doing::RefreshingByIssuer(call) => self.abandon(*call),
            Doing::RefreshingByClient { request, .. } | Doing::Approving(request) => {
                self.expected.remove(request);
            }
        }
    }

    /// Forgets the threads of a client that is gone, and the turns in them.
    pub(in crate::core) fn forget_threads(&mut self, client: ClientId) {
        let of_client = |thread: &mut Thread| thread.client == client;
        let gone: Vec<Thread> =
            self.threads.extract_if(.., |_, thread| of_client(thread)).map(|(_, it)| it).collect();
        for turn in gone.into_iter().filter_map(|thread| thread.turn) {
            self.stop_waiting(&turn.doing);
        }
        self.refreshes_ended();
    }

    pub(in crate::core) fn steer_turn(&mut self, caller: &Caller, params: &TurnSteerParams) {
        match self.threads.get(params.thread_id.as_str()) {
            Some(Thread { turn: None, .. }) => {
                self.fail(caller, INVALID_REQUEST, "no active turn to steer");
            }
            _ => self.not_played(caller, "turn/steer in such a thread"),
        }
    }
}

/// A turn as clients are told, without its items.
pub(super) fn state_of(id: &str, status: TurnStatus) -> State {
    let mut state = State::new(id, Vec::<ThreadItem>::new(), status);
    state.root_turn_id = Some(id.to_owned());
    state.items_view = Some(TurnItemsView::NotLoaded);
    state
}
