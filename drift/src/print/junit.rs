//! JUnit XML, which most CI systems show as test results.
//!
//! A test case is a rule: it fails if it found something at or over `--fail-on`. Rules keep their IDs from
//! run to run, so a CI system can tell since when one fails; methods come and go, and one root cause
//! would fail in many of them.

use std::io;

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesText, Event},
};

use super::escape::visible;
use super::json::INVALID;
use super::phrases;
use crate::judge::finding::{Finding, Layer};
use crate::judge::report::Report;
use crate::judge::rules::{RULES, Rule, RuleId, Sides};
use crate::judge::severity::Severity;
use crate::read::document::Unjudged;

/// The report as test suites: whether both documents could be judged, then the wire and the names.
pub(super) fn report(report: &Report, least: Severity) -> String {
    let mut output = report.caveats.clone();
    output.extend(phrases::unresolved(report));
    output.extend(phrases::policy(report));
    let mut suites = vec![Suite { output, ..documents(None) }];
    for layer in &report.layers {
        let rules = RULES.iter().filter(|rule| layer_of(rule) == Some(*layer));
        let cases = rules.map(|rule| {
            let found = report.findings.iter().filter(|finding| finding.rule == rule.id).collect();
            case(rule, found, least)
        });
        suites.push(Suite { name: layer.name(), cases: cases.collect(), output: Vec::new() });
    }
    print(&format!("drift {} -> {}", report.old, report.new), &suites)
}

/// A report of a document that could not be judged.
pub(super) fn unjudged(unjudged: &Unjudged) -> String {
    let problem = Problem { kind: "error", message: unjudged.to_string(), ..Problem::default() };
    print("drift", &[documents(Some(problem))])
}

/// Test cases of one kind.
struct Suite {
    name: &'static str,
    cases: Vec<Case>,
    /// What else is to be said, a line each.
    output: Vec<String>,
}

/// A test case.
struct Case {
    name: &'static str,
    class: String,
    problem: Option<Problem>,
    /// What was found that does not make it fail.
    output: Vec<String>,
}

/// Why a test case did not succeed.
#[derive(Debug, Default)]
struct Problem {
    /// `failure` or `error`
    kind: &'static str,
    message: String,
    /// The worst severity, if it is about findings.
    severity: &'static str,
    lines: Vec<String>,
}

/// Whether both documents could be judged, as a test suite of its own.
fn documents(problem: Option<Problem>) -> Suite {
    let class = "drift.documents".to_owned();
    let case = Case { name: INVALID, class, problem, output: Vec::new() };
    Suite { name: "documents", cases: vec![case], output: Vec::new() }
}

fn layer_of(rule: &Rule) -> Option<Layer> {
    match rule.direction {
        _ if rule.id == RuleId::BundleInvalid => None,
        Sides::Neither => Some(Layer::Names),
        Sides::Both | Sides::ToClient | Sides::ToServer => Some(Layer::Wire),
    }
}

fn case(rule: &Rule, found: Vec<&Finding>, least: Severity) -> Case {
    let (fatal, harmless): (Vec<&Finding>, Vec<&Finding>) =
        found.into_iter().partition(|finding| finding.severity >= least);
    let problem = fatal.first().map(|first| {
        let more = match fatal.len() - 1 {
            0 => String::new(),
            more => format!(" (and {more} more)"),
        };
        Problem {
            kind: "failure",
            message: format!("{}: {}{more}", first.path, first.message),
            severity: first.severity.name(),
            lines: fatal.iter().map(|finding| line(finding)).collect(),
        }
    });
    Case {
        name: rule.id.as_str(),
        class: format!("drift.{}", rule.direction.name()),
        problem,
        output: harmless.into_iter().map(line).collect(),
    }
}

fn line(finding: &Finding) -> String {
    let Finding { severity, path, message, fingerprint, .. } = finding;
    let methods: Vec<&str> = finding.methods.iter().map(String::as_str).collect();
    format!("{} {path}: {message} [{}] {fingerprint}", severity.name(), methods.join(", "))
}

fn print(name: &str, suites: &[Suite]) -> String {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    // It is written to memory, and is UTF-8.
    let _ = write(&mut writer, name, suites);
    let mut text = String::from_utf8(writer.into_inner()).unwrap_or_default();
    text.push('\n');
    text
}

type Xml = Writer<Vec<u8>>;

fn write(xml: &mut Xml, name: &str, suites: &[Suite]) -> io::Result<()> {
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let [tests, failures, errors] = counts(suites.iter().flat_map(|suite| &suite.cases));
    xml.create_element("testsuites")
        .with_attribute(("name", visible(name).as_str()))
        .with_attributes([("tests", &*tests), ("failures", &*failures), ("errors", &*errors)])
        .write_inner_content(|xml| suites.iter().try_for_each(|suite| write_suite(xml, suite)))?;
    Ok(())
}

fn write_suite(xml: &mut Xml, suite: &Suite) -> io::Result<()> {
    let [tests, failures, errors] = counts(&suite.cases);
    xml.create_element("testsuite")
        .with_attribute(("name", suite.name))
        .with_attributes([("tests", &*tests), ("failures", &*failures), ("errors", &*errors)])
        .write_inner_content(|xml| {
            suite.cases.iter().try_for_each(|case| write_case(xml, case))?;
            write_lines(xml, "system-out", &suite.output)
        })?;
    Ok(())
}

fn write_case(xml: &mut Xml, case: &Case) -> io::Result<()> {
    let element = xml
        .create_element("testcase")
        .with_attributes([("name", case.name), ("classname", case.class.as_str())]);
    if case.problem.is_none() && case.output.is_empty() {
        element.write_empty()?;
        return Ok(());
    }
    element.write_inner_content(|xml| {
        if let Some(Problem { kind, message, severity, lines }) = &case.problem {
            let mut element =
                xml.create_element(*kind).with_attribute(("message", visible(message).as_str()));
            if !severity.is_empty() {
                element = element.with_attribute(("type", *severity));
            }
            element.write_text_content(BytesText::new(&visible_lines(lines)))?;
        }
        write_lines(xml, "system-out", &case.output)
    })?;
    Ok(())
}

fn write_lines(xml: &mut Xml, name: &str, lines: &[String]) -> io::Result<()> {
    if !lines.is_empty() {
        xml.create_element(name).write_text_content(BytesText::new(&visible_lines(lines)))?;
    }
    Ok(())
}

fn visible_lines(lines: &[String]) -> String {
    lines.iter().map(|line| visible(line)).collect::<Vec<_>>().join("\n")
}

/// How many test cases there are, and how many of them fail or could not be run.
fn counts<'c>(cases: impl IntoIterator<Item = &'c Case>) -> [String; 3] {
    let (mut tests, mut failures, mut errors) = (0, 0, 0);
    for case in cases {
        tests += 1;
        match case.problem.as_ref().map(|problem| problem.kind) {
            Some("failure") => failures += 1,
            Some(_) => errors += 1,
            None => {}
        }
    }
    [tests, failures, errors].map(|count: usize| count.to_string())
}
