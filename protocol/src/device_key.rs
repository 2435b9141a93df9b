//! Device keys: keys on the server's machine that authenticate a remote control client.
//!
//! A client had a key created, registered its public half, and had the remote control service's
//! challenges signed. The private half never left the machine. Removed in 0.130.0.

use crate::macros::{object, string_enum, tagged_union};

object! {
    /// The params of `device/key/create`.
    pub struct DeviceKeyCreateParams {
        /// The ID of the account user that the key is bound to.
        pub account_user_id: String,
        /// The ID of the remote control client that the key is bound to.
        pub client_id: String,
        /// How the key must be protected. If absent or `null`, `hardware_only`.
        pub protection_policy: Field<DeviceKeyProtectionPolicy>,
    }
}

string_enum! {
    /// How a key must be protected.
    pub enum DeviceKeyProtectionPolicy {
        /// In hardware; the request fails if there is no suitable hardware.
        HardwareOnly = "hardware_only",
        /// At least by the operating system, so that the key cannot be extracted.
        AllowOsProtectedNonextractable = "allow_os_protected_nonextractable",
    }
}

object! {
    /// The new key: the response to `device/key/create`.
    pub struct DeviceKeyCreateResponse {
        /// The key's signature algorithm.
        pub algorithm: DeviceKeyAlgorithm,
        /// The key's ID.
        pub key_id: String,
        /// How the key is protected.
        pub protection_class: DeviceKeyProtectionClass,
        /// The public half of the key: SPKI in DER, as base64.
        pub public_key_spki_der_base64: String,
    }
}

string_enum! {
    /// A signature algorithm.
    pub enum DeviceKeyAlgorithm {
        /// ECDSA with P-256 and SHA-256.
        EcdsaP256Sha256 = "ecdsa_p256_sha256",
        ..
    }
}

string_enum! {
    /// How a key is protected.
    pub enum DeviceKeyProtectionClass {
        /// In Apple's Secure Enclave.
        HardwareSecureEnclave = "hardware_secure_enclave",
        /// In a TPM.
        HardwareTpm = "hardware_tpm",
        /// By the operating system, so that the key cannot be extracted.
        OsProtectedNonextractable = "os_protected_nonextractable",
        ..
    }
}

object! {
    /// The params of `device/key/public`.
    pub struct DeviceKeyPublicParams {
        /// The ID of the key to describe.
        pub key_id: String,
    }
}

object! {
    /// A key: the response to `device/key/public`.
    pub struct DeviceKeyPublicResponse {
        /// The key's signature algorithm.
        pub algorithm: DeviceKeyAlgorithm,
        /// The key's ID.
        pub key_id: String,
        /// How the key is protected.
        pub protection_class: DeviceKeyProtectionClass,
        /// The public half of the key: SPKI in DER, as base64.
        pub public_key_spki_der_base64: String,
    }
}

object! {
    /// The params of `device/key/sign`.
    pub struct DeviceKeySignParams {
        /// The ID of the key to sign with.
        pub key_id: String,
        /// The challenge to sign.
        pub payload: DeviceKeySignPayload,
    }
}

tagged_union! {
    /// A challenge for a device key to sign. Its account and client must be those that the key is
    /// bound to.
    pub enum DeviceKeySignPayload by "type" {
        /// A challenge for connecting.
        RemoteControlClientConnection(ConnectionChallenge) = "remoteControlClientConnection",
        /// A challenge for enrolling.
        RemoteControlClientEnrollment(EnrollmentChallenge) = "remoteControlClientEnrollment",
    }
}

object! {
    /// The challenge for a client that connects by WebSocket.
    pub struct ConnectionChallenge {
        /// The ID of the account user.
        pub account_user_id: String,
        /// What the signature is valid for.
        pub audience: RemoteControlClientConnectionAudience,
        /// The ID of the remote control client.
        pub client_id: String,
        /// A string that the service uses only once.
        pub nonce: String,
        /// The scopes of the connection: `remote_control_controller_websocket` and nothing else.
        pub scopes: Vec<String>,
        /// The ID of the WebSocket session.
        pub session_id: String,
        /// The origin of the service.
        pub target_origin: String,
        /// The path of the WebSocket at that origin.
        pub target_path: String,
        /// When the client's token expires, as a Unix timestamp in seconds.
        pub token_expires_at: i64,
        /// The SHA-256 hash of the client's token, as base64url without padding.
        pub token_sha256_base64url: String,
    }
}

object! {
    /// The challenge for a client that enrolls.
    pub struct EnrollmentChallenge {
        /// The ID of the account user.
        pub account_user_id: String,
        /// What the signature is valid for.
        pub audience: RemoteControlClientEnrollmentAudience,
        /// When the challenge expires, as a Unix timestamp in seconds.
        pub challenge_expires_at: i64,
        /// The challenge's ID.
        pub challenge_id: String,
        /// The ID of the remote control client.
        pub client_id: String,
        /// The SHA-256 hash of the device's identity, as base64url without padding.
        pub device_identity_sha256_base64url: String,
        /// A string that the service uses only once.
        pub nonce: String,
        /// The origin of the service.
        pub target_origin: String,
        /// The path of the request at that origin.
        pub target_path: String,
    }
}

string_enum! {
    /// What a signature for connecting is valid for.
    pub enum RemoteControlClientConnectionAudience {
        /// Connecting by WebSocket.
        RemoteControlClientWebsocket = "remote_control_client_websocket",
    }
}

string_enum! {
    /// What a signature for enrolling is valid for.
    pub enum RemoteControlClientEnrollmentAudience {
        /// Enrolling.
        RemoteControlClientEnrollment = "remote_control_client_enrollment",
    }
}

object! {
    /// The response to `device/key/sign`.
    pub struct DeviceKeySignResponse {
        /// The key's signature algorithm.
        pub algorithm: DeviceKeyAlgorithm,
        /// The signature: DER, as base64.
        pub signature_der_base64: String,
        /// The exact bytes that were signed, as base64.
        pub signed_payload_base64: String,
    }
}
