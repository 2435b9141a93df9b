//! Reading what happened in a thread, page by page, by turns, by items or along its timeline; and
//! adding to what the model sees of it.

use super::ThreadRealtimeItem;
use crate::{
    item::ThreadItem,
    macros::{object, reshaped, tagged_union, untagged_union},
    project::SortDirection,
    turn::{Turn, TurnError, TurnItemsView, TurnStatus},
};

object! {
    /// The params of `thread/turns/list`.
    pub struct ThreadTurnsListParams {
        /// The thread, loaded or not.
        pub thread_id: String,
        /// Where to go on: the `nextCursor` of an earlier answer. Absent and `null` mean: at the
        /// start.
        pub cursor: Field<String>,
        /// How many turns to give at most. Absent and `null` mean: the server's choice.
        pub limit: Field<u32>,
        /// Which turns come first. Absent and `null` mean `desc`: the newest.
        pub sort_direction: Field<SortDirection>,
        /// How much of each turn's items to give. Absent and `null` mean `summary`.
        pub items_view: Field<TurnItemsView>,
    }
}

object! {
    /// Turns: the answer to `thread/turns/list`.
    pub struct ThreadTurnsListResponse {
        /// The turns.
        pub data: Vec<Turn>,
        /// Where to go on. `null` at the end.
        pub next_cursor: Option<String>,
        /// Where to go the other way, with the other `sortDirection`. The page's first turn comes
        /// again, as it is by then. `null` for an empty page.
        pub backwards_cursor: Option<String>,
    }
}

object! {
    /// The params of `thread/items/list`.
    pub struct ThreadItemsListParams {
        /// The thread, loaded or not.
        pub thread_id: String,
        /// The turn whose items to give. Absent and `null` mean: all turns.
        pub turn_id: Field<String>,
        /// Where to go on or start. Absent and `null` mean: at the start.
        pub cursor: Field<ThreadItemsListCursor>,
        /// How many items to give at most. Absent and `null` mean: the server's choice.
        pub limit: Field<u32>,
        /// Which items come first. Absent and `null` mean `asc`: the oldest.
        pub sort_direction: Field<SortDirection>,
        /// Which output to leave out for now, with `turnId`. Absent and `null` mean: none.
        pub defer_output: Field<ThreadItemOutputDeferral>,
    }
}

untagged_union! {
    /// Where a list of items goes on or starts.
    pub enum ThreadItemsListCursor {
        /// Goes on at the `nextCursor` of an earlier answer.
        Cursor(String),
        /// Starts next to something in the turn.
        Anchor(ThreadItemsListAnchor),
    }
}

tagged_union! {
    /// Something in a turn that a list of its items starts next to. It needs `turnId`.
    pub enum ThreadItemsListAnchor by "type" {
        /// An item.
        Item(ItemAnchor) = "item",
    }
}

object! {
    /// An item that a list starts next to: after it with `asc`, before it with `desc`.
    pub struct ItemAnchor {
        /// The item, which is not in the list.
        pub item_id: String,
    }
}

object! {
    /// Which output a list of items leaves out, for `thread/items/read` to bring.
    #[derive(Default)]
    pub struct ThreadItemOutputDeferral {
        /// What commands that succeeded wrote. Defaults to `false`.
        ///
        /// @experimental
        pub command_execution: Optional<bool>,
        /// The plain text that calls of MCP tools gave when they succeeded. Defaults to `false`.
        ///
        /// @experimental
        pub mcp_tool_call: Optional<bool>,
    }
}

object! {
    /// Items: the answer to `thread/items/list`.
    pub struct ThreadItemsListResponse {
        /// The items.
        pub data: Vec<ThreadItemsListed>,
        /// Where to go on. `null` at the end.
        pub next_cursor: Option<String>,
        /// Where to go the other way, with the other `sortDirection`. `null` for an empty page.
        pub backwards_cursor: Option<String>,
    }
}

reshaped! {
    /// An item in a list.
    pub enum ThreadItemsListed {
        /// The item, with its turn.
        Entry(ThreadItemEntry),
        /// The item alone.
        Item(ThreadItem) until "0.145.0",
    }
}

object! {
    /// A stored item, with its turn.
    pub struct ThreadItemEntry {
        /// The turn.
        pub turn_id: String,
        /// The item.
        pub item: ThreadItem,
        /// Whether its output is left out, as `deferOutput` asked. `thread/items/read` gives the
        /// item in full. Absent means `false`.
        ///
        /// @experimental
        pub output_deferred: Optional<bool>,
        /// When it began, in milliseconds of Unix time. `null` when that is not recorded.
        pub started_at_ms: Option<i64>,
        /// When it ended, in milliseconds of Unix time. `null` when that is not recorded.
        pub completed_at_ms: Option<i64>,
    }
}

object! {
    /// The params of `thread/items/read`.
    pub struct ThreadItemsReadParams {
        /// The thread.
        pub thread_id: String,
        /// The turn that the items are a part of.
        pub turn_id: String,
        /// The items, 1 to 100 of them.
        pub item_ids: Vec<String>,
    }
}

