//! [`keyed_union!`]: a string, or an object whose only key identifies the variant.

/// Declares an enum whose variants are `"key"` on the wire if they have no body, and
/// `{"key": body}` if they have one. Each variant is followed by its key.
///
/// A last line `..` makes the enum open: an unknown variant is kept in `Unrecognized` and written
/// back as it was.
macro_rules! keyed_union {
    ($(#[$meta:meta])* pub enum $name:ident {
        $($(#[$variant_meta:meta])* $variant:ident $(($body:ty))? = $wire:literal,)+
    }) => {
        $crate::macros::keyed_union! { @enum
            { $(#[$meta])* } $name { $($(#[$variant_meta])* $variant $(($body))? = $wire,)+ } {} {}
            { |_| Err($crate::wire::closed_value_error(Self::WIRE_KEYS)) }
        }
    };

    ($(#[$meta:meta])* pub enum $name:ident {
        $($(#[$variant_meta:meta])* $variant:ident $(($body:ty))? = $wire:literal,)+
        ..
    }) => {
        $crate::macros::keyed_union! { @enum
            {
                $(#[$meta])*
                #[cfg_attr(feature = "schema", schemars(extend("x-open" = true)))]
            }
            $name { $($(#[$variant_meta])* $variant $(($body))? = $wire,)+ }
            {
                /// An unknown variant from a newer server, kept as it is.
                #[cfg_attr(feature = "schema", schemars(skip), ts(skip))]
                Unrecognized($crate::wire::UnknownKeyedVariant),
            }
            { Unrecognized }
            { |value| Ok(Self::Unrecognized($crate::wire::UnknownKeyedVariant(value))) }
        }
    };

    (@enum { $($meta:tt)* } $name:ident {
        $($(#[$variant_meta:meta])* $variant:ident $(($body:ty))? = $wire:literal,)+
    } { $($unknown:tt)* } { $($unknown_variant:ident)? } { $keep:expr }) => {
        #[derive(Debug, Clone, PartialEq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
        $($meta)*
        #[non_exhaustive]
        pub enum $name {
            $(
                $(#[$variant_meta])*
                #[cfg_attr(feature = "schema", schemars(rename = $wire), ts(rename = $wire))]
                $variant $(($body))?,
            )+
            $($unknown)*
        }

        impl $name {
            /// The keys of all known variants, as on the wire.
            pub const WIRE_KEYS: &'static [&'static str] = &[$($wire),+];
        }

        impl<'de> $crate::wire::KeyedUnion<'de> for $name {
            const NAME: &'static str = stringify!($name);
            const KEYS: &'static [&'static str] = Self::WIRE_KEYS;

            fn bare(key: &str) -> Option<Self> {
                let _ = key;
                $($crate::macros::keyed_union! { @bare key $variant $wire $($body)? })+
                None
            }

            fn read<A: serde::de::MapAccess<'de>>(key: &str, body: &mut A) -> Result<Option<Self>, A::Error> {
                $($crate::macros::keyed_union! { @read key body $variant $wire $($body)? })+
                let _ = (key, body);
                Ok(None)
            }

            fn unrecognized<E: serde::de::Error>(value: serde_json::Value) -> Result<Self, E> {
                let keep: fn(serde_json::Value) -> Result<Self, E> = $keep;
                keep(value)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::wire::read_keyed(deserializer)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $($crate::macros::keyed_union!(@pattern body $variant $($body)?) =>
                        $crate::macros::keyed_union!(@write serializer $name $wire body $($body)?),)+
                    $(Self::$unknown_variant(unknown) => unknown.0.serialize(serializer),)?
                }
            }
        }
    };

    (@bare $key:ident $variant:ident $wire:literal) => { if $key == $wire { return Some(Self::$variant); } };
    (@bare $key:ident $variant:ident $wire:literal $body:ty) => {};

    (@read $key:ident $from:ident $variant:ident $wire:literal) => {};
    (@read $key:ident $from:ident $variant:ident $wire:literal $body:ty) => {
        if $key == $wire {
            return $from.next_value::<$body>().map(|body| Some(Self::$variant(body)));
        }
    };

    (@pattern $bind:ident $variant:ident) => { Self::$variant };
    (@pattern $bind:ident $variant:ident $body:ty) => { Self::$variant($bind) };

    (@write $serializer:ident $name:ident $wire:literal $bind:ident) => {
        $serializer.serialize_str($wire)
    };
    (@write $serializer:ident $name:ident $wire:literal $bind:ident $body:ty) => {
        $serializer.serialize_newtype_variant(stringify!($name), 0, $wire, $bind)
    };
}

pub(crate) use keyed_union;
