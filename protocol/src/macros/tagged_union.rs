//! [`tagged_union!`]: an object whose tag identifies the variant.

/// Declares an enum that is an object on the wire. The tag is the field given after `by`, and each
/// variant is followed by the tag's value. A variant contains a struct of its other fields, or
/// nothing.
///
/// A last line `..` makes the enum open: an unknown variant is kept as a whole in `Unrecognized`
/// and written back as it was. A known tag with invalid fields is always an error.
macro_rules! tagged_union {
    ($(#[$meta:meta])* pub enum $name:ident by $tag:literal {
        $($(#[$variant_meta:meta])* $variant:ident $(($body:ty))? = $wire:literal,)+
    }) => {
        $crate::macros::tagged_union! { @enum
            { $(#[$meta])* } $name $tag { $($(#[$variant_meta])* $variant $(($body))? = $wire,)+ } {} {} {
                |_: &str, _| Err($crate::wire::closed_value_error(Self::WIRE_TAGS))
            }
        }
    };

    ($(#[$meta:meta])* pub enum $name:ident by $tag:literal {
        $($(#[$variant_meta:meta])* $variant:ident $(($body:ty))? = $wire:literal,)+
        ..
    }) => {
        $crate::macros::tagged_union! { @enum
            {
                $(#[$meta])*
                #[cfg_attr(feature = "schema", schemars(extend("x-open" = true)))]
            }
            $name $tag { $($(#[$variant_meta])* $variant $(($body))? = $wire,)+ }
            {
                /// An unknown variant from a newer server, kept as it is.
                #[cfg_attr(feature = "schema", schemars(skip), ts(skip))]
                Unrecognized($crate::wire::UnknownVariant),
            }
            { Unrecognized }
            {
                |tag: &str, rest| $crate::wire::UnknownVariant::read($tag, tag, rest).map(Self::Unrecognized)
            }
        }
    };

    (@enum { $($meta:tt)* } $name:ident $tag:literal {
        $($(#[$variant_meta:meta])* $variant:ident $(($body:ty))? = $wire:literal,)+
    } { $($unknown:tt)* } { $($unknown_variant:ident)? } { $read_unknown:expr }) => {
        #[derive(Debug, Clone, PartialEq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS), schemars(tag = $tag), ts(tag = $tag))]
        $($meta)*
        #[non_exhaustive]
        #[allow(clippy::large_enum_variant, reason = "values are read and taken apart, not kept by the thousand")]
        pub enum $name {
            $(
                $(#[$variant_meta])*
                #[cfg_attr(feature = "schema", schemars(rename = $wire), ts(rename = $wire))]
                $variant $(($body))?,
            )+
            $($unknown)*
        }

        impl $name {
            /// The tags of all known variants, as on the wire.
            pub const WIRE_TAGS: &'static [&'static str] = &[$($wire),+];

            /// Returns the tag as on the wire.
            pub fn tag(&self) -> &str {
                match self {
                    $(Self::$variant { .. } => $wire,)+
                    $(Self::$unknown_variant(unknown) => unknown.tag(),)?
                }
            }
        }

        impl<'de> $crate::wire::TaggedUnion<'de> for $name {
            const NAME: &'static str = stringify!($name);
            const TAG: &'static str = $tag;

            fn read<A: serde::de::MapAccess<'de>>(tag: &str, rest: A) -> Result<Self, A::Error> {
                match tag {
                    $($wire => $crate::macros::tagged_union!(@read rest $variant $($body)?),)+
                    tag => ($read_unknown)(tag, rest),
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::wire::read_tagged(deserializer)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $($crate::macros::tagged_union!(@pattern body $variant $($body)?) =>
                        $crate::macros::tagged_union!(@write serializer $tag $wire body $($body)?),)+
                    $(Self::$unknown_variant(unknown) => unknown.serialize(serializer),)?
                }
            }
        }

        impl $crate::method::Params for $name {}
    };

    (@read $rest:ident $variant:ident) => { $crate::wire::skip_members($rest).map(|()| Self::$variant) };
    (@read $rest:ident $variant:ident $body:ty) => { <$body as $crate::wire::Object>::read($rest).map(Self::$variant) };

    (@pattern $bind:ident $variant:ident) => { Self::$variant };
    (@pattern $bind:ident $variant:ident $body:ty) => { Self::$variant($bind) };

    (@write $serializer:ident $tag:literal $wire:literal $bind:ident) => {
        $crate::wire::write_tag($tag, $wire, $serializer)
    };
    (@write $serializer:ident $tag:literal $wire:literal $bind:ident $body:ty) => {
        $crate::wire::write_tagged($tag, $wire, $bind, $serializer)
    };
}

pub(crate) use tagged_union;
