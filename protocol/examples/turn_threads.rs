//! Asks the agent something and prints its answer as it comes: with a thread that reads, and no runtime.
//!
//! ```sh
//! cargo run --example turn_threads -- "What is here?"
//! ```

mod connection;

use std::{
    error::Error,
    io::{self, Write},
};

use app_server_protocol::{
    ServerNotification,
    client_request::{Initialize, ThreadStart, TurnStart},
    initialize::{ClientInfo, InitializeParams},
    session::Event,
    thread::ThreadStartParams,
    turn::{TurnStartParams, UserInput},
};
use connection::Connection;

fn main() -> Result<(), Box<dyn Error>> {
    let prompt = std::env::args().nth(1).unwrap_or_else(|| "Hello".to_owned());
    let mut server = Connection::spawn()?;
    server.call::<Initialize>(InitializeParams::new(ClientInfo::new("turn_example", "1.0.0")))?;
    let thread = server.call::<ThreadStart>(ThreadStartParams::default())?.thread;
    let params = TurnStartParams::new(thread.id, [UserInput::text(prompt)]);
    let turn = server.call::<TurnStart>(params)?.turn;
    loop {
        match server.next()? {
            Event::Notification(message) => match message.notification {
                ServerNotification::ItemAgentMessageDelta(delta) if delta.turn_id == turn.id => {
                    print!("{}", delta.delta);
                    io::stdout().flush()?;
                }
                ServerNotification::TurnCompleted(completed) if completed.turn.id == turn.id => {
                    return completed.turn.error.map_or(Ok(()), |error| Err(error.message.into()));
                }
                _ => {}
            },
            // Nobody is asked for approval.
            Event::Request(message) => server.session.refuse(&message.id)?,
            Event::Closed(_) => return Err("the server ended".into()),
            _ => {}
        }
    }
}
