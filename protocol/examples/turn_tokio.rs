//! Asks the agent something and prints its answer as it comes, with tokio.
//!
//! ```sh
//! cargo run --example turn_tokio -- "What is here?"
//! ```

use std::{
    error::Error,
    process::Stdio,
    time::{Duration, Instant},
};

use app_server_protocol::{
    ServerNotification,
    client_request::{ThreadStart, TurnStart},
    initialize::{ClientInfo, InitializeParams},
    session::{ClientSession, Event},
    thread::ThreadStartParams,
    turn::{TurnStartParams, UserInput},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt, stdout},
    process::Command,
    time::timeout,
};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let prompt = std::env::args().nth(1).unwrap_or_else(|| "Hello".to_owned());
    let mut command = Command::new("codex");
    command.arg("app-server").stdin(Stdio::piped()).stdout(Stdio::piped()).kill_on_drop(true);
    let mut server = command.spawn()?;
    let pipes = server.stdin.take().zip(server.stdout.take());
    let (mut to_server, mut from_server) = pipes.ok_or("the server has no pipes")?;

    let start = Instant::now();
    let mut session = ClientSession::default();
    let client = ClientInfo::new("turn_example", "1.0.0");
    let initialized = session.initialize(InitializeParams::new(client), start.elapsed())?;
    let (mut thread, mut turn) = (None, None);
    let mut chunk = vec![0; 1 << 16];
    loop {
        let now = start.elapsed();
        match session.next_event(now) {
            Some(Event::Ended(outcome)) => {
                // Each step follows from the one before.
                if let Some(result) = outcome.result(&initialized) {
                    result?;
                    let params = ThreadStartParams::default();
                    thread = Some(session.request::<ThreadStart>(params, now)?);
                } else if let Some(result) = thread.and_then(|thread| outcome.result(&thread)) {
                    let input = [UserInput::text(prompt.as_str())];
                    let params = TurnStartParams::new(result?.thread.id, input);
                    turn = Some(session.request::<TurnStart>(params, now)?);
                } else if let Some(result) = turn.and_then(|turn| outcome.result(&turn)) {
                    result?;
                }
            }
            Some(Event::Notification(message)) => match message.notification {
                ServerNotification::ItemAgentMessageDelta(delta) => {
                    stdout().write_all(delta.delta.as_bytes()).await?;
                    stdout().flush().await?;
                }
                ServerNotification::TurnCompleted(completed) => {
                    return completed.turn.error.map_or(Ok(()), |error| Err(error.message.into()));
                }
                _ => {}
            },
            // Nobody is asked for approval.
            Some(Event::Request(message)) => session.refuse(&message.id)?,
            Some(Event::Closed(_)) => return Err("the server ended".into()),
            Some(_) => {}
            None => {
                to_server.write_all(&session.take_output()).await?;
                let wait = session.next_timeout().unwrap_or(Duration::MAX).saturating_sub(now);
                match timeout(wait, from_server.read(&mut chunk)).await {
                    Ok(Ok(0)) => session.receive_end(),
                    Ok(length) => session.receive(&chunk[..length?]),
                    Err(_) => {}
                }
            }
        }
    }
}
