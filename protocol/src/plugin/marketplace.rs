//! Marketplaces: lists of plugins that a client adds from Git or a folder, brings up to date and
//! removes.

use crate::{macros::object, path::AbsolutePathBuf};

object! {
    /// The params of `marketplace/add`.
    pub struct MarketplaceAddParams {
        /// Where the marketplace is: a Git URL by HTTPS or SSH, `owner/repo` on GitHub, or a local
        /// folder.
        pub source: String,
        /// The branch, tag or commit to take; only for Git. Absent and `null` mean: the
        /// repository's default branch.
        pub ref_name: Field<String>,
        /// The paths to check out; only for Git. Absent and `null` mean: all.
        pub sparse_paths: Field<Vec<String>>,
    }
}

object! {
    /// The marketplace that was added, now in the user's configuration: the answer to
    /// `marketplace/add`.
    ///
    /// It is an error when one of that name came from another source before.
    pub struct MarketplaceAddResponse {
        /// Its name, as the marketplace itself says it.
        pub marketplace_name: String,
        /// The folder that holds it.
        pub installed_root: AbsolutePathBuf,
        /// Whether it was there before.
        pub already_added: bool,
    }
}

object! {
    /// The params of `marketplace/remove`.
    pub struct MarketplaceRemoveParams {
        /// The marketplace to remove, by name.
        pub marketplace_name: String,
    }
}

object! {
    /// The answer to `marketplace/remove`, when the user's configuration no longer names it.
    pub struct MarketplaceRemoveResponse {
        /// The marketplace that was removed.
        pub marketplace_name: String,
        /// The folder that was deleted. `null` when there was none.
        pub installed_root: Option<AbsolutePathBuf>,
    }
}

object! {
    /// The params of `marketplace/upgrade`.
    #[derive(Default)]
    pub struct MarketplaceUpgradeParams {
        /// The marketplace to bring up to date, by name. Absent and `null` mean: all that come from
        /// Git.
        pub marketplace_name: Field<String>,
    }
}

object! {
    /// What was brought up to date: the answer to `marketplace/upgrade`.
    pub struct MarketplaceUpgradeResponse {
        /// The marketplaces that were looked at, by name.
        pub selected_marketplaces: Vec<String>,
        /// The folders of those that changed.
        pub upgraded_roots: Vec<AbsolutePathBuf>,
        /// Those that failed.
        pub errors: Vec<MarketplaceUpgradeErrorInfo>,
    }
}

object! {
    /// A marketplace that could not be brought up to date.
    pub struct MarketplaceUpgradeErrorInfo {
        /// Its name.
        pub marketplace_name: String,
        /// What went wrong, for people.
        pub message: String,
    }
}
