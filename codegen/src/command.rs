//! Commands with arguments of their own. `drift`'s are beside what they choose, in the library.

pub mod changelog;
pub mod history;
