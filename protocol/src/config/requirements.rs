//! Requirements: what an administrator allows, and which settings are fixed. They take precedence
//! over the configuration: a value that violates one is replaced or rejected.

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
    wire::SecretValue,
};

object! {
    /// The requirements: the response to `configRequirements/read`.
    pub struct ConfigRequirementsReadResponse {
        /// Whether the features for the Fast and Ultra Fast speeds have independent requirements.
        /// `null` or absent means no: the requirement for Fast applies to both.
        pub supports_independent_speed_modes: Option<bool> = null,
        /// The requirements, from all sources. `null` or absent if there are none.
        pub requirements: Option<ConfigRequirements>,
    }
}

object! {
    /// What an administrator allows, and which settings are fixed. A field that is `null` or absent
    /// imposes no requirement.
    pub struct ConfigRequirements {
        /// The only allowed model provider: a key of `model_providers`.
        pub model_provider: Option<String>,
        /// Fixed definitions of model providers, by name, with the names of `config.toml`.
        pub model_providers: Option<BTreeMap<String, SecretValue>>,
        /// The sign-in methods that remain allowed once the configuration is taken into account. An
        /// empty array allows none. Older servers omit this field.
        pub allowed_login_methods: Option<Vec<ForcedLoginMethod>>,
        /// Where the server stores credentials.
        pub cli_auth_credentials_store: Option<CliAuthCredentialsStoreMode>,
        /// The URL of the ChatGPT backend.
        pub chatgpt_base_url: Option<String>,
        /// Instructions for the model, added to the developer's.
        pub additional_developer_instructions: Option<String>,
        /// The allowed values of `approval_policy`.
        pub allowed_approval_policies: Option<Vec<AskForApproval>>,
        /// The allowed values of `approvals_reviewer`.
        ///
        /// @experimental
        pub allowed_approvals_reviewers: Option<Vec<ApprovalsReviewer>>,
        /// The allowed values of `sandbox_mode`.
        pub allowed_sandbox_modes: Option<Vec<SandboxMode>>,
        /// The allowed Windows sandboxes.
        pub allowed_windows_sandbox_implementations: Option<Vec<WindowsSandboxImplementation>>,
        /// The permission profiles that can be selected, by name. Those that are `false` or not
        /// listed cannot be selected.
        pub allowed_permission_profiles: Option<BTreeMap<String, bool>>,
        /// The permission profile that applies if none is selected.
        pub default_permissions: Option<String>,
        /// The allowed values of `web_search`. `disabled` is always allowed.
        pub allowed_web_search_modes: Option<Vec<WebSearchMode>>,
        /// Whether only hooks set by an administrator run.
        pub allow_managed_hooks_only: Option<bool>,
        /// Whether the agent may use browsers and other applications at all.
        pub allow_browser_and_computer_use: Option<bool>,
        /// Whether Appshots are allowed: screenshots of application windows that are given to the
        /// agent.
        pub allow_appshots: Option<bool>,
        /// Whether the machine may be controlled from other devices.
        pub allow_remote_control: Option<bool>,
        /// Rules for what the agent may do with other applications.
        pub computer_use: Option<ComputerUseRequirements>,
        /// Rules for what the agent may do in a browser.
        pub browser_use: Option<BrowserUseRequirements>,
        /// Rules for the browser inside the desktop app.
        pub in_app_browser: Option<InAppBrowserRequirements>,
        /// Features that are fixed to on or off, by name.
        pub feature_requirements: Option<BTreeMap<String, bool>>,
        /// Hooks that always run.
        ///
        /// @experimental
        pub hooks: Option<ManagedHooksRequirements>,
        /// Where requests to OpenAI must be processed.
        pub enforce_residency: Option<ResidencyRequirement>,
        /// Network rules for commands.
        ///
        /// @experimental
        pub network: Option<NetworkRequirements>,
        /// Requirements for the desktop app.
        ///
        /// @experimental
        pub application: Option<ApplicationRequirements>,
        /// Requirements for automatic reviews.
        pub auto_review: Option<AutoReviewRequirements>,
        /// Requirements for models.
        pub models: Option<ModelsRequirements>,
        /// The directory of the server's databases. Newer servers write a `file:` URI.
        pub sqlite_home: Option<String>,
        /// The directory of the server's logs. Newer servers write a `file:` URI.
        pub log_dir: Option<String>,
        /// The model catalog file to use instead of the catalog that the server fetches. Newer
        /// servers write a `file:` URI.
        pub model_catalog_json: Option<String>,
        /// Whether the server checks for updates when it starts.
        pub check_for_update_on_startup: Option<bool>,
        /// Whether commands may run in a login shell.
        pub allow_login_shell: Option<bool>,
        /// Requirements for feedback.
        pub feedback: Option<FeedbackRequirements>,
        /// Requirements for telemetry.
        pub otel: Option<OtelRequirements>,
        /// The permission profiles that can be selected, by name. Newer servers send
        /// `allowedPermissionProfiles` instead.
        ///
        /// @removed 0.138.0
        pub allowed_permissions: Field<Vec<String>>,
        /// Whether sandboxed commands on Windows get their own desktop.
        ///
        /// @removed 0.156.0
        pub windows_sandbox_private_desktop: Field<bool>,
    }
}

string_enum! {
    /// A sandbox for commands on Windows.
    pub enum WindowsSandboxImplementation {
        /// The sandbox that an administrator sets up.
        Elevated = "elevated",
        /// The sandbox that needs no administrator.
        Unelevated = "unelevated",
        /// The MXC sandbox.
        Mxc = "mxc",
        ..
    }
}

object! {
    /// Requirements for automatic reviews. A field that is `null` or absent imposes no requirement.
    pub struct AutoReviewRequirements {
        /// The models that require automatic reviews.
        pub required_on_models: Option<Vec<String>>,
        /// Rules to ignore.
        pub ignore_rules: Option<Vec<String>>,
    }
}

string_enum! {
    /// Where the server stores credentials.
    pub enum CliAuthCredentialsStoreMode {
        /// In a file in the server's own directory.
        File = "file",
        /// In the system's keyring.
        Keyring = "keyring",
        /// In the keyring if there is one, otherwise in the file.
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
    /// Requirements for feedback.
    pub struct FeedbackRequirements {
        /// Whether feedback can be sent. `null` or absent if there is no requirement.
        pub enabled: Option<bool>,
    }
}

object! {
    /// Requirements for models.
    pub struct ModelsRequirements {
        /// The defaults for new threads. `null` or absent if there is no requirement.
        pub new_thread: Option<NewThreadModelDefaults>,
    }
}

object! {
    /// The defaults for new threads. A field that is `null` or absent imposes no requirement.
    pub struct NewThreadModelDefaults {
        /// The model.
        pub model: Option<String>,
        /// The model's reasoning effort.
        pub model_reasoning_effort: Option<ReasoningEffort>,
        /// The service tier.
        pub service_tier: Option<String>,
    }
}
