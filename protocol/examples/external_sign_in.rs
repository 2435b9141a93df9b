//! Signs in with ChatGPT tokens that the client holds, and refreshes them when the server asks.
//!
//! Reads the server's lines from standard input and prints the client's. The tokens are in the environment:
//! `ACCESS_TOKEN` and `ACCOUNT_ID`. The sign-in needs `experimentalApi`, which `initialize` requests.
//!
//! ```sh
//! cargo run --example external_sign_in < session.jsonl
//! ```

use std::{
    env,
    error::Error,
    io::{self, BufRead},
};

use app_server_protocol::{
    ClientMessage, ClientRequest, ErrorMessage, ErrorObject, RequestMessage, ResponseMessage,
    ServerMessage, ServerRequest,
    account::{ChatgptAuthTokensLogin, ChatgptAuthTokensRefreshResponse, LoginAccountParams},
    client_request::AccountLoginStart,
    server_request::AccountChatgptAuthTokensRefresh,
};

fn main() -> Result<(), Box<dyn Error>> {
    let login = ChatgptAuthTokensLogin::new(env::var("ACCESS_TOKEN")?, env::var("ACCOUNT_ID")?);
    let params = LoginAccountParams::ChatgptAuthTokens(login);
    let request = RequestMessage::new(1, ClientRequest::AccountLoginStart(params));
    println!("{}", ClientMessage::Request(request).encode()?);

    for line in io::stdin().lock().lines() {
        match ServerMessage::decode(&line?)? {
            ServerMessage::Response(response) if response.id == 1.into() => {
                let result = response.result::<AccountLoginStart>()?;
                eprintln!("signed in: {}", result.tag());
            }
            ServerMessage::Error(error) => return Err(error.to_string().into()),
            ServerMessage::Request(message) => println!("{}", respond(message)?.encode()?),
            _ => {}
        }
    }
    Ok(())
}

/// The response to a request of the server.
fn respond(message: RequestMessage<ServerRequest>) -> Result<ClientMessage, Box<dyn Error>> {
    Ok(match message.request {
        ServerRequest::AccountChatgptAuthTokensRefresh(_) => {
            // A real client gets a new token here.
            let tokens = ChatgptAuthTokensRefreshResponse::new(
                env::var("ACCESS_TOKEN")?,
                env::var("ACCOUNT_ID")?,
            );
            let id = message.id;
            ClientMessage::Response(ResponseMessage::new::<AccountChatgptAuthTokensRefresh>(
                id, &tokens,
            )?)
        }
        other => {
            let error = ErrorObject::method_not_found(other.method());
            ClientMessage::Error(ErrorMessage::new(message.id, error))
        }
    })
}
