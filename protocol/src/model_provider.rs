//! Model providers: the services that run the models, and how the server connects to them.
//!
//! A client lists them, changes their settings in the user's configuration, and queries the
//! capabilities of the one in use. The settings say where keys are stored; they do not contain any.

use crate::{
    macros::{object, string_enum, tagged_union},
    thread::ThreadId,
};

object! {
    /// The params of `modelProvider/list`: an empty object for now.
    pub struct ModelProviderListParams {}
}

object! {
    /// The response to `modelProvider/list`: the available providers.
    pub struct ModelProviderListResponse {
        /// The providers.
        pub data: Vec<ModelProviderSummary>,
        /// The `id` of the provider that new threads use.
        pub default_provider_id: String,
        /// Whether the user may change the default provider.
        pub can_change_default: bool,
    }
}

object! {
    /// A model provider.
    pub struct ModelProviderSummary {
        /// The provider's ID, in the configuration and in requests.
        pub id: String,
        /// The provider's display name.
        pub name: String,
        /// Whether `modelProvider/config/write` can change any of the provider's settings.
        pub can_edit: bool,
        /// The URL of the provider's API. `null` if none is set, or if it must not be shown.
        pub base_url: Option<String>,
        /// The provider's settings.
        pub settings: ProviderSettings,
    }
}

tagged_union! {
    /// The settings of a provider.
    pub enum ProviderSettings by "type" {
        /// OpenAI, which has no settings.
        Openai = "openai",
        /// A custom gateway.
        CustomGateway(CustomGatewaySettings) = "customGateway",
        /// Amazon Bedrock.
        Bedrock(BedrockSettings) = "bedrock",
        /// Google Cloud.
        Gcp(GcpSettings) = "gcp",
        ..
    }
}

object! {
    /// The settings of a custom gateway.
    pub struct CustomGatewaySettings {
        /// How the server authenticates its requests.
        pub auth: GatewayAuth,
    }
}

tagged_union! {
    /// How the server authenticates its requests to a gateway.
    pub enum GatewayAuth by "mode" {
        /// No authentication.
        None = "none",
        /// A key in an environment variable.
        EnvironmentVariable(EnvironmentVariableAuth) = "environmentVariable",
        /// Another way, set up in the configuration.
        ExternallyConfigured(ExternallyConfiguredAuth) = "externallyConfigured",
        ..
    }
}

object! {
    /// Authentication with a key in an environment variable.
    pub struct EnvironmentVariableAuth {
        /// The name of the environment variable. The key itself is never sent.
        pub env_key: String,
    }
}

object! {
    /// Authentication in another way, set up in the configuration.
    pub struct ExternallyConfiguredAuth {
        /// The name of an environment variable that contains a key. `null` if none is set.
        pub env_key: Option<String>,
    }
}

object! {
    /// The settings for Amazon Bedrock.
    pub struct BedrockSettings {
        /// The AWS profile, as in the files of the AWS tools. `null` if none is set.
        pub profile: Option<String>,
        /// The AWS region. `null` if none is set.
        pub region: Option<String>,
    }
}

object! {
    /// The settings for Google Cloud.
    pub struct GcpSettings {
        /// The ID of the Google Cloud project. `null` if none is set.
        pub project_id: Option<String>,
        /// The Vertex AI location. `null` if none is set.
        pub location: Option<String>,
        /// The path to the credentials file on the server's machine. `null` if none is set.
        pub credential_file: Option<String>,
    }
}

object! {
    /// The params of `modelProvider/config/write`.
    pub struct ModelProviderConfigWriteParams is closed {
        /// The settings to change.
        pub settings: ProviderSettingsPatch,
    }
}

tagged_union! {
    /// Changes to a provider's settings. An absent field keeps the current setting; a `null` field
    /// clears it.
    pub enum ProviderSettingsPatch by "type" {
        /// A custom gateway, new or existing.
        CustomGateway(CustomGatewaySettingsParams) = "customGateway",
        /// Amazon Bedrock.
        Bedrock(BedrockSettingsParams) = "bedrock",
        /// Google Cloud.
        Gcp(GcpSettingsParams) = "gcp",
    }
}

