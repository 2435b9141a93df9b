//! How much may be used, and how to get more.

use std::collections::BTreeMap;

use super::PlanType;
use crate::macros::{object, string_enum};

object! {
    /// The params of `account/rateLimits/read`, all of which may be left out.
    #[derive(Default)]
    pub struct GetAccountRateLimitsParams {
        /// Whether the client can fall back to the reserve model when its usage is blocked. Defaults to
        /// `false`.
        pub supports_luna_reserve: Optional<bool>,
        /// Whether to leave out the single reset credits and give their count only, which saves the
        /// server a request. Defaults to `false`.
        pub exclude_reset_credit_details: Optional<bool>,
    }
}

object! {
    /// What may be used: the answer to `account/rateLimits/read`, which needs a ChatGPT account.
    pub struct GetAccountRateLimitsResponse {
        /// Whether the backend lets the account use what its plan includes. `null` when it does not say;
        /// percentages and reset times do not tell.
        pub ordinary_usage_allowed: Option<bool>,
        /// The limit that matters most, as older servers gave it.
        pub rate_limits: RateLimitSnapshot,
        /// Every limit, by its id, such as `codex`. `null` from a backend that knows one limit.
        pub rate_limits_by_limit_id: Option<BTreeMap<String, RateLimitSnapshot>>,
        /// Credits with which a limit can be reset early. `null` when they could not be read.
        pub rate_limit_reset_credits: Option<RateLimitResetCreditsSummary>,
        /// The account that the numbers belong to. `null` when the backend does not say.
        pub account_id: Option<String>,
        /// A banner of the backend, as any JSON with `snake_case` names. `null` to leave the client's as
        /// it is.
        pub rate_limit_upsell: Option<serde_json::Value>,
    }
}

object! {
    /// One limit, as it stands.
    #[derive(Default)]
    pub struct RateLimitSnapshot {
        /// Names the limit, such as `codex`. `null` when it has no name.
        pub limit_id: Option<String>,
        /// The name for people. `null` when it has none.
        pub limit_name: Option<String>,
        /// The model that this limit is an alias of. `null` when it is none.
        pub normal_model_slug: Option<String>,
        /// The shorter window. `null` when the backend gives none.
        pub primary: Option<RateLimitWindow>,
        /// The longer window. `null` when the backend gives none.
        pub secondary: Option<RateLimitWindow>,
        /// Credits that count once the windows are full. `null` when not known.
        pub credits: Option<CreditsSnapshot>,
        /// The spending limit that the workspace set for this person. `null` when there is none.
        pub individual_limit: Option<SpendControlLimitSnapshot>,
        /// Whether a spending limit stops the account. `null` when not known, which does not mean that
        /// it is over.
        pub spend_control_reached: Option<bool>,
        /// What the account has subscribed to. `null` when not known.
        pub plan_type: Option<PlanType>,
        /// Which limit stops the account. `null` when none does.
        pub rate_limit_reached_type: Option<RateLimitReachedType>,
    }
}

object! {
    /// A window of time, and how much of it is used.
    pub struct RateLimitWindow {
        /// How much is used, in percent, rounded.
        pub used_percent: i32,
        /// How long the window is, in minutes. `null` when not known.
        pub window_duration_mins: Option<i64>,
        /// When it starts anew, in seconds of Unix time. `null` when not known.
        pub resets_at: Option<i64>,
    }
}

object! {
    /// Credits, as they stand.
    pub struct CreditsSnapshot {
        /// Whether there are any.
        pub has_credits: bool,
        /// Whether they never run out.
        pub unlimited: bool,
        /// How many are left, as a decimal number. `null` when not known.
        pub balance: Option<String>,
    }
}

object! {
    /// A spending limit, as it stands.
    pub struct SpendControlLimitSnapshot {
        /// How much may be spent, as a decimal number.
        pub limit: String,
        /// How much is spent, as a decimal number.
        pub used: String,
        /// How much is left, in percent.
        pub remaining_percent: i32,
        /// When it starts anew, in seconds of Unix time.
        pub resets_at: i64,
    }
}

string_enum! {
    /// Which limit stops an account.
    pub enum RateLimitReachedType {
        /// A window is full.
        RateLimitReached = "rate_limit_reached",
        /// The owner of a workspace has no credits left.
        WorkspaceOwnerCreditsDepleted = "workspace_owner_credits_depleted",
        /// A member of a workspace finds no credits left.
        WorkspaceMemberCreditsDepleted = "workspace_member_credits_depleted",
        /// The owner of a workspace has met the workspace's usage limit.
        WorkspaceOwnerUsageLimitReached = "workspace_owner_usage_limit_reached",
        /// A member of a workspace has met a usage limit.
        WorkspaceMemberUsageLimitReached = "workspace_member_usage_limit_reached",
        ..
    }
}

