//! [`string_enum!`]: one of several strings.

/// Declares an enum that is a string on the wire. Each variant is followed by its string.
///
/// A last line `..` makes the enum open: an unknown value is kept in `Unrecognized` and written
/// back as it was. An enum that only clients send stays closed.
macro_rules! string_enum {
    ($(#[$meta:meta])* pub enum $name:ident {
        $($(#[$variant_meta:meta])* $variant:ident = $wire:literal,)+
    }) => {
        $crate::macros::string_enum! { @enum
            {
                $(#[$meta])*
                #[strum(
                    parse_err_ty = $crate::wire::ParseEnumError,
                    parse_err_fn = Self::parse_error
                )]
            }
            $name { $($(#[$variant_meta])* $variant = $wire,)+ } {}
        }

        impl $name {
            fn parse_error(_: &str) -> $crate::wire::ParseEnumError {
                $crate::wire::ParseEnumError::new(Self::WIRE_VALUES)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::wire::read_string(deserializer, |text| {
                    text.parse().map_err(serde::de::Error::custom)
                })
            }
        }
    };

    ($(#[$meta:meta])* pub enum $name:ident {
        $($(#[$variant_meta:meta])* $variant:ident = $wire:literal,)+
        ..
    }) => {
        $crate::macros::string_enum! { @enum
            {
                $(#[$meta])*
                #[cfg_attr(feature = "schema", schemars(extend("x-open" = true)))]
            }
            $name { $($(#[$variant_meta])* $variant = $wire,)+ }
            {
                /// An unknown value from a newer server, kept as it is.
                #[strum(default, transparent)]
                #[cfg_attr(feature = "schema", schemars(skip), ts(skip))]
                Unrecognized(String),
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::wire::read_string(deserializer, |text| Ok(text.into()))
            }
        }
    };

    (@enum { $($meta:tt)* } $name:ident {
        $($(#[$variant_meta:meta])* $variant:ident = $wire:literal,)+
    } { $($unknown:tt)* }) => {
        #[derive(Debug, Clone, PartialEq, Eq, Hash, strum::AsRefStr, strum::EnumString)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
        $($meta)*
        #[non_exhaustive]
        pub enum $name {
            $(
                $(#[$variant_meta])*
                #[strum(serialize = $wire)]
                #[cfg_attr(feature = "schema", schemars(rename = $wire), ts(rename = $wire))]
                $variant,
            )+
            $($unknown)*
        }

        impl $name {
            /// All known values, as on the wire.
            pub const WIRE_VALUES: &'static [&'static str] = &[$($wire),+];

            /// Returns the value as on the wire.
            pub fn as_str(&self) -> &str {
                self.as_ref()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}

pub(crate) use string_enum;
