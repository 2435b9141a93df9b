//! Why `config.toml` cannot be used.

/// The error of a `config.toml` that cannot be used. The server then has the default settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidSettings {
    /// The file's path.
    pub path: String,
    /// Line and column of the first character that is wrong, counted from 1.
    pub start: (usize, usize),
    /// Line and column of the last one.
    pub end: (usize, usize),
    reason: String,
}

impl InvalidSettings {
    pub(super) fn new(text: &str, path: &str, error: &toml_edit::de::Error) -> Self {
        let span = error.span().unwrap_or_default();
        let last = span.end.saturating_sub(1).max(span.start);
        Self {
            path: path.to_owned(),
            start: position(text, span.start),
            end: position(text, last),
            reason: error.message().trim_end().to_owned(),
        }
    }

    /// What is wrong, and where.
    pub fn details(&self) -> String {
        let Self { path, start: (line, column), reason, .. } = self;
        format!("{path}:{line}:{column}: {reason}")
    }
}

/// Line and column of a byte.
fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count();
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count();
    (line + 1, column + 1)
}