object! {
    /// Changes to the settings of a custom gateway.
    pub struct CustomGatewaySettingsParams is closed {
        /// The URL of the gateway's API. If absent, keeps the current one; `null` clears it.
        pub base_url: Field<String>,
        /// The name of the environment variable that contains the key. If absent, keeps the current
        /// one; `null` clears it.
        pub env_key: Field<String>,
        /// The gateway's display name. If absent, keeps the current one.
        pub name: Optional<String>,
        /// The ID of the gateway to change. If absent or `null`, adds a new gateway, whose ID the
        /// server chooses.
        pub provider_id: Field<String>,
    }
}

object! {
    /// Changes to the settings for Amazon Bedrock.
    pub struct BedrockSettingsParams is closed {
        /// The AWS profile, as in the files of the AWS tools. If absent, keeps the current one;
        /// `null` clears it.
        pub profile: Field<String>,
        /// The provider's ID.
        pub provider_id: BedrockProviderId,
        /// The AWS region. If absent, keeps the current one; `null` clears it.
        pub region: Field<String>,
    }
}

string_enum! {
    /// The ID of an Amazon Bedrock provider.
    pub enum BedrockProviderId {
        /// Amazon Bedrock.
        AmazonBedrock = "amazon-bedrock",
        /// Amazon Bedrock Runtime.
        AmazonBedrockRuntime = "amazon-bedrock-runtime",
    }
}

object! {
    /// Changes to the settings for Google Cloud.
    pub struct GcpSettingsParams is closed {
        /// The path to the credentials file on the server's machine. If absent, keeps the current
        /// one; `null` clears it.
        pub credential_file: Field<String>,
        /// The Vertex AI location. If absent, keeps the current one; `null` clears it.
        pub location: Field<String>,
        /// The ID of the Google Cloud project. If absent, keeps the current one; `null` clears it.
        pub project_id: Field<String>,
        /// The provider's ID.
        pub provider_id: GcpProviderId,
    }
}

string_enum! {
    /// The ID of a Google Cloud provider.
    pub enum GcpProviderId {
        /// Google Cloud, the only one.
        Gcp = "gcp",
    }
}

object! {
    /// The response to `modelProvider/config/write`.
    pub struct ModelProviderConfigWriteResponse {
        /// The provider after the change.
        pub provider: ModelProviderSummary,
    }
}

object! {
    /// The params of `modelProvider/capabilities/read`: an empty object for now.
    pub struct ModelProviderCapabilitiesReadParams {}
}

object! {
    /// The response to `modelProvider/capabilities/read`: the capabilities of the provider in use.
    pub struct ModelProviderCapabilitiesReadResponse {
        /// Whether the provider can generate images.
        pub image_generation: bool,
        /// Whether the provider can search the web.
        pub web_search: bool,
        /// Whether the provider supports tools grouped in namespaces. Absent from newer servers.
        ///
        /// @removed 0.162.0
        pub namespace_tools: Optional<bool>,
    }
}

object! {
    /// The params of `modelProvider/authRecoveryStarted` and `modelProvider/authRecoveryCompleted`,
    /// sent when renewing the sign-in to a provider starts and when it is done.
    pub struct AuthRecoveryNotification {
        /// The ID of the thread that is waiting for it.
        pub thread_id: ThreadId,
        /// The ID of the turn that is waiting for it.
        pub turn_id: String,
        /// The model provider.
        pub provider: String,
        /// What is happening, for display.
        pub message: String,
    }
}

tagged_union! {
    /// Why a thread cannot use its model provider: the `data` of the error that the server responds
    /// with.
    pub enum ModelProviderError by "type" {
        /// The thread was started with another provider than the current one.
        Mismatch(ModelProviderMismatch) = "modelProviderMismatch",
        /// The provider is not in the configuration.
        NotConfigured(ModelProviderNotConfigured) = "modelProviderNotConfigured",
        /// The administrator requires another provider.
        PolicyConflict(ModelProviderPolicyConflict) = "modelProviderPolicyConflict",
        ..
    }
}

object! {
    /// A thread that was started with another provider than the current one.
    pub struct ModelProviderMismatch {
        /// The ID of the thread's provider.
        pub model_provider: String,
        /// The ID of the current provider.
        pub current_model_provider: String,
    }
}

object! {
    /// A provider that is not in the configuration.
    pub struct ModelProviderNotConfigured {
        /// The provider's ID.
        pub model_provider: String,
    }
}

object! {
    /// A provider other than the one that the administrator requires.
    pub struct ModelProviderPolicyConflict {
        /// The ID of the requested provider.
        pub model_provider: String,
        /// The ID of the required provider.
        pub required_model_provider: String,
    }
}
