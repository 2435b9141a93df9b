//! Signing in: with an API key, a browser, another device, or the tokens of a client.

mod browser;
mod callback;
mod device;
mod external;
mod login;

pub(super) use login::LOOKS_REAL;
