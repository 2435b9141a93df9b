//! How much was used.

use crate::macros::object;

object! {
    /// The params of `account/usage/read`, all of which may be left out.
    #[derive(Default)]
    pub struct GetAccountTokenUsageParams {
        /// A thread whose usage is wanted as well. Absent and `null` mean: none.
        pub thread_id: Field<String>,
    }
}

object! {
    /// How much the account has used: the answer to `account/usage/read`, which needs a ChatGPT account.
    pub struct GetAccountTokenUsageResponse {
        /// Totals over the account's life.
        pub summary: AccountTokenUsageSummary,
        /// Tokens by day. `null` when the backend does not give them.
        pub daily_usage_buckets: Option<Vec<AccountTokenUsageDailyBucket>>,
        /// What the thread in the params has cost. `null` without one, or when its billing is not known.
        pub thread_usage: Field<ThreadUsage> = null,
    }
}

object! {
    /// Totals over the life of an account; each is `null` when not known.
    #[derive(Default)]
    pub struct AccountTokenUsageSummary {
        /// Tokens in all.
        pub lifetime_tokens: Option<i64>,
        /// Tokens on the day with the most.
        pub peak_daily_tokens: Option<i64>,
        /// The longest turn, in seconds.
        pub longest_running_turn_sec: Option<i64>,
        /// Days in a row with usage, up to now.
        pub current_streak_days: Option<i64>,
        /// The most days in a row with usage, ever.
        pub longest_streak_days: Option<i64>,
    }
}

object! {
    /// The tokens of a day.
    pub struct AccountTokenUsageDailyBucket {
        /// The day, as `YYYY-MM-DD`.
        pub start_date: String,
        /// Tokens used on it.
        pub tokens: i64,
    }
}

object! {
    /// What a thread has cost.
    pub struct ThreadUsage {
        /// The thread.
        pub thread_id: String,
        /// An estimate in millionths of a credit.
        pub estimated_usage_credits_micros: i64,
        /// An estimate in millionths of a US dollar. `null` when not known.
        pub estimated_usage_usd_micros: Option<i64>,
        /// What was billed in dollars, in millionths, apart from credits. Absent or `null` when not known,
        /// which is not zero.
        pub native_usage_usd_micros: Field<i64>,
        /// The same by model, effort and speed.
        pub groups: Vec<ThreadUsageBreakdownGroup>,
    }
}

object! {
    /// A part of what a thread has cost. What is `null` was not told apart.
    pub struct ThreadUsageBreakdownGroup {
        /// The model.
        pub model: Option<String>,
        /// The reasoning effort.
        pub reasoning_effort: Option<String>,
        /// The speed tier.
        pub speed: Option<String>,
        /// An estimate in millionths of a credit.
        pub estimated_usage_credits_micros: i64,
        /// Tokens read.
        pub input_tokens: Option<i64>,
        /// Tokens read from the cache.
        pub cached_input_tokens: Option<i64>,
        /// Tokens read that the cache did not have.
        pub net_new_input_tokens: Option<i64>,
        /// Tokens written.
        pub output_tokens: Option<i64>,
        /// Tokens in all.
        pub total_tokens: Option<i64>,
    }
}
