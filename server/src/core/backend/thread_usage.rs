//! What a thread has cost, as the backend counts it.

use app_server_protocol::account::{
    AccountTokenUsageSummary, GetAccountTokenUsageResponse, ThreadUsage, ThreadUsageBreakdownGroup,
};
use app_server_protocol::client_request::AccountUsageRead;
use app_server_protocol::wire::Field;
use serde::Deserialize;
use serde_json::json;

use super::call::BackendCall;
use crate::core::http::HttpResponse;
use crate::core::{Caller, Core, HttpRequest};

/// What the backend says.
#[derive(Debug, Deserialize)]
struct Threads {
    threads: Vec<Estimate>,
}

#[derive(Debug, Deserialize)]
struct Estimate {
    thread_id: String,
    estimated_usage_credits_micros: Option<i64>,
    estimated_usage_usd_micros: Option<i64>,
    native_usage_usd_micros: Option<i64>,
    groups: Option<Vec<Group>>,
}

#[derive(Debug, Deserialize)]
struct Group {
    model: Option<String>,
    reasoning_effort: Option<String>,
    speed: Option<String>,
    estimated_usage_credits_micros: i64,
    input_tokens: Option<i64>,
    cached_input_tokens: Option<i64>,
    net_new_input_tokens: Option<i64>,
    output_tokens: Option<i64>,
    total_tokens: Option<i64>,
}

impl From<Group> for ThreadUsageBreakdownGroup {
    fn from(group: Group) -> Self {
        let mut told = Self::new(group.estimated_usage_credits_micros);
        told.model = group.model;
        told.reasoning_effort = group.reasoning_effort;
        told.speed = group.speed;
        told.input_tokens = group.input_tokens;
        told.cached_input_tokens = group.cached_input_tokens;
        told.net_new_input_tokens = group.net_new_input_tokens;
        told.output_tokens = group.output_tokens;
        told.total_tokens = group.total_tokens;
        told
    }
}

/// Reads what the backend says of a thread. `None` if it has no such counts. An error is the real servers' text.
fn read(answer: &HttpResponse, thread: &str) -> Result<Option<ThreadUsage>, String> {
    if matches!(answer.status, 403 | 404) {
        return Ok(None);
    }
    answer.success()?;
    let Threads { mut threads } = serde_json::from_slice(&answer.body)
        .map_err(|_| "Invalid thread usage response.".to_owned())?;
    if threads.len() > 1 || threads.iter().any(|estimate| estimate.thread_id != thread) {
        return Err("thread usage returned unexpected threads".to_owned());
    }
    let omitted = || "thread usage response omitted requested thread".to_owned();
    let estimate = threads.pop().ok_or_else(omitted)?;
    let credits = estimate.estimated_usage_credits_micros.ok_or_else(omitted)?;
    let groups = estimate.groups.unwrap_or_default().into_iter();
    let groups = groups.map(ThreadUsageBreakdownGroup::from).collect::<Vec<_>>();
    let mut usage = ThreadUsage::new(estimate.thread_id, credits, groups);
    usage.estimated_usage_usd_micros = estimate.estimated_usage_usd_micros;
    usage.native_usage_usd_micros =
        estimate.native_usage_usd_micros.map_or(Field::Null, Field::Value);
    Ok(Some(usage))
}

impl Core {
    /// Asks the backend for the usage of a thread, whose ID is a UUID.
    pub(in crate::core) fn read_thread_usage(&mut self, caller: &Caller, thread: String) {
        let url = self.backend_address("usage/thread_usage/query");
        let body = json!({"thread_ids": [thread]});
        let request = HttpRequest::post_json(url, self.authorization(), &body);
        self.call(BackendCall::ThreadUsage(caller.clone(), thread), request);
    }

    /// The backend has said what the thread has cost. Nothing is told of the account.
    pub(in crate::core) fn thread_usage_read(
        &mut self,
        caller: &Caller,
        thread: &str,
        answer: &HttpResponse,
    ) {
        let what = "failed to fetch thread usage";
        let usage = self.read_with(caller, what, answer, |answer| read(answer, thread));
        let Some(usage) = usage else { return };
        let mut response = GetAccountTokenUsageResponse::new(AccountTokenUsageSummary::default());
        response.thread_usage = usage.map_or(Field::Null, Field::Value);
        self.answer::<AccountUsageRead>(caller, &response);
    }
}
