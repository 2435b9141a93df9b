//! Points in time.

use std::ops::Add;
use std::time::Duration;

/// A point in time. The core is told it, and never asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time(Duration);

impl Time {
    /// The Unix epoch.
    pub const EPOCH: Self = Self(Duration::ZERO);

    /// The point in time that is so long after the Unix epoch.
    pub const fn after_epoch(duration: Duration) -> Self {
        Self(duration)
    }

    /// How long it is after another one. Zero if it is before that.
    pub fn since(self, earlier: Self) -> Duration {
        self.0.saturating_sub(earlier.0)
    }

    /// Its Unix timestamp in seconds.
    pub(super) fn seconds(self) -> i64 {
        i64::try_from(self.0.as_secs()).unwrap_or(i64::MAX)
    }

    /// Its Unix timestamp in milliseconds.
    pub(super) fn millis(self) -> i64 {
        i64::try_from(self.0.as_millis()).unwrap_or(i64::MAX)
    }

    /// Its date, unless that is too far away.
    pub(super) fn date(self) -> Option<jiff::Timestamp> {
        let nanos = i32::try_from(self.0.subsec_nanos()).ok()?;
        jiff::Timestamp::new(self.seconds(), nanos).ok()
    }
}

impl Add<Duration> for Time {
    type Output = Self;

    /// The last point in time if there is none so late.
    fn add(self, duration: Duration) -> Self {
        Self(self.0.saturating_add(duration))
    }
}
