//! Unions without a tag or key: the first variant that matches is used.

use serde::{Deserialize, Deserializer, de::Error};
use serde_json::value::RawValue;

/// Reads an untagged union by trying `arms` in order on the same text.
///
/// The few unions of this kind are told apart by their required fields, so at most one variant
/// matches.
pub(crate) fn read_first_match<'de, T, D>(
    name: &str,
    arms: &[fn(&str) -> Option<T>],
    deserializer: D,
) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
{
    let raw = Box::<RawValue>::deserialize(deserializer)?;
    arms.iter()
        .find_map(|arm| arm(raw.get()))
        .ok_or_else(|| D::Error::custom(format_args!("no variant of {name} has these fields")))
}
