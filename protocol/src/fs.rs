//! Files on the server's machine: a client reads, writes, copies and removes them, and watches them
//! for changes. Paths are absolute; what the operating system refuses is an error.

use crate::{macros::object, path::AbsolutePathBuf};

object! {
    /// The params of `fs/readFile`.
    pub struct FsReadFileParams {
        /// The file to read.
        pub path: AbsolutePathBuf,
    }
}

object! {
    /// A file's contents: the answer to `fs/readFile`.
    pub struct FsReadFileResponse {
        /// All its bytes, in base64.
        pub data_base64: String,
    }
}

object! {
    /// The params of `fs/writeFile`.
    pub struct FsWriteFileParams {
        /// The file to write. What it held before is lost.
        pub path: AbsolutePathBuf,
        /// All bytes that it shall hold, in base64.
        pub data_base64: String,
    }
}

object! {
    /// The answer to `fs/writeFile`: nothing.
    pub struct FsWriteFileResponse {}
}

object! {
    /// The params of `fs/createDirectory`.
    pub struct FsCreateDirectoryParams {
        /// The folder to make.
        pub path: AbsolutePathBuf,
        /// Whether to make missing folders above it as well. Absent and `null` mean `true`.
        pub recursive: Field<bool>,
    }
}

object! {
    /// The answer to `fs/createDirectory`: nothing.
    pub struct FsCreateDirectoryResponse {}
}

object! {
    /// The params of `fs/getMetadata`.
    pub struct FsGetMetadataParams {
        /// The file or folder to look at.
        pub path: AbsolutePathBuf,
    }
}

object! {
    /// What kind of file a path names, and how old it is: the answer to `fs/getMetadata`.
    pub struct FsGetMetadataResponse {
        /// Whether it is a folder, or a link to one.
        pub is_directory: bool,
        /// Whether it is a regular file, or a link to one.
        pub is_file: bool,
        /// Whether it is a symbolic link, wherever that leads.
        pub is_symlink: Newer<bool>,
        /// When it was made, in milliseconds of Unix time. 0 when not known.
        pub created_at_ms: i64,
        /// When it last changed, in milliseconds of Unix time. 0 when not known.
        pub modified_at_ms: i64,
    }
}

object! {
    /// The params of `fs/readDirectory`.
    pub struct FsReadDirectoryParams {
        /// The folder to list.
        pub path: AbsolutePathBuf,
    }
}

object! {
    /// What a folder holds: the answer to `fs/readDirectory`.
    pub struct FsReadDirectoryResponse {
        /// What lies in it, without what lies in the folders below.
        pub entries: Vec<FsReadDirectoryEntry>,
    }
}

object! {
    /// A file or folder in a folder.
    pub struct FsReadDirectoryEntry {
        /// Its bare name, no path.
        pub file_name: String,
        /// Whether it is a folder, or a link to one.
        pub is_directory: bool,
        /// Whether it is a regular file, or a link to one.
        pub is_file: bool,
    }
}

object! {
    /// The params of `fs/remove`.
    pub struct FsRemoveParams {
        /// The file or folder to remove.
        pub path: AbsolutePathBuf,
        /// Whether a folder goes with all it holds. Absent and `null` mean `true`.
        pub recursive: Field<bool>,
        /// Whether it is no error that there is nothing to remove. Absent and `null` mean `true`.
        pub force: Field<bool>,
    }
}

object! {
    /// The answer to `fs/remove`: nothing.
    pub struct FsRemoveResponse {}
}

object! {
    /// The params of `fs/copy`.
    pub struct FsCopyParams {
        /// The file or folder to copy.
        pub source_path: AbsolutePathBuf,
        /// Where the copy goes.
        pub destination_path: AbsolutePathBuf,
        /// Whether to copy a folder with all it holds; without it, a folder is an error. Files do
        /// not need it. Defaults to `false`.
        pub recursive: Optional<bool>,
    }
}

object! {
    /// The answer to `fs/copy`: nothing.
    pub struct FsCopyResponse {}
}

object! {
    /// The params of `fs/watch`.
    pub struct FsWatchParams {
        /// A name for the watch, chosen by the client. One that the connection already uses is an
        /// error. Servers before 0.120.0 choose it themselves.
        pub watch_id: Newer<String>,
        /// The file or folder to watch.
        pub path: AbsolutePathBuf,
    }
}

object! {
    /// The answer to `fs/watch`: `fs/changed` follows with each change, until `fs/unwatch` or the
    /// end of the connection.
    pub struct FsWatchResponse {
        /// The path that is watched.
        pub path: AbsolutePathBuf,
        /// The name that the server chose for the watch. Newer servers leave it to the client.
        ///
        /// @removed 0.120.0
        pub watch_id: Optional<String>,
    }
}

object! {
    /// The params of `fs/unwatch`.
    pub struct FsUnwatchParams {
        /// The watch to end. It is no error if the connection has none by that name.
        pub watch_id: String,
    }
}

object! {
    /// The answer to `fs/unwatch`: nothing. No `fs/changed` of the watch follows it.
    pub struct FsUnwatchResponse {}
}

object! {
    /// Says that something changed under a watch: the params of `fs/changed`.
    ///
    /// Sent to the connection that watches. Changes at nearly the same time come as one.
    pub struct FsChangedNotification {
        /// The watch, as named by `fs/watch`.
        pub watch_id: String,
        /// The files and folders that the change is about.
        pub changed_paths: Vec<AbsolutePathBuf>,
    }
}
