//! Numbers.

use serde_json::{Error, Number};

use super::Reader;

impl Reader<'_> {
    /// Reads an integer that certainly fits.
    pub(super) fn plain_integer(&mut self) -> Option<i64> {
        let is_negative = self.byte(self.at) == b'-';
        let start = self.at + usize::from(is_negative);
        let (mut number, mut end) = (0_i64, start);
        while let digit @ b'0'..=b'9' = self.byte(end) {
            number = number.wrapping_mul(10).wrapping_add(i64::from(digit - b'0'));
            end += 1;
        }
        let has_leading_zero = self.byte(start) == b'0' && (is_negative || end > start + 1);
        let is_integer = !matches!(self.byte(end), b'.' | b'e' | b'E');
        if has_leading_zero || !is_integer || !matches!(end - start, 1..=18) {
            return None;
        }
        self.at = end;
        Some(if is_negative { -number } else { number })
    }

    /// Reads a number as `serde_json` does.
    #[cold]
    pub(super) fn any_number(&mut self) -> Result<Number, Error> {
        let end = self.number_end()?;
        let number = self.text[self.at..end].parse().map_err(|_| self.syntax())?;
        self.at = end;
        Ok(number)
    }

    /// The place after the number that starts at the current place.
    pub(super) fn number_end(&self) -> Result<usize, Error> {
        let digits = |mut at| {
            while self.byte(at).is_ascii_digit() {
                at += 1;
            }
            at
        };
        let start = self.at + usize::from(self.byte(self.at) == b'-');
        let mut end = digits(start);
        let mut is_number = end == start + 1 || (end > start && self.byte(start) != b'0');
        if self.byte(end) == b'.' {
            let fraction = end + 1;
            end = digits(fraction);
            is_number &= end > fraction;
        }
        if matches!(self.byte(end), b'e' | b'E') {
            let exponent = end + 1 + usize::from(matches!(self.byte(end + 1), b'+' | b'-'));
            end = digits(exponent);
            is_number &= end > exponent;
        }
        if is_number { Ok(end) } else { Err(self.syntax()) }
    }
}
