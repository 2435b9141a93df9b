//! Warnings about the configuration.

use crate::macros::object;

object! {
    /// Warns of something wrong with the configuration: the params of `configWarning`.
    ///
    /// Sent after `initialized` for what the server met when it started. A broken `config.toml`
    /// does not stop the server: it goes on with the defaults, and `thread/start` fails.
    pub struct ConfigWarningNotification {
        /// What is wrong, for people, in short.
        pub summary: String,
        /// More about it, for people. `null` when there is no more.
        pub details: Option<String>,
        /// The file that is at fault. Absent or `null` when it is no file.
        pub path: Field<String>,
        /// The place in that file. Absent or `null` when it is not known.
        pub range: Field<TextRange>,
    }
}

object! {
    /// A stretch of a text file.
    pub struct TextRange {
        /// Where it begins.
        pub start: TextPosition,
        /// Where it ends.
        pub end: TextPosition,
    }
}

object! {
    /// A place in a text file.
    pub struct TextPosition {
        /// The line, counted from 1.
        pub line: usize,
        /// The character (Unicode scalar value) in the line, counted from 1.
        pub column: usize,
    }
}
