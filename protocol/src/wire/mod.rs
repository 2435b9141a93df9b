//! What the wire can carry that plain Rust types cannot express: fields that may be absent,
//! secrets, and values that this crate does not know yet.

mod keyed;
mod object;
mod presence;
mod secret;
mod secret_value;
mod string;
mod tagged;
mod unknown;
mod untagged;

pub(crate) use keyed::{KeyedUnion, read_keyed};
pub(crate) use object::{Object, read_object};
pub(crate) use presence::required_nullable;
pub use presence::{Field, Newer, NewerNullable, Nullable, Optional, Others};
pub use secret::Secret;
pub use secret_value::SecretValue;
pub(crate) use string::{Text, read_string};
pub(crate) use tagged::{TaggedUnion, read_tagged, write_tag, write_tagged};
pub use unknown::{
    ParseEnumError, UnknownKeyedVariant, UnknownMethod, UnknownObject, UnknownVariant,
};
pub(crate) use unknown::{closed_value_error, skip_members};
pub(crate) use untagged::read_first_match;
