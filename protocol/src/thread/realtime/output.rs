//! What a realtime session streams while it runs: audio, transcripts and raw items. The thread
//! stores none of it.

use super::super::ThreadId;
use super::ThreadRealtimeAudioChunk;
use crate::macros::object;

object! {
    /// The params of `thread/realtime/outputAudio/delta`: a chunk of the realtime model's speech.
    pub struct ThreadRealtimeOutputAudioDeltaNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The chunk of audio.
        pub audio: ThreadRealtimeAudioChunk,
    }
}

object! {
    /// The params of `thread/realtime/transcript/delta`: more text of a transcript.
    pub struct ThreadRealtimeTranscriptDeltaNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// Who is speaking, such as `user` or `assistant`.
        pub role: String,
        /// The text to append.
        pub delta: String,
    }
}

object! {
    /// The params of `thread/realtime/transcript/done`, sent when a part of a transcript is
    /// complete.
    pub struct ThreadRealtimeTranscriptDoneNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// Who spoke, such as `user` or `assistant`.
        pub role: String,
        /// The full text of the part.
        pub text: String,
    }
}

object! {
    /// The params of `thread/realtime/transcriptUpdated`: the text of a transcript.
    pub struct ThreadRealtimeTranscriptUpdatedNotification {
        /// Who is speaking, such as `user` or `assistant`.
        pub role: String,
        /// The text.
        pub text: String,
        /// The thread's ID.
        pub thread_id: ThreadId,
    }
}

object! {
    /// The params of `thread/realtime/itemAdded`: an item from the Realtime API that is not audio
    /// and has no notification of its own.
    pub struct ThreadRealtimeItemAddedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The item, as the Realtime API returned it.
        pub item: serde_json::Value,
    }
}
