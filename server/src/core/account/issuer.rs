//! What the issuer of tokens is asked, and what its answers say.

use app_server_protocol::wire::Secret;
use form_urlencoded::Serializer;
use serde::Deserialize;
use serde_json::Value;

use super::call::AccountCall;
use super::credentials::{Claims, NoToken, Provenance, Tokens};
use crate::ISSUER_HOST;
use crate::core::client::send::not_played;
use crate::core::http::HttpResponse;
use crate::core::{CallId, Core, HttpRequest, SecretText};

/// The tokens that a code is exchanged for.
#[derive(Debug, Clone, Deserialize)]
#[expect(clippy::struct_field_names, reason = "named as they are sent")]
pub(in crate::core) struct Granted {
    pub(super) id_token: Secret,
    pub(super) access_token: Secret,
    refresh_token: Secret,
}

/// The client's ID at the issuer.
pub(super) const CLIENT_ID: &str = "app_EMoamEEZ73f0CkXaXp7hrann";
/// Where the issuer exchanges what it gave before.
pub(super) const TOKENS: &str = "/oauth/token";

/// The issuer's address.
pub(super) fn issuer_address() -> String {
    format!("https://{ISSUER_HOST}")
}

impl Core {
    /// Asks the issuer with a form.
    pub(super) fn ask_with_form(
        &mut self,
        purpose: AccountCall,
        path: &str,
        fields: &[(&str, &str)],
    ) -> CallId {
        let form = Serializer::new(String::new()).extend_pairs(fields).finish();
        let kind = SecretText("application/x-www-form-urlencoded".to_owned());
        let request = HttpRequest {
            method: "POST",
            url: format!("{}{path}", issuer_address()),
            headers: vec![("content-type", kind)],
            body: Some(SecretText(form)),
        };
        self.call(purpose, request)
    }

    /// Exchanges a code for tokens. `redirect` is where the issuer was to send it.
    pub(super) fn exchange_code(
        &mut self,
        purpose: AccountCall,
        code: &str,
        redirect: &str,
        verifier: &str,
    ) -> CallId {
        let fields = [
            ("grant_type", "authorization_code"),
            ("client_id", CLIENT_ID),
            ("code", code),
            ("redirect_uri", redirect),
            ("code_verifier", verifier),
        ];
        self.ask_with_form(purpose, TOKENS, &fields)
    }

    /// Asks the issuer with JSON.
    pub(super) fn ask_with_json(
        &mut self,
        purpose: AccountCall,
        path: &str,
        body: &Value,
    ) -> CallId {
        let url = format!("{}{path}", issuer_address());
        self.call(purpose, HttpRequest::post_json(url, [], body))
    }

    /// The tokens that the issuer gave for a code. An error is the real servers' text.
    pub(super) fn granted(&self, answer: &HttpResponse) -> Result<Granted, String> {
        if let Some(why) = &answer.failure {
            return Err(unreachable(why));
        }
        if !answer.is_success() {
            let status = format!("token endpoint returned status {}", answer.status_line());
            return Err(if self.eras.issuers_reason_is_told {
                format!("{status}: {}", reason(&answer.text()))
            } else {
                status
            });
        }
        serde_json::from_slice(&answer.body).map_err(|_| self.eras.unreadable_grant.to_owned())
    }

    /// The tokens as they are stored, unless their workspace is not allowed. An error is the real servers' text.
    pub(super) fn tokens_of(&mut self, granted: &Granted) -> Result<Tokens, String> {
        let claims = Claims::read(granted.id_token.expose())
            .map_err(|NoToken(why)| not_played(&format!("such an ID token ({why})")))?;
        if let Some(forced) = self.other_workspace(claims.account.as_deref().unwrap_or_default()) {
            return Err(self.eras.restricted_workspace.of(&forced, ""));
        }
        let owner = self.eras.logins_have_owners.then(|| self.ids.text().into());
        Ok(Tokens {
            account: claims.account.clone(),
            claims,
            id: granted.id_token.clone(),
            access: granted.access_token.clone(),
            refresh: granted.refresh_token.clone(),
            plan: None,
            key: None,
            provenance: owner
                .is_some()
                .then(|| Provenance { issuer: issuer_address(), client_id: CLIENT_ID.to_owned() }),
            owner,
            are_of_client: false,
        })
    }
}

/// What is told of an issuer that does not answer. No scenario shows the real servers' text.
pub(super) fn unreachable(why: &str) -> String {
    not_played(&format!("an issuer that cannot be reached ({why})"))
}

/// What is told of tokens that the store does not take. No scenario shows the real servers' text.
pub(super) fn not_stored(why: &str) -> String {
    not_played(&format!("tokens that cannot be stored ({why})"))
}

/// The reason in the body of an error.
fn reason(body: &str) -> String {
    let parsed: Value = serde_json::from_str(body).unwrap_or_default();
    let error = &parsed["error"];
    let places = [&parsed["error_description"], error, &error["message"], &error["code"]];
    let told = places.into_iter().filter_map(Value::as_str).find(|text| !text.is_empty());
    match told {
        Some(text) => text.to_owned(),
        None if body.is_empty() => "unknown error".to_owned(),
        None => body.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::reason;

    #[test]
    fn the_reason_is_what_the_real_0_115_0_and_0_169_0_tell() {
        for (body, told) in [
            (r#"{"error":"invalid_grant","error_description":"bad code"}"#, "bad code"),
            (r#"{"error":"x","error_description":""}"#, "x"),
            (r#"{"error":{"message":"m","code":"c"}}"#, "m"),
            (r#"{"error":{"code":"c"}}"#, "c"),
            (r#"{"x": 1}"#, r#"{"x": 1}"#),
            ("oh no", "oh no"),
            ("", "unknown error"),
        ] {
            assert_eq!(reason(body), told);
        }
    }
}
