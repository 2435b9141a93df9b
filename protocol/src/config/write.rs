//! Changing the user's `config.toml`.

use super::ConfigLayerMetadata;
use crate::{
    macros::{object, string_enum},
    path::AbsolutePathBuf,
    wire::SecretValue,
};

object! {
    /// The params of `config/value/write`.
    ///
    /// If a write is rejected, the error's `data.config_write_error_code` says why, such as
    /// `configLayerReadonly`, `configVersionConflict` or `configValidationError`.
    pub struct ConfigValueWriteParams {
        /// The path of the key to set: key names of `config.toml` separated by dots, outermost
        /// first.
        pub key_path: String,
        /// The new value. `null` removes the current one.
        pub value: SecretValue,
        /// What happens to an existing table.
        pub merge_strategy: MergeStrategy,
        /// The absolute path of the file to change. If absent or `null`, the user's `config.toml`,
        /// which is the only file allowed.
        pub file_path: Field<String>,
        /// The version that the user's layer must still have; if it differs, nothing is written. If
        /// absent or `null`, any version.
        pub expected_version: Field<String>,
    }
}

string_enum! {
    /// What happens to an existing table when a new one is written to the same key. Values that are
    /// not tables are replaced either way.
    pub enum MergeStrategy {
        /// The new table replaces the existing one.
        Replace = "replace",
        /// The new table is merged into the existing one, key by key.
        Upsert = "upsert",
    }
}

object! {
    /// The response to `config/value/write` and `config/batchWrite`.
    pub struct ConfigWriteResponse {
        /// Whether the written values take effect.
        pub status: WriteStatus,
        /// The new version of the user's layer.
        pub version: String,
        /// The file that was written.
        pub file_path: AbsolutePathBuf,
        /// Why the first overridden edit does not take effect. `null` or absent if `status` is
        /// `ok`.
        pub overridden_metadata: Option<OverriddenMetadata>,
    }
}

object! {
    /// Why a written value does not take effect.
    pub struct OverriddenMetadata {
        /// The explanation, for display.
        pub message: String,
        /// The layer that overrides the value.
        pub overriding_layer: ConfigLayerMetadata,
        /// The effective value. `null` if there is none.
        pub effective_value: SecretValue,
    }
}

string_enum! {
    /// Whether a written value takes effect.
    pub enum WriteStatus {
        /// The value takes effect.
        Ok = "ok",
        /// The value was written, but a higher layer overrides it.
        OkOverridden = "okOverridden",
        ..
    }
}

object! {
    /// The params of `config/batchWrite`.
    pub struct ConfigBatchWriteParams {
        /// The edits, in order. If one is rejected, none is written.
        pub edits: Vec<ConfigEdit>,
        /// The absolute path of the file to change. If absent or `null`, the user's `config.toml`,
        /// which is the only file allowed.
        pub file_path: Field<String>,
        /// The version that the user's layer must still have; if it differs, nothing is written. If
        /// absent or `null`, any version.
        pub expected_version: Field<String>,
        /// Whether loaded threads adopt the changed settings; they keep their model, reasoning
        /// efforts, personality and service tier. Defaults to `false`.
        pub reload_user_config: Optional<bool>,
    }
}

object! {
    /// One edit to a configuration.
    pub struct ConfigEdit {
        /// The path of the key to set: key names of `config.toml` separated by dots, outermost
        /// first.
        pub key_path: String,
        /// The new value. `null` removes the current one.
        pub value: SecretValue,
        /// What happens to an existing table.
        pub merge_strategy: MergeStrategy,
    }
}
