//! Messages of the workspace to its members.

use app_server_protocol::account::{
    GetWorkspaceMessagesResponse, WorkspaceMessage, WorkspaceMessageType,
};
use app_server_protocol::client_request::AccountWorkspaceMessagesRead;
use jiff::Timestamp;
use serde::Deserialize;

use super::call::BackendCall;
use crate::core::http::HttpResponse;
use crate::core::{Caller, Core};

/// The status with which a backend says that it has no such messages.
const NOT_FOUND: u16 = 404;

/// What the backend says.
#[derive(Debug, Deserialize)]
struct Messages {
    #[serde(default)]
    messages: Vec<MessageOfBackend>,
}

#[derive(Debug, Deserialize)]
struct MessageOfBackend {
    message_id: String,
    message_type: String,
    message_body: String,
    created_at: Option<String>,
    archived_at: Option<String>,
}

impl TryFrom<MessageOfBackend> for WorkspaceMessage {
    type Error = jiff::Error;

    fn try_from(message: MessageOfBackend) -> Result<Self, Self::Error> {
        let seconds = |time: Option<String>| {
            let time = time.map(|time| time.parse::<Timestamp>()).transpose()?;
            Ok::<_, jiff::Error>(time.map(Timestamp::as_second))
        };
        let kind = match WorkspaceMessageType::from(message.message_type.as_str()) {
            known @ (WorkspaceMessageType::Headline | WorkspaceMessageType::Announcement) => known,
            _ => WorkspaceMessageType::Unknown,
        };
        let mut told = Self::new(message.message_id, kind, message.message_body);
        told.created_at = seconds(message.created_at)?;
        told.archived_at = seconds(message.archived_at)?;
        Ok(told)
    }
}

impl Core {
    pub(in crate::core) fn read_messages(&mut self, caller: &Caller) {
        if self.has_chatgpt(caller, "to read workspace messages") {
            let url = self.backend_address("workspace-messages");
            self.get(BackendCall::Messages(caller.clone()), url, self.authorization());
        }
    }

    /// The backend has said which messages there are.
    pub(in crate::core) fn messages_read(&mut self, caller: &Caller, answer: &HttpResponse) {
        if answer.status == NOT_FOUND {
            let off = GetWorkspaceMessagesResponse::new(false, []);
            return self.answer::<AccountWorkspaceMessagesRead>(caller, &off);
        }
        let what = "failed to fetch workspace messages";
        let Some(Messages { messages }) = self.read(caller, what, answer) else { return };
        match messages.into_iter().map(WorkspaceMessage::try_from).collect::<Result<Vec<_>, _>>() {
            Ok(messages) => {
                let response = GetWorkspaceMessagesResponse::new(true, messages);
                self.answer::<AccountWorkspaceMessagesRead>(caller, &response);
            }
            Err(error) => self.not_played(caller, &format!("a time that cannot be read ({error})")),
        }
    }
}
