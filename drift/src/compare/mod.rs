//! What a writer may send and a reader makes of it: both documents in lock step, from the methods down.

pub(crate) mod event;
mod fields;
mod kinds;
mod list;
pub(crate) mod methods;
mod number;
pub(crate) mod pairing;
mod relation;
mod text;
mod untouched;
mod variants;
pub(crate) mod walk;

use fields::Known;
use walk::{Subject, Walk};

/// Looks at every pair that can be reached, unless that takes too much.
pub(crate) fn run(walk: &mut Walk<'_, '_>) {
    while !walk.is_spent()
        && let Some((mut here, subject)) = walk.next()
    {
        match subject {
            Subject::Schemas(wrote, read) => kinds::compare(&mut here, wrote, read),
            Subject::Objects(wrote, read) => {
                fields::compare(&mut here, wrote, read, &Known::default());
            }
        }
    }
}
