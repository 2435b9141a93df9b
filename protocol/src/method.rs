//! What a method is: its name, direction, stability, params and response, known at compile time.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{DeserializeOwned, MapAccess, Visitor},
};

use crate::wire::{UnknownMethod, skip_members};

/// Who sends the request or notification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// The client sends it; a server reads it.
    ClientToServer,
    /// The server sends it; a client reads it.
    ServerToClient,
}

/// Whether a method can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stability {
    /// Part of the stable surface of the newest release.
    Stable,
    /// Part of the newest release, and answered only when `initialize` asked for `experimentalApi`.
    Experimental,
    /// Gone: the release named here was the first without it.
    Removed(&'static str),
}

/// A method, answered or not, in whatever direction. Implemented by all marker types, for whoever needs
/// no more than the name: [`Release::supports`](crate::release::Release::supports).
pub trait Method {
    /// The method's name on the wire.
    const NAME: &'static str;
}

/// A method that is answered. Implemented by the marker types in
/// [`client_request`](crate::client_request) and [`server_request`](crate::server_request).
///
/// ```
/// use app_server_protocol::{ClientRequest, client_request::AccountRead, method::Request};
///
/// assert_eq!(AccountRead::METHOD, "account/read");
/// let call: ClientRequest = AccountRead::call(Default::default());
/// assert_eq!(call.method(), "account/read");
/// ```
pub trait Request {
    /// What is sent.
    type Params: Params;
    /// What a successful answer holds.
    type Response: Serialize + DeserializeOwned;
    /// The set it belongs to: [`ClientRequest`](crate::ClientRequest) or
    /// [`ServerRequest`](crate::ServerRequest).
    type Call: Call;
    /// The method's name on the wire.
    const METHOD: &'static str;
    /// Who sends it.
    const DIRECTION: Direction;
    /// Whether it can be relied on.
    const STABILITY: Stability;
    /// What it does, in a line.
    const DOCS: &'static str;

    /// The params as a member of the set.
    fn call(params: Self::Params) -> Self::Call;
}

/// A method that is not answered. Implemented by the marker types in
/// [`server_notification`](crate::server_notification) and
/// [`client_notification`](crate::client_notification).
pub trait Notification {
    /// What is sent.
    type Params: Params;
    /// The set it belongs to: [`ServerNotification`](crate::ServerNotification) or
    /// [`ClientNotification`](crate::ClientNotification).
    type Call: Call;
    /// The method's name on the wire.
    const METHOD: &'static str;
    /// Who sends it.
    const DIRECTION: Direction;
    /// Whether it can be relied on.
    const STABILITY: Stability;
    /// What it says, in a line.
    const DOCS: &'static str;

    /// The params as a member of the set.
    fn call(params: Self::Params) -> Self::Call;
}

/// One of the four sets of methods: an enum with an arm for each, and one for unknown ones.
pub trait Call: Sized + From<UnknownMethod> {
    /// Who sends the methods of this set.
    const DIRECTION: Direction;

    /// The method's name on the wire.
    fn method(&self) -> &str;

    /// Whether the method can be relied on; `None` for one that this crate does not know.
    fn stability(&self) -> Option<Stability>;

    /// Whether the params are left out of the message.
    fn has_no_params(&self) -> bool;

    /// Writes the params.
    fn serialize_params<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;

    /// Reads the params of `method` into `call`, or gives the deserializer back when the set has no
    /// such method.
    fn read_params<'de, D: Deserializer<'de>>(
        method: &str,
        params: D,
        call: &mut Option<Self>,
    ) -> Result<Option<D>, D::Error>;
}

/// Whether a message of a method has the member `params`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ParamsPresence {
    /// It must have it.
    Required,
    /// It may leave it out, or send `null`.
    Optional,
    /// The method takes none.
    None,
}

/// What can stand under `params`: an object, or nothing.
pub trait Params: Serialize + DeserializeOwned {
    /// Whether a message has the member.
    const PRESENCE: ParamsPresence = ParamsPresence::Required;

    /// Whether the member is left out of the message.
    fn is_absent(&self) -> bool {
        false
    }
}

/// Params that may be left out: absent and `null` are both `None`.
impl<T: Params> Params for Option<T> {
    const PRESENCE: ParamsPresence = ParamsPresence::Optional;

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

/// The params of a method that takes none: left out when written. Absent, `null` and an object (whose
/// members are ignored) are read, as the real server does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct NoParams;

impl Params for NoParams {
    const PRESENCE: ParamsPresence = ParamsPresence::None;

    fn is_absent(&self) -> bool {
        true
    }
}

impl Serialize for NoParams {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}

impl<'de> Deserialize<'de> for NoParams {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NoParamsVisitor;

        impl<'de> Visitor<'de> for NoParamsVisitor {
            type Value = NoParams;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("no params")
            }

            fn visit_unit<E>(self) -> Result<NoParams, E> {
                Ok(NoParams)
            }

            fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<NoParams, A::Error> {
                skip_members(members).map(|()| NoParams)
            }
        }

        deserializer.deserialize_any(NoParamsVisitor)
    }
}
