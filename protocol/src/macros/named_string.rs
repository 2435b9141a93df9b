//! [`named_string!`]: a string with a type of its own.

/// Declares a struct that is a plain string on the wire.
///
/// It has a name of its own in the schema and in TypeScript, which `= "Export"` changes. After `is inline`
/// it has none: both show a plain string, as upstream does. After `is not empty` the schema says so;
/// decoding does not insist.
macro_rules! named_string {
    ($(#[$meta:meta])* pub struct $name:ident is not empty;) => {
        $crate::macros::named_string! {
            $(#[$meta])*
            #[cfg_attr(feature = "schema", schemars(extend("minLength" = 1)))]
            pub struct $name;
        }
    };
    ($(#[$meta:meta])* pub struct $name:ident $(= $export:literal)?;) => {
        $crate::macros::named_string! { @string
            {
                #[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
                $(#[cfg_attr(feature = "schema", schemars(rename = $export), ts(rename = $export))])?
                $(#[$meta])*
            }
            $name
        }
    };
    ($(#[$meta:meta])* pub struct $name:ident is inline;) => {
        $crate::macros::named_string! { @string { $(#[$meta])* } $name }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                String::schema_name()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                String::json_schema(generator)
            }
        }

        #[cfg(feature = "schema")]
        impl ts_rs::TS for $name {
            type WithoutGenerics = Self;
            type OptionInnerType = Self;

            fn name(config: &ts_rs::Config) -> String {
                String::name(config)
            }

            fn inline(config: &ts_rs::Config) -> String {
                String::inline(config)
            }
        }
    };

    (@string { $($meta:tt)* } $name:ident) => {
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        $($meta)*
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl From<&$name> for $name {
            fn from(text: &$name) -> Self {
                text.clone()
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, text: &str) -> bool {
                self.0 == text
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, text: &&str) -> bool {
                self.0 == *text
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(formatter)
            }
        }
    };
}

pub(crate) use named_string;
