//! Requirements: what an administrator allows, and what is fixed. They stand above the
//! configuration: a value that breaks one is replaced or refused.

use std::collections::BTreeMap;

use super::{
    ApplicationRequirements, BrowserUseRequirements, ComputerUseRequirements, ForcedLoginMethod,
    InAppBrowserRequirements, ManagedHooksRequirements, NetworkRequirements, OtelRequirements,
    WebSearchMode,
};
use crate::{
    macros::{object, string_enum},
    model::ReasoningEffort,
    permission::{ApprovalsReviewer, AskForApproval, SandboxMode},
};

object! {
    /// The requirements: the answer to `configRequirements/read`.
    pub struct ConfigRequirementsReadResponse {
        /// Whether the features for the speeds Fast and Ultra Fast are ruled one by one. `null` or
        /// absent means: no, the one for Fast rules both.
        pub supports_independent_speed_modes: Option<bool> = null,
        /// The requirements, from all sources. `null` or absent when there are none.
        pub requirements: Option<ConfigRequirements>,
    }
}

object! {
    /// What an administrator allows, and what is fixed. What is `null` or absent is not ruled.
    pub struct ConfigRequirements {
        /// The only model provider, by its name in `model_providers`.
        pub model_provider: Option<String>,
        /// Definitions of model providers that are fixed, by name, with the names of `config.toml`.
        pub model_providers: Option<BTreeMap<String, serde_json::Value>>,
        /// The ways to sign in that are left when the configuration is taken into account too. An
        /// empty list allows none. Older servers leave it out.
        pub allowed_login_methods: Option<Vec<ForcedLoginMethod>>,
        /// Where the server stores credentials.
        pub cli_auth_credentials_store: Option<CliAuthCredentialsStoreMode>,
        /// Where ChatGPT's backend is, a URL.
        pub chatgpt_base_url: Option<String>,
        /// Instructions for the model that are added to those of the developer.
        pub additional_developer_instructions: Option<String>,
        /// The allowed values of `approval_policy`.
        pub allowed_approval_policies: Option<Vec<AskForApproval>>,
        /// The allowed values of `approvals_reviewer`.
        ///
        /// @experimental
        pub allowed_approvals_reviewers: Option<Vec<ApprovalsReviewer>>,
        /// The allowed values of `sandbox_mode`.
        pub allowed_sandbox_modes: Option<Vec<SandboxMode>>,
        /// The allowed sandboxes on Windows.
        pub allowed_windows_sandbox_implementations: Option<Vec<WindowsSandboxImplementation>>,
        /// The permission profiles that can be chosen, by name. What is `false` or not named
        /// cannot.
        pub allowed_permission_profiles: Option<BTreeMap<String, bool>>,
        /// The permission profile that holds when none is chosen.
        pub default_permissions: Option<String>,
        /// The allowed values of `web_search`. `disabled` is always allowed.
        pub allowed_web_search_modes: Option<Vec<WebSearchMode>>,
        /// Whether only hooks run that an administrator set.
        pub allow_managed_hooks_only: Option<bool>,
        /// Whether the agent may use a browser and other programs at all.
        pub allow_browser_and_computer_use: Option<bool>,
        /// Whether Appshots are allowed: pictures of programs' windows to give to the agent.
        pub allow_appshots: Option<bool>,
        /// Whether the machine may be controlled from other devices.
        pub allow_remote_control: Option<bool>,
        /// Rules for what the agent may do with other programs.
        pub computer_use: Option<ComputerUseRequirements>,
        /// Rules for what the agent may do in a browser.
        pub browser_use: Option<BrowserUseRequirements>,
        /// Rules for the browser in the desktop app.
        pub in_app_browser: Option<InAppBrowserRequirements>,
        /// Features that are fixed, on or off, by name.
        pub feature_requirements: Option<BTreeMap<String, bool>>,
        /// Hooks that always run.
        ///
        /// @experimental
        pub hooks: Option<ManagedHooksRequirements>,
        /// Where requests to OpenAI must be processed.
        pub enforce_residency: Option<ResidencyRequirement>,
        /// Rules for the network of commands.
        ///
        /// @experimental
        pub network: Option<NetworkRequirements>,
        /// Rules for the desktop app.
        ///
        /// @experimental
        pub application: Option<ApplicationRequirements>,
        /// Rules for automatic reviews.
        pub auto_review: Option<AutoReviewRequirements>,
        /// Rules for models.
        pub models: Option<ModelsRequirements>,
        /// The folder of the server's databases. Newer servers write a `file:` URI.
        pub sqlite_home: Option<String>,
        /// The folder of the server's logs. Newer servers write a `file:` URI.
        pub log_dir: Option<String>,
        /// The file with the catalogue of models, instead of the one that the server fetches. Newer
        /// servers write a `file:` URI.
        pub model_catalog_json: Option<String>,
        /// Whether the server looks for updates when it starts.
        pub check_for_update_on_startup: Option<bool>,
        /// Whether commands may run in a login shell.
        pub allow_login_shell: Option<bool>,
        /// Rules for feedback.
        pub feedback: Option<FeedbackRequirements>,
        /// Rules for telemetry.
        pub otel: Option<OtelRequirements>,
        /// The permission profiles that can be chosen, by name. Newer servers say so in
        /// `allowedPermissionProfiles`.
        ///
        /// @removed 0.138.0
        pub allowed_permissions: Field<Vec<String>>,
        /// Whether commands in the sandbox on Windows get a desktop of their own.
        ///
        /// @removed 0.156.0
        pub windows_sandbox_private_desktop: Field<bool>,
    }
}

string_enum! {
    /// A sandbox for commands on Windows.
    pub enum WindowsSandboxImplementation {
        /// The one that an administrator sets up.
        Elevated = "elevated",
        /// The one that needs no administrator.
        Unelevated = "unelevated",
        /// The one that is called MXC.
        Mxc = "mxc",
        ..
    }
}

object! {
    /// Rules for automatic reviews. What is `null` or absent is not ruled.
    pub struct AutoReviewRequirements {
        /// The models with which automatic reviews must be on.
        pub required_on_models: Option<Vec<String>>,
        /// Rules that are set aside.
        pub ignore_rules: Option<Vec<String>>,
    }
}

string_enum! {
    /// Where the server stores credentials.
    pub enum CliAuthCredentialsStoreMode {
        /// In a file in its own folder.
        File = "file",
        /// In the keyring of the system.
        Keyring = "keyring",
        /// In the keyring if there is one, or else in the file.
        Auto = "auto",
        /// In memory only.
        Ephemeral = "ephemeral",
        ..
    }
}

string_enum! {
    /// Where requests must be processed.
    pub enum ResidencyRequirement {
        /// In the United States.
        Us = "us",
        ..
    }
}

object! {
    /// Rules for feedback.
    pub struct FeedbackRequirements {
        /// Whether it can be sent. `null` or absent when not ruled.
        pub enabled: Option<bool>,
    }
}

object! {
    /// Rules for models.
    pub struct ModelsRequirements {
        /// What new threads begin with. `null` or absent when not ruled.
        pub new_thread: Option<NewThreadModelDefaults>,
    }
}

object! {
    /// What new threads begin with. What is `null` or absent is not ruled.
    pub struct NewThreadModelDefaults {
        /// The model.
        pub model: Option<String>,
        /// How long it reasons.
        pub model_reasoning_effort: Option<ReasoningEffort>,
        /// The service tier.
        pub service_tier: Option<String>,
    }
}
