//! Credentials: what they say of their account, and how they are stored.

mod auth_json;
mod claims;
mod genuine;
mod stored;

pub use auth_json::AuthJson;
pub(super) use auth_json::Provenance;
pub(super) use claims::{Claims, NoToken};
pub(super) use genuine::looks_real;
pub(super) use stored::{Credentials, Tokens};
