//! IDs and random texts, made of a seed.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

use super::time::Time;
use crate::rejection::check_uuid;

/// A source of what no other server has. The same seed gives the same again.
pub(super) struct Ids {
    seed: [u8; 32],
    count: u64,
}

impl Ids {
    pub(super) fn new(seed: [u8; 32]) -> Self {
        Self { seed, count: 0 }
    }

    /// 32 bytes that nobody can guess who does not know the seed.
    pub(super) fn bytes(&mut self) -> [u8; 32] {
        self.count += 1;
        Sha256::new()
            .chain_update(self.seed)
            .chain_update(self.count.to_be_bytes())
            .finalize()
            .into()
    }

    /// 32 such bytes, as text of 43 characters.
    pub(super) fn text(&mut self) -> String {
        URL_SAFE_NO_PAD.encode(self.bytes())
    }

    fn half(&mut self) -> [u8; 16] {
        let (mut half, whole) = ([0; 16], self.bytes());
        half.copy_from_slice(&whole[..16]);
        half
    }

    /// A random UUID.
    pub(super) fn random(&mut self) -> String {
        Builder::from_random_bytes(self.half()).into_uuid().to_string()
    }

    /// A UUID that begins with the time. Later ones are greater.
    pub(super) fn dated(&mut self, now: Time) -> String {
        let (millis, half) = (now.millis().unsigned_abs(), self.half());
        let mut random = [0; 10];
        random.copy_from_slice(&half[..10]);
        Builder::from_unix_timestamp_millis(millis, &random).into_uuid().to_string()
    }
}

/// Whether a text is a UUID.
pub(super) fn is_uuid(text: &str) -> bool {
    Uuid::parse_str(text).is_ok()
}

/// Reads a text that has to be a UUID, in any of its forms. An error is the real servers' text.
pub(super) fn read_uuid(text: &str) -> Result<String, String> {
    check_uuid(text)?;
    Uuid::parse_str(text).map(|id| id.to_string()).map_err(|error| error.to_string())
}
