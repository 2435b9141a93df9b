//! The usage of a conversation: tokens, and the account's rate limits.

use crate::{account::PlanType, macros::object};

object! {
    /// Reports how many tokens were used and the state of the account's rate limits.
    ///
    /// `thread/tokenUsage/updated` and `account/rateLimits/updated` report the same.
    pub struct TokenCountEvent in snake_case {
        /// The token usage. `null` until the model has reported any.
        pub info: Field<TokenUsageInfo>,
        /// The rate limits. `null` if unknown.
        pub rate_limits: Field<LegacyRateLimitSnapshot>,
    }
}

object! {
    /// The token usage of a conversation.
    pub struct TokenUsageInfo in snake_case {
        /// The usage of the whole conversation.
        pub total_token_usage: TokenUsage,
        /// The usage of the last model call.
        pub last_token_usage: TokenUsage,
        /// The size of the model's context window, in tokens. `null` if unknown.
        pub model_context_window: Field<i64>,
    }
}

object! {
    /// Token counts, by kind of use.
    pub struct TokenUsage in snake_case {
        /// Input tokens, including cached ones.
        pub input_tokens: i64,
        /// Input tokens read from the cache.
        pub cached_input_tokens: i64,
        /// Output tokens, including reasoning tokens.
        pub output_tokens: i64,
        /// Output tokens used for reasoning.
        pub reasoning_output_tokens: i64,
        /// The total number of tokens.
        pub total_tokens: i64,
    }
}

object! {
    /// The state of a rate limit: the older form of `RateLimitSnapshot`.
    pub struct LegacyRateLimitSnapshot in snake_case {
        /// The limit's ID, such as `codex`. Not sent by 0.99.0; `null` if the limit has none.
        pub limit_id: Field<String>,
        /// The limit's display name. Not sent by 0.99.0; `null` if the limit has none.
        pub limit_name: Field<String>,
        /// The shorter window. `null` if the backend reports none.
        pub primary: Field<LegacyRateLimitWindow>,
        /// The longer window. `null` if the backend reports none.
        pub secondary: Field<LegacyRateLimitWindow>,
        /// Credits that are used once the windows are exhausted. `null` if unknown.
        pub credits: Field<LegacyCreditsSnapshot>,
        /// The account's plan. `null` if unknown.
        pub plan_type: Field<PlanType>,
    }
}

object! {
    /// A rate limit window and how much of it is used: the older form of `RateLimitWindow`.
    pub struct LegacyRateLimitWindow in snake_case {
        /// How much of the window is used, as a percentage, not rounded.
        pub used_percent: f64,
        /// The length of the window, in minutes. `null` if unknown.
        pub window_minutes: Field<i64>,
        /// When the window resets, as a Unix timestamp in seconds. `null` if unknown.
        pub resets_at: Field<i64>,
    }
}

object! {
    /// The state of the credits: the older form of `CreditsSnapshot`.
    pub struct LegacyCreditsSnapshot in snake_case {
        /// Whether there are any credits.
        pub has_credits: bool,
        /// Whether the credits are unlimited.
        pub unlimited: bool,
        /// The remaining credits, as a decimal number. `null` if unknown.
        pub balance: Field<String>,
    }
}
