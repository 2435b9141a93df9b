//! Numbers as they are spelled.

/// Whether two numbers of JSON are the same, however they are spelled and however large they are.
pub(super) fn equal(one: &str, other: &str) -> bool {
    one == other
        || matches!((decimal(one), decimal(other)), (Some(one), Some(other)) if one == other)
}

/// The sign, the digits from the first to the last that is not zero, and the power of ten of the last.
fn decimal(text: &str) -> Option<(bool, String, i64)> {
    let (is_negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (digits, power) = match text.split_once(['e', 'E']) {
        Some((digits, power)) => (digits, power.parse::<i64>().ok()?),
        None => (text, 0),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let digits = whole.to_owned() + fraction;
    let end = digits.trim_end_matches('0');
    let zeros = i64::try_from(digits.len() - end.len()).ok()?;
    let power = power.checked_sub(i64::try_from(fraction.len()).ok()?)?.checked_add(zeros)?;
    match end.trim_start_matches('0') {
        // Doubles tell the zeros apart, numbers do not.
        "" => Some((false, String::new(), 0)),
        digits => Some((is_negative, digits.to_owned(), power)),
    }
}

#[cfg(test)]
mod tests {
    use super::equal;

    #[test]
    fn spelling_does_not_matter() {
        for (one, other) in [
            ("1", "1.0"),
            ("100", "1e2"),
            ("1.5E-3", "0.0015"),
            ("0", "-0.0"),
            ("10e0", "1e+1"),
            ("1e99999", "10e99998"),
        ] {
            assert!(equal(one, other), "{one} {other}");
        }
        for (one, other) in [
            ("1", "10"),
            ("1", "-1"),
            ("1.01", "1.001"),
            ("18446744073709551617", "18446744073709551616"),
            ("0.1", "0.1000000000000000055511151231257827"),
            ("1e99999999999999999999", "1"),
        ] {
            assert!(!equal(one, other), "{one} {other}");
        }
    }
}
