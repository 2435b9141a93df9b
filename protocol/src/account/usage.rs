//! Token usage and its cost.

use crate::{macros::object, thread::ThreadId};

object! {
    /// The params of `account/usage/read`. All fields are optional.
    pub struct GetAccountTokenUsageParams {
        /// The ID of a thread whose usage to return as well. If absent or `null`, no thread's.
        pub thread_id: Field<ThreadId>,
    }
}

object! {
    /// The account's token usage: the response to `account/usage/read`, which needs a ChatGPT
    /// account.
    pub struct GetAccountTokenUsageResponse {
        /// The totals over the account's lifetime.
        pub summary: AccountTokenUsageSummary,
        /// The token usage by day. `null` if the backend does not return it.
        pub daily_usage_buckets: Option<Vec<AccountTokenUsageDailyBucket>>,
        /// The cost of the thread in the params. `null` if the params have none, or if its billing
        /// is unknown.
        pub thread_usage: Field<ThreadUsage> = null,
    }
}

object! {
    /// The totals over an account's lifetime; each is `null` if unknown.
    pub struct AccountTokenUsageSummary {
        /// The total number of tokens.
        pub lifetime_tokens: Option<i64>,
        /// The number of tokens on the day with the highest usage.
        pub peak_daily_tokens: Option<i64>,
        /// The duration of the longest turn, in seconds.
        pub longest_running_turn_sec: Option<i64>,
        /// The number of consecutive days with usage, up to now.
        pub current_streak_days: Option<i64>,
        /// The highest number of consecutive days with usage.
        pub longest_streak_days: Option<i64>,
    }
}

object! {
    /// The token usage of one day.
    pub struct AccountTokenUsageDailyBucket {
        /// The day, as `YYYY-MM-DD`.
        pub start_date: String,
        /// The number of tokens used on that day.
        pub tokens: i64,
    }
}

object! {
    /// The cost of a thread.
    pub struct ThreadUsage {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The estimated cost, in millionths of a credit.
        pub estimated_usage_credits_micros: i64,
        /// The estimated cost, in millionths of a US dollar. `null` if unknown.
        pub estimated_usage_usd_micros: Option<i64>,
        /// The amount billed in US dollars, excluding credits, in millionths of a dollar. Absent or
        /// `null` if unknown, which does not mean zero.
        pub native_usage_usd_micros: Field<i64>,
        /// The cost, broken down by model, reasoning effort and speed.
        pub groups: Vec<ThreadUsageBreakdownGroup>,
    }
}

object! {
    /// A part of a thread's cost. A `null` field is not broken down.
    pub struct ThreadUsageBreakdownGroup {
        /// The model.
        pub model: Option<String>,
        /// The reasoning effort.
        pub reasoning_effort: Option<String>,
        /// The speed tier.
        pub speed: Option<String>,
        /// The estimated cost, in millionths of a credit.
        pub estimated_usage_credits_micros: i64,
        /// The number of input tokens.
        pub input_tokens: Option<i64>,
        /// The number of input tokens read from the cache.
        pub cached_input_tokens: Option<i64>,
        /// The number of input tokens that were not in the cache.
        pub net_new_input_tokens: Option<i64>,
        /// The number of output tokens.
        pub output_tokens: Option<i64>,
        /// The total number of tokens.
        pub total_tokens: Option<i64>,
    }
}
