//! A server that does what each test says, in one process and on virtual time.

use std::{io, pin::pin, time::Duration};

use app_server_client::Client;
use app_server_protocol::{
    initialize::{ClientInfo, InitializeParams},
    session::Limits,
};
use tokio::{
    io::{
        AsyncBufReadExt, AsyncWriteExt, BufReader, DuplexStream, Lines, ReadHalf, WriteHalf,
        duplex, split,
    },
    runtime::Builder,
    time::timeout,
};

/// Longer than every time limit in the tests.
const LIMIT: Duration = Duration::from_hours(1);

/// Runs a test on virtual time, which passes while everything waits. So one that waits in vain fails at once.
pub fn run(test: impl Future<Output = ()>) {
    let runtime = Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
    let test = pin!(test);
    runtime.block_on(async { timeout(LIMIT, test).await.expect("the test waits in vain") });
}

pub struct Peer {
    pub lines: Lines<BufReader<ReadHalf<DuplexStream>>>,
    to_client: WriteHalf<DuplexStream>,
}

impl Peer {
    pub async fn send(&mut self, line: &str) {
        self.try_send(line).await.unwrap();
    }

    /// Sends something to a client that may have closed the connection.
    pub async fn try_send(&mut self, line: &str) -> io::Result<()> {
        self.to_client.write_all(format!("{line}\n").as_bytes()).await
    }

    /// What the client sends now, and not because some time limit has passed.
    pub async fn receive(&mut self) -> String {
        let line = timeout(Duration::from_secs(1), self.lines.next_line()).await;
        line.expect("in time").unwrap().expect("the client sends something")
    }
}

/// A client before the handshake, whose pipes hold so many bytes.
pub fn connect(capacity: usize, limits: Limits) -> (Client, Peer) {
    let (ours, theirs) = duplex(capacity);
    let (from_server, to_server) = split(ours);
    let (from_client, to_client) = split(theirs);
    let client = Client::connect(from_server, to_server, limits);
    (client, Peer { lines: BufReader::new(from_client).lines(), to_client })
}

/// Makes the handshake. The client's next request has the ID 2.
pub async fn initialize(client: &Client, peer: &mut Peer) {
    let initializing = client.initialize(InitializeParams::new(ClientInfo::new("test", "1.0.0")));
    let serving = async {
        assert!(peer.receive().await.starts_with(r#"{"method":"initialize","id":1,"#));
        peer.send(r#"{"id":1,"result":{"userAgent":"test/0.169.0 (x) y (test; 1.0.0)"}}"#).await;
        assert_eq!(peer.receive().await, r#"{"method":"initialized"}"#);
    };
    let (response, ()) = tokio::join!(initializing, serving);
    response.unwrap();
    assert_eq!(client.release().unwrap().to_string(), "0.169.0");
}

/// A client after the handshake.
pub async fn connected() -> (Client, Peer) {
    connected_within(1 << 16, Limits::default()).await
}

/// A client after the handshake, whose pipes hold so many bytes.
pub async fn connected_within(capacity: usize, limits: Limits) -> (Client, Peer) {
    let (client, mut peer) = connect(capacity, limits);
    initialize(&client, &mut peer).await;
    (client, peer)
}
