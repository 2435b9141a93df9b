//! Commands that the model asks for. None is run: an approved one succeeds without output.

use app_server_protocol::approval::{
    AcceptWithExecpolicyAmendment, CommandExecutionApprovalDecision as Decision,
    CommandExecutionApprovalKind, CommandExecutionRequestApprovalParams,
    CommandExecutionRequestApprovalResponse, ParsedCommand, UnparsedCommand,
};
use app_server_protocol::item::{
    CommandAction, CommandExecutionItem, CommandExecutionSource, CommandExecutionStatus,
    ThreadItem, UnknownAction,
};
use app_server_protocol::legacy::{
    Duration as Took, EventMsg, ExecApprovalRequestEvent, ExecCommandBeginEvent,
    ExecCommandEndEvent, ExecCommandSource,
};
use app_server_protocol::permission::AskForApproval;
use app_server_protocol::server::ServerRequestResolvedNotification;
use app_server_protocol::turn::TurnStatus;
use app_server_protocol::wire::Field;
use app_server_protocol::{ServerNotification, ServerRequest};
use serde_json::{Value, json};

use super::state::{Command, Doing};
use crate::core::{Core, Expected};
use crate::eras::{CommandTool, Declined, Eras};
use crate::rejection::Answer;

/// What became of a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Ran,
    Declined,
    /// The client answered with an error.
    Failed,
    /// The client interrupted the turn.
    Cancelled,
}

/// Programs that run without approval in real servers.
const TRUSTED: &[&str] = &[
    "base64", "cat", "cd", "cut", "echo", "expr", "false", "find", "git", "grep", "head", "id",
    "ls", "nl", "numfmt", "paste", "pwd", "rev", "rg", "sed", "seq", "stat", "tac", "tail", "tr",
    "true", "uname", "uniq", "wc", "which", "whoami",
];

impl Command {
    /// Reads a call of the release's tool for commands. An error is what is not played.
    pub(super) fn read(item: &Value, eras: &Eras) -> Result<Self, String> {
        let CommandTool { name, argument } = eras.command_tool;
        if item["name"] != name {
            return Err(format!("the tool {}", item["name"]));
        }
        let arguments = item["arguments"].as_str().unwrap_or_default();
        let arguments: Value = serde_json::from_str(arguments).unwrap_or_default();
        let text = arguments[argument].as_str().unwrap_or_default().to_owned();
        let is_simple = |word: &str| {
            !word.is_empty()
                && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-/".contains(&byte))
        };
        let mut words = text.split(' ');
        let first = words.clone().next().unwrap_or_default();
        if !words.all(is_simple) || TRUSTED.contains(&first) {
            return Err(format!("the command `{text}`"));
        }
        let call = item["call_id"].as_str().unwrap_or_default().to_owned();
        Ok(Self { call, text, started: 0 })
    }

    fn words(&self) -> Vec<String> {
        self.text.split(' ').map(str::to_owned).collect()
    }

    fn in_shell(&self) -> Vec<String> {
        vec!["/bin/bash".to_owned(), "-lc".to_owned(), self.text.clone()]
    }

    /// The command with its shell, as it is shown.
    fn shown(&self) -> String {
        let quote = if self.text.contains(' ') { "'" } else { "" };
        format!("/bin/bash -lc {quote}{}{quote}", self.text)
    }

    fn parsed(&self) -> Vec<ParsedCommand> {
        vec![ParsedCommand::Unknown(UnparsedCommand::new(self.text.clone()))]
    }

    fn actions(&self) -> Vec<CommandAction> {
        vec![CommandAction::Unknown(UnknownAction::new(self.text.clone()))]
    }

    fn item(&self, cwd: &str, status: CommandExecutionStatus) -> CommandExecutionItem {
        let mut item =
            CommandExecutionItem::new(self.call.clone(), self.shown(), cwd, status, self.actions());
        item.source = Some(CommandExecutionSource::Agent);
        item.started_at_ms = self.started.into();
        item.completed_at_ms = Field::Null;
        item
    }
}

