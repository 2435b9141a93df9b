//! Actions on a working directory outside of any conversation: a diff against the remote, and a
//! command.

use crate::{
    legacy::LegacySandboxPolicy,
    macros::{named_string, object},
};

object! {
    /// The params of `gitDiffToRemote`.
    pub struct GitDiffToRemoteParams {
        /// A directory in the Git repository. If no commit of a remote can be found from it, the
        /// request fails.
        pub cwd: String,
    }
}

object! {
    /// The difference between a working tree and the nearest commit that a remote has: the response
    /// to `gitDiffToRemote`.
    pub struct GitDiffToRemoteResponse {
        /// The hash of that commit.
        pub sha: GitSha,
        /// The changes since that commit, including uncommitted ones, as a unified diff.
        pub diff: String,
    }
}

named_string! {
    /// The hash of a Git commit, in hexadecimal digits.
    pub struct GitSha;
}

object! {
    /// The params of `execOneOffCommand`. Newer clients use `command/exec`.
    pub struct ExecOneOffCommandParams {
        /// The program and its arguments. If the list is empty, the request fails.
        pub command: Vec<String>,
        /// How long the command may run, in milliseconds; if it runs longer, the request fails. If
        /// absent or `null`, uses the server's default of ten seconds.
        pub timeout_ms: Field<u64>,
        /// The working directory. If absent or `null`, the server's own is used.
        pub cwd: Field<String>,
        /// The sandbox policy: what the command may access. If absent or `null`, the
        /// configuration's policy applies.
        pub sandbox_policy: Field<LegacySandboxPolicy>,
    }
}

object! {
    /// The result of the command, sent once the command has ended: the response to
    /// `execOneOffCommand`.
    pub struct ExecOneOffCommandResponse {
        /// The command's exit code.
        pub exit_code: i32,
        /// What the command wrote to standard output.
        pub stdout: String,
        /// What the command wrote to standard error.
        pub stderr: String,
    }
}
