//! Acts on a working directory outside any conversation: a diff to the remote, and a command.

use crate::{
    legacy::LegacySandboxPolicy,
    macros::{named_string, object},
};

object! {
    /// The params of `gitDiffToRemote`.
    pub struct GitDiffToRemoteParams {
        /// A directory in the Git repository. One from which no commit of a remote can be found is an
        /// error.
        pub cwd: String,
    }
}

object! {
    /// How a working tree differs from the nearest commit that a remote has: the answer to
    /// `gitDiffToRemote`.
    pub struct GitDiffToRemoteResponse {
        /// That commit.
        pub sha: GitSha,
        /// The changes since, those not committed too, as a unified diff.
        pub diff: String,
    }
}

named_string! {
    /// Names a Git commit, in hexadecimal digits.
    pub struct GitSha;
}

object! {
    /// The params of `execOneOffCommand`, which newer clients say as `command/exec`.
    pub struct ExecOneOffCommandParams {
        /// The program and its arguments. An empty list is an error.
        pub command: Vec<String>,
        /// How long the command may run, in milliseconds; when it runs longer, the request is an
        /// error. Absent and `null` mean: the server's choice, ten seconds.
        pub timeout_ms: Field<u64>,
        /// The working directory. Absent and `null` mean: the server's own.
        pub cwd: Field<String>,
        /// What the command may touch. Absent and `null` mean: what the configuration says.
        pub sandbox_policy: Field<LegacySandboxPolicy>,
    }
}

object! {
    /// How the command ended: the answer to `execOneOffCommand`, once it did.
    pub struct ExecOneOffCommandResponse {
        /// Its exit code.
        pub exit_code: i32,
        /// What it wrote to its standard output.
        pub stdout: String,
        /// What it wrote to its standard error.
        pub stderr: String,
    }
}
