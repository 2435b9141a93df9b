//! The report as JSON.

use super::Report;

/// Prints the report.
pub fn print(report: &Report) -> serde_json::Result<String> {
    let mut text = serde_json::to_string_pretty(report)?;
    text.push('\n');
    Ok(text)
}
