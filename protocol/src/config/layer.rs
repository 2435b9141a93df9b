//! The layers that a configuration is made of. Where several set a key, the highest one wins.

use crate::{
    macros::{object, tagged_union},
    path::AbsolutePathBuf,
};

object! {
    /// A layer of the configuration, with what it sets.
    pub struct ConfigLayer {
        /// Where it comes from.
        pub name: ConfigLayerSource,
        /// A hash of what it sets: `sha256:` and hexadecimal digits. The user's layer is written
        /// under the condition of this in `expectedVersion`.
        pub version: String,
        /// What it sets, with the names of `config.toml`. An object.
        pub config: serde_json::Value,
        /// Why it is left out, for people. `null` or absent when it counts.
        pub disabled_reason: Field<String>,
    }
}

tagged_union! {
    /// Where a layer comes from.
    pub enum ConfigLayerSource by "type" {
        /// The defaults that the server's package brings.
        PackagedDefaults(PackagedDefaultsLayer) = "packagedDefaults",
        /// The management of the device.
        Mdm(MdmLayer) = "mdm",
        /// The file for all users of the machine.
        System(SystemLayer) = "system",
        /// The organisation, from the cloud.
        EnterpriseManaged(EnterpriseManagedLayer) = "enterpriseManaged",
        /// The user's own file.
        User(UserLayer) = "user",
        /// A project's folder `.codex`.
        Project(ProjectLayer) = "project",
        /// What the command line or a client set for this run alone.
        SessionFlags = "sessionFlags",
        /// The file `managed_config.toml`, the older way to manage a machine.
        LegacyManagedConfigTomlFromFile(LegacyManagedFileLayer) = "legacyManagedConfigTomlFromFile",
        /// The same, from the management of the device.
        LegacyManagedConfigTomlFromMdm = "legacyManagedConfigTomlFromMdm",
        ..
    }
}

object! {
    /// A layer of defaults that the server's package brings.
    pub struct PackagedDefaultsLayer {
        /// The file with the defaults.
        pub file: AbsolutePathBuf,
    }
}

object! {
    /// A layer set by the management of the device.
    pub struct MdmLayer {
        /// The domain of the managed preferences.
        pub domain: String,
        /// The key in that domain.
        pub key: String,
    }
}

object! {
    /// A layer for all users of the machine.
    pub struct SystemLayer {
        /// The machine's `config.toml`, whether or not there is one.
        pub file: AbsolutePathBuf,
    }
}

object! {
    /// A layer that the organisation sets in the cloud.
    pub struct EnterpriseManagedLayer {
        /// Names the layer, and stays the same.
        pub id: String,
        /// The name that the administrators know it by.
        pub name: String,
    }
}

object! {
    /// A layer of the user's own.
    pub struct UserLayer {
        /// The user's `config.toml`, whether or not there is one.
        pub file: AbsolutePathBuf,
        /// The profile that is laid over the user's base file. `null` or absent when this layer is
        /// the base file itself.
        pub profile: Option<String>,
    }
}

object! {
    /// A layer of a project.
    pub struct ProjectLayer {
        /// The project's folder `.codex`.
        pub dot_codex_folder: AbsolutePathBuf,
    }
}

object! {
    /// A layer of a file `managed_config.toml`.
    pub struct LegacyManagedFileLayer {
        /// The file.
        pub file: AbsolutePathBuf,
    }
}

object! {
    /// A layer of the configuration, without what it sets.
    pub struct ConfigLayerMetadata {
        /// Where it comes from.
        pub name: ConfigLayerSource,
        /// A hash of what it sets, as in `ConfigLayer`.
        pub version: String,
    }
}
