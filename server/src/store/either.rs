//! Credentials in a keyring, or else in a file.

use super::contract::Store;
use super::keyring::InKeyring;
use crate::core::{AuthJson, StoreError};

/// A keyring if there is one, else a file. What is in a file moves to the keyring when it is saved again.
///
/// It falls back to the file to read and to save, and not to delete: where there is no keyring, nobody can sign out. This
/// is a defect of the real servers.
pub(super) struct Either<F>(pub(super) InKeyring<F>);

impl<F: Store> Store for Either<F> {
    fn load(&mut self) -> Result<Option<AuthJson>, StoreError> {
        match self.0.load() {
            Ok(Some(auth)) => Ok(Some(auth)),
            Ok(None) | Err(_) => self.0.file.load(),
        }
    }

    fn save(&mut self, auth: &AuthJson) -> Result<(), StoreError> {
        self.0.save(auth).or_else(|_| self.0.file.save(auth))
    }

    fn delete(&mut self) -> Result<(), StoreError> {
        self.0.delete()
    }
}

#[cfg(test)]
mod tests {
    use super::Either;
    use crate::core::{AuthJson, StoreError};
    use crate::store::{InKeyring, Memory, NoKeyring, Store};

    fn key(key: &str) -> AuthJson {
        AuthJson::read(&format!(r#"{{"auth_mode":"apikey","OPENAI_API_KEY":"{key}"}}"#)).unwrap()
    }

    #[test]
    fn what_is_in_the_file_moves_to_the_keyring() {
        let (keyring, file) = (Memory::default(), Memory::default());
        file.clone().save(&key("old")).unwrap();
        let mut store =
            Either(InKeyring { keyring: Box::new(keyring.clone()), file: file.clone() });
        assert_eq!(store.load(), Ok(Some(key("old"))));
        store.save(&key("new")).unwrap();
        assert_eq!(file.file(), None);
        assert_eq!(store.load(), Ok(Some(key("new"))));
        file.clone().save(&key("later")).unwrap();
        assert_eq!(store.load(), Ok(Some(key("new"))));
        store.delete().unwrap();
        assert_eq!((keyring.file(), file.file()), (None, None));
    }

    #[test]
    fn an_item_that_cannot_be_read_is_none() {
        let keyring = Memory::of_file(Some("not json".to_owned()), false);
        let file = Memory::default();
        file.clone().save(&key("old")).unwrap();
        assert_eq!(
            Either(InKeyring { keyring: Box::new(keyring), file }).load(),
            Ok(Some(key("old")))
        );
    }

    #[test]
    fn without_a_keyring_nobody_can_sign_out() {
        let file = Memory::default();
        let mut store = Either(InKeyring { keyring: Box::new(NoKeyring), file: file.clone() });
        store.save(&key("old")).unwrap();
        assert_eq!(store.load(), Ok(Some(key("old"))));
        assert!(matches!(store.delete(), Err(StoreError::Keyring(_))));
        assert!(file.file().is_some());
    }
}
