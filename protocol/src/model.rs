//! Models: which there are, how they may be asked to work, and what becomes of a turn's model.

use crate::macros::{keyed_union, named_string, object, string_enum};

object! {
    /// The params of `model/list`.
    #[derive(Default)]
    pub struct ModelListParams {
        /// The provider whose models to list. Absent and `null` mean: the default one.
        pub model_provider: Field<String>,
        /// Where to go on: the `nextCursor` of an earlier answer. Absent and `null` mean: at the
        /// start.
        pub cursor: Field<String>,
        /// How many models to give at most. Absent and `null` mean: all.
        pub limit: Field<u32>,
        /// Whether to list models that are not offered as well. Absent and `null` mean `false`.
        pub include_hidden: Field<bool>,
    }
}

object! {
    /// A page of models: the answer to `model/list`.
    pub struct ModelListResponse {
        /// The models.
        pub data: Vec<Model>,
        /// Where to go on. `null` at the end.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// A model, as a client offers it.
    pub struct Model {
        /// Names the entry.
        pub id: String,
        /// Names the model, for `thread/start`, `turn/start` and the configuration.
        pub model: String,
        /// The model to change to. `null` when this one is current.
        pub upgrade: Option<String>,
        /// How to offer that change. `null` when there is none to offer.
        pub upgrade_info: Option<ModelUpgradeInfo>,
        /// What to tell people about a model that is new to them. `null` for nothing.
        pub availability_nux: Option<ModelAvailabilityNux>,
        /// The name for people.
        pub display_name: String,
        /// What it is good for, for people.
        pub description: String,
        /// The one thing it is made for. `null` for a model of general use.
        pub model_specialty: Option<String> = null,
        /// Whether not to offer it; `includeHidden` lists it all the same.
        pub hidden: Newer<bool>,
        /// How much it can be asked to reason.
        pub supported_reasoning_efforts: Vec<ReasoningEffortOption>,
        /// How much it reasons when not asked.
        pub default_reasoning_effort: ReasoningEffort,
        /// What it can be given.
        pub input_modalities: Newer<Vec<InputModality>> = ["text", "image"],
        /// Whether it can take on a personality. Always `false` from the newest servers.
        pub supports_personality: Newer<bool> = false,
        /// How it works with other agents. `null` when not known.
        pub multi_agent_version: Option<MultiAgentVersion>,
        /// The ways to make it faster. Newer clients read `serviceTiers`.
        pub additional_speed_tiers: Newer<Vec<String>> = [],
        /// The service tiers to choose from.
        pub service_tiers: Newer<Vec<ModelServiceTier>> = [],
        /// The `id` of the tier to use when none is chosen. `null` for the provider's usual
        /// service.
        pub default_service_tier: Option<String> = null,
        /// The access programs that the account may ask for. `null` when not known.
        pub available_access_programs: Option<ModelAccessPrograms> = null,
        /// Whether it is the model to start with.
        pub is_default: bool,
    }
}

object! {
    /// How to offer the change to a newer model.
    pub struct ModelUpgradeInfo {
        /// The newer model.
        pub model: String,
        /// A sentence for the offer. `null` when there is none.
        pub upgrade_copy: Option<String>,
        /// Where to read about the newer model, as a URL. `null` when there is no such page.
        pub model_link: Option<String>,
        /// A text for the offer, in Markdown. `null` when there is none.
        pub migration_markdown: Option<String>,
        /// When the older model shall go away, in seconds of Unix time. `null` when not known.
        pub retirement_at: Option<i64>,
    }
}

object! {
    /// What to tell people about a new model.
    pub struct ModelAvailabilityNux {
        /// The text.
        pub message: String,
    }
}

object! {
    /// How much a model can be asked to reason.
    pub struct ReasoningEffortOption {
        /// The effort.
        pub reasoning_effort: ReasoningEffort,
        /// What it means, for people.
        pub description: String,
    }
}

named_string! {
    /// How much a model reasons, such as `low`, `medium` or `high`. Never empty.
    ///
    /// Each model has its own list. Releases before 0.138.0 take only `none`, `minimal`, `low`,
    /// `medium`, `high` and `xhigh`.
    pub struct ReasoningEffort;
}

string_enum! {
    /// What a model can be given.
    pub enum InputModality {
        /// Text.
        Text = "text",
        /// Images.
        Image = "image",
        /// Sound.
        Audio = "audio",
        ..
    }
}

string_enum! {
    /// How a model works with other agents.
    pub enum MultiAgentVersion {
        /// It does not.
        Disabled = "disabled",
        /// In the first way.
        V1 = "v1",
        /// In the second way.
        V2 = "v2",
        ..
    }
}

object! {
    /// A way in which the provider serves a model, such as faster and at a higher price.
    pub struct ModelServiceTier {
        /// Names the tier.
        pub id: String,
        /// The name for people.
        pub name: String,
        /// What it means, for people.
        pub description: String,
    }
}

object! {
    /// The access programs that an account may ask for.
    pub struct ModelAccessPrograms {
        /// Those for security work.
        pub cyber: Vec<CyberAccessProgram>,
    }
}

string_enum! {
    /// How a model treats security work. The backend decides whether the account may have it.
    pub enum CyberAccessProgram {
        /// As usual.
        Standard = "standard",
        /// By the program Daybreak Blue.
        DaybreakBlue = "daybreakBlue",
        /// By the program Daybreak Red.
        DaybreakRed = "daybreakRed",
        ..
    }
}

string_enum! {
    /// How fast the provider serves a model, in older releases; newer ones take the `id` of one
    /// of the model's `serviceTiers`.
    pub enum ServiceTier {
        /// Faster, at a higher price.
        Fast = "fast",
        /// Slower, at a lower price.
        Flex = "flex",
        ..
    }
}

string_enum! {
    /// What a model tells of its reasoning.
    pub enum ReasoningSummary {
        /// As much as suits the model.
        Auto = "auto",
        /// A short summary.
        Concise = "concise",
        /// A long summary.
        Detailed = "detailed",
        /// Nothing.
        None = "none",
        ..
    }
}

string_enum! {
    /// How long a model's answers are.
    pub enum Verbosity {
        /// Short.
        Low = "low",
        /// Of middle length.
        Medium = "medium",
        /// Long.
        High = "high",
        ..
    }
}

string_enum! {
    /// The manner in which a model speaks. The newest servers take `friendly` and `pragmatic`
    /// without effect.
    pub enum Personality {
        /// No manner of its own.
        None = "none",
        /// Warm.
        Friendly = "friendly",
        /// Matter-of-fact.
        Pragmatic = "pragmatic",
        ..
    }
}

object! {
    /// The params of `collaborationMode/list`: none yet, as an object.
    #[derive(Default)]
    pub struct CollaborationModeListParams {}
}

object! {
    /// The modes that a client can offer: the answer to `collaborationMode/list`.
    pub struct CollaborationModeListResponse {
        /// The modes.
        pub data: Vec<CollaborationModeMask>,
    }
}

object! {
    /// A mode to offer, and the settings that come with it. What is `null` stays as it is.
    pub struct CollaborationModeMask in snake_case {
        /// The name for people.
        pub name: String,
        /// How the agent works.
        pub mode: Option<ModeKind>,
        /// The model.
        pub model: Option<String>,
        /// How much the model reasons.
        pub reasoning_effort: Option<ReasoningEffort>,
        /// What the model is told about the mode. Absent means the same as `null`.
        ///
        /// @removed 0.106.0
        pub developer_instructions: Field<String>,
    }
}

string_enum! {
    /// How the agent works.
    pub enum ModeKind {
        /// It makes a plan and changes nothing.
        Plan = "plan",
        /// It does the work.
        Default = "default",
        ..
    }
}

object! {
    /// How the agent works, and with which settings.
    pub struct CollaborationMode {
        /// How it works.
        pub mode: ModeKind,
        /// The settings.
        pub settings: Settings,
    }
}

object! {
    /// The settings with which the agent works.
    pub struct Settings in snake_case {
        /// The model.
        pub model: String,
        /// How much the model reasons. `null` for the model's default.
        pub reasoning_effort: Option<ReasoningEffort>,
        /// What the model is told about the mode. `null` for the server's own words.
        pub developer_instructions: Option<String>,
    }
}

object! {
    /// Says that another model answers than was asked for: the params of `model/rerouted`.
    pub struct ModelReroutedNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn.
        pub turn_id: String,
        /// The model that was asked for.
        pub from_model: String,
        /// The model that answers.
        pub to_model: String,
        /// Why.
        pub reason: ModelRerouteReason,
    }
}

