//! What many releases print, one after the other. What a release shares with the one before it, which is
//! nearly all, is not worked out again.

use std::sync::Arc;

use anyhow::{Context, Result};
use serde_json::Value;

use super::{
    History, Item, Unlisted, blocks, experimental,
    expression::is_namespace,
    fold,
    outline::{definition_name, unlisted_set},
    presence::Tier,
    rebuild,
};

/// What a release prints with `--experimental`, in a normal spelling. What it does not print without is
/// marked `x-experimental`: methods, fields and variants with a tag.
#[derive(Debug, Clone, Default)]
pub struct Printed {
    /// Its definitions: the namespace, such as `v2`, the name, and the schema.
    pub definitions: Vec<(Option<String>, String, Arc<Value>)>,
    /// Methods that it has and does not list, by the name of their set.
    pub unlisted: Unlisted,
}

impl Printed {
    /// What a release prints, from one of its documents.
    pub fn of(document: Value, unlisted: Unlisted) -> Self {
        let Value::Object(mut root) = document else { return Self::default() };
        let Some(Value::Object(all)) = root.remove("definitions") else { return Self::default() };
        let mut printed = Self { unlisted, ..Self::default() };
        let mut add = |space: Option<&str>, name, schema| {
            printed.definitions.push((space.map(str::to_owned), name, Arc::new(schema)));
        };
        for (name, value) in all {
            match value {
                Value::Object(inner) if is_namespace(&name) => {
                    inner.into_iter().for_each(|(own, schema)| add(Some(&name), own, schema));
                }
                schema => add(None, name, schema),
            }
        }
        printed
    }
}

/// Builds what releases print.
#[derive(Debug)]
pub struct Replay<'h> {
    history: &'h History,
    /// What was built of each definition last, and for which release.
    built: Vec<Option<(usize, Arc<Value>)>>,
}

impl<'h> Replay<'h> {
    /// Has built nothing yet.
    pub(super) fn new(history: &'h History) -> Self {
        Self { history, built: vec![None; history.items.len()] }
    }

    /// What a release prints.
    pub fn release(&mut self, release: &str) -> Result<Printed> {
        let (index, _) = self.history.release(release)?;
        let mut printed = Printed::default();
        for (item, built) in self.history.items.iter().zip(&mut self.built) {
            if !item.presence.of(Tier::Experimental).contains(index) {
                continue;
            }
            if let Some(set) = unlisted_set(&item.text) {
                let lines = fold::pick(&item.items, index, Tier::Experimental);
                printed.unlisted.insert(set.to_owned(), blocks::to_unlisted(&lines)?);
                continue;
            }
            let known = built.take().filter(|(other, _)| is_same(item, *other, index));
            let (_, schema) = match known {
                Some(known) => built.insert(known),
                None => built.insert((
                    index,
                    Arc::new(definition(item, index).with_context(|| release.to_owned())?),
                )),
            };
            let name = definition_name(&item.text)?;
            let (namespace, name) = match name.split_once('/') {
                Some((space, name)) if is_namespace(space) => {
                    (Some(space.to_owned()), name.to_owned())
                }
                _ => (None, name),
            };
            printed.definitions.push((namespace, name, Arc::clone(schema)));
        }
        Ok(printed)
    }
}

/// Whether two releases have the same lines, in both tiers.
fn is_same(item: &Item, one: usize, two: usize) -> bool {
    Tier::ALL
        .iter()
        .map(|tier| item.presence.of(*tier))
        .all(|releases| releases.contains(one) == releases.contains(two))
        && item.items.iter().all(|item| is_same(item, one, two))
}

fn definition(item: &Item, release: usize) -> Result<Value> {
    fn in_both_tiers(item: &Item, release: usize) -> bool {
        let [stable, experimental] = Tier::ALL.map(|tier| item.presence.of(tier).contains(release));
        stable == experimental && item.items.iter().all(|item| in_both_tiers(item, release))
    }
    let schema = |tier| {
        let lines = fold::pick(&item.items, release, tier);
        let schema = blocks::to_schema(&lines).with_context(|| item.text.clone())?;
        Ok::<_, anyhow::Error>(rebuild::json(&schema))
    };
    let mut experimental = schema(Tier::Experimental)?;
    if item.presence.of(Tier::Stable).contains(release)
        && !item.items.iter().all(|item| in_both_tiers(item, release))
    {
        experimental::mark(&mut experimental, &schema(Tier::Stable)?);
    }
    Ok(experimental)
}
