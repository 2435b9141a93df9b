//! Answers as they are committed: a line of JSON each.

use std::path::Path;

use anyhow::Context;
use fs_err as fs;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::rejection::Mutant;

/// How many answers of a release are committed, about.
const KEPT: usize = 400;
/// Params that are longer, in bytes, are not.
const LONGEST: usize = 240;

/// What a real server said to a request before the handshake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The request.
    pub mutant: Mutant,
    /// The error's message; `None` if the server can read the request.
    pub said: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct Line<'a> {
    method: String,
    #[serde(borrow)]
    params: &'a RawValue,
    #[serde(skip_serializing_if = "Option::is_none")]
    said: Option<String>,
}

/// Reads answers. An error names the line.
pub fn read(path: &Path) -> anyhow::Result<Vec<Answer>> {
    let text = fs::read_to_string(path)?;
    let answer = |(number, line): (usize, &str)| {
        let line: Line<'_> = serde_json::from_str(line)
            .with_context(|| format!("{}:{}", path.display(), number + 1))?;
        let params = line.params.get().to_owned();
        Ok(Answer { mutant: Mutant { method: line.method, params }, said: line.said })
    };
    text.lines().enumerate().map(answer).collect()
}

/// Writes some of the answers: those at even distances, and the last.
pub fn write(path: &Path, answers: &[Answer]) -> anyhow::Result<()> {
    let short: Vec<&Answer> =
        answers.iter().filter(|answer| answer.mutant.params.len() <= LONGEST).collect();
    let step = (short.len() / KEPT).max(1);
    let mut text = String::new();
    for (place, answer) in short.iter().enumerate() {
        if place % step == 0 || place + 1 == short.len() {
            let line = Line {
                method: answer.mutant.method.clone(),
                params: serde_json::from_str(&answer.mutant.params)?,
                said: answer.said.clone(),
            };
            text.push_str(&serde_json::to_string(&line)?);
            text.push('\n');
        }
    }
    Ok(fs::write(path, text)?)
}
