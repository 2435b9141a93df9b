//! Rate limits: read from the backend, and told of by the model.

use app_server_protocol::ServerNotification;
use app_server_protocol::account::{
    AccountRateLimitsUpdatedNotification, CreditsSnapshot, GetAccountRateLimitsResponse,
    RateLimitSnapshot, RateLimitWindow,
};
use app_server_protocol::client_request::AccountRateLimitsRead;
use app_server_protocol::legacy::{
    LegacyCreditsSnapshot, LegacyRateLimitSnapshot, LegacyRateLimitWindow,
};
use app_server_protocol::wire::Field;
use serde::Deserialize;

use super::call::BackendCall;
use super::told_limits::{Credits, Limits, Window};
use crate::core::http::HttpResponse;
use crate::core::{Caller, Core};

/// What the backend says.
#[derive(Debug, Deserialize)]
struct UsageOfBackend {
    plan_type: String,
    #[serde(default)]
    rate_limit: Option<RateLimit>,
    #[serde(default)]
    credits: Option<CreditsOfBackend>,
}

#[derive(Debug, Deserialize)]
struct RateLimit {
    #[serde(default)]
    primary_window: Option<WindowOfBackend>,
    #[serde(default)]
    secondary_window: Option<WindowOfBackend>,
}

#[derive(Debug, Deserialize)]
struct WindowOfBackend {
    used_percent: i32,
    limit_window_seconds: i64,
    reset_at: i64,
}

#[derive(Debug, Deserialize)]
struct CreditsOfBackend {
    has_credits: bool,
    unlimited: bool,
    #[serde(default)]
    balance: Option<String>,
}

/// The plans that older releases know in what the backend says. Its variants are in the text of an error.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum KnownPlan {
    Guest,
    Free,
    Go,
    Plus,
    Pro,
    FreeWorkspace,
    Team,
    Business,
    Education,
    Quorum,
    #[serde(rename = "k12")]
    K12,
    Enterprise,
    Edu,
}

#[derive(Debug, Deserialize)]
struct OnlyPlan {
    #[allow(dead_code, reason = "it is only read to see whether it can be")]
    plan_type: KnownPlan,
}

impl From<UsageOfBackend> for Limits {
    fn from(usage: UsageOfBackend) -> Self {
        let (primary, secondary) = usage
            .rate_limit
            .map_or((None, None), |limit| (limit.primary_window, limit.secondary_window));
        Self {
            primary: primary.map(Window::from),
            secondary: secondary.map(Window::from),
            credits: usage.credits.map(|it| Credits {
                has_credits: it.has_credits,
                unlimited: it.unlimited,
                balance: it.balance,
            }),
        }
    }
}

impl From<WindowOfBackend> for Window {
    fn from(window: WindowOfBackend) -> Self {
        let seconds = window.limit_window_seconds;
        Self {
            used_percent: window.used_percent.into(),
            minutes: (seconds > 0).then(|| seconds / 60 + i64::from(seconds % 60 != 0)),
            resets_at: Some(window.reset_at),
        }
    }
}

impl Limits {
    fn snapshot(&self) -> RateLimitSnapshot {
        let window = |window: &Window| {
            #[allow(clippy::cast_possible_truncation, reason = "a percentage")]
            let mut told = RateLimitWindow::new(window.used_percent.round() as i32);
            told.window_duration_mins = window.minutes;
            told.resets_at = window.resets_at;
            told
        };
        let mut limits = RateLimitSnapshot::default();
        limits.limit_id = Some("codex".to_owned());
        limits.primary = self.primary.as_ref().map(window);
        limits.secondary = self.secondary.as_ref().map(window);
        limits.credits = self.credits.as_ref().map(|it| {
            let mut credits = CreditsSnapshot::new(it.has_credits, it.unlimited);
            credits.balance.clone_from(&it.balance);
            credits
        });
        limits
    }
}

impl Core {
    pub(in crate::core) fn read_limits(&mut self, caller: &Caller) {
        if !self.has_chatgpt(caller, "to read rate limits") {
            return;
        }
        let url = self.backend_address("usage");
        self.get(BackendCall::Limits(caller.clone()), url, self.authorization());
    }

    /// The backend has said what was used.
    pub(in crate::core) fn limits_read(&mut self, caller: &Caller, answer: &HttpResponse) {
        let what = "failed to fetch codex rate limits";
        if !self.eras.unknown_plans_are_read
            && self.read::<OnlyPlan>(caller, what, answer).is_none()
        {
            return;
        }
        let Some(usage) = self.read::<UsageOfBackend>(caller, what, answer) else { return };
        let plan = self.plan_of(&usage.plan_type);
        let mut limits = Limits::from(usage).snapshot();
        limits.plan_type = Some(plan);
        let mut response = GetAccountRateLimitsResponse::new(limits.clone());
        response.rate_limits_by_limit_id = Some([("codex".to_owned(), limits)].into());
        self.answer::<AccountRateLimitsRead>(caller, &response);
    }

    /// Takes what the headers of the model's answer say. Windows that they do not have are gone; credits stay.
    pub(in crate::core) fn take_limits(&mut self, head: &HttpResponse) {
        let number = |name: &str| head.header(name).and_then(|value| value.parse::<i64>().ok());
        let window = |which: &str| {
            let name = |end: &str| format!("x-codex-{which}-{end}");
            Some(Window {
                used_percent: head.header(&name("used-percent"))?.parse().ok()?,
                minutes: number(&name("window-minutes")),
                resets_at: number(&name("reset-at")),
            })
        };
        let is = |name: &str| head.header(name).and_then(|value| value.parse::<bool>().ok());
        self.limits.primary = window("primary");
        self.limits.secondary = window("secondary");
        if let (Some(has_credits), Some(unlimited)) =
            (is("x-codex-credits-has-credits"), is("x-codex-credits-unlimited"))
        {
            let balance = head.header("x-codex-credits-balance").map(str::to_owned);
            self.limits.credits = Some(Credits { has_credits, unlimited, balance });
        }
    }

    /// Tells the limits that the model's answers told.
    pub(in crate::core) fn tell_limits(&mut self) {
        let update = AccountRateLimitsUpdatedNotification::new(self.limits.snapshot());
        self.notify(ServerNotification::AccountRateLimitsUpdated(update));
    }

    /// The same limits, as the first protocol has them.
    pub(in crate::core) fn legacy_limits(&self) -> LegacyRateLimitSnapshot {
        fn field<T>(value: Option<T>) -> Field<T> {
            value.map_or(Field::Null, Field::Value)
        }
        let window = |window: &Window| {
            let mut told = LegacyRateLimitWindow::new(window.used_percent);
            told.window_minutes = field(window.minutes);
            told.resets_at = field(window.resets_at);
            told
        };
        let mut limits = LegacyRateLimitSnapshot::default();
        limits.primary = field(self.limits.primary.as_ref().map(window));
        limits.secondary = field(self.limits.secondary.as_ref().map(window));
        limits.credits = field(self.limits.credits.as_ref().map(|it| {
            let mut credits = LegacyCreditsSnapshot::new(it.has_credits, it.unlimited);
            credits.balance = field(it.balance.clone());
            credits
        }));
        limits.plan_type = Field::Null;
        limits
    }
}
