//! The same messages with plain serde derives, for comparison.
//!
//! [`Notification::decode`] and [`response`] do what the real server's own crate does: read an
//! untagged envelope of `serde_json::Value`s, and convert those to the typed message. A client
//! without this crate would probably start like this, too.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum RequestId {
    String(String),
    Integer(i64),
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Envelope {
    Request(RequestEnvelope),
    Notification(NotificationEnvelope),
    Response(ResponseEnvelope),
    Error(ErrorEnvelope),
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct RequestEnvelope {
    id: RequestId,
    method: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    params: Option<Value>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct NotificationEnvelope {
    method: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    params: Option<Value>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct ResponseEnvelope {
    id: RequestId,
    result: Value,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct ErrorEnvelope {
    error: ErrorObject,
    id: RequestId,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct ErrorObject {
    code: i64,
    message: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    data: Option<Value>,
}

/// The measured notifications.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "method", content = "params")]
pub(crate) enum Notification {
    #[serde(rename = "account/updated")]
    AccountUpdated(AccountUpdatedNotification),
    #[serde(rename = "app/list/updated")]
    AppListUpdated(AppListUpdatedNotification),
}

impl Notification {
    /// Text → envelope → value → notification.
    pub(crate) fn decode(text: &str) -> Self {
        let Ok(Envelope::Notification(envelope)) = serde_json::from_str(text) else {
            panic!("no notification");
        };
        serde_json::from_value(serde_json::to_value(envelope).unwrap()).unwrap()
    }

    /// Text → notification.
    pub(crate) fn decode_tagged(text: &str) -> Self {
        serde_json::from_str(text).unwrap()
    }
}

/// Text → envelope → result.
pub(crate) fn response<T: DeserializeOwned>(text: &str) -> T {
    let Ok(Envelope::Response(envelope)) = serde_json::from_str(text) else {
        panic!("no response");
    };
    serde_json::from_value(envelope.result).unwrap()
}

/// Text → result, which requires the method to be known before the message is read.
pub(crate) fn response_typed<T: DeserializeOwned>(text: &str) -> T {
    #[derive(Deserialize)]
    struct Response<T> {
        #[allow(dead_code)]
        id: RequestId,
        result: T,
    }
    serde_json::from_str::<Response<T>>(text).unwrap().result
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AccountUpdatedNotification {
    auth_mode: Option<AuthMode>,
    plan_type: Option<PlanType>,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum AuthMode {
    Apikey,
    Chatgpt,
    ChatgptAuthTokens,
    Headers,
    AgentIdentity,
    PersonalAccessToken,
    BedrockApiKey,
    BedrockAccessKeys,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PlanType {
    Free,
    Go,
    Plus,
    Pro,
    Prolite,
    Promax,
    Team,
    SelfServeBusinessProlite,
    SelfServeBusinessUsageBased,
    Business,
    Ent26,
    EnterpriseCbpAutomation,
    EnterpriseCbpUsageBased,
    Enterprise,
    Edu,
    EduPlus,
    EduPro,
    Sci,
    SciPlus,
    Unknown,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct GetAccountResponse {
    account: Option<Account>,
    user_id: Option<String>,
    requires_openai_auth: bool,
    workspace_routing: Option<WorkspaceRouting>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub(crate) enum Account {
    ApiKey,
    Chatgpt { email: Option<String>, plan_type: PlanType, workspace_name: Option<String> },
    AmazonBedrock { uses_codex_managed_credentials: bool },
    Gcp,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct WorkspaceRouting {
    chatgpt_account_id: String,
    backend_origin: String,
    account_routing_override: AccountRoutingOverride,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) enum AccountRoutingOverride {
    #[serde(rename = "NO_CONSTRAINT")]
    NoConstraint,
    #[serde(rename = "us")]
    Us,
    #[serde(rename = "us_cr")]
    UsCr,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct AppListUpdatedNotification {
    data: Vec<AppInfo>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AppsListResponse {
    data: Vec<AppInfo>,
    next_cursor: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AppInfo {
    id: String,
    name: String,
    description: Option<String>,
    logo_url: Option<String>,
    logo_url_dark: Option<String>,
    icon_assets: Option<BTreeMap<String, String>>,
    icon_dark_assets: Option<BTreeMap<String, String>>,
    distribution_channel: Option<String>,
    branding: Option<AppBranding>,
    app_metadata: Option<AppMetadata>,
    labels: Option<BTreeMap<String, String>>,
    install_url: Option<String>,
    is_accessible: bool,
    is_enabled: bool,
    plugin_display_names: Vec<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AppBranding {
    category: Option<String>,
    developer: Option<String>,
    website: Option<String>,
    privacy_policy: Option<String>,
    terms_of_service: Option<String>,
    is_discoverable_app: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AppMetadata {
    review: Option<AppReview>,
    categories: Option<Vec<String>>,
    sub_categories: Option<Vec<String>>,
    seo_description: Option<String>,
    screenshots: Option<Vec<AppScreenshot>>,
    developer: Option<String>,
    version: Option<String>,
    version_id: Option<String>,
    version_notes: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    first_party_type: Option<String>,
    first_party_requires_install: Option<bool>,
    show_in_composer_when_unlinked: Option<bool>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct AppReview {
    status: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AppScreenshot {
    url: Option<String>,
    file_id: Option<String>,
    user_prompt: String,
}
