//! Paths on the machine of the server.

use crate::macros::named_string;

named_string! {
    /// An absolute path on the server's machine, in that machine's own notation.
    ///
    /// It is text: client and server may run on different systems.
    pub struct AbsolutePathBuf;
}

named_string! {
    /// An absolute path as a `file:` URI.
    ///
    /// It reads the same on every system, so it can name a file on a machine unlike the server's.
    pub struct PathUri;
}

named_string! {
    /// A path as plain text, in the notation of the machine that it belongs to.
    ///
    /// Nothing about it is checked: it may be relative, or of another system than the server's.
    /// `PathUri` is meant to take its place.
    pub struct LegacyAppPathString;
}

named_string! {
    /// A path as plain text: what 0.141.0 called `LegacyAppPathString`.
    pub struct ApiPathString;
}

named_string! {
    /// Where an agent stands among the agents of a session: `/root` for the first, `/root/<name>`
    /// for one that it started, and so on. It names no file.
    pub struct AgentPath;
}
