//! What is left of a scenario's script, and what was asked.

use app_server_protocol::release::Release;
use axum::http::{HeaderMap, Method, Uri, header};
use serde_json::{Value, json};

use crate::ISSUER_HOST;
use crate::scenario::{BackendCall, ForReleases, ModelAnswer, Scenario, Times};

/// A call that the scenario scripts.
#[derive(Debug, Clone)]
pub struct Call {
    /// Method, path and query.
    pub line: String,
    /// Who asked: the headers that say so, by name.
    pub headers: Vec<(&'static str, String)>,
    /// What was sent: to the model, the outputs of its tools; else the body, if it is JSON or a form.
    pub sent: Option<Value>,
}

const FORM: &str = "application/x-www-form-urlencoded";

/// Headers that a statement can be about.
const HEADERS: [&str; 3] = ["authorization", "chatgpt-account-id", "originator"];

/// What is left of a script.
pub(crate) struct Script {
    model: Vec<ModelAnswer>,
    answered: usize,
    backend: Vec<(BackendCall, u32)>,
    ambient: Vec<BackendCall>,
    calls: Vec<Call>,
    /// Why a call has no answer of the scenario; a sentence each.
    unanswered: Vec<String>,
}

/// What the script says to a call.
pub(super) enum Scripted {
    /// The model's answer, and which it is.
    Model(ModelAnswer, usize),
    /// The backend's answer.
    Backend(BackendCall),
    /// Nothing.
    Unscripted(String),
}

impl Script {
    /// The script of a scenario for a release; without one, for any.
    pub(crate) fn new(scenario: &Scenario, release: Option<Release>) -> anyhow::Result<Self> {
        fn of<A: ForReleases + Clone>(answers: &[A], release: Option<Release>) -> Vec<A> {
            let fits =
                |answer: &&A| release.is_none_or(|release| answer.releases().contains(release));
            answers.iter().filter(fits).cloned().collect()
        }
        let mut model = of(&scenario.model, release);
        model.reverse();
        Ok(Self {
            model,
            answered: 0,
            backend: of(&scenario.backend, release).into_iter().map(|call| (call, 0)).collect(),
            ambient: serde_saphyr::from_str(include_str!("ambient.yaml"))?,
            calls: Vec::new(),
            unanswered: Vec::new(),
        })
    }

    /// Takes the answer to a call.
    pub(super) fn answer(
        &mut self,
        method: &Method,
        uri: &Uri,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Scripted {
        let path = uri.path_and_query().map_or(uri.path(), |path| path.as_str());
        let line = if is_for_issuer(uri, headers) {
            format!("{method} https://{ISSUER_HOST}{path}")
        } else {
            format!("{method} {path}")
        };
        if method == Method::POST && uri.path().ends_with("/responses") {
            self.calls.push(call(&line, headers, told(body)));
            return match self.model.pop() {
                Some(answer) => {
                    self.answered += 1;
                    Scripted::Model(answer, self.answered)
                }
                None => Scripted::Unscripted(line),
            };
        }
        let sent = read_body(headers, body);
        let method = sent.as_ref().and_then(|sent| sent["method"].as_str());
        let left = self.backend.iter_mut().find(|(scripted, count)| {
            fits(scripted, &line, method)
                && !matches!(scripted.times, Times::Exactly(times) if *count >= times)
        });
        if let Some((scripted, count)) = left {
            *count += 1;
            let scripted = scripted.clone();
            // How often and when the others are made is not part of what is compared.
            if matches!(scripted.times, Times::Exactly(_)) {
                self.calls.push(call(&line, headers, sent));
            }
            return Scripted::Backend(scripted);
        }
        match self.ambient.iter().find(|scripted| fits(scripted, &line, method)) {
            // A scenario that scripts a call says how often it is made.
            Some(scripted) if !self.backend.iter().any(|(own, _)| fits(own, &line, method)) => {
                Scripted::Backend(scripted.clone())
            }
            _ => Scripted::Unscripted(line),
        }
    }

    /// Keeps why a call has no answer of the scenario.
    pub(super) fn keep(&mut self, problem: String) {
        self.unanswered.push(problem);
    }

    pub(crate) fn calls(&self) -> Vec<Call> {
        self.calls.clone()
    }

    /// What was asked and has no answer, and what was scripted and not asked; a sentence each.
    pub(crate) fn problems(&self) -> Vec<String> {
        let model = match self.model.len() {
            0 => None,
            left => Some(format!(
                "the model was asked {} times, and {left} more are scripted",
                self.answered
            )),
        };
        let backend = self.backend.iter().filter_map(|(scripted, count)| match scripted.times {
            Times::Exactly(times) if *count < times => {
                Some(format!("{} was asked {count} times, not {times}", scripted.call))
            }
            _ => None,
        });
        self.unanswered.iter().cloned().chain(model).chain(backend).collect()
    }
}

/// Whether a call is for the issuer, whose host is in the address or in the header.
fn is_for_issuer(uri: &Uri, headers: &HeaderMap) -> bool {
    let named = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    uri.host().or(named) == Some(ISSUER_HOST)
}

/// A body that is JSON, or a form as an object of texts.
fn read_body(headers: &HeaderMap, body: &[u8]) -> Option<Value> {
    if headers.get(header::CONTENT_TYPE).is_none_or(|kind| kind != FORM) {
        return serde_json::from_slice(body).ok();
    }
    let fields =
        form_urlencoded::parse(body).map(|(name, value)| (name.into_owned(), value.into()));
    Some(Value::Object(fields.collect()))
}

/// Whether a scripted call is this one. Without a query of its own, it is so with any.
fn fits(scripted: &BackendCall, line: &str, method: Option<&str>) -> bool {
    let path = line.split_once('?').map_or(line, |(path, _)| path);
    let right_method = scripted.method.is_none() || scripted.method.as_deref() == method;
    right_method && (scripted.call == line || scripted.call == path)
}

fn call(line: &str, headers: &HeaderMap, sent: Option<Value>) -> Call {
    let value = |name| Some((name, headers.get(name)?.to_str().ok()?.to_owned()));
    Call { line: line.to_owned(), headers: HEADERS.into_iter().filter_map(value).collect(), sent }
}

/// The outputs of tools in a request to the model.
fn told(body: &[u8]) -> Option<Value> {
    let Ok(body) = serde_json::from_slice::<Value>(body) else {
        return Some(json!("(a body that is not JSON)"));
    };
    let items = body["input"].as_array().into_iter().flatten();
    let outputs: Vec<Value> = items
        .filter(|item| item["type"].as_str().is_some_and(|kind| kind.ends_with("_output")))
        .map(|item| item["output"].clone())
        .collect();
    (!outputs.is_empty()).then_some(outputs.into())
}
