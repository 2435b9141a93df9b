//! Projects: named groups of threads, each with the directories that it covers.
//!
//! A client lists, creates, updates and reorders them. A thread is added to a project with
//! `thread/metadata/update`.

use std::collections::BTreeMap;

use crate::{
    macros::{object, string_enum},
    path::AbsolutePathBuf,
};

object! {
    /// The params of `project/list`, all optional.
    pub struct ProjectListParams {
        /// The cursor: the `nextCursor` of an earlier response. If absent or `null`, starts at the
        /// first page.
        pub cursor: Field<String>,
        /// The maximum number of projects to return: 1 to 100. Other numbers are clamped to that
        /// range. If absent or `null`, defaults to 25.
        pub limit: Field<u32>,
        /// The key to sort by. If absent or `null`, defaults to `position`.
        pub sort_key: Field<ProjectSortKey>,
        /// The sort direction; an error without `sortKey`. If absent or `null`, defaults to `asc`
        /// for `position` and `desc` for `recencyAt`.
        pub sort_direction: Field<SortDirection>,
    }
}

string_enum! {
    /// The key to sort projects by.
    pub enum ProjectSortKey {
        /// The order that the user set with `project/move`.
        Position = "position",
        /// When their threads were last used. Projects without threads are always last.
        RecencyAt = "recencyAt",
    }
}

string_enum! {
    /// The sort direction of a list.
    pub enum SortDirection {
        /// Ascending: lowest or oldest first.
        Asc = "asc",
        /// Descending: highest or newest first.
        Desc = "desc",
    }
}

object! {
    /// The response to `project/list`: a page of projects.
    pub struct ProjectListResponse {
        /// The projects.
        pub data: Vec<Project>,
        /// Cursor for the next page. `null` on the last page.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// A project: a named group of threads.
    pub struct Project {
        /// The project's ID: a UUID.
        pub id: String,
        /// The project's display name.
        pub name: String,
        /// The directories that the project covers. May be empty.
        pub roots: Vec<ProjectRoot>,
        /// Client-defined metadata, by key. The server does not interpret it.
        pub metadata: BTreeMap<String, String>,
        /// The project's position in the user's order, from 0.
        pub position: i64,
        /// When the project was created, as a Unix timestamp in seconds.
        pub created_at: i64,
        /// When the project was last changed, as a Unix timestamp in seconds.
        pub updated_at: i64,
        /// When one of the project's threads was last used, as a Unix timestamp in seconds.
        /// Archived threads do not count. `null` if there are no others.
        pub recency_at: Option<i64>,
    }
}

object! {
    /// A directory that a project covers.
    pub struct ProjectRoot {
        /// The path to the directory. Listing the same directory twice in a project is an error.
        pub path: AbsolutePathBuf,
    }
}

object! {
    /// The params of `project/read`.
    pub struct ProjectReadParams {
        /// The ID of the project to read. An unknown ID is an error.
        pub project_id: String,
    }
}

object! {
    /// The response to `project/read`.
    pub struct ProjectReadResponse {
        /// The project.
        pub project: Project,
    }
}

object! {
    /// The params of `project/create`.
    pub struct ProjectCreateParams {
        /// The project's display name. Leading and trailing whitespace is removed; an empty name is
        /// an error.
        pub name: String,
        /// The directories that the project covers. May be empty.
        pub roots: Vec<ProjectRoot>,
        /// Client-defined metadata to store, by key. If absent or `null`, there is none.
        pub metadata: Field<BTreeMap<String, String>>,
        /// A string chosen by the client, 1 to 512 bytes long. A repeated request with the same key
        /// returns the project that the first one created.
        pub idempotency_key: String,
    }
}

object! {
    /// The response to `project/create`. If the project is new, `project/changed` is sent first.
    pub struct ProjectCreateResponse {
        /// The project.
        pub project: Project,
    }
}

object! {
    /// The params of `project/import`.
    pub struct ProjectImportParams {
        /// The project's display name. Leading and trailing whitespace is removed; an empty name is
        /// an error.
        pub name: String,
        /// The directories that the project covers. May be empty.
        pub roots: Vec<ProjectRoot>,
        /// Client-defined metadata to store, by key. If absent or `null`, there is none.
        pub metadata: Field<BTreeMap<String, String>>,
        /// The IDs of the threads to add to the project. An unknown or duplicate ID is an error. If
        /// absent or `null`, there are none.
        pub threads: Field<Vec<String>>,
        /// A string chosen by the client, 1 to 512 bytes long. A repeated request with the same key
        /// returns the project that the first one created.
        pub idempotency_key: String,
    }
}

object! {
    /// The response to `project/import`.
    ///
    /// If the project is new, `project/changed` is sent first, as is `thread/project/updated` for
    /// each thread.
    pub struct ProjectImportResponse {
        /// The project.
        pub project: Project,
    }
}

object! {
    /// The params of `project/update`. If a field is absent or `null`, keeps the current value.
    pub struct ProjectUpdateParams {
        /// The ID of the project to update. An unknown ID is an error.
        pub project_id: String,
        /// The new display name. Leading and trailing whitespace is removed; an empty name is an
        /// error.
        pub name: Field<String>,
        /// All directories that the project covers from now on. Replaces the current list.
        pub roots: Field<Vec<ProjectRoot>>,
        /// Client-defined metadata to store, by key.
        pub metadata: Field<BTreeMap<String, String>>,
    }
}

object! {
    /// The response to `project/update`. If anything changed, `project/changed` is sent first.
    pub struct ProjectUpdateResponse {
        /// The project after the update.
        pub project: Project,
    }
}

object! {
    /// The params of `project/move`.
    pub struct ProjectMoveParams {
        /// The ID of the project to move. An unknown ID is an error.
        pub project_id: String,
        /// The ID of the project to insert it before. If absent or `null`, moves the project to the
        /// end.
        pub before_project_id: Field<String>,
    }
}

object! {
    /// The response to `project/move`: an empty object. If the order changed, `project/changed` is
    /// sent first.
    pub struct ProjectMoveResponse {}
}

object! {
    /// The params of `project/delete`.
    pub struct ProjectDeleteParams {
        /// The ID of the project to delete. An unknown ID is an error.
        pub project_id: String,
    }
}

object! {
    /// The response to `project/delete`: an empty object. `project/changed` is sent as well.
    ///
    /// The project's threads are kept without a project; `thread/project/updated` is sent for each
    /// one that is not archived.
    pub struct ProjectDeleteResponse {}
}

object! {
    /// The params of `project/changed`, sent when a project changed.
    pub struct ProjectChangedNotification {
        /// The project's ID.
        pub project_id: String,
        /// What happened to the project.
        pub change_type: ProjectChangeType,
    }
}

string_enum! {
    /// What happened to a project.
    pub enum ProjectChangeType {
        /// The project was created.
        Created = "created",
        /// The project was changed or moved.
        Updated = "updated",
        /// The project was deleted.
        Deleted = "deleted",
        ..
    }
}
