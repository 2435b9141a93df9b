//! `app-server-reference backend`

use std::path::PathBuf;

use anyhow::Context;
use app_server_protocol::release::Release;
use clap::Args;

use super::{DIFFERENT, SAME, UNJUDGED};
use crate::backend::{Backend, Home};
use crate::core::played::read_release;
use crate::play::names;
use crate::process::{self, Program};
use crate::scenario::Scenario;

/// Play the world of a scenario on loopback for your own client, and start a server in it.
///
/// With --release, --codex or --reference, standard input and output are the server's: make this the command that your client
/// starts instead of `codex`. Otherwise it prints the environment in which to start a server.
///
/// Exit codes: 0 the script was played; 1 something was asked that nothing scripts, or scripted and not asked; 2 the
/// command line or the scenario is invalid; 3 the server failed.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The scenario. What its client does is left to yours.
    scenario: PathBuf,
    /// Start this release of the real server. It is fetched from npm once.
    #[arg(long)]
    release: Option<Release>,
    /// Start the reference server as this release.
    #[arg(long, value_name = "RELEASE", value_parser = read_release, conflicts_with = "release")]
    reference: Option<Release>,
    /// Start this binary of the real server.
    #[arg(long, value_name = "PATH", conflicts_with_all = ["release", "reference"])]
    codex: Option<PathBuf>,
    /// The port of the backend. Any free one if absent.
    #[arg(long, default_value_t = 0, hide_default_value = true)]
    port: u16,
    /// The server's arguments. Defaults to `app-server`.
    #[arg(last = true)]
    passed: Vec<String>,
}

pub(super) async fn run(arguments: &Arguments) -> anyhow::Result<u8> {
    let scenario = Scenario::read(&arguments.scenario)?;
    let program = match (&arguments.codex, arguments.release, arguments.reference) {
        (Some(path), ..) => {
            let path = path.canonicalize().with_context(|| path.display().to_string())?;
            Some(Program::real(path))
        }
        (None, Some(release), _) => Some(Program::real(process::binary(release).await?)),
        (None, None, Some(release)) => Some(Program::reference(std::env::current_exe()?, release)),
        (None, None, None) => None,
    };
    let release = arguments.release.or(arguments.reference);
    let stopped = super::stop::asked()?;
    let mut names = names(&scenario);
    let warn = |problem: &str| eprintln!("app-server-reference: {problem}");
    let backend = Backend::start(&scenario, release, &names, arguments.port, warn).await?;
    names.set("backend", backend.address().to_string());
    let home = Home::make(&scenario, &names, &backend)?;
    let failed = if let Some(program) = program {
        let mut command = process::command(&program, &home);
        if arguments.passed.is_empty() {
            command.arg("app-server");
        } else {
            command.args(&arguments.passed);
        }
        let mut server = command
            .spawn()
            .with_context(|| format!("cannot start {}", program.path().display()))?;
        tokio::select! {
            status = server.wait() => {
                let status = status?;
                if !status.success() {
                    eprintln!("app-server-reference: the server ended: {status}");
                }
                !status.success()
            }
            () = stopped => {
                server.kill().await?;
                false
            }
        }
    } else {
        for (name, value) in home.environment() {
            println!("export {name}={}", quoted(&value.to_string_lossy()));
        }
        println!("cd {}", quoted(&home.work().to_string_lossy()));
        stopped.await;
        false
    };
    let problems = backend.problems();
    for problem in &problems {
        eprintln!("app-server-reference: {problem}");
    }
    Ok(match (failed, problems.is_empty()) {
        (true, _) => UNJUDGED,
        (false, false) => DIFFERENT,
        (false, true) => SAME,
    })
}

/// A word of a POSIX shell.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}
