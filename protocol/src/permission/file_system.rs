//! The file system rules of a sandbox.

use crate::{
    macros::{object, string_enum, tagged_union},
    path::LegacyAppPathString,
};

object! {
    /// A file system rule: the access that commands have to a path.
    pub struct FileSystemSandboxEntry {
        /// What the rule applies to.
        pub path: FileSystemPath,
        /// The access to allow.
        pub access: FileSystemAccessMode,
    }
}

string_enum! {
    /// The access to files that a rule allows.
    pub enum FileSystemAccessMode {
        /// Read access.
        Read = "read",
        /// Read and write access.
        Write = "write",
        /// No access.
        Deny = "deny",
        /// No access, in the spelling of older servers.
        ///
        /// @removed 0.133.0
        None = "none",
        ..
    }
}

tagged_union! {
    /// What a file system rule applies to.
    pub enum FileSystemPath by "type" {
        /// A path and everything below it.
        Path(PlainPath) = "path",
        /// Everything that matches a pattern.
        GlobPattern(PathGlob) = "glob_pattern",
        /// A special path, which the server resolves.
        Special(SpecialPath) = "special",
        ..
    }
}

object! {
    /// A path and everything below it.
    pub struct PlainPath {
        /// The path.
        pub path: LegacyAppPathString,
    }
}

object! {
    /// Everything that matches a pattern.
    pub struct PathGlob {
        /// The pattern, a glob such as `src/*.env`.
        pub pattern: String,
    }
}

object! {
    /// A special path, which the server resolves.
    pub struct SpecialPath {
        /// The special path.
        pub value: FileSystemSpecialPath,
    }
}

tagged_union! {
    /// A special path, which the server resolves.
    pub enum FileSystemSpecialPath by "kind" {
        /// The whole file system.
        Root = "root",
        /// The files that the system's own programs need to run.
        Minimal = "minimal",
        /// The directories that the thread works in.
        ProjectRoots(ProjectRoots) = "project_roots",
        /// The directory for temporary files in `TMPDIR`.
        Tmpdir = "tmpdir",
        /// The directory `/tmp`.
        SlashTmp = "slash_tmp",
        /// A special path unknown to this server, from a newer configuration.
        Unknown(UnknownSpecialPath) = "unknown",
        /// The current working directory.
        ///
        /// @removed 0.128.0
        CurrentWorkingDirectory = "current_working_directory",
        ..
    }
}

object! {
    /// The directories that the thread works in.
    pub struct ProjectRoots {
        /// A path below each of the directories. `null` for the whole directories.
        pub subpath: Field<LegacyAppPathString>,
    }
}

object! {
    /// A special path unknown to the server.
    pub struct UnknownSpecialPath {
        /// The special path, as written in the configuration.
        pub path: String,
        /// A path below the special path. `null` for all of it.
        pub subpath: Field<LegacyAppPathString>,
    }
}
