//! Models on Amazon Bedrock.

use crate::{
    macros::{object, string_enum, tagged_union},
    wire::Secret,
};

object! {
    /// The params of `account/bedrock/discover`: none yet, as an object.
    #[derive(Default)]
    pub struct BedrockDiscoverParams {}
}

object! {
    /// The AWS credentials on the server's machine: the answer to `account/bedrock/discover`.
    pub struct BedrockDiscoverResponse {
        /// Profiles in the files of the AWS tools.
        pub profiles: Vec<BedrockAwsProfile>,
        /// Credentials in environment variables.
        pub environment_credentials: Vec<BedrockEnvironmentCredential>,
    }
}

object! {
    /// A profile in the files of the AWS tools.
    pub struct BedrockAwsProfile {
        /// Its name.
        pub name: String,
        /// Its region. `null` when it has none.
        pub region: Option<String>,
    }
}

object! {
    /// Credentials in environment variables.
    pub struct BedrockEnvironmentCredential {
        /// What kind they are.
        pub r#type: AwsCredentialType,
        /// The region in the environment. `null` when it has none.
        pub region: Option<String>,
    }
}

string_enum! {
    /// What kind AWS credentials are.
    pub enum AwsCredentialType {
        /// A pair of access keys.
        AccessKeys = "accessKeys",
        /// A Bedrock API key.
        BedrockApiKey = "bedrockApiKey",
        ..
    }
}

tagged_union! {
    /// Which credentials to use: the params of `account/bedrock/setup`.
    pub enum BedrockSetupParams by "type" {
        /// Those of a profile in the files of the AWS tools.
        Profile(BedrockProfileSetup) = "profile",
        /// Those in environment variables.
        Environment(BedrockEnvironmentSetup) = "environment",
        /// These access keys. Newer clients send them by `account/login/start`.
        ///
        /// @removed 0.150.0
        AccessKeys(BedrockAccessKeysSetup) = "accessKeys",
    }
}

object! {
    /// Use the credentials of a profile.
    pub struct BedrockProfileSetup {
        /// The profile's name.
        pub profile: String,
        /// The AWS region.
        pub region: String,
    }
}

object! {
    /// Use the credentials in environment variables.
    pub struct BedrockEnvironmentSetup {
        /// Which of them.
        ///
        /// @removed 0.150.0
        pub credential_type: Optional<AwsCredentialType>,
        /// The AWS region.
        pub region: String,
    }
}

object! {
    /// Use these access keys.
    pub struct BedrockAccessKeysSetup {
        /// The public half of the keys.
        pub access_key_id: String,
        /// The secret half of the keys.
        pub secret_access_key: Secret,
        /// The session token of temporary keys. Absent and `null` mean: the keys are permanent.
        pub session_token: Field<Secret>,
        /// The AWS region.
        pub region: String,
    }
}

object! {
    /// The answer to `account/bedrock/setup`: nothing.
    #[derive(Default)]
    pub struct BedrockSetupResponse {}
}

object! {
    /// The params of `account/bedrock/checkGovCloudRequirements`: none yet, as an object.
    #[derive(Default)]
    pub struct BedrockCheckGovCloudRequirementsParams {}
}

object! {
    /// Whether the configuration suits AWS GovCloud: the answer to
    /// `account/bedrock/checkGovCloudRequirements`.
    pub struct BedrockCheckGovCloudRequirementsResponse {
        /// Whether the region in use is one of GovCloud.
        pub is_gov_cloud: bool,
        /// Whether it is, and the managed requirements fall short of what GovCloud wants. `false` is no
        /// proof that they suffice.
        pub should_warn: bool,
    }
}
