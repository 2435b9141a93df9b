//! Calls to the issuer, and to the backend about workspaces.

use super::credentials::Tokens;
use super::pending::{AfterRefresh, AfterRouting, Visit};
use crate::core::Caller;

/// What a call is for.
pub(in crate::core) enum AccountCall {
    /// The workspace's routing.
    Routing(AfterRouting),
    /// New tokens in place of those that are stored.
    Refresh(AfterRefresh),
    /// Tokens, for a code that a browser brought.
    Code(Visit),
    /// An API key, for a sign-in whose tokens are of this plan.
    Key(Visit, String, Box<Tokens>),
    /// A code for the user.
    UserCode(Caller),
    /// Whether the user has entered the code, for the sign-in with this ID.
    Entered(String),
    /// Tokens, for the sign-in with this ID.
    DeviceCode(String),
    /// The tokens are of no use any more. The logout goes on.
    Revoked(Caller),
}
