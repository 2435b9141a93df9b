//! [`untagged_union!`]: one of several shapes without a tag or key.

/// Declares an enum whose variants are told apart only by their fields. The first variant that
/// matches is used.
macro_rules! untagged_union {
    ($(#[$meta:meta])* pub enum $name:ident {
        $($(#[$variant_meta:meta])* $variant:ident($body:ty),)+
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
        #[serde(untagged)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$variant_meta])* $variant($body),)+
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::wire::read_first_match(
                    stringify!($name),
                    &[$(|text| serde_json::from_str(text).ok().map(Self::$variant)),+],
                    deserializer,
                )
            }
        }

        impl $crate::method::Params for $name {}
    };
}

pub(crate) use untagged_union;
