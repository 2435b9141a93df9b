//! Paths on the server's machine.

use crate::macros::named_string;

named_string! {
    /// An absolute path on the server's machine, in that machine's path syntax.
    ///
    /// Kept as text, since client and server may run on different operating systems.
    pub struct AbsolutePathBuf;
}

named_string! {
    /// An absolute path as a `file:` URI.
    ///
    /// Its form is the same on every operating system, so it can identify a file on a machine
    /// unlike the server's.
    pub struct PathUri;
}

named_string! {
    /// A path as plain text, in the path syntax of the machine that it belongs to.
    ///
    /// It is not validated: it may be relative, or come from another operating system than the
    /// server's. `PathUri` is meant to replace it.
    pub struct LegacyAppPathString;
}

named_string! {
    /// A path as plain text: the name that 0.141.0 used for `LegacyAppPathString`.
    pub struct ApiPathString;
}

named_string! {
    /// An agent's position among the agents of a session: `/root` for the first, `/root/<name>` for
    /// one that it started, and so on. It is not a file path.
    pub struct AgentPath;
}