object! {
    /// Items in full: the answer to `thread/items/read`.
    pub struct ThreadItemsReadResponse {
        /// The items in the order of the turn, without those that are not there.
        pub data: Vec<ThreadItemEntry>,
    }
}

object! {
    /// The params of `thread/inject_items`.
    pub struct ThreadInjectItemsParams {
        /// The thread, which must be loaded.
        pub thread_id: String,
        /// What to add to what the model sees, as items of the Responses API. No turn starts.
        pub items: Vec<serde_json::Value>,
    }
}

object! {
    /// The answer to `thread/inject_items`: nothing.
    #[derive(Default)]
    pub struct ThreadInjectItemsResponse {}
}

object! {
    /// The params of `thread/timeline/list`.
    pub struct ThreadTimelineListParams {
        /// The thread.
        pub thread_id: String,
        /// Where to go on: the `nextCursor` of an earlier answer. Absent and `null` mean: at the
        /// newest.
        pub cursor: Field<String>,
        /// How many entries to give at most. Absent and `null` mean: the server's choice.
        pub limit: Field<u32>,
    }
}

object! {
    /// What happened in a thread, talking included: the answer to `thread/timeline/list`.
    ///
    /// The pages go back in time; within a page, the oldest entry comes first.
    pub struct ThreadTimelineListResponse {
        /// The entries.
        pub data: Vec<ThreadTimelineEntry>,
        /// Where to go on, towards older entries. `null` at the beginning of the thread.
        pub next_cursor: Option<String>,
        /// The realtime session that was open where the page starts. `null` when none was.
        pub active_realtime_session_at_page_start: Option<String>,
    }
}

tagged_union! {
    /// Something that happened in a thread.
    pub enum ThreadTimelineEntry by "type" {
        /// An item of a turn.
        Item(TimelineItem) = "item",
        /// Something in a realtime session.
        Realtime(TimelineRealtimeItem) = "realtime",
        /// A turn began.
        TurnStarted(TimelineTurnStart) = "turnStarted",
        /// A turn ended.
        TurnCompleted(TimelineTurnEnd) = "turnCompleted",
        ..
    }
}

object! {
    /// An item of a turn, in a timeline.
    pub struct TimelineItem {
        /// Where it stands among all entries; higher means later. Numbers may be left out.
        pub position: u64,
        /// The turn.
        pub turn_id: String,
        /// The item.
        pub item: ThreadItem,
    }
}

object! {
    /// Something in a realtime session, in a timeline.
    pub struct TimelineRealtimeItem {
        /// Where it stands among all entries; higher means later. Numbers may be left out.
        pub position: u64,
        /// What it is.
        pub item: ThreadRealtimeItem,
    }
}

object! {
    /// The beginning of a turn, in a timeline.
    pub struct TimelineTurnStart {
        /// Where it stands among all entries; higher means later. Numbers may be left out.
        pub position: u64,
        /// When the turn began, in seconds of Unix time. `null` when not known.
        pub started_at: Option<i64>,
        /// The turn.
        pub turn_id: String,
    }
}

object! {
    /// The end of a turn, in a timeline.
    pub struct TimelineTurnEnd {
        /// Where it stands among all entries; higher means later. Numbers may be left out.
        pub position: u64,
        /// How the turn ended.
        pub status: TurnStatus,
        /// Why it failed. `null` when it did not.
        pub error: Option<TurnError>,
        /// When it ended, in seconds of Unix time. `null` when not known.
        pub completed_at: Option<i64>,
        /// How long it took, in milliseconds. `null` when not known.
        pub duration_ms: Option<i64>,
        /// When it began, in seconds of Unix time. `null` when not known.
        pub started_at: Option<i64>,
        /// The turn.
        pub turn_id: String,
    }
}

object! {
    /// The params of `thread/turns/items/list`, which `thread/items/list` replaces.
    pub struct ThreadTurnsItemsListParams {
        /// Where to go on: the `nextCursor` of an earlier answer. Absent and `null` mean: at the
        /// start.
        pub cursor: Field<String>,
        /// How many items to give at most. Absent and `null` mean: the server's choice.
        pub limit: Field<u32>,
        /// Which items come first. Absent and `null` mean: the server's choice.
        pub sort_direction: Field<SortDirection>,
        /// The thread.
        pub thread_id: String,
        /// The turn.
        pub turn_id: String,
    }
}

object! {
    /// Items of a turn: the answer to `thread/turns/items/list`.
    pub struct ThreadTurnsItemsListResponse {
        /// Where to go the other way. Absent and `null` mean: the page is empty.
        pub backwards_cursor: Field<String>,
        /// The items.
        pub data: Vec<ThreadItem>,
        /// Where to go on. Absent and `null` mean: this is the end.
        pub next_cursor: Field<String>,
    }
}
