//! How many tokens the account has used, as the backend counts them.

use app_server_protocol::account::{
    AccountTokenUsageDailyBucket, AccountTokenUsageSummary, GetAccountTokenUsageParams,
    GetAccountTokenUsageResponse,
};
use app_server_protocol::client_request::AccountUsageRead;
use app_server_protocol::wire::Field;
use serde::Deserialize;

use super::call::BackendCall;
use crate::core::client::send::INVALID_REQUEST;
use crate::core::http::HttpResponse;
use crate::core::ids::read_uuid;
use crate::core::{Caller, Core};

/// What the backend says.
#[derive(Debug, Deserialize)]
struct Profile {
    stats: TokenUsageProfileStats,
}

/// Its name is in the text of an error.
#[derive(Debug, Deserialize)]
struct TokenUsageProfileStats {
    lifetime_tokens: Option<i64>,
    peak_daily_tokens: Option<i64>,
    longest_running_turn_sec: Option<i64>,
    current_streak_days: Option<i64>,
    longest_streak_days: Option<i64>,
    daily_usage_buckets: Option<Vec<Day>>,
}

#[derive(Debug, Deserialize)]
struct Day {
    start_date: String,
    tokens: i64,
}

impl Core {
    pub(in crate::core) fn read_token_usage(
        &mut self,
        caller: &Caller,
        params: Option<&GetAccountTokenUsageParams>,
    ) {
        let thread = params.and_then(|params| params.thread_id.value());
        let thread = match thread.map(|id| read_uuid(id.as_str())).transpose() {
            Ok(thread) => thread,
            Err(why) => {
                return self.fail(caller, INVALID_REQUEST, &format!("invalid thread id: {why}"));
            }
        };
        if !self.has_chatgpt(caller, "to read token usage") {
            return;
        }
        if let Some(thread) = thread {
            self.read_thread_usage(caller, thread);
        } else {
            let url = self.backend_address("profiles/me");
            self.get(BackendCall::TokenUsage(caller.clone()), url, self.authorization());
        }
    }

    /// The backend has said what was used.
    pub(in crate::core) fn token_usage_read(&mut self, caller: &Caller, answer: &HttpResponse) {
        let what = "failed to fetch token usage profile";
        let Some(Profile { stats }) = self.read(caller, what, answer) else { return };
        let mut summary = AccountTokenUsageSummary::default();
        summary.lifetime_tokens = stats.lifetime_tokens;
        summary.peak_daily_tokens = stats.peak_daily_tokens;
        summary.longest_running_turn_sec = stats.longest_running_turn_sec;
        summary.current_streak_days = stats.current_streak_days;
        summary.longest_streak_days = stats.longest_streak_days;
        let mut response = GetAccountTokenUsageResponse::new(summary);
        let day =
            |Day { start_date, tokens }| AccountTokenUsageDailyBucket::new(start_date, tokens);
        response.daily_usage_buckets =
            stats.daily_usage_buckets.map(|days| days.into_iter().map(day).collect());
        response.thread_usage = Field::Null;
        self.answer::<AccountUsageRead>(caller, &response);
    }
}
