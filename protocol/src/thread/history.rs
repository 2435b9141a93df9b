//! A thread's history: reading it page by page, by turns, by items or along the timeline; and
//! adding to what the model sees of it.

use super::{ThreadId, ThreadRealtimeItem};
use crate::{
    item::ThreadItem,
    macros::{object, reshaped, tagged_union, untagged_union},
    project::SortDirection,
    turn::{Turn, TurnError, TurnItemsView, TurnStatus},
};

object! {
    /// The params of `thread/turns/list`.
    pub struct ThreadTurnsListParams {
        /// The ID of the thread, loaded or not.
        pub thread_id: ThreadId,
        /// The cursor: the `nextCursor` of an earlier response. If absent or `null`, starts at the
        /// first page.
        pub cursor: Field<String>,
        /// The maximum number of turns to return. If absent or `null`, the server chooses.
        pub limit: Field<u32>,
        /// Which turns come first. If absent or `null`, defaults to `desc`: the newest.
        pub sort_direction: Field<SortDirection>,
        /// How many of each turn's items to include. If absent or `null`, defaults to `summary`.
        pub items_view: Field<TurnItemsView>,
    }
}

object! {
    /// The response to `thread/turns/list`: a page of turns.
    pub struct ThreadTurnsListResponse {
        /// The turns.
        pub data: Vec<Turn>,
        /// Cursor for the next page. `null` on the last page.
        pub next_cursor: Option<String>,
        /// Cursor for paging in the other direction, with the opposite `sortDirection`. The page's
        /// first turn is returned again, in its state at that time. `null` for an empty page.
        pub backwards_cursor: Option<String>,
    }
}

object! {
    /// The params of `thread/items/list`.
    pub struct ThreadItemsListParams {
        /// The ID of the thread, loaded or not.
        pub thread_id: ThreadId,
        /// The ID of the turn whose items to return. If absent or `null`, returns the items of all
        /// turns.
        pub turn_id: Field<String>,
        /// Where the page starts. If absent or `null`, starts at the first page.
        pub cursor: Field<ThreadItemsListCursor>,
        /// The maximum number of items to return. If absent or `null`, the server chooses.
        pub limit: Field<u32>,
        /// Which items come first. If absent or `null`, defaults to `asc`: the oldest.
        pub sort_direction: Field<SortDirection>,
        /// Which output to leave out for now; needs `turnId`. If absent or `null`, leaves out none.
        pub defer_output: Field<ThreadItemOutputDeferral>,
    }
}

untagged_union! {
    /// Where a page of items starts.
    pub enum ThreadItemsListCursor {
        /// At a cursor: the `nextCursor` of an earlier response.
        Cursor(String),
        /// Next to an anchor in the turn.
        Anchor(ThreadItemsListAnchor),
    }
}

tagged_union! {
    /// What a page of items starts next to. Needs `turnId`.
    pub enum ThreadItemsListAnchor by "type" {
        /// An item.
        Item(ItemAnchor) = "item",
    }
}

object! {
    /// An item that a page starts next to: after it with `asc`, before it with `desc`.
    pub struct ItemAnchor {
        /// The item's ID. The item itself is not in the page.
        pub item_id: String,
    }
}

object! {
    /// Which output to leave out of a list of items. `thread/items/read` returns it.
    pub struct ThreadItemOutputDeferral {
        /// Whether to leave out the output of commands that succeeded. Defaults to `false`.
        ///
        /// @experimental
        pub command_execution: Optional<bool>,
        /// Whether to leave out the plain text results of MCP tool calls that succeeded. Defaults
        /// to `false`.
        ///
        /// @experimental
        pub mcp_tool_call: Optional<bool>,
    }
}

object! {
    /// The response to `thread/items/list`: a page of items.
    pub struct ThreadItemsListResponse {
        /// The items.
        pub data: Vec<ThreadItemsListed>,
        /// Cursor for the next page. `null` on the last page.
        pub next_cursor: Option<String>,
        /// Cursor for paging in the other direction, with the opposite `sortDirection`. `null` for
        /// an empty page.
        pub backwards_cursor: Option<String>,
    }
}

reshaped! {
    /// An item in a list.
    pub enum ThreadItemsListed {
        /// The item, with its turn's ID.
        Entry(ThreadItemEntry),
        /// The item alone.
        Item(ThreadItem) until "0.145.0",
    }
}

object! {
    /// A stored item, with its turn's ID.
    pub struct ThreadItemEntry {
        /// The turn's ID.
        pub turn_id: String,
        /// The item.
        pub item: ThreadItem,
        /// Whether the item's output is left out, as `deferOutput` requested. `thread/items/read`
        /// returns the item in full. If absent, `false`.
        ///
        /// @experimental
        pub output_deferred: Optional<bool>,
        /// When the item started, as a Unix timestamp in milliseconds. `null` if not recorded.
        pub started_at_ms: Option<i64>,
        /// When the item ended, as a Unix timestamp in milliseconds. `null` if not recorded.
        pub completed_at_ms: Option<i64>,
    }
}

