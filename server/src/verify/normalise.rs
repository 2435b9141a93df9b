//! The same lines in each run: no ID, time, path or port of this one.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex_lite::{Captures, Regex};
use serde_json::Value;

use super::leaves;
use crate::backend::Call;
use crate::play::{Event, Frame, Kind, Record};
use crate::scenario::Scenario;

/// What may come at any time in every scenario: tasks that no client starts send it.
const ANYTIME: &[&str] = &[
    "configWarning",
    "mcpServer/startupStatus/updated",
    "remoteControl/status/changed",
    "thread/status/changed",
    "warning",
];

/// What follows a handshake unasked. Only scenarios that shake hands themselves are about it.
const UNASKED: &[&str] = &["remoteControl/status/changed"];

/// What a record is about, as lines: what happened in order, then what may happen at any time, then the calls.
pub fn lines(record: &Record, scenario: &Scenario) -> Vec<String> {
    let anytime = |frame: &Frame| {
        frame.kind == Kind::Notification
            && (ANYTIME.contains(&frame.method.as_str())
                || scenario.anytime.contains(&frame.method))
    };
    let here = Here::of(record);
    let (mut ordered, mut unordered) = (Vec::new(), Vec::new());
    for event in &record.events {
        match event {
            Event::Sent(frame) if is_of_machine(frame) => {}
            Event::Sent(frame)
                if scenario.handshake.done && UNASKED.contains(&frame.method.as_str()) => {}
            Event::Sent(frame) if anytime(frame) => unordered.push(here.event(event)),
            _ => ordered.extend(here.event(event)),
        }
    }
    // IDs are numbered in the order of lines, so the order must not depend on them.
    unordered
        .sort_by_key(|block: &Vec<String>| UUID.replace_all(&block.join("\n"), "").into_owned());
    let mut lines = ordered;
    if !unordered.is_empty() {
        lines.push("at any time:".to_owned());
        lines.extend(unordered.into_iter().flatten());
    }
    if !record.calls.is_empty() {
        lines.push("calls:".to_owned());
        lines.extend(record.calls.iter().flat_map(|call| here.call(call)));
    }
    number(lines)
}

/// Whether a message is about the machine: what is installed on it.
fn is_of_machine(Frame { method, body, .. }: &Frame) -> bool {
    method == "configWarning"
        && body["params"]["summary"].as_str().is_some_and(|summary| summary.contains("bubblewrap"))
}

/// What a run replaces in texts, the longest first.
struct Here {
    replaced: Vec<(String, String)>,
}

impl Here {
    fn of(record: &Record) -> Self {
        let mut replaced: Vec<(String, String)> = record
            .tokens
            .iter()
            .map(|(name, token)| (token.clone(), format!("{{token {name}}}")))
            .collect();
        replaced.push((record.root.display().to_string(), "{root}".to_owned()));
        replaced.push((record.backend.to_string(), "{backend}".to_owned()));
        replaced.push((format!("/{} (", record.release), "/{release} (".to_owned()));
        replaced.push((
            format!("client_version={}", record.release),
            "client_version={release}".to_owned(),
        ));
        replaced.sort_by_key(|(text, _)| std::cmp::Reverse(text.len()));
        let whole = (record.release.to_string(), "{release}".to_owned());
        replaced.push(whole);
        Self { replaced }
    }

    fn event(&self, event: &Event) -> Vec<String> {
        match event {
            Event::Did(what) => vec![format!("> {}", self.text(what))],
            Event::Note(what) => vec![format!("! {}", self.text(what))],
            Event::File(path, None) => vec![format!("? {path} is not there")],
            Event::File(path, Some((mode, text))) => {
                let mut lines = vec![format!("? {path}, mode {mode:o}")];
                lines.extend(text.split('\n').map(|line| format!("    {}", self.text(line))));
                lines
            }
            Event::Sent(Frame { kind, method, body }) => {
                let kind = match kind {
                    Kind::Notification => "",
                    Kind::Request => "request ",
                    Kind::Response => "response to ",
                };
                let mut lines = vec![format!("< {kind}{method}")];
                leaves::write(&self.value(body, ""), "", &mut lines);
                lines
            }
        }
    }

