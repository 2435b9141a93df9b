//! Starting a session.

use std::collections::BTreeMap;

use super::RealtimeVoice;
use crate::macros::{object, string_enum, tagged_union};

object! {
    /// The params of `thread/realtime/start`.
    ///
    /// A session has two models: the realtime one, which talks with the person, and the thread's
    /// agent behind it, which does the work. Several members say how the agent's responses get to
    /// the realtime model.
    pub struct ThreadRealtimeStartParams {
        /// The thread.
        pub thread_id: String,
        /// Whether only what the client appends itself gets to the realtime model, and none of the
        /// agent's responses by themselves. Absent and `null` mean `false`.
        pub client_managed_handoffs: Field<bool>,
        /// Whether the realtime model says something to fill the time when it hands work to the
        /// agent. Absent and `null` mean: as the Realtime API does by itself. Only for `v3`.
        pub delegation_ack_filler: Field<bool>,
        /// Whether what is left of the transcript when the session ends goes to the agent. Absent
        /// and `null` mean `false`.
        pub flush_transcript_tail_on_session_end: Field<bool>,
        /// Whether the agent's responses become items of the realtime conversation, instead of
        /// appends to a handoff. Absent and `null` mean `false`.
        pub codex_responses_as_items: Field<bool>,
        /// Text to put before each such item. Does something only if `codexResponsesAsItems` is
        /// `true`. Absent and `null` mean: none.
        pub codex_response_item_prefix: Field<String>,
        /// The channel for the agent's responses. Absent and `null` mean `thinking`. Only for `v3`.
        pub codex_response_handoff_mode: Field<CodexResponseHandoffMode>,
        /// Whether the realtime model quietly learns the summaries of the agent's reasoning.
        /// Defaults to `false`. Only for `v3`.
        pub backend_reasoning_status: Optional<bool>,
        /// Other prefixes for the channels of the agent's responses, by channel: `analysis`,
        /// `commentary` or `final`. A channel that is not there keeps its own, which is its name in
        /// capitals and brackets. Absent and `null` mean: all keep theirs.
        pub codex_response_handoff_channel_prefixes: Field<BTreeMap<String, Vec<String>>>,
        /// The realtime model, for this session. Absent and `null` mean: as configured.
        pub model: Field<String>,
        /// What the realtime model answers with, whatever the transport and the voice. Older
        /// servers do not know it.
        pub output_modality: Newer<RealtimeOutputModality>,
        /// Whether the realtime model gets the context that the server writes for the start. Absent
        /// and `null` mean `true`.
        pub include_startup_context: Field<bool>,
        /// What was said before, for the realtime model to begin with: at most 128 items and about
        /// 8192 tokens of text in all. Absent and `null` mean: nothing. Only for `v3`.
        pub initial_items: Field<Vec<ThreadRealtimeInitialItem>>,
        /// Developer instructions that the agent gets when the session starts. Absent and `null`
        /// mean: none from the client.
        pub realtime_start_instructions: Field<String>,
        /// Developer instructions that the agent gets when the session ends. Absent and `null`
        /// mean: none from the client.
        pub realtime_end_instructions: Field<String>,
        /// The realtime model's instructions. Absent means: the server's own. `null` means: none.
        pub prompt: Field<String>,
        /// The id that the session shall have with the Realtime API. Absent and `null` mean: not
        /// given by the client.
        pub realtime_session_id: Field<String>,
        /// The client's own id for the session, apart from `realtimeSessionId`. Absent and `null`
        /// mean: none.
        pub voice_session_id: Field<String>,
        /// How audio and events travel. Absent and `null` mean `websocket`.
        pub transport: Field<ThreadRealtimeStartTransport>,
        /// The version of the realtime protocol, for this session. Absent and `null` mean: as
        /// configured.
        pub version: Field<RealtimeConversationVersion>,
        /// The voice that speaks. `thread/realtime/listVoices` tells which there are. Absent and
        /// `null` mean: not chosen by the client.
        pub voice: Field<RealtimeVoice>,
        /// The older name of `realtimeSessionId`. Absent and `null` mean: not given by the client.
        ///
        /// @removed 0.129.0
        pub session_id: Field<String>,
        /// The backend to call. Absent and `null` mean: not chosen by the client.
        ///
        /// @removed 0.142.0
        pub architecture: Field<RealtimeConversationArchitecture>,
        /// Text to put before what the agent says while it works; its final answer goes without.
        /// Absent and `null` mean: none. Only for `v1`, and if `codexResponsesAsItems` is `false`.
        ///
        /// @removed 0.145.0
        pub codex_response_handoff_prefix: Field<String>,
    }
}

string_enum! {
    /// The channel on which the agent's responses get to the realtime model.
    pub enum CodexResponseHandoffMode {
        /// All of them as thoughts, on no channel.
        Thinking = "thinking",
        /// All of them on the commentary channel.
        Commentary = "commentary",
        /// Each by the tag that it carries: what is final, or has no readable tag, may be spoken;
        /// the rest is commentary.
        BemTags = "bemTags",
    }
}

object! {
    /// Something said before the session.
    pub struct ThreadRealtimeInitialItem {
        /// Who said it.
        pub role: ConversationTextRole,
        /// The whole text.
        pub text: String,
    }
}

string_enum! {
    /// In whose name a text enters a realtime conversation.
    pub enum ConversationTextRole {
        /// The person.
        User = "user",
        /// The program around the model.
        Developer = "developer",
        /// The model.
        Assistant = "assistant",
    }
}

string_enum! {
    /// What a realtime model answers with.
    pub enum RealtimeOutputModality {
        /// Written text.
        Text = "text",
        /// Speech.
        Audio = "audio",
    }
}

tagged_union! {
    /// How audio and events of a session travel.
    pub enum ThreadRealtimeStartTransport by "type" {
        /// Through the server, which holds a WebSocket to the Realtime API: audio comes and goes in
        /// messages of this protocol.
        Websocket = "websocket",
        /// Straight between the client and the Realtime API, over a WebRTC call that the server
        /// sets up. Not for `v2`.
        Webrtc(RealtimeWebrtcTransport) = "webrtc",
        /// Over a call that the client has set up itself.
        ExistingCall(RealtimeExistingCall) = "existingCall",
    }
}

object! {
    /// A WebRTC call to set up.
    pub struct RealtimeWebrtcTransport {
        /// The client's offer, in SDP, with audio and the data channel for events in it.
        /// `thread/realtime/sdp` brings the answer.
        pub sdp: String,
    }
}

object! {
    /// A call that is set up already.
    pub struct RealtimeExistingCall {
        /// Names the call at the Realtime API.
        pub call_id: String,
    }
}

string_enum! {
    /// A version of the realtime protocol, between the server and the Realtime API.
    pub enum RealtimeConversationVersion {
        /// The first: work goes to the agent in handoffs.
        V1 = "v1",
        /// The Realtime API for voice.
        V2 = "v2",
        /// Like `v1` to the person, but work goes to the agent in delegations.
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
    /// The session is being opened: the answer to `thread/realtime/start`.
    ///
    /// `thread/realtime/started` follows, or `thread/realtime/error` if the session cannot be
    /// opened.
    pub struct ThreadRealtimeStartResponse {}
}
