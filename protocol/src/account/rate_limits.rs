//! Rate limits, credits and spending limits.

use std::collections::BTreeMap;

use super::PlanType;
use crate::macros::{object, string_enum};

object! {
    /// The params of `account/rateLimits/read`. All fields are optional.
    pub struct GetAccountRateLimitsParams {
        /// Whether the client can fall back to the reserve model when the user's usage is blocked.
        /// Defaults to `false`.
        pub supports_luna_reserve: Optional<bool>,
        /// Whether to return only the number of reset credits, without their details, which saves
        /// the server a request. Defaults to `false`.
        pub exclude_reset_credit_details: Optional<bool>,
    }
}

object! {
    /// The account's rate limits: the response to `account/rateLimits/read`, which needs a ChatGPT
    /// account.
    pub struct GetAccountRateLimitsResponse {
        /// Whether the backend allows the usage that the account's plan includes. `null` if the
        /// backend does not say; it cannot be derived from percentages and reset times.
        pub ordinary_usage_allowed: Option<bool>,
        /// The most relevant rate limit, in the form that older servers return.
        pub rate_limits: RateLimitSnapshot,
        /// All rate limits, by limit ID, such as `codex`. `null` if the backend has only one limit.
        pub rate_limits_by_limit_id: Option<BTreeMap<String, RateLimitSnapshot>>,
        /// The credits for resetting a rate limit early. `null` if they could not be read.
        pub rate_limit_reset_credits: Option<RateLimitResetCreditsSummary>,
        /// The ID of the account that these limits belong to. `null` if the backend does not say.
        pub account_id: Option<String>,
        /// A banner from the backend: arbitrary JSON with `snake_case` names. If `null`, the client
        /// keeps the current banner.
        pub rate_limit_upsell: Option<serde_json::Value>,
    }
}

object! {
    /// The current state of a rate limit.
    pub struct RateLimitSnapshot {
        /// The limit's ID, such as `codex`. `null` if it has none.
        pub limit_id: Option<String>,
        /// The limit's display name. `null` if it has none.
        pub limit_name: Option<String>,
        /// The model that this limit is an alias of. `null` if it is not an alias.
        pub normal_model_slug: Option<String>,
        /// The shorter window. `null` if the backend does not return one.
        pub primary: Option<RateLimitWindow>,
        /// The longer window. `null` if the backend does not return one.
        pub secondary: Option<RateLimitWindow>,
        /// The credits that are used once the windows are exhausted. `null` if unknown.
        pub credits: Option<CreditsSnapshot>,
        /// The spending limit that the workspace set for this user. `null` if there is none.
        pub individual_limit: Option<SpendControlLimitSnapshot>,
        /// Whether a spending limit blocks the account. `null` if unknown, which does not mean that
        /// the block has ended.
        pub spend_control_reached: Option<bool>,
        /// The account's plan. `null` if unknown.
        pub plan_type: Option<PlanType>,
        /// The limit that blocks the account. `null` if none does.
        pub rate_limit_reached_type: Option<RateLimitReachedType>,
    }
}

object! {
    /// A rate limit window and how much of it is used.
    pub struct RateLimitWindow {
        /// The used part of the window, in percent, rounded.
        pub used_percent: i32,
        /// The length of the window, in minutes. `null` if unknown.
        pub window_duration_mins: Option<i64>,
        /// When the window resets, as a Unix timestamp in seconds. `null` if unknown.
        pub resets_at: Option<i64>,
    }
}

object! {
    /// The current state of the account's credits.
    pub struct CreditsSnapshot {
        /// Whether the account has credits.
        pub has_credits: bool,
        /// Whether the credits are unlimited.
        pub unlimited: bool,
        /// The remaining credits, as a decimal number in a string. `null` if unknown.
        pub balance: Option<String>,
    }
}

object! {
    /// The current state of a spending limit.
    pub struct SpendControlLimitSnapshot {
        /// The limit, as a decimal number in a string.
        pub limit: String,
        /// The amount spent, as a decimal number in a string.
        pub used: String,
        /// The remaining part of the limit, in percent.
        pub remaining_percent: i32,
        /// When the limit resets, as a Unix timestamp in seconds.
        pub resets_at: i64,
    }
}

string_enum! {
    /// The limit that blocks an account.
    pub enum RateLimitReachedType {
        /// A rate limit window is exhausted.
        RateLimitReached = "rate_limit_reached",
        /// The workspace owner has no credits left.
        WorkspaceOwnerCreditsDepleted = "workspace_owner_credits_depleted",
        /// A workspace member has no credits left.
        WorkspaceMemberCreditsDepleted = "workspace_member_credits_depleted",
        /// The workspace owner has reached the workspace's usage limit.
        WorkspaceOwnerUsageLimitReached = "workspace_owner_usage_limit_reached",
        /// A workspace member has reached a usage limit.
        WorkspaceMemberUsageLimitReached = "workspace_member_usage_limit_reached",
        ..
    }
}

