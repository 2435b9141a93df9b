//! [`object!`]: a JSON object.

/// Declares a struct that is a JSON object, with camelCase member names, or, after
/// `pub struct Name in snake_case`, with `snake_case` ones.
///
/// How a member may be missing is read off its type, by name:
///
/// | member | on the wire | JSON Schema | TypeScript |
/// |---|---|---|---|
/// | `T` | always there | required | `x: T` |
/// | `Option<T>` | `null` or a value; may be absent when read | nullable | `x: T \| null` |
/// | `Nullable<T>` | `null` or a value | required, nullable | `x: T \| null` |
/// | `Optional<T>` | absent or a value | optional | `x?: T` |
/// | `Field<T>` | absent, `null` or a value | nullable | `x?: T \| null` |
/// | `Newer<T>` | absent from older servers only | required | `x: T` |
/// | `NewerNullable<T>` | `null` or a value; absent from older servers | required, nullable | `x: T \| null` |
///
/// `= value` after the type is what the real schema gives as the default; a member with one is not
/// required in the schema. `pub struct Rust = "Export"` gives the type another name in the schema
/// and in TypeScript, where upstream's differs.
macro_rules! object {
    ($(#[$meta:meta])* pub struct $name:ident in snake_case { $($members:tt)* }) => {
        $crate::macros::object! { @member $name { $(#[$meta])* } {} $($members)* }
    };
    ($(#[$meta:meta])* pub struct $name:ident $(= $export:literal)? { $($members:tt)* }) => {
        $crate::macros::object! { @member $name
            { $(#[$meta])* #[serde(rename_all = "camelCase")] $(#[cfg_attr(feature = "schema", schemars(rename = $export), ts(rename = $export))])? }
            {} $($members)*
        }
    };

    (@member $name:ident $head:tt { $($done:tt)* }
        $(#[$meta:meta])* pub $member:ident: Field<$type:ty> $(= $default:tt)?, $($rest:tt)*
    ) => {
        $crate::macros::object! { @member $name $head { $($done)*
            $(#[$meta])*
            #[serde(default, skip_serializing_if = "crate::wire::Field::is_absent")]
            $(#[cfg_attr(feature = "schema", schemars(extend("default" = $default)))])?
            pub $member: $crate::wire::Field<$type>,
        } $($rest)* }
    };
    (@member $name:ident $head:tt { $($done:tt)* }
        $(#[$meta:meta])* pub $member:ident: Optional<$type:ty> $(= $default:tt)?, $($rest:tt)*
    ) => {
        $crate::macros::object! { @member $name $head { $($done)*
            $(#[$meta])*
            #[serde(skip_serializing_if = "Option::is_none")]
            #[cfg_attr(feature = "schema", schemars(transform = $crate::schema::never_null, extend("x-presence" = "optional" $(, "default" = $default)?)), ts(optional))]
            pub $member: $crate::wire::Optional<$type>,
        } $($rest)* }
    };
    (@member $name:ident $head:tt { $($done:tt)* }
        $(#[$meta:meta])* pub $member:ident: Newer<$type:ty> $(= $default:tt)?, $($rest:tt)*
    ) => {
        $crate::macros::object! { @member $name $head { $($done)*
            $(#[$meta])*
            #[serde(skip_serializing_if = "Option::is_none")]
            #[cfg_attr(feature = "schema", schemars(transform = $crate::schema::never_null, extend("x-presence" = "newer" $(, "default" = $default)?)), ts(optional))]
            pub $member: $crate::wire::Newer<$type>,
        } $($rest)* }
    };
    (@member $name:ident $head:tt { $($done:tt)* }
        $(#[$meta:meta])* pub $member:ident: NewerNullable<$type:ty>, $($rest:tt)*
    ) => {
        $crate::macros::object! { @member $name $head { $($done)*
            $(#[$meta])*
            #[cfg_attr(feature = "schema", schemars(extend("x-presence" = "newer-nullable")))]
            pub $member: $crate::wire::NewerNullable<$type>,
        } $($rest)* }
    };
    (@member $name:ident $head:tt { $($done:tt)* }
        $(#[$meta:meta])* pub $member:ident: Nullable<$type:ty>, $($rest:tt)*
    ) => {
        $crate::macros::object! { @member $name $head { $($done)*
            $(#[$meta])*
            #[serde(deserialize_with = "crate::wire::required_nullable")]
            #[cfg_attr(feature = "schema", schemars(extend("x-presence" = "nullable")))]
            pub $member: $crate::wire::Nullable<$type>,
        } $($rest)* }
    };
    (@member $name:ident $head:tt { $($done:tt)* }
        $(#[$meta:meta])* pub $member:ident: $type:ty $(= $default:tt)?, $($rest:tt)*
    ) => {
        $crate::macros::object! { @member $name $head { $($done)*
            $(#[$meta])*
            $(#[cfg_attr(feature = "schema", schemars(extend("default" = $default)))])?
            pub $member: $type,
        } $($rest)* }
    };

    (@member $name:ident { $($head:tt)* } { $($members:tt)* }) => {
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
        $($head)*
        // The derived code becomes inherent functions, which the impls below wrap.
        #[serde(remote = "Self")]
        pub struct $name { $($members)* }

        impl<'de> $crate::wire::Object<'de> for $name {
            const NAME: &'static str = stringify!($name);

            fn read<A: serde::de::MapAccess<'de>>(members: A) -> Result<Self, A::Error> {
                $name::deserialize(serde::de::value::MapAccessDeserializer::new(members))
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::wire::read_object(deserializer)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $name::serialize(self, serializer)
            }
        }

        impl $crate::method::Params for $name {}
    };
}

pub(crate) use object;
