//! Features that can be switched on and off: a client lists them, and switches some for as long as
//! the server runs.

use std::collections::BTreeMap;

use crate::macros::{object, string_enum};

object! {
    /// The params of `experimentalFeature/list`, all of which may be left out.
    pub struct ExperimentalFeatureListParams {
        /// Where to go on: the `nextCursor` of an earlier answer. Absent and `null` mean: at the
        /// start.
        pub cursor: Field<String>,
        /// How many features to give at most. Absent and `null` mean: the server's choice.
        pub limit: Field<u32>,
        /// A loaded thread whose configuration counts; an unknown one is an error. Absent and
        /// `null` mean: the server's.
        pub thread_id: Field<String>,
    }
}

object! {
    /// A page of features: the answer to `experimentalFeature/list`.
    pub struct ExperimentalFeatureListResponse {
        /// The features.
        pub data: Vec<ExperimentalFeature>,
        /// Where to go on. `null` at the end.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// A feature.
    pub struct ExperimentalFeature {
        /// Names the feature, in the configuration under `[features]` and on the command line.
        pub name: String,
        /// How far it is.
        pub stage: ExperimentalFeatureStage,
        /// The name for people. `null` unless it is in beta.
        pub display_name: Option<String>,
        /// What it does. `null` unless it is in beta.
        pub description: Option<String>,
        /// How to tell people that it is there; may be empty. `null` unless it is in beta.
        pub announcement: Option<String>,
        /// Whether it is on.
        pub enabled: bool,
        /// Whether it is on when nobody says otherwise.
        pub default_enabled: bool,
    }
}

string_enum! {
    /// How far a feature is.
    pub enum ExperimentalFeatureStage {
        /// People may try it.
        Beta = "beta",
        /// It is not finished and may misbehave.
        UnderDevelopment = "underDevelopment",
        /// It is finished.
        Stable = "stable",
        /// It should no longer be used.
        Deprecated = "deprecated",
        /// It is gone; only its name is still understood.
        Removed = "removed",
        ..
    }
}

object! {
    /// The params of `experimentalFeature/enablement/set`.
    pub struct ExperimentalFeatureEnablementSetParams {
        /// Whether each feature shall be on, by its name; others stay as they are. It is not
        /// stored, and what the configuration says goes before it.
        pub enablement: BTreeMap<String, bool>,
    }
}

object! {
    /// The answer to `experimentalFeature/enablement/set`.
    pub struct ExperimentalFeatureEnablementSetResponse {
        /// The features that were set, by name. Those that cannot be set in this way are left out.
        pub enablement: BTreeMap<String, bool>,
    }
}
