//! What a scenario scripts of the world: the model and the backend.

use std::collections::BTreeMap;

use http::{HeaderName, HeaderValue};
use schemars::JsonSchema;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use serde_json::{Value, json};

use super::Releases;
use super::json::{Json, present};
use crate::ISSUER_HOST;

/// The answer to one HTTP call, whoever asks.
pub trait ForReleases {
    /// The releases that are answered so. Others do not see it.
    fn releases(&self) -> &Releases;
}

/// What the model answers to one call: a stream of what it says and calls, or an HTTP error.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, try_from = "ModelText")]
#[schemars(with = "ModelText")]
pub struct ModelAnswer {
    /// The releases that ask for it. Defaults to all.
    pub releases: Releases,
    /// Headers of the response.
    pub headers: BTreeMap<String, String>,
    /// How long the answer takes, in milliseconds.
    pub after: u64,
    /// The stream or the error.
    pub content: Content,
}

impl ForReleases for ModelAnswer {
    fn releases(&self) -> &Releases {
        &self.releases
    }
}

/// A stream or an error.
#[derive(Debug, Clone)]
pub enum Content {
    /// Output items of the Responses API. A message's `parts` are the texts in which it arrives.
    Items(Vec<Value>),
    /// An HTTP status and a body.
    Error(u16, Value),
}

impl Default for Content {
    fn default() -> Self {
        Self::Items(Vec::new())
    }
}

/// How a model's answer is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ModelText {
    /// The releases that ask for it. Defaults to all.
    #[serde(default)]
    releases: Releases,
    /// What the model says, in the parts in which it arrives.
    #[serde(default)]
    say: Option<Said>,
    /// The name of the tool that the model calls.
    #[serde(default)]
    call: Option<String>,
    /// The arguments of `call`.
    #[serde(default)]
    arguments: Option<Value>,
    /// The ID of `call`. Defaults to `call-1`.
    #[serde(default)]
    id: Option<String>,
    /// Output items of the Responses API, as they are.
    #[serde(default)]
    items: Vec<Value>,
    /// An HTTP status instead of a stream.
    #[serde(default)]
    status: Option<u16>,
    /// The body of an error. Defaults to an error object.
    #[serde(default)]
    body: Option<Value>,
    /// Headers of the response.
    #[serde(default, deserialize_with = "headers")]
    headers: BTreeMap<String, String>,
    /// How long the answer takes, in milliseconds. Defaults to 0.
    #[serde(default)]
    after: u64,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
enum Said {
    Whole(String),
    Parts(Vec<String>),
}

impl TryFrom<ModelText> for ModelAnswer {
    type Error = String;

    fn try_from(text: ModelText) -> Result<Self, String> {
        let ModelText { releases, say, call, arguments, id, items, status, body, headers, after } =
            text;
        if call.is_none() && (arguments.is_some() || id.is_some()) {
            return Err("`arguments` and `id` belong to `call`".to_owned());
        }
        let mut output = Vec::new();
        if let Some(said) = say {
            let parts = match said {
                Said::Whole(text) => vec![text],
                Said::Parts(parts) => parts,
            };
            let content = json!([{"type": "output_text", "text": parts.concat()}]);
            output.push(json!({
                "type": "message", "role": "assistant", "id": "msg-1", "content": content, "parts": parts,
            }));
        }
        if let Some(name) = call {
            output.push(json!({
                "type": "function_call",
                "call_id": id.unwrap_or_else(|| "call-1".to_owned()),
                "name": name,
                "arguments": arguments.unwrap_or_else(|| json!({})).to_string(),
            }));
        }
        output.extend(items);
        let content = match (status, body) {
            (Some(_), _) if !output.is_empty() => {
                return Err(
                    "`status` stands for an error, without `say`, `call` or `items`".to_owned()
                );
            }
            (Some(status @ 400..=599), body) => Content::Error(
                status,
                body.unwrap_or_else(|| json!({"error": {"message": "refused"}})),
            ),
            (Some(status), _) => return Err(format!("`status: {status}` is not an HTTP error")),
            (None, Some(_)) => return Err("`body` belongs to `status`".to_owned()),
            (None, None) if output.is_empty() => {
                return Err("an answer needs `say`, `call`, `items` or `status`".to_owned());
            }
            (None, None) => Content::Items(output),
        };
        Ok(Self { releases, headers, after, content })
    }
}

/// What the backend answers to one kind of call.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BackendCall {
    /// Method and path, such as `GET /backend-api/wham/usage`. Without `?`, any query fits. A call to the issuer has the whole
    /// address: `POST https://auth.openai.com/oauth/token`.
    #[serde(deserialize_with = "call")]
    pub call: String,
    /// The method of the JSON-RPC request that the call has to carry. If absent, any body fits.
    #[serde(default)]
    pub method: Option<String>,
    /// The releases that make the call. Defaults to all.
    #[serde(default)]
    pub releases: Releases,
    /// How often it is answered so. Defaults to once, and each must happen. `any` is as often as it is asked, and is not
    /// compared.
    #[serde(default)]
    pub times: Times,
    /// The HTTP status. Defaults to 200.
    #[serde(default = "ok", deserialize_with = "status")]
    pub status: u16,
    /// Headers of the response.
    #[serde(default, deserialize_with = "headers")]
    pub headers: BTreeMap<String, String>,
    /// The body: JSON, or a text as it is. If absent, it is empty. `$account` is the `chatgpt-account-id` of the call,
    /// `$id` the ID of its JSON-RPC request.
    #[serde(default, deserialize_with = "present")]
    pub body: Option<Json>,
    /// How long the answer takes, in milliseconds. Defaults to 0.
    #[serde(default)]
    pub after: u64,
}

/// Reads a call that can be made.
fn call<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    let issuer = format!("https://{ISSUER_HOST}/");
    let is_call = text.split_once(' ').is_some_and(|(method, target)| {
        let is_method = !method.is_empty() && method.bytes().all(|it| it.is_ascii_uppercase());
        is_method && (target.starts_with('/') || target.starts_with(&issuer))
    });
    if !is_call {
        return Err(D::Error::custom(format_args!(
            "`{text}` is not a method and a path, such as `GET /path` or `POST {issuer}path`"
        )));
    }
    Ok(text)
}

/// Reads the status of an answer.
fn status<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
    let status = u16::deserialize(deserializer)?;
    if !(200..=599).contains(&status) {
        return Err(D::Error::custom(format_args!(
            "`{status}` is not the HTTP status of an answer"
        )));
    }
    Ok(status)
}

/// Reads headers that are HTTP.
fn headers<'de, D>(deserializer: D) -> Result<BTreeMap<String, String>, D::Error>
where
    D: Deserializer<'de>,
{
    let headers = BTreeMap::<String, String>::deserialize(deserializer)?;
    for (name, value) in &headers {
        if HeaderName::try_from(name).is_err() || HeaderValue::try_from(value).is_err() {
            return Err(D::Error::custom(format_args!(
                "`{name}: {value:?}` is not an HTTP header"
            )));
        }
    }
    Ok(headers)
}

impl ForReleases for BackendCall {
    fn releases(&self) -> &Releases {
        &self.releases
    }
}

fn ok() -> u16 {
    200
}

/// How often a call is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Times {
    /// So often.
    Exactly(u32),
    /// As often as it is asked, or never.
    Any(AnyTimes),
}

/// `any`
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum AnyTimes {
    /// `any`
    Any,
}

impl Default for Times {
    fn default() -> Self {
        Self::Exactly(1)
    }
}
