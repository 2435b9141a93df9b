//! [`object!`]: a JSON object.

/// Declares a struct that is a JSON object.
///
/// Field names are camelCase on the wire. The name of the struct may be followed by, in this order:
///
/// | words | meaning |
/// |---|---|
/// | `= "Export"` | the type's name in the schema and in TypeScript, if upstream's differs |
/// | `in snake_case` | field names on the wire are the same as in Rust |
/// | `is closed` | the schema allows no additional fields; decoding still ignores them |
/// | `is strict` | the schema allows no additional fields, and decoding rejects them |
/// | `with "a" or "b"` | the schema and TypeScript require one of these fields, each of which is an `Optional` |
///
/// Whether a field may be absent or `null` follows from the name of its type:
///
/// | field | on the wire | JSON Schema | TypeScript | in Rust |
/// |---|---|---|---|---|
/// | `T` | always present | required | `x: T` | argument of `new` |
/// | `Nullable<T>` | `null` or a value | required, nullable | `x: T \| null` | argument of `new` |
/// | `Option<T>` | `null` or a value; may be absent when decoding | nullable | `x: T \| null` | setter |
/// | `Optional<T>` | absent or a value | optional | `x?: T` | setter |
/// | `Field<T>` | absent, `null` or a value | nullable | `x?: T \| null` | setter |
/// | `Newer<T>` | absent from older servers only | required | `x: T` | setter |
/// | `NewerNullable<T>` | `null` or a value; absent from older servers | required, nullable | `x: T \| null` | setter |
/// | `Others<T>` | all other fields, by name | additional properties | index signature | assigned |
///
/// `= value` after the type is the default in the real schema. A field with a default is not
/// required in the schema.
///
/// A struct without required fields implements `Default`; any other one has `new`. Arguments for
/// strings, string-like types and lists are `impl Into`.
macro_rules! object {
    ($(#[$meta:meta])* pub struct $name:ident = $export:literal $($rest:tt)+) => {
        $crate::macros::object! { @case $name
            { $(#[$meta])* #[cfg_attr(feature = "schema", schemars(rename = $export), ts(rename = $export))] }
            $($rest)+
        }
    };
    ($(#[$meta:meta])* pub struct $name:ident $($rest:tt)+) => {
        $crate::macros::object! { @case $name { $(#[$meta])* } $($rest)+ }
    };

    (@case $name:ident $head:tt in snake_case $($rest:tt)+) => {
        $crate::macros::object! { @rules $name $head $($rest)+ }
    };
    (@case $name:ident { $($head:tt)* } $($rest:tt)+) => {
        $crate::macros::object! { @rules $name { $($head)* #[serde(rename_all = "camelCase")] } $($rest)+ }
    };

    (@rules $name:ident { $($head:tt)* } is closed $($rest:tt)+) => {
        $crate::macros::object! { @rules $name
            { $($head)* #[cfg_attr(feature = "schema", schemars(extend("x-closed" = true)))] } $($rest)+
        }
    };
    (@rules $name:ident { $($head:tt)* } is strict $($rest:tt)+) => {
        $crate::macros::object! { @rules $name { $($head)* #[serde(deny_unknown_fields)] } $($rest)+ }
    };
    (@rules $name:ident { $($head:tt)* } with $($either:literal)or+ { $($fields:tt)* }) => {
        $crate::macros::object! { @fields $name
            {
                { $($head)* #[cfg_attr(feature = "schema", schemars(extend("x-either" = [$($either),+])))] }
                {} {} {} {}
            }
            $($fields)*
        }
    };
    (@rules $name:ident $head:tt { $($fields:tt)* }) => {
        $crate::macros::object! { @fields $name { $head {} {} {} {} } $($fields)* }
    };

    // Each field is first parsed: its presence, its type, and the argument for `new` or for its
    // setter. It is then added to the struct's fields, and to the arguments of `new`, or to the
    // initial values and the setters.
    (@fields $name:ident $lists:tt
        $(#[$meta:meta])* pub $field:ident: Vec<$item:ty> $(= $default:tt)?, $($rest:tt)*
    ) => {
        $crate::macros::object! { @field $name $lists
            { $(#[$meta])* } $field Always { Vec<$item> } { impl Into<Vec<$item>> } { $($default)? } $($rest)* }
    };
    (@fields $name:ident $lists:tt
        $(#[$meta:meta])* pub $field:ident: $presence:ident<Vec<$item:ty>> $(= $default:tt)?, $($rest:tt)*
    ) => {
        $crate::macros::object! { @field $name $lists
            { $(#[$meta])* } $field $presence { Vec<$item> } { impl Into<Vec<$item>> } { $($default)? } $($rest)* }
    };
    (@fields $name:ident $lists:tt
        $(#[$meta:meta])* pub $field:ident: $presence:ident<$type:ident> $(= $default:tt)?, $($rest:tt)*
    ) => {
        $crate::macros::object! { @field $name $lists
            { $(#[$meta])* } $field $presence { $type } { $crate::macros::argument!($type) } { $($default)? } $($rest)* }
    };
    (@fields $name:ident $lists:tt
        $(#[$meta:meta])* pub $field:ident: $presence:ident<$type:ty> $(= $default:tt)?, $($rest:tt)*
    ) => {
        $crate::macros::object! { @field $name $lists
            { $(#[$meta])* } $field $presence { $type } { $type } { $($default)? } $($rest)* }
    };
    (@fields $name:ident $lists:tt
        $(#[$meta:meta])* pub $field:ident: $type:ident $(= $default:tt)?, $($rest:tt)*
    ) => {
        $crate::macros::object! { @field $name $lists
            { $(#[$meta])* } $field Always { $type } { $crate::macros::argument!($type) } { $($default)? } $($rest)* }
    };
    (@fields $name:ident $lists:tt
        $(#[$meta:meta])* pub $field:ident: $type:ty $(= $default:tt)?, $($rest:tt)*
    ) => {
        $crate::macros::object! { @field $name $lists
            { $(#[$meta])* } $field Always { $type } { $type } { $($default)? } $($rest)* }
    };

    (@field $name:ident { $head:tt { $($fields:tt)* } $new:tt { $($initial:tt)* } { $($setters:tt)* } }
        { $($meta:tt)* } $field:ident Field { $($type:tt)+ } $argument:tt { $($default:tt)? } $($rest:tt)*
    ) => {
        $crate::macros::object! { @fields $name { $head
            {
                $($fields)*
                $($meta)*
                #[serde(default, skip_serializing_if = "crate::wire::Field::is_absent")]
                $(#[cfg_attr(feature = "schema", schemars(extend("default" = $default)))])?
                pub $field: $crate::wire::Field<$($type)+>,
            }
            $new { $($initial)* $field: $crate::wire::Field::Absent, } { $($setters)* $field $argument ($crate::wire::Field::Value) } } $($rest)* }
    };
    (@field $name:ident { $head:tt { $($fields:tt)* } $new:tt { $($initial:tt)* } { $($setters:tt)* } }
        { $($meta:tt)* } $field:ident Optional { $($type:tt)+ } $argument:tt { $($default:tt)? } $($rest:tt)*
    ) => {
        $crate::macros::object! { @fields $name { $head
            {
                $($fields)*
                $($meta)*
                #[serde(skip_serializing_if = "Option::is_none")]
                #[cfg_attr(feature = "schema", schemars(transform = $crate::schema::never_null, extend("x-presence" = "optional" $(, "default" = $default)?)), ts(optional))]
                pub $field: $crate::wire::Optional<$($type)+>,
            }
            $new { $($initial)* $field: None, } { $($setters)* $field $argument (Some) } } $($rest)* }
    };
    (@field $name:ident { $head:tt { $($fields:tt)* } $new:tt { $($initial:tt)* } { $($setters:tt)* } }
        { $($meta:tt)* } $field:ident Newer { $($type:tt)+ } $argument:tt { $($default:tt)? } $($rest:tt)*
    ) => {
        $crate::macros::object! { @fields $name { $head
            {
                $($fields)*
                $($meta)*
                #[serde(skip_serializing_if = "Option::is_none")]
                #[cfg_attr(feature = "schema", schemars(transform = $crate::schema::never_null, extend("x-presence" = "newer" $(, "default" = $default)?)), ts(optional))]
                pub $field: $crate::wire::Newer<$($type)+>,
            }
            $new { $($initial)* $field: None, } { $($setters)* $field $argument (Some) } } $($rest)* }
    };
    (@field $name:ident { $head:tt { $($fields:tt)* } $new:tt { $($initial:tt)* } { $($setters:tt)* } }
        { $($meta:tt)* } $field:ident NewerNullable { $($type:tt)+ } $argument:tt {} $($rest:tt)*
    ) => {
        $crate::macros::object! { @fields $name { $head
            {
                $($fields)*
                $($meta)*
                #[cfg_attr(feature = "schema", schemars(extend("x-presence" = "newer-nullable")))]
                pub $field: $crate::wire::NewerNullable<$($type)+>,
            }
            $new { $($initial)* $field: None, } { $($setters)* $field $argument (Some) } } $($rest)* }
    };
    (@field $name:ident { $head:tt { $($fields:tt)* } { $($new:tt)* } $initial:tt $setters:tt }
        { $($meta:tt)* } $field:ident Nullable { $($type:tt)+ } $argument:tt {} $($rest:tt)*
    ) => {
        $crate::macros::object! { @fields $name { $head
            {
                $($fields)*
                $($meta)*
                #[serde(deserialize_with = "crate::wire::required_nullable")]
                #[cfg_attr(feature = "schema", schemars(extend("x-presence" = "nullable")))]
                pub $field: $crate::wire::Nullable<$($type)+>,
            }
            { $($new)* $field { Option<$($type)+> } } $initial $setters } $($rest)* }
    };
    (@field $name:ident { $head:tt { $($fields:tt)* } $new:tt { $($initial:tt)* } { $($setters:tt)* } }
        { $($meta:tt)* } $field:ident Option { $($type:tt)+ } $argument:tt { $($default:tt)? } $($rest:tt)*
    ) => {
        $crate::macros::object! { @fields $name { $head
            {
                $($fields)*
                $($meta)*
                $(#[cfg_attr(feature = "schema", schemars(extend("default" = $default)))])?
                pub $field: Option<$($type)+>,
            }
            $new { $($initial)* $field: None, } { $($setters)* $field $argument (Some) } } $($rest)* }
    };
    (@field $name:ident { $head:tt { $($fields:tt)* } $new:tt { $($initial:tt)* } $setters:tt }
        { $($meta:tt)* } $field:ident Others { $($type:tt)+ } $argument:tt {} $($rest:tt)*
    ) => {
        $crate::macros::object! { @fields $name { $head
            {
                $($fields)*
                $($meta)*
                #[serde(flatten)]
                pub $field: $crate::wire::Others<$($type)+>,
            }
            $new { $($initial)* $field: $crate::wire::Others::new(), } $setters } $($rest)* }
    };
    (@field $name:ident { $head:tt { $($fields:tt)* } { $($new:tt)* } $initial:tt $setters:tt }
        { $($meta:tt)* } $field:ident Always { $($type:tt)+ } $argument:tt { $($default:tt)? } $($rest:tt)*
    ) => {
        $crate::macros::object! { @fields $name { $head
            {
                $($fields)*
                $($meta)*
                $(#[cfg_attr(feature = "schema", schemars(extend("default" = $default)))])?
                pub $field: $($type)+,
            }
            { $($new)* $field $argument } $initial $setters } $($rest)* }
    };

    (@fields $name:ident { $head:tt $fields:tt {} { $($initial:tt)* } $setters:tt }) => {
        $crate::macros::object! { @struct $name $head $fields [Default] }
        $crate::macros::object! { @setters $name $setters }
    };
    (@fields $name:ident {
        $head:tt $fields:tt { $($required:ident { $($argument:tt)+ })+ } { $($initial:tt)* } $setters:tt
    }) => {
        $crate::macros::object! { @struct $name $head $fields [] }
        $crate::macros::object! { @setters $name $setters }

        impl $name {
            /// Creates a value from the required fields. All other fields are unset.
            #[inline]
            #[allow(clippy::too_many_arguments, reason = "the protocol requires as much")]
            pub fn new($($required: $($argument)+),+) -> Self {
                Self { $($required: $required.into(),)+ $($initial)* }
            }
        }
    };

    (@setters $name:ident {}) => {};
    (@setters $name:ident { $($field:ident { $($argument:tt)+ } ($($wrap:tt)+))+ }) => {
        impl $name {
            $(
                /// Sets the field with the same name.
                #[inline]
                #[must_use]
                pub fn $field(mut self, $field: $($argument)+) -> Self {
                    self.$field = $($wrap)+($field.into());
                    self
                }
            )+
        }
    };

    (@struct $name:ident { $($head:tt)* } { $($fields:tt)* } [$($default:ident)?]) => {
        #[derive(Debug, Clone, $($default,)? PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
        $($head)*
        // The derived code becomes inherent functions, which the impls below wrap.
        #[serde(remote = "Self")]
        #[non_exhaustive]
        pub struct $name { $($fields)* }

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
