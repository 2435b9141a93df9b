//! [`reshaped!`]: a value that had another shape in older releases.

/// Declares an enum of the shapes that a value has had, newest first. Each older shape is followed
/// by the first release that no longer has it. The first shape that matches is used.
///
/// The schema and TypeScript of the newest release have only the newest shape, inline.
macro_rules! reshaped {
    ($(#[$meta:meta])* pub enum $name:ident {
        $(#[$newest_meta:meta])* $newest:ident($newest_body:ty),
        $($(#[$older_meta:meta])* $older:ident($older_body:ty) until $release:literal,)+
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize)]
        #[serde(untagged)]
        #[non_exhaustive]
        pub enum $name {
            $(#[$newest_meta])* $newest($newest_body),
            $(
                $(#[$older_meta])*
                #[doc = concat!("\n\nRemoved in ", $release, ".")]
                $older($older_body),
            )+
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::wire::read_first_match(
                    stringify!($name),
                    &[
                        |text| $crate::reader::from_str(text).ok().map(Self::$newest),
                        $(|text| $crate::reader::from_str(text).ok().map(Self::$older),)+
                    ],
                    deserializer,
                )
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let mut newest = generator.subschema_for::<$newest_body>();
                $($crate::schema::formerly(&mut newest, generator.subschema_for::<$older_body>(), $release);)+
                newest
            }
        }

        #[cfg(feature = "schema")]
        impl ts_rs::TS for $name {
            type WithoutGenerics = Self;
            type OptionInnerType = Self;

            fn name(config: &ts_rs::Config) -> String {
                let mut arguments = <$newest_body as ts_rs::TS>::name(config);
                $(
                    arguments += concat!(", \"", $release, "\", ");
                    arguments += &<$older_body as ts_rs::TS>::name(config);
                )+
                format!("Formerly<{arguments}>")
            }

            fn inline(config: &ts_rs::Config) -> String {
                Self::name(config)
            }

            fn visit_dependencies(visitor: &mut impl ts_rs::TypeVisitor) {
                visitor.visit::<$newest_body>();
                <$newest_body as ts_rs::TS>::visit_generics(visitor);
                $(
                    visitor.visit::<$older_body>();
                    <$older_body as ts_rs::TS>::visit_generics(visitor);
                )+
            }

            fn visit_generics(visitor: &mut impl ts_rs::TypeVisitor) {
                Self::visit_dependencies(visitor);
            }
        }
    };
}

pub(crate) use reshaped;
