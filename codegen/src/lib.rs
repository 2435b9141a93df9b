//! Generators and checks for the app-server protocol.
//!
//! Data flows one way: [`catalog`] asks the protocol crate, [`schema`], [`typescript`] and [`methods`]
//! turn what it says into text, [`fidelity`] compares that with the real servers, whose
//! history `app_server_drift` keeps, and [`trace`] finds since when each thing exists. Only the commands write
//! anything.

pub mod artefacts;
pub mod catalog;
pub mod collect;
pub mod declared;
pub mod directory;
mod events;
pub mod fidelity;
pub mod inspect;
pub mod kinds;
pub mod methods;
pub mod refusals;
pub mod samples;
pub mod schema;
pub mod sent;
pub mod shapes;
pub mod surface;
pub mod tables;
pub mod timeline;
pub mod trace;
pub mod typescript;
