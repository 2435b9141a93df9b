//! Clients over WebSocket on a Unix socket.

use std::fs::{self, DirBuilder};
use std::io::ErrorKind;
use std::os::unix::fs::DirBuilderExt;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, bail};
use axum::extract::ws::WebSocketUpgrade;
use axum::extract::ws::rejection::WebSocketUpgradeRejection;
use axum::extract::{FromRequestParts, State};
use axum::http::Request;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::UnixListener;

use super::queue::Queue;
use super::websocket::{Shared, upgrade};

/// How long after a connection that could not be accepted the next is.
const AGAIN: Duration = Duration::from_millis(100);

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
    tokio::spawn(accept(listener, Shared::new(queue)));
    Ok(socket)
}

/// Takes clients for ever.
async fn accept(listener: UnixListener, shared: Shared) {
    loop {
        // An error concerns one connection, or passes: too many open files.
        let Ok((stream, _)) = listener.accept().await else {
            tokio::time::sleep(AGAIN).await;
            continue;
        };
        let shared = shared.clone();
        let service = service_fn(move |request| answer(request, shared.clone()));
        let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
        tokio::spawn(async move {
            // The client of a connection that fails is gone.
            let _ = connection.with_upgrades().await;
        });
    }
}

/// Takes a client, whatever path it asks for. What does not ask for a WebSocket has no answer: the connection is closed.
async fn answer(
    request: Request<Incoming>,
    shared: Shared,
) -> Result<Response, WebSocketUpgradeRejection> {
    let (mut parts, _) = request.into_parts();
    Ok(upgrade(State(shared), WebSocketUpgrade::from_request_parts(&mut parts, &()).await?).await)
}
