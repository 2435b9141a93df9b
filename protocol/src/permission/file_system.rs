//! Which files a sandbox opens and closes.

use crate::{
    macros::{object, string_enum, tagged_union},
    path::LegacyAppPathString,
};

object! {
    /// A rule about files: what may be done to what lies at a path.
    pub struct FileSystemSandboxEntry {
        /// What the rule is about.
        pub path: FileSystemPath,
        /// What may be done there.
        pub access: FileSystemAccessMode,
    }
}

string_enum! {
    /// What may be done to files.
    pub enum FileSystemAccessMode {
        /// They may be read.
        Read = "read",
        /// They may be read and written.
        Write = "write",
        /// Neither.
        Deny = "deny",
        /// Neither, as older servers say it.
        ///
        /// @removed 0.133.0
        None = "none",
        ..
    }
}

tagged_union! {
    /// What a rule about files is about.
    pub enum FileSystemPath by "type" {
        /// A path, with all that lies under it.
        Path(PlainPath) = "path",
        /// Whatever a pattern matches.
        GlobPattern(PathGlob) = "glob_pattern",
        /// A place that the server finds itself.
        Special(SpecialPath) = "special",
        ..
    }
}

object! {
    /// A path, with all that lies under it.
    pub struct PlainPath {
        /// The path.
        pub path: LegacyAppPathString,
    }
}

object! {
    /// Whatever a pattern matches.
    pub struct PathGlob {
        /// The pattern, a glob such as `src/*.env`.
        pub pattern: String,
    }
}

object! {
    /// A place that the server finds itself.
    pub struct SpecialPath {
        /// Which place.
        pub value: FileSystemSpecialPath,
    }
}

tagged_union! {
    /// A place that the server finds itself.
    pub enum FileSystemSpecialPath by "kind" {
        /// The whole file system.
        Root = "root",
        /// What the system's own programs need in order to run.
        Minimal = "minimal",
        /// The folders that the thread works in.
        ProjectRoots(ProjectRoots) = "project_roots",
        /// The folder for temporary files that `TMPDIR` names.
        Tmpdir = "tmpdir",
        /// The folder `/tmp`.
        SlashTmp = "slash_tmp",
        /// One that this server does not know, from a newer configuration.
        Unknown(UnknownSpecialPath) = "unknown",
        /// The current folder.
        ///
        /// @removed 0.128.0
        CurrentWorkingDirectory = "current_working_directory",
        ..
    }
}

object! {
    /// The folders that the thread works in.
    pub struct ProjectRoots {
        /// A path within each of them. `null` for the whole.
        pub subpath: Option<LegacyAppPathString>,
    }
}

object! {
    /// A place that the server does not know.
    pub struct UnknownSpecialPath {
        /// The place, as the configuration names it.
        pub path: String,
        /// A path within it. `null` for the whole.
        pub subpath: Option<LegacyAppPathString>,
    }
}
