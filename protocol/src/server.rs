//! The server itself: its diagnostics and warnings, and its requests to the client other than
//! approvals.

use crate::{envelope::RequestId, macros::object, thread::ThreadId, wire::Secret};

object! {
    /// The params of `server/diagnostics`: an empty object for now.
    pub struct ServerDiagnosticsParams {}
}

object! {
    /// The response to `server/diagnostics`: the server's process and internal counts.
    pub struct ServerDiagnosticsResponse {
        /// The server's process.
        pub process: ServerDiagnosticsProcess,
        /// The server's internal counts.
        pub gauges: Vec<ServerDiagnosticsGauge>,
    }
}

object! {
    /// The server's process.
    pub struct ServerDiagnosticsProcess {
        /// The process ID.
        pub id: u32,
        /// The resident memory of the process, in bytes. `null` if unknown.
        pub resident_memory_bytes: Option<u64>,
        /// The memory that the operating system attributes to the process, in bytes. `null` if the
        /// system does not report it.
        pub physical_footprint_bytes: Option<u64>,
    }
}

object! {
    /// An internal count of the server.
    pub struct ServerDiagnosticsGauge {
        /// The name of the count, such as `app.requests.in_flight`.
        pub name: String,
        /// The current count.
        pub value: u64,
    }
}

object! {
    /// The params of `mock/experimentalMethod`, all optional.
    pub struct MockExperimentalMethodParams {
        /// The text to echo. If absent or `null`, there is none.
        pub value: Field<String>,
    }
}

object! {
    /// The response to `mock/experimentalMethod`.
    pub struct MockExperimentalMethodResponse {
        /// The `value` of the params. `null` if there was none.
        pub echoed: Option<String>,
    }
}

object! {
    /// The params of `attestation/generate`, which asks for a proof of what the client is: an empty
    /// object for now.
    ///
    /// Sent only to a client that set `requestAttestation`. The server waits 100 milliseconds, then
    /// continues without the proof.
    pub struct AttestationGenerateParams {}
}

object! {
    /// The client's response to `attestation/generate`.
    pub struct AttestationGenerateResponse {
        /// The proof, which is opaque to the server. It is sent to the model's backend as part of
        /// the HTTP header `x-oai-attestation`.
        pub token: Secret,
    }
}

object! {
    /// The params of `currentTime/read`, which asks for the client's current time.
    ///
    /// The server waits ten seconds, and asks only if the thread has exactly one client.
    pub struct CurrentTimeReadParams {
        /// The ID of the thread that needs the time.
        pub thread_id: ThreadId,
    }
}

object! {
    /// The client's response to `currentTime/read`.
    pub struct CurrentTimeReadResponse {
        /// The current time, as a Unix timestamp in seconds.
        pub current_time_at: i64,
    }
}

object! {
    /// The params of `serverRequest/resolved`, sent when a request from the server no longer needs
    /// a response.
    ///
    /// Either a client has responded, or the request no longer applies.
    pub struct ServerRequestResolvedNotification {
        /// The ID of the thread that the request was about.
        pub thread_id: ThreadId,
        /// The `id` of the request.
        pub request_id: RequestId,
    }
}

object! {
    /// The params of `warning`: a warning.
    pub struct WarningNotification {
        /// The ID of the thread that the warning is about. `null` if it is about no particular
        /// thread.
        pub thread_id: Option<ThreadId>,
        /// The warning, for display.
        pub message: String,
    }
}

object! {
    /// The params of `deprecationNotice`, sent when something in use is deprecated.
    pub struct DeprecationNoticeNotification {
        /// What is deprecated, for display.
        pub summary: String,
        /// Details, such as what to use instead, for display. `null` if there are none.
        pub details: Option<String>,
    }
}