object! {
    /// Reports that a rate limit changed: the params of `account/rateLimits/updated`.
    ///
    /// Sent after model calls, based on the headers of their responses, for every kind of sign-in.
    /// Anything that the headers do not contain is `null`.
    pub struct AccountRateLimitsUpdatedNotification {
        /// The current state of the limit.
        pub rate_limits: RateLimitSnapshot,
    }
}

object! {
    /// The credits for resetting a rate limit early.
    pub struct RateLimitResetCreditsSummary {
        /// The number of credits that can be used now.
        pub available_count: i64,
        /// The credits, one by one. `null` if they were not requested or could not be read.
        pub credits: Option<Vec<RateLimitResetCredit>>,
    }
}

object! {
    /// A credit for resetting a rate limit early.
    pub struct RateLimitResetCredit {
        /// The credit's ID. Opaque.
        pub id: String,
        /// What the credit resets.
        pub reset_type: RateLimitResetType,
        /// Whether the credit can be used.
        pub status: RateLimitResetCreditStatus,
        /// When the credit was granted, as a Unix timestamp in seconds.
        pub granted_at: i64,
        /// When the credit expires, as a Unix timestamp in seconds. `null` if it does not expire.
        pub expires_at: Option<i64>,
        /// The credit's title, for display. `null` if it has none.
        pub title: Option<String>,
        /// The credit's description, for display. `null` if it has none.
        pub description: Option<String>,
    }
}

string_enum! {
    /// What a credit resets.
    pub enum RateLimitResetType {
        /// The Codex rate limits.
        CodexRateLimits = "codexRateLimits",
        /// A type unknown to the server.
        Unknown = "unknown",
        ..
    }
}

string_enum! {
    /// The status of a reset credit.
    pub enum RateLimitResetCreditStatus {
        /// The credit can be used.
        Available = "available",
        /// The credit is being used.
        Redeeming = "redeeming",
        /// The credit has been used.
        Redeemed = "redeemed",
        /// A status unknown to the server.
        Unknown = "unknown",
        ..
    }
}

object! {
    /// The params of `account/rateLimitResetCredit/consume`.
    pub struct ConsumeAccountRateLimitResetCreditParams {
        /// The ID of this attempt, ideally a UUID. Reuse it when retrying, so that at most one
        /// credit is used.
        pub idempotency_key: String,
        /// The ID of the credit to use. If absent or `null`, the backend chooses.
        pub credit_id: Field<String>,
    }
}

object! {
    /// The response to `account/rateLimitResetCredit/consume`.
    pub struct ConsumeAccountRateLimitResetCreditResponse {
        /// The outcome.
        pub outcome: ConsumeAccountRateLimitResetCreditOutcome,
    }
}

string_enum! {
    /// The outcome of using a reset credit.
    pub enum ConsumeAccountRateLimitResetCreditOutcome {
        /// The limit was reset.
        Reset = "reset",
        /// No limit had been reached, so no credit was used.
        NothingToReset = "nothingToReset",
        /// No credit was available.
        NoCredit = "noCredit",
        /// An earlier attempt with the same key already used a credit.
        AlreadyRedeemed = "alreadyRedeemed",
        ..
    }
}

object! {
    /// The params of `account/sendAddCreditsNudgeEmail`.
    pub struct SendAddCreditsNudgeEmailParams {
        /// What to ask the workspace owner for.
        pub credit_type: AddCreditsNudgeCreditType,
    }
}

string_enum! {
    /// What to ask the owner of a workspace for.
    pub enum AddCreditsNudgeCreditType {
        /// More credits.
        Credits = "credits",
        /// A higher usage limit.
        UsageLimit = "usage_limit",
    }
}

object! {
    /// The response to `account/sendAddCreditsNudgeEmail`.
    pub struct SendAddCreditsNudgeEmailResponse {
        /// Whether an email was sent to the owner.
        pub status: AddCreditsNudgeEmailStatus,
    }
}

string_enum! {
    /// Whether an email was sent to the owner of a workspace.
    pub enum AddCreditsNudgeEmailStatus {
        /// The email was sent.
        Sent = "sent",
        /// No email was sent, because one was sent a short time ago.
        CooldownActive = "cooldown_active",
        ..
    }
}
