//! Measures the reference server beside the real one: `just bench-server`.
//!
//! Each round asks one after the other, so that a busy machine is busy for both. Of all rounds, the fastest counts.

mod flock;
mod session;

use std::time::{Duration, Instant};

use anyhow::Context;
use app_server_protocol::item::AgentMessageDeltaNotification;
use app_server_protocol::release::Release;
use app_server_protocol::{NotificationMessage, ServerMessage, ServerNotification, as_of};
use app_server_reference::process::{Program, binary};

use flock::Flock;
use session::Session;

/// How often a server is started.
const STARTS: usize = 10;
/// How many turns are taken in one session.
const TURNS: usize = 20;
/// How many deltas one turn brings.
const DELTAS: u32 = 20_000;
/// How many clients there are at once.
const FLOCKS: [u32; 3] = [10, 100, 1000];

/// The servers: the name and the program of each.
struct Servers(Vec<(String, Program)>);

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let release = Release::NEWEST;
    let path = env!("CARGO_BIN_EXE_app-server-reference");
    let mut servers = Servers(vec![("reference".to_owned(), Program::reference(path, release))]);
    match binary(release).await {
        Ok(path) => servers.0.push((format!("real {release}"), Program::real(path))),
        Err(error) => eprintln!("NOT COMPARED with the real server: {error:#}"),
    }
    servers.starts().await.context("starts")?;
    servers.turns().await.context("turns")?;
    servers.deltas().await.context("deltas")?;
    servers.flocks().await.context("WebSocket")
}

impl Servers {
    /// From the start of the process to the response to `initialize`, and the memory then.
    async fn starts(&self) -> anyhow::Result<()> {
        let mut times = vec![Vec::new(); self.0.len()];
        let mut memory = times.clone();
        for _ in 0..STARTS {
            for (place, (_, program)) in self.0.iter().enumerate() {
                let session = Session::start(program, 1, 1).await?;
                times[place].push(millis(session.started));
                memory[place].push(session.megabytes()?);
            }
        }
        self.print("start to answered `initialize`", "ms", &times);
        self.print("resident memory then", "MB", &memory);
        Ok(())
    }

    /// From `turn/start` to `turn/completed`.
    async fn turns(&self) -> anyhow::Result<()> {
        let mut sessions = Vec::new();
        for (_, program) in &self.0 {
            sessions.push(Session::start(program, TURNS, 2).await?);
        }
        let mut times = vec![Vec::new(); self.0.len()];
        for _ in 0..TURNS {
            for (session, times) in sessions.iter_mut().zip(&mut times) {
                times.push(millis(session.turn().await?.0));
            }
        }
        self.print("a scripted turn", "ms", &times);
        Ok(())
    }

    /// A turn in which the model says much.
    async fn deltas(&self) -> anyhow::Result<()> {
        let mut rates = Vec::new();
        for (name, program) in &self.0 {
            let mut session = Session::start(program, 1, DELTAS as usize).await?;
            let (time, messages) = session.turn().await?;
            anyhow::ensure!(messages > DELTAS, "{name} sent {messages} messages");
            rates.push(vec![millis(time) * 1000.0 / f64::from(messages)]);
        }
        self.print(&format!("each message of a flood of {DELTAS} deltas"), "µs", &rates);
        println!("{:<42}  encoded alone {:>8.2} µs", "", encoding()?);
        Ok(())
    }

    /// Many clients at once.
    async fn flocks(&self) -> anyhow::Result<()> {
        for count in FLOCKS {
            let (mut times, mut memory) = (Vec::new(), Vec::new());
            for (_, program) in &self.0 {
                let flock = Flock::listen(program).await?;
                let start = Instant::now();
                let clients = flock.gather(count).await?;
                times.push(vec![millis(start.elapsed()) / f64::from(count)]);
                memory.push(vec![flock.megabytes()?]);
                drop(clients);
            }
            self.print(&format!("each of {count} WebSocket sessions"), "ms", &times);
            self.print(&format!("resident memory with {count}"), "MB", &memory);
        }
        Ok(())
    }

    fn print(&self, what: &str, unit: &str, measured: &[Vec<f64>]) {
        let fastest: Vec<f64> =
            measured.iter().map(|all| all.iter().copied().fold(f64::INFINITY, f64::min)).collect();
        print!("{what:<42}");
        for ((name, _), value) in self.0.iter().zip(&fastest) {
            print!("  {name} {value:>8.2} {unit}");
        }
        match fastest[..] {
            [ours, real] => println!("  {:>6.1} times", real / ours),
            _ => println!(),
        }
    }
}

/// How long it takes to encode a delta, in microseconds: less than that no server can need.
fn encoding() -> anyhow::Result<f64> {
    let id = "019a1c5e-0000-7000-8000-000000000000";
    let start = Instant::now();
    for _ in 0..DELTAS {
        let delta = AgentMessageDeltaNotification::new(id, id, "msg-1", "word ");
        let delta = NotificationMessage::new(ServerNotification::ItemAgentMessageDelta(delta));
        std::hint::black_box(as_of(&ServerMessage::Notification(delta), Release::NEWEST)?);
    }
    Ok(millis(start.elapsed()) * 1000.0 / f64::from(DELTAS))
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The resident memory of a process, in megabytes. Linux only.
fn megabytes(process: Option<u32>) -> anyhow::Result<f64> {
    let process = process.context("the server has ended")?;
    let status = fs_err::read_to_string(format!("/proc/{process}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes: f64 =
        line.and_then(|line| line.split_whitespace().next()?.parse().ok()).context("no VmRSS")?;
    Ok(kilobytes * 1024.0 / 1e6)
}
