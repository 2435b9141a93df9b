//! A port on loopback that takes HTTP and HTTPS, and is a proxy to itself for the issuer.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::serve::Listener;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;

use crate::ISSUER_HOST;

/// The first byte of a TLS handshake. No HTTP method begins with it.
const HANDSHAKE: u8 = 22;

/// How long after a connection that could not be accepted the next is.
const AGAIN: Duration = Duration::from_millis(100);

/// What a request to a proxy begins with. No other method does.
const CONNECT: u8 = b'C';
/// The longest request to a proxy.
const LONGEST: usize = 4096;

/// A connection, encrypted or not.
pub trait Connection: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Connection for T {}

/// Accepts connections; each shakes hands on a task of its own, so that none holds up the others.
pub struct Port {
    address: SocketAddr,
    ready: mpsc::Receiver<(Box<dyn Connection>, SocketAddr)>,
    accepting: JoinHandle<()>,
}

impl Port {
    /// Binds a port on loopback; 0 stands for any.
    pub(super) async fn bind(port: u16, tls: Arc<ServerConfig>) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let address = listener.local_addr()?;
        let (sender, ready) = mpsc::channel(16);
        let accepting = tokio::spawn(async move {
            loop {
                // An error concerns one connection, or passes: too many open files.
                let Ok((stream, from)) = listener.accept().await else {
                    tokio::time::sleep(AGAIN).await;
                    continue;
                };
                let (sender, acceptor) = (sender.clone(), TlsAcceptor::from(tls.clone()));
                tokio::spawn(async move {
                    if let Some(connection) = shake_hands(stream, &acceptor).await {
                        let _ = sender.send((connection, from)).await;
                    }
                });
            }
        });
        Ok(Self { address, ready, accepting })
    }

    /// The port's address.
    pub(super) fn address(&self) -> SocketAddr {
        self.address
    }
}

/// Returns nothing for a connection that ends first.
async fn shake_hands(mut stream: TcpStream, acceptor: &TlsAcceptor) -> Option<Box<dyn Connection>> {
    let mut first = [0];
    if stream.peek(&mut first).await.ok()? == 0 {
        return None;
    }
    match first[0] {
        CONNECT => {
            agree_to_connect(&mut stream).await?;
            Some(Box::new(acceptor.accept(stream).await.ok()?))
        }
        HANDSHAKE => Some(Box::new(acceptor.accept(stream).await.ok()?)),
        _ => Some(Box::new(stream)),
    }
}

/// Reads a request to connect to the issuer, and answers that it is connected. No other host can be reached.
async fn agree_to_connect(stream: &mut TcpStream) -> Option<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        if head.len() == LONGEST {
            return None;
        }
        head.push(stream.read_u8().await.ok()?);
    }
    let is_issuer = head.starts_with(format!("CONNECT {ISSUER_HOST}:443 ").as_bytes());
    let status = if is_issuer { "200 OK" } else { "502 Bad Gateway" };
    stream.write_all(format!("HTTP/1.1 {status}\r\n\r\n").as_bytes()).await.ok()?;
    is_issuer.then_some(())
}

impl Drop for Port {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

impl Listener for Port {
    type Io = Box<dyn Connection>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, SocketAddr) {
        match self.ready.recv().await {
            Some(connection) => connection,
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        Ok(self.address)
    }
}
