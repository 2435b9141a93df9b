//! Prints the lines that a client writes to start a turn: pipe them into `codex app-server`.
//!
//! A real client reads the thread's ID from the response to `thread/start`; here it is an argument.
//!
//! ```sh
//! cargo run --example start_turn -- THREAD "What is new?"
//! ```

use app_server_protocol::{
    ClientMessage, ClientNotification, ClientRequest, NotificationMessage, RequestMessage,
    initialize::{ClientInfo, InitializeParams},
    method::NoParams,
    thread::ThreadResumeParams,
    turn::{TurnStartParams, UserInput},
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(thread), Some(prompt)) = (arguments.next(), arguments.next()) else {
        return Err("usage: start_turn THREAD PROMPT".into());
    };

    let client = ClientInfo::new("example_client", env!("CARGO_PKG_VERSION"));
    let turn = TurnStartParams::new(thread.clone(), [UserInput::text(prompt)]).model("gpt-5.5");
    let messages = [
        request(0, ClientRequest::Initialize(InitializeParams::new(client))),
        ClientMessage::Notification(NotificationMessage::new(ClientNotification::Initialized(
            NoParams,
        ))),
        request(1, ClientRequest::ThreadResume(ThreadResumeParams::new(thread))),
        request(2, ClientRequest::TurnStart(turn)),
    ];
    for message in messages {
        println!("{}", message.encode()?);
    }
    Ok(())
}

fn request(id: i64, request: ClientRequest) -> ClientMessage {
    ClientMessage::Request(RequestMessage::new(id, request))
}
