//! Asks the user before the agent runs a command or changes files, and prints the agent's messages.
//!
//! ```sh
//! cargo run --example approvals -- "Create an empty file."
//! ```

use std::{
    env,
    error::Error,
    io::{self, Write},
};

use app_server_client::{Client, IncomingRequest};
use app_server_protocol::{
    ServerRequest,
    approval::{CommandExecutionApprovalDecision, CommandExecutionRequestApprovalResponse},
    client_request::ThreadStart,
    initialize::{ClientInfo, InitializeParams},
    server_request::ItemCommandExecutionRequestApproval,
    thread::ThreadStartParams,
    turn::{TurnStartParams, UserInput},
};
use tokio::{
    io::{AsyncBufReadExt, BufReader, Lines, Stdin, stdin},
    process::Command,
};

/// Asks the user whether to run a command. Everything else is dropped, which refuses it.
async fn decide(
    request: IncomingRequest,
    user: &mut Lines<BufReader<Stdin>>,
) -> Result<(), Box<dyn Error>> {
    let ServerRequest::ItemCommandExecutionRequestApproval(params) = &request.request else {
        return Ok(());
    };
    let Some(command) = params.command.value() else { return Ok(()) };
    print!("Run {command:?}? [y/N] ");
    io::stdout().flush()?;
    if user.next_line().await?.as_deref() == Some("y") {
        let decision = CommandExecutionApprovalDecision::Accept;
        let response = CommandExecutionRequestApprovalResponse::new(decision);
        request.respond::<ItemCommandExecutionRequestApproval>(&response)?;
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let prompt = env::args().nth(1).unwrap_or_else(|| "Hello".to_owned());
    let client = Client::spawn(Command::new("codex").arg("app-server"))?;
    client.initialize(InitializeParams::new(ClientInfo::new("approvals_example", "1.0.0"))).await?;
    let (mut incoming, mut user) = (client.incoming(), BufReader::new(stdin()).lines());
    let thread = client.request::<ThreadStart>(ThreadStartParams::default()).await?.thread;
    let mut turn = client.turn(TurnStartParams::new(thread.id, [UserInput::text(prompt)])).await?;
    loop {
        tokio::select! {
            Some(request) = incoming.next() => decide(request, &mut user).await?,
            text = turn.text() => match text? {
                Some(text) => print!("{text}"),
                None => break,
            },
        }
    }
    turn.completed().await?.error.map_or(Ok(()), |error| Err(error.message.into()))
}
