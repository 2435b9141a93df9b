//! [`Process`]: a server that runs as a child process.

use std::{
    io,
    process::{ExitStatus, Stdio},
    time::Duration,
};

use tokio::{
    io::AsyncReadExt,
    process::{Child, ChildStderr, ChildStdin, ChildStdout, Command},
    time::timeout,
};

use crate::error::Exit;

/// How much of the standard error is kept, in bytes.
const STDERR_TAIL: usize = 8 << 10;

/// A server that runs as a child process, and the end of what it writes to its standard error.
pub struct Process {
    child: Child,
    /// `None` once it has ended.
    stderr: Option<ChildStderr>,
    tail: Vec<u8>,
}

impl Process {
    /// Starts a server. Returns its standard output and input, too.
    pub fn spawn(command: &mut Command) -> io::Result<(Self, ChildStdout, ChildStdin)> {
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.kill_on_drop(true).spawn()?;
        let pipes = child.stdout.take().zip(child.stdin.take());
        let (stdout, stdin) = pipes.ok_or_else(|| io::Error::other("the server has no pipes"))?;
        let stderr = child.stderr.take();
        Ok((Self { child, stderr, tail: Vec::new() }, stdout, stdin))
    }

    /// Waits until the server has exited. Meanwhile its standard error is read, so that it can write there.
    ///
    /// Cancel safe.
    pub async fn exited(&mut self) -> Option<ExitStatus> {
        loop {
            tokio::select! {
                status = self.child.wait() => return status.ok(),
                () = read_tail(&mut self.stderr, &mut self.tail), if self.stderr.is_some() => {}
            }
        }
    }

    /// Waits until the server has exited, but kills it if that takes too long.
    pub async fn end(mut self, patience: Duration) -> Exit {
        let status = if let Ok(status) = timeout(patience, self.exited()).await {
            status
        } else {
            // One that cannot be killed has exited.
            let _ = self.child.start_kill();
            timeout(patience, self.child.wait()).await.ok().and_then(Result::ok)
        };
        // Programs that it started may keep its standard error open.
        let rest = async {
            while self.stderr.is_some() {
                read_tail(&mut self.stderr, &mut self.tail).await;
            }
        };
        let _ = timeout(patience, rest).await;
        Exit { status, stderr: String::from_utf8_lossy(&self.tail).into_owned() }
    }
}

/// Reads once, and keeps the end of what was read so far.
async fn read_tail(stderr: &mut Option<ChildStderr>, tail: &mut Vec<u8>) {
    let Some(pipe) = stderr else { return };
    let mut chunk = [0; 1 << 10];
    match pipe.read(&mut chunk).await {
        Ok(length @ 1..) => {
            tail.extend_from_slice(&chunk[..length]);
            tail.drain(..tail.len().saturating_sub(STDERR_TAIL));
        }
        Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
        Ok(0) | Err(_) => *stderr = None,
    }
}
