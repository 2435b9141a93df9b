//! Turns that fail.

use app_server_protocol::ServerNotification;
use app_server_protocol::legacy::{ErrorEvent, EventMsg, LegacyCodexErrorInfo};
use app_server_protocol::turn::{CodexErrorInfo, ErrorNotification, HttpFailure, TurnError};
use serde_json::Value;

use crate::core::Core;
use crate::core::client::send::not_played;
use crate::core::http::HttpResponse;

/// Why a turn fails.
#[derive(Debug, Clone)]
pub(super) struct Failure {
    message: String,
    kind: Kind,
}

#[derive(Debug, Clone, Copy)]
enum Kind {
    Other,
    Unauthorized,
    Internal,
    UsageLimit,
    /// An HTTP status that means nothing special.
    Http(u16),
}

impl Failure {
    pub(super) fn other(message: impl Into<String>) -> Self {
        Self { message: message.into(), kind: Kind::Other }
    }

    pub(super) fn unauthorized(message: impl Into<String>) -> Self {
        Self { message: message.into(), kind: Kind::Unauthorized }
    }

    /// Whether rate limits are why.
    pub(super) fn is_of_limits(&self) -> bool {
        matches!(self.kind, Kind::UsageLimit)
    }

    /// What no scenario has.
    pub(super) fn not_played(what: &str) -> Self {
        Self::other(not_played(what))
    }
}

impl Core {
    /// Why a turn fails whose model answered so.
    pub(super) fn failure_of_model(&self, answer: &HttpResponse) -> Failure {
        if let Some(why) = &answer.failure {
            return Failure::not_played(&format!("a model that cannot be reached ({why})"));
        }
        let body: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
        let error = &body["error"];
        match answer.status {
            500 => Failure { message: self.eras.high_demand.to_owned(), kind: Kind::Internal },
            429 if error["type"] == "usage_limit_reached" && error["plan_type"] == "pro" => {
                let Some(time) = error["resets_at"].as_i64().and_then(date) else {
                    return Failure::not_played("a usage limit without an end");
                };
                let message = self.eras.usage_limit.replace("{time}", &time);
                Failure { message, kind: Kind::UsageLimit }
            }
            status @ (401 | 403) => {
                let text = error["message"].as_str().map_or_else(|| answer.text(), str::to_owned);
                let (line, url) = (answer.status_line(), &answer.url);
                let message = format!("unexpected status {line}: {text}, url: {url}");
                let kind =
                    if self.eras.http_status_is_told { Kind::Http(status) } else { Kind::Other };
                Failure { message, kind }
            }
            status => Failure::not_played(&format!("a model that answers with status {status}")),
        }
    }

    /// Ends a turn with an error.
    pub(super) fn fail_turn(&mut self, thread: &str, failure: Failure) {
        let Some(turn) = self.threads.get(thread).and_then(|it| it.turn.as_ref()) else { return };
        let turn = turn.id.clone();
        let Failure { message, kind } = failure;
        let mut event = ErrorEvent::new(message.clone());
        event.codex_error_info = match kind {
            Kind::Other | Kind::Http(_) => LegacyCodexErrorInfo::Other,
            Kind::Unauthorized => LegacyCodexErrorInfo::Unauthorized,
            Kind::Internal => LegacyCodexErrorInfo::InternalServerError,
            Kind::UsageLimit => LegacyCodexErrorInfo::UsageLimitExceeded,
        }
        .into();
        self.tell_legacy(thread, &turn, EventMsg::Error(event));
        let mut error = TurnError::new(message);
        error.codex_error_info = Some(match kind {
            Kind::Other => CodexErrorInfo::Other,
            Kind::Unauthorized => CodexErrorInfo::Unauthorized,
            Kind::Internal => CodexErrorInfo::InternalServerError,
            Kind::UsageLimit => CodexErrorInfo::UsageLimitExceeded,
            Kind::Http(status) => {
                let mut failure = HttpFailure::default();
                failure.http_status_code = Some(status);
                CodexErrorInfo::HttpConnectionFailed(failure)
            }
        });
        let notification = ErrorNotification::new(error.clone(), false, thread, turn);
        self.notify_in(thread, ServerNotification::Error(notification));
        self.finish_turn(thread, Some(error));
    }
}

/// A time as users are told, in UTC: `Jan 1st, 1970 12:20 AM`.
fn date(seconds: i64) -> Option<String> {
    let time = jiff::Timestamp::from_second(seconds).ok()?.to_zoned(jiff::tz::TimeZone::UTC);
    let day = time.day();
    let end = match (day % 10, day) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    Some(format!("{}{}", time.strftime("%b %-d"), time.strftime(&format!("{end}, %Y %-I:%M %p"))))
}

#[cfg(test)]
mod tests {
    #[test]
    fn days_are_counted() {
        assert_eq!(super::date(1234).unwrap(), "Jan 1st, 1970 12:20 AM");
        assert_eq!(super::date(1234 + 86_400 * 11).unwrap(), "Jan 12th, 1970 12:20 AM");
        assert_eq!(super::date(1234 + 86_400 * 22).unwrap(), "Jan 23rd, 1970 12:20 AM");
    }
}
