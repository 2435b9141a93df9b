//! Documents: where they come from, what their references lead to, and where in them something stands.

pub(crate) mod document;
mod git;
pub(crate) mod json;
pub(crate) mod place;
pub mod reference;
pub mod source;
pub(crate) mod stray;
pub(crate) mod text;
