//! The available voices.

use crate::macros::{object, string_enum};

object! {
    /// The params of `thread/realtime/listVoices`: an empty object.
    pub struct ThreadRealtimeListVoicesParams {}
}

object! {
    /// The response to `thread/realtime/listVoices`: the available voices.
    pub struct ThreadRealtimeListVoicesResponse {
        /// The voices, by version of the realtime protocol.
        pub voices: RealtimeVoicesList,
    }
}

object! {
    /// The voices that each version of the realtime protocol offers.
    pub struct RealtimeVoicesList {
        /// The voices of `v1`.
        pub v1: Vec<RealtimeVoice>,
        /// The voices of `v2`.
        pub v2: Vec<RealtimeVoice>,
        /// The voices of `v3`. Absent from older servers, which have none.
        pub v3: Optional<Vec<RealtimeVoice>> = [],
        /// The default voice of `v1`.
        pub default_v1: RealtimeVoice,
        /// The default voice of `v2`.
        pub default_v2: RealtimeVoice,
    }
}

string_enum! {
    /// A voice of a realtime model.
    ///
    /// The versions noted on the variants are those for which server 0.169.0 lists the voice.
    pub enum RealtimeVoice {
        /// For `v2`.
        Alloy = "alloy",
        /// For `v1` and `v3`.
        Arbor = "arbor",
        /// For `v2`.
        Ash = "ash",
        /// For `v3`.
        Aube = "aube",
        /// For `v2`.
        Ballad = "ballad",
        /// For `v1` and `v3`.
        Breeze = "breeze",
        /// For `v3`.
        Bubbie = "bubbie",
        /// For `v2`.
        Cedar = "cedar",
        /// For `v2`.
        Coral = "coral",
        /// For `v1` and `v3`; the default of `v1`.
        Cove = "cove",
        /// For `v2`.
        Echo = "echo",
        /// For `v1` and `v3`.
        Ember = "ember",
        /// For `v3`.
        Haetsal = "haetsal",
        /// For `v3`.
        Hanul = "hanul",
        /// For `v3`.
        Himari = "himari",
        /// For `v1` and `v3`.
        Juniper = "juniper",
        /// For `v3`.
        Leher = "leher",
        /// For `v1` and `v3`.
        Maple = "maple",
        /// For `v2`; the default of `v2`.
        Marin = "marin",
        /// For `v3`.
        Miko = "miko",
        /// For `v3`.
        Neer = "neer",
        /// For `v3`.
        Porto = "porto",
        /// For `v3`.
        Rindo = "rindo",
        /// For `v3`.
        Rio = "rio",
        /// For `v3`.
        Rivage = "rivage",
        /// For `v2`.
        Sage = "sage",
        /// For `v3`.
        Selva = "selva",
        /// For `v2`.
        Shimmer = "shimmer",
        /// For `v1` and `v3`.
        Sol = "sol",
        /// For `v3`.
        Sonna = "sonna",
        /// For `v1` and `v3`.
        Spruce = "spruce",
        /// For `v3`.
        Tinta = "tinta",
        /// For `v1` and `v3`.
        Vale = "vale",
        /// For `v2`.
        Verse = "verse",
        /// For `v3`.
        Viola = "viola",
        ..
    }
}
