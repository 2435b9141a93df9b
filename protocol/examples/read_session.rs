//! Reads a session's lines from the server, as on its standard output, and prints what each one is.
//!
//! ```sh
//! cargo run --example read_session < session.jsonl
//! ```

use std::io::{self, BufRead};

use app_server_protocol::{ServerMessage, ServerNotification, item::ThreadItem};

fn main() -> io::Result<()> {
    for line in io::stdin().lock().lines() {
        match ServerMessage::decode(&line?) {
            Ok(message) => println!("{}", describe(message)),
            // The error says where and why, and never repeats a value.
            Err(error) => eprintln!("{error}"),
        }
    }
    Ok(())
}

fn describe(message: ServerMessage) -> String {
    match message {
        ServerMessage::Notification(message) => match message.notification {
            ServerNotification::ItemCompleted(completed) => match completed.item {
                ThreadItem::AgentMessage(message) => format!("the agent says: {}", message.text),
                item => format!("an item is complete: {}", item.tag()),
            },
            ServerNotification::Unknown(unknown) => {
                format!("new to this crate: {}", unknown.method)
            }
            notification => notification.method().to_owned(),
        },
        ServerMessage::Request(message) => {
            format!("request {}: {}", message.id, message.request.method())
        }
        ServerMessage::Response(response) => format!("response to {}", response.id),
        ServerMessage::Error(error) => error.to_string(),
        _ => "something else".to_owned(),
    }
}
