//! The text of a file, which must be UTF-8 and not too long.

use std::io::{self, Read};

/// Longer files are not read, in bytes: the newest release prints 0.3 MB.
const LENGTH: u64 = 64 << 20;

/// Reads a file, and no more of one that is too long than shows it.
pub(crate) fn bytes(file: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.take(LENGTH + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether a file that was read is longer than that.
pub(crate) fn is_too_long(bytes: &[u8]) -> bool {
    bytes.len() as u64 > LENGTH
}

/// The text of a file that was read. An error is a sentence about the file.
pub(crate) fn of(bytes: Vec<u8>) -> Result<String, String> {
    if is_too_long(&bytes) {
        return Err(format!("it is longer than {} MB", LENGTH >> 20));
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err("it is UTF-16 text, and must be UTF-8".to_owned());
    }
    let mut text = String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = String::from_utf8_lossy(valid).matches('\n').count() + 1;
        format!("it is not UTF-8 text: line {line} has other bytes")
    })?;
    // Editors on Windows begin a file with it, and it says nothing.
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::{LENGTH, bytes, of};

    #[test]
    fn what_is_no_text_is_told() {
        assert_eq!(of(b"\xef\xbb\xbf{}".to_vec()).unwrap(), "{}");
        let error = of(b"{\n\"\xff\": 1}".to_vec()).unwrap_err();
        assert_eq!(error, "it is not UTF-8 text: line 2 has other bytes");
        assert!(of(b"\xff\xfe{\0}\0".to_vec()).unwrap_err().starts_with("it is UTF-16 text"));
        let endless = bytes(std::io::repeat(b' ')).unwrap();
        assert_eq!(endless.len() as u64, LENGTH + 1);
        assert_eq!(of(endless).unwrap_err(), "it is longer than 64 MB");
    }
}
