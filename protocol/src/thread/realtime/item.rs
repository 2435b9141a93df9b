//! The items that a thread keeps of its sessions.

use crate::macros::{object, string_enum, tagged_union};

object! {
    /// Says that an item has begun, before its text comes: the params of
    /// `thread/realtime/item/started`.
    pub struct ThreadRealtimeItemStartedNotification {
        /// The thread.
        pub thread_id: String,
        /// The item, as it is so far.
        pub item: ThreadRealtimeItem,
    }
}

object! {
    /// Brings more text of a transcript: the params of `thread/realtime/item/transcript/delta`.
    pub struct ThreadRealtimeItemTranscriptDeltaNotification {
        /// The thread.
        pub thread_id: String,
        /// The item that it belongs to.
        pub item_id: String,
        /// The text to add.
        pub delta: String,
    }
}

object! {
    /// Says that an item is complete, and kept: the params of `thread/realtime/item/completed`.
    pub struct ThreadRealtimeItemCompletedNotification {
        /// The thread.
        pub thread_id: String,
        /// The item.
        pub item: ThreadRealtimeItem,
    }
}

tagged_union! {
    /// Something that happened in a session, as it stands in the thread's timeline.
    pub enum ThreadRealtimeItem by "type" {
        /// The session started.
        RealtimeSessionStarted(RealtimeSessionStart) = "realtimeSessionStarted",
        /// Somebody said something.
        TranscriptSegment(RealtimeTranscriptSegment) = "transcriptSegment",
        /// An item of the agent's appeared in the conversation.
        BemItemPromoted(RealtimePromotedItem) = "bemItemPromoted",
        /// The session ended.
        RealtimeSessionClosed(RealtimeSessionEnd) = "realtimeSessionClosed",
        ..
    }
}

object! {
    /// The start of a session.
    pub struct RealtimeSessionStart {
        /// Names the item.
        pub id: String,
        /// The session.
        pub realtime_session_id: String,
    }
}

object! {
    /// What somebody said, in writing.
    pub struct RealtimeTranscriptSegment {
        /// Names the item.
        pub id: String,
        /// The session.
        pub realtime_session_id: String,
        /// Who said it.
        pub role: ThreadRealtimeTranscriptRole,
        /// What was said.
        pub text: String,
    }
}

string_enum! {
    /// Who speaks in a session.
    pub enum ThreadRealtimeTranscriptRole {
        /// The person.
        User = "user",
        /// The realtime model.
        Assistant = "assistant",
        ..
    }
}

object! {
    /// An item of one of the agent's turns that appears in the conversation.
    pub struct RealtimePromotedItem {
        /// Names this item.
        pub id: String,
        /// The session.
        pub realtime_session_id: String,
        /// The turn that the agent's item is of.
        pub turn_id: String,
        /// The agent's item.
        pub item_id: String,
        /// How it appears.
        pub presentation: ThreadRealtimeBemItemPresentation,
    }
}

tagged_union! {
    /// How an item of the agent's appears in a session.
    pub enum ThreadRealtimeBemItemPresentation by "type" {
        /// All of it.
        WholeItem = "wholeItem",
        /// As Markdown within the conversation.
        InlineMarkdown = "inlineMarkdown",
        /// As a picture of data within the conversation.
        InlineVisualization(RealtimeInlineVisualization) = "inlineVisualization",
        ..
    }
}

object! {
    /// A visualization of an item that appears in a session.
    pub struct RealtimeInlineVisualization {
        /// Which of the item's visualizations it is.
        pub index: u32,
    }
}

object! {
    /// The end of a session.
    pub struct RealtimeSessionEnd {
        /// Names the item.
        pub id: String,
        /// The session.
        pub realtime_session_id: String,
        /// How it ended.
        pub outcome: ThreadRealtimeSessionOutcome,
    }
}

string_enum! {
    /// How a session ended.
    pub enum ThreadRealtimeSessionOutcome {
        /// In order.
        Ended = "ended",
        /// By a failure.
        Failed = "failed",
        ..
    }
}
