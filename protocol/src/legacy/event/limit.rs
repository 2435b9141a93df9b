//! What a conversation has used: tokens, and the account's limits.

use crate::{account::PlanType, macros::object};

object! {
    /// Says how many tokens were used and how the account's limits stand.
    ///
    /// `thread/tokenUsage/updated` and `account/rateLimits/updated` say the same.
    #[derive(Default)]
    pub struct TokenCountEvent in snake_case {
        /// The tokens. `null` before the model has told any.
        pub info: Field<TokenUsageInfo>,
        /// The limits. `null` when not known.
        pub rate_limits: Field<LegacyRateLimitSnapshot>,
    }
}

object! {
    /// How many tokens a conversation has used.
    pub struct TokenUsageInfo in snake_case {
        /// All of its tokens.
        pub total_token_usage: TokenUsage,
        /// Those of the last call of the model.
        pub last_token_usage: TokenUsage,
        /// How many tokens the model can take in at once. `null` when not known.
        pub model_context_window: Field<i64>,
    }
}

object! {
    /// Tokens, by what they were used for.
    pub struct TokenUsage in snake_case {
        /// Tokens read, those from the cache among them.
        pub input_tokens: i64,
        /// Tokens read from the cache.
        pub cached_input_tokens: i64,
        /// Tokens written, those of reasoning among them.
        pub output_tokens: i64,
        /// Tokens written as reasoning.
        pub reasoning_output_tokens: i64,
        /// Tokens in all.
        pub total_tokens: i64,
    }
}

object! {
    /// One limit, as it stands: the older spelling of `RateLimitSnapshot`.
    #[derive(Default)]
    pub struct LegacyRateLimitSnapshot in snake_case {
        /// Names the limit, such as `codex`. Absent from 0.99.0; `null` when it has no name.
        pub limit_id: Field<String>,
        /// The name for people. Absent from 0.99.0; `null` when it has none.
        pub limit_name: Field<String>,
        /// The shorter window. `null` when the backend gives none.
        pub primary: Field<LegacyRateLimitWindow>,
        /// The longer window. `null` when the backend gives none.
        pub secondary: Field<LegacyRateLimitWindow>,
        /// Credits that count once the windows are full. `null` when not known.
        pub credits: Field<LegacyCreditsSnapshot>,
        /// What the account has subscribed to. `null` when not known.
        pub plan_type: Field<PlanType>,
    }
}

object! {
    /// A window of time, and how much of it is used: the older spelling of `RateLimitWindow`.
    pub struct LegacyRateLimitWindow in snake_case {
        /// How much is used, in percent, not rounded.
        pub used_percent: f64,
        /// How long the window is, in minutes. `null` when not known.
        pub window_minutes: Field<i64>,
        /// When it starts anew, in seconds of Unix time. `null` when not known.
        pub resets_at: Field<i64>,
    }
}

object! {
    /// Credits, as they stand: the older spelling of `CreditsSnapshot`.
    pub struct LegacyCreditsSnapshot in snake_case {
        /// Whether there are any.
        pub has_credits: bool,
        /// Whether they never run out.
        pub unlimited: bool,
        /// How many are left, as a decimal number. `null` when not known.
        pub balance: Field<String>,
    }
}
