//! Models: the available models, their options, and events about a turn's model.

use crate::{
    macros::{keyed_union, named_string, object, string_enum},
    thread::ThreadId,
};

object! {
    /// The params of `model/list`.
    pub struct ModelListParams {
        /// The ID of the provider whose models to list. If absent or `null`, uses the default
        /// provider.
        pub model_provider: Field<String>,
        /// The cursor: the `nextCursor` of an earlier response. If absent or `null`, starts at the
        /// first page.
        pub cursor: Field<String>,
        /// The maximum number of models to return. If absent or `null`, returns all.
        pub limit: Field<u32>,
        /// Whether to include hidden models. If absent or `null`, defaults to `false`.
        pub include_hidden: Field<bool>,
    }
}

object! {
    /// The response to `model/list`: a page of models.
    pub struct ModelListResponse {
        /// The models.
        pub data: Vec<Model>,
        /// Cursor for the next page. `null` on the last page.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// A model that a client can offer.
    pub struct Model {
        /// The entry's ID.
        pub id: String,
        /// The model's name, for `thread/start`, `turn/start` and the configuration.
        pub model: String,
        /// The name of the model to upgrade to. `null` if this one is current.
        pub upgrade: Option<String>,
        /// How to offer the upgrade. `null` if there is none to offer.
        pub upgrade_info: Option<ModelUpgradeInfo>,
        /// The message to show to users who are new to the model. `null` if there is none.
        pub availability_nux: Option<ModelAvailabilityNux>,
        /// The model's display name.
        pub display_name: String,
        /// What the model is good at, for display.
        pub description: String,
        /// The single purpose that the model is made for. `null` for a general-purpose model.
        pub model_specialty: Option<String> = null,
        /// Whether the model is hidden: not meant to be offered, and listed only with
        /// `includeHidden`.
        pub hidden: Newer<bool>,
        /// The reasoning efforts that can be requested.
        pub supported_reasoning_efforts: Vec<ReasoningEffortOption>,
        /// The reasoning effort used if none is requested.
        pub default_reasoning_effort: ReasoningEffort,
        /// The kinds of input that the model accepts.
        pub input_modalities: Newer<Vec<InputModality>> = ["text", "image"],
        /// Whether the model can adopt a personality. Always `false` from the newest servers.
        ///
        /// @deprecated Always `false`.
        pub supports_personality: Newer<bool> = false,
        /// How the model works with other agents. `null` if unknown.
        pub multi_agent_version: Option<MultiAgentVersion>,
        /// The faster speed tiers available. Newer clients read `serviceTiers`.
        ///
        /// @deprecated Use `serviceTiers` instead.
        pub additional_speed_tiers: Newer<Vec<String>> = [],
        /// The available service tiers.
        pub service_tiers: Newer<Vec<ModelServiceTier>> = [],
        /// The `id` of the tier used if none is selected. `null` for the provider's standard
        /// service.
        pub default_service_tier: Option<String> = null,
        /// The access programs that the account may request. `null` if unknown.
        pub available_access_programs: Option<ModelAccessPrograms> = null,
        /// Whether this is the default model.
        pub is_default: bool,
    }
}

object! {
    /// How to offer an upgrade to a newer model.
    pub struct ModelUpgradeInfo {
        /// The newer model's name.
        pub model: String,
        /// A sentence to display with the offer. `null` if there is none.
        pub upgrade_copy: Option<String>,
        /// The URL of a page about the newer model. `null` if there is none.
        pub model_link: Option<String>,
        /// A text to display with the offer, in Markdown. `null` if there is none.
        pub migration_markdown: Option<String>,
        /// When the older model is retired, as a Unix timestamp in seconds. `null` if unknown.
        pub retirement_at: Option<i64>,
    }
}

object! {
    /// The message to show to users who are new to a model.
    pub struct ModelAvailabilityNux {
        /// The text of the message.
        pub message: String,
    }
}

object! {
    /// A reasoning effort that a model supports.
    pub struct ReasoningEffortOption {
        /// The reasoning effort.
        pub reasoning_effort: ReasoningEffort,
        /// What the effort means, for display.
        pub description: String,
    }
}

named_string! {
    /// How much a model reasons, such as `low`, `medium` or `high`. Never empty.
    ///
    /// Each model has its own list of efforts. Releases before 0.138.0 accept only `none`,
    /// `minimal`, `low`, `medium`, `high` and `xhigh`.
    pub struct ReasoningEffort is not empty;
}

string_enum! {
    /// A kind of input that a model accepts.
    pub enum InputModality {
        /// Text.
        Text = "text",
        /// Images.
        Image = "image",
        /// Audio.
        Audio = "audio",
        ..
    }
}

string_enum! {
    /// How a model works with other agents.
    pub enum MultiAgentVersion {
        /// Not at all.
        Disabled = "disabled",
        /// Through version 1 of multi-agent support.
        V1 = "v1",
        /// Through version 2 of multi-agent support.
        V2 = "v2",
        ..
    }
}

object! {
    /// A service tier: how the provider serves a model, for example faster at a higher price.
    pub struct ModelServiceTier {
        /// The tier's ID.
        pub id: String,
        /// The tier's display name.
        pub name: String,
        /// What the tier means, for display.
        pub description: String,
    }
}

object! {
    /// The access programs that an account may request.
    pub struct ModelAccessPrograms {
        /// The access programs for cybersecurity work.
        pub cyber: Vec<CyberAccessProgram>,
    }
}

string_enum! {
    /// An access program for cybersecurity work. The backend decides whether the account may use
    /// it.
    pub enum CyberAccessProgram {
        /// Standard access.
        Standard = "standard",
        /// The Daybreak Blue program.
        DaybreakBlue = "daybreakBlue",
        /// The Daybreak Red program.
        DaybreakRed = "daybreakRed",
        ..
    }
}

string_enum! {
    /// How fast the provider serves a model, in older releases. Newer releases take the `id` of one
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
    /// How detailed a model's summary of its reasoning is.
    pub enum ReasoningSummary {
        /// As detailed as suits the model.
        Auto = "auto",
        /// A short summary.
        Concise = "concise",
        /// A long summary.
        Detailed = "detailed",
        /// No summary.
        None = "none",
        ..
    }
}

string_enum! {
    /// How long a model's responses are.
    pub enum Verbosity {
        /// Short.
        Low = "low",
        /// Medium.
        Medium = "medium",
        /// Long.
        High = "high",
        ..
    }
}

string_enum! {
    /// The tone in which a model writes. The newest servers accept `friendly` and `pragmatic`, but
    /// they have no effect.
    ///
    /// @deprecated Has no effect on the newest servers.
    pub enum Personality {
        /// No particular tone.
        None = "none",
        /// Warm.
        Friendly = "friendly",
        /// Matter-of-fact.
        Pragmatic = "pragmatic",
        ..
    }
}

object! {
    /// The params of `collaborationMode/list`: an empty object for now.
    pub struct CollaborationModeListParams {}
}

object! {
    /// The response to `collaborationMode/list`: the modes that a client can offer.
    pub struct CollaborationModeListResponse {
        /// The modes.
        pub data: Vec<CollaborationModeMask>,
    }
}

object! {
    /// A mode to offer, and the settings that it changes. A `null` field keeps the current setting.
    pub struct CollaborationModeMask in snake_case {
        /// The mode's display name.
        pub name: String,
        /// The agent's mode of work.
        pub mode: Option<ModeKind>,
        /// The model's name.
        pub model: Option<String>,
        /// How much the model reasons.
        pub reasoning_effort: Option<ReasoningEffort>,
        /// The instructions that tell the model about the mode. Absence means the same as `null`.
        ///
        /// @removed 0.106.0
        pub developer_instructions: Field<String>,
    }
}

string_enum! {
    /// The agent's mode of work.
    pub enum ModeKind {
        /// The agent makes a plan and changes nothing.
        Plan = "plan",
        /// The agent does the work.
        Default = "default",
        ..
    }
}

object! {
    /// The agent's mode of work and its settings.
    pub struct CollaborationMode {
        /// The mode.
        pub mode: ModeKind,
        /// The mode's settings.
        pub settings: Settings,
    }
}

object! {
    /// The settings of a collaboration mode.
    pub struct Settings in snake_case {
        /// The model's name.
        pub model: String,
        /// How much the model reasons. `null` for the model's default.
        pub reasoning_effort: Field<ReasoningEffort>,
        /// The instructions that tell the model about the mode. `null` for the server's own
        /// instructions.
        pub developer_instructions: Field<String>,
    }
}

object! {
    /// The params of `model/rerouted`, sent when a model other than the requested one answers.
    pub struct ModelReroutedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The turn's ID.
        pub turn_id: String,
        /// The model that was requested.
        pub from_model: String,
        /// The model that answers instead.
        pub to_model: String,
        /// Why the turn was rerouted.
        pub reason: ModelRerouteReason,
    }
}

