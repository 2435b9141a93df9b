//! Automatic reviews: an agent decides in the user's place whether an action may proceed.
//!
//! The client is notified of each review and can override a denial.

use crate::{
    macros::{object, reshaped, string_enum, tagged_union},
    path::{AbsolutePathBuf, LegacyAppPathString},
    permission::{NetworkApprovalProtocol, RequestPermissionProfile},
    thread::ThreadId,
};

object! {
    /// The params of `thread/approveGuardianDeniedAction`.
    pub struct ThreadApproveGuardianDeniedActionParams {
        /// The ID of the thread whose action was denied.
        pub thread_id: ThreadId,
        /// The denied review, as arbitrary JSON: the server's own `GuardianAssessmentEvent`, with
        /// `snake_case` names. A review that is not a denial is of no use.
        pub event: serde_json::Value,
    }
}

object! {
    /// The response to `thread/approveGuardianDeniedAction`: an empty object. The model is told
    /// about the approval; no turn starts, and nothing is rerun automatically.
    pub struct ThreadApproveGuardianDeniedActionResponse {}
}

object! {
    /// The params of `thread/guardianReview`.
    pub struct ThreadGuardianReviewParams {
        /// The thread's ID. The connection is subscribed to the thread until `thread/unsubscribe`.
        pub thread_id: ThreadId,
    }
}

object! {
    /// The result of the review: the response to `thread/guardianReview`.
    pub struct ThreadGuardianReviewResponse {
        /// The ID of the call under review.
        pub call_id: String,
        /// The assessment. `null` if none was needed, because the policy or an earlier approval
        /// allows the action.
        pub assessment: Option<ThreadGuardianAssessment>,
    }
}

object! {
    /// The assessment of an action under review.
    pub struct ThreadGuardianAssessment {
        /// Whether the action may proceed.
        pub outcome: GuardianAssessmentOutcome,
        /// How much harm the action could do.
        pub risk_level: GuardianRiskLevel,
        /// To what extent the user asked for the action.
        pub user_authorization: GuardianUserAuthorization,
        /// The reason for the assessment, for display.
        pub rationale: String,
    }
}

string_enum! {
    /// Whether an action under review may proceed.
    pub enum GuardianAssessmentOutcome {
        /// The action may proceed.
        Allow = "allow",
        /// The action must not proceed.
        Deny = "deny",
        ..
    }
}

string_enum! {
    /// How much harm an action under review could do.
    pub enum GuardianRiskLevel {
        /// Little harm.
        Low = "low",
        /// Some harm.
        Medium = "medium",
        /// Considerable harm.
        High = "high",
        /// More harm than is acceptable.
        Critical = "critical",
        ..
    }
}

string_enum! {
    /// To what extent the user asked for an action under review.
    pub enum GuardianUserAuthorization {
        /// Unknown.
        Unknown = "unknown",
        /// Hardly at all.
        Low = "low",
        /// Partly.
        Medium = "medium",
        /// Clearly.
        High = "high",
        ..
    }
}

object! {
    /// Reports that a review started: the params of `item/autoApprovalReview/started`.
    ///
    /// The server's authors do not consider the shape final.
    pub struct ItemGuardianApprovalReviewStartedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The turn's ID.
        pub turn_id: String,
        /// When the review started, as a Unix timestamp in milliseconds.
        pub started_at_ms: Newer<i64>,
        /// The review's ID, repeated in `item/autoApprovalReview/completed`.
        pub review_id: Newer<String>,
        /// The ID of the item that the action belongs to; an item can have several reviews. `null`
        /// if there is none, as for network access.
        pub target_item_id: Option<String>,
        /// The current state of the review.
        pub review: GuardianApprovalReview,
        /// The action under review.
        pub action: Newer<ReviewedAction>,
    }
}

tagged_union! {
    /// An action under review.
    pub enum GuardianApprovalReviewAction by "type" {
        /// A command line.
        Command(ReviewedCommand) = "command",
        /// A program started by a command.
        Execve(ReviewedExecve) = "execve",
        /// Input to a running command.
        WriteStdin(ReviewedStdin) = "writeStdin",
        /// Changes to files.
        ApplyPatch(ReviewedPatch) = "applyPatch",
        /// Network access.
        NetworkAccess(ReviewedNetworkAccess) = "networkAccess",
        /// A call to an MCP server's tool.
        McpToolCall(ReviewedMcpToolCall) = "mcpToolCall",
        /// A request for additional permissions.
        RequestPermissions(ReviewedPermissionRequest) = "requestPermissions",
        ..
    }
}

object! {
    /// A command line under review.
    pub struct ReviewedCommand {
        /// The tool that runs the command.
        pub source: GuardianCommandSource,
        /// The command line.
        pub command: String,
        /// The directory to run the command in.
        pub cwd: LegacyAppPathString,
    }
}

object! {
    /// A program started by a command, under review.
    pub struct ReviewedExecve {
        /// The tool that runs the command.
        pub source: GuardianCommandSource,
        /// The program's path.
        pub program: String,
        /// The program's arguments, starting with its own name.
        pub argv: Vec<String>,
        /// The directory to run the program in.
        pub cwd: AbsolutePathBuf,
    }
}

