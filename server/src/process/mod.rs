//! A server as a process: its binary, and its lines.

mod fetch;
mod program;

use std::collections::VecDeque;
use std::path::PathBuf;
use std::process::Stdio;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::Context;
use tokio::io::AsyncWriteExt;
use tokio::process::{Child, ChildStdin, Command};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use tokio::time::{Instant, timeout, timeout_at};

use crate::backend::Home;
use crate::lines::Lines;

pub use fetch::{binary, kept};
pub use program::Program;

/// How many lines of its log a server that fails is quoted with.
const LOG_LINES: usize = 10;
/// How long is waited for what a server says at its end.
const LAST_WORDS: Duration = Duration::from_secs(1);
/// How long a server may take to exit once its input has ended.
const GRACE: Duration = Duration::from_secs(5);

/// Returns the command that starts a server in a home: nothing of the caller's environment reaches it but `PATH`.
pub fn command(program: &Program, home: &Home) -> Command {
    let mut command = Command::new(program.path());
    command.args(program.arguments());
    command.current_dir(home.work()).env_clear().envs(home.environment()).kill_on_drop(true);
    command
}

/// A running server that is spoken to by lines.
pub struct Server {
    child: Child,
    input: Option<ChildStdin>,
    /// What it sends. After what cannot be read, nothing comes.
    lines: mpsc::UnboundedReceiver<Result<String, String>>,
    log: Arc<Mutex<VecDeque<String>>>,
    logging: Option<JoinHandle<()>>,
    binary: PathBuf,
}

/// How a server ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// With an exit code.
    Code(i32),
    /// By a signal.
    Signal,
    /// Not: it was still running some seconds after its input had ended.
    Running,
}

impl Server {
    /// Starts a server in a home, as a client does.
    pub fn start(program: &Program, home: &Home) -> anyhow::Result<Self> {
        let binary = program.path();
        let mut child = command(program, home)
            .arg("app-server")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start {}", binary.display()))?;
        let (sender, lines) = mpsc::unbounded_channel();
        if let Some(output) = child.stdout.take() {
            tokio::spawn(async move {
                let mut lines = Lines::new(output);
                while let Some(line) = lines.next().await.transpose() {
                    let line = match line {
                        Ok(Ok(line)) => Ok(line),
                        Ok(Err(too_long)) => Err(format!("it has sent {too_long}")),
                        Err(error) => Err(format!("its output cannot be read: {error}")),
                    };
                    let is_last = line.is_err();
                    if sender.send(line).is_err() || is_last {
                        break;
                    }
                }
            });
        }
        let log: Arc<Mutex<VecDeque<String>>> = Arc::default();
        let logging = child.stderr.take().map(|output| {
            let log = log.clone();
            tokio::spawn(async move {
                let mut lines = Lines::new(output);
                while let Ok(Some(line)) = lines.next().await {
                    let line = line.unwrap_or_else(|too_long| format!("({too_long})"));
                    let mut log = log.lock().unwrap_or_else(PoisonError::into_inner);
                    if log.len() == LOG_LINES {
                        log.pop_front();
                    }
                    log.push_back(line);
                }
            })
        });
        Ok(Self {
            input: child.stdin.take(),
            child,
            lines,
            log,
            logging,
            binary: binary.to_owned(),
        })
    }

    /// The process's ID, unless it has ended.
    pub fn id(&self) -> Option<u32> {
        self.child.id()
    }

    /// Writes a line.
    pub async fn send(&mut self, line: &str) -> anyhow::Result<()> {
        let input = self.input.as_mut().context("the server's input has ended")?;
        let sent = input.write_all(format!("{line}\n").as_bytes()).await;
        if let Err(error) = sent {
            return Err(anyhow::Error::new(error).context(self.why().await));
        }
        Ok(())
    }

    /// Returns the next line, or nothing when the time is over. A server that has ended is an error.
    pub async fn next(&mut self, until: Instant) -> anyhow::Result<Option<String>> {
        match timeout_at(until, self.lines.recv()).await {
            Ok(Some(line)) => self.read(line).map(Some),
            Ok(None) => Err(anyhow::Error::msg(self.why().await)),
            Err(_) => Ok(None),
        }
    }

    /// Returns a line that has come already.
    pub fn ready(&mut self) -> anyhow::Result<Option<String>> {
        self.lines.try_recv().ok().map(|line| self.read(line)).transpose()
    }

    fn read(&self, line: Result<String, String>) -> anyhow::Result<String> {
        line.map_err(|why| anyhow::anyhow!("{}: {why}", self.binary.display()))
    }

    /// Ends the server's input and waits until it exits, then returns how and its last lines. One that does not exit
    /// is killed.
    pub async fn close(mut self) -> anyhow::Result<(End, Vec<String>)> {
        drop(self.input.take());
        let end = if let Ok(status) = timeout(GRACE, self.child.wait()).await {
            status?.code().map_or(End::Signal, End::Code)
        } else {
            self.child.kill().await?;
            End::Running
        };
        let mut lines = Vec::new();
        // A process that the server started may hold its output open.
        let until = Instant::now() + LAST_WORDS;
        while let Ok(Some(line)) = timeout_at(until, self.lines.recv()).await {
            lines.push(self.read(line)?);
        }
        Ok((end, lines))
    }

    /// Why it is no longer there, as far as its log says.
    async fn why(&mut self) -> String {
        let status = match timeout(LAST_WORDS, self.child.wait()).await {
            Ok(Ok(status)) => format!("ended: {status}"),
            _ => "closed its output".to_owned(),
        };
        if let Some(logging) = self.logging.take() {
            let _ = timeout(LAST_WORDS, logging).await;
        }
        let log = self.log.lock().unwrap_or_else(PoisonError::into_inner);
        let mut why = format!("{} {status}", self.binary.display());
        for line in log.iter() {
            why.push('\n');
            why.push_str(line);
        }
        why
    }
}
