//! Asking the model, and playing what it says.

use app_server_protocol::item::AgentMessageItem;
use app_server_protocol::wire::Field;
use serde_json::{Value, json};

use super::failure::Failure;
use super::state::{Command, Doing, Thread, Turn};
use super::stream::{Said, Stream};
use crate::core::call::Purpose;
use crate::core::http::HttpResponse;
use crate::core::{Core, HttpRequest, SecretText};

impl Core {
    /// Asks the model what comes next in a thread.
    pub(in crate::core) fn call_model(&mut self, id: &str) {
        let provider = self.settings.provider();
        let Some(base) = provider.base_url else {
            let why = "a model provider without `base_url` in config.toml";
            return self.fail_turn(id, Failure::not_played(why));
        };
        let Some(thread) = self.threads.get_mut(id) else { return };
        let body = json!({
            "model": thread.model,
            "input": thread.history,
            "stream": true,
            "store": false,
        });
        if let Some(turn) = &mut thread.turn {
            turn.stream = Stream::default();
        }
        let mut headers = vec![
            ("accept", SecretText("text/event-stream".to_owned())),
            ("originator", SecretText(self.originator())),
        ];
        if provider.requires_openai_auth || self.eras.every_provider_gets_the_token {
            headers.extend(self.authorization());
        }
        let url = format!("{}/responses", base.trim_end_matches('/'));
        let request = HttpRequest::post_json(url, headers, &body);
        let call = self.call(Purpose::Model(id.to_owned()), request);
        if let Some(turn) = self.turn(id) {
            turn.doing = Doing::Calling(call);
        }
    }

    /// The turn in progress in a thread.
    pub(super) fn turn(&mut self, thread: &str) -> Option<&mut Turn> {
        self.threads.get_mut(thread)?.turn.as_mut()
    }

    /// The model has begun to answer.
    pub(in crate::core) fn model_answers(&mut self, thread: &str, head: &HttpResponse) {
        if !head.is_success() {
            return;
        }
        self.take_limits(head);
        if self.eras.usage_is_told_at_the_start {
            self.tell_usage(thread);
        }
    }

    /// The model says more.
    pub(in crate::core) fn model_says(&mut self, thread: &str, bytes: &[u8]) {
        let Some(turn) = self.turn(thread) else { return };
        for said in turn.stream.take(bytes) {
            match said {
                Err(why) => self.fail_model(thread, &why),
                Ok(said) => self.take_event(thread, said),
            }
        }
    }

    fn take_event(&mut self, thread: &str, said: Said) {
        match said {
            Said::Added { item } if item["type"] == "message" => {
                self.begin_message(thread, &item);
            }
            Said::Delta { delta } => self.continue_message(thread, &delta),
            Said::Done { item } => self.take_item(thread, item),
            Said::Completed { response } => {
                if let Some(turn) = self.turn(thread) {
                    turn.stream.end = Some(response);
                }
            }
            Said::Added { .. } | Said::Other => {}
        }
    }

    /// Ends a turn whose model says what is not played.
    fn fail_model(&mut self, thread: &str, why: &str) {
        if let Some(Doing::Calling(call)) = self.turn(thread).map(|turn| turn.doing.clone()) {
            self.abandon(call);
        }
        self.fail_turn(thread, Failure::not_played(why));
    }

    fn begin_message(&mut self, thread: &str, item: &Value) {
        let id = item["id"].as_str().map_or_else(|| self.ids.random(), str::to_owned);
        let now = self.now;
        let Some(turn) = self.turn(thread) else { return };
        let mut message = AgentMessageItem::new(id, "");
        message.started_at_ms = now.millis().into();
        message.completed_at_ms = Field::Null;
        turn.writing = Some(message.clone());
        let turn = turn.id.clone();
        self.tell_message_started(thread, &turn, &message);
    }

    fn continue_message(&mut self, thread: &str, delta: &str) {
        let Some(turn) = self.turn(thread) else { return };
        let Some(message) = &mut turn.writing else { return };
        message.text.push_str(delta);
        let (turn, item) = (turn.id.clone(), message.id.clone());
        self.tell_delta(thread, &turn, &item, delta);
    }

    /// Takes an item that is whole.
    fn take_item(&mut self, thread: &str, item: Value) {
        match item["type"].as_str().unwrap_or_default() {
            "message" => self.take_message(thread, &item),
            "function_call" => match Command::read(&item, &self.eras) {
                Ok(command) => {
                    let Some(turn) = self.turn(thread) else { return };
                    turn.commands.push(command);
                }
                Err(why) => return self.fail_model(thread, &why),
            },
            other => return self.fail_model(thread, &format!("an item of type {other}")),
        }
        if let Some(thread) = self.threads.get_mut(thread) {
            thread.history.push(item);
        }
    }

    fn take_message(&mut self, thread: &str, item: &Value) {
        let parts = item["content"].as_array().into_iter().flatten();
        let text: String = parts.filter_map(|part| part["text"].as_str()).collect();
        if self.turn(thread).is_some_and(|turn| turn.writing.is_none()) {
            self.begin_message(thread, item);
        }
        let now = self.now;
        let Some(turn) = self.turn(thread) else { return };
        let Some(mut message) = turn.writing.take() else { return };
        message.text = text;
        message.completed_at_ms = now.millis().into();
        turn.said = Some(message.clone());
        let turn = turn.id.clone();
        self.tell_message(thread, &turn, &message);
    }

    /// The model's answer has ended.
    pub(in crate::core) fn model_ends(&mut self, thread: &str, answer: &HttpResponse) {
        if answer.status == 401 && self.refresh(thread) {
            return;
        }
        if !answer.is_success() {
            let failure = self.failure_of_model(answer);
            if failure.is_of_limits() {
                self.take_limits(answer);
                self.tell_usage(thread);
            }
            return self.fail_turn(thread, failure);
        }
        let Some(Thread { turn: Some(turn), usage, .. }) = self.threads.get_mut(thread) else {
            return;
        };
        let Some(end) = turn.stream.end.take() else {
            let why = "a model whose stream ends before `response.completed`";
            return self.fail_turn(thread, Failure::not_played(why));
        };
        let has_commands = !turn.commands.is_empty();
        if let Some(tokens) = end.usage {
            usage.add(tokens);
        }
        if has_commands && !self.eras.usage_is_told_before_commands {
            return self.run_commands(thread);
        }
        self.tell_usage(thread);
        if has_commands { self.run_commands(thread) } else { self.finish_turn(thread, None) }
    }
}
