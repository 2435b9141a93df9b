//! A client of its own, over a stream.

use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep_until};

use super::TestServer;
use crate::lines::Lines;

impl TestServer {
    /// Serves a client over a stream of lines, such as a half of [`tokio::io::duplex`], until it is closed; the task then
    /// returns the server. A line that is longer than a message may be is ignored, which [`finish`](Self::finish) says. Time passes as tokio's does: in a test with `start_paused = true`, waiting takes none.
    pub fn serve<S>(mut self, stream: S) -> JoinHandle<std::io::Result<Self>>
    where
        S: AsyncRead + AsyncWrite + Send + 'static,
    {
        let started = Instant::now() - self.elapsed();
        let (input, mut output) = tokio::io::split(stream);
        let mut lines = Lines::new(input);
        tokio::spawn(async move {
            loop {
                while let Some(message) = self.receive() {
                    output.write_all(format!("{message}\n").as_bytes()).await?;
                }
                let until = self.next_timeout();
                let due = async move {
                    match until {
                        Some(until) => sleep_until(started + until).await,
                        None => std::future::pending().await,
                    }
                };
                let line = tokio::select! {
                    line = lines.next() => line?,
                    () = due => {
                        self.world.advance_to(started.elapsed());
                        continue;
                    }
                };
                self.world.advance_to(started.elapsed());
                match line {
                    Some(Ok(line)) => self.send(&line),
                    Some(Err(too_long)) => self.world.log(format!("{too_long} is ignored")),
                    None => return Ok(self),
                }
            }
        })
    }
}
