//! Calls by HTTP: to the model, the backend and the issuer.

use http::StatusCode;
use serde::de::DeserializeOwned;

use super::Asked;
use super::account::{AfterRefresh, AfterRouting, Tokens, Visit};
use super::apps::Step;

/// A call that has not ended.
pub(super) struct Call {
    pub(super) purpose: Purpose,
    pub(super) answer: Answer,
}

/// What a call is for.
#[derive(Debug, Clone)]
pub(super) enum Purpose {
    /// The workspace's routing.
    Routing(AfterRouting),
    /// A turn of the thread with this ID.
    Model(String),
    /// New tokens in place of those that are stored.
    Issuer(AfterRefresh),
    /// Tokens, for a code that a browser brought.
    Code(Visit),
    /// An API key, for a sign-in whose tokens are of this plan.
    Key(Visit, String, Box<Tokens>),
    /// A code for the user.
    UserCode(Asked),
    /// Whether the user has entered the code, for the sign-in with this ID.
    Entered(String),
    /// Tokens, for the sign-in with this ID.
    DeviceCode(String),
    /// The tokens are of no use any more. The logout goes on.
    Revoked(Asked),
    /// A page of the directory, for the list with this number.
    Directory(u64),
    /// The gateway, for the list with this number.
    Gateway(u64, Step),
    /// `account/rateLimits/read`
    Usage(Asked),
    /// `account/usage/read`
    Profile(Asked),
    /// `account/usage/read` with the thread that has this ID.
    ThreadUsage(Asked, String),
    /// `account/workspaceMessages/read`
    WorkspaceMessages(Asked),
    /// `account/rateLimitResetCredit/consume`
    ResetCredit(Asked),
}

/// What a call was answered. The body may have tokens, so there is no `Debug`.
#[derive(Clone, Default)]
pub(super) struct Answer {
    /// The method and the address that were asked.
    pub(super) method: &'static str,
    pub(super) url: String,
    pub(super) status: u16,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
    /// Why there is no answer, if there is none.
    pub(super) failure: Option<String>,
}

impl Answer {
    pub(super) fn is_success(&self) -> bool {
        self.failure.is_none() && (200..300).contains(&self.status)
    }

    /// The value of a header. Names are in lower case.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers.find_map(|(own, value)| (own == name).then_some(value.as_str()))
    }

    /// Reads the body, or says as real servers do why that cannot be done.
    pub(super) fn read<T: DeserializeOwned>(&self) -> Result<T, String> {
        self.success()?;
        serde_json::from_str(&self.text())
            .map_err(|error| self.quoted(&format!("Decode error for {}: {error}", self.url)))
    }

    /// Whether it is a success, or says as real servers do that it is not.
    pub(super) fn success(&self) -> Result<(), String> {
        if self.is_success() {
            return Ok(());
        }
        let Self { method, url, .. } = self;
        Err(self.quoted(&format!("{method} {url} failed: {}", self.status_line())))
    }

    /// What is wrong with it, and its body.
    fn quoted(&self, why: &str) -> String {
        let kind = self.header("content-type").unwrap_or_default();
        format!("{why}; content-type={kind}; body={}", self.text())
    }

    /// The body as text.
    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The status and its usual name: `401 Unauthorized`.
    pub(super) fn status_line(&self) -> String {
        match StatusCode::from_u16(self.status) {
            Ok(status) => status.to_string(),
            Err(_) => self.status.to_string(),
        }
    }
}
