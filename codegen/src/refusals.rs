//! The protocol crate's table of refusals, made of the one that real servers were asked about.
//!
//! A row is a method, the server's time limit in milliseconds or `-`, `result` or `error`, and its JSON, with
//! tabs between. `bindings/oracle/table.mjs` makes the TypeScript client's table of the same file.

use std::{collections::BTreeMap, fmt::Write as _};

use anyhow::{Context, Result, ensure};
use app_server_drift::Set;
use serde::Deserialize;
use serde_json::Value;

use crate::catalog::Catalog;

const SOURCE: &str = include_str!("../../snapshots/refusals/refusals.json");

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    result: Option<Value>,
    error: Option<Value>,
    limit_ms: Option<u64>,
}

/// Prints the table. It is an error if it lacks a request of the server, or has another row.
pub fn table(catalog: &Catalog) -> Result<String> {
    let rows: BTreeMap<String, Row> =
        serde_json::from_str(SOURCE).context("snapshots/refusals/refusals.json is not valid")?;
    let requests = || catalog.methods.iter().filter(|method| method.set == Set::ServerRequest);
    for method in requests() {
        ensure!(rows.contains_key(method.name), "{} has no refusal", method.name);
    }
    let mut table = String::new();
    for (name, Row { result, error, limit_ms }) in rows {
        ensure!(
            requests().any(|method| method.name == name),
            "{name} is not a request of the server"
        );
        let limit = limit_ms.map_or_else(|| "-".to_owned(), |limit| limit.to_string());
        match (result, error) {
            (Some(result), None) => writeln!(table, "{name}\t{limit}\tresult\t{result}")?,
            (None, Some(error)) => writeln!(table, "{name}\t{limit}\terror\t{error}")?,
            _ => anyhow::bail!("the refusal of {name} is a result or an error"),
        }
    }
    Ok(table)
}
