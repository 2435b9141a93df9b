//! Marketplaces: lists of plugins that a client adds from Git or a local directory, upgrades and
//! removes.

use crate::{macros::object, path::AbsolutePathBuf};

object! {
    /// The params of `marketplace/add`.
    pub struct MarketplaceAddParams {
        /// The marketplace's location: a Git URL (HTTPS or SSH), `owner/repo` on GitHub, or a local
        /// directory.
        pub source: String,
        /// The branch, tag or commit to check out; only for Git. If absent or `null`, uses the
        /// repository's default branch.
        pub ref_name: Field<String>,
        /// The paths to check out; only for Git. If absent or `null`, checks out all.
        pub sparse_paths: Field<Vec<String>>,
    }
}

object! {
    /// The response to `marketplace/add`: the marketplace that was added, now in the user's
    /// configuration.
    ///
    /// Adding a marketplace whose name is already in use by one from another source is an error.
    pub struct MarketplaceAddResponse {
        /// The marketplace's name, as declared by the marketplace itself.
        pub marketplace_name: String,
        /// The directory that contains the marketplace.
        pub installed_root: AbsolutePathBuf,
        /// Whether the marketplace had been added before.
        pub already_added: bool,
    }
}

object! {
    /// The params of `marketplace/remove`.
    pub struct MarketplaceRemoveParams {
        /// The name of the marketplace to remove.
        pub marketplace_name: String,
    }
}

object! {
    /// The response to `marketplace/remove`, sent when the marketplace is no longer in the user's
    /// configuration.
    pub struct MarketplaceRemoveResponse {
        /// The name of the removed marketplace.
        pub marketplace_name: String,
        /// The directory that was deleted. `null` if there was none.
        pub installed_root: Option<AbsolutePathBuf>,
    }
}

object! {
    /// The params of `marketplace/upgrade`.
    pub struct MarketplaceUpgradeParams {
        /// The name of the marketplace to upgrade. If absent or `null`, upgrades all that come from
        /// Git.
        pub marketplace_name: Field<String>,
    }
}

object! {
    /// The response to `marketplace/upgrade`: what was upgraded.
    pub struct MarketplaceUpgradeResponse {
        /// The names of the marketplaces that were checked.
        pub selected_marketplaces: Vec<String>,
        /// The directories of the marketplaces that changed.
        pub upgraded_roots: Vec<AbsolutePathBuf>,
        /// The marketplaces that failed.
        pub errors: Vec<MarketplaceUpgradeErrorInfo>,
    }
}

object! {
    /// A marketplace that could not be upgraded.
    pub struct MarketplaceUpgradeErrorInfo {
        /// The marketplace's name.
        pub marketplace_name: String,
        /// The error message, for display.
        pub message: String,
    }
}
