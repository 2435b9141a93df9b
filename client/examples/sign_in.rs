//! Signs in with tokens that another program hands out, and hands over new ones when the server asks.
//!
//! `TOKEN_COMMAND` is a program that prints `{"accessToken": …, "chatgptAccountId": …}`.
//!
//! ```sh
//! TOKEN_COMMAND=./tokens cargo run --example sign_in
//! ```

use std::{env, error::Error};

use app_server_client::Client;
use app_server_protocol::{
    ServerRequest,
    account::{ChatgptAuthTokensLogin, ChatgptAuthTokensRefreshResponse, LoginAccountParams},
    client_request::{AccountLoginStart, ThreadStart},
    initialize::{ClientInfo, InitializeCapabilities, InitializeParams},
    server_request::AccountChatgptAuthTokensRefresh,
    thread::ThreadStartParams,
    turn::{TurnStartParams, UserInput},
};
use tokio::process::Command;

async fn tokens() -> Result<ChatgptAuthTokensRefreshResponse, Box<dyn Error>> {
    let output = Command::new(env::var("TOKEN_COMMAND")?).output().await?;
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// Hands over new tokens. All other requests of the server are dropped, which refuses them.
async fn answer(client: Client) -> Result<(), Box<dyn Error>> {
    let mut incoming = client.incoming();
    while let Some(request) = incoming.next().await {
        if let ServerRequest::AccountChatgptAuthTokensRefresh(_) = request.request {
            request.respond::<AccountChatgptAuthTokensRefresh>(&tokens().await?)?;
        }
    }
    Err("the server ended".into())
}

async fn ask(client: Client) -> Result<(), Box<dyn Error>> {
    let capabilities = InitializeCapabilities::default().experimental_api(true);
    let me = ClientInfo::new("sign_in_example", "1.0.0");
    client.initialize(InitializeParams::new(me).capabilities(capabilities)).await?;
    let ChatgptAuthTokensRefreshResponse { access_token, chatgpt_account_id, .. } =
        tokens().await?;
    let login = ChatgptAuthTokensLogin::new(access_token, chatgpt_account_id);
    client.request::<AccountLoginStart>(LoginAccountParams::ChatgptAuthTokens(login)).await?;

    let thread = client.request::<ThreadStart>(ThreadStartParams::default()).await?.thread;
    let mut turn = client.turn(TurnStartParams::new(thread.id, [UserInput::text("Hello")])).await?;
    while let Some(text) = turn.text().await? {
        print!("{text}");
    }
    turn.completed().await?.error.map_or(Ok(()), |error| Err(error.message.into()))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let client = Client::spawn(Command::new("codex").arg("app-server"))?;
    tokio::select! {
        done = answer(client.clone()) => done,
        done = ask(client) => done,
    }
}
