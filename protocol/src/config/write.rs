//! Changing the user's `config.toml`.

use super::ConfigLayerMetadata;
use crate::{
    macros::{object, string_enum},
    path::AbsolutePathBuf,
};

object! {
    /// The params of `config/value/write`.
    ///
    /// A refused write says why in the error's `data.config_write_error_code`, such as
    /// `configLayerReadonly`, `configVersionConflict` or `configValidationError`.
    pub struct ConfigValueWriteParams {
        /// Where to put it: the names of `config.toml` from the outside in, with dots between them.
        pub key_path: String,
        /// What to put there. `null` takes away what is there.
        pub value: serde_json::Value,
        /// What becomes of a table that is already there.
        pub merge_strategy: MergeStrategy,
        /// The file to change, as an absolute path. Absent and `null` mean: the user's
        /// `config.toml`, which is the only one allowed.
        pub file_path: Field<String>,
        /// The version that the user's layer must still have, or else nothing is written. Absent
        /// and `null` mean: any.
        pub expected_version: Field<String>,
    }
}

string_enum! {
    /// What becomes of a table where a new one is to go. Values that are no tables are replaced
    /// either way.
    pub enum MergeStrategy {
        /// The new one takes its place.
        Replace = "replace",
        /// The new one is merged into it, key by key.
        Upsert = "upsert",
    }
}

object! {
    /// The answer to `config/value/write` and `config/batchWrite`.
    pub struct ConfigWriteResponse {
        /// Whether what was written takes effect.
        pub status: WriteStatus,
        /// The version of the user's layer from now on.
        pub version: String,
        /// The file that was written.
        pub file_path: AbsolutePathBuf,
        /// What keeps the first overridden edit from taking effect. `null` or absent when `status`
        /// is `ok`.
        pub overridden_metadata: Option<OverriddenMetadata>,
    }
}

object! {
    /// What keeps a written value from taking effect.
    pub struct OverriddenMetadata {
        /// Why, for people.
        pub message: String,
        /// The layer that wins.
        pub overriding_layer: ConfigLayerMetadata,
        /// The value that holds. `null` when there is none.
        pub effective_value: serde_json::Value,
    }
}

string_enum! {
    /// Whether a written value takes effect.
    pub enum WriteStatus {
        /// It does.
        Ok = "ok",
        /// It is written, and a higher layer sets another value.
        OkOverridden = "okOverridden",
        ..
    }
}

object! {
    /// The params of `config/batchWrite`.
    pub struct ConfigBatchWriteParams {
        /// The changes, in this order. If one is refused, none is written.
        pub edits: Vec<ConfigEdit>,
        /// The file to change, as an absolute path. Absent and `null` mean: the user's
        /// `config.toml`, which is the only one allowed.
        pub file_path: Field<String>,
        /// The version that the user's layer must still have, or else nothing is written. Absent
        /// and `null` mean: any.
        pub expected_version: Field<String>,
        /// Whether loaded threads take over the changed settings; they keep their model, reasoning
        /// efforts, personality and service tier. Defaults to `false`.
        pub reload_user_config: Optional<bool>,
    }
}

object! {
    /// One change of a configuration.
    pub struct ConfigEdit {
        /// Where to put it: the names of `config.toml` from the outside in, with dots between them.
        pub key_path: String,
        /// What to put there. `null` takes away what is there.
        pub value: serde_json::Value,
        /// What becomes of a table that is already there.
        pub merge_strategy: MergeStrategy,
    }
}
