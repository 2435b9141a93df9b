//! Automatic reviews: an agent decides in the person's place whether an action may go on.
//!
//! A client hears of each review and may overrule a refusal.

use crate::{
    macros::{object, reshaped, string_enum, tagged_union},
    path::{AbsolutePathBuf, LegacyAppPathString},
    permission::{NetworkApprovalProtocol, RequestPermissionProfile},
};

object! {
    /// The params of `thread/approveGuardianDeniedAction`.
    pub struct ThreadApproveGuardianDeniedActionParams {
        /// The thread whose action was refused.
        pub thread_id: String,
        /// The refused review, as any JSON: the server's own `GuardianAssessmentEvent`, with
        /// `snake_case` names. One that did not refuse is of no use.
        pub event: serde_json::Value,
    }
}

object! {
    /// The answer to `thread/approveGuardianDeniedAction`: nothing. The model learns of the
    /// approval; no turn begins, and nothing runs again by itself.
    pub struct ThreadApproveGuardianDeniedActionResponse {}
}

object! {
    /// The params of `thread/guardianReview`.
    pub struct ThreadGuardianReviewParams {
        /// The thread. The connection is subscribed to it, until `thread/unsubscribe`.
        pub thread_id: String,
    }
}

object! {
    /// What the review found: the answer to `thread/guardianReview`.
    pub struct ThreadGuardianReviewResponse {
        /// Names the call that the review is about.
        pub call_id: String,
        /// The verdict. `null` when none was needed: the policy, or an approval given earlier, lets
        /// the action pass.
        pub assessment: Option<ThreadGuardianAssessment>,
    }
}

object! {
    /// The verdict of a review.
    pub struct ThreadGuardianAssessment {
        /// Whether the action may go on.
        pub outcome: GuardianAssessmentOutcome,
        /// How much harm it could do.
        pub risk_level: GuardianRiskLevel,
        /// How far the person has asked for it.
        pub user_authorization: GuardianUserAuthorization,
        /// Why, for people.
        pub rationale: String,
    }
}

string_enum! {
    /// Whether a reviewed action may go on.
    pub enum GuardianAssessmentOutcome {
        /// It may.
        Allow = "allow",
        /// It may not.
        Deny = "deny",
        ..
    }
}

string_enum! {
    /// How much harm a reviewed action could do.
    pub enum GuardianRiskLevel {
        /// Little.
        Low = "low",
        /// Some.
        Medium = "medium",
        /// Much.
        High = "high",
        /// More than may be risked.
        Critical = "critical",
        ..
    }
}

string_enum! {
    /// How far the person has asked for a reviewed action.
    pub enum GuardianUserAuthorization {
        /// That cannot be told.
        Unknown = "unknown",
        /// Hardly.
        Low = "low",
        /// In part.
        Medium = "medium",
        /// Plainly.
        High = "high",
        ..
    }
}

object! {
    /// Says that a review began: the params of `item/autoApprovalReview/started`.
    ///
    /// The server's authors do not hold its shape to be final.
    pub struct ItemGuardianApprovalReviewStartedNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn.
        pub turn_id: String,
        /// When the review began, in milliseconds of Unix time.
        pub started_at_ms: Newer<i64>,
        /// Names the review, for `item/autoApprovalReview/completed`.
        pub review_id: Newer<String>,
        /// The item that the action belongs to; several reviews may belong to one. `null` when
        /// there is none, as for calls to the network.
        pub target_item_id: Option<String>,
        /// The review, as it stands.
        pub review: GuardianApprovalReview,
        /// What is reviewed.
        pub action: Newer<ReviewedAction>,
    }
}

tagged_union! {
    /// An action under review.
    pub enum GuardianApprovalReviewAction by "type" {
        /// A command line.
        Command(ReviewedCommand) = "command",
        /// A program that a command starts.
        Execve(ReviewedExecve) = "execve",
        /// Input to a command that runs.
        WriteStdin(ReviewedStdin) = "writeStdin",
        /// Changes to files.
        ApplyPatch(ReviewedPatch) = "applyPatch",
        /// A call to the network.
        NetworkAccess(ReviewedNetworkAccess) = "networkAccess",
        /// A call of an MCP server's tool.
        McpToolCall(ReviewedMcpToolCall) = "mcpToolCall",
        /// A request for more permissions.
        RequestPermissions(ReviewedPermissionRequest) = "requestPermissions",
        ..
    }
}

object! {
    /// A command line under review.
    pub struct ReviewedCommand {
        /// Which tool runs it.
        pub source: GuardianCommandSource,
        /// The command line.
        pub command: String,
        /// The folder to run it in.
        pub cwd: LegacyAppPathString,
    }
}

object! {
    /// A program under review that a command starts.
    pub struct ReviewedExecve {
        /// Which tool runs the command.
        pub source: GuardianCommandSource,
        /// The program's path.
        pub program: String,
        /// Its arguments, its own name first.
        pub argv: Vec<String>,
        /// The folder to run it in.
        pub cwd: AbsolutePathBuf,
    }
}