object! {
    /// Says that a limit has moved: the params of `account/rateLimits/updated`.
    ///
    /// Sent after calls of the model, from the headers of their answers, for every kind of sign-in. What
    /// the headers do not say is `null`.
    pub struct AccountRateLimitsUpdatedNotification {
        /// The limit, as it stands.
        pub rate_limits: RateLimitSnapshot,
    }
}

object! {
    /// Credits with which a limit can be reset early.
    pub struct RateLimitResetCreditsSummary {
        /// How many can be used now.
        pub available_count: i64,
        /// Each of them. `null` when they were not asked for or could not be read.
        pub credits: Option<Vec<RateLimitResetCredit>>,
    }
}

object! {
    /// A credit with which a limit can be reset early.
    pub struct RateLimitResetCredit {
        /// Names the credit. Opaque.
        pub id: String,
        /// What it resets.
        pub reset_type: RateLimitResetType,
        /// Whether it can be used.
        pub status: RateLimitResetCreditStatus,
        /// When it was given, in seconds of Unix time.
        pub granted_at: i64,
        /// When it runs out, in seconds of Unix time. `null` when it does not.
        pub expires_at: Option<i64>,
        /// The title for people. `null` when it has none.
        pub title: Option<String>,
        /// The description for people. `null` when it has none.
        pub description: Option<String>,
    }
}

string_enum! {
    /// What a credit resets.
    pub enum RateLimitResetType {
        /// The limits of Codex.
        CodexRateLimits = "codexRateLimits",
        /// Something that the server does not know.
        Unknown = "unknown",
        ..
    }
}

string_enum! {
    /// Whether a reset credit can be used.
    pub enum RateLimitResetCreditStatus {
        /// It can.
        Available = "available",
        /// It is being used.
        Redeeming = "redeeming",
        /// It was used.
        Redeemed = "redeemed",
        /// Something that the server does not know.
        Unknown = "unknown",
        ..
    }
}

object! {
    /// The params of `account/rateLimitResetCredit/consume`.
    pub struct ConsumeAccountRateLimitResetCreditParams {
        /// Names this attempt, best by a UUID. Repeat it when trying again, so that one credit is used at
        /// most.
        pub idempotency_key: String,
        /// The credit to use. Absent and `null` mean: the backend's choice.
        pub credit_id: Field<String>,
    }
}

object! {
    /// The answer to `account/rateLimitResetCredit/consume`.
    pub struct ConsumeAccountRateLimitResetCreditResponse {
        /// What came of it.
        pub outcome: ConsumeAccountRateLimitResetCreditOutcome,
    }
}

string_enum! {
    /// What came of using a reset credit.
    pub enum ConsumeAccountRateLimitResetCreditOutcome {
        /// The limit was reset.
        Reset = "reset",
        /// No limit was in the way, so no credit was used.
        NothingToReset = "nothingToReset",
        /// There was no credit.
        NoCredit = "noCredit",
        /// An earlier attempt with the same key had already used one.
        AlreadyRedeemed = "alreadyRedeemed",
        ..
    }
}

object! {
    /// The params of `account/sendAddCreditsNudgeEmail`.
    pub struct SendAddCreditsNudgeEmailParams {
        /// What the owner is asked for.
        pub credit_type: AddCreditsNudgeCreditType,
    }
}

string_enum! {
    /// What the owner of a workspace is asked for.
    pub enum AddCreditsNudgeCreditType {
        /// More credits.
        Credits = "credits",
        /// A higher usage limit.
        UsageLimit = "usage_limit",
    }
}

object! {
    /// The answer to `account/sendAddCreditsNudgeEmail`.
    pub struct SendAddCreditsNudgeEmailResponse {
        /// Whether the owner gets an email.
        pub status: AddCreditsNudgeEmailStatus,
    }
}

string_enum! {
    /// Whether the owner of a workspace gets an email.
    pub enum AddCreditsNudgeEmailStatus {
        /// It was sent.
        Sent = "sent",
        /// One was sent a short time ago, so none was sent now.
        CooldownActive = "cooldown_active",
        ..
    }
}
