//! Files on the server's machine: a client reads, writes, copies and removes them, and watches them
//! for changes. Paths are absolute; an operation that the operating system refuses is an error.

use crate::{macros::object, path::AbsolutePathBuf};

object! {
    /// The params of `fs/readFile`.
    pub struct FsReadFileParams {
        /// The file to read.
        pub path: AbsolutePathBuf,
    }
}

object! {
    /// A file's contents: the response to `fs/readFile`.
    pub struct FsReadFileResponse {
        /// The file's bytes, in base64.
        pub data_base64: String,
    }
}

object! {
    /// The params of `fs/writeFile`.
    pub struct FsWriteFileParams {
        /// The file to write. Its previous contents are lost.
        pub path: AbsolutePathBuf,
        /// The file's new bytes, in base64.
        pub data_base64: String,
    }
}

object! {
    /// The response to `fs/writeFile`: an empty object.
    pub struct FsWriteFileResponse {}
}

object! {
    /// The params of `fs/createDirectory`.
    pub struct FsCreateDirectoryParams {
        /// The directory to create.
        pub path: AbsolutePathBuf,
        /// Whether to create missing parent directories as well. If absent or `null`, `true`.
        pub recursive: Field<bool>,
    }
}

object! {
    /// The response to `fs/createDirectory`: an empty object.
    pub struct FsCreateDirectoryResponse {}
}

object! {
    /// The params of `fs/getMetadata`.
    pub struct FsGetMetadataParams {
        /// The file or directory to inspect.
        pub path: AbsolutePathBuf,
    }
}

object! {
    /// The file type and timestamps of a path: the response to `fs/getMetadata`.
    pub struct FsGetMetadataResponse {
        /// Whether the path is a directory, or a link to one.
        pub is_directory: bool,
        /// Whether the path is a regular file, or a link to one.
        pub is_file: bool,
        /// Whether the path is a symbolic link, whatever its target.
        pub is_symlink: Newer<bool>,
        /// When the file was created, as a Unix timestamp in milliseconds. 0 if unknown.
        pub created_at_ms: i64,
        /// When the file was last modified, as a Unix timestamp in milliseconds. 0 if unknown.
        pub modified_at_ms: i64,
    }
}

object! {
    /// The params of `fs/readDirectory`.
    pub struct FsReadDirectoryParams {
        /// The directory to list.
        pub path: AbsolutePathBuf,
    }
}

object! {
    /// The contents of a directory: the response to `fs/readDirectory`.
    pub struct FsReadDirectoryResponse {
        /// The entries of the directory, without those of its subdirectories.
        pub entries: Vec<FsReadDirectoryEntry>,
    }
}

object! {
    /// An entry of a directory.
    pub struct FsReadDirectoryEntry {
        /// The entry's file name, not a path.
        pub file_name: String,
        /// Whether the entry is a directory, or a link to one.
        pub is_directory: bool,
        /// Whether the entry is a regular file, or a link to one.
        pub is_file: bool,
    }
}

object! {
    /// The params of `fs/remove`.
    pub struct FsRemoveParams {
        /// The file or directory to remove.
        pub path: AbsolutePathBuf,
        /// Whether to remove a directory with all its contents. If absent or `null`, `true`.
        pub recursive: Field<bool>,
        /// Whether to succeed if there is nothing to remove. If absent or `null`, `true`.
        pub force: Field<bool>,
    }
}

object! {
    /// The response to `fs/remove`: an empty object.
    pub struct FsRemoveResponse {}
}

object! {
    /// The params of `fs/copy`.
    pub struct FsCopyParams {
        /// The file or directory to copy.
        pub source_path: AbsolutePathBuf,
        /// The path of the copy.
        pub destination_path: AbsolutePathBuf,
        /// Whether to copy a directory with all its contents; otherwise a directory is an error.
        /// Not needed for files. Defaults to `false`.
        pub recursive: Optional<bool>,
    }
}

object! {
    /// The response to `fs/copy`: an empty object.
    pub struct FsCopyResponse {}
}

object! {
    /// The params of `fs/watch`.
    pub struct FsWatchParams {
        /// The watch's ID, chosen by the client. An ID that the connection already uses is an
        /// error. Servers before 0.120.0 choose the ID themselves.
        pub watch_id: Newer<String>,
        /// The file or directory to watch.
        pub path: AbsolutePathBuf,
    }
}

object! {
    /// The response to `fs/watch`. `fs/changed` follows for each change, until `fs/unwatch` or the
    /// end of the connection.
    pub struct FsWatchResponse {
        /// The watched path.
        pub path: AbsolutePathBuf,
        /// The watch's ID, chosen by the server. Newer servers let the client choose it.
        ///
        /// @removed 0.120.0
        pub watch_id: Optional<String>,
    }
}

object! {
    /// The params of `fs/unwatch`.
    pub struct FsUnwatchParams {
        /// The ID of the watch to stop. It is not an error if the connection has no such watch.
        pub watch_id: String,
    }
}

object! {
    /// The response to `fs/unwatch`: an empty object. No `fs/changed` for the watch follows it.
    pub struct FsUnwatchResponse {}
}

object! {
    /// Reports changes under a watched path: the params of `fs/changed`.
    ///
    /// Sent to the connection that started the watch. Changes at nearly the same time are reported
    /// together.
    pub struct FsChangedNotification {
        /// The watch's ID, as given to `fs/watch`.
        pub watch_id: String,
        /// The changed files and directories.
        pub changed_paths: Vec<AbsolutePathBuf>,
    }
}
