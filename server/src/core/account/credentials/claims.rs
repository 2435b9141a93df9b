//! What a token says of its user. Nothing of it is checked.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;

/// The claims that servers read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::core::account) struct Claims {
    pub(in crate::core::account) email: Option<String>,
    /// The plan, as the claim has it.
    pub(in crate::core::account) plan: Option<String>,
    pub(in crate::core::account) user: Option<String>,
    /// The workspace's ID.
    pub(in crate::core::account) account: Option<String>,
    /// The organization's ID.
    pub(in crate::core::account) organization: Option<String>,
    /// The project's ID.
    pub(in crate::core::account) project: Option<String>,
    /// Whether the user owns the organization.
    pub(in crate::core::account) is_owner: bool,
    /// Whether the organization is set up.
    pub(in crate::core::account) is_onboarded: bool,
}

/// Why a text is not a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::core::account) struct NoToken(pub(in crate::core::account) String);

#[derive(Deserialize)]
struct Payload {
    email: Option<String>,
    #[serde(rename = "https://api.openai.com/profile")]
    profile: Option<Profile>,
    #[serde(rename = "https://api.openai.com/auth")]
    auth: Option<Auth>,
}

#[derive(Deserialize)]
struct Profile {
    email: Option<String>,
}

#[derive(Default, Deserialize)]
struct Auth {
    chatgpt_plan_type: Option<String>,
    chatgpt_user_id: Option<String>,
    user_id: Option<String>,
    chatgpt_account_id: Option<String>,
    organization_id: Option<String>,
    project_id: Option<String>,
    is_org_owner: Option<bool>,
    completed_platform_onboarding: Option<bool>,
}

impl Claims {
    /// Reads the claims of a token: three parts, none of them empty, the second base64 without padding.
    pub(in crate::core::account) fn read(token: &str) -> Result<Self, NoToken> {
        let mut parts = token.split('.');
        let (Some(first), Some(payload), Some(last), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(NoToken("invalid ID token format".to_owned()));
        };
        if first.is_empty() || payload.is_empty() || last.is_empty() {
            return Err(NoToken("invalid ID token format".to_owned()));
        }
        let bytes = URL_SAFE_NO_PAD.decode(payload).map_err(|error| NoToken(error.to_string()))?;
        let payload: Payload =
            serde_json::from_slice(&bytes).map_err(|error| NoToken(error.to_string()))?;
        let auth = payload.auth.unwrap_or_default();
        Ok(Self {
            email: payload.email.or(payload.profile.and_then(|profile| profile.email)),
            plan: auth.chatgpt_plan_type,
            user: auth.chatgpt_user_id.or(auth.user_id),
            account: auth.chatgpt_account_id,
            organization: auth.organization_id,
            project: auth.project_id,
            is_owner: auth.is_org_owner.unwrap_or_default(),
            is_onboarded: auth.completed_platform_onboarding.unwrap_or_default(),
        })
    }
}
