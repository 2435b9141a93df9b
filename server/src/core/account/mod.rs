//! The account: who is signed in, and how it is kept.

mod answered;
mod call;
mod credentials;
mod issuer;
mod legacy;
mod logout;
mod managed;
mod pending;
mod query;
mod read;
mod refresh;
mod routing;
mod sign_in;
mod state;
mod store;

pub(super) use call::AccountCall;
pub use credentials::AuthJson;
pub(super) use managed::NotRefreshed;
pub(super) use pending::{AfterLoaded, AfterRefresh, AfterRouting, AfterStored};
pub(super) use query::encoded;
pub(super) use refresh::{NotTaken, Refreshable};
pub(super) use state::Account;
