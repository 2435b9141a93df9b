//! Feature flags: a client lists them, and enables or disables some until the server exits.

use std::collections::BTreeMap;

use crate::{
    macros::{object, string_enum},
    thread::ThreadId,
};

object! {
    /// The params of `experimentalFeature/list`, all optional.
    pub struct ExperimentalFeatureListParams {
        /// The cursor: the `nextCursor` of an earlier response. If absent or `null`, starts at the
        /// first page.
        pub cursor: Field<String>,
        /// The maximum number of features to return. If absent or `null`, the server chooses.
        pub limit: Field<u32>,
        /// The ID of a loaded thread whose configuration applies. An unknown ID is an error. If
        /// absent or `null`, the server's configuration applies.
        pub thread_id: Field<ThreadId>,
    }
}

object! {
    /// The response to `experimentalFeature/list`: a page of features.
    pub struct ExperimentalFeatureListResponse {
        /// The features.
        pub data: Vec<ExperimentalFeature>,
        /// Cursor for the next page. `null` on the last page.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// A feature that can be enabled or disabled.
    pub struct ExperimentalFeature {
        /// The feature's name, in the configuration under `[features]` and on the command line.
        pub name: String,
        /// The feature's stage of development.
        pub stage: ExperimentalFeatureStage,
        /// The feature's display name. `null` unless it is in beta.
        pub display_name: Option<String>,
        /// What the feature does. `null` unless it is in beta.
        pub description: Option<String>,
        /// A text that announces the feature to users; may be empty. `null` unless it is in beta.
        pub announcement: Option<String>,
        /// Whether the feature is enabled.
        pub enabled: bool,
        /// Whether the feature is enabled by default.
        pub default_enabled: bool,
    }
}

string_enum! {
    /// A feature's stage of development.
    pub enum ExperimentalFeatureStage {
        /// Available for users to try.
        Beta = "beta",
        /// Unfinished; may misbehave.
        UnderDevelopment = "underDevelopment",
        /// Finished.
        Stable = "stable",
        /// Deprecated: should no longer be used.
        Deprecated = "deprecated",
        /// Removed: only its name is still recognized.
        Removed = "removed",
        ..
    }
}

object! {
    /// The params of `experimentalFeature/enablement/set`.
    pub struct ExperimentalFeatureEnablementSetParams {
        /// Whether to enable each feature, by its name. Other features keep their current setting.
        /// The settings are not saved, and the configuration takes precedence over them.
        pub enablement: BTreeMap<String, bool>,
    }
}

object! {
    /// The response to `experimentalFeature/enablement/set`.
    pub struct ExperimentalFeatureEnablementSetResponse {
        /// The features that were set, by name. Features that cannot be set in this way are left
        /// out.
        pub enablement: BTreeMap<String, bool>,
    }
}
