//! The methods that a client uses, where only those are to be judged.

use std::{collections::BTreeSet, path::Path};

use fs_err::File;
use serde_json::Value;

use super::suggestion::nearest;
use crate::normalise::contract::Contract;
use crate::read::document::Document;
use crate::read::source::SourceError;
use crate::read::{json, text};

/// More names than this are counted instead.
const SHOWN: usize = 10;

/// A list of methods, as `--only` and `--experimental-methods` take it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subset {
    /// The methods.
    pub methods: BTreeSet<String>,
    /// Whether it is a list of all methods of some release, as `bindings/methods.json` is, so that not
    /// every document has each. A list by hand that names what does not exist has a mistake in it.
    pub is_registry: bool,
}

impl Subset {
    /// Reads a list of methods: a line each, a JSON list, or an object with the list under `key`, or one that
    /// has the methods for its keys.
    pub fn read(path: &Path, key: &str) -> Result<Self, SourceError> {
        let fail = |reason: &str| SourceError::Missing(format!("{}: {reason}", path.display()));
        let bytes = File::open(path).and_then(text::bytes);
        let bytes = bytes.map_err(|error| SourceError::Missing(error.to_string()))?;
        Self::parse(&text::of(bytes).map_err(|reason| fail(&reason))?, key)
            .map_err(|reason| fail(&reason))
    }

    /// Reads the text of a list. An error is a sentence about it.
    pub fn parse(text: &str, key: &str) -> Result<Self, String> {
        if !text.trim_start().starts_with(['[', '{']) {
            let lines = text.lines().map(str::trim);
            let methods = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
            return Ok(Self { methods: methods.map(str::to_owned).collect(), is_registry: false });
        }
        let json = json::parse(text)?;
        let list = json.get(key).unwrap_or(&json);
        let strings = |list: &Vec<Value>| -> Option<BTreeSet<String>> {
            list.iter().map(|name| name.as_str().map(str::to_owned)).collect()
        };
        let subset = match list {
            Value::Array(list) => strings(list).map(|methods| Self { methods, is_registry: false }),
            Value::Object(fields) if fields.values().all(Value::is_object) => {
                let is_registry = fields.values().all(|field| field.get("stability").is_some());
                Some(Self { methods: fields.keys().cloned().collect(), is_registry })
            }
            _ => None,
        };
        subset.ok_or_else(|| {
            format!(
                "it is not a list of methods: give one per line, a JSON array, an object with the array \
                 as `{key}`, or bindings/methods.json"
            )
        })
    }

    /// Fails if it names a method that neither document has: what is misspelt would not be judged, and
    /// nobody would know.
    pub fn check(&self, path: &Path, old: &Document, new: &Document) -> Result<(), SourceError> {
        let fail = |reason: String| SourceError::Missing(format!("{}: {reason}", path.display()));
        if self.methods.is_empty() {
            return Err(fail("it lists no methods".to_owned()));
        }
        if self.is_registry {
            return Ok(());
        }
        let none = BTreeSet::new();
        let contracts = [Contract::of(old, &none)?, Contract::of(new, &none)?];
        let known: BTreeSet<&str> = contracts
            .iter()
            .flat_map(|contract| contract.methods.keys().map(|(_, name)| *name))
            .collect();
        let unknown = || self.methods.iter().filter(|name| !known.contains(name.as_str()));
        let more = unknown().count().saturating_sub(SHOWN);
        let mut unknown: Vec<String> = unknown()
            .take(SHOWN)
            .map(|name| match nearest(name, known.iter().copied()) {
                Some(other) => format!("`{name}` (did you mean `{other}`?)"),
                None => format!("`{name}`"),
            })
            .collect();
        if unknown.is_empty() {
            return Ok(());
        }
        if more > 0 {
            unknown.push(format!("and {more} more"));
        }
        Err(fail(format!("neither {} nor {} has {}", old.label(), new.label(), unknown.join(", "))))
    }
}
