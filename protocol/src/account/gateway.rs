//! Signing in to a model gateway with OAuth.

use crate::macros::{object, string_enum};

object! {
    /// The params of `account/gatewayOAuth/read`. All fields are optional.
    pub struct GatewayOAuthReadParams {
        /// The ID of the model provider to ask about. If absent or `null`, uses the current one.
        pub model_provider: Field<String>,
    }
}

object! {
    /// Whether a gateway requires a sign-in: the response to `account/gatewayOAuth/read`.
    pub struct GatewayOAuthReadResponse {
        /// The model provider's ID.
        pub provider_id: String,
        /// The model provider's display name.
        pub provider_name: String,
        /// Whether the provider uses gateway OAuth, whether or not the user is signed in.
        pub required: bool,
        /// Whether the provider supports device-code sign-in: entering a code on another machine.
        pub supports_device_auth: Optional<bool> = false,
        /// The status of the sign-in. `null` if the provider does not use gateway OAuth.
        pub status: Option<GatewayOAuthStatus>,
        /// Why the last sign-in failed, for display. `null` if it did not fail.
        pub error: Option<String>,
    }
}

string_enum! {
    /// The status of a gateway sign-in.
    pub enum GatewayOAuthStatus {
        /// The sign-in has not started.
        NotReady = "notReady",
        /// The sign-in is waiting for the user.
        Started = "started",
        /// The sign-in succeeded.
        Succeeded = "succeeded",
        /// The sign-in failed.
        Failed = "failed",
        ..
    }
}

object! {
    /// The params of `account/gatewayOAuth/login`. All fields are optional.
    pub struct GatewayOAuthLoginParams {
        /// The ID of the model provider to sign in to; this does not change the provider of any
        /// thread. If absent or `null`, uses the current one.
        pub model_provider: Field<String>,
        /// Whether to use device-code sign-in: entering a code on another machine. Defaults to
        /// `false`.
        pub device_auth: Optional<bool>,
    }
}

object! {
    /// The response to `account/gatewayOAuth/login`.
    pub struct GatewayOAuthLoginResponse {
        /// The code to enter. `null` if the sign-in happens in a browser;
        /// `account/gatewayOAuth/changed` then has the URL to open.
        pub prompt: Option<GatewayOAuthPrompt>,
    }
}

object! {
    /// A code to enter on a web page.
    pub struct GatewayOAuthPrompt {
        /// The sign-in's ID.
        pub login_id: String,
        /// The code to enter. Valid for one sign-in.
        pub user_code: String,
        /// The URL to open, on any machine.
        pub verification_url: String,
    }
}

object! {
    /// The response to `account/gatewayOAuth/cancel`: an empty object.
    pub struct GatewayOAuthCancelResponse {}
}

object! {
    /// Reports the status of a gateway sign-in: the params of `account/gatewayOAuth/changed`.
    pub struct GatewayOAuthChangedNotification {
        /// The ID of the device-code sign-in. `null` for any other sign-in.
        pub login_id: Option<String>,
        /// The URL to open. `null` except on the connection that started the sign-in.
        pub auth_url: Option<String>,
        /// The model provider's ID.
        pub provider_id: String,
        /// The status of the sign-in.
        pub status: GatewayOAuthStatus,
        /// Why the sign-in failed, for display. `null` if it did not fail.
        pub error: Option<String>,
    }
}
