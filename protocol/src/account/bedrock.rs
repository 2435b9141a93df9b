//! Models on Amazon Bedrock.

use crate::{
    macros::{object, string_enum, tagged_union},
    wire::Secret,
};

object! {
    /// The params of `account/bedrock/discover`: an object with no fields yet.
    pub struct BedrockDiscoverParams {}
}

object! {
    /// The AWS credentials found on the server's machine: the response to
    /// `account/bedrock/discover`.
    pub struct BedrockDiscoverResponse {
        /// The profiles in the AWS tools' configuration files.
        pub profiles: Vec<BedrockAwsProfile>,
        /// The credentials in environment variables.
        pub environment_credentials: Vec<BedrockEnvironmentCredential>,
    }
}

object! {
    /// A profile in the AWS tools' configuration files.
    pub struct BedrockAwsProfile {
        /// The profile's name.
        pub name: String,
        /// The profile's AWS region. `null` if it has none.
        pub region: Option<String>,
    }
}

object! {
    /// Credentials in environment variables.
    pub struct BedrockEnvironmentCredential {
        /// The kind of credentials.
        pub r#type: AwsCredentialType,
        /// The AWS region set in the environment. `null` if there is none.
        pub region: Option<String>,
    }
}

string_enum! {
    /// A kind of AWS credentials.
    pub enum AwsCredentialType {
        /// A pair of access keys.
        AccessKeys = "accessKeys",
        /// A Bedrock API key.
        BedrockApiKey = "bedrockApiKey",
        ..
    }
}

tagged_union! {
    /// The credentials to use: the params of `account/bedrock/setup`.
    pub enum BedrockSetupParams by "type" {
        /// The credentials of a profile in the AWS tools' configuration files.
        Profile(BedrockProfileSetup) = "profile",
        /// The credentials in environment variables.
        Environment(BedrockEnvironmentSetup) = "environment",
        /// The given access keys. Newer clients send them with `account/login/start`.
        ///
        /// @removed 0.150.0
        AccessKeys(BedrockAccessKeysSetup) = "accessKeys",
    }
}

object! {
    /// A setup with the credentials of a profile.
    pub struct BedrockProfileSetup {
        /// The profile's name.
        pub profile: String,
        /// The AWS region.
        pub region: String,
    }
}

object! {
    /// A setup with the credentials in environment variables.
    pub struct BedrockEnvironmentSetup {
        /// The kind of credentials to use.
        ///
        /// @removed 0.150.0
        pub credential_type: Optional<AwsCredentialType>,
        /// The AWS region.
        pub region: String,
    }
}

object! {
    /// A setup with the given access keys.
    pub struct BedrockAccessKeysSetup {
        /// The access key ID: the public half of the key pair.
        pub access_key_id: String,
        /// The secret access key: the secret half of the key pair.
        pub secret_access_key: Secret,
        /// The session token, for temporary keys. If absent or `null`, the keys are permanent.
        pub session_token: Field<Secret>,
        /// The AWS region.
        pub region: String,
    }
}

object! {
    /// The response to `account/bedrock/setup`: an empty object.
    pub struct BedrockSetupResponse {}
}

object! {
    /// The params of `account/bedrock/checkGovCloudRequirements`: an object with no fields yet.
    pub struct BedrockCheckGovCloudRequirementsParams {}
}

object! {
    /// Whether the configuration meets the AWS GovCloud requirements: the response to
    /// `account/bedrock/checkGovCloudRequirements`.
    pub struct BedrockCheckGovCloudRequirementsResponse {
        /// Whether the current region is a GovCloud region.
        pub is_gov_cloud: bool,
        /// Whether the region is a GovCloud region and the managed requirements fall short of what
        /// GovCloud requires. `false` does not prove that they are sufficient.
        pub should_warn: bool,
    }
}
