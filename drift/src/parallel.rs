//! Work that two threads share.

use std::{panic::resume_unwind, thread};

/// Makes two things at once. If both fail, the error is that of the first.
pub fn both<A: Send, B, E: Send>(
    one: impl FnOnce() -> Result<A, E> + Send,
    other: impl FnOnce() -> Result<B, E>,
) -> Result<(A, B), E> {
    thread::scope(|scope| {
        let one = scope.spawn(one);
        let other = other();
        Ok((one.join().unwrap_or_else(|panic| resume_unwind(panic))?, other?))
    })
}