impl Core {
    /// Begins the first command that is left, or asks the model again.
    pub(super) fn run_commands(&mut self, thread: &str) {
        let now = self.now.millis();
        let Some(it) = self.threads.get_mut(thread) else { return };
        let (cwd, policy) = (it.cwd.clone(), it.approval.clone());
        let Some(turn) = &mut it.turn else { return };
        let Some(command) = turn.commands.first_mut() else { return self.call_model(thread) };
        command.started = now;
        let (command, turn) = (command.clone(), turn.id.clone());
        if policy != AskForApproval::Untrusted {
            let why = super::failure::Failure::not_played("a command that nobody is asked about");
            return self.fail_turn(thread, why);
        }
        let mut begin = ExecCommandBeginEvent::new(
            command.call.clone(),
            turn.clone(),
            command.in_shell(),
            cwd.clone(),
            command.parsed(),
        );
        begin.source = Some(ExecCommandSource::Agent);
        self.tell_legacy(thread, &turn, EventMsg::ExecCommandBegin(begin));
        if !self.eras.commands_begin_when_approved {
            let item = command.item(&cwd, CommandExecutionStatus::InProgress);
            self.item_started(thread, &turn, ThreadItem::CommandExecution(item));
        }
        let mut event = ExecApprovalRequestEvent::new(
            command.call.clone(),
            command.in_shell(),
            cwd.clone(),
            command.parsed(),
        );
        event.turn_id = Some(turn.clone());
        event.proposed_execpolicy_amendment = command.words().into();
        self.tell_legacy(thread, &turn, EventMsg::ExecApprovalRequest(event));
        self.ask_approval(thread, &turn, &cwd, &command);
    }

    fn ask_approval(&mut self, thread: &str, turn: &str, cwd: &str, command: &Command) {
        let mut params =
            CommandExecutionRequestApprovalParams::new(thread, turn, command.call.clone());
        params.kind = Some(CommandExecutionApprovalKind::Command);
        params.started_at_ms = Some(command.started);
        params.environment_id = Some("local".to_owned());
        params.command = command.shown().into();
        params.cwd = Field::Value(cwd.into());
        params.command_actions = command.actions().into();
        params.proposed_execpolicy_amendment = command.words().into();
        if self.eras.approval_has_a_reason {
            params.reason = Field::Null;
        }
        let amendment = AcceptWithExecpolicyAmendment::new(command.words());
        params.available_decisions = vec![
            Decision::Accept,
            Decision::AcceptWithExecpolicyAmendment(amendment),
            Decision::Cancel,
        ]
        .into();
        self.tell_active(thread, true);
        let Some(client) = self.threads.get(thread).map(|thread| thread.client) else { return };
        let expected = Expected::Approval(thread.to_owned());
        let request = ServerRequest::ItemCommandExecutionRequestApproval(params);
        let request = self.ask(client, request, expected);
        if let Some(turn) = self.turn(thread) {
            turn.doing = Doing::Approving(request);
        }
    }

    /// The client decided, or not.
    pub(in crate::core) fn approval_given(
        &mut self,
        request: i64,
        thread: &str,
        answer: &Answer<'_>,
    ) {
        let end = match answer {
            Answer::Error(_) => End::Failed,
            Answer::Result(raw) => {
                match serde_json::from_str::<CommandExecutionRequestApprovalResponse>(raw.get()) {
                    Ok(response) => match response.decision {
                        Decision::Accept => End::Ran,
                        Decision::Decline => End::Declined,
                        Decision::Cancel if self.eras.commands_can_be_cancelled => End::Cancelled,
                        _ => return self.decision_not_played(thread),
                    },
                    Err(_) => return self.decision_not_played(thread),
                }
            }
        };
        let resolved = ServerRequestResolvedNotification::new(thread, request);
        self.notify_in(thread, ServerNotification::ServerRequestResolved(resolved));
        self.tell_active(thread, false);
        self.end_command(thread, end);
    }

    fn decision_not_played(&mut self, thread: &str) {
        self.fail_turn(thread, super::failure::Failure::not_played("this decision"));
    }

