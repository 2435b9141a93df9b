//! Releases of the server: which one answers, and what it can do.
//!
//! `initialize` tells the release of a server in its `userAgent`. From then on a client can ask before
//! it sends something, or waits for something, that not every release has.
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
//! assert!(server.supports_method("account/read"));
//! assert!(!server.supports::<ThreadSectionList>(), "a method by its marker type");
//! assert!(!server.supports_member("Account<chatgpt>", "workspaceName"));
//! assert!(server.supports_value("PlanType", "pro"));
//! assert!(server.supports_arm("Account", "chatgpt"));
//!
//! // A `Lifetime` tells more: since when, until when, and whether `experimentalApi` is needed.
//! let name = Lifetime::of_member("Account<chatgpt>", "workspaceName").expect("some release has it");
//! assert_eq!(name.since(), Release::new(0, 166, 0));
//! assert_eq!(name.removed(), None);
//! # Ok::<(), app_server_protocol::release::ParseReleaseError>(())
//! ```
//!
//! # What is known, and what is assumed
//!
//! * The tables are made from what each of the 86 stable releases from [`Release::OLDEST`] to
//!   [`Release::NEWEST`] prints of itself. A look-up takes no start-up, no memory and no allocation.
//! * **Newer releases** are taken to have what the newest known one has.
//! * **Pre-releases** stand before their release: `0.145.0-alpha.3` has what 0.144.6 has. Something that
//!   came with 0.145.0 may be missing from its first pre-releases.
//! * **Older releases** than 0.99.0 have nothing, since nothing is known of them. So has 0.0.0, which is
//!   what a server says that was built from its source: [`Release::is_unversioned`].
//! * **A name that no release knows** is `false`, or `None` from a [`Lifetime`]. Names are those of the
//!   generated schema and declarations, so a spelling mistake can be told by asking for a lifetime once.
//!
//! # Names
//!
//! Methods, members, values and tags are called as on the wire; types as in `schema.json` and
//! `index.d.ts`. An arm of a union is called by the value of its tag; where it has none, by the name of
//! its type if it is one, or else by its required members with `+` between them. Its members belong to
//! the type, or to the arm: `Account<chatgpt>`.
//!
//! # Methods
//!
#![doc = include_str!("methods.md")]

mod lifetime;
mod table;
mod version;

pub use lifetime::Lifetime;
pub use version::{ParseReleaseError, Release};
