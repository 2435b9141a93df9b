//! The layers that make up the configuration. If several layers set a key, the highest one wins.

use crate::{
    macros::{object, tagged_union},
    path::AbsolutePathBuf,
    wire::SecretValue,
};

object! {
    /// A configuration layer, with its settings.
    pub struct ConfigLayer {
        /// Where the layer comes from.
        pub name: ConfigLayerSource,
        /// A hash of the layer's settings: `sha256:` followed by hexadecimal digits. Passed as
        /// `expectedVersion`, it makes a write to the user's layer conditional.
        pub version: String,
        /// The layer's settings, with the names of `config.toml`. An object.
        pub config: SecretValue,
        /// Why the layer is disabled, for display. `null` or absent if it is enabled.
        pub disabled_reason: Field<String>,
    }
}

tagged_union! {
    /// Where a layer comes from.
    pub enum ConfigLayerSource by "type" {
        /// The defaults shipped with the server's package.
        PackagedDefaults(PackagedDefaultsLayer) = "packagedDefaults",
        /// Device management (MDM).
        Mdm(MdmLayer) = "mdm",
        /// The system-wide file, for all users of the machine.
        System(SystemLayer) = "system",
        /// The organization, through the cloud.
        EnterpriseManaged(EnterpriseManagedLayer) = "enterpriseManaged",
        /// The user's own file.
        User(UserLayer) = "user",
        /// A project's `.codex` directory.
        Project(ProjectLayer) = "project",
        /// The command line or a client, for this run only.
        SessionFlags = "sessionFlags",
        /// The `managed_config.toml` file, the older way to manage a machine.
        LegacyManagedConfigTomlFromFile(LegacyManagedFileLayer) = "legacyManagedConfigTomlFromFile",
        /// The same settings, from device management (MDM).
        LegacyManagedConfigTomlFromMdm = "legacyManagedConfigTomlFromMdm",
        ..
    }
}

object! {
    /// The layer of defaults shipped with the server's package.
    pub struct PackagedDefaultsLayer {
        /// The file that contains the defaults.
        pub file: AbsolutePathBuf,
    }
}

object! {
    /// A layer set by device management (MDM).
    pub struct MdmLayer {
        /// The managed preferences domain.
        pub domain: String,
        /// The key in that domain.
        pub key: String,
    }
}

object! {
    /// The layer for all users of the machine.
    pub struct SystemLayer {
        /// The machine's `config.toml`, whether or not it exists.
        pub file: AbsolutePathBuf,
    }
}

object! {
    /// A layer that the organization sets in the cloud.
    pub struct EnterpriseManagedLayer {
        /// The layer's ID. Stable.
        pub id: String,
        /// The name that administrators use for the layer.
        pub name: String,
    }
}

object! {
    /// A layer of the user's own settings.
    pub struct UserLayer {
        /// The user's `config.toml`, whether or not it exists.
        pub file: AbsolutePathBuf,
        /// The profile applied on top of the user's base file. `null` or absent if this layer is
        /// the base file itself.
        pub profile: Option<String>,
    }
}

object! {
    /// A project's layer.
    pub struct ProjectLayer {
        /// The project's `.codex` directory.
        pub dot_codex_folder: AbsolutePathBuf,
    }
}

object! {
    /// The layer of a `managed_config.toml` file.
    pub struct LegacyManagedFileLayer {
        /// The file.
        pub file: AbsolutePathBuf,
    }
}

object! {
    /// A configuration layer, without its settings.
    pub struct ConfigLayerMetadata {
        /// Where the layer comes from.
        pub name: ConfigLayerSource,
        /// A hash of the layer's settings, as in `ConfigLayer`.
        pub version: String,
    }
}
