//! The task that carries bytes between a session and a server.

use std::{io, time::Duration};

use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    process::Child,
    sync::mpsc::UnboundedReceiver,
    time::{Instant, sleep_until, timeout},
};

use crate::{handle::Command, state::State};

/// How long a server that is no longer needed may take to read what is left, and to end.
const PATIENCE: Duration = Duration::from_secs(2);

/// Drives a session until it closes.
pub async fn drive(
    mut state: State,
    mut commands: UnboundedReceiver<Command>,
    mut from_server: impl AsyncRead + Unpin,
    mut to_server: impl AsyncWrite + Unpin,
) {
    let start = Instant::now();
    let mut chunk = vec![0; 1 << 16];
    let (mut unsent, mut sent) = (Vec::new(), 0);
    // When a server that takes nothing any more is given up.
    let mut gives_up = None;
    while !state.hand_out(start.elapsed()) {
        if sent == unsent.len() {
            (unsent, sent) = (state.session.take_output(), 0);
        }
        let wake = state.session.next_timeout().map(|after| start + after);
        let wake = [wake, gives_up].into_iter().flatten().min();
        tokio::select! {
            command = commands.recv() => match command {
                Some(command) => command(&mut state, start.elapsed()),
                None => state.session.close(),
            },
            length = from_server.read(&mut chunk) => match length {
                Ok(length @ 1..) => state.session.receive(&chunk[..length]),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Ok(0) | Err(_) => state.session.receive_end(),
            },
            length = to_server.write(&unsent[sent..]), if sent < unsent.len() && gives_up.is_none() => {
                match length {
                    Ok(length @ 1..) => sent += length,
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                    // What it said before it ended is still read.
                    Ok(0) | Err(_) => gives_up = Some(Instant::now() + PATIENCE),
                }
            }
            () = sleep_until(wake.unwrap_or(start)), if wake.is_some() => {
                if gives_up.is_some_and(|at| at <= Instant::now()) {
                    state.session.receive_end();
                }
            }
        }
    }
    let rest = state.session.take_output();
    let flushing = async {
        to_server.write_all(&unsent[sent..]).await?;
        to_server.write_all(&rest).await?;
        to_server.shutdown().await
    };
    // A server that ended needs nothing of it.
    let _ = timeout(PATIENCE, flushing).await;
    // Whoever waits for anything waits for the state.
    drop(state);
}

/// Ends a server whose standard input is closed.
pub async fn end(mut server: Child) {
    if timeout(PATIENCE, server.wait()).await.is_err() {
        // One that cannot be killed has ended.
        let _ = server.kill().await;
    }
}
