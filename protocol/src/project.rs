//! Projects: named groups of threads, each with the folders that it is about.
//!
//! A client lists, makes, changes and orders them. A thread joins one by `thread/metadata/update`.

use std::collections::BTreeMap;

use crate::{
    macros::{object, string_enum},
    path::AbsolutePathBuf,
};

object! {
    /// The params of `project/list`, all of which may be left out.
    pub struct ProjectListParams {
        /// Where to go on: the `nextCursor` of an earlier answer. Absent and `null` mean: at the
        /// start.
        pub cursor: Field<String>,
        /// How many projects to give: 1 to 100, to which other numbers are moved. Absent and `null`
        /// mean 25.
        pub limit: Field<u32>,
        /// What to order them by. Absent and `null` mean `position`.
        pub sort_key: Field<ProjectSortKey>,
        /// Which way to order them; an error without `sortKey`. Absent and `null` mean: `asc` for
        /// `position`, `desc` for `recencyAt`.
        pub sort_direction: Field<SortDirection>,
    }
}

string_enum! {
    /// What to order projects by.
    pub enum ProjectSortKey {
        /// The order that the user gave them by `project/move`.
        Position = "position",
        /// When their threads were last used. Projects without threads always come last.
        RecencyAt = "recencyAt",
    }
}

string_enum! {
    /// Which way a list is ordered.
    pub enum SortDirection {
        /// The lowest or oldest first.
        Asc = "asc",
        /// The highest or newest first.
        Desc = "desc",
    }
}

object! {
    /// A page of projects: the answer to `project/list`.
    pub struct ProjectListResponse {
        /// The projects.
        pub data: Vec<Project>,
        /// Where to go on. `null` at the end.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// A project.
    pub struct Project {
        /// Names the project. A UUID.
        pub id: String,
        /// The name for people.
        pub name: String,
        /// The folders that it is about. It may have none.
        pub roots: Vec<ProjectRoot>,
        /// What clients keep with it, by name. The server does not look at it.
        pub metadata: BTreeMap<String, String>,
        /// Where it stands in the user's order, from 0.
        pub position: i64,
        /// When it was made, in seconds of Unix time.
        pub created_at: i64,
        /// When it last changed, in seconds of Unix time.
        pub updated_at: i64,
        /// When one of its threads was last used, archived ones aside, in seconds of Unix time.
        /// `null` when there is none.
        pub recency_at: Option<i64>,
    }
}

object! {
    /// A folder that a project is about.
    pub struct ProjectRoot {
        /// Where it is. Naming the same folder twice in a project is an error.
        pub path: AbsolutePathBuf,
    }
}

object! {
    /// The params of `project/read`.
    pub struct ProjectReadParams {
        /// The project to read. An unknown one is an error.
        pub project_id: String,
    }
}

object! {
    /// The answer to `project/read`.
    pub struct ProjectReadResponse {
        /// The project.
        pub project: Project,
    }
}

object! {
    /// The params of `project/create`.
    pub struct ProjectCreateParams {
        /// The name for people. White space around it is dropped; an empty name is an error.
        pub name: String,
        /// The folders that it is about, if any.
        pub roots: Vec<ProjectRoot>,
        /// What to keep with it, by name. Absent and `null` mean: nothing.
        pub metadata: Field<BTreeMap<String, String>>,
        /// Text of the client's choice, 1 to 512 bytes long. Sent again, it gives back the project
        /// that it made the first time.
        pub idempotency_key: String,
    }
}

object! {
    /// The answer to `project/create`. `project/changed` comes before it, if the project is new.
    pub struct ProjectCreateResponse {
        /// The project.
        pub project: Project,
    }
}

object! {
    /// The params of `project/import`.
    pub struct ProjectImportParams {
        /// The name for people. White space around it is dropped; an empty name is an error.
        pub name: String,
        /// The folders that it is about, if any.
        pub roots: Vec<ProjectRoot>,
        /// What to keep with it, by name. Absent and `null` mean: nothing.
        pub metadata: Field<BTreeMap<String, String>>,
        /// The threads to put into it. An unknown one, or one named twice, is an error. Absent and
        /// `null` mean: none.
        pub threads: Field<Vec<String>>,
        /// Text of the client's choice, 1 to 512 bytes long. Sent again, it gives back the project
        /// that it made the first time.
        pub idempotency_key: String,
    }
}

object! {
    /// The answer to `project/import`.
    ///
    /// If the project is new, `project/changed` comes before it, and `thread/project/updated` for
    /// each thread.
    pub struct ProjectImportResponse {
        /// The project.
        pub project: Project,
    }
}

object! {
    /// The params of `project/update`. Absent and `null` mean: as before.
    pub struct ProjectUpdateParams {
        /// The project to change. An unknown one is an error.
        pub project_id: String,
        /// The new name for people. White space around it is dropped; an empty name is an error.
        pub name: Field<String>,
        /// The folders that it is about from now on, all of them.
        pub roots: Field<Vec<ProjectRoot>>,
        /// What to keep with it, by name.
        pub metadata: Field<BTreeMap<String, String>>,
    }
}

object! {
    /// The answer to `project/update`. `project/changed` comes before it, if anything changed.
    pub struct ProjectUpdateResponse {
        /// The project, as it is now.
        pub project: Project,
    }
}

object! {
    /// The params of `project/move`.
    pub struct ProjectMoveParams {
        /// The project to move. An unknown one is an error.
        pub project_id: String,
        /// The project that it shall stand right before. Absent and `null` mean: none, it goes to
        /// the end.
        pub before_project_id: Field<String>,
    }
}

object! {
    /// The answer to `project/move`: nothing. `project/changed` comes before it, if the order
    /// changed.
    pub struct ProjectMoveResponse {}
}

object! {
    /// The params of `project/delete`.
    pub struct ProjectDeleteParams {
        /// The project to delete. An unknown one is an error.
        pub project_id: String,
    }
}

object! {
    /// The answer to `project/delete`: nothing. `project/changed` comes with it.
    ///
    /// The threads stay and lose their project; `thread/project/updated` says so for each that is
    /// not archived.
    pub struct ProjectDeleteResponse {}
}

object! {
    /// Says that a project changed: the params of `project/changed`.
    pub struct ProjectChangedNotification {
        /// The project.
        pub project_id: String,
        /// What happened to it.
        pub change_type: ProjectChangeType,
    }
}

string_enum! {
    /// What happened to a project.
    pub enum ProjectChangeType {
        /// It was made.
        Created = "created",
        /// It was changed or moved.
        Updated = "updated",
        /// It was deleted.
        Deleted = "deleted",
        ..
    }
}
