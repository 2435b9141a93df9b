//! Settings on the command line: `-c key=value`.

use std::str::FromStr;

use toml_edit::{Item, Table, Value};

/// A setting on the command line. The key may have dots; the value is TOML, or else a text.
#[derive(Debug, Clone)]
pub struct Override {
    path: Vec<String>,
    value: Value,
}

impl FromStr for Override {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (key, value) = text
            .split_once('=')
            .ok_or_else(|| format!("`{text}` is not KEY=VALUE, such as `model=gpt-5`"))?;
        let path: Vec<String> = key.trim().split('.').map(str::to_owned).collect();
        if path.iter().any(String::is_empty) {
            return Err(format!("`{key}` is not a key"));
        }
        let value = value.trim();
        let value = value.parse().unwrap_or_else(|_| Value::from(value.trim_matches(['"', '\''])));
        Ok(Self { path, value })
    }
}

impl Override {
    /// Sets it in a table. What stands in its way is replaced.
    pub(super) fn apply(&self, table: &mut Table) {
        let Some((last, tables)) = self.path.split_last() else { return };
        let mut at = table;
        for name in tables {
            let item = at.entry(name).or_insert(Item::Table(Table::new()));
            if let Some(inline) = item.as_inline_table() {
                *item = Item::Table(inline.clone().into_table());
            } else if !item.is_table() {
                *item = Item::Table(Table::new());
            }
            let Some(inner) = item.as_table_mut() else { return };
            at = inner;
        }
        at.insert(last, Item::Value(self.value.clone()));
    }
}
