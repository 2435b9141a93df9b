//! Plugins: bundles of skills, hooks, apps and MCP servers. A client finds them in marketplaces,
//! installs and uninstalls them, and shares its own.

mod extension;
mod install;
mod list;
mod marketplace;
mod read;
mod search;
mod share;
mod share_context;
mod summary;

pub use extension::*;
pub use install::*;
pub use list::*;
pub use marketplace::*;
pub use read::*;
pub use search::*;
pub use share::*;
pub use share_context::*;
pub use summary::*;
