//! What a client says in a conversation: messages, whole turns with their settings, and a stop.

use crate::{
    legacy::LegacyReadOnlyAccess,
    macros::{object, string_enum, tagged_union},
    model::{ReasoningEffort, ReasoningSummary},
    path::AbsolutePathBuf,
    permission::{AskForApproval, NetworkAccess},
    thread::ThreadId,
};

object! {
    /// The params of `sendUserMessage`. The conversation's settings stay as they are.
    pub struct SendUserMessageParams {
        /// The conversation. One that is not loaded is an error.
        pub conversation_id: ThreadId,
        /// What the user says.
        pub items: Vec<InputItem>,
    }
}

tagged_union! {
    /// A part of what a user says.
    pub enum InputItem by "type" {
        /// Text.
        Text(TextInputItem) = "text",
        /// An image at a URL.
        Image(ImageInputItem) = "image",
        /// An image in a file.
        LocalImage(LocalImageInputItem) = "localImage",
    }
}

object! {
    /// Text, under `data`.
    pub struct TextInputItem {
        /// The text.
        pub data: V1TextInput,
    }
}

object! {
    /// Text, and the spans of it that the client draws in a way of its own.
    pub struct V1TextInput in snake_case {
        /// The text.
        pub text: String,
        /// The spans. Defaults to none.
        pub text_elements: Optional<Vec<V1TextElement>> = [],
    }
}

object! {
    /// A span of a text that the client draws in a way of its own, such as a mention.
    pub struct V1TextElement {
        /// Where it stands in the text.
        pub byte_range: V1ByteRange,
        /// What to show in its place. Absent and `null` mean: the text itself.
        pub placeholder: Field<String>,
    }
}

object! {
    /// A stretch of a text, in bytes of UTF-8: the same as `ByteRange`.
    pub struct V1ByteRange {
        /// Its first byte, counted from 0.
        pub start: usize,
        /// The byte after its last.
        pub end: usize,
    }
}

object! {
    /// An image at a URL, under `data`.
    pub struct ImageInputItem {
        /// The image.
        pub data: V1ImageInput,
    }
}

object! {
    /// An image at a URL.
    pub struct V1ImageInput in snake_case {
        /// Where it is; may be a `data:` URL that holds it.
        pub image_url: String,
    }
}

object! {
    /// An image in a file, under `data`.
    pub struct LocalImageInputItem {
        /// The image.
        pub data: V1LocalImageInput,
    }
}

object! {
    /// An image in a file on the server's machine.
    pub struct V1LocalImageInput {
        /// The file.
        pub path: String,
    }
}

object! {
    /// The answer to `sendUserMessage`: nothing. The events of the turn follow.
    #[derive(Default)]
    pub struct SendUserMessageResponse {}
}

object! {
    /// The params of `sendUserTurn`. The settings hold for the turns to come as well.
    pub struct SendUserTurnParams {
        /// The conversation. One that is not loaded is an error.
        pub conversation_id: ThreadId,
        /// What the user says.
        pub items: Vec<InputItem>,
        /// The working directory.
        pub cwd: String,
        /// When a person is asked before something is done.
        pub approval_policy: AskForApproval,
        /// What commands may touch.
        pub sandbox_policy: LegacySandboxPolicy,
        /// The model.
        pub model: String,
        /// The reasoning effort. Absent and `null` mean: the model's default.
        pub effort: Field<ReasoningEffort>,
        /// How the model sums up its reasoning.
        pub summary: ReasoningSummary,
        /// A JSON Schema that the turn's last message must fit. Absent and `null` mean: none.
        pub output_schema: Field<serde_json::Value>,
    }
}

tagged_union! {
    /// What commands may touch: the older spelling of `SandboxPolicy`.
    pub enum LegacySandboxPolicy by "type" {
        /// Everything: there is no sandbox.
        DangerFullAccess = "danger-full-access",
        /// Files may be read and not written.
        ReadOnly(LegacyReadOnlySandbox) = "read-only",
        /// What a sandbox around the server leaves to it.
        ExternalSandbox(LegacyExternalSandbox) = "external-sandbox",
        /// Files may be read, and written in some folders.
        WorkspaceWrite(LegacyWorkspaceWriteSandbox) = "workspace-write",
        ..
    }
}

object! {
    /// A sandbox that lets files be read and not written.
    #[derive(Default)]
    pub struct LegacyReadOnlySandbox {
        /// Which files may be read. Absent means: all.
        pub access: Optional<LegacyReadOnlyAccess>,
    }
}

object! {
    /// A sandbox around the server, so that the server sets up none of its own.
    #[derive(Default)]
    pub struct LegacyExternalSandbox in snake_case {
        /// Whether that sandbox lets commands reach the network. Defaults to `restricted`.
        pub network_access: Optional<NetworkAccess> = "restricted",
    }
}

object! {
    /// A sandbox that lets files be written in some folders, the working directory first of all.
    #[derive(Default)]
    pub struct LegacyWorkspaceWriteSandbox in snake_case {
        /// Further folders to write in. Absent means: none.
        pub writable_roots: Optional<Vec<AbsolutePathBuf>>,
        /// Whether commands may reach the network. Defaults to `false`.
        pub network_access: Optional<bool> = false,
        /// Whether to keep the folder that `TMPDIR` names from being written. Defaults to `false`.
        pub exclude_tmpdir_env_var: Optional<bool> = false,
        /// Whether to keep `/tmp` from being written. Defaults to `false`.
        pub exclude_slash_tmp: Optional<bool> = false,
        /// Which files may be read. Absent means: all.
        pub read_only_access: Optional<LegacyReadOnlyAccess>,
    }
}

object! {
    /// The answer to `sendUserTurn`: nothing. The events of the turn follow.
    #[derive(Default)]
    pub struct SendUserTurnResponse {}
}

object! {
    /// The params of `interruptConversation`.
    pub struct InterruptConversationParams {
        /// The conversation whose turn is to stop.
        pub conversation_id: ThreadId,
    }
}

object! {
    /// The turn stopped: the answer to `interruptConversation`, which 0.99.0 never gives when no turn
    /// runs.
    pub struct InterruptConversationResponse {
        /// What stopped it.
        pub abort_reason: TurnAbortReason,
    }
}

string_enum! {
    /// What stopped a turn before its end.
    pub enum TurnAbortReason {
        /// The user, or a client.
        Interrupted = "interrupted",
        /// Another turn, which took its place.
        Replaced = "replaced",
        /// The end of the review that it was a part of.
        ReviewEnded = "review_ended",
        ..
    }
}
