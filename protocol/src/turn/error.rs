//! Errors of a turn.

use crate::{
    macros::{keyed_union, object, string_enum},
    thread::ThreadId,
};

object! {
    /// The params of `error`, sent when an error occurs in a turn.
    ///
    /// If the server does not retry, `turn/completed` follows, with the same error.
    pub struct ErrorNotification {
        /// The error.
        pub error: TurnError,
        /// Whether the server retries by itself, so that the turn goes on.
        pub will_retry: bool,
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The turn's ID.
        pub turn_id: String,
    }
}

object! {
    /// An error in a turn.
    pub struct TurnError {
        /// The error message, for display.
        pub message: String,
        /// The kind of error. `null` if unknown.
        pub codex_error_info: Option<CodexErrorInfo>,
        /// More details, for display, such as what made a connection fail. `null` if there are
        /// none.
        pub additional_details: Option<String> = null,
        /// Why the agent was stopped for misalignment. `null` for other errors, and if not
        /// reported.
        pub misalignment: Option<MisalignmentErrorDetails> = null,
    }
}

keyed_union! {
    /// The kind of an error in a turn.
    pub enum CodexErrorInfo {
        /// The conversation has become too long for the model.
        ContextWindowExceeded = "contextWindowExceeded",
        /// The session's budget is used up.
        SessionBudgetExceeded = "sessionBudgetExceeded",
        /// The account's usage limit is reached.
        UsageLimitExceeded = "usageLimitExceeded",
        /// Requests were sent too fast.
        RateLimitExceeded = "rateLimitExceeded",
        /// The service tier `flex` has no capacity at the moment.
        FlexUnavailable = "flexUnavailable",
        /// The backend is overloaded.
        ServerOverloaded = "serverOverloaded",
        /// The backend does not know the model.
        ModelNotFound = "modelNotFound",
        /// A policy allows only certain capacity for the request, and none is available at the
        /// moment.
        PolicyCapacityUnavailable = "policyCapacityUnavailable",
        /// The cybersecurity policy does not allow it.
        CyberPolicy = "cyberPolicy",
        /// The agent was stopped because its actions were misaligned.
        MisalignmentPolicyViolation = "misalignmentPolicyViolation",
        /// Too many actions were denied.
        TooManyDenials = "tooManyDenials",
        /// The backend failed.
        InternalServerError = "internalServerError",
        /// The sign-in is missing, or no longer valid.
        Unauthorized = "unauthorized",
        /// The request was invalid.
        BadRequest = "badRequest",
        /// The thread could not be rolled back.
        ThreadRollbackFailed = "threadRollbackFailed",
        /// The sandbox failed.
        SandboxError = "sandboxError",
        /// A hook of the workspace denied the model call.
        InferenceHookDenied = "inferenceHookDenied",
        /// The backend could not be reached, or responded with an error.
        HttpConnectionFailed(HttpFailure) = "httpConnectionFailed",
        /// The connection for the model's response stream could not be opened.
        ResponseStreamConnectionFailed(HttpFailure) = "responseStreamConnectionFailed",
        /// The stream of the model's response was interrupted.
        ResponseStreamDisconnected(HttpFailure) = "responseStreamDisconnected",
        /// The server has used up its attempts.
        ResponseTooManyFailedAttempts(HttpFailure) = "responseTooManyFailedAttempts",
        /// The turn in progress does not accept more input.
        ActiveTurnNotSteerable(ActiveTurnNotSteerable) = "activeTurnNotSteerable",
        /// Anything else.
        Other = "other",
        /// The model has no capacity at the moment.
        ///
        /// @removed 0.100.0
        ModelCap(ModelCap) = "modelCap",
        ..
    }
}

object! {
    /// The HTTP details of a failure.
    pub struct HttpFailure {
        /// The HTTP status code of the response. `null` if there was no response.
        pub http_status_code: Option<u16>,
    }
}

object! {
    /// Why a turn does not accept more input.
    pub struct ActiveTurnNotSteerable {
        /// The kind of turn.
        pub turn_kind: NonSteerableTurnKind,
    }
}

string_enum! {
    /// A kind of turn that does not accept more input.
    pub enum NonSteerableTurnKind {
        /// A review.
        Review = "review",
        /// A compaction of the thread's history.
        Compact = "compact",
        ..
    }
}

object! {
    /// A model that has no capacity at the moment. Sent by servers before 0.100.0.
    pub struct ModelCap in snake_case {
        /// The model.
        pub model: String,
        /// In how many seconds the model may have capacity again. Absent or `null` if unknown.
        pub reset_after_seconds: Field<u64>,
    }
}

object! {
    /// Why the agent was stopped for misalignment, and how it may continue.
    pub struct MisalignmentErrorDetails {
        /// The kind of misalignment; new kinds may be added at any time. `null` if not reported.
        pub error_type: Option<String>,
        /// The detailed reason, for display, in the user's language. `null` if not reported; in
        /// that case, the client should not offer to continue.
        pub detailed_explanation: Option<String>,
        /// How to continue if the user wants to. `null` if that is not possible.
        pub steer: Option<MisalignmentSteer>,
        /// The backend's ID for what was stopped. Absent or `null` if there is none. Its presence
        /// alone does not mean that continuing is possible.
        pub review_target: Field<String>,
    }
}

object! {
    /// How to continue after the agent was stopped for misalignment.
    pub struct MisalignmentSteer {
        /// The text to send as the next turn's input, once the user has agreed.
        pub message: String,
    }
}
