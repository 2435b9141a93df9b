//! JUnit XML, which most CI systems show as test results.
//!
//! A test case is a rule: it fails if something at or over `--fail-on` was found by it. Rules keep their
//! names from run to run, so a CI system can tell since when one fails; methods come and go, and one root
//! cause would fail in many of them.

use quick_junit::{NonSuccessKind, TestCase, TestCaseStatus, TestSuite};

use super::output::INVALID;
use crate::judge::catalogue::RULES;
use crate::judge::catalogue::Rule;
use crate::judge::catalogue::Sides;
use crate::judge::finding::Finding;
use crate::judge::finding::Layer;
use crate::judge::report::Report;
use crate::judge::severity::Severity;
use crate::read::document::Unjudged;

/// The report as test suites: what crosses the wire, the names, and whether there was anything to judge.
pub fn junit(report: &Report, least: Severity) -> String {
    let mut suites = vec![documents(TestCaseStatus::success())];
    for layer in &report.layers {
        let mut suite = TestSuite::new(layer.name());
        let rules = RULES.iter().filter(|rule| layer_of(rule) == Some(*layer));
        suite.add_test_cases(rules.map(|rule| {
            let found = report.findings.iter().filter(|finding| finding.rule == rule.id).collect();
            case(rule, found, least)
        }));
        suites.push(suite);
    }
    let mut said: Vec<String> = report.caveats.clone();
    if !report.unresolved.is_empty() {
        said.push(format!("results not compared: {}", report.unresolved.join(", ")));
    }
    said.extend(super::policy_lines(report));
    if let Some(suite) = suites.first_mut().filter(|_| !said.is_empty()) {
        suite.set_system_out(said.join("\n"));
    }
    print(&format!("drift {} -> {}", report.old, report.new), suites)
}

/// A report of a document that could not be judged.
pub fn unjudged(unjudged: &Unjudged) -> String {
    let mut status = TestCaseStatus::non_success(NonSuccessKind::Error);
    status.set_message(unjudged.to_string());
    print("drift", vec![documents(status)])
}

fn print(name: &str, suites: Vec<TestSuite>) -> String {
    let mut report = quick_junit::Report::new(name);
    report.add_test_suites(suites);
    // It is written to memory, and is UTF-8.
    report.to_string().unwrap_or_default()
}

/// Whether both documents could be judged, as a test suite of its own.
fn documents(status: TestCaseStatus) -> TestSuite {
    let mut suite = TestSuite::new("documents");
    let mut case = TestCase::new(INVALID, status);
    case.set_classname("drift.documents");
    suite.add_test_case(case);
    suite
}

fn layer_of(rule: &Rule) -> Option<Layer> {
    match rule.direction {
        _ if rule.id == INVALID => None,
        Sides::Neither => Some(Layer::Names),
        Sides::Both | Sides::ToClient | Sides::ToServer => Some(Layer::Wire),
    }
}

fn case(rule: &Rule, found: Vec<&Finding>, least: Severity) -> TestCase {
    let (fatal, harmless): (Vec<&Finding>, Vec<&Finding>) =
        found.into_iter().partition(|finding| finding.severity >= least);
    let status = match fatal.first() {
        None => TestCaseStatus::success(),
        Some(first) => {
            let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
            let more = fatal.len() - 1;
            let more = if more == 0 { String::new() } else { format!(" (and {more} more)") };
            status.set_message(format!("{}: {}{more}", first.path, first.message));
            status.set_type(first.severity.name());
            status.set_description(lines(&fatal));
            status
        }
    };
    let mut case = TestCase::new(rule.id, status);
    case.set_classname(format!("drift.{}", rule.direction.name()));
    if !harmless.is_empty() {
        case.set_system_out(lines(&harmless));
    }
    case
}

fn lines(findings: &[&Finding]) -> String {
    let line = |finding: &&Finding| {
        let Finding { severity, path, message, fingerprint, .. } = finding;
        let methods: Vec<&str> = finding.methods.iter().map(String::as_str).collect();
        let methods = methods.join(", ");
        format!("{} {path}: {message} [{methods}] {fingerprint}", severity.name())
    };
    findings.iter().map(line).collect::<Vec<_>>().join("\n")
}
