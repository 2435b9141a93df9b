//! Where credentials are kept: in `auth.json`, in the system's keyring, in either, or in memory.

mod contract;
mod either;
mod file;
mod keyring;
mod memory;
#[cfg(all(feature = "system-keyring", target_os = "linux"))]
mod secret_service;

use std::path::Path;

use crate::core::settings::StoreKind;
use crate::core::{AuthJson, Core, Start};
use crate::eras::Eras;

pub(crate) use contract::Store;
pub(crate) use keyring::NoKeyring;
pub(crate) use memory::Memory;

use either::Either;
use file::AuthFile;
use keyring::InKeyring;

/// The store that the settings ask for. `file` and `keyring` are what it may consist of.
pub(crate) fn of_kind(
    kind: StoreKind,
    file: impl Store + 'static,
    keyring: Box<dyn Store>,
) -> Box<dyn Store> {
    match kind {
        StoreKind::File => Box::new(file),
        StoreKind::Keyring => Box::new(InKeyring { keyring, file }),
        StoreKind::Auto => Box::new(Either(InKeyring { keyring, file })),
        StoreKind::Ephemeral => Box::new(Memory::default()),
    }
}

/// Opens the store that the settings ask for, in a `CODEX_HOME`. Without `system_keyring`, this machine has no keyring.
pub(crate) fn open(
    kind: StoreKind,
    home: &Path,
    system_keyring: bool,
    eras: &Eras,
) -> anyhow::Result<Box<dyn Store>> {
    let file = AuthFile::in_directory(home, eras.file_is_made_private);
    let keyring = if system_keyring { self::system_keyring(home)? } else { Box::new(NoKeyring) };
    Ok(of_kind(kind, file, keyring))
}

/// Starts a server with what is in its store, which `open` opens as the settings ask. Fails if that looks like the
/// credentials of a real account, unless they are allowed.
pub(crate) fn start(
    start: Start,
    open: impl FnOnce(StoreKind, &Eras) -> anyhow::Result<Box<dyn Store>>,
) -> anyhow::Result<(Core, Box<dyn Store>)> {
    let settings = start.settings.as_ref();
    let kind = settings.map(|it| it.cli_auth_credentials_store).unwrap_or_default();
    let mut store = open(kind, &Eras::of(start.release))?;
    // Nobody is signed in with a text that cannot be read.
    let stored = store.load().ok().flatten();
    if !start.allows_real_credentials && stored.as_ref().is_some_and(AuthJson::looks_real) {
        anyhow::bail!(
            "the credentials in CODEX_HOME={} look real; `--allow-real-credentials` lets the reference server use them",
            start.home
        );
    }
    Ok((Core::new(start, stored)?, store))
}

#[cfg(all(feature = "system-keyring", target_os = "linux"))]
#[expect(clippy::unnecessary_wraps, reason = "a program without the feature fails here")]
fn system_keyring(home: &Path) -> anyhow::Result<Box<dyn Store>> {
    Ok(Box::new(secret_service::SecretService::of_home(home)))
}

#[cfg(not(all(feature = "system-keyring", target_os = "linux")))]
fn system_keyring(_home: &Path) -> anyhow::Result<Box<dyn Store>> {
    anyhow::bail!(
        "`--system-keyring` needs a program that is built with the feature `system-keyring`, on Linux"
    )
}
