//! Credentials in a keyring, and nowhere else.

use super::contract::Store;
use crate::core::{AuthJson, StoreError};

/// The keyring of a machine that has none.
pub(crate) struct NoKeyring;

impl NoKeyring {
    /// What is said where there is no keyring.
    pub(super) fn error() -> StoreError {
        const CAUSE: &str = "no secret service provider or dbus session found";
        let told = format!("Platform secure storage failure: {CAUSE}");
        StoreError::Keyring(vec![told, CAUSE.to_owned()])
    }
}

impl Store for NoKeyring {
    fn load(&mut self) -> Result<Option<AuthJson>, StoreError> {
        Err(Self::error())
    }

    fn save(&mut self, _: &AuthJson) -> Result<(), StoreError> {
        Err(Self::error())
    }

    fn delete(&mut self) -> Result<(), StoreError> {
        Err(Self::error())
    }
}

/// A keyring beside a file, which is never read, and deleted whenever the keyring could be written.
pub(super) struct InKeyring<F> {
    pub(super) keyring: Box<dyn Store>,
    pub(super) file: F,
}

impl<F: Store> Store for InKeyring<F> {
    fn load(&mut self) -> Result<Option<AuthJson>, StoreError> {
        self.keyring.load()
    }

    fn save(&mut self, auth: &AuthJson) -> Result<(), StoreError> {
        self.keyring.save(auth)?;
        // Credentials are in the keyring now, whatever becomes of the file.
        let _ = self.file.delete();
        Ok(())
    }

    fn delete(&mut self) -> Result<(), StoreError> {
        self.keyring.delete()?;
        self.file.delete()
    }
}
