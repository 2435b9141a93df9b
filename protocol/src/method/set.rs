//! [`MethodSet`]: the methods of one direction and kind.

use serde::{Deserializer, Serializer};

use super::{Direction, Stability};
use crate::wire::UnknownMethod;

/// One of the four sets of methods: an enum with a variant for each method, and one for unknown methods.
///
/// Only the registry implements it.
pub trait MethodSet: Sized + From<UnknownMethod> + Sealed {
    /// Who sends the methods of this set.
    const DIRECTION: Direction;

    /// Returns the method's name on the wire.
    fn method(&self) -> &str;

    /// Whether the method can be relied on. `None` if it is unknown.
    fn stability(&self) -> Option<Stability>;

    /// Whether the message omits the params.
    fn has_no_params(&self) -> bool;

    /// Writes the params.
    fn serialize_params<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;

    /// Reads the params of `method`, and puts what `wrap` makes of them into `place`, or returns the
    /// deserializer if the set has no such method.
    fn read_params<'de, D: Deserializer<'de>, T>(
        method: &str,
        params: D,
        place: &mut T,
        wrap: impl FnOnce(Self) -> T,
    ) -> Result<Option<D>, D::Error>;
}

/// Keeps [`MethodSet`] to this crate, so that it can grow.
pub trait Sealed {}
