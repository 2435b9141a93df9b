//! Tokens that a scenario makes up.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// An unsigned token: three parts, with claims that no server checks against anything.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Token {
    /// The user's email address. If absent, the token has no such claim.
    #[serde(default)]
    pub email: Option<String>,
    /// The plan, as the claim has it. If absent, the token has no such claim.
    #[serde(default)]
    pub plan: Option<String>,
    /// The account's ID. If absent, the token has no such claim.
    #[serde(default)]
    pub account: Option<String>,
    /// The user's ID. If absent, the token has no such claim.
    #[serde(default)]
    pub user: Option<String>,
    /// Further claims.
    #[serde(default)]
    pub claims: Map<String, Value>,
}

impl Token {
    /// Returns the token. `name` makes it differ from others with the same claims.
    pub fn mint(&self, name: &str) -> String {
        let mut own = Map::new();
        for (claim, value) in [
            ("chatgpt_plan_type", &self.plan),
            ("chatgpt_account_id", &self.account),
            ("chatgpt_user_id", &self.user),
        ] {
            if let Some(value) = value {
                own.insert(claim.to_owned(), value.clone().into());
            }
        }
        let mut claims = self.claims.clone();
        if let Some(email) = &self.email {
            claims.insert("email".to_owned(), email.clone().into());
        }
        if !own.is_empty() {
            claims.insert("https://api.openai.com/auth".to_owned(), own.into());
        }
        let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let header = part(&json!({"alg": "none", "typ": "JWT"}));
        format!("{header}.{}.{}", part(&claims.into()), URL_SAFE_NO_PAD.encode(name))
    }
}
