//! What every store does.

use crate::core::{AuthJson, StoreError};

/// A place for credentials. There is one set of them at most.
pub(crate) trait Store: Send {
    /// Reads them. `None` if there are none.
    fn load(&mut self) -> Result<Option<AuthJson>, StoreError>;

    /// Writes them in place of what is there.
    fn save(&mut self, auth: &AuthJson) -> Result<(), StoreError>;

    /// Deletes them, if there are any.
    fn delete(&mut self) -> Result<(), StoreError>;
}
