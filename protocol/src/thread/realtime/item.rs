//! Realtime items: what a thread stores of its realtime sessions.

use super::super::ThreadId;
use crate::macros::{object, string_enum, tagged_union};

object! {
    /// The params of `thread/realtime/item/started`, sent when an item starts, before its text.
    pub struct ThreadRealtimeItemStartedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The item in its current state.
        pub item: ThreadRealtimeItem,
    }
}

object! {
    /// The params of `thread/realtime/item/transcript/delta`: more text of a transcript.
    pub struct ThreadRealtimeItemTranscriptDeltaNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The ID of the item that the text belongs to.
        pub item_id: String,
        /// The text to append.
        pub delta: String,
    }
}

object! {
    /// The params of `thread/realtime/item/completed`, sent when an item is complete and stored.
    pub struct ThreadRealtimeItemCompletedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The item.
        pub item: ThreadRealtimeItem,
    }
}

tagged_union! {
    /// An event of a realtime session, as it appears in the thread's timeline.
    pub enum ThreadRealtimeItem by "type" {
        /// The session started.
        RealtimeSessionStarted(RealtimeSessionStart) = "realtimeSessionStarted",
        /// Somebody spoke.
        TranscriptSegment(RealtimeTranscriptSegment) = "transcriptSegment",
        /// One of the agent's items appeared in the conversation.
        BemItemPromoted(RealtimePromotedItem) = "bemItemPromoted",
        /// The session ended.
        RealtimeSessionClosed(RealtimeSessionEnd) = "realtimeSessionClosed",
        ..
    }
}

object! {
    /// The start of a realtime session.
    pub struct RealtimeSessionStart {
        /// The item's ID.
        pub id: String,
        /// The realtime session's ID.
        pub realtime_session_id: String,
    }
}

object! {
    /// A transcript of what somebody said.
    pub struct RealtimeTranscriptSegment {
        /// The item's ID.
        pub id: String,
        /// The realtime session's ID.
        pub realtime_session_id: String,
        /// Who said it.
        pub role: ThreadRealtimeTranscriptRole,
        /// What was said.
        pub text: String,
    }
}

string_enum! {
    /// Who speaks in a realtime session.
    pub enum ThreadRealtimeTranscriptRole {
        /// The user.
        User = "user",
        /// The realtime model.
        Assistant = "assistant",
        ..
    }
}

object! {
    /// An item of one of the agent's turns that appeared in the conversation.
    pub struct RealtimePromotedItem {
        /// The ID of this item.
        pub id: String,
        /// The realtime session's ID.
        pub realtime_session_id: String,
        /// The ID of the turn that the agent's item belongs to.
        pub turn_id: String,
        /// The ID of the agent's item.
        pub item_id: String,
        /// How the agent's item is shown.
        pub presentation: ThreadRealtimeBemItemPresentation,
    }
}

tagged_union! {
    /// How one of the agent's items is shown in a realtime session.
    pub enum ThreadRealtimeBemItemPresentation by "type" {
        /// The whole item.
        WholeItem = "wholeItem",
        /// As Markdown, inline in the conversation.
        InlineMarkdown = "inlineMarkdown",
        /// As a visualization, inline in the conversation.
        InlineVisualization(RealtimeInlineVisualization) = "inlineVisualization",
        ..
    }
}

object! {
    /// A visualization in one of the agent's items, shown in a realtime session.
    pub struct RealtimeInlineVisualization {
        /// The visualization's index within the item.
        pub index: u32,
    }
}

object! {
    /// The end of a realtime session.
    pub struct RealtimeSessionEnd {
        /// The item's ID.
        pub id: String,
        /// The realtime session's ID.
        pub realtime_session_id: String,
        /// How the session ended.
        pub outcome: ThreadRealtimeSessionOutcome,
    }
}

string_enum! {
    /// How a realtime session ended.
    pub enum ThreadRealtimeSessionOutcome {
        /// The session ended normally.
        Ended = "ended",
        /// The session failed.
        Failed = "failed",
        ..
    }
}