string_enum! {
    /// Why another model answers.
    pub enum ModelRerouteReason {
        /// The turn looks like security work that could do great harm.
        HighRiskCyberActivity = "highRiskCyberActivity",
        ..
    }
}

object! {
    /// Says that the account should be verified further: the params of `model/verification`.
    pub struct ModelVerificationNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn.
        pub turn_id: String,
        /// What to verify it for.
        pub verifications: Vec<ModelVerification>,
    }
}

string_enum! {
    /// What an account should be verified for.
    pub enum ModelVerification {
        /// Trusted access for security work.
        TrustedAccessForCyber = "trustedAccessForCyber",
        ..
    }
}

object! {
    /// Says that an answer is held back while it is checked for safety: the params of
    /// `model/safetyBuffering/updated`.
    ///
    /// The thread's history does not keep it.
    pub struct ModelSafetyBufferingUpdatedNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn.
        pub turn_id: String,
        /// The model that answers.
        pub model: String,
        /// The kinds of use that it is checked for, as the backend names them.
        pub use_cases: Vec<String>,
        /// Why it is checked, as the backend says it.
        pub reasons: Vec<String>,
        /// Whether to show people that they wait.
        pub show_buffering_ui: Newer<bool>,
        /// A model that would answer sooner. `null` when there is none to offer.
        pub faster_model: Option<String>,
    }
}

keyed_union! {
    /// How freely an agent starts other agents.
    pub enum MultiAgentMode {
        /// Only when it is asked to.
        ExplicitRequestOnly = "explicitRequestOnly",
        /// When it sees fit.
        Proactive = "proactive",
        /// As this text of the configuration says.
        Custom(String) = "custom",
        /// Nothing is said about it.
        ///
        /// @removed 0.143.0
        None = "none",
        ..
    }
}
