//! Soundness on random schemas: what the writer may send, the reader accepts wherever nothing is said to break;
//! and where nothing is said to differ, in both directions.
//!
//! Whether a message is accepted says the crate `jsonschema`, not our own reading; so it does of every witness.
//! A few thousand pairs are tried, and as many as `DRIFT_SOUNDNESS` says; `DRIFT_SEED` starts elsewhere.

use std::fmt::Write as _;

use app_server_drift::{Document, Options, Report, Severity, Verdict, compare};
use serde_json::{Value, json};

use crate::instances::{Choices, Writer, for_validator};
use crate::random_schemas::{NAMES, Slot, first, next};

/// Pairs in the test suite.
const PAIRS: u64 = 4_000;

/// Messages of each pair.
const MESSAGES: usize = 40;

/// No more than so many wrong pairs are told in full.
const TOLD: usize = 40;

#[derive(Debug, Default)]
struct Tried {
    none: usize,
    compatible: usize,
    breaking: usize,
    unjudged: usize,
    messages: usize,
    witnesses: usize,
    /// Breaks that a random message shows as well.
    shown: usize,
    wrong: Vec<String>,
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

/// One side of a pair: its document, and what it accepts in the slot.
struct Side {
    spelt_out: Value,
    validator: jsonschema::Validator,
    pointer: &'static str,
}

impl Side {
    fn new(root: &Value, slot: Slot) -> Self {
        let pointer = slot.pointer();
        let mut spelt_out = for_validator(root);
        // The validator reads the message; its union is not part of that.
        let schema = spelt_out.pointer(&pointer.replace("/oneOf/", "/anyOf/")).unwrap().clone();
        spelt_out["definitions"]["Slot"] = schema;
        let validator = validator(&spelt_out, "#/definitions/Slot");
        Self { spelt_out, validator, pointer: "/definitions/Slot" }
    }

    /// Whether the document allows a message, as the validator says. Params of `null` or `{}` count as none,
    /// for servers and clients alike.
    fn accepts(&self, message: &Value) -> bool {
        let without_params = || {
            let mut message = message.clone();
            let params = message.as_object_mut()?.remove("params")?;
            (params == json!(null) || params == json!({})).then_some(message)
        };
        let is_valid = |message: &Value| self.validator.is_valid(message);
        is_valid(message) || without_params().is_some_and(|message| is_valid(&message))
    }

    /// Messages that the document declares, as the validator says.
    fn messages(&self, choices: &mut Choices) -> Vec<Value> {
        let writer = Writer::new(&self.spelt_out, &NAMES);
        let schema = self.spelt_out.pointer(self.pointer).unwrap();
        let made = (0..MESSAGES).filter_map(|_| writer.value(schema, choices));
        made.filter(|message| self.validator.is_valid(message)).collect()
    }
}

fn validator(document: &Value, pointer: &str) -> jsonschema::Validator {
    let schema = json!({ "$ref": pointer, "definitions": document["definitions"] });
    jsonschema::draft7::options().should_validate_formats(false).build(&schema).unwrap()
}

fn judge(old: &Value, new: &Value) -> Option<Report> {
    let document = |label: &str, root: &Value| Document::new(label, root.clone()).unwrap();
    compare(&document("old", old), &document("new", new), &Options::default()).ok()
}

/// Large numbers are warned of, on purpose.
fn warns_of_large_numbers(report: &Report) -> bool {
    report
        .findings
        .iter()
        .any(|finding| finding.rule == "INT-WIDTH" && finding.severity == Severity::Warn)
}

fn try_pair(seed: u64, tried: &mut Tried) {
    let mut choices = Choices::new(seed);
    let slot = *choices.pick(&Slot::ALL);
    let before = first(&mut choices);
    let after = next(&before, &mut choices);
    let has_optional_params = slot.is_params() && choices.one_in(3);
    let [old, new] = &[before, after].map(|definitions| {
        let requires_params = !has_optional_params || choices.one_in(2);
        slot.document(&definitions, requires_params)
    });
    let Some(report) = judge(old, new) else {
        tried.unjudged += 1;
        return;
    };
    match report.verdict {
        Verdict::None => tried.none += 1,
        Verdict::Compatible => tried.compatible += 1,
        Verdict::Breaking => tried.breaking += 1,
    }
    let sides = [Side::new(old, slot), Side::new(new, slot)];
    let (writer, reader) = if slot.is_written_by_clients() { (0, 1) } else { (1, 0) };
    let mut wrong = String::new();
    if !warns_of_large_numbers(&report) {
        let ways = match report.verdict {
            Verdict::None => &[(writer, reader), (reader, writer)][..],
            _ => &[(writer, reader)][..],
        };
        for (writer, reader) in ways {
            for message in sides[*writer].messages(&mut choices) {
                let accepted = sides[*reader].accepts(&message);
                if report.verdict == Verdict::Breaking {
                    tried.shown += usize::from(!accepted);
                    if !accepted {
                        break;
                    }
                } else if !accepted {
                    let way = ["old writes, new reads", "new writes, old reads"][*writer];
                    let _ = write!(wrong, "{:?}, {way}, refused: {message}; ", report.verdict);
                    break;
                }
                tried.messages += 1;
            }
        }
    }
    for witness in report.findings.iter().filter_map(|finding| finding.witness.as_ref()) {
        tried.witnesses += 1;
        for (side, label) in sides.iter().zip(["old", "new"]) {
            let sent = witness.valid_in == label;
            let pointer = if sent { &witness.valid_at } else { &witness.invalid_at };
            let accepts = validator(&side.spelt_out, &pointer.replace("/oneOf/", "/anyOf/"));
            if accepts.is_valid(&witness.value) != sent {
                let _ = write!(wrong, "a wrong witness in {label}: {witness:?}; ");
            }
        }
    }
    if !wrong.is_empty() {
        let found: Vec<String> = report
            .findings
            .iter()
            .map(|f| format!("{} {} {}", f.severity.name(), f.rule, f.path))
            .collect();
        let told = |root: &Value| -> Vec<String> {
            (0..3).map(|index| root["definitions"][format!("T{index}")].to_string()).collect()
        };
        tried.wrong.push(format!(
            "seed {seed}, {slot:?}: {wrong}\n  old {}\n  new {}\n  {found:?}",
            told(old).join("\n      "),
            told(new).join("\n      ")
        ));
    }
}

#[test]
fn what_does_not_break_is_accepted() {
    let pairs = number("DRIFT_SOUNDNESS").unwrap_or(PAIRS).max(PAIRS);
    let first = number("DRIFT_SEED").unwrap_or(0);
    let mut tried = Tried::default();
    for seed in first..first + pairs {
        try_pair(seed, &mut tried);
    }
    let Tried { none, compatible, breaking, unjudged, messages, witnesses, shown, wrong } = tried;
    eprintln!(
        "{pairs} pairs: {none} none, {compatible} compatible, {breaking} breaking ({shown} of them shown by \
         a random message), {unjudged} not judged; {messages} messages accepted, {witnesses} witnesses right, \
         {} wrong",
        wrong.len()
    );
    let told: Vec<&str> = wrong.iter().take(TOLD).map(String::as_str).collect();
    assert!(wrong.is_empty(), "{} of {pairs} pairs are wrong:\n{}", wrong.len(), told.join("\n"));
    // Each verdict is tried, and hardly a pair is left out.
    let enough = usize::try_from(pairs / 20).unwrap();
    assert!(none > enough / 2 && compatible > enough && breaking > enough && unjudged < enough);
}
