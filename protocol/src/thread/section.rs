//! Sections: named groups in which the user keeps threads in an order of their choice. Sections are
//! stored separately from the threads; a thread is in at most one section.

use super::ThreadId;
use crate::macros::object;

object! {
    /// The params of `threadSection/list`, all optional.
    pub struct ThreadSectionListParams {
        /// The cursor: the `nextCursor` of an earlier response. If absent or `null`, starts at the
        /// first page.
        pub cursor: Field<String>,
        /// The maximum number of entries to return. If absent or `null`, the server chooses.
        pub limit: Field<u32>,
    }
}

object! {
    /// The response to `threadSection/list`: a page of sections.
    pub struct ThreadSectionListResponse {
        /// The sections. A server starts out with one named `Pinned`.
        pub data: Vec<ThreadSection>,
        /// Cursor for the next page. `null` on the last page.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// A section: a named group of threads.
    pub struct ThreadSection {
        /// The section's ID, which never changes: a UUID.
        pub id: String,
        /// The display name, which may change.
        pub name: String,
        /// How to show the section. `null` if not chosen.
        pub appearance: Option<ThreadSectionAppearance> = null,
    }
}

object! {
    /// How to show a section, the same on every client.
    pub struct ThreadSectionAppearance {
        /// The name of an icon. `null` for none.
        pub icon: Field<String>,
        /// The name of a color. `null` for none.
        pub color: Field<String>,
    }
}

object! {
    /// The params of `threadSection/create`.
    pub struct ThreadSectionCreateParams {
        /// The display name.
        pub name: String,
        /// How to show the section. If absent or `null`, not chosen.
        pub appearance: Field<ThreadSectionAppearance> = null,
    }
}

object! {
    /// The response to `threadSection/create`: the new section.
    pub struct ThreadSectionCreateResponse {
        /// The section.
        pub section: ThreadSection,
    }
}

object! {
    /// The params of `threadSection/update`.
    pub struct ThreadSectionUpdateParams {
        /// The ID of the section to update.
        pub section_id: String,
        /// The new display name.
        pub name: String,
        /// How to show the section. If absent, keeps the current setting; `null` clears it.
        pub appearance: Field<ThreadSectionAppearance>,
    }
}

object! {
    /// The response to `threadSection/update`: the updated section.
    pub struct ThreadSectionUpdateResponse {
        /// The section.
        pub section: ThreadSection,
    }
}

object! {
    /// The params of `threadSection/delete`.
    pub struct ThreadSectionDeleteParams {
        /// The ID of the section to delete. Its threads are kept, in no section.
        pub section_id: String,
    }
}

object! {
    /// The response to `threadSection/delete`: an empty object.
    pub struct ThreadSectionDeleteResponse {}
}

object! {
    /// The params of `thread/section/move`.
    pub struct ThreadSectionMoveParams {
        /// The ID of the thread to move.
        pub thread_id: ThreadId,
        /// The ID of the section to move the thread to, which may be its current one. `null` moves
        /// it out of its section.
        pub section_id: Nullable<String>,
        /// The ID of the thread to put it before. If absent or `null`, puts it at the end of the
        /// section.
        pub before_thread_id: Field<ThreadId>,
    }
}

object! {
    /// The response to `thread/section/move`: an empty object. `thread/section/changed` follows.
    pub struct ThreadSectionMoveResponse {}
}

object! {
    /// The params of `thread/section/changed`, sent when a thread is moved between sections or
    /// within one.
    pub struct ThreadSectionChangedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The ID of the section that the thread is in now. `null` if it is in none.
        pub section_id: Nullable<String>,
    }
}
