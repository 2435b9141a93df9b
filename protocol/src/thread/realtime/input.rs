//! What a client sends to a realtime session.

use super::super::ThreadId;
use super::ConversationTextRole;
use crate::macros::object;

object! {
    /// The params of `thread/realtime/appendAudio`.
    pub struct ThreadRealtimeAppendAudioParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The chunk of the user's audio.
        pub audio: ThreadRealtimeAudioChunk,
    }
}

object! {
    /// A chunk of audio, in either direction.
    pub struct ThreadRealtimeAudioChunk {
        /// The samples, in base64.
        pub data: String,
        /// The sample rate, in samples per second, such as 24000.
        pub sample_rate: u32,
        /// The number of channels.
        pub num_channels: u16,
        /// The number of samples per channel in this chunk. `null` if unspecified.
        pub samples_per_channel: Field<u32>,
        /// The ID of the item in the realtime conversation that the audio belongs to. `null` if
        /// unspecified.
        pub item_id: Field<String>,
    }
}

object! {
    /// The response to `thread/realtime/appendAudio`. If no session is running, an `error`
    /// notification reports it.
    pub struct ThreadRealtimeAppendAudioResponse {}
}

object! {
    /// The params of `thread/realtime/appendText`.
    pub struct ThreadRealtimeAppendTextParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The text.
        pub text: String,
        /// The role that the text is attributed to. Defaults to `user`.
        pub role: Optional<ConversationTextRole> = "user",
    }
}

object! {
    /// The response to `thread/realtime/appendText`. If no session is running, an `error`
    /// notification reports it.
    pub struct ThreadRealtimeAppendTextResponse {}
}

object! {
    /// The params of `thread/realtime/appendSpeech`.
    pub struct ThreadRealtimeAppendSpeechParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The text that the realtime model speaks to the user.
        pub text: String,
    }
}

object! {
    /// The response to `thread/realtime/appendSpeech`. If no session is running, an `error`
    /// notification reports it.
    pub struct ThreadRealtimeAppendSpeechResponse {}
}
