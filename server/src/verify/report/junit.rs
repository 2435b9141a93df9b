//! The report as JUnit XML, which most CI systems show as test results. A test case is a scenario.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::{Case, Outcome, Report};

/// Prints the report.
pub fn print(report: &Report) -> String {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    // It is written to memory, and is UTF-8.
    let _ = write(&mut writer, report);
    let mut text = String::from_utf8(writer.into_inner()).unwrap_or_default();
    text.push('\n');
    text
}

fn write(xml: &mut Writer<Vec<u8>>, report: &Report) -> io::Result<()> {
    let count = |wanted: fn(&Outcome) -> bool| {
        report.cases.iter().filter(|case| wanted(&case.outcome)).count().to_string()
    };
    let counts = [
        ("tests", report.cases.len().to_string()),
        ("failures", count(|outcome| matches!(outcome, Outcome::Different { .. }))),
        ("errors", count(|outcome| matches!(outcome, Outcome::Failed { .. }))),
        ("skipped", count(|outcome| matches!(outcome, Outcome::NotAbout))),
    ];
    let counts = counts.each_ref().map(|(name, count)| (*name, count.as_str()));
    let name = format!("{} and {}", report.left, report.right);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.create_element("testsuites").with_attributes(counts).write_inner_content(|xml| {
        let suite = xml.create_element("testsuite").with_attribute(("name", name.as_str()));
        suite.with_attributes(counts).write_inner_content(|xml| {
            report.cases.iter().try_for_each(|case| write_case(xml, case))
        })?;
        Ok(())
    })?;
    Ok(())
}

fn write_case(xml: &mut Writer<Vec<u8>>, case: &Case) -> io::Result<()> {
    let name = format!("{}: {}", case.statement, case.title);
    let class = format!("behaviour.{}", case.statement);
    let element = xml
        .create_element("testcase")
        .with_attributes([("name", visible(&name).as_str()), ("classname", &class)]);
    let (kind, message, detail) = match &case.outcome {
        Outcome::Same => return element.write_empty().map(drop),
        Outcome::NotAbout => {
            ("skipped", "the scenario is not about both releases".to_owned(), String::new())
        }
        Outcome::Failed { errors } => {
            ("error", "the scenario could not be played".to_owned(), errors.join("\n"))
        }
        Outcome::Different { differences } => {
            let lines = differences.iter().flat_map(|difference| {
                let context = difference.context.iter().map(|line| format!("  {line}"));
                let left = difference.left.iter().map(|line| format!("- {line}"));
                let right = difference.right.iter().map(|line| format!("+ {line}"));
                context.chain(left).chain(right)
            });
            (
                "failure",
                format!("{} differences", differences.len()),
                lines.collect::<Vec<_>>().join("\n"),
            )
        }
    };
    element.write_inner_content(|xml| {
        let problem = xml.create_element(kind).with_attribute(("message", message.as_str()));
        problem.write_text_content(BytesText::new(&visible(&detail))).map(drop)
    })?;
    Ok(())
}

/// What XML cannot have is escaped.
fn visible(text: &str) -> String {
    let plain = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    text.chars()
        .map(|c| if plain(&c) && c != '\u{fffe}' && c != '\u{ffff}' { c } else { '\u{fffd}' })
        .collect()
}
