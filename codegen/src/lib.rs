//! Generators and checks for the app-server protocol.
//!
//! Data flows one way: [`catalog`] asks the protocol crate, [`schema`], [`typescript`] and [`methods`]
//! turn what it says into text, [`fidelity`] compares that with the real servers, of which [`history`]
//! keeps what every release says. Only [`folder`] and the commands write anything.

pub mod artefacts;
pub mod catalog;
pub mod changelog;
pub mod declared;
pub mod drift;
pub mod fidelity;
pub mod folder;
pub mod history;
pub mod inspect;
pub mod instances;
pub mod methods;
mod parallel;
pub mod schema;
pub mod server;
pub mod surface;
pub mod tables;
pub mod timeline;
pub mod traffic;
pub mod typescript;
pub mod wire;
