//! Warnings about the configuration.

use crate::macros::object;

object! {
    /// Reports a problem with the configuration: the params of `configWarning`.
    ///
    /// Sent after `initialized` for problems found when the server started. An invalid
    /// `config.toml` does not stop the server: it continues with the defaults, and `thread/start`
    /// fails.
    pub struct ConfigWarningNotification {
        /// A short summary of the problem, for display.
        pub summary: String,
        /// Details of the problem, for display. `null` if there are none.
        pub details: Option<String>,
        /// The path of the file that has the problem. Absent or `null` if the problem is not in a
        /// file.
        pub path: Field<String>,
        /// The range in that file. Absent or `null` if unknown.
        pub range: Field<TextRange>,
    }
}

object! {
    /// A range in a text file.
    pub struct TextRange {
        /// The position of the first character.
        pub start: TextPosition,
        /// The position of the last character, which belongs to the range.
        pub end: TextPosition,
    }
}

object! {
    /// A position in a text file.
    pub struct TextPosition {
        /// The line number, starting at 1.
        pub line: usize,
        /// The column: the position in the line, in characters (Unicode scalar values), starting at
        /// 1.
        pub column: usize,
    }
}
