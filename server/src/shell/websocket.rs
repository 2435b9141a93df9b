//! Clients over WebSocket.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::Context;
use axum::Router;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::sync::mpsc;

use super::queue::Queue;
use crate::core::ClientId;

/// How much is read at a time, in bytes. Each connection keeps as much, for as long as it is there.
const READ_BUFFER: usize = 4096;

/// What connections share.
#[derive(Clone)]
pub(super) struct Shared {
    queue: Queue,
    clients: Arc<AtomicU64>,
}

impl Shared {
    pub(super) fn new(queue: Queue) -> Self {
        Self { queue, clients: Arc::default() }
    }
}

/// Listens on a port of loopback; 0 stands for any. Returns the address.
pub(super) async fn listen(port: u16, queue: Queue) -> anyhow::Result<SocketAddr> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .await
        .with_context(|| format!("cannot listen on 127.0.0.1:{port}"))?;
    let address = listener.local_addr()?;
    let router = Router::new()
        .route("/readyz", get(|| async { StatusCode::OK }))
        .route("/healthz", get(|| async { StatusCode::OK }))
        .fallback(upgrade)
        .layer(middleware::from_fn(refuse_pages))
        .with_state(Shared::new(queue));
    tokio::spawn(async move {
        let _ = axum::serve(listener, router).await;
    });
    Ok(address)
}

/// Refuses what a browser sends for a page.
async fn refuse_pages(request: Request, next: Next) -> Response {
    if request.headers().contains_key(header::ORIGIN) {
        return StatusCode::FORBIDDEN.into_response();
    }
    next.run(request).await
}

/// Takes a client, whatever path it asks for.
pub(super) async fn upgrade(State(shared): State<Shared>, upgrade: WebSocketUpgrade) -> Response {
    upgrade.read_buffer_size(READ_BUFFER).on_upgrade(move |socket| talk(socket, shared))
}

/// Carries messages both ways until the client is gone.
async fn talk(mut socket: WebSocket, Shared { queue, clients }: Shared) {
    let client = ClientId(clients.fetch_add(1, Ordering::Relaxed));
    let (sender, mut messages) = mpsc::unbounded_channel::<String>();
    if queue.connect(client, sender).is_err() {
        return;
    }
    loop {
        tokio::select! {
            message = messages.recv() => {
                let Some(message) = message else { break };
                if socket.send(Message::Text(message.into())).await.is_err() {
                    break;
                }
            }
            received = socket.recv() => match received {
                Some(Ok(Message::Text(text))) => {
                    let Ok(refusal) = queue.push(client, text.as_str().to_owned()).await else { break };
                    if let Some(refusal) = refusal
                        && socket.send(Message::Text(refusal.into())).await.is_err()
                    {
                        break;
                    }
                }
                // A frame of bytes is not a message.
                Some(Ok(Message::Binary(_) | Message::Ping(_) | Message::Pong(_))) => {}
                Some(Ok(Message::Close(_)) | Err(_)) | None => break,
            },
        }
    }
    queue.disconnect(client);
}
