//! [`untagged_union!`]: one of several shapes without a tag or key.

/// Declares an enum whose variants are told apart only by their fields. The first variant that
/// matches is used.
///
/// A last line `..` makes the enum open: an object that matches no variant is kept in `Unrecognized` and
/// written back as it was. Nothing tells a newer variant from a known one with an invalid field, so both
/// are.
macro_rules! untagged_union {
    ($(#[$meta:meta])* pub enum $name:ident {
        $($(#[$variant_meta:meta])* $variant:ident($body:ty),)+
    }) => {
        $crate::macros::untagged_union! { @enum
            { $(#[$meta])* } $name { $($(#[$variant_meta])* $variant($body),)+ } {} {}
        }
    };

    ($(#[$meta:meta])* pub enum $name:ident {
        $($(#[$variant_meta:meta])* $variant:ident($body:ty),)+
        ..
    }) => {
        $crate::macros::untagged_union! { @enum
            {
                $(#[$meta])*
                #[cfg_attr(feature = "schema", schemars(extend("x-open" = true)))]
            }
            $name { $($(#[$variant_meta])* $variant($body),)+ }
            {
                /// An unknown variant from a newer server, kept as it is.
                #[cfg_attr(feature = "schema", schemars(skip), ts(skip))]
                Unrecognized($crate::wire::UnknownObject),
            }
            { Unrecognized }
        }
    };

    (@enum { $($meta:tt)* } $name:ident {
        $($(#[$variant_meta:meta])* $variant:ident($body:ty),)+
    } { $($unknown:tt)* } { $($unknown_variant:ident)? }) => {
        #[derive(Debug, Clone, PartialEq, serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
        $($meta)*
        #[serde(untagged)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$variant_meta])* $variant($body),)+
            $($unknown)*
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::wire::read_first_match(
                    stringify!($name),
                    &[
                        $(|text| $crate::reader::from_str(text).ok().map(Self::$variant),)+
                        $(|text| $crate::reader::from_str(text).ok().map(Self::$unknown_variant),)?
                    ],
                    deserializer,
                )
            }
        }

        impl $crate::method::Params for $name {}
    };
}

pub(crate) use untagged_union;