string_enum! {
    /// Why a turn was rerouted to another model.
    pub enum ModelRerouteReason {
        /// The turn looks like high-risk cybersecurity activity.
        HighRiskCyberActivity = "highRiskCyberActivity",
        ..
    }
}

object! {
    /// The params of `model/verification`, sent when the account should be verified further.
    pub struct ModelVerificationNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The turn's ID.
        pub turn_id: String,
        /// The verifications that the account should complete.
        pub verifications: Vec<ModelVerification>,
    }
}

string_enum! {
    /// A verification that an account should complete.
    pub enum ModelVerification {
        /// Trusted access for cybersecurity work.
        TrustedAccessForCyber = "trustedAccessForCyber",
        ..
    }
}

object! {
    /// The params of `model/safetyBuffering/updated`, sent when the model's output is held back for
    /// a safety check.
    ///
    /// It is not kept in the thread's history.
    pub struct ModelSafetyBufferingUpdatedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The turn's ID.
        pub turn_id: String,
        /// The model that answers.
        pub model: String,
        /// The use cases that the output is checked for, in the backend's words.
        pub use_cases: Vec<String>,
        /// The reasons for the check, in the backend's words.
        pub reasons: Vec<String>,
        /// Whether to show users that the output is delayed.
        pub show_buffering_ui: Newer<bool>,
        /// The name of a model that would answer sooner. `null` if there is none to offer.
        pub faster_model: Option<String>,
    }
}

keyed_union! {
    /// How readily an agent starts other agents.
    pub enum MultiAgentMode {
        /// Only if asked to.
        ExplicitRequestOnly = "explicitRequestOnly",
        /// Whenever it sees fit.
        Proactive = "proactive",
        /// As described by this text from the configuration.
        Custom(String) = "custom",
        /// Unspecified.
        ///
        /// @removed 0.143.0
        None = "none",
        ..
    }
}
