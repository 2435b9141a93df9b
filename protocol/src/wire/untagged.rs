//! Unions without a tag or key: the first variant that matches is used.

use serde::{Deserialize, Deserializer, de::Error};
use serde_json::value::RawValue;

/// Reads an untagged union by trying `variants` in order on the same text.
///
/// The few unions of this kind are told apart by their fields, so at most one known variant matches.
pub(crate) fn read_first_match<'de, T, D>(
    name: &str,
    variants: &[fn(&str) -> Option<T>],
    deserializer: D,
) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
{
    let raw = Box::<RawValue>::deserialize(deserializer)?;
    variants
        .iter()
        .find_map(|variant| variant(raw.get()))
        .ok_or_else(|| D::Error::custom(format_args!("no variant of {name} has these fields")))
}
