//! The life cycle of a realtime session, from start to end.

use super::super::ThreadId;
use super::RealtimeConversationVersion;
use crate::macros::object;

object! {
    /// The params of `thread/realtime/stop`.
    pub struct ThreadRealtimeStopParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
    }
}

object! {
    /// The response to `thread/realtime/stop`. `thread/realtime/closed` follows.
    pub struct ThreadRealtimeStopResponse {}
}

object! {
    /// The params of `thread/realtime/started`, sent when a session starts.
    pub struct ThreadRealtimeStartedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The session's ID in the Realtime API. `null` if it has none.
        pub realtime_session_id: Option<String>,
        /// The version of the realtime protocol that the session uses. Absent from older servers.
        pub version: Newer<RealtimeConversationVersion>,
        /// The older name of `realtimeSessionId`. Absent or `null` if the session has no ID.
        ///
        /// @removed 0.129.0
        pub session_id: Field<String>,
    }
}

object! {
    /// The params of `thread/realtime/sdp`: the SDP answer to the client's WebRTC offer.
    pub struct ThreadRealtimeSdpNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The SDP answer, which the client sets as the remote description of its connection.
        pub sdp: String,
    }
}

object! {
    /// The params of `thread/realtime/error`, sent when an error occurs in a session: in the
    /// connection or in the Realtime API.
    pub struct ThreadRealtimeErrorNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The error message, for display.
        pub message: String,
    }
}

object! {
    /// The params of `thread/realtime/closed`, sent when a session's connection is closed.
    pub struct ThreadRealtimeClosedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// Why the connection was closed, such as `requested` after `thread/realtime/stop`. `null`
        /// if unknown.
        pub reason: Option<String>,
    }
}
