//! What a client feeds into a session.

use super::ConversationTextRole;
use crate::macros::object;

object! {
    /// The params of `thread/realtime/appendAudio`.
    pub struct ThreadRealtimeAppendAudioParams {
        /// The thread.
        pub thread_id: String,
        /// What the person says.
        pub audio: ThreadRealtimeAudioChunk,
    }
}

object! {
    /// A piece of audio, in or out.
    pub struct ThreadRealtimeAudioChunk {
        /// The samples, in base64.
        pub data: String,
        /// Samples a second, such as 24000.
        pub sample_rate: u32,
        /// How many channels there are.
        pub num_channels: u16,
        /// How many samples each channel has here. `null` when it is not said.
        pub samples_per_channel: Field<u32>,
        /// The item of the realtime conversation that it belongs to. `null` when it is not said.
        pub item_id: Field<String>,
    }
}

object! {
    /// The answer to `thread/realtime/appendAudio`. Without a running session, an `error`
    /// notification says so.
    pub struct ThreadRealtimeAppendAudioResponse {}
}

object! {
    /// The params of `thread/realtime/appendText`.
    pub struct ThreadRealtimeAppendTextParams {
        /// The thread.
        pub thread_id: String,
        /// The text.
        pub text: String,
        /// In whose name. Defaults to `user`.
        pub role: Optional<ConversationTextRole> = "user",
    }
}

object! {
    /// The answer to `thread/realtime/appendText`. Without a running session, an `error`
    /// notification says so.
    pub struct ThreadRealtimeAppendTextResponse {}
}

object! {
    /// The params of `thread/realtime/appendSpeech`.
    pub struct ThreadRealtimeAppendSpeechParams {
        /// The thread.
        pub thread_id: String,
        /// What the realtime model shall say to the person.
        pub text: String,
    }
}

object! {
    /// The answer to `thread/realtime/appendSpeech`. Without a running session, an `error`
    /// notification says so.
    pub struct ThreadRealtimeAppendSpeechResponse {}
}
