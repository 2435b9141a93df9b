//! The course of a session, from its start to its end.

use super::RealtimeConversationVersion;
use crate::macros::object;

object! {
    /// The params of `thread/realtime/stop`.
    pub struct ThreadRealtimeStopParams {
        /// The thread.
        pub thread_id: String,
    }
}

object! {
    /// The answer to `thread/realtime/stop`. `thread/realtime/closed` follows.
    pub struct ThreadRealtimeStopResponse {}
}

object! {
    /// Says that a session has started: the params of `thread/realtime/started`.
    pub struct ThreadRealtimeStartedNotification {
        /// The thread.
        pub thread_id: String,
        /// The session's id with the Realtime API. `null` when it has none.
        pub realtime_session_id: Option<String>,
        /// The version of the realtime protocol that the session speaks. Absent from older servers.
        pub version: Newer<RealtimeConversationVersion>,
        /// The older name of `realtimeSessionId`. Absent or `null` when there is none.
        ///
        /// @removed 0.129.0
        pub session_id: Field<String>,
    }
}

object! {
    /// Brings the answer to the client's offer of a WebRTC call: the params of
    /// `thread/realtime/sdp`.
    pub struct ThreadRealtimeSdpNotification {
        /// The thread.
        pub thread_id: String,
        /// The answer, in SDP: the client's connection takes it as its remote description.
        pub sdp: String,
    }
}

object! {
    /// Says that something went wrong with a session, be it the connection or the Realtime API: the
    /// params of `thread/realtime/error`.
    pub struct ThreadRealtimeErrorNotification {
        /// The thread.
        pub thread_id: String,
        /// What went wrong, for people.
        pub message: String,
    }
}

object! {
    /// Says that a session's connection is closed: the params of `thread/realtime/closed`.
    pub struct ThreadRealtimeClosedNotification {
        /// The thread.
        pub thread_id: String,
        /// Why, such as `requested` after `thread/realtime/stop`. `null` when it is not known.
        pub reason: Option<String>,
    }
}
