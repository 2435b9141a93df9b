//! The server itself: how it is doing, what it warns of, and what it asks of the client besides
//! approvals.

use crate::{envelope::RequestId, macros::object, wire::Secret};

object! {
    /// The params of `server/diagnostics`: none yet, as an object.
    pub struct ServerDiagnosticsParams {}
}

object! {
    /// How the server is doing: the answer to `server/diagnostics`.
    pub struct ServerDiagnosticsResponse {
        /// Its process.
        pub process: ServerDiagnosticsProcess,
        /// Counts from inside the server.
        pub gauges: Vec<ServerDiagnosticsGauge>,
    }
}

object! {
    /// The server's process.
    pub struct ServerDiagnosticsProcess {
        /// Its number in the operating system.
        pub id: u32,
        /// The memory that it holds, in bytes. `null` when not known.
        pub resident_memory_bytes: Option<u64>,
        /// The memory that it costs by the system's own accounts, in bytes. `null` where the system
        /// keeps none.
        pub physical_footprint_bytes: Option<u64>,
    }
}

object! {
    /// A count from inside the server.
    pub struct ServerDiagnosticsGauge {
        /// What is counted, such as `app.requests.in_flight`.
        pub name: String,
        /// How much of it there is now.
        pub value: u64,
    }
}

object! {
    /// The params of `mock/experimentalMethod`, all of which may be left out.
    pub struct MockExperimentalMethodParams {
        /// Text to get back. Absent and `null` mean: none.
        pub value: Field<String>,
    }
}

object! {
    /// The answer to `mock/experimentalMethod`.
    pub struct MockExperimentalMethodResponse {
        /// The text of the params. `null` when there was none.
        pub echoed: Option<String>,
    }
}

object! {
    /// Asks for a proof of what the client is: the params of `attestation/generate`, none yet, as
    /// an object.
    ///
    /// Only a client that set `requestAttestation` is asked. The server waits a tenth of a second,
    /// then does without.
    pub struct AttestationGenerateParams {}
}

object! {
    /// The client's answer to `attestation/generate`.
    pub struct AttestationGenerateResponse {
        /// The proof, which the server does not look into. It goes to the model's backend as part
        /// of the HTTP header `x-oai-attestation`.
        pub token: Secret,
    }
}

object! {
    /// Asks what time it is for the client: the params of `currentTime/read`.
    ///
    /// The server waits ten seconds, and asks only where the thread has exactly one client.
    pub struct CurrentTimeReadParams {
        /// The thread that wants to know.
        pub thread_id: String,
    }
}

object! {
    /// The client's answer to `currentTime/read`.
    pub struct CurrentTimeReadResponse {
        /// The time, in seconds of Unix time.
        pub current_time_at: i64,
    }
}

object! {
    /// Says that a request of the server needs no answer any more: the params of
    /// `serverRequest/resolved`.
    ///
    /// Either a client has answered it, or what it was about is over.
    pub struct ServerRequestResolvedNotification {
        /// The thread that it was about.
        pub thread_id: String,
        /// The `id` of the request.
        pub request_id: RequestId,
    }
}

object! {
    /// Warns of something: the params of `warning`.
    pub struct WarningNotification {
        /// The thread that it is about. `null` when it is about none in particular.
        pub thread_id: Option<String>,
        /// The warning, for people.
        pub message: String,
    }
}

object! {
    /// Says that something in use will go away: the params of `deprecationNotice`.
    pub struct DeprecationNoticeNotification {
        /// What will go away, for people.
        pub summary: String,
        /// More about it, such as what to use instead, for people. `null` when there is no more to
        /// say.
        pub details: Option<String>,
    }
}
