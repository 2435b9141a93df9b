//! The server's configuration: the effective settings and where they come from, changes to the
//! user's `config.toml`, the requirements set by an administrator, and warnings about mistakes.
//!
//! ```
//! use app_server_protocol::config::{ConfigValueWriteParams, MergeStrategy};
//!
//! let params = ConfigValueWriteParams::new("model", serde_json::json!("gpt-5.5"), MergeStrategy::Replace);
//! assert_eq!(
//!     serde_json::to_string(&params)?,
//!     r#"{"keyPath":"model","value":"gpt-5.5","mergeStrategy":"replace"}"#,
//! );
//! # Ok::<(), serde_json::Error>(())
//! ```

mod layer;
mod managed;
mod managed_tools;
mod read;
mod requirements;
mod tools;
mod warning;
mod write;

pub use layer::*;
pub use managed::*;
pub use managed_tools::*;
pub use read::*;
pub use requirements::*;
pub use tools::*;
pub use warning::*;
pub use write::*;
