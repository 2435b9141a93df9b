//! From schemas, however they are spelled, to what they allow.

pub(crate) mod at;
pub(crate) mod atoms;
pub(crate) mod contract;
pub(crate) mod graph;
pub(crate) mod keywords;
mod meet;
mod normaliser;
pub(crate) mod numbers;
mod results;
pub(crate) mod shape;
pub(crate) mod strings;
pub(crate) mod value;
