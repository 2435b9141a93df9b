//! The ID of a thread.

use crate::macros::named_string;

named_string! {
    /// A thread's ID. Servers assign UUIDs.
    pub struct ThreadId is inline;
}