object! {
    /// The params of `thread/items/read`.
    pub struct ThreadItemsReadParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The ID of the turn that the items belong to.
        pub turn_id: String,
        /// The IDs of the items, 1 to 100 of them.
        pub item_ids: Vec<String>,
    }
}

object! {
    /// The response to `thread/items/read`: the items in full.
    pub struct ThreadItemsReadResponse {
        /// The items, in the order of the turn. Items that do not exist are left out.
        pub data: Vec<ThreadItemEntry>,
    }
}

object! {
    /// The params of `thread/inject_items`.
    pub struct ThreadInjectItemsParams {
        /// The thread's ID. The thread must be loaded.
        pub thread_id: ThreadId,
        /// The items to add to what the model sees, as items of the Responses API. No turn is
        /// started.
        pub items: Vec<serde_json::Value>,
    }
}

object! {
    /// The response to `thread/inject_items`: an empty object.
    pub struct ThreadInjectItemsResponse {}
}

object! {
    /// The params of `thread/timeline/list`.
    pub struct ThreadTimelineListParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The cursor: the `nextCursor` of an earlier response. If absent or `null`, starts at the
        /// newest entries.
        pub cursor: Field<String>,
        /// The maximum number of entries to return. If absent or `null`, the server chooses.
        pub limit: Field<u32>,
    }
}

object! {
    /// The response to `thread/timeline/list`: what happened in a thread, including realtime
    /// sessions.
    ///
    /// Pages go back in time; within a page, entries are sorted oldest first.
    pub struct ThreadTimelineListResponse {
        /// The entries.
        pub data: Vec<ThreadTimelineEntry>,
        /// Cursor for the next page, with older entries. `null` at the beginning of the thread.
        pub next_cursor: Option<String>,
        /// The ID of the realtime session that was open at the start of the page. `null` if none
        /// was.
        pub active_realtime_session_at_page_start: Option<String>,
    }
}

tagged_union! {
    /// An entry of a thread's timeline.
    pub enum ThreadTimelineEntry by "type" {
        /// An item of a turn.
        Item(TimelineItem) = "item",
        /// An event of a realtime session.
        Realtime(TimelineRealtimeItem) = "realtime",
        /// A turn started.
        TurnStarted(TimelineTurnStart) = "turnStarted",
        /// A turn ended.
        TurnCompleted(TimelineTurnEnd) = "turnCompleted",
        ..
    }
}

object! {
    /// A timeline entry for an item of a turn.
    pub struct TimelineItem {
        /// The entry's position in the timeline; higher means later. Numbers may be skipped.
        pub position: u64,
        /// The turn's ID.
        pub turn_id: String,
        /// The item.
        pub item: ThreadItem,
    }
}

object! {
    /// A timeline entry for an event of a realtime session.
    pub struct TimelineRealtimeItem {
        /// The entry's position in the timeline; higher means later. Numbers may be skipped.
        pub position: u64,
        /// The event.
        pub item: ThreadRealtimeItem,
    }
}

object! {
    /// A timeline entry for the start of a turn.
    pub struct TimelineTurnStart {
        /// The entry's position in the timeline; higher means later. Numbers may be skipped.
        pub position: u64,
        /// When the turn started, as a Unix timestamp in seconds. `null` if unknown.
        pub started_at: Option<i64>,
        /// The turn's ID.
        pub turn_id: String,
    }
}

object! {
    /// A timeline entry for the end of a turn.
    pub struct TimelineTurnEnd {
        /// The entry's position in the timeline; higher means later. Numbers may be skipped.
        pub position: u64,
        /// The turn's final status.
        pub status: TurnStatus,
        /// Why the turn failed. `null` if it did not.
        pub error: Option<TurnError>,
        /// When the turn ended, as a Unix timestamp in seconds. `null` if unknown.
        pub completed_at: Option<i64>,
        /// The turn's duration, in milliseconds. `null` if unknown.
        pub duration_ms: Option<i64>,
        /// When the turn started, as a Unix timestamp in seconds. `null` if unknown.
        pub started_at: Option<i64>,
        /// The turn's ID.
        pub turn_id: String,
    }
}

object! {
    /// The params of `thread/turns/items/list`, which was replaced by `thread/items/list`.
    pub struct ThreadTurnsItemsListParams {
        /// The cursor: the `nextCursor` of an earlier response. If absent or `null`, starts at the
        /// first page.
        pub cursor: Field<String>,
        /// The maximum number of items to return. If absent or `null`, the server chooses.
        pub limit: Field<u32>,
        /// Which items come first. If absent or `null`, the server chooses.
        pub sort_direction: Field<SortDirection>,
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The turn's ID.
        pub turn_id: String,
    }
}

object! {
    /// The response to `thread/turns/items/list`: a page of a turn's items.
    pub struct ThreadTurnsItemsListResponse {
        /// Cursor for paging in the other direction. Absent or `null` for an empty page.
        pub backwards_cursor: Field<String>,
        /// The items.
        pub data: Vec<ThreadItem>,
        /// Cursor for the next page. Absent or `null` on the last page.
        pub next_cursor: Field<String>,
    }
}
