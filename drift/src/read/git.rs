//! What git has of a path in a revision.

use std::{
    io,
    process::{Command, Stdio},
};

use super::text;

/// What a path in a revision is.
#[derive(Debug)]
pub(crate) enum Shown {
    /// A file, with what is in it.
    File(Vec<u8>),
    /// A directory, with the names of the files in it.
    Directory(Vec<String>),
}

/// Shows a path in a revision. An error is what git says.
pub(crate) fn show(revision: &str, path: &str) -> Result<Shown, String> {
    // A revision that begins with a dash would be an option.
    if revision.starts_with('-') {
        return Err("that is not a revision".to_owned());
    }
    let name = &format!("{revision}:{path}");
    let shown = git(&["show", "--end-of-options", name]).map_err(|error| {
        let hint =
            if revision.is_empty() { " (only files are staged, no directories)" } else { "" };
        error + hint
    })?;
    // What git shows of a directory; no document begins so.
    if !shown.starts_with(format!("tree {name}\n").as_bytes()) {
        return Ok(Shown::File(shown));
    }
    let names = git(&["ls-tree", "-z", "--name-only", "--full-tree", "--end-of-options", name])?;
    let names = String::from_utf8_lossy(&names);
    Ok(Shown::Directory(names.split_terminator('\0').map(str::to_owned).collect()))
}

/// What git prints, as far as it is read.
fn git(arguments: &[&str]) -> Result<Vec<u8>, String> {
    let fail = |error: io::Error| format!("git does not run: {error}");
    let command = Command::new("git")
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut git = command.map_err(fail)?;
    let printed = git.stdout.take().map(text::bytes).transpose().map_err(fail)?.unwrap_or_default();
    let output = git.wait_with_output().map_err(fail)?;
    // It ends as it likes where more is printed than is read.
    if output.status.success() || text::is_too_long(&printed) {
        return Ok(printed);
    }
    Err(String::from_utf8_lossy(&output.stderr).trim().to_owned())
}
