//! [`method_set!`]: the rows of the registry.

/// Expands rows to the enum of a method set, its
/// [`MethodSet`](crate::method::MethodSet) impl, one marker
/// type per row (in the module given first) and, with the feature `schema`, a visitor for the rows.
///
/// A row is `stability Name = "wire/name": Params => Response,`, without `=> Response` for a
/// notification. The stability is `stable`, `experimental` or `removed "0.105.0"`.
macro_rules! method_set {
    ($(#[$meta:meta])* pub enum $set:ident in $module:ident, $direction:ident {
        $(
            $(#[doc = $doc:literal])+
            $stability:ident $($removed:literal)? $name:ident = $method:literal: $params:ty $(=> $response:ty)?,
        )+
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        #[allow(clippy::large_enum_variant, reason = "messages are read and taken apart, not kept by the thousand")]
        pub enum $set {
            $(
                $(#[doc = $doc])+
                #[doc = concat!(
                    "\n\n[`", $method, "`](", stringify!($module), "::", stringify!($name), ")"
                    $(, ", answered with [`", stringify!($response), "`]")?, "."
                )]
                $name($params),
            )+
            /// An unknown method.
            Unknown($crate::wire::UnknownMethod),
        }

        impl $set {
            /// The names of all known methods of this set, as on the wire.
            pub const METHODS: &'static [&'static str] = &[$($method),+];

            /// Returns the method's name on the wire.
            pub fn method(&self) -> &str {
                match self {
                    $(Self::$name(_) => $method,)+
                    Self::Unknown(unknown) => &unknown.method,
                }
            }
        }

        impl From<$crate::wire::UnknownMethod> for $set {
            fn from(unknown: $crate::wire::UnknownMethod) -> Self {
                Self::Unknown(unknown)
            }
        }

        impl $crate::method::Sealed for $set {}

        impl $crate::method::MethodSet for $set {
            const DIRECTION: $crate::method::Direction = $crate::method::Direction::$direction;

            fn method(&self) -> &str {
                self.method()
            }

            fn stability(&self) -> Option<$crate::method::Stability> {
                match self {
                    $(Self::$name(_) => Some(<$module::$name as $crate::method::Method>::STABILITY),)+
                    Self::Unknown(_) => None,
                }
            }

            fn has_no_params(&self) -> bool {
                match self {
                    $(Self::$name(params) => $crate::method::Params::is_absent(params),)+
                    Self::Unknown(unknown) => unknown.params.is_none(),
                }
            }

            fn serialize_params<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$name(params) => serde::Serialize::serialize(params, serializer),)+
                    Self::Unknown(unknown) => serde::Serialize::serialize(&unknown.params, serializer),
                }
            }

            fn read_params<'de, D: serde::Deserializer<'de>, T>(
                method: &str,
                params: D,
                place: &mut T,
                wrap: impl FnOnce(Self) -> T,
            ) -> Result<Option<D>, D::Error> {
                match method {
                    $($method => *place = wrap(Self::$name(serde::Deserialize::deserialize(params)?)),)+
                    _ => return Ok(Some(params)),
                }
                Ok(None)
            }
        }

        #[doc = concat!("The marker types of the methods of [`", stringify!($set), "`](crate::", stringify!($set), ").")]
        pub mod $module {
            #[allow(unused_imports)]
            use super::*;

            $(
                $(#[doc = $doc])+
                #[doc = concat!(
                    "\n\n`", $method, "`, with [`", stringify!($params), "`]"
                    $(, ", answered with [`", stringify!($response), "`]")?, "."
                )]
                #[derive(Debug, Clone, Copy)]
                pub struct $name;

                impl $crate::method::Method for $name {
                    type Params = $params;
                    type Set = $set;
                    const NAME: &'static str = $method;
                    const STABILITY: $crate::method::Stability =
                        $crate::macros::method_set!(@stability $stability $($removed)?);
                    const DOCS: &'static str = concat!($($doc),+).trim_ascii();

                    fn with_params(params: $params) -> $set {
                        $set::$name(params)
                    }
                }

                impl $crate::method::ParamsOf<$name> for $params {}

                $crate::macros::method_set! { @kind $name $(=> $response)? }
            )+
        }

        $crate::macros::method_set! { @visit $set $module $($name $(=> $response)?,)+ }
    };

    (@stability stable) => { $crate::method::Stability::Stable };
    (@stability experimental) => { $crate::method::Stability::Experimental };
    (@stability removed $release:literal) => {
        $crate::method::Stability::Removed($crate::release::Release::from_literal($release))
    };

    (@kind $name:ident => $response:ty) => {
        impl $crate::method::Request for $name {
            type Response = $response;
        }

        impl $crate::method::ResponseOf<$name> for $response {}
    };
    (@kind $name:ident) => {
        impl $crate::method::Notification for $name {}
    };

    (@visit $set:ident $module:ident $($name:ident => $response:ty,)+) => {
        #[cfg(feature = "schema")]
        impl $set {
            /// Visits every method of this set.
            pub fn visit(visitor: &mut impl $crate::schema::MethodVisitor) {
                $(visitor.request::<$module::$name>();)+
            }
        }
    };
    (@visit $set:ident $module:ident $($name:ident,)+) => {
        #[cfg(feature = "schema")]
        impl $set {
            /// Visits every method of this set.
            pub fn visit(visitor: &mut impl $crate::schema::MethodVisitor) {
                $(visitor.notification::<$module::$name>();)+
            }
        }
    };
}

pub(crate) use method_set;