object! {
    /// Input to a running command, under review.
    pub struct ReviewedStdin {
        /// The approval's ID, needed because the item is the command's.
        pub approval_id: String,
        /// The process's ID.
        pub process_id: String,
        /// The input.
        pub stdin: String,
        /// The working directory of the command.
        pub cwd: LegacyAppPathString,
    }
}

object! {
    /// Changes to files, under review.
    pub struct ReviewedPatch {
        /// The base directory of the changes.
        pub cwd: LegacyAppPathString,
        /// The paths of the files to change.
        pub files: Vec<LegacyAppPathString>,
    }
}

object! {
    /// Network access, under review.
    pub struct ReviewedNetworkAccess {
        /// What to connect to, as a single string.
        pub target: String,
        /// The host to connect to.
        pub host: String,
        /// The protocol to use.
        pub protocol: NetworkApprovalProtocol,
        /// The port to connect to.
        pub port: u16,
    }
}

object! {
    /// A call to an MCP server's tool, under review.
    pub struct ReviewedMcpToolCall {
        /// The MCP server's name.
        pub server: String,
        /// The tool's name.
        pub tool_name: String,
        /// The ID of the app that the tool belongs to. `null` if it belongs to none.
        pub connector_id: Option<String>,
        /// The app's display name. `null` if unknown.
        pub connector_name: Option<String>,
        /// The tool's display name. `null` if it has none.
        pub tool_title: Option<String>,
    }
}

object! {
    /// A request for additional permissions, under review.
    pub struct ReviewedPermissionRequest {
        /// Why the agent asks. `null` if it gives no reason.
        pub reason: Option<String>,
        /// The requested permissions.
        pub permissions: RequestPermissionProfile,
    }
}

reshaped! {
    /// An action under review, in the newer or the older form.
    pub enum ReviewedAction {
        /// The newer form: the action, by type.
        Action(GuardianApprovalReviewAction),
        /// The older form: any JSON.
        Any(serde_json::Value) until "0.120.0",
    }
}

string_enum! {
    /// The tool that runs a command.
    pub enum GuardianCommandSource {
        /// The tool that waits for the command to end.
        Shell = "shell",
        /// The tool that can leave the command running.
        UnifiedExec = "unifiedExec",
        ..
    }
}

object! {
    /// The state of a review.
    pub struct GuardianApprovalReview {
        /// The review's status.
        pub status: GuardianApprovalReviewStatus,
        /// How much harm the action could do. `null` if unknown or not yet known.
        pub risk_level: Option<GuardianRiskLevel>,
        /// To what extent the user asked for the action. `null` if unknown or not yet known.
        pub user_authorization: Option<GuardianUserAuthorization>,
        /// The reason for the outcome, for display. `null` if there is none, or not yet.
        pub rationale: Option<String>,
        /// How much harm the action could do, as a number: higher means more harm. Absent or `null`
        /// if unknown.
        ///
        /// @removed 0.120.0
        pub risk_score: Field<u8>,
    }
}

string_enum! {
    /// The status of a review.
    pub enum GuardianApprovalReviewStatus {
        /// The review is in progress.
        InProgress = "inProgress",
        /// The action may proceed.
        Approved = "approved",
        /// The action must not proceed.
        Denied = "denied",
        /// The review timed out, so the action must not proceed.
        TimedOut = "timedOut",
        /// The review was stopped.
        Aborted = "aborted",
        ..
    }
}

object! {
    /// Reports that a review ended: the params of `item/autoApprovalReview/completed`.
    ///
    /// The server's authors do not consider the shape final.
    pub struct ItemGuardianApprovalReviewCompletedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The turn's ID.
        pub turn_id: String,
        /// When the review started, as a Unix timestamp in milliseconds.
        pub started_at_ms: Newer<i64>,
        /// When the review ended, as a Unix timestamp in milliseconds.
        pub completed_at_ms: Newer<i64>,
        /// The review's ID, from `item/autoApprovalReview/started`.
        pub review_id: Newer<String>,
        /// The ID of the item that the action belongs to; an item can have several reviews. `null`
        /// if there is none, as for network access.
        pub target_item_id: Option<String>,
        /// Who made the decision.
        pub decision_source: Newer<AutoReviewDecisionSource>,
        /// The final state of the review.
        pub review: GuardianApprovalReview,
        /// The reviewed action.
        pub action: Newer<ReviewedAction>,
    }
}

string_enum! {
    /// Who made the decision of a review.
    pub enum AutoReviewDecisionSource {
        /// The reviewing agent.
        Agent = "agent",
        ..
    }
}

object! {
    /// Reports that a turn requires strict review: the params of
    /// `autoApprovalReview/strictReviewRequired`.
    pub struct StrictReviewRequiredNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The turn's ID.
        pub turn_id: String,
        /// When the review started, as a Unix timestamp in milliseconds.
        pub started_at_ms: i64,
    }
}

object! {
    /// A message from the reviewing agent, such as its assessment: the params of `guardianWarning`.
    pub struct GuardianWarningNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The message, for display.
        pub message: String,
    }
}
