//! UUIDs, with what the crate `uuid` says of a string that is none, in the version that the real servers have.

/// The lengths of the groups between hyphens.
const GROUPS: [usize; 5] = [8, 4, 4, 4, 12];

/// Checks a string: hexadecimal digits, in groups or not; in groups also in braces or as a URN.
pub(crate) fn check(text: &str) -> Result<(), String> {
    let braced = text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
    let (digits, offset, plain) = match (braced, text.strip_prefix("urn:uuid:")) {
        (Some(digits), _) => (digits, 1, false),
        (None, Some(digits)) => (digits, "urn:uuid:".len(), false),
        (None, None) => (text, 0, true),
    };
    let is_digit = |char: char| char.is_ascii_hexdigit() || char == '-';
    if let Some((index, char)) = digits.char_indices().find(|(_, char)| !is_digit(*char)) {
        return Err(format!(
            "invalid character: expected an optional prefix of `urn:uuid:` followed by [0-9a-fA-F-], found `{char}` at {}",
            index + offset + 1
        ));
    }
    let groups: Vec<usize> = digits.split('-').map(str::len).collect();
    if groups.len() == 1 && plain {
        if digits.len() == 32 {
            return Ok(());
        }
        let length = digits.len();
        return Err(format!(
            "invalid length: expected length 32 for simple format, found {length}"
        ));
    }
    if groups.len() != GROUPS.len() {
        return Err(format!("invalid group count: expected 5, found {}", groups.len()));
    }
    let wrong = groups.iter().zip(GROUPS).position(|(length, expected)| *length != expected);
    wrong.map_or(Ok(()), |group| {
        // It takes what is around the last group for a part of it.
        let last = group + 1 == GROUPS.len();
        let found = if last { text.len().saturating_sub(24) } else { groups[group] };
        let expected = GROUPS[group];
        Err(format!("invalid group length in group {group}: expected {expected}, found {found}"))
    })
}