    fn call(&self, call: &Call) -> Vec<String> {
        let mut lines = vec![format!("~ {}", self.text(&call.line))];
        for (name, value) in &call.headers {
            lines.push(format!("    {name} = {}", Value::from(self.text(value))));
        }
        if let Some(sent) = &call.sent {
            leaves::write(&self.value(sent, ""), "sent", &mut lines);
        }
        lines
    }

    /// A value without what belongs to this run. `key` is the name of the field that has it.
    fn value(&self, value: &Value, key: &str) -> Value {
        match value {
            Value::Object(fields) => {
                let field =
                    |(name, value): (&String, &Value)| (self.text(name), self.value(value, name));
                Value::Object(fields.iter().map(field).collect())
            }
            Value::Array(items) => items.iter().map(|item| self.value(item, key)).collect(),
            Value::Number(number) if is_time(key, number.as_f64().unwrap_or_default()) => {
                "{time}".into()
            }
            Value::Number(_) if is_duration(key) => "{duration}".into(),
            Value::Number(_) if is_of_file(key) => "{number}".into(),
            Value::String(_) if matches!(key, "serverName" | "processId" | "process_id") => {
                format!("{{{key}}}").into()
            }
            Value::String(text) if key == "code_verifier" && text.len() == 86 => {
                "{86 characters}".into()
            }
            Value::String(text) => self.text(text).into(),
            other => other.clone(),
        }
    }

    fn text(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (from, to) in &self.replaced {
            // A release is a release only if nothing else is there.
            if *to != "{release}" {
                text = text.replace(from, to);
            } else if text == *from {
                text.clone_from(to);
            }
        }
        for (pattern, to) in PATTERNS.iter() {
            text = pattern.replace_all(&text, *to).into_owned();
        }
        text
    }
}

/// A point in time: scripts can set small ones, which stay.
fn is_time(key: &str, value: f64) -> bool {
    let named = ["At", "AtMs", "_at", "_at_ms", "ts"].iter().any(|end| key.ends_with(end));
    named && value >= 1_600_000_000.0
}

fn is_duration(key: &str) -> bool {
    ["durationMs", "DurationMs", "duration_ms", "elapsedMs", "nanos"]
        .iter()
        .any(|end| key.ends_with(end))
}

/// Facts of a file that a run makes anew.
fn is_of_file(key: &str) -> bool {
    matches!(key, "historyLogId" | "history_log_id")
}

const UUID_PATTERN: &str = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

#[allow(clippy::expect_used, reason = "the patterns are written here, and a test uses each")]
fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("it is a pattern")
}

static UUID: LazyLock<Regex> = LazyLock::new(|| pattern(UUID_PATTERN));

/// What is replaced wherever it stands.
static PATTERNS: LazyLock<Vec<(Regex, &str)>> = LazyLock::new(|| {
    [
        // The operating system and the terminal, in a `userAgent`.
        (r"/\{release\} \([^)]*\) \S+", "/{release} ({system}) {terminal}"),
        (r"\d{4}/\d\d/\d\d/rollout-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d", "{date}/rollout-{time}"),
        (r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)", "{time}"),
        (r"Chunk ID: [0-9a-f]{6}", "Chunk ID: {chunk}"),
        (r"Wall time: [\d.]+ seconds", "Wall time: {duration} seconds"),
        // 32 random bytes, as base64 without padding.
        (r"(state|code_challenge)=[A-Za-z0-9_-]{43}\b", "$1={43 characters}"),
        (r#""login_owner_id": "[A-Za-z0-9_-]{43}""#, r#""login_owner_id": "{43 characters}""#),
    ]
    .into_iter()
    .map(|(text, to)| (pattern(text), to))
    .collect()
});

/// Numbers the IDs in the order of their first lines.
fn number(lines: Vec<String>) -> Vec<String> {
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let mut numbered = |line: String| {
        let replaced = UUID.replace_all(&line, |id: &Captures<'_>| {
            let next = numbers.len() + 1;
            format!("{{id {}}}", numbers.entry(id[0].to_owned()).or_insert(next))
        });
        replaced.into_owned()
    };
    lines.into_iter().map(&mut numbered).collect()
}
