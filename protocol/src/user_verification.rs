//! User verification: a key on the server's machine that signs only if its user is present,
//! verified by fingerprint, face or the like.
//!
//! A client on the same machine enrolls the key, registers its public half where proofs are needed,
//! and has challenges signed. The `data` of an error is [`UserVerificationErrorDetails`].

use crate::{
    envelope::RequestId,
    macros::{object, string_enum, tagged_union},
};

object! {
    /// The params of `userVerification/status`: an object with no fields yet.
    pub struct UserVerificationStatusParams is closed {}
}

object! {
    /// Whether the machine is ready for user verification: the response to
    /// `userVerification/status`.
    ///
    /// The response does not say where the key is registered.
    pub struct UserVerificationStatusResponse {
        /// The key's ID. `null` if there is no key.
        pub credential_id: Option<String>,
        /// Why user verification is unavailable. `null` if it is available.
        pub unavailable_reason: Option<UserVerificationUnavailableReason>,
        /// The reason, for display. `null` if there is none.
        pub unavailable_message: Option<String>,
    }
}

string_enum! {
    /// Why a machine cannot verify its user.
    pub enum UserVerificationUnavailableReason {
        /// No key is enrolled.
        CredentialMissing = "credentialMissing",
        /// The user cannot be recognized by fingerprint, face or the like.
        BiometricsUnavailable = "biometricsUnavailable",
        /// The server's build, its system or the account does not support user verification.
        ProviderUnavailable = "providerUnavailable",
        ..
    }
}

object! {
    /// The params of `userVerification/enroll`: an object with no fields yet.
    pub struct UserVerificationEnrollParams is closed {}
}

object! {
    /// The key, new or existing: the response to `userVerification/enroll`.
    ///
    /// The client is responsible for registering it with a backend.
    pub struct UserVerificationEnrollResponse {
        /// The key's ID.
        pub credential_id: String,
        /// The key's signature algorithm, such as `ecdsaP256Sha256X962`. `null` or absent from
        /// older servers; the key then cannot be registered.
        pub algorithm: Option<String>,
        /// The public half of the key: SPKI in DER, as base64url without padding. `null` or absent
        /// from older servers; the key then cannot be registered.
        pub public_key: Option<String>,
    }
}

object! {
    /// The params of `userVerification/delete`: an object with no fields yet.
    pub struct UserVerificationDeleteParams is closed {}
}

object! {
    /// The response to `userVerification/delete`: an empty object. The key remains known to any
    /// backend where it is registered.
    pub struct UserVerificationDeleteResponse {}
}

object! {
    /// What to sign and what to show to the user: the params of `userVerification/verify`.
    pub struct UserVerificationVerifyParams is closed {
        /// The bytes to sign, as base64url without padding: 1 to 4096 bytes.
        pub challenge: String,
        /// A short description of what the proof is for: 1 to 256 bytes. The client has already
        /// shown it.
        pub title: String,
        /// A longer description of what the proof is for: at most 4096 bytes.
        pub description: String,
    }
}

object! {
    /// The response to `userVerification/verify`.
    pub struct UserVerificationVerifyResponse {
        /// The proof that the user was present.
        pub proof: UserVerificationProof,
    }
}

object! {
    /// A signed challenge.
    pub struct UserVerificationProof is closed {
        /// The ID of the key that signed the challenge.
        pub credential_id: String,
        /// The signature of the challenge's bytes: ECDSA with P-256 and SHA-256 in DER, as
        /// base64url without padding.
        pub signature: String,
    }
}

object! {
    /// The params of `userVerification/cancel`.
    pub struct UserVerificationCancelParams is closed {
        /// The `userVerification/…` request to cancel, by its ID on this connection. A request that
        /// is unknown or already answered is ignored.
        pub request_id: RequestId,
    }
}

object! {
    /// The response to `userVerification/cancel`: an empty object. The request may still be in
    /// progress, and what it has done is not undone.
    pub struct UserVerificationCancelResponse {}
}

object! {
    /// Why a `userVerification/…` request failed: the error that the server responds with.
    ///
    /// @experimental
    pub struct UserVerificationRpcError {
        /// The JSON-RPC error code.
        pub code: i64,
        /// The error message, for display.
        pub message: String,
        /// The kind of error, and the reason.
        pub data: UserVerificationErrorDetails,
    }
}

tagged_union! {
    /// Why a `userVerification/…` request failed: the `data` of the error that the server responds
    /// with.
    ///
    /// @experimental
    pub enum UserVerificationErrorDetails by "type" {
        /// The request is invalid.
        InvalidRequest(InvalidVerificationRequest) = "invalidRequest",
        /// The machine cannot verify its user.
        Unavailable(UnavailableVerification) = "unavailable",
        /// The request was cancelled.
        Cancelled(CancelledVerification) = "cancelled",
        /// The verification failed.
        Failed(FailedVerification) = "failed",
        ..
    }
}

object! {
    /// A request that is invalid.
    pub struct InvalidVerificationRequest {
        /// What is invalid.
        pub reason: UserVerificationInvalidRequestReason,
    }
}

object! {
    /// A machine that cannot verify its user.
    pub struct UnavailableVerification {
        /// Why it cannot.
        pub reason: UserVerificationUnavailableReason,
    }
}

object! {
    /// A request that was cancelled.
    pub struct CancelledVerification {
        /// By what it was cancelled.
        pub reason: UserVerificationCancellationReason,
    }
}

object! {
    /// A verification that failed.
    pub struct FailedVerification {
        /// Why it failed.
        pub reason: UserVerificationFailureReason,
    }
}

string_enum! {
    /// What is invalid about a request.
    ///
    /// @experimental
    pub enum UserVerificationInvalidRequestReason {
        /// The params are empty, too long or not encoded as documented.
        InvalidParams = "invalidParams",
        ..
    }
}

string_enum! {
    /// By what a request was cancelled.
    ///
    /// @experimental
    pub enum UserVerificationCancellationReason {
        /// By the user.
        UserCancelled = "userCancelled",
        /// By `userVerification/cancel`, or because the connection was closed.
        Interrupted = "interrupted",
        ..
    }
}

string_enum! {
    /// Why a verification failed.
    ///
    /// @experimental
    pub enum UserVerificationFailureReason {
        /// The user was not recognized.
        AuthenticationFailed = "authenticationFailed",
        /// The user did not respond in time.
        Timeout = "timeout",
        /// The machine's key store failed.
        ProviderError = "providerError",
        /// The server's verification service failed.
        ServiceError = "serviceError",
        ..
    }
}
