//! `collect`: has a real server print its schema and its TypeScript.

use std::path::PathBuf;

use anstream::println;
use anyhow::Result;
use app_server_codegen::collect;
use clap::Args;

/// The arguments of `collect`.
#[derive(Debug, Args)]
pub(crate) struct Collect {
    /// The server's binary, `codex`.
    #[arg(long, value_name = "FILE")]
    server: PathBuf,
    /// Its release.
    #[arg(long, value_name = "VERSION")]
    release: String,
    /// The directory of documents to add it to.
    #[arg(long, value_name = "DIR")]
    upstream: PathBuf,
}

impl Collect {
    /// Runs it.
    pub(crate) fn run(self) -> Result<bool> {
        let Self { server, release, upstream } = self;
        collect::collect(&server, &release, &upstream)?;
        println!("{}: {release} added", upstream.display());
        Ok(true)
    }
}
