//! `drift approve`: accepts what was found, as ignores in `drift.toml`.

use std::{fmt::Write as _, path::Path};

use anyhow::{Context as _, Result, bail};
use fs_err as fs;
use jiff::civil::Date;
use toml_edit::{
    ArrayOfTables, Datetime, DocumentMut, InlineTable, Item, Table, TableLike, Value, value,
};

use crate::file;
use crate::judge::finding::Finding;
use crate::print::visible;

/// What was done about a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Done {
    /// An ignore was added.
    Added,
    /// One that had expired was given the new reason and date.
    Renewed,
}

/// Writes ignores for findings into a file, and keeps all else that is in it.
pub(crate) fn write(
    path: &Path,
    findings: &[&Finding],
    reason: &str,
    expires: Option<Date>,
) -> Result<Vec<Done>> {
    if findings.is_empty() {
        return Ok(Vec::new());
    }
    let text = if path.exists() { fs::read_to_string(path)? } else { String::new() };
    let mut document: DocumentMut =
        text.parse().with_context(|| format!("{} is not TOML", path.display()))?;
    let done = findings
        .iter()
        .map(|finding| approve(&mut document, finding, reason, expires))
        .collect::<Result<_>>()
        .with_context(|| path.display().to_string())?;
    let written = document.to_string();
    // Where nothing stands before them, ignores need no empty line.
    file::write(path, if text.is_empty() { written.trim_start() } else { &written })?;
    Ok(done)
}

/// What was done, a line for each finding and one for the file.
pub(crate) fn summary(path: &Path, findings: &[&Finding], done: &[Done], known: usize) -> String {
    let mut text = String::new();
    for (finding, done) in findings.iter().zip(done) {
        let verb = match done {
            Done::Added => "approved",
            Done::Renewed => "renewed",
        };
        // A text can always be written to.
        let _ = writeln!(text, "{verb} {}  {}", finding.fingerprint, comment(finding));
    }
    let count = |what| done.iter().filter(|done| **done == what).count();
    let (added, renewed) = (count(Done::Added), count(Done::Renewed));
    let path = path.display();
    let _ = writeln!(text, "{path}: {added} added, {renewed} renewed, {known} there already");
    text
}

fn approve(
    document: &mut DocumentMut,
    finding: &Finding,
    reason: &str,
    expires: Option<Date>,
) -> Result<Done> {
    let tables = || Item::ArrayOfTables(ArrayOfTables::new());
    match document.entry("ignore").or_insert_with(tables) {
        Item::ArrayOfTables(ignores) => {
            let known = ignores.iter_mut().find(|table| is_of(table.get("fingerprint"), finding));
            if let Some(table) = known {
                set(table, reason, expires);
                return Ok(Done::Renewed);
            }
            let mut table = Table::new();
            table.decor_mut().set_prefix(format!("\n# {}\n", comment(finding)));
            table.insert("fingerprint", value(&finding.fingerprint));
            set(&mut table, reason, expires);
            ignores.push(table);
        }
        Item::Value(Value::Array(ignores)) => {
            let known = ignores.iter_mut().filter_map(Value::as_inline_table_mut).find(|table| {
                table.get("fingerprint").and_then(Value::as_str) == Some(&finding.fingerprint)
            });
            if let Some(table) = known {
                set(table, reason, expires);
                return Ok(Done::Renewed);
            }
            let mut table = InlineTable::new();
            table.insert("fingerprint", finding.fingerprint.as_str().into());
            set(&mut table, reason, expires);
            ignores.push(table);
        }
        _ => bail!("`ignore` is not a list of ignores"),
    }
    Ok(Done::Added)
}

fn is_of(fingerprint: Option<&Item>, finding: &Finding) -> bool {
    fingerprint.and_then(Item::as_str) == Some(&finding.fingerprint)
}

/// Sets what tells why and how long.
fn set(table: &mut dyn TableLike, reason: &str, expires: Option<Date>) {
    put(table, "reason", reason.into());
    match expires {
        Some(day) => {
            let day = toml_edit::Date {
                year: day.year().unsigned_abs(),
                month: day.month().unsigned_abs(),
                day: day.day().unsigned_abs(),
            };
            put(table, "expires", Datetime::from(day).into());
        }
        None => drop(table.remove("expires")),
    }
}

/// Puts a value in the place of one, and keeps the spaces and comments around it.
fn put(table: &mut dyn TableLike, key: &str, mut value: Value) {
    if let Some(old) = table.get(key).and_then(Item::as_value) {
        *value.decor_mut() = old.decor().clone();
    }
    table.insert(key, Item::Value(value));
}

/// What a reader of the file wants to know of it, in one line.
fn comment(finding: &Finding) -> String {
    let Finding { severity, rule, path, message, .. } = finding;
    // A comment ends with its line, and must not hold control characters.
    visible(&format!("{} {rule} {path}: {message}", severity.name()))
}
