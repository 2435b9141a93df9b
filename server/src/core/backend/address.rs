//! Calls to the backend.

use serde::de::DeserializeOwned;

use crate::core::call::Purpose;
use crate::core::client::send::{INTERNAL_ERROR, INVALID_REQUEST};
use crate::core::http::HttpResponse;
use crate::core::{Caller, Core, HttpRequest, SecretText};

impl Core {
    /// The base of the backend's addresses.
    pub(in crate::core) fn backend_base(&self) -> String {
        let set = self.settings.chatgpt_base_url.as_deref();
        set.unwrap_or("https://chatgpt.com/backend-api").trim_end_matches('/').to_owned()
    }

    /// The address of a path, which OpenAI's own backend has in another directory than any other.
    pub(in crate::core) fn backend_address(&self, path: &str) -> String {
        self.backend_address_of(&format!("wham/{path}"), &format!("api/codex/{path}"))
    }

    /// The address of one of two paths: the one at OpenAI's own backend, and the one at any other.
    pub(in crate::core) fn backend_address_of(&self, own: &str, other: &str) -> String {
        let base = self.backend_base();
        let path = if base.contains("/backend-api") { own } else { other };
        format!("{base}/{path}")
    }

    /// Asks for what is at an address.
    pub(in crate::core) fn get(
        &mut self,
        purpose: impl Into<Purpose>,
        url: String,
        headers: Vec<(&'static str, SecretText)>,
    ) {
        self.call(purpose, HttpRequest { method: "GET", url, headers, body: None });
    }

    /// Whether there is a ChatGPT account. If not, the request is refused; `what` is what it is needed for.
    pub(in crate::core) fn has_chatgpt(&mut self, caller: &Caller, what: &str) -> bool {
        let refused = self.account.needs_chatgpt().err();
        if let Some(kind) = refused {
            self.fail(caller, INVALID_REQUEST, &format!("{kind} authentication required {what}"));
        }
        refused.is_none()
    }

    /// Reads what the backend answers. If it cannot be read, the request fails; `what` is what did.
    pub(in crate::core) fn read<T: DeserializeOwned>(
        &mut self,
        caller: &Caller,
        what: &str,
        answer: &HttpResponse,
    ) -> Option<T> {
        self.read_with(caller, what, answer, HttpResponse::read)
    }

    /// The same, for an answer that is read otherwise.
    pub(in crate::core) fn read_with<T>(
        &mut self,
        caller: &Caller,
        what: &str,
        answer: &HttpResponse,
        read: impl FnOnce(&HttpResponse) -> Result<T, String>,
    ) -> Option<T> {
        if let Some(why) = &answer.failure {
            self.not_played(caller, &format!("a backend that cannot be reached ({why})"));
            return None;
        }
        match read(answer) {
            Ok(read) => Some(read),
            Err(why) => {
                self.fail(caller, INTERNAL_ERROR, &format!("{what}: {why}"));
                None
            }
        }
    }
}
