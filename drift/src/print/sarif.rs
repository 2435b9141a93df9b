//! SARIF 2.1.0, which code scanning of GitHub and others reads.

use std::path::Path;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::escape;
use super::json::INVALID;
use super::rules::{explanation, help};
use crate::judge::finding::Finding;
use crate::judge::policy::Remark;
use crate::judge::report::Report;
use crate::judge::rules::{RULES, Rule, RuleId};
use crate::judge::severity::Severity;
use crate::read::document::Unjudged;
use crate::read::place::Place;

/// What of a path must be escaped in a URI.
const ESCAPED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The key of a finding's fingerprint, with the version of fingerprints.
const FINGERPRINT: &str = "appServerDrift/v2";

/// The report as a log of one run.
pub(super) fn report(report: &Report) -> String {
    let rules: Vec<&Rule> = RULES
        .iter()
        .filter(|rule| report.findings.iter().any(|finding| finding.rule == rule.id))
        .collect();
    let results = report.findings.iter().map(|finding| result(report, finding, &rules)).collect();
    let caveats =
        report.caveats.iter().map(|caveat| json!({ "level": "note", "message": message(caveat) }));
    let notifications: Vec<Value> = caveats.chain(report.remarks.iter().map(remark)).collect();
    log(
        &rules,
        results,
        &json!({ "executionSuccessful": true, "toolExecutionNotifications": notifications }),
        &json!({
            "old": report.old,
            "new": report.new,
            "verdict": report.verdict,
            "names": report.names,
            "bump": report.bump,
            "unresolved": report.unresolved,
            // Not among the results: GitHub reads no `suppressions`, and would open alerts.
            "ignored": report.ignored,
        }),
    )
}

/// A log of a run in which a document could not be judged.
pub(super) fn unjudged(unjudged: &Unjudged) -> String {
    let Unjudged { document, file, place, reason } = unjudged;
    let physical = physical(file.as_deref(), place.as_ref());
    let notification = json!({
        "level": "error",
        "descriptor": { "id": INVALID },
        "message": message(&format!("{document}: {reason}")),
        "locations": physical.map(|place| json!({ "physicalLocation": place })).as_slice(),
    });
    let rules: Vec<&Rule> = RULES.iter().filter(|rule| rule.id == RuleId::BundleInvalid).collect();
    let invocation =
        json!({ "executionSuccessful": false, "toolExecutionNotifications": [notification] });
    log(&rules, Vec::new(), &invocation, &json!({}))
}

fn log(rules: &[&Rule], results: Vec<Value>, invocation: &Value, properties: &Value) -> String {
    let rules: Vec<Value> = rules.iter().map(|rule| descriptor(rule)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "app-server-drift",
                "version": env!("CARGO_PKG_VERSION"),
                "informationUri": env!("CARGO_PKG_REPOSITORY"),
                "rules": rules,
            } },
            "invocations": [invocation],
            "results": Value::Array(results),
            "columnKind": "unicodeCodePoints",
            "properties": properties,
        }],
    });
    escape::json(&format!("{log:#}\n"))
}

fn descriptor(rule: &Rule) -> Value {
    json!({
        "id": rule.id,
        "shortDescription": { "text": rule.summary },
        "help": {
            "text": explanation(rule),
            "markdown": help(rule),
        },
        "defaultConfiguration": { "level": level(rule.severity()) },
        "properties": { "direction": rule.direction },
    })
}

fn message(text: &str) -> Value {
    json!({ "text": escape::sarif(text) })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warn => "warning",
        Severity::Info => "note",
    }
}

fn result(report: &Report, finding: &Finding, rules: &[&Rule]) -> Value {
    let mut location =
        json!({ "logicalLocations": [{ "fullyQualifiedName": escape::visible(&finding.path) }] });
    if let Some(place) = physical(report.new_file.as_deref(), finding.new.as_ref()) {
        location["physicalLocation"] = place;
    }
    let mut result = json!({
        "ruleId": finding.rule,
        "level": level(finding.severity),
        "message": message(&format!("{}: {}", finding.path, finding.message)),
        "locations": [location],
        "partialFingerprints": { FINGERPRINT: finding.fingerprint },
        "properties": {
            "cause": finding.cause,
            "direction": finding.direction_name(),
            "skew": finding.skew_name(),
            "layer": finding.layer,
            "methods": finding.methods,
            "slots": finding.slots,
            "witness": finding.witness,
        },
    });
    if let Some(index) = rules.iter().position(|rule| rule.id == finding.rule) {
        result["ruleIndex"] = index.into();
    }
    let before = finding.old.as_ref();
    if let Some(place) = before.and_then(|old| physical(report.old_file.as_deref(), Some(old))) {
        let message = message(&format!("in {}", report.old));
        result["relatedLocations"] = json!([{ "physicalLocation": place, "message": message }]);
    }
    result
}

/// An ignore that does nothing.
fn remark(Remark { file, line, message: text, .. }: &Remark) -> Value {
    let place =
        json!({ "artifactLocation": { "uri": uri(file) }, "region": { "startLine": line } });
    json!({
        "level": "warning",
        "message": message(text),
        "locations": [{ "physicalLocation": place }],
    })
}

/// Where something stands in a file; at its top, if it is there no longer.
fn physical(file: Option<&str>, place: Option<&Place>) -> Option<Value> {
    let line = place.and_then(|place| place.line).unwrap_or(1);
    file.map(
        |file| json!({ "artifactLocation": { "uri": uri(file) }, "region": { "startLine": line } }),
    )
}

/// A path as a URI: relative to the folder that the command ran in, or absolute.
fn uri(file: &str) -> String {
    let path = file.replace(std::path::MAIN_SEPARATOR, "/");
    let escaped = utf8_percent_encode(&path, ESCAPED);
    if Path::new(file).is_absolute() {
        format!("file:///{}", escaped.to_string().trim_start_matches('/'))
    } else {
        escaped.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn a_path_is_a_uri() {
        assert_eq!(uri("bindings/schema.json"), "bindings/schema.json");
        assert_eq!(uri("a b/ü#:%.json"), "a%20b/%C3%BC%23%3A%25.json");
        #[cfg(unix)]
        assert_eq!(uri("/tmp/a b"), "file:///tmp/a%20b");
    }
}
