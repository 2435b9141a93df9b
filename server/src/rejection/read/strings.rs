//! Strings, and what more some of them must be.

use super::super::content::Content;
use super::super::kind::Uuid;
use super::{Refused, invalid, uuid};

pub(super) fn text<'a>(value: &'a Content, name: &str) -> Result<&'a str, String> {
    match value {
        Content::Text(text) => Ok(text),
        other => Err(invalid(other, name)),
    }
}

pub(super) fn absolute_path(value: &Content) -> Refused {
    let path = text(value, "path string")?;
    if path.starts_with('/') {
        return Ok(());
    }
    Err("AbsolutePathBuf deserialized without a base path".to_owned())
}

pub(super) fn effort(value: &Content) -> Refused {
    if text(value, "a string")?.is_empty() {
        return Err("reasoning_effort must not be empty".to_owned());
    }
    Ok(())
}

/// A path of any system. Two separators begin a Windows path, with a server and a share.
pub(super) fn path_uri(value: &Content) -> Refused {
    const SEPARATORS: [char; 2] = ['/', '\\'];
    let path = text(value, "a string")?;
    if path.starts_with("file:") {
        return Ok(());
    }
    if let Some(share) =
        path.strip_prefix(SEPARATORS).and_then(|rest| rest.strip_prefix(SEPARATORS))
    {
        let mut names = share.split(SEPARATORS);
        if names.next().is_none_or(str::is_empty) || names.next().is_none_or(str::is_empty) {
            return Err(format!("path `{path}` is not absolute using Windows path syntax"));
        }
        return Ok(());
    }
    let mut chars = path.chars();
    let drive = chars.next().is_some_and(|drive| drive.is_ascii_alphabetic())
        && chars.next() == Some(':')
        && chars.next().is_some_and(|separator| SEPARATORS.contains(&separator));
    if drive || path.starts_with('/') {
        return Ok(());
    }
    Err(format!("path `{path}` is not absolute"))
}

pub(super) fn uuid(value: &Content, expected: Uuid) -> Refused {
    let text = text(value, expected.name)?;
    uuid::check(text).map_err(|error| format!("{}{error}", expected.failed))
}
