//! User verification: a key on the server's machine that signs only when its user is there, by
//! fingerprint, face or the like.
//!
//! A client on the same machine enrolls the key, registers its public half where proofs are wanted,
//! and has challenges signed. The `data` of an error holds a `type` (`invalidRequest`,
//! `unavailable`, `cancelled` or `failed`) and a `reason`.

use crate::{
    envelope::RequestId,
    macros::{object, string_enum},
};

object! {
    /// The params of `userVerification/status`: none yet, as an object.
    #[derive(Default)]
    #[cfg_attr(feature = "schema", schemars(extend("x-closed" = true)))]
    pub struct UserVerificationStatusParams {}
}

object! {
    /// Whether the machine is ready: the answer to `userVerification/status`.
    ///
    /// It says nothing about where the key is registered.
    #[derive(Default)]
    pub struct UserVerificationStatusResponse {
        /// Names the key. `null` when there is none.
        pub credential_id: Option<String>,
        /// Why nothing can be verified. `null` when it can.
        pub unavailable_reason: Option<UserVerificationUnavailableReason>,
        /// The same for people. `null` when there is nothing to say.
        pub unavailable_message: Option<String>,
    }
}

string_enum! {
    /// Why a machine cannot verify its user.
    pub enum UserVerificationUnavailableReason {
        /// No key was enrolled.
        CredentialMissing = "credentialMissing",
        /// The user cannot be recognised by fingerprint, face or the like.
        BiometricsUnavailable = "biometricsUnavailable",
        /// The server's build, its system or the account has no user verification.
        ProviderUnavailable = "providerUnavailable",
        ..
    }
}

object! {
    /// The params of `userVerification/enroll`: none yet, as an object.
    #[derive(Default)]
    #[cfg_attr(feature = "schema", schemars(extend("x-closed" = true)))]
    pub struct UserVerificationEnrollParams {}
}

object! {
    /// The key, made now or found: the answer to `userVerification/enroll`.
    ///
    /// Registering it with a backend is up to the client.
    pub struct UserVerificationEnrollResponse {
        /// Names the key.
        pub credential_id: String,
        /// How the key signs, such as `ecdsaP256Sha256X962`. `null` or absent from older servers;
        /// the key cannot be registered then.
        pub algorithm: Option<String>,
        /// The public half of the key: SPKI in DER, as base64url without padding. `null` or absent
        /// from older servers; the key cannot be registered then.
        pub public_key: Option<String>,
    }
}

object! {
    /// The params of `userVerification/delete`: none yet, as an object.
    #[derive(Default)]
    #[cfg_attr(feature = "schema", schemars(extend("x-closed" = true)))]
    pub struct UserVerificationDeleteParams {}
}

object! {
    /// The answer to `userVerification/delete`: nothing. A backend that knows the key still does.
    #[derive(Default)]
    pub struct UserVerificationDeleteResponse {}
}

object! {
    /// What to sign and what to tell the user: the params of `userVerification/verify`.
    #[cfg_attr(feature = "schema", schemars(extend("x-closed" = true)))]
    pub struct UserVerificationVerifyParams {
        /// The bytes to sign, 1 to 4096 of them, as base64url without padding.
        pub challenge: String,
        /// What the proof is for, in short: 1 to 256 bytes. The client has shown it already.
        pub title: String,
        /// What the proof is for, at length: at most 4096 bytes.
        pub description: String,
    }
}

object! {
    /// The answer to `userVerification/verify`.
    pub struct UserVerificationVerifyResponse {
        /// What proves that the user was there.
        pub proof: UserVerificationProof,
    }
}

object! {
    /// A signed challenge.
    #[cfg_attr(feature = "schema", schemars(extend("x-closed" = true)))]
    pub struct UserVerificationProof {
        /// Names the key that signed.
        pub credential_id: String,
        /// The signature of the challenge's bytes: ECDSA with P-256 and SHA-256 in DER, as
        /// base64url without padding.
        pub signature: String,
    }
}

object! {
    /// The params of `userVerification/cancel`.
    #[cfg_attr(feature = "schema", schemars(extend("x-closed" = true)))]
    pub struct UserVerificationCancelParams {
        /// The `userVerification/…` request to stop, by its id on this connection. One that is
        /// unknown or answered changes nothing.
        pub request_id: RequestId,
    }
}

object! {
    /// The answer to `userVerification/cancel`: nothing. The request may still be under way, and
    /// what it did stays done.
    #[derive(Default)]
    pub struct UserVerificationCancelResponse {}
}
