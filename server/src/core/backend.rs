//! Calls to the backend.

use super::call::Purpose;
use super::{Core, HttpRequest, SecretText};

impl Core {
    /// The base of the backend's addresses.
    pub(super) fn backend_base(&self) -> String {
        let set = self.settings.chatgpt_base_url.as_deref();
        set.unwrap_or("https://chatgpt.com/backend-api").trim_end_matches('/').to_owned()
    }

    /// The address of one of two paths: the one at OpenAI's own backend, and the one at any other.
    pub(super) fn backend_address(&self, own: &str, other: &str) -> String {
        let base = self.backend_base();
        let path = if base.contains("/backend-api") { own } else { other };
        format!("{base}/{path}")
    }

    /// Asks for what is at an address.
    pub(super) fn get(
        &mut self,
        purpose: Purpose,
        url: String,
        headers: Vec<(&'static str, SecretText)>,
    ) {
        self.call(purpose, HttpRequest { method: "GET", url, headers, body: None });
    }
}
