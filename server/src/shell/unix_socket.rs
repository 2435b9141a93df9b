//! Clients over WebSocket on a Unix socket.

use std::fs::{self, DirBuilder};
use std::io::ErrorKind;
use std::os::unix::fs::DirBuilderExt;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use axum::Router;
use tokio::net::UnixListener;

use super::queue::Queue;
use super::websocket::{Shared, upgrade};

/// A socket, whose file is removed when this is dropped.
pub(super) struct Socket(PathBuf);

impl Drop for Socket {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// The socket in a `CODEX_HOME`, whose directory only the user can enter.
pub(super) fn in_home(home: &Path) -> anyhow::Result<PathBuf> {
    let directory = home.join("app-server-control");
    let made = DirBuilder::new().mode(0o700).create(&directory);
    if let Err(error) = made
        && error.kind() != ErrorKind::AlreadyExists
    {
        return Err(error).with_context(|| directory.display().to_string());
    }
    Ok(directory.join("app-server-control.sock"))
}

/// Listens on a socket. A file that an ended server left is replaced.
pub(super) fn listen(path: &Path, queue: Queue) -> anyhow::Result<Socket> {
    let shown = path.display();
    if UnixStream::connect(path).is_ok() {
        bail!("app-server control socket is already in use at {shown}");
    }
    let is_socket = fs::symlink_metadata(path)
        .is_ok_and(|file| std::os::unix::fs::FileTypeExt::is_socket(&file.file_type()));
    if is_socket {
        fs::remove_file(path).with_context(|| shown.to_string())?;
    }
    let listener = UnixListener::bind(path).with_context(|| format!("cannot listen on {shown}"))?;
    let socket = Socket(path.to_owned());
    let router = Router::new().fallback(upgrade).with_state(Shared::new(queue));
    tokio::spawn(async move {
        let _ = axum::serve(listener, router).await;
    });
    Ok(socket)
}
