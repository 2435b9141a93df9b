//! New tokens in the middle of a turn, because the model answered 401.

use std::time::Duration;

use app_server_protocol::account::{
    ChatgptAuthTokensRefreshParams, ChatgptAuthTokensRefreshReason,
};
use app_server_protocol::{ErrorObject, ServerRequest};
use serde::Deserialize;

use super::failure::Failure;
use super::state::{Doing, Refresh};
use crate::core::account::{AfterLoaded, AfterRefresh, NotRefreshed, NotTaken, Refreshable};
use crate::core::{ClientId, Core, Expected, Time};
use crate::eras::{ClientError, RefusedTokens};
use crate::rejection::Answer;

/// How long a client has to give new tokens.
const PATIENCE: Duration = Duration::from_secs(10);

/// The tokens. Its name is in the texts of older releases.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ChatgptAuthTokensRefreshResponse {
    access_token: String,
    chatgpt_account_id: String,
    #[serde(default)]
    chatgpt_plan_type: Option<String>,
}

impl Core {
    /// Tries to have new tokens. `false` if the turn fails.
    pub(super) fn refresh(&mut self, thread: &str) -> bool {
        let refreshable = self.account.refreshable();
        let Some(turn) = self.turn(thread) else { return true };
        match (refreshable, turn.refresh) {
            (Refreshable::No, _) | (_, Refresh::Requested) => false,
            (Refreshable::ByClient(client, account), _) => {
                turn.refresh = Refresh::Requested;
                self.ask_client(thread, client, account);
                true
            }
            (Refreshable::ByIssuer, Refresh::None) => {
                turn.refresh = Refresh::Reloaded;
                // Another server may have refreshed the stored tokens.
                self.load(AfterLoaded::Turn(thread.to_owned()));
                true
            }
            (Refreshable::ByIssuer, Refresh::Reloaded) => {
                turn.refresh = Refresh::Requested;
                self.ask_issuer(thread);
                true
            }
        }
    }

    fn ask_client(&mut self, thread: &str, client: ClientId, account: String) {
        let mut params =
            ChatgptAuthTokensRefreshParams::new(ChatgptAuthTokensRefreshReason::Unauthorized);
        params.previous_account_id = account.into();
        let request = ServerRequest::AccountChatgptAuthTokensRefresh(params);
        let expected = Expected::Tokens(thread.to_owned());
        let request = self.ask(client, request, expected);
        let until = self.now + PATIENCE;
        if let Some(turn) = self.turn(thread) {
            turn.doing = Doing::RefreshingByClient { request, until };
        }
    }

    fn ask_issuer(&mut self, thread: &str) {
        match self.refresh_stored(AfterRefresh::Turn(thread.to_owned())) {
            Some(call) => {
                if let Some(turn) = self.turn(thread) {
                    turn.doing = Doing::RefreshingByIssuer(call);
                }
            }
            None => self.call_model(thread),
        }
    }

    /// The issuer has given no new tokens.
    pub(in crate::core) fn turn_not_refreshed(&mut self, thread: &str, why: NotRefreshed) {
        let failure = match why {
            NotRefreshed::SignIn(text) => Failure::unauthorized(text),
            NotRefreshed::Failed(text) => Failure::other(text),
            NotRefreshed::NotPlayed(what) => Failure::not_played(&what),
        };
        self.fail_turn(thread, failure);
    }

    /// The new tokens are stored, or not.
    pub(in crate::core) fn turn_refreshed(&mut self, thread: &str, stored: Result<(), String>) {
        match stored {
            Ok(()) => self.call_model(thread),
            Err(why) => {
                let what = format!("new tokens that cannot be stored ({why})");
                self.fail_turn(thread, Failure::not_played(&what));
            }
        }
    }

    /// The client has given tokens, or not.
    pub(in crate::core) fn tokens_given(
        &mut self,
        client: ClientId,
        thread: &str,
        answer: &Answer<'_>,
    ) {
        match self.take_tokens(client, answer) {
            Ok(()) => self.call_model(thread),
            Err(why) => self.fail_turn(thread, Failure::other(why)),
        }
        self.refreshes_ended();
    }

    fn take_tokens(&mut self, client: ClientId, answer: &Answer<'_>) -> Result<(), String> {
        let raw = match answer {
            Answer::Result(raw) => raw,
            Answer::Error(error) => return Err(self.error_of_client(error)),
        };
        let value: serde_json::Value = serde_json::from_str(raw.get()).unwrap_or_default();
        let invalid = |text: String| match self.eras.refused_tokens {
            RefusedTokens::ReadersText => text,
            RefusedTokens::Fixed { unreadable, .. } => unreadable.to_owned(),
        };
        let response: ChatgptAuthTokensRefreshResponse =
            serde_json::from_value(value).map_err(|error| invalid(error.to_string()))?;
        let ChatgptAuthTokensRefreshResponse {
            access_token,
            chatgpt_account_id,
            chatgpt_plan_type,
        } = response;
        let taken =
            self.take_refreshed(client, access_token, chatgpt_account_id, chatgpt_plan_type);
        taken.map_err(|not_taken| match not_taken {
            NotTaken::NoToken(text) => match self.eras.refused_tokens {
                RefusedTokens::ReadersText => text,
                RefusedTokens::Fixed { no_token, .. } => no_token.to_owned(),
            },
            NotTaken::OtherWorkspace(text) | NotTaken::NotPlayed(text) => text,
        })
    }

    fn error_of_client(&self, ErrorObject { code, message, .. }: &ErrorObject) -> String {
        match self.eras.client_error {
            ClientError::Lost => "auth refresh request canceled: channel closed".to_owned(),
            ClientError::Told => {
                format!("auth refresh request failed: code={code} message={message}")
            }
            ClientError::Code => format!("auth refresh request failed: code={code}"),
        }
    }

    /// Ends the turns whose clients gave no tokens in time.
    pub(in crate::core) fn expire_refreshes(&mut self) {
        let late = |doing: &Doing| match doing {
            Doing::RefreshingByClient { request, until } if *until <= self.now => Some(*request),
            _ => None,
        };
        let found: Vec<(String, i64)> = self
            .threads
            .iter()
            .filter_map(|(id, it)| Some((id.clone(), late(&it.turn.as_ref()?.doing)?)))
            .collect();
        for (thread, request) in found {
            self.expected.remove(&request);
            let text = "auth refresh request timed out after 10s";
            self.fail_turn(&thread, Failure::other(text));
        }
    }

    /// When the first client has had its time.
    pub(in crate::core) fn next_refresh_timeout(&self) -> Option<Time> {
        let doing = self.threads.values().filter_map(|it| Some(&it.turn.as_ref()?.doing));
        doing
            .filter_map(|doing| match doing {
                Doing::RefreshingByClient { until, .. } => Some(*until),
                _ => None,
            })
            .min()
    }

    /// Whether a turn waits for new tokens.
    pub(in crate::core) fn is_refreshing(&self) -> bool {
        self.next_refresh_timeout().is_some()
    }
}
