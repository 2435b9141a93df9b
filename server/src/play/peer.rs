//! What the scenario's client talks to.

use std::path::PathBuf;
use std::time::Duration;

use fs_err as fs;
use tokio::time::Instant;

use super::browser::browse;
use crate::process::{End, Server};

/// A file's mode and text.
pub(crate) type File = (u32, String);

/// A server and what is around it, as the scenario's client sees them.
pub(crate) trait Peer {
    /// The time since the server was started.
    fn now(&self) -> Duration;

    /// Writes a line.
    async fn send(&mut self, line: &str) -> anyhow::Result<()>;

    /// Returns the next line, or nothing when the time is over. A server that has ended is an error.
    async fn next(&mut self, until: Duration) -> anyhow::Result<Option<String>>;

    /// Returns a line that has come already.
    fn ready(&mut self) -> anyhow::Result<Option<String>>;

    /// A file of `CODEX_HOME`, if it is there.
    fn look(&self, path: &str) -> anyhow::Result<Option<File>>;

    /// Opens an address as the user's browser does, and returns what came.
    async fn browse(&mut self, address: &str) -> anyhow::Result<String>;

    /// Ends the server's input and waits until it exits, then returns how and its last lines.
    async fn close(self) -> anyhow::Result<(End, Vec<String>)>;
}

/// A server that is a process.
pub(super) struct Process {
    server: Server,
    started: Instant,
    home: PathBuf,
}

impl Process {
    /// `home` is its `CODEX_HOME`.
    pub(super) fn new(server: Server, home: PathBuf) -> Self {
        Self { server, started: Instant::now(), home }
    }
}

impl Peer for Process {
    fn now(&self) -> Duration {
        self.started.elapsed()
    }

    async fn send(&mut self, line: &str) -> anyhow::Result<()> {
        self.server.send(line).await
    }

    async fn next(&mut self, until: Duration) -> anyhow::Result<Option<String>> {
        self.server.next(self.started + until).await
    }

    fn ready(&mut self) -> anyhow::Result<Option<String>> {
        self.server.ready()
    }

    fn look(&self, path: &str) -> anyhow::Result<Option<File>> {
        let path = self.home.join(path);
        let metadata = match fs::metadata(&path) {
            Ok(metadata) => metadata,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        #[cfg(unix)]
        let mode = std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o777;
        #[cfg(not(unix))]
        let mode = u32::from(!metadata.permissions().readonly());
        Ok(Some((mode, fs::read_to_string(path)?)))
    }

    async fn browse(&mut self, address: &str) -> anyhow::Result<String> {
        browse(address).await
    }

    async fn close(self) -> anyhow::Result<(End, Vec<String>)> {
        self.server.close().await
    }
}
