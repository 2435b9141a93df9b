//! The report for a terminal.

use std::fmt::Write;

use super::{Outcome, Report};

/// Prints the report. Writing to a text cannot fail.
pub fn print(report: &Report) -> String {
    let mut text = String::new();
    let [mut same, mut different, mut failed, mut not_about] = [0; 4];
    for case in &report.cases {
        match &case.outcome {
            Outcome::Same => same += 1,
            Outcome::NotAbout => not_about += 1,
            Outcome::Failed { errors } => {
                failed += 1;
                let _ = writeln!(text, "{}: {}\n  could not be played", case.statement, case.title);
                for error in errors {
                    let _ = writeln!(text, "  {}", error.replace('\n', "\n  "));
                }
                text.push('\n');
            }
            Outcome::Different { differences } => {
                different += 1;
                let _ = writeln!(text, "{}: {}", case.statement, case.title);
                for difference in differences {
                    if let Some(context) = &difference.context {
                        let _ = writeln!(text, "    {context}");
                    }
                    for line in &difference.left {
                        let _ = writeln!(text, "  - {line}");
                    }
                    for line in &difference.right {
                        let _ = writeln!(text, "  + {line}");
                    }
                }
                text.push('\n');
            }
        }
    }
    let _ = writeln!(
        text,
        "{} (-) and {} (+): {} scenarios: {same} the same, {different} different, {failed} could not be played, \
         {not_about} not about both",
        report.left,
        report.right,
        report.cases.len(),
    );
    text
}
