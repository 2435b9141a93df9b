//! Model providers: the services that run the models, and how the server reaches them.
//!
//! A client lists them, changes their settings in the user's configuration, and learns what the one
//! in use can do. The settings name where keys are; they hold none.

use crate::macros::{object, string_enum, tagged_union};

object! {
    /// The params of `modelProvider/list`: none yet, as an object.
    #[derive(Default)]
    pub struct ModelProviderListParams {}
}

object! {
    /// The providers that can be used: the answer to `modelProvider/list`.
    pub struct ModelProviderListResponse {
        /// The providers.
        pub data: Vec<ModelProviderSummary>,
        /// The `id` of the one that new threads use.
        pub default_provider_id: String,
        /// Whether the user may make another one the default.
        pub can_change_default: bool,
    }
}

object! {
    /// A provider.
    pub struct ModelProviderSummary {
        /// Names the provider, in the configuration and in requests.
        pub id: String,
        /// The name for people.
        pub name: String,
        /// Whether `modelProvider/config/write` can change any of its settings.
        pub can_edit: bool,
        /// Where its API is, as a URL. `null` when none is set, or when it is not fit to be shown.
        pub base_url: Option<String>,
        /// Its settings.
        pub settings: ProviderSettings,
    }
}

tagged_union! {
    /// The settings of a provider.
    pub enum ProviderSettings by "type" {
        /// OpenAI, which has none.
        Openai = "openai",
        /// A gateway of the user's own.
        CustomGateway(CustomGatewaySettings) = "customGateway",
        /// Amazon Bedrock.
        Bedrock(BedrockSettings) = "bedrock",
        /// Google Cloud.
        Gcp(GcpSettings) = "gcp",
        ..
    }
}

object! {
    /// The settings of a gateway.
    pub struct CustomGatewaySettings {
        /// How the server signs its requests.
        pub auth: GatewayAuth,
    }
}

tagged_union! {
    /// How the server signs its requests to a gateway.
    pub enum GatewayAuth by "mode" {
        /// Not at all.
        None = "none",
        /// With a key in an environment variable.
        EnvironmentVariable(EnvironmentVariableAuth) = "environmentVariable",
        /// In some other way, which the configuration sets.
        ExternallyConfigured(ExternallyConfiguredAuth) = "externallyConfigured",
        ..
    }
}

object! {
    /// Signing with a key in an environment variable.
    pub struct EnvironmentVariableAuth {
        /// The variable's name. The key itself is never sent.
        pub env_key: String,
    }
}

object! {
    /// Signing in some other way, which the configuration sets.
    pub struct ExternallyConfiguredAuth {
        /// The name of an environment variable with a key. `null` when none is set.
        pub env_key: Option<String>,
    }
}

object! {
    /// The settings for Amazon Bedrock.
    #[derive(Default)]
    pub struct BedrockSettings {
        /// The profile in the files of the AWS tools. `null` when none is set.
        pub profile: Option<String>,
        /// The AWS region. `null` when none is set.
        pub region: Option<String>,
    }
}

object! {
    /// The settings for Google Cloud.
    #[derive(Default)]
    pub struct GcpSettings {
        /// The Google Cloud project. `null` when none is set.
        pub project_id: Option<String>,
        /// The location of Vertex AI. `null` when none is set.
        pub location: Option<String>,
        /// The file with credentials, as a path on the server's machine. `null` when none is set.
        pub credential_file: Option<String>,
    }
}

object! {
    /// The params of `modelProvider/config/write`.
    #[cfg_attr(feature = "schema", schemars(extend("x-closed" = true)))]
    pub struct ModelProviderConfigWriteParams {
        /// What to change.
        pub settings: ProviderSettingsPatch,
    }
}

tagged_union! {
    /// What to change in the settings of a provider. Absent members stay as they are; those that
    /// are `null` are cleared.
    pub enum ProviderSettingsPatch by "type" {
        /// A gateway, new or old.
        CustomGateway(CustomGatewaySettingsParams) = "customGateway",
        /// Amazon Bedrock.
        Bedrock(BedrockSettingsParams) = "bedrock",
        /// Google Cloud.
        Gcp(GcpSettingsParams) = "gcp",
    }
}

object! {
    /// What to change in the settings of a gateway.
    #[derive(Default)]
    #[cfg_attr(feature = "schema", schemars(extend("x-closed" = true)))]
    pub struct CustomGatewaySettingsParams {
        /// Where its API is, as a URL. Absent keeps it, `null` clears it.
        pub base_url: Field<String>,
        /// The name of the environment variable with its key. Absent keeps it, `null` clears it.
        pub env_key: Field<String>,
        /// The name for people. Absent keeps it.
        pub name: Optional<String>,
        /// The gateway to change. Absent and `null` mean: a new one, which the server names.
        pub provider_id: Field<String>,
    }
}

object! {
    /// What to change in the settings for Amazon Bedrock.
    #[cfg_attr(feature = "schema", schemars(extend("x-closed" = true)))]
    pub struct BedrockSettingsParams {
        /// The profile in the files of the AWS tools. Absent keeps it, `null` clears it.
        pub profile: Field<String>,
        /// Which provider.
        pub provider_id: BedrockProviderId,
        /// The AWS region. Absent keeps it, `null` clears it.
        pub region: Field<String>,
    }
}

string_enum! {
    /// Which provider of Amazon Bedrock.
    pub enum BedrockProviderId {
        /// Amazon Bedrock.
        AmazonBedrock = "amazon-bedrock",
        /// The Bedrock Runtime.
        AmazonBedrockRuntime = "amazon-bedrock-runtime",
    }
}

object! {
    /// What to change in the settings for Google Cloud.
    #[cfg_attr(feature = "schema", schemars(extend("x-closed" = true)))]
    pub struct GcpSettingsParams {
        /// The file with credentials, as a path on the server's machine. Absent keeps it, `null`
        /// clears it.
        pub credential_file: Field<String>,
        /// The location of Vertex AI. Absent keeps it, `null` clears it.
        pub location: Field<String>,
        /// The Google Cloud project. Absent keeps it, `null` clears it.
        pub project_id: Field<String>,
        /// Which provider.
        pub provider_id: GcpProviderId,
    }
}

string_enum! {
    /// Which provider of Google Cloud.
    pub enum GcpProviderId {
        /// The only one.
        Gcp = "gcp",
    }
}

object! {
    /// The answer to `modelProvider/config/write`.
    pub struct ModelProviderConfigWriteResponse {
        /// The provider as it is now.
        pub provider: ModelProviderSummary,
    }
}

object! {
    /// The params of `modelProvider/capabilities/read`: none yet, as an object.
    #[derive(Default)]
    pub struct ModelProviderCapabilitiesReadParams {}
}

object! {
    /// What the provider in use can do: the answer to `modelProvider/capabilities/read`.
    pub struct ModelProviderCapabilitiesReadResponse {
        /// Whether it makes images.
        pub image_generation: bool,
        /// Whether it searches the web.
        pub web_search: bool,
        /// Whether it takes tools that are grouped in namespaces. Absent from newer servers.
        ///
        /// @removed 0.162.0
        pub namespace_tools: Optional<bool>,
    }
}

object! {
    /// Says that the sign-in to a provider is being renewed, or has been: the params of
    /// `modelProvider/authRecoveryStarted` and `modelProvider/authRecoveryCompleted`.
    pub struct AuthRecoveryNotification {
        /// The thread that waits for it.
        pub thread_id: String,
        /// The turn that waits for it.
        pub turn_id: String,
        /// The provider.
        pub provider: String,
        /// What happens, for people.
        pub message: String,
    }
}
