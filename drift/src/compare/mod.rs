//! What a writer may send and a reader makes of it: both documents in lock step, from the methods down.

mod arms;
pub(crate) mod event;
mod kinds;
mod list;
mod members;
pub(crate) mod methods;
mod number;
pub(crate) mod pairing;
mod relation;
mod text;
mod untouched;
pub(crate) mod walk;

use members::Known;
use walk::{Subject, Walk};

/// Looks at every pair that can be reached, unless that takes too much.
pub(crate) fn run(walk: &mut Walk<'_, '_>) {
    while !walk.is_spent()
        && let Some((mut here, subject)) = walk.next()
    {
        match subject {
            Subject::Schemas(wrote, read) => kinds::compare(&mut here, wrote, read),
            Subject::Objects(wrote, read) => {
                members::compare(&mut here, wrote, read, &Known::default());
            }
        }
    }
}
