//! Sections: named groups, in which a person keeps threads in an order of their own. They are
//! stored apart from the threads; a thread is in one of them at most.

use crate::macros::object;

object! {
    /// The params of `threadSection/list`, all of which may be left out.
    #[derive(Default)]
    pub struct ThreadSectionListParams {
        /// Where to go on: the `nextCursor` of an earlier answer. Absent and `null` mean: at the
        /// start.
        pub cursor: Field<String>,
        /// How many to give at most. Absent and `null` mean: the server's choice.
        pub limit: Field<u32>,
    }
}

object! {
    /// Sections: the answer to `threadSection/list`.
    pub struct ThreadSectionListResponse {
        /// The sections. A server has one named `Pinned` from the start.
        pub data: Vec<ThreadSection>,
        /// Where to go on. `null` at the end.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// A named group of threads.
    pub struct ThreadSection {
        /// Names the section for good. A UUID.
        pub id: String,
        /// The name for people, which may change.
        pub name: String,
        /// How to show it. `null` when nobody chose.
        pub appearance: Option<ThreadSectionAppearance> = null,
    }
}

object! {
    /// How to show a section, on every client alike.
    #[derive(Default)]
    pub struct ThreadSectionAppearance {
        /// Names an icon. `null` for none.
        pub icon: Option<String>,
        /// Names a colour. `null` for none.
        pub color: Option<String>,
    }
}

object! {
    /// The params of `threadSection/create`.
    pub struct ThreadSectionCreateParams {
        /// The name for people.
        pub name: String,
        /// How to show it. Absent and `null` mean: not chosen.
        pub appearance: Field<ThreadSectionAppearance> = null,
    }
}

object! {
    /// The new section: the answer to `threadSection/create`.
    pub struct ThreadSectionCreateResponse {
        /// The section.
        pub section: ThreadSection,
    }
}

object! {
    /// The params of `threadSection/update`.
    pub struct ThreadSectionUpdateParams {
        /// The section to change.
        pub section_id: String,
        /// The name to give it.
        pub name: String,
        /// How to show it. Absent means: as before. `null` means: not chosen any more.
        pub appearance: Field<ThreadSectionAppearance>,
    }
}

object! {
    /// The section as it is now: the answer to `threadSection/update`.
    pub struct ThreadSectionUpdateResponse {
        /// The section.
        pub section: ThreadSection,
    }
}

object! {
    /// The params of `threadSection/delete`.
    pub struct ThreadSectionDeleteParams {
        /// The section to delete. Its threads stay, and are in no section then.
        pub section_id: String,
    }
}

object! {
    /// The answer to `threadSection/delete`: nothing.
    #[derive(Default)]
    pub struct ThreadSectionDeleteResponse {}
}

object! {
    /// The params of `thread/section/move`.
    pub struct ThreadSectionMoveParams {
        /// The thread to move.
        pub thread_id: String,
        /// The section to put it into, which may be its own. `null` means: none.
        pub section_id: Nullable<String>,
        /// The thread to put it in front of. Absent and `null` mean: at the end of the section.
        pub before_thread_id: Field<String>,
    }
}

object! {
    /// The answer to `thread/section/move`: nothing. `thread/section/changed` follows.
    #[derive(Default)]
    pub struct ThreadSectionMoveResponse {}
}

object! {
    /// Says that a thread was moved between sections or within one: the params of
    /// `thread/section/changed`.
    pub struct ThreadSectionChangedNotification {
        /// The thread.
        pub thread_id: String,
        /// The section that it is in now. `null` when it is in none.
        pub section_id: Nullable<String>,
    }
}
