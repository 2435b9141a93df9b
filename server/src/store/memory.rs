//! Credentials in memory.

use std::sync::{Arc, Mutex, PoisonError};

use super::contract::Store;
use crate::core::{AuthJson, StoreError};

/// The mode of a file that is there from the start, and of one that nobody else can read.
const GIVEN: u32 = 0o644;
const PRIVATE: u32 = 0o600;

/// A text in memory, with the mode that it had as a file. Copies share it.
#[derive(Clone, Default)]
pub(crate) struct Memory {
    kept: Arc<Mutex<Option<(u32, String)>>>,
    is_made_private: bool,
}

impl Memory {
    /// What stands for a file that is there from the start. `is_made_private` is whether others can read it no more once it
    /// is written.
    pub(crate) fn of_file(text: Option<String>, is_made_private: bool) -> Self {
        let kept = Arc::new(Mutex::new(text.map(|text| (GIVEN, text))));
        Self { kept, is_made_private }
    }

    /// The mode and the text.
    pub(crate) fn file(&self) -> Option<(u32, String)> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn set(&self, file: Option<(u32, String)>) {
        *self.kept.lock().unwrap_or_else(PoisonError::into_inner) = file;
    }
}

impl Store for Memory {
    fn load(&mut self) -> Result<Option<AuthJson>, StoreError> {
        let read = self.file().map(|(_, text)| AuthJson::read(&text)).transpose();
        read.map_err(StoreError::UnreadableFile)
    }

    fn save(&mut self, auth: &AuthJson) -> Result<(), StoreError> {
        let kept = self.file().filter(|_| !self.is_made_private);
        self.set(Some((kept.map_or(PRIVATE, |(mode, _)| mode), auth.pretty().0)));
        Ok(())
    }

    fn delete(&mut self) -> Result<(), StoreError> {
        self.set(None);
        Ok(())
    }
}
