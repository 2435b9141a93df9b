//! What a script says to a call, as an HTTP response.

use std::time::Duration;

use axum::http::{HeaderMap, Method, Uri};
use serde_json::{Value, json};

use super::script::{Script, Scripted};
use super::stream;
use crate::scenario::{Content, Names};

/// An HTTP response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reply {
    /// How long it takes.
    pub(crate) after: Duration,
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
    /// Why the scenario does not say what is to be answered, if it does not: one of the script's problems.
    pub(crate) problem: Option<String>,
}

impl Script {
    /// Takes the reply to a call. `names` replaces what the scenario names.
    pub(crate) fn reply(
        &mut self,
        names: &Names,
        method: &Method,
        uri: &Uri,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Reply {
        let of = |after, status, kind: &str, more: Vec<(String, String)>, body| {
            let is_kind = |name: &str| name.eq_ignore_ascii_case("content-type");
            let mut headers = more;
            if !headers.iter().any(|(name, _)| is_kind(name)) {
                headers.insert(0, ("content-type".to_owned(), kind.to_owned()));
            }
            Reply { after: Duration::from_millis(after), status, headers, body, problem: None }
        };
        let refused = |script: &mut Self, why: &str, problem: String| {
            script.keep(problem.clone());
            let body = json!({"error": {"message": why}}).to_string();
            Reply { problem: Some(problem), ..of(0, 404, JSON, Vec::new(), body) }
        };
        match self.answer(method, uri, headers, body) {
            Scripted::Model(answer, number) => {
                let (status, kind, body) = match answer.content {
                    Content::Items(items) => (200, STREAM, stream::events(&items, number)),
                    Content::Error(status, body) => (status, JSON, text(&body)),
                };
                of(answer.after, status, kind, answer.headers.into_iter().collect(), body)
            }
            Scripted::Backend(answer) => {
                let mut names = names.clone();
                let account = headers.get("chatgpt-account-id").and_then(|it| it.to_str().ok());
                names.set("account", account.unwrap_or_default());
                let sent: Value = serde_json::from_slice(body).unwrap_or_default();
                names.set("id", sent["id"].clone());
                let body = match answer.body.as_ref().map(|body| names.fill(&body.0)) {
                    None => String::new(),
                    Some(Ok(body)) => text(&body),
                    Some(Err(unknown)) => {
                        let problem = format!("{}: {unknown}", answer.call);
                        return refused(self, &unknown.to_string(), problem);
                    }
                };
                of(answer.after, answer.status, JSON, answer.headers.into_iter().collect(), body)
            }
            Scripted::Unscripted(line) => refused(
                self,
                &format!("the scenario scripts no answer to {line}"),
                format!("nothing scripts {line}"),
            ),
        }
    }
}

const JSON: &str = "application/json";
const STREAM: &str = "text/event-stream";

/// JSON as it is sent; a text as it is.
fn text(body: &Value) -> String {
    body.as_str().map_or_else(|| body.to_string(), str::to_owned)
}