    fn end_command(&mut self, thread: &str, end: End) {
        let Some(it) = self.threads.get_mut(thread) else { return };
        let cwd = it.cwd.clone();
        let Some(turn) = &mut it.turn else { return };
        if turn.commands.is_empty() {
            return;
        }
        let command = turn.commands.remove(0);
        let turn = turn.id.clone();
        let told = match end {
            End::Ran => self.tell_ran(thread, &turn, &cwd, &command),
            End::Declined | End::Cancelled | End::Failed => {
                self.tell_declined(thread, &turn, &cwd, &command, end)
            }
        };
        if let Some(it) = self.threads.get_mut(thread) {
            let output =
                json!({"type": "function_call_output", "call_id": command.call, "output": told});
            it.history.push(output);
        }
        let is_last = self.turn(thread).is_some_and(|turn| turn.commands.is_empty());
        if is_last && !self.eras.usage_is_told_before_commands {
            self.tell_usage(thread);
        }
        if end == End::Cancelled {
            self.end_turn(thread, TurnStatus::Interrupted, None);
        } else {
            self.run_commands(thread);
        }
    }

    /// Tells that a command ran, and returns what the model is told.
    fn tell_ran(&mut self, thread: &str, turn: &str, cwd: &str, command: &Command) -> String {
        self.tell_end(thread, turn, cwd, command, 0, "");
        let now = self.now.millis();
        let mut item = command.item(cwd, CommandExecutionStatus::InProgress);
        if self.eras.commands_run_as_processes {
            item.source = Some(CommandExecutionSource::UnifiedExecStartup);
            item.process_id = Some("1000".to_owned());
        }
        if self.eras.commands_begin_when_approved {
            self.item_started(thread, turn, ThreadItem::CommandExecution(item.clone()));
        }
        item.status = CommandExecutionStatus::Completed;
        item.exit_code = Some(0);
        item.duration_ms = Some(now - command.started);
        item.completed_at_ms = now.into();
        self.item_completed(thread, turn, ThreadItem::CommandExecution(item));
        let told = self.eras.output_of_command.replace("{command}", &command.shown());
        told.replace("{chunk}", "0a1b2c")
    }

    /// Tells that a command did not run, and returns what the model is told.
    fn tell_declined(
        &mut self,
        thread: &str,
        turn: &str,
        cwd: &str,
        command: &Command,
        end: End,
    ) -> String {
        let status = match end {
            End::Failed => CommandExecutionStatus::Failed,
            _ => CommandExecutionStatus::Declined,
        };
        let now = self.now.millis();
        let mut item = command.item(cwd, status);
        item.completed_at_ms = now.into();
        self.item_completed(thread, turn, ThreadItem::CommandExecution(item));
        match self.eras.declined_command {
            Declined::EndsTwice(text) => {
                self.tell_end(thread, turn, cwd, command, -1, text);
                let mut item = command.item(cwd, CommandExecutionStatus::Failed);
                item.exit_code = Some(-1);
                item.duration_ms = Some(now - command.started);
                item.aggregated_output = Some(text.to_owned());
                self.item_completed(thread, turn, ThreadItem::CommandExecution(item));
                text.to_owned()
            }
            Declined::Told { declined, failed } => {
                let told = if end == End::Failed { failed } else { declined };
                told.replace("{command}", &command.shown())
            }
        }
    }

    fn tell_end(
        &mut self,
        thread: &str,
        turn: &str,
        cwd: &str,
        command: &Command,
        exit_code: i32,
        output: &str,
    ) {
        let took = u64::try_from(self.now.millis() - command.started).unwrap_or_default();
        let nanos = u32::try_from(took % 1000 * 1_000_000).unwrap_or_default();
        let mut event = ExecCommandEndEvent::new(
            command.call.clone(),
            turn,
            command.in_shell(),
            cwd,
            command.parsed(),
            "",
            output,
            output,
            exit_code,
            Took::new(took / 1000, nanos),
        );
        event.source = Some(ExecCommandSource::Agent);
        event.aggregated_output = Some(output.to_owned());
        self.tell_legacy(thread, turn, EventMsg::ExecCommandEnd(event));
    }
}
