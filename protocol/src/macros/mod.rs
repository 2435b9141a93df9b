//! The macros that declare the protocol's types.
//!
//! There is one macro for each kind of shape on the wire: [`object!`], [`string_enum!`],
//! [`tagged_union!`], [`keyed_union!`], [`untagged_union!`] and [`named_string!`]; [`reshaped!`]
//! for values that had another shape in older releases; and [`method_set!`], which turns the rows
//! of the registry into messages. They take what looks like a plain Rust item, with the wire value
//! next to the name, and add what no derive can: field presence that follows from the field's type,
//! a variant for unknown values if an enum is open (`..`), and decoding without copying.

mod argument;
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

pub(crate) use argument::argument;
pub(crate) use keyed_union::keyed_union;
pub(crate) use method_set::method_set;
pub(crate) use named_string::named_string;
pub(crate) use object::object;
pub(crate) use reshaped::reshaped;
pub(crate) use string_enum::string_enum;
pub(crate) use tagged_union::tagged_union;
pub(crate) use untagged_union::untagged_union;
