//! Signing in to a gateway in front of the models, by OAuth.

use crate::macros::{object, string_enum};

object! {
    /// The params of `account/gatewayOAuth/read`, all of which may be left out.
    #[derive(Default)]
    pub struct GatewayOAuthReadParams {
        /// The provider to ask about. Absent and `null` mean: the one in use.
        pub model_provider: Field<String>,
    }
}

object! {
    /// Whether a gateway wants a sign-in: the answer to `account/gatewayOAuth/read`.
    pub struct GatewayOAuthReadResponse {
        /// Names the provider.
        pub provider_id: String,
        /// The provider's name for people.
        pub provider_name: String,
        /// Whether the provider uses gateway OAuth, signed in or not.
        pub required: bool,
        /// Whether the sign-in can be done by typing a code on another machine.
        pub supports_device_auth: Optional<bool> = false,
        /// How far the sign-in is. `null` when the provider does not use gateway OAuth.
        pub status: Option<GatewayOAuthStatus>,
        /// Why the last sign-in failed, for people. `null` when it did not.
        pub error: Option<String>,
    }
}

string_enum! {
    /// How far the sign-in to a gateway is.
    pub enum GatewayOAuthStatus {
        /// It has not begun.
        NotReady = "notReady",
        /// It waits for a person.
        Started = "started",
        /// It worked.
        Succeeded = "succeeded",
        /// It failed.
        Failed = "failed",
        ..
    }
}

object! {
    /// The params of `account/gatewayOAuth/login`, all of which may be left out.
    #[derive(Default)]
    pub struct GatewayOAuthLoginParams {
        /// The provider to sign in to; no thread changes its provider. Absent and `null` mean: the one in
        /// use.
        pub model_provider: Field<String>,
        /// Whether to sign in by typing a code on another machine. Defaults to `false`.
        pub device_auth: Optional<bool>,
    }
}

object! {
    /// The answer to `account/gatewayOAuth/login`.
    #[derive(Default)]
    pub struct GatewayOAuthLoginResponse {
        /// The code to type. `null` when the sign-in happens in a browser;
        /// `account/gatewayOAuth/changed` holds its page then.
        pub prompt: Option<GatewayOAuthPrompt>,
    }
}

object! {
    /// A code to type on a page.
    pub struct GatewayOAuthPrompt {
        /// Names the sign-in.
        pub login_id: String,
        /// The code, good for one sign-in.
        pub user_code: String,
        /// The page to open, on any machine.
        pub verification_url: String,
    }
}

object! {
    /// The answer to `account/gatewayOAuth/cancel`: nothing.
    #[derive(Default)]
    pub struct GatewayOAuthCancelResponse {}
}

object! {
    /// Says how far the sign-in to a gateway is: the params of `account/gatewayOAuth/changed`.
    pub struct GatewayOAuthChangedNotification {
        /// The sign-in by code that this is about. `null` for any other.
        pub login_id: Option<String>,
        /// The page to open. `null` except on the connection that began the sign-in.
        pub auth_url: Option<String>,
        /// Names the provider.
        pub provider_id: String,
        /// How far the sign-in is.
        pub status: GatewayOAuthStatus,
        /// Why it failed, for people. `null` when it did not.
        pub error: Option<String>,
    }
}
