//! What is stored, and what is told of a store that fails.

use app_server_protocol::wire::Secret;

use super::credentials::{AuthJson, Credentials};
use super::managed::NotRefreshed;
use super::pending::{AfterLoaded, AfterStored};
use super::sign_in::LOOKS_REAL;
use crate::core::client::send::METHOD_NOT_FOUND;
use crate::core::{Caller, Core, Effect, StoreError};

impl Core {
    /// Saves credentials; then what waits for it goes on.
    pub(super) fn save(&mut self, credentials: &Credentials, after: AfterStored) {
        self.effects.push(Effect::Save(credentials.to_store(self.now)));
        self.storing.push_back(after);
    }

    /// Saves an API key; then the sign-in goes on.
    pub(super) fn save_key(&mut self, caller: Caller, key: Secret) {
        self.save(&Credentials::ApiKey(key.clone()), AfterStored::Key(caller, key));
    }

    /// Reads what is stored; then what waits for it goes on.
    pub(in crate::core) fn load(&mut self, after: AfterLoaded) {
        self.effects.push(Effect::Load);
        self.loading.push_back(after);
    }

    /// Deletes what is stored; then the logout goes on.
    pub(in crate::core) fn delete(&mut self, caller: Caller) {
        self.effects.push(Effect::Delete);
        self.storing.push_back(AfterStored::Logout(caller));
    }

    /// The store has written or deleted, or not.
    pub(in crate::core) fn stored(&mut self, result: Result<(), StoreError>) {
        let Some(after) = self.storing.pop_front() else {
            return self.effects.push(Effect::Log("the store answered to nothing".to_owned()));
        };
        let result = result.map_err(|error| match after {
            AfterStored::Logout(_) => self.not_deleted(error),
            _ => self.not_saved(error),
        });
        match after {
            AfterStored::Key(caller, key) => self.key_saved(&caller, key, result),
            AfterStored::Logout(caller) => self.deleted(&caller, result),
            AfterStored::Refresh(then) => self.refreshed(then, result),
            AfterStored::Granted(visit, address, credentials) => {
                self.granted_stored(&visit, address, credentials, result);
            }
            AfterStored::Device(id, credentials) => self.device_stored(&id, credentials, result),
        }
    }

    /// The store has read, or not.
    pub(in crate::core) fn loaded(&mut self, result: Result<Option<AuthJson>, StoreError>) {
        match self.loading.pop_front() {
            Some(AfterLoaded::Turn(thread)) => {
                let stored = result.ok().flatten();
                if !self.may_be_loaded(stored.as_ref()) {
                    let why = NotRefreshed::Failed(LOOKS_REAL.to_owned());
                    return self.turn_not_refreshed(&thread, why);
                }
                self.reloaded(stored);
                self.call_model(&thread);
            }
            Some(AfterLoaded::Logout(caller)) => match result {
                // Somebody's own credentials are not deleted either.
                Ok(stored) if !self.may_be_loaded(stored.as_ref()) => {
                    self.fail(&caller, METHOD_NOT_FOUND, LOOKS_REAL);
                }
                Ok(stored) => self.revoke(caller, stored),
                Err(_) if !self.eras.unreadable_store_stops_logout => self.delete(caller),
                Err(error) => {
                    let error = self.not_loaded(error);
                    self.deleted(&caller, Err(error));
                }
            },
            None => self.effects.push(Effect::Log("the store answered to nothing".to_owned())),
        }
    }

    fn not_saved(&self, error: StoreError) -> String {
        self.told("failed to write OAuth tokens to keyring", error)
    }

    fn not_deleted(&self, error: StoreError) -> String {
        self.told("failed to delete auth from keyring", error)
    }

    fn not_loaded(&self, error: StoreError) -> String {
        self.told("failed to load CLI auth from keyring", error)
    }

    /// The real servers' text. `keyring` is what it says first of a keyring.
    fn told(&self, keyring: &str, error: StoreError) -> String {
        match error {
            StoreError::File(why) => why,
            StoreError::Keyring(mut causes) => {
                if self.eras.causes_of_keyring_are_told {
                    // The first is told twice.
                    causes.extend_from_within(..1);
                    causes.rotate_right(1);
                } else {
                    causes.truncate(1);
                }
                format!("{keyring}: {}", causes.join(": "))
            }
            StoreError::UnreadableFile(why) => {
                format!("failed to deserialize CLI auth from file: {why}")
            }
            StoreError::UnreadableItem(why) => {
                format!("failed to deserialize CLI auth from keyring: {why}")
            }
        }
    }
}
