//! Starting a realtime session.

use std::collections::BTreeMap;

use super::super::ThreadId;

use super::RealtimeVoice;
use crate::macros::{object, string_enum, tagged_union};

object! {
    /// The params of `thread/realtime/start`.
    ///
    /// A session has two models: the realtime model, which talks with the user, and the thread's
    /// agent behind it, which does the work. Several fields control how the agent's responses reach
    /// the realtime model.
    pub struct ThreadRealtimeStartParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// Whether only what the client itself appends reaches the realtime model, and none of the
        /// agent's responses do automatically. If absent or `null`, defaults to `false`.
        pub client_managed_handoffs: Field<bool>,
        /// Whether the realtime model says something to fill the time when it delegates work to the
        /// agent. If absent or `null`, the Realtime API's default applies. Only for `v3`.
        pub delegation_ack_filler: Field<bool>,
        /// Whether the rest of the transcript is sent to the agent when the session ends. If absent
        /// or `null`, defaults to `false`.
        pub flush_transcript_tail_on_session_end: Field<bool>,
        /// Whether the agent's responses become items of the realtime conversation, instead of
        /// being appended to a handoff. If absent or `null`, defaults to `false`.
        pub codex_responses_as_items: Field<bool>,
        /// Text to put before each such item. Ignored unless `codexResponsesAsItems` is `true`. If
        /// absent or `null`, there is none.
        pub codex_response_item_prefix: Field<String>,
        /// The channel for the agent's responses. If absent or `null`, defaults to `thinking`. Only
        /// for `v3`.
        pub codex_response_handoff_mode: Field<CodexResponseHandoffMode>,
        /// Whether the realtime model silently receives the agent's reasoning summaries. Defaults
        /// to `false`. Only for `v3`.
        pub backend_reasoning_status: Optional<bool>,
        /// Custom prefixes for the channels of the agent's responses, by channel: `analysis`,
        /// `commentary` or `final`. A channel that is not listed keeps its default, which is its
        /// name in capitals and brackets. If absent or `null`, all channels keep theirs.
        pub codex_response_handoff_channel_prefixes: Field<BTreeMap<String, Vec<String>>>,
        /// The realtime model, for this session. If absent or `null`, uses the configured one.
        pub model: Field<String>,
        /// The output modality of the realtime model, whatever the transport and the voice. Unknown
        /// to older servers.
        pub output_modality: Newer<RealtimeOutputModality>,
        /// Whether the realtime model receives the startup context that the server writes. If
        /// absent or `null`, defaults to `true`.
        pub include_startup_context: Field<bool>,
        /// The earlier conversation that the realtime model starts with: at most 128 items and
        /// about 8192 tokens of text in total. If absent or `null`, there is none. Only for `v3`.
        pub initial_items: Field<Vec<ThreadRealtimeInitialItem>>,
        /// Developer instructions that the agent receives when the session starts. If absent or
        /// `null`, the client gives none.
        pub realtime_start_instructions: Field<String>,
        /// Developer instructions that the agent receives when the session ends. If absent or
        /// `null`, the client gives none.
        pub realtime_end_instructions: Field<String>,
        /// The realtime model's instructions. If absent, uses the server's own; `null` means none.
        pub prompt: Field<String>,
        /// The ID that the session should have in the Realtime API. If absent or `null`, the client
        /// does not choose one.
        pub realtime_session_id: Field<String>,
        /// The client's own ID for the session, separate from `realtimeSessionId`. If absent or
        /// `null`, there is none.
        pub voice_session_id: Field<String>,
        /// How audio and events are transported. If absent or `null`, defaults to `websocket`.
        pub transport: Field<ThreadRealtimeStartTransport>,
        /// The version of the realtime protocol, for this session. If absent or `null`, uses the
        /// configured one.
        pub version: Field<RealtimeConversationVersion>,
        /// The output voice; see `thread/realtime/listVoices`. If absent or `null`, the client does
        /// not choose one.
        pub voice: Field<RealtimeVoice>,
        /// The older name of `realtimeSessionId`. If absent or `null`, the client does not choose
        /// one.
        ///
        /// @removed 0.129.0
        pub session_id: Field<String>,
        /// The backend to call. If absent or `null`, the client does not choose one.
        ///
        /// @removed 0.142.0
        pub architecture: Field<RealtimeConversationArchitecture>,
        /// Text to put before the agent's messages while it works, but not before its final answer.
        /// If absent or `null`, there is none. Only for `v1`, and only if `codexResponsesAsItems`
        /// is `false`.
        ///
        /// @removed 0.145.0
        pub codex_response_handoff_prefix: Field<String>,
    }
}

string_enum! {
    /// The channel on which the agent's responses reach the realtime model.
    pub enum CodexResponseHandoffMode {
        /// All responses are sent as thoughts, without a channel.
        Thinking = "thinking",
        /// All responses are sent on the commentary channel.
        Commentary = "commentary",
        /// Each response is sent according to its tag: final ones, and those without a readable
        /// tag, may be spoken; the rest is commentary.
        BemTags = "bemTags",
    }
}

object! {
    /// A message of the conversation before the session.
    pub struct ThreadRealtimeInitialItem {
        /// Who said it.
        pub role: ConversationTextRole,
        /// The full text.
        pub text: String,
    }
}

string_enum! {
    /// The role that a text in a realtime conversation is attributed to.
    pub enum ConversationTextRole {
        /// The user.
        User = "user",
        /// The application around the model.
        Developer = "developer",
        /// The model.
        Assistant = "assistant",
    }
}

string_enum! {
    /// The output modality of a realtime model.
    pub enum RealtimeOutputModality {
        /// Written text.
        Text = "text",
        /// Speech.
        Audio = "audio",
    }
}

tagged_union! {
    /// How the audio and events of a session are transported.
    pub enum ThreadRealtimeStartTransport by "type" {
        /// Through the server, which holds a WebSocket connection to the Realtime API. Audio is
        /// sent and received in messages of this protocol.
        Websocket = "websocket",
        /// Directly between the client and the Realtime API, over a WebRTC call that the server
        /// sets up. Not for `v2`.
        Webrtc(RealtimeWebrtcTransport) = "webrtc",
        /// Over a call that the client has already set up.
        ExistingCall(RealtimeExistingCall) = "existingCall",
    }
}

object! {
    /// A WebRTC call to set up.
    pub struct RealtimeWebrtcTransport {
        /// The client's SDP offer, including audio and the data channel for events.
        /// `thread/realtime/sdp` delivers the answer.
        pub sdp: String,
    }
}

object! {
    /// A call that is already set up.
    pub struct RealtimeExistingCall {
        /// The call's ID in the Realtime API.
        pub call_id: String,
    }
}

string_enum! {
    /// A version of the realtime protocol, between the server and the Realtime API.
    pub enum RealtimeConversationVersion {
        /// The first version: work is passed to the agent in handoffs.
        V1 = "v1",
        /// The Realtime API for voice.
        V2 = "v2",
        /// Like `v1` for the user, but work is passed to the agent in delegations.
        V3 = "v3",
        ..
    }
}

string_enum! {
    /// The backend of a realtime call.
    pub enum RealtimeConversationArchitecture {
        /// The Realtime API.
        RealtimeApi = "realtimeapi",
        /// AVAS, for `v1` over WebRTC only.
        Avas = "avas",
    }
}

object! {
    /// The response to `thread/realtime/start`: an empty object. The session is being opened.
    ///
    /// `thread/realtime/started` follows, or `thread/realtime/error` if opening the session fails.
    pub struct ThreadRealtimeStartResponse {}
}
