//! `app-server-reference serve`

use anyhow::{Context, bail};
use app_server_protocol::release::Release;
use clap::Args;

use super::SAME;
use crate::core::played::read_release;
use crate::core::settings::Override;
use crate::shell::{self, Listen, Options};

/// Play an app-server of any release, without the real one.
///
/// What it does was seen in the real servers first, and each statement is tested against them; what was not seen is
/// refused, with an error that says so. It connects to loopback only, and its `CODEX_HOME` is a fresh one, or the one in
/// the environment if that holds the file `.app-server-reference`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The release to play.
    #[arg(long, env = "APP_SERVER_RELEASE", default_value_t = Release::NEWEST, value_parser = read_release)]
    release: Release,
    /// Print which methods are played, and what proves each.
    #[arg(long)]
    coverage: bool,
    /// Keep credentials in the keyring of the system, if `config.toml` says so. Without it, there is no keyring.
    #[arg(long)]
    system_keyring: bool,
    /// Take API keys and tokens that look like those of a real account.
    #[arg(long)]
    allow_real_credentials: bool,
    /// The arguments of `codex`: `--version`, or `app-server [-c KEY=VALUE]… [--listen stdio://, ws://127.0.0.1:PORT, unix:// or unix://PATH]`. Defaults to
    /// `app-server`.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "ARGUMENTS OF CODEX")]
    passed: Vec<String>,
}

pub(super) async fn run(arguments: &Arguments) -> anyhow::Result<u8> {
    let release = arguments.release;
    if arguments.coverage {
        print!("{}", super::coverage::print(release));
        return Ok(SAME);
    }
    match Passed::read(&arguments.passed)? {
        Passed::Version => println!("codex-cli {release}"),
        Passed::AppServer(overrides, listen) => {
            let Arguments { system_keyring, allow_real_credentials, .. } = *arguments;
            // The file of a socket is removed however the server is stopped.
            let is_stopped_cleanly = matches!(listen, Listen::UnixSocket(_));
            let options =
                Options { release, overrides, listen, system_keyring, allow_real_credentials };
            if is_stopped_cleanly {
                let stopped = super::stop::asked()?;
                tokio::select! {
                    served = shell::serve(&options) => served?,
                    () = stopped => {}
                }
            } else {
                shell::serve(&options).await?;
            }
        }
    }
    Ok(SAME)
}

/// What `codex` is asked to do.
enum Passed {
    Version,
    AppServer(Vec<Override>, Listen),
}

impl Passed {
    fn read(arguments: &[String]) -> anyhow::Result<Self> {
        let mut overrides = Vec::new();
        let mut listen = Listen::Stdio;
        let mut rest = arguments.iter().map(String::as_str);
        while let Some(argument) = rest.next() {
            match argument {
                "--version" | "-V" => return Ok(Self::Version),
                "app-server" => {}
                "-c" | "--config" => {
                    let Some(setting) = rest.next() else { bail!("{argument} needs KEY=VALUE") };
                    let setting = setting.parse().map_err(anyhow::Error::msg);
                    overrides.push(setting.with_context(|| argument.to_owned())?);
                }
                "--listen" => {
                    let Some(address) = rest.next() else { bail!("--listen needs {ADDRESSES}") };
                    listen = read_listen(address)?;
                }
                other => {
                    bail!("`{other}` is not an argument of `codex` that the reference server knows")
                }
            }
        }
        Ok(Self::AppServer(overrides, listen))
    }
}

/// Where clients may come from.
const ADDRESSES: &str = "stdio://, ws://127.0.0.1:PORT, unix:// or unix://PATH";

/// Reads where clients come from.
fn read_listen(address: &str) -> anyhow::Result<Listen> {
    if address == "stdio://" {
        return Ok(Listen::Stdio);
    }
    if let Some(path) = address.strip_prefix("unix://") {
        return Ok(Listen::UnixSocket((!path.is_empty()).then(|| path.into())));
    }
    let port = address.strip_prefix("ws://127.0.0.1:").map(str::parse);
    match port {
        Some(Ok(port)) => Ok(Listen::WebSocket(port)),
        _ => bail!("the reference server does not listen on `{address}`; use {ADDRESSES}"),
    }
}
