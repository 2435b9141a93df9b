//! A connection to a server that runs as a child process: a session, a pipe, and a thread that reads.

use std::{
    collections::VecDeque,
    error::Error,
    io::{Read, Write},
    process::{Child, ChildStdin, Command, Stdio},
    sync::mpsc::{Receiver, RecvTimeoutError, channel},
    thread,
    time::{Duration, Instant},
};

use app_server_protocol::{
    ClientRequest,
    method::Request,
    session::{Client, ClientSession, Event},
};

pub struct Connection {
    pub session: ClientSession,
    server: Child,
    stdin: ChildStdin,
    chunks: Receiver<Vec<u8>>,
    kept: VecDeque<Event<Client>>,
    start: Instant,
}

impl Connection {
    /// Starts `codex app-server`.
    pub fn spawn() -> Result<Self, Box<dyn Error>> {
        let mut command = Command::new("codex");
        command.arg("app-server").stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut server = command.spawn()?;
        let (stdin, stdout) = (server.stdin.take(), server.stdout.take());
        let (stdin, mut stdout) = stdin.zip(stdout).ok_or("the server has no pipes")?;
        let (sender, chunks) = channel();
        thread::spawn(move || {
            let mut chunk = vec![0; 1 << 16];
            while let Ok(length @ 1..) = stdout.read(&mut chunk)
                && sender.send(chunk[..length].to_vec()).is_ok()
            {}
        });
        let session = ClientSession::default();
        Ok(Self { session, server, stdin, chunks, kept: VecDeque::new(), start: Instant::now() })
    }

    /// Sends a request and returns its result. What else happens meanwhile is kept for `next`.
    pub fn call<M>(&mut self, params: M::Params) -> Result<M::Response, Box<dyn Error>>
    where
        M: Request<Set = ClientRequest>,
    {
        let ticket = self.session.request::<M>(params, self.start.elapsed())?;
        loop {
            let event = self.wait()?;
            if let Event::Ended(outcome) = &event
                && let Some(result) = outcome.result(&ticket)
            {
                return Ok(result?);
            }
            self.kept.push_back(event);
        }
    }

    /// The next event.
    pub fn next(&mut self) -> Result<Event<Client>, Box<dyn Error>> {
        self.kept.pop_front().map_or_else(|| self.wait(), Ok)
    }

    fn wait(&mut self) -> Result<Event<Client>, Box<dyn Error>> {
        loop {
            self.stdin.write_all(&self.session.take_output())?;
            let now = self.start.elapsed();
            if let Some(event) = self.session.next_event(now) {
                return Ok(event);
            }
            let timeout = self.session.next_timeout().unwrap_or(Duration::MAX);
            match self.chunks.recv_timeout(timeout.saturating_sub(now)) {
                Ok(chunk) => self.session.receive(&chunk),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) if self.session.is_closed() => {
                    return Err("the connection is closed".into());
                }
                Err(RecvTimeoutError::Disconnected) => self.session.receive_end(),
            }
        }
    }
}

/// The server ends with its client.
impl Drop for Connection {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
