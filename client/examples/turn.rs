//! Asks the agent something and prints the answer while it is written.
//!
//! ```sh
//! cargo run --example turn -- "What is here?"
//! ```

use std::{
    env,
    error::Error,
    io::{self, Write},
};

use app_server_client::Client;
use app_server_protocol::{
    client_request::ThreadStart,
    initialize::{ClientInfo, InitializeParams},
    thread::ThreadStartParams,
    turn::{TurnStartParams, UserInput},
};
use tokio::process::Command;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let prompt = env::args().nth(1).unwrap_or_else(|| "Hello".to_owned());
    let client = Client::spawn(Command::new("codex").arg("app-server"))?;
    client.initialize(InitializeParams::new(ClientInfo::new("turn_example", "1.0.0"))).await?;
    let thread = client.request::<ThreadStart>(ThreadStartParams::default()).await?.thread;
    // Nothing takes requests of the server, so whatever needs approval is refused.
    let mut turn = client.turn(TurnStartParams::new(thread.id, [UserInput::text(prompt)])).await?;
    while let Some(text) = turn.text().await? {
        print!("{text}");
        io::stdout().flush()?;
    }
    turn.completed().await?.error.map_or(Ok(()), |error| Err(error.message.into()))
}
