//! Methods: what is known of each at compile time.
//!
//! Every row of the registry has a marker type that implements [`Method`], and [`Request`] or
//! [`Notification`]. The rows of one direction and kind are a [`MethodSet`]: an enum with a variant for each.

mod direction;
mod params;
mod set;
mod stability;

use serde::{Serialize, de::DeserializeOwned};

pub use direction::Direction;
pub use params::{NoParams, Params, ParamsPresence};
pub use set::MethodSet;
pub(crate) use set::Sealed;
pub use stability::Stability;

/// A method. Implemented by all marker types.
///
/// ```
/// use app_server_protocol::{
///     ClientRequest,
///     client_request::AccountRead,
///     method::{Direction, Method},
/// };
///
/// assert_eq!(AccountRead::NAME, "account/read");
/// assert_eq!(AccountRead::DIRECTION, Direction::ClientToServer);
///
/// let request: ClientRequest = AccountRead::with_params(Default::default());
/// assert_eq!(request.method(), "account/read");
/// ```
pub trait Method {
    /// The type of its params.
    type Params: Params;
    /// The set that it belongs to, such as [`ClientRequest`](crate::ClientRequest).
    type Set: MethodSet;
    /// Its name on the wire.
    const NAME: &'static str;
    /// Who sends it.
    const DIRECTION: Direction = Self::Set::DIRECTION;
    /// Whether it can be relied on.
    const STABILITY: Stability;
    /// What it does, in one line.
    const DOCS: &'static str;

    /// Returns the method with its params, as a value of its set.
    fn with_params(params: Self::Params) -> Self::Set;
}

/// A method with a response. Implemented by the marker types in
/// [`client_request`](crate::client_request) and [`server_request`](crate::server_request).
pub trait Request: Method {
    /// The type of its response, if it succeeds.
    type Response: Serialize + DeserializeOwned;
}

/// A method without a response. Implemented by the marker types in
/// [`server_notification`](crate::server_notification) and
/// [`client_notification`](crate::client_notification).
pub trait Notification: Method {}

/// The params of the method `M`.
///
/// A type that is the params of one method alone tells which method that is:
///
/// ```
/// use app_server_protocol::{
///     ClientRequest, RequestMessage, ServerMessage,
///     method::{ParamsOf, Request},
///     turn::{TurnInterruptParams, TurnInterruptResponse},
/// };
///
/// /// Stands for a connection.
/// fn call<M, P>(params: P) -> Result<M::Response, Box<dyn std::error::Error>>
/// where
///     M: Request<Params = P, Set = ClientRequest>,
///     P: ParamsOf<M>,
/// {
///     let request = RequestMessage::new(1, M::with_params(params));
///     assert_eq!(request.request.method(), "turn/interrupt");
///     let ServerMessage::Response(response) = ServerMessage::decode(r#"{"id":1,"result":{}}"#)? else {
///         return Err("no response".into());
///     };
///     Ok(response.result::<M>()?)
/// }
///
/// let response = call(TurnInterruptParams::new("thread", "turn"))?;
/// assert_eq!(response, TurnInterruptResponse::default());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait ParamsOf<M: Method<Params = Self>>: Params {}

/// The response to the method `M`.
pub trait ResponseOf<M: Request<Response = Self>>: Serialize + DeserializeOwned {}
