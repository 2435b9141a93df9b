//! Real servers: each release's binary from npm, unpacked once and kept.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use app_server_protocol::release::Release;
use fs_err as fs;
use tokio::process::Command;

/// Returns where binaries are kept: `APP_SERVER_RELEASES`, or else the user's directory for caches.
pub fn kept() -> anyhow::Result<PathBuf> {
    if let Some(kept) = std::env::var_os("APP_SERVER_RELEASES") {
        return Ok(kept.into());
    }
    let cache = std::env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache")))
        .context("set APP_SERVER_RELEASES to a directory for the servers' binaries")?;
    Ok(cache.join("app-server-reference/releases"))
}

/// Returns the path of a release's binary. Fails if it is not kept and npm cannot fetch it.
pub async fn binary(release: Release) -> anyhow::Result<PathBuf> {
    let directory = kept()?.join(release.to_string());
    if !directory.join("package").exists() {
        fetch(release, &directory).await?;
    }
    let vendor = directory.join("package/vendor");
    find(&vendor)?.with_context(|| format!("no binary named codex under {}", vendor.display()))
}

/// The binary is in `bin/` or, in older releases, `codex/`.
fn find(directory: &Path) -> anyhow::Result<Option<PathBuf>> {
    let entries = fs::read_dir(directory)?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            if let Some(found) = find(&path)? {
                return Ok(Some(found));
            }
        } else if path.file_stem().is_some_and(|name| name == "codex")
            && directory.file_name().is_some_and(|name| name == "bin" || name == "codex")
        {
            return Ok(Some(path));
        }
    }
    Ok(None)
}

async fn fetch(release: Release, directory: &Path) -> anyhow::Result<()> {
    if release < Release::OLDEST {
        bail!("{release} is older than {}, the oldest release that is known", Release::OLDEST);
    }
    let platform = match std::env::consts::OS {
        "macos" => "darwin",
        "windows" => "win32",
        other => other,
    };
    let machine = match std::env::consts::ARCH {
        "x86_64" => "x64",
        "aarch64" => "arm64",
        other => other,
    };
    let name = format!("@openai/codex@{release}-{platform}-{machine}");
    let parent = directory.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(parent)?;
    let unpacked = tempfile::Builder::new().prefix("fetched-").tempdir_in(parent)?;
    let within = |program: &str, arguments: &[&str]| {
        let mut command = Command::new(program);
        command.args(arguments).current_dir(unpacked.path()).kill_on_drop(true);
        command
    };
    let cannot = || format!("cannot fetch {name} from the npm registry");
    let packed =
        within("npm", &["pack", "--loglevel=error", &name]).output().await.with_context(cannot)?;
    if !packed.status.success() {
        let log = String::from_utf8_lossy(&packed.stderr);
        bail!("{}: {}", cannot(), log.lines().next().unwrap_or("npm says nothing"));
    }
    let printed = String::from_utf8_lossy(&packed.stdout);
    let archive = printed.lines().last().unwrap_or_default().trim();
    let unpacking = within("tar", &["--extract", "--gzip", "--file", archive]).status().await;
    if !unpacking.with_context(cannot)?.success() {
        bail!("cannot unpack {archive}");
    }
    fs::remove_file(unpacked.path().join(archive))?;
    // Whoever is first wins; each has the same files.
    match fs::rename(unpacked.path(), directory) {
        Err(error) if !directory.join("package").exists() => Err(error).with_context(cannot),
        _ => Ok(()),
    }
}
