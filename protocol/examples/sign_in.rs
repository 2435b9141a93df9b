//! Signs in with tokens that another program hands out, and hands over new ones when the server asks.
//!
//! `TOKEN_COMMAND` is a program that prints `{"accessToken": …, "chatgptAccountId": …}`.
//!
//! ```sh
//! TOKEN_COMMAND=./tokens cargo run --example sign_in
//! ```

mod connection;

use std::{env, error::Error, process::Command};

use app_server_protocol::{
    ServerNotification, ServerRequest,
    account::{ChatgptAuthTokensLogin, ChatgptAuthTokensRefreshResponse, LoginAccountParams},
    client_request::{AccountLoginStart, Initialize, ThreadStart, TurnStart},
    initialize::{ClientInfo, InitializeCapabilities, InitializeParams},
    server_request::AccountChatgptAuthTokensRefresh,
    session::Event,
    thread::ThreadStartParams,
    turn::{TurnStartParams, UserInput},
};
use connection::Connection;

fn tokens() -> Result<ChatgptAuthTokensRefreshResponse, Box<dyn Error>> {
    let output = Command::new(env::var("TOKEN_COMMAND")?).output()?;
    Ok(serde_json::from_slice(&output.stdout)?)
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut server = Connection::spawn()?;
    let capabilities = InitializeCapabilities::default().experimental_api(true);
    let client = ClientInfo::new("sign_in_example", "1.0.0");
    server.call::<Initialize>(InitializeParams::new(client).capabilities(capabilities))?;
    let ChatgptAuthTokensRefreshResponse { access_token, chatgpt_account_id, .. } = tokens()?;
    let login = ChatgptAuthTokensLogin::new(access_token, chatgpt_account_id);
    server.call::<AccountLoginStart>(LoginAccountParams::ChatgptAuthTokens(login))?;

    let thread = server.call::<ThreadStart>(ThreadStartParams::default())?.thread;
    let params = TurnStartParams::new(thread.id, [UserInput::text("Hello")]);
    server.call::<TurnStart>(params)?;
    loop {
        match server.next()? {
            Event::Request(message) => match message.request {
                ServerRequest::AccountChatgptAuthTokensRefresh(_) => {
                    let id = &message.id;
                    server.session.respond::<AccountChatgptAuthTokensRefresh>(id, &tokens()?)?;
                }
                _ => server.session.refuse(&message.id)?,
            },
            Event::Notification(message) => match message.notification {
                ServerNotification::ItemAgentMessageDelta(delta) => print!("{}", delta.delta),
                ServerNotification::TurnCompleted(completed) => {
                    return completed.turn.error.map_or(Ok(()), |error| Err(error.message.into()));
                }
                _ => {}
            },
            Event::Closed(_) => return Err("the server ended".into()),
            _ => {}
        }
    }
}
