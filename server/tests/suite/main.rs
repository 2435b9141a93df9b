//! Tests that need nothing but the repository.

mod backend;
mod behaviour;
mod command;
mod core;
#[cfg(target_os = "linux")]
mod keyring;
mod misbehaviour;
mod normalise;
mod play;
mod reference;
mod rejection;
mod scenario;
mod serve;
mod testing;

use std::path::{Path, PathBuf};

/// The root of the repository.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the crate is in a directory of the repository")
}

/// The directory of the scenarios.
fn scenarios() -> PathBuf {
    root().join("server/scenarios")
}

/// A scenario of a test.
fn parse(text: &str) -> app_server_reference::scenario::Scenario {
    let text = format!("statement: T0\ntitle: A test.\n{text}");
    app_server_reference::scenario::Scenario::parse(Path::new("test.yaml"), &text).unwrap()
}
