//! `app-server-reference schema`

use schemars::schema_for;

use super::SAME;
use crate::scenario::Scenario;

/// The JSON Schema of scenarios, as text.
pub fn schema() -> anyhow::Result<String> {
    let mut text = serde_json::to_string_pretty(&schema_for!(Scenario))?;
    text.push('\n');
    Ok(text)
}

pub(super) fn run() -> anyhow::Result<u8> {
    print!("{}", schema()?);
    Ok(SAME)
}