object! {
    /// Input under review, to a command that runs.
    pub struct ReviewedStdin {
        /// Names this question, since the item is that of the command.
        pub approval_id: String,
        /// Names the process.
        pub process_id: String,
        /// The input.
        pub stdin: String,
        /// The folder that the command runs in.
        pub cwd: LegacyAppPathString,
    }
}

object! {
    /// Changes to files, under review.
    pub struct ReviewedPatch {
        /// The folder that the changes start from.
        pub cwd: LegacyAppPathString,
        /// The files to change.
        pub files: Vec<LegacyAppPathString>,
    }
}

object! {
    /// A call to the network, under review.
    pub struct ReviewedNetworkAccess {
        /// What is called, as one text.
        pub target: String,
        /// The host to be called.
        pub host: String,
        /// By what protocol.
        pub protocol: NetworkApprovalProtocol,
        /// On which port.
        pub port: u16,
    }
}

object! {
    /// A call of an MCP server's tool, under review.
    pub struct ReviewedMcpToolCall {
        /// The server.
        pub server: String,
        /// The tool.
        pub tool_name: String,
        /// The app that the tool belongs to. `null` when it belongs to none.
        pub connector_id: Option<String>,
        /// That app's name for people. `null` when not known.
        pub connector_name: Option<String>,
        /// The tool's title for people. `null` when it has none.
        pub tool_title: Option<String>,
    }
}

object! {
    /// A request for more permissions, under review.
    pub struct ReviewedPermissionRequest {
        /// Why the agent asks. `null` when it does not say.
        pub reason: Option<String>,
        /// What it asks for.
        pub permissions: RequestPermissionProfile,
    }
}

reshaped! {
    /// An action under review, in either shape.
    pub enum ReviewedAction {
        /// The action, by its kind.
        Action(GuardianApprovalReviewAction),
        /// Any JSON.
        Any(serde_json::Value) until "0.120.0",
    }
}

string_enum! {
    /// Which tool runs a command.
    pub enum GuardianCommandSource {
        /// The one that waits for the command's end.
        Shell = "shell",
        /// The one that can leave it running.
        UnifiedExec = "unifiedExec",
        ..
    }
}

object! {
    /// A review, as it stands.
    pub struct GuardianApprovalReview {
        /// How far it is, or how it ended.
        pub status: GuardianApprovalReviewStatus,
        /// How much harm the action could do. `null` when not known, or not yet.
        pub risk_level: Option<GuardianRiskLevel>,
        /// How far the person has asked for the action. `null` when not known, or not yet.
        pub user_authorization: Option<GuardianUserAuthorization>,
        /// Why it ended as it did, for people. `null` when there is nothing to say, or not yet.
        pub rationale: Option<String>,
        /// How much harm the action could do, as a number that grows with it. Absent or `null` when
        /// not known.
        ///
        /// @removed 0.120.0
        pub risk_score: Field<u8>,
    }
}

string_enum! {
    /// How far a review is, or how it ended.
    pub enum GuardianApprovalReviewStatus {
        /// It goes on.
        InProgress = "inProgress",
        /// The action may go on.
        Approved = "approved",
        /// The action may not go on.
        Denied = "denied",
        /// It took too long, which does not let the action go on.
        TimedOut = "timedOut",
        /// It was stopped.
        Aborted = "aborted",
        ..
    }
}

object! {
    /// Says that a review ended: the params of `item/autoApprovalReview/completed`.
    ///
    /// The server's authors do not hold its shape to be final.
    pub struct ItemGuardianApprovalReviewCompletedNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn.
        pub turn_id: String,
        /// When the review began, in milliseconds of Unix time.
        pub started_at_ms: Newer<i64>,
        /// When it ended, in milliseconds of Unix time.
        pub completed_at_ms: Newer<i64>,
        /// Names the review, as `item/autoApprovalReview/started` did.
        pub review_id: Newer<String>,
        /// The item that the action belongs to; several reviews may belong to one. `null` when
        /// there is none, as for calls to the network.
        pub target_item_id: Option<String>,
        /// Who decided.
        pub decision_source: Newer<AutoReviewDecisionSource>,
        /// The review, as it ended.
        pub review: GuardianApprovalReview,
        /// What was reviewed.
        pub action: Newer<ReviewedAction>,
    }
}

string_enum! {
    /// Who decided a review.
    pub enum AutoReviewDecisionSource {
        /// The agent that reviews.
        Agent = "agent",
        ..
    }
}

object! {
    /// Says that a turn needs strict review: the params of
    /// `autoApprovalReview/strictReviewRequired`.
    pub struct StrictReviewRequiredNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn.
        pub turn_id: String,
        /// When the review began, in milliseconds of Unix time.
        pub started_at_ms: i64,
    }
}

object! {
    /// Something that the reviewing agent has to tell, such as its verdict: the params of
    /// `guardianWarning`.
    pub struct GuardianWarningNotification {
        /// The thread.
        pub thread_id: String,
        /// The text, for people.
        pub message: String,
    }
}
