//! What a session gives while it runs: audio, transcripts and raw items, none of which the thread
//! keeps.

use super::ThreadRealtimeAudioChunk;
use crate::macros::object;

object! {
    /// Brings a piece of what the realtime model says: the params of
    /// `thread/realtime/outputAudio/delta`.
    pub struct ThreadRealtimeOutputAudioDeltaNotification {
        /// The thread.
        pub thread_id: String,
        /// The piece.
        pub audio: ThreadRealtimeAudioChunk,
    }
}

object! {
    /// Brings more of a transcript: the params of `thread/realtime/transcript/delta`.
    pub struct ThreadRealtimeTranscriptDeltaNotification {
        /// The thread.
        pub thread_id: String,
        /// Who speaks, such as `user` or `assistant`.
        pub role: String,
        /// The text to add.
        pub delta: String,
    }
}

object! {
    /// Says that a part of a transcript is complete: the params of
    /// `thread/realtime/transcript/done`.
    pub struct ThreadRealtimeTranscriptDoneNotification {
        /// The thread.
        pub thread_id: String,
        /// Who spoke, such as `user` or `assistant`.
        pub role: String,
        /// The whole text of the part.
        pub text: String,
    }
}

object! {
    /// Brings the text of a transcript: the params of `thread/realtime/transcriptUpdated`.
    pub struct ThreadRealtimeTranscriptUpdatedNotification {
        /// Who speaks, such as `user` or `assistant`.
        pub role: String,
        /// The text.
        pub text: String,
        /// The thread.
        pub thread_id: String,
    }
}

object! {
    /// Brings an item from the Realtime API that is not audio and has no notification of its own:
    /// the params of `thread/realtime/itemAdded`.
    pub struct ThreadRealtimeItemAddedNotification {
        /// The thread.
        pub thread_id: String,
        /// The item, as the Realtime API gave it.
        pub item: serde_json::Value,
    }
}
