//! `thread/start`

use app_server_protocol::ServerNotification;
use app_server_protocol::client_request::ThreadStart;
use app_server_protocol::legacy::{EventMsg, McpStartupCompleteEvent, McpStartupFailure};
use app_server_protocol::model::MultiAgentMode;
use app_server_protocol::path::LegacyAppPathString;
use app_server_protocol::permission::ApprovalsReviewer;
use app_server_protocol::thread::{
    SessionSource, ThreadEnvironment, ThreadHistoryMode, ThreadStartParams, ThreadStartResponse,
    ThreadStartedNotification, ThreadStatus,
};
use app_server_protocol::turn::Turn;

use super::permissions;
use super::state::Thread;
use crate::core::client::send::INVALID_REQUEST;
use crate::core::{Caller, Core};

impl Core {
    pub(in crate::core) fn start_thread(&mut self, caller: &Caller, params: &ThreadStartParams) {
        if let Some(invalid) = &self.invalid {
            let text = format!("{}: {}", self.eras.invalid_configuration, invalid.details());
            return self.fail(caller, INVALID_REQUEST, &text);
        }
        let Some((approval, sandbox)) = permissions::of(params) else {
            return self.not_played(caller, "thread/start with this approval policy or sandbox");
        };
        let chosen = params.model.value().cloned();
        let model = chosen.or_else(|| self.settings.model.clone());
        let Some(model) = model else {
            return self
                .not_played(caller, "thread/start without a model, in params or config.toml");
        };
        let thread = Thread {
            id: self.ids.dated(self.now),
            client: caller.client,
            model,
            cwd: params.cwd.value().unwrap_or(&self.cwd).clone(),
            approval,
            sandbox,
            history: Vec::new(),
            turns: 0,
            unread: None,
            usage: super::state::Usage::default(),
            turn: None,
        };
        let state = self.thread_state(&thread, caller);
        let mut response = ThreadStartResponse::new(
            state.clone(),
            thread.model.clone(),
            self.settings.provider_name(),
            thread.cwd.clone(),
            thread.approval.clone(),
            thread.sandbox.clone(),
        );
        response.disabled_plugin_ids = Some(Vec::new());
        response.runtime_workspace_roots = Some(vec![thread.cwd.clone().into()]);
        response.instruction_sources = Some(Vec::new());
        response.approvals_reviewer = Some(ApprovalsReviewer::User);
        response.multi_agent_mode = Some(MultiAgentMode::ExplicitRequestOnly);
        response.active_permission_profile = permissions::profile(&thread.sandbox);
        response.permission_profile = permissions::spelled_out(&thread.sandbox).into();
        self.answer::<ThreadStart>(caller, &response);
        let id = thread.id.clone();
        self.threads.insert(id.clone(), thread);
        let started = ThreadStartedNotification::new(state);
        self.notify_in(&id, ServerNotification::ThreadStarted(started));
        let ready = EventMsg::McpStartupComplete(nothing_started());
        self.tell_legacy(&id, "", ready);
    }

    /// A thread as it is at its start.
    fn thread_state(
        &self,
        thread: &Thread,
        caller: &Caller,
    ) -> app_server_protocol::thread::Thread {
        let now = self.now.seconds();
        let mut state = app_server_protocol::thread::Thread::new(
            thread.id.clone(),
            "",
            self.settings.provider_name(),
            now,
            now,
            thread.cwd.clone(),
            self.release.to_string(),
            SessionSource::Vscode,
            Vec::<Turn>::new(),
        );
        let environment = ThreadEnvironment::new(
            "local",
            thread.cwd.clone(),
            vec![LegacyAppPathString::from(thread.cwd.clone())],
        );
        state.environments = Some(vec![environment]);
        state.session_id = Some(thread.id.clone());
        state.ephemeral = Some(false);
        state.history_mode = Some(if self.eras.history_is_paged {
            ThreadHistoryMode::Paginated
        } else {
            ThreadHistoryMode::Legacy
        });
        state.model = Some(thread.model.clone());
        state.recency_at = Some(now);
        state.status = Some(ThreadStatus::Idle);
        state.path = Some(self.rollout(&thread.id));
        let connection = self.connections.get(&caller.client);
        let client = connection.and_then(|connection| connection.client.as_ref());
        state.originator = client.map(|client| client.client_info.name.clone());
        state.can_accept_direct_input = Some(true);
        state
    }

    /// Where the real server would store a thread. The reference server keeps it in memory only.
    fn rollout(&self, thread: &str) -> String {
        let date = self.now.date().unwrap_or_default();
        let name = date.strftime("sessions/%Y/%m/%d/rollout-%Y-%m-%dT%H-%M-%S");
        format!("{}/{name}-{thread}.jsonl", self.home)
    }
}

/// There are no MCP servers.
fn nothing_started() -> McpStartupCompleteEvent {
    let none = Vec::<String>::new;
    McpStartupCompleteEvent::new(none(), Vec::<McpStartupFailure>::new(), none())
}
