//! User verification: a key on the server's machine that signs only if its user is present,
//! verified by fingerprint, face or the like.
//!
//! A client on the same machine enrolls the key, registers its public half where proofs are needed,
//! and has challenges signed. An error's `data` has a `type` (`invalidRequest`, `unavailable`,
//! `cancelled` or `failed`) and a `reason`.

use crate::{
    envelope::RequestId,
    macros::{object, string_enum},
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
