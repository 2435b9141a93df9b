//! How the protocol's types are spelled.
//!
//! One macro for each kind of shape the wire knows: [`object!`], [`string_enum!`], [`tagged_union!`],
//! [`keyed_union!`], [`untagged_union!`] and [`named_string!`]; [`reshaped!`] for what older releases shaped
//! otherwise; and [`method_set!`], which turns the rows of `registry.rs` into messages. They take what looks like a plain Rust item, with the wire value
//! beside the name, and add what no derive can: the presence of a member read off its type, an
//! unknown arm where an enum is open (`..`), reading without a copy.

mod keyed_union;
mod method_set;
mod named_string;
mod object;
#[cfg(test)]
mod rename_drill;
mod reshaped;
mod string_enum;
mod tagged_union;
mod untagged_union;

pub(crate) use keyed_union::keyed_union;
pub(crate) use method_set::method_set;
pub(crate) use named_string::named_string;
pub(crate) use object::object;
pub(crate) use reshaped::reshaped;
pub(crate) use string_enum::string_enum;
pub(crate) use tagged_union::tagged_union;
pub(crate) use untagged_union::untagged_union;
