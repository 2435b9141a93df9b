//! Calls that have not ended, and what each is for.

use super::account::AccountCall;
use super::apps::AppsCall;
use super::backend::BackendCall;
use super::http::HttpResponse;

/// A call that has not ended.
pub(super) struct Call {
    pub(super) purpose: Purpose,
    /// What has come of the answer.
    pub(super) answer: HttpResponse,
}

/// What a call is for. Each variant is of the module that makes such calls and goes on when they are answered.
pub(super) enum Purpose {
    Account(AccountCall),
    Apps(AppsCall),
    Backend(BackendCall),
    /// A turn of the thread with this ID.
    Model(String),
}

impl From<AccountCall> for Purpose {
    fn from(call: AccountCall) -> Self {
        Self::Account(call)
    }
}

impl From<AppsCall> for Purpose {
    fn from(call: AppsCall) -> Self {
        Self::Apps(call)
    }
}

impl From<BackendCall> for Purpose {
    fn from(call: BackendCall) -> Self {
        Self::Backend(call)
    }
}
