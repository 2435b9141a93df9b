//! Keeping credentials: in a file, in memory, or in a keyring, which is never there.

use app_server_protocol::wire::Secret;

use super::pending::AfterStored;
use super::stored::Credentials;
use crate::core::settings::StoreKind;
use crate::core::{Asked, Core, Effect};

impl Core {
    /// Saves an API key; then the sign-in goes on.
    pub(super) fn save_key(&mut self, asked: Asked, key: Secret) {
        match self.account.store {
            StoreKind::File | StoreKind::Auto => {
                let text = Credentials::ApiKey(key.clone()).write(self.now);
                self.effects.push(Effect::Save(text));
                self.storing.push_back(AfterStored::Key(asked, key));
            }
            StoreKind::Ephemeral => self.key_saved(&asked, key, Ok(())),
            StoreKind::Keyring => {
                let cause = self.eras.no_keyring.cause;
                let error = format!("failed to write OAuth tokens to keyring: {cause}");
                self.key_saved(&asked, key, Err(error));
            }
        }
    }

    /// Deletes what is stored; then the logout goes on.
    pub(super) fn delete(&mut self, asked: Asked) {
        let no_keyring = self.eras.no_keyring;
        match self.account.store {
            StoreKind::File => {
                self.effects.push(Effect::Delete);
                self.storing.push_back(AfterStored::Logout(asked));
            }
            StoreKind::Ephemeral => self.deleted(&asked, Ok(())),
            StoreKind::Keyring => {
                let error = format!("{}: {}", no_keyring.logout, no_keyring.cause);
                self.deleted(&asked, Err(error));
            }
            // It falls back to the file when it saves, and not when it deletes: a defect of real servers.
            StoreKind::Auto => {
                let error = format!("failed to delete auth from keyring: {}", no_keyring.cause);
                self.deleted(&asked, Err(error));
            }
        }
    }

    pub(in crate::core) fn stored(&mut self, result: Result<(), String>) {
        match self.storing.pop_front() {
            Some(AfterStored::Key(asked, key)) => self.key_saved(&asked, key, result),
            Some(AfterStored::Logout(asked)) => self.deleted(&asked, result),
            Some(AfterStored::Turn(thread)) => self.renewed(&thread, result),
            None => self.effects.push(Effect::Log("the store answered to nothing".to_owned())),
        }
    }
}
