//! Releases of the server: which release a server is, and what it supports.
//!
//! The response to `initialize` contains the server's release in its `userAgent`. From then on, a
//! client can check for support before it sends or waits for something that not every release has.
//!
//! ```
//! use app_server_protocol::{
//!     client_request::ThreadSectionList,
//!     release::{Lifetime, Release},
//! };
//!
//! let agent = "my_client/0.146.1 (Debian 12.0.0; x86_64) unknown (my_client; 0.0.1)";
//! let server = Release::of_user_agent(agent)?;
//! assert_eq!(server, Release::new(0, 146, 1));
//!
//! assert!(!server.supports::<ThreadSectionList>(), "a method by its marker type");
//! assert!(server.supports_method("account/read")?);
//! assert!(!server.supports_field("Account<chatgpt>", "workspaceName")?);
//! assert!(server.supports_value("PlanType", "pro")?);
//! assert!(server.supports_variant("Account", "chatgpt")?);
//!
//! let misspelled = server.supports_field("Account<chatgpt>", "workspaceNam").unwrap_err();
//! assert_eq!(
//!     misspelled.to_string(),
//!     "no known release has the field `workspaceNam` of `Account<chatgpt>`",
//! );
//!
//! // A `Lifetime` says more: since when, until when, and whether `experimentalApi` is required.
//! let name = Lifetime::of_field("Account<chatgpt>", "workspaceName").expect("some release has it");
//! assert_eq!(name.since(), Release::new(0, 166, 0));
//! assert_eq!(name.removed(), None);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What is known and what is assumed
//!
//! * The tables are generated from the schemas that the 86 stable releases from [`Release::OLDEST`]
//!   to [`Release::NEWEST`] print of themselves. A lookup needs no initialization, no memory and no
//!   allocation.
//! * **Newer releases** are assumed to have what the newest known one has.
//! * **Pre-releases** come before their release: `0.145.0-alpha.3` has what 0.144.6 has. Something
//!   that was added in 0.145.0 may be missing from its first pre-releases.
//! * **Releases before 0.99.0** have nothing, since nothing is known about them. The same goes for
//!   0.0.0, which a server built from source reports: [`Release::is_unversioned`].
//! * **A name that no known release has** is an [`UnknownNameError`], or `None` from a
//!   [`Lifetime`], so that a spelling mistake does not look like an old server.
//!
//! # Names
//!
//! Names are those of the generated schema and declarations: methods, fields, values and tags have the names that they have on the wire; types have those in
//! `schema.json` and `index.d.ts`. The name of a union's variant is the value of its tag. If it has
//! no tag, it is the name of its type if it has one, or else its required fields joined by `+`. A
//! field belongs to its type, or to its variant: `Account<chatgpt>`.
//!
//! # Methods
//!
#![doc = include_str!("methods.md")]

mod lifetime;
mod support;
mod table;
mod unknown;
mod version;

pub use lifetime::Lifetime;
pub use unknown::UnknownNameError;
pub use version::{ParseReleaseError, Release};
