//! Device keys: keys on the server's machine that vouch for a client of remote control.
//!
//! A client had one made, registered its public half, and had the remote control service's
//! challenges signed. The private half never left the machine. Gone since 0.130.0.

use crate::macros::{object, string_enum, tagged_union};

object! {
    /// The params of `device/key/create`.
    pub struct DeviceKeyCreateParams {
        /// The user of the account that the key is bound to.
        pub account_user_id: String,
        /// The client of remote control that the key is bound to.
        pub client_id: String,
        /// How well the key must be kept. Absent and `null` mean `hardware_only`.
        pub protection_policy: Field<DeviceKeyProtectionPolicy>,
    }
}

string_enum! {
    /// How well a key must be kept.
    pub enum DeviceKeyProtectionPolicy {
        /// In hardware; without such hardware the request fails.
        HardwareOnly = "hardware_only",
        /// By the operating system at least, so that it cannot be taken out.
        AllowOsProtectedNonextractable = "allow_os_protected_nonextractable",
    }
}

object! {
    /// The new key: the answer to `device/key/create`.
    pub struct DeviceKeyCreateResponse {
        /// How the key signs.
        pub algorithm: DeviceKeyAlgorithm,
        /// Names the key.
        pub key_id: String,
        /// How well the key is kept.
        pub protection_class: DeviceKeyProtectionClass,
        /// The public half of the key: SPKI in DER, as base64.
        pub public_key_spki_der_base64: String,
    }
}

string_enum! {
    /// How a key signs.
    pub enum DeviceKeyAlgorithm {
        /// ECDSA with P-256 and SHA-256.
        EcdsaP256Sha256 = "ecdsa_p256_sha256",
        ..
    }
}

string_enum! {
    /// How well a key is kept.
    pub enum DeviceKeyProtectionClass {
        /// In Apple's Secure Enclave.
        HardwareSecureEnclave = "hardware_secure_enclave",
        /// In a TPM.
        HardwareTpm = "hardware_tpm",
        /// By the operating system, so that it cannot be taken out.
        OsProtectedNonextractable = "os_protected_nonextractable",
        ..
    }
}

object! {
    /// The params of `device/key/public`.
    pub struct DeviceKeyPublicParams {
        /// The key to describe.
        pub key_id: String,
    }
}

object! {
    /// A key: the answer to `device/key/public`.
    pub struct DeviceKeyPublicResponse {
        /// How the key signs.
        pub algorithm: DeviceKeyAlgorithm,
        /// Names the key.
        pub key_id: String,
        /// How well the key is kept.
        pub protection_class: DeviceKeyProtectionClass,
        /// The public half of the key: SPKI in DER, as base64.
        pub public_key_spki_der_base64: String,
    }
}

object! {
    /// The params of `device/key/sign`.
    pub struct DeviceKeySignParams {
        /// The key to sign with.
        pub key_id: String,
        /// What to sign.
        pub payload: DeviceKeySignPayload,
    }
}

tagged_union! {
    /// What a device key signs. Its account and client must be those that the key is bound to.
    pub enum DeviceKeySignPayload by "type" {
        /// A challenge on connecting.
        RemoteControlClientConnection(ConnectionChallenge) = "remoteControlClientConnection",
        /// A challenge on enrolling.
        RemoteControlClientEnrollment(EnrollmentChallenge) = "remoteControlClientEnrollment",
    }
}

object! {
    /// What the service asks of a client that connects by WebSocket.
    pub struct ConnectionChallenge {
        /// The user of the account.
        pub account_user_id: String,
        /// What the signature is good for.
        pub audience: RemoteControlClientConnectionAudience,
        /// The client of remote control.
        pub client_id: String,
        /// A text that the service uses once.
        pub nonce: String,
        /// What the connection may do: `remote_control_controller_websocket` and nothing else.
        pub scopes: Vec<String>,
        /// Names the WebSocket session.
        pub session_id: String,
        /// The origin of the service.
        pub target_origin: String,
        /// The path of the WebSocket at that origin.
        pub target_path: String,
        /// When the client's token expires, in seconds of Unix time.
        pub token_expires_at: i64,
        /// The SHA-256 hash of the client's token, as base64url without padding.
        pub token_sha256_base64url: String,
    }
}

object! {
    /// What the service asks of a client that enrolls.
    pub struct EnrollmentChallenge {
        /// The user of the account.
        pub account_user_id: String,
        /// What the signature is good for.
        pub audience: RemoteControlClientEnrollmentAudience,
        /// When the challenge expires, in seconds of Unix time.
        pub challenge_expires_at: i64,
        /// Names the challenge.
        pub challenge_id: String,
        /// The client of remote control.
        pub client_id: String,
        /// The SHA-256 hash of the device's identity, as base64url without padding.
        pub device_identity_sha256_base64url: String,
        /// A text that the service uses once.
        pub nonce: String,
        /// The origin of the service.
        pub target_origin: String,
        /// The path of the request at that origin.
        pub target_path: String,
    }
}

string_enum! {
    /// What a signature on connecting is good for.
    pub enum RemoteControlClientConnectionAudience {
        /// Connecting by WebSocket.
        RemoteControlClientWebsocket = "remote_control_client_websocket",
    }
}

string_enum! {
    /// What a signature on enrolling is good for.
    pub enum RemoteControlClientEnrollmentAudience {
        /// Enrolling.
        RemoteControlClientEnrollment = "remote_control_client_enrollment",
    }
}

object! {
    /// The answer to `device/key/sign`.
    pub struct DeviceKeySignResponse {
        /// How the key signs.
        pub algorithm: DeviceKeyAlgorithm,
        /// The signature: DER, as base64.
        pub signature_der_base64: String,
        /// The exact bytes that were signed, as base64.
        pub signed_payload_base64: String,
    }
}
