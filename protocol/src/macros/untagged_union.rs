//! [`untagged_union!`]: one of several shapes without a tag or key.

/// Declares an enum whose variants are told apart only by their fields. The first variant that
/// matches is used.
macro_rules! untagged_union {
    ($(#[$meta:meta])* pub enum $name:ident {
        $($(#[$arm_meta:meta])* $arm:ident($body:ty),)+
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
        #[serde(untagged)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$arm_meta])* $arm($body),)+
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::wire::read_first_match(
                    stringify!($name),
                    &[$(|text| serde_json::from_str(text).ok().map(Self::$arm)),+],
                    deserializer,
                )
            }
        }

        impl $crate::method::Params for $name {}
    };
}

pub(crate) use untagged_union;
