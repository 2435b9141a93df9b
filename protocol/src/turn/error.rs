//! What can go wrong in a turn.

use crate::macros::{keyed_union, object, string_enum};

object! {
    /// Says that something went wrong in a turn: the params of `error`.
    ///
    /// If the server does not try again, `turn/completed` follows, with the same error.
    pub struct ErrorNotification {
        /// What went wrong.
        pub error: TurnError,
        /// Whether the server tries again by itself, so that the turn goes on.
        pub will_retry: bool,
        /// The thread.
        pub thread_id: String,
        /// The turn.
        pub turn_id: String,
    }
}

object! {
    /// What went wrong in a turn.
    pub struct TurnError {
        /// What went wrong, for people.
        pub message: String,
        /// What kind of error it is. `null` when not known.
        pub codex_error_info: Option<CodexErrorInfo>,
        /// More about it, for people, such as what made a connection fail. `null` when there is no
        /// more to say.
        pub additional_details: Option<String> = null,
        /// Why the agent was stopped for misalignment. `null` for other errors, and when not told.
        pub misalignment: Option<MisalignmentErrorDetails> = null,
    }
}

keyed_union! {
    /// What kind of error a turn met.
    pub enum CodexErrorInfo {
        /// The conversation has become too long for the model.
        ContextWindowExceeded = "contextWindowExceeded",
        /// The session's budget is used up.
        SessionBudgetExceeded = "sessionBudgetExceeded",
        /// The account's usage limit is reached.
        UsageLimitExceeded = "usageLimitExceeded",
        /// Requests came too fast.
        RateLimitExceeded = "rateLimitExceeded",
        /// The service tier `flex` has no capacity now.
        FlexUnavailable = "flexUnavailable",
        /// The backend has too much to do.
        ServerOverloaded = "serverOverloaded",
        /// The backend does not know the model.
        ModelNotFound = "modelNotFound",
        /// There is no capacity now that a policy lets the request use.
        PolicyCapacityUnavailable = "policyCapacityUnavailable",
        /// The policy on cyber security does not allow it.
        CyberPolicy = "cyberPolicy",
        /// The agent's doings were stopped as misaligned.
        MisalignmentPolicyViolation = "misalignmentPolicyViolation",
        /// Too many actions were not approved.
        TooManyDenials = "tooManyDenials",
        /// The backend failed.
        InternalServerError = "internalServerError",
        /// The sign-in is missing, or not good any more.
        Unauthorized = "unauthorized",
        /// The request was not valid.
        BadRequest = "badRequest",
        /// The thread could not be rolled back.
        ThreadRollbackFailed = "threadRollbackFailed",
        /// The sandbox failed.
        SandboxError = "sandboxError",
        /// A hook of the workspace refused the call of the model.
        InferenceHookDenied = "inferenceHookDenied",
        /// The backend could not be reached, or answered with an error.
        HttpConnectionFailed(HttpFailure) = "httpConnectionFailed",
        /// The model's answer could not be opened as a stream.
        ResponseStreamConnectionFailed(HttpFailure) = "responseStreamConnectionFailed",
        /// The model's answer broke off.
        ResponseStreamDisconnected(HttpFailure) = "responseStreamDisconnected",
        /// The server tried as often as it may.
        ResponseTooManyFailedAttempts(HttpFailure) = "responseTooManyFailedAttempts",
        /// The turn that runs takes no further input.
        ActiveTurnNotSteerable(ActiveTurnNotSteerable) = "activeTurnNotSteerable",
        /// Anything else.
        Other = "other",
        /// The model has no capacity now.
        ///
        /// @removed 0.100.0
        ModelCap(ModelCap) = "modelCap",
        ..
    }
}

object! {
    /// What HTTP tells of a failure.
    pub struct HttpFailure {
        /// The status code of the answer. `null` when there was no answer.
        pub http_status_code: Option<u16>,
    }
}

object! {
    /// Why a turn takes no further input.
    pub struct ActiveTurnNotSteerable {
        /// What kind of turn it is.
        pub turn_kind: NonSteerableTurnKind,
    }
}

string_enum! {
    /// A kind of turn that takes no further input.
    pub enum NonSteerableTurnKind {
        /// A review.
        Review = "review",
        /// A compaction of the thread's history.
        Compact = "compact",
        ..
    }
}

object! {
    /// A model that has no capacity now. As servers before 0.100.0 have it.
    pub struct ModelCap in snake_case {
        /// The model.
        pub model: String,
        /// In how many seconds it may have some again. Absent or `null` when not known.
        pub reset_after_seconds: Field<u64>,
    }
}

object! {
    /// Why the agent was stopped for misalignment, and how it may go on.
    pub struct MisalignmentErrorDetails {
        /// What kind of misalignment it is; new kinds may come at any time. `null` when not told.
        pub error_type: Option<String>,
        /// The reason at length, for people, in their language. `null` when not told; then the
        /// client should not offer to go on.
        pub detailed_explanation: Option<String>,
        /// How to go on if the person wants to. `null` when there is no way.
        pub steer: Option<MisalignmentSteer>,
        /// Names what was stopped, for the backend. Absent or `null` when there is no name. It does
        /// not by itself mean that one may go on.
        pub review_target: Field<String>,
    }
}

object! {
    /// How to go on after the agent was stopped for misalignment.
    pub struct MisalignmentSteer {
        /// The text to send as the next turn's input, once the person has agreed.
        pub message: String,
    }
}
