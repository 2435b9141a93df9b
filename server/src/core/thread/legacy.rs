//! Events of the first protocol, which older releases send beside those of the second.

use app_server_protocol::ServerNotification as Sent;
use app_server_protocol::legacy::{CodexEventNotification, EventMsg};

use crate::core::Core;

impl Core {
    /// Sends an event, if the release has it. `id` is that of the turn, or empty.
    pub(super) fn tell_legacy(&mut self, thread: &str, id: &str, msg: EventMsg) {
        let Some(notification) = variant(&msg) else { return };
        let event = CodexEventNotification::new(id, msg, thread);
        self.notify_in(thread, notification(event));
    }
}

/// The notification of an event. `None` for those that the reference server has no use for.
fn variant(msg: &EventMsg) -> Option<fn(CodexEventNotification) -> Sent> {
    Some(match msg {
        EventMsg::Error(_) => Sent::CodexEventError,
        EventMsg::TaskStarted(_) => Sent::CodexEventTaskStarted,
        EventMsg::TaskComplete(_) => Sent::CodexEventTaskComplete,
        EventMsg::TurnAborted(_) => Sent::CodexEventTurnAborted,
        EventMsg::TokenCount(_) => Sent::CodexEventTokenCount,
        EventMsg::ItemStarted(_) => Sent::CodexEventItemStarted,
        EventMsg::ItemCompleted(_) => Sent::CodexEventItemCompleted,
        EventMsg::UserMessage(_) => Sent::CodexEventUserMessage,
        EventMsg::AgentMessage(_) => Sent::CodexEventAgentMessage,
        EventMsg::AgentMessageDelta(_) => Sent::CodexEventAgentMessageDelta,
        EventMsg::AgentMessageContentDelta(_) => Sent::CodexEventAgentMessageContentDelta,
        EventMsg::ExecCommandBegin(_) => Sent::CodexEventExecCommandBegin,
        EventMsg::ExecCommandEnd(_) => Sent::CodexEventExecCommandEnd,
        EventMsg::ExecApprovalRequest(_) => Sent::CodexEventExecApprovalRequest,
        EventMsg::McpStartupComplete(_) => Sent::CodexEventMcpStartupComplete,
        _ => return None,
    })
}
