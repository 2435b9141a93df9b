//! How turns stand, steering and stopping them, and the notifications of their start and end.

use std::collections::BTreeMap;

use super::{AdditionalContextEntry, TurnError, UserInput};
use crate::{
    item::ThreadItem,
    macros::{object, string_enum},
};

object! {
    /// A turn of a thread: what the agent does after a person's input.
    pub struct Turn {
        /// Names the turn. A UUID; in older servers a number that counts turns.
        pub id: String,
        /// The first turn of the work that this one is a part of, perhaps itself. `null` when not
        /// known: in old turns and in the answer to `review/start`.
        pub root_turn_id: Option<String>,
        /// Its items, as far as `itemsView` says.
        pub items: Vec<ThreadItem>,
        /// How many of its items are here.
        pub items_view: Newer<TurnItemsView> = "full",
        /// How it stands.
        pub status: TurnStatus,
        /// What went wrong. `null` when nothing did.
        pub error: Option<TurnError>,
        /// When it began, in seconds of Unix time. `null` when not known, or not yet begun.
        pub started_at: Option<i64>,
        /// When it ended, in seconds of Unix time. `null` when not known, or not yet ended.
        pub completed_at: Option<i64>,
        /// How long it took, in milliseconds. `null` when not known, or not yet ended.
        pub duration_ms: Option<i64>,
    }
}

string_enum! {
    /// How many of a turn's items are with it.
    pub enum TurnItemsView {
        /// None, or none that count.
        NotLoaded = "notLoaded",
        /// A few, such as the last message.
        Summary = "summary",
        /// All.
        Full = "full",
        ..
    }
}

string_enum! {
    /// How a turn stands.
    pub enum TurnStatus {
        /// It came to its end.
        Completed = "completed",
        /// It was stopped.
        Interrupted = "interrupted",
        /// An error ended it.
        Failed = "failed",
        /// It is running.
        InProgress = "inProgress",
        ..
    }
}

object! {
    /// The params of `turn/steer`.
    pub struct TurnSteerParams {
        /// The thread. One without a running turn is an error.
        pub thread_id: String,
        /// The client's own name for the input; the item `userMessage` has it as `clientId`. Absent
        /// and `null` mean: none.
        pub client_user_message_id: Field<String>,
        /// What the person says, piece by piece. Nothing at all is an error.
        pub input: Vec<UserInput>,
        /// What to add to the metadata that calls of the model carry, in place of what the client
        /// gave before; what the server says itself stays. Absent and `null` mean: as before.
        ///
        /// @experimental
        pub responsesapi_client_metadata: Field<BTreeMap<String, String>>,
        /// What to add to that metadata beside what the client gave before. Absent and `null` mean:
        /// nothing.
        ///
        /// @experimental
        pub responsesapi_client_metadata_patch: Field<BTreeMap<String, String>>,
        /// What to let the model know besides the input, by the client's names for the sources.
        /// Absent and `null` mean: nothing.
        ///
        /// @experimental
        pub additional_context: Field<BTreeMap<String, AdditionalContextEntry>>,
        /// The turn to steer. If another is running, it is an error.
        pub expected_turn_id: String,
    }
}

object! {
    /// The input has joined the turn: the answer to `turn/steer`.
    pub struct TurnSteerResponse {
        /// The turn.
        pub turn_id: String,
    }
}

object! {
    /// The params of `turn/interrupt`.
    ///
    /// Old servers stop whichever turn is running, and give no answer when none is; newer ones have
    /// an error for both.
    pub struct TurnInterruptParams {
        /// The thread.
        pub thread_id: String,
        /// The turn to stop.
        pub turn_id: String,
    }
}

object! {
    /// The answer to `turn/interrupt`: nothing. `turn/completed` tells that the turn has ended.
    #[derive(Default)]
    pub struct TurnInterruptResponse {}
}

object! {
    /// Says that a turn began: the params of `turn/started`.
    pub struct TurnStartedNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn, without items yet.
        pub turn: Turn,
    }
}

object! {
    /// Says that a turn ended, in whichever way: the params of `turn/completed`.
    pub struct TurnCompletedNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn, with few of its items or none: `item/completed` has told them.
        pub turn: Turn,
    }
}
