//! Many clients over WebSocket.

use std::process::Stdio;

use anyhow::Context;
use app_server_reference::backend::{Backend, Home};
use app_server_reference::process::{Program, command};
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::TcpStream;
use tokio::process::Child;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{WebSocketStream, client_async};

use super::session::{initialize, request, world};

/// A server that listens.
pub struct Flock {
    server: Child,
    address: String,
    _world: (Backend, Home),
}

/// A client that is connected.
pub type Client = WebSocketStream<TcpStream>;

impl Flock {
    /// Starts a server.
    pub async fn listen(program: &Program) -> anyhow::Result<Self> {
        let world = world(0, 0).await?;
        let mut command = command(program, &world.1);
        command.args(["app-server", "--listen", "ws://127.0.0.1:0"]);
        let mut server = command.stdin(Stdio::null()).stderr(Stdio::piped()).spawn()?;
        let mut lines = BufReader::new(server.stderr.take().context("no log")?).lines();
        let address = loop {
            let line = lines.next_line().await?.context("the server does not listen")?;
            if let Some((_, address)) = line.split_once("ws://") {
                break address.trim().to_owned();
            }
        };
        // A log that nobody reads would hold up the server.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Ok(Self { server, address, _world: world })
    }

    /// Connects so many clients, one after the other, which stay. Each shakes hands and asks for the account.
    pub async fn gather(&self, count: u32) -> anyhow::Result<Vec<Client>> {
        let mut clients = Vec::new();
        for _ in 0..count {
            let stream = TcpStream::connect(&self.address).await?;
            let (mut client, _) = client_async(format!("ws://{}/", self.address), stream).await?;
            client.send(request(0, "initialize", &initialize()).into()).await?;
            answered(&mut client, 0).await?;
            client.send(Message::text(r#"{"method":"initialized"}"#)).await?;
            client.send(request(1, "account/read", &json!({})).into()).await?;
            answered(&mut client, 1).await?;
            clients.push(client);
        }
        Ok(clients)
    }

    /// The server's resident memory.
    pub fn megabytes(&self) -> anyhow::Result<f64> {
        super::megabytes(self.server.id())
    }
}

/// Waits for the response to a request.
async fn answered(client: &mut Client, id: u64) -> anyhow::Result<()> {
    loop {
        let message = client.next().await.context("the server closes")??;
        let message: Value = serde_json::from_str(message.to_text()?)?;
        if message["id"] == id {
            anyhow::ensure!(message.get("error").is_none(), "{message}");
            return Ok(());
        }
    }
}
