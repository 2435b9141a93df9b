//! The task that carries bytes between a session and a server.

use std::{future::pending, io, process::ExitStatus, sync::Arc, time::Duration};

use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    time::{Instant, sleep_until, timeout},
};

use crate::{connection::Connection, error::Closed, process::Process};

/// A connection that closes when this is dropped: when its driver ends, or the runtime drops the driver, which may
/// not have run yet. Otherwise requests from another runtime would wait forever.
pub struct Driven(pub Connection);

impl Drop for Driven {
    fn drop(&mut self) {
        self.0.drive(|state, _| state.session.close());
    }
}

/// How long a server may take to exit, to read what is left, and to write what is left, each.
const PATIENCE: Duration = Duration::from_secs(2);

/// Drives a session until it is closed and the server, if it is a child process, has exited.
pub async fn drive(
    driven: Driven,
    mut from_server: impl AsyncRead + Unpin,
    mut to_server: impl AsyncWrite + Unpin,
    mut process: Option<Process>,
) {
    let connection = &driven.0;
    let mut chunk = vec![0; 1 << 16];
    let (mut unsent, mut sent) = (Vec::new(), 0);
    let mut failure = None;
    // When the server's output is given up, once the server takes nothing any more.
    let mut deadline: Option<Instant> = None;
    let can_flush = loop {
        let (is_closed, wake) = connection.drive(|state, _| {
            if sent == unsent.len() {
                (unsent, sent) = (state.session.take_output(), 0);
            }
            (state.closed().is_some(), state.session.next_timeout())
        });
        if is_closed {
            break deadline.is_none();
        }
        tokio::select! {
            () = connection.changed() => {}
            () = connection.until(wake) => {}
            length = from_server.read(&mut chunk) => match length {
                Ok(length @ 1..) => connection.drive(|state, _| state.receive(&chunk[..length])),
                Ok(0) => break false,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    failure = Some(error);
                    break false;
                }
            },
            written = to_server.write(&unsent[sent..]), if sent < unsent.len() && deadline.is_none() => {
                match written {
                    Ok(length @ 1..) => sent += length,
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                    // What it wrote before is still read.
                    written => {
                        failure = Some(written.err().unwrap_or_else(|| io::ErrorKind::WriteZero.into()));
                        deadline = Some(Instant::now() + PATIENCE);
                    }
                }
            }
            // Programs that it started may keep its output open.
            _ = exited(&mut process), if deadline.is_none() => deadline = Some(Instant::now() + PATIENCE),
            () = expired(deadline) => break false,
        }
    };
    let flushing = async {
        if can_flush {
            let rest = connection.drive(|state, _| state.session.take_output());
            to_server.write_all(&unsent[sent..]).await?;
            to_server.write_all(&rest).await?;
        }
        to_server.shutdown().await
    };
    let _ = timeout(PATIENCE, flushing).await;
    // On the end of its input, a server exits.
    drop((to_server, from_server));
    let exit = match process {
        Some(process) => Some(process.end(PATIENCE).await),
        None => None,
    };
    let why = match (exit, failure) {
        (Some(exit), _) => Closed::Exited(Arc::new(exit)),
        (None, Some(error)) => Closed::Failed(Arc::new(error)),
        (None, None) => Closed::ByServer,
    };
    connection.drive(|state, _| state.receive_end(why));
}

async fn exited(process: &mut Option<Process>) -> Option<ExitStatus> {
    match process {
        Some(process) => process.exited().await,
        None => pending().await,
    }
}

async fn expired(deadline: Option<Instant>) {
    match deadline {
        Some(deadline) => sleep_until(deadline).await,
        None => pending().await,
    }
}
