//! `initialize`, and what follows it unasked.

use app_server_protocol::{
    ServerNotification,
    client_request::Initialize,
    config::{ConfigWarningNotification, TextPosition, TextRange},
    initialize::{InitializeParams, InitializeResponse},
    remote_control::{RemoteControlConnectionStatus, RemoteControlStatusChangedNotification},
};

use super::send::INVALID_REQUEST;
use crate::core::account::AfterRouting;
use crate::core::{Caller, ClientId, Core};

impl Core {
    pub(in crate::core) fn initialize(&mut self, caller: &Caller, params: InitializeParams) {
        let name = params.client_info.name.clone();
        if !is_header_value(&name) {
            let text =
                format!("Invalid clientInfo.name: '{name}'. Must be a valid HTTP header value.");
            return self.fail(caller, INVALID_REQUEST, &text);
        }
        let version = &params.client_info.version;
        let (release, system) = (self.release, &self.machine.system);
        let agent = format!("{name}/{release} ({system}) unknown ({name}; {version})");
        let response = InitializeResponse::new(agent)
            .codex_home(self.home.clone())
            .platform_family(self.machine.family.clone())
            .platform_os(self.machine.os.clone());
        if let Some(connection) = self.connections.get_mut(&caller.client) {
            connection.client = Some(params);
        }
        self.answer::<Initialize>(caller, &response);
        self.warn_of_settings(caller.client);
        let status = RemoteControlConnectionStatus::Disabled;
        let status = RemoteControlStatusChangedNotification::new(status)
            .server_name("app-server-reference")
            .installation_id(self.installation.clone());
        self.notify_some(&[caller.client], ServerNotification::RemoteControlStatusChanged(status));
        if self.eras.workspaces_are_routed && self.account.has_tokens() {
            self.account_updated();
            self.route(AfterRouting::Start);
        }
    }

    fn warn_of_settings(&mut self, client: ClientId) {
        let Some(invalid) = &self.invalid else { return };
        let position = |(line, column): (usize, usize)| TextPosition::new(line, column);
        let range = TextRange::new(position(invalid.start), position(invalid.end));
        let mut warning = ConfigWarningNotification::new("Invalid configuration; using defaults.");
        warning.details = Some(invalid.details());
        warning.path = invalid.path.clone().into();
        warning.range = range.into();
        self.notify_some(&[client], ServerNotification::ConfigWarning(warning));
    }
}

/// Whether a text can stand in an HTTP header.
fn is_header_value(text: &str) -> bool {
    text.bytes().all(|byte| byte == b'\t' || (byte >= b' ' && byte != 127))
}
