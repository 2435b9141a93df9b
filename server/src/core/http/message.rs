//! Requests, and how they are answered.

use http::StatusCode;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::core::SecretText;

/// A call by HTTP.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CallId(pub u64);

/// What a call asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HttpRequest {
    /// The method.
    pub method: &'static str,
    /// The whole address.
    pub url: String,
    /// The headers: names in lower case, and values.
    pub headers: Vec<(&'static str, SecretText)>,
    /// The body, if there is one.
    pub body: Option<SecretText>,
}

impl HttpRequest {
    /// Sends JSON to an address. `headers` are those besides the kind of the body.
    pub(in crate::core) fn post_json(
        url: String,
        headers: impl IntoIterator<Item = (&'static str, SecretText)>,
        body: &Value,
    ) -> Self {
        let mut all = vec![("content-type", SecretText("application/json".to_owned()))];
        all.extend(headers);
        Self { method: "POST", url, headers: all, body: Some(SecretText(body.to_string())) }
    }
}

/// How a call goes on: a head, any number of pieces of the body, and the end; or a failure at any time. The body may have
/// tokens, so there is no `Debug`.
pub enum Progress {
    /// The answer begins.
    Head {
        /// The status.
        status: u16,
        /// The headers: names in lower case, and values.
        headers: Vec<(String, String)>,
    },
    /// More of the body.
    Body(Vec<u8>),
    /// The answer is whole.
    End,
    /// There is no answer, or no more of it. Why is a sentence.
    Failed(String),
}

/// What a call was answered. The body may have tokens, so there is no `Debug`.
#[derive(Clone, Default)]
pub(in crate::core) struct HttpResponse {
    /// The method and the address that were asked.
    pub(in crate::core) method: &'static str,
    pub(in crate::core) url: String,
    pub(in crate::core) status: u16,
    pub(in crate::core) headers: Vec<(String, String)>,
    pub(in crate::core) body: Vec<u8>,
    /// Why there is no answer, if there is none.
    pub(in crate::core) failure: Option<String>,
}

impl HttpResponse {
    pub(in crate::core) fn is_success(&self) -> bool {
        self.failure.is_none() && (200..300).contains(&self.status)
    }

    /// The value of a header. Names are in lower case.
    pub(in crate::core) fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers.find_map(|(own, value)| (own == name).then_some(value.as_str()))
    }

    /// Reads the body, or says as real servers do why that cannot be done.
    pub(in crate::core) fn read<T: DeserializeOwned>(&self) -> Result<T, String> {
        self.success()?;
        serde_json::from_str(&self.text())
            .map_err(|error| self.quoted(&format!("Decode error for {}: {error}", self.url)))
    }

    /// Whether it is a success, or says as real servers do that it is not.
    pub(in crate::core) fn success(&self) -> Result<(), String> {
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
    pub(in crate::core) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The status and its usual name: `401 Unauthorized`.
    pub(in crate::core) fn status_line(&self) -> String {
        match StatusCode::from_u16(self.status) {
            Ok(status) => status.to_string(),
            Err(_) => self.status.to_string(),
        }
    }
}
