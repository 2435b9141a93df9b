//! Where the requests of a workspace go. Newer releases ask the backend.

use app_server_protocol::account::{AccountRoutingOverride, WorkspaceRouting};
use serde::Deserialize;

use super::call::AccountCall;
use super::pending::{AfterRouting, Routing};
use crate::core::Core;
use crate::core::client::send::INTERNAL_ERROR;
use crate::core::http::HttpResponse;

#[derive(Deserialize)]
struct Workspaces {
    accounts: Vec<Workspace>,
}

#[derive(Deserialize)]
#[expect(clippy::struct_field_names, reason = "named as they are sent")]
struct Workspace {
    id: String,
    workspace_backend_origin: Option<String>,
    account_routing_override: Option<String>,
}

const ANYWHERE: &str = "NO_CONSTRAINT";

impl Routing {
    pub(super) fn told(&self) -> WorkspaceRouting {
        let data = AccountRoutingOverride::from(self.data.as_str());
        WorkspaceRouting::new(self.account.clone(), self.origin.clone(), data)
    }

    /// Reads what the backend says of a workspace. An error is the real servers' text.
    fn read(answer: &HttpResponse, account: &str, base: &str) -> Result<Self, &'static str> {
        const FAILED: &str = "workspace routing discovery failed";
        if !answer.is_success() {
            return Err(FAILED);
        }
        let workspaces: Workspaces = serde_json::from_slice(&answer.body).map_err(|_| FAILED)?;
        let mut accounts = workspaces.accounts.into_iter();
        let workspace = accounts.find(|workspace| workspace.id == account);
        let workspace = workspace.ok_or("selected workspace missing from routing discovery")?;
        let (Some(origin), Some(data)) =
            (workspace.workspace_backend_origin, workspace.account_routing_override)
        else {
            return Err(FAILED);
        };
        let origin = if origin == ANYWHERE { origin_of(base).to_owned() } else { origin };
        if !origin.starts_with("https://") || origin.contains('@') {
            return Err("workspace backend must use an HTTPS origin without credentials");
        }
        Ok(Self { account: account.to_owned(), origin, data })
    }
}

/// The scheme, host and port of an address.
fn origin_of(address: &str) -> &str {
    let start = address.find("://").map_or(0, |at| at + 3);
    let end = address[start..].find('/').map_or(address.len(), |at| start + at);
    &address[..end]
}

impl Core {
    /// Asks for the routing of the account's workspace, if the release does and it is not known. What follows comes then.
    pub(in crate::core) fn route(&mut self, after: AfterRouting) {
        let known = self.account.routing.is_some();
        let has_tokens = self.account.tokens().is_some();
        if known || !has_tokens || !self.eras.workspaces_are_routed {
            return self.go_on(after, Ok(()));
        }
        let url = self.backend_address("accounts/check");
        self.get(AccountCall::Routing(after), url, self.authorization());
    }

    /// The backend has answered.
    pub(in crate::core) fn routed(&mut self, after: AfterRouting, answer: &HttpResponse) {
        let base = self.backend_base();
        let Some(tokens) = self.account.tokens() else { return self.go_on(after, Ok(())) };
        let account = tokens.account.clone().unwrap_or_default();
        let read = Routing::read(answer, &account, &base);
        let result = read.map(|routing| self.account.routing = Some(routing));
        self.go_on(after, result);
    }

    fn go_on(&mut self, after: AfterRouting, result: Result<(), &'static str>) {
        match (after, result) {
            (AfterRouting::Login(login), Ok(())) => {
                self.login_completed(login, None);
                self.account_updated();
            }
            (AfterRouting::Login(login), Err(why)) => {
                self.login_completed(login, Some(why.to_owned()));
            }
            (AfterRouting::Read(caller), Ok(())) => self.tell_account(&caller),
            (AfterRouting::Read(caller), Err(why)) => self.fail(&caller, INTERNAL_ERROR, why),
            // Who reads the account is told.
            (AfterRouting::Start, _) => {}
        }
    }
}
