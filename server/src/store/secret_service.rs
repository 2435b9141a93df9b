//! Credentials in the Secret Service, in the item of real servers.

use std::collections::HashMap;
use std::error::Error as _;
use std::path::Path;

use dbus_secret_service_keyring_store::Store as Service;
use keyring_core::api::CredentialStoreApi;
use keyring_core::{Entry, Error};
use sha2::{Digest, Sha256};

use super::contract::Store;
use super::keyring::NoKeyring;
use crate::core::{AuthJson, StoreError};

const SERVICE: &str = "Codex Auth";
const TARGET: &str = "default";

/// The item of a `CODEX_HOME`. Each use connects anew, so the service may come and go.
pub(super) struct SecretService {
    user: String,
}

impl SecretService {
    /// `home` is a real path.
    pub(super) fn of_home(home: &Path) -> Self {
        let hash = Sha256::digest(home.as_os_str().as_encoded_bytes());
        let first = hash.iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte));
        Self { user: format!("cli|{first:016x}") }
    }

    fn item(&self) -> Result<Entry, StoreError> {
        // Whatever the cause is, there is no service to talk to.
        let service = Service::new().map_err(|_| NoKeyring::error())?;
        let label = format!("{}@{SERVICE}:{TARGET} (keyring v3.6.3)", self.user);
        let more = HashMap::from([("target", TARGET), ("label", &label)]);
        service.build(SERVICE, &self.user, Some(&more)).map_err(|error| failed(&error))
    }
}

/// What is told, and the causes.
fn failed(error: &Error) -> StoreError {
    let told = match error {
        Error::PlatformFailure(cause) => format!("Platform secure storage failure: {cause}"),
        Error::NoStorageAccess(cause) => {
            format!("Couldn't access platform secure storage: {cause}")
        }
        Error::Ambiguous(items) => format!("Entry is matched by {} credentials", items.len()),
        other => other.to_string(),
    };
    let mut told = vec![told];
    let mut cause = error.source();
    while let Some(error) = cause {
        told.push(error.to_string());
        cause = error.source();
    }
    StoreError::Keyring(told)
}

impl Store for SecretService {
    fn load(&mut self) -> Result<Option<AuthJson>, StoreError> {
        match self.item()?.get_password() {
            Ok(text) => AuthJson::read(&text).map(Some).map_err(StoreError::UnreadableItem),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(failed(&error)),
        }
    }

    fn save(&mut self, auth: &AuthJson) -> Result<(), StoreError> {
        let item = self.item()?;
        let saved = item.set_password(&auth.compact().0);
        // Real servers find an item without it too.
        let attributes = HashMap::from([("application", "rust-keyring")]);
        saved.and_then(|()| item.update_attributes(&attributes)).map_err(|error| failed(&error))
    }

    fn delete(&mut self) -> Result<(), StoreError> {
        match self.item()?.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(error) => Err(failed(&error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::SecretService;

    #[test]
    fn the_item_is_that_of_the_home() {
        // As real servers name it for `~/.codex`, which they take where there is no such directory.
        assert_eq!(SecretService::of_home(Path::new("~/.codex")).user, "cli|940db7b1d0e4eb40");
    }
}
