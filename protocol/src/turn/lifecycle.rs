//! The life cycle of turns: their state, steering and interrupting them, and the notifications of
//! their start and end.

use std::collections::BTreeMap;

use super::{AdditionalContextEntry, TurnError, UserInput};
use crate::{
    item::ThreadItem,
    macros::{object, string_enum},
    thread::ThreadId,
};

object! {
    /// A turn of a thread: what the agent does in response to user input.
    pub struct Turn {
        /// The turn's ID: a UUID. In older servers, a number that counts turns.
        pub id: String,
        /// The ID of the root turn: the first turn of the work that this one is part of, possibly
        /// this turn itself. `null` if unknown: in old turns and in the response to `review/start`.
        pub root_turn_id: Option<String>,
        /// The turn's items, as far as `itemsView` says.
        pub items: Vec<ThreadItem>,
        /// How many of the turn's items are included.
        pub items_view: Newer<TurnItemsView> = "full",
        /// The turn's status.
        pub status: TurnStatus,
        /// The turn's error. `null` if there is none.
        pub error: Option<TurnError>,
        /// When the turn started, as a Unix timestamp in seconds. `null` if unknown or not yet
        /// started.
        pub started_at: Option<i64>,
        /// When the turn ended, as a Unix timestamp in seconds. `null` if unknown or not yet ended.
        pub completed_at: Option<i64>,
        /// The turn's duration, in milliseconds. `null` if unknown or not yet ended.
        pub duration_ms: Option<i64>,
    }
}

string_enum! {
    /// How many of a turn's items are included.
    pub enum TurnItemsView {
        /// None, or none that should be relied on.
        NotLoaded = "notLoaded",
        /// A few, such as the last message.
        Summary = "summary",
        /// All.
        Full = "full",
        ..
    }
}

string_enum! {
    /// A turn's status.
    pub enum TurnStatus {
        /// The turn completed.
        Completed = "completed",
        /// The turn was interrupted.
        Interrupted = "interrupted",
        /// The turn was ended by an error.
        Failed = "failed",
        /// The turn is in progress.
        InProgress = "inProgress",
        ..
    }
}

object! {
    /// The params of `turn/steer`.
    pub struct TurnSteerParams {
        /// The thread's ID. It is an error if the thread has no turn in progress.
        pub thread_id: ThreadId,
        /// The client's own ID for the input, returned as `clientId` of the item `userMessage`. If
        /// absent or `null`, there is none.
        pub client_user_message_id: Field<String>,
        /// The user input, as a list of parts. An empty list is an error.
        pub input: Vec<UserInput>,
        /// Metadata to add to model calls, replacing what the client gave before; the server's own
        /// metadata stays. If absent or `null`, keeps the current metadata.
        ///
        /// @experimental
        pub responsesapi_client_metadata: Field<BTreeMap<String, String>>,
        /// Metadata to add to model calls, in addition to what the client gave before. If absent or
        /// `null`, adds none.
        ///
        /// @experimental
        pub responsesapi_client_metadata_patch: Field<BTreeMap<String, String>>,
        /// Additional context for the model, keyed by the client's names for the sources. If absent
        /// or `null`, adds none.
        ///
        /// @experimental
        pub additional_context: Field<BTreeMap<String, AdditionalContextEntry>>,
        /// The ID of the turn to steer. It is an error if another turn is in progress.
        pub expected_turn_id: String,
    }
}

object! {
    /// The response to `turn/steer`: the input has been added to the turn.
    pub struct TurnSteerResponse {
        /// The turn's ID.
        pub turn_id: String,
    }
}

object! {
    /// The params of `turn/interrupt`.
    ///
    /// Older servers stop whichever turn is in progress, and do not respond if there is none. Newer
    /// servers return an error in both cases.
    pub struct TurnInterruptParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The ID of the turn to interrupt.
        pub turn_id: String,
    }
}

object! {
    /// The response to `turn/interrupt`: an empty object. `turn/completed` reports the end of the
    /// turn.
    pub struct TurnInterruptResponse {}
}

object! {
    /// The params of `turn/started`, sent when a turn starts.
    pub struct TurnStartedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The turn, still without items.
        pub turn: Turn,
    }
}

object! {
    /// The params of `turn/completed`, sent when a turn ends for any reason.
    pub struct TurnCompletedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The turn, with few or none of its items: `item/completed` has already reported them.
        pub turn: Turn,
    }
}
