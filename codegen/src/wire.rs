//! What can cross the wire, read from any JSON Schema bundle of this protocol, however it is spelled.

pub mod bundle;
pub mod shape;
