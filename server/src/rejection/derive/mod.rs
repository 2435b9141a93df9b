//! Derives what a release's reader expects from what its schema says.
//!
//! A rule of `schemars` or serde is in the code; what follows no rule is in `facts.txt`, and the order of declaration,
//! which no schema keeps, in `order.txt`.

mod facts;
mod kinds;
mod order;
mod structs;
mod unions;

use std::collections::HashMap;

use anyhow::Context;
use app_server_drift::history::{History, Tier};
use app_server_drift::internal::{Block, Form, Member, Schema};
use app_server_protocol::release::Release;

use super::content::Numbers;
use super::kind::{Definition, Kind};
use facts::Facts;
use order::Order;

/// What a release's reader expects.
pub(super) struct Derived {
    pub(super) definitions: Vec<Definition>,
    /// The methods, in the order of their declaration, each with its params.
    pub(super) methods: Vec<(String, Kind)>,
    pub(super) numbers: Numbers,
    /// Whether a request may have a `trace`.
    pub(super) traces: bool,
}

/// The definition of all requests.
const REQUESTS: &str = "ClientRequest";

/// Derives what a release expects of requests. Fails for a release that the history does not have.
pub(super) fn derive(history: &History, release: Release) -> anyhow::Result<Derived> {
    let derivation = Derivation {
        history,
        releases: history.releases().count(),
        at: history.place(&release.to_string())?,
        order: Order::read(),
        facts: Facts::of(release),
        places: HashMap::new(),
        definitions: Vec::new(),
    };
    derivation.run()
}

struct Derivation<'a> {
    history: &'a History,
    /// How many releases there are.
    releases: usize,
    /// The place of the release among all.
    at: usize,
    order: Order,
    facts: Facts,
    /// The definitions that have been met, by name.
    places: HashMap<String, usize>,
    definitions: Vec<Definition>,
}

impl Derivation<'_> {
    fn run(mut self) -> anyhow::Result<Derived> {
        let mut methods = self.methods(self.at)?;
        for (method, last) in self.history.unlisted(REQUESTS, self.at) {
            // What the schema leaves out, it said before.
            let known = last.map(|at| self.methods(at)).transpose()?.unwrap_or_default();
            let found = known.into_iter().find(|(name, _)| name == method);
            methods.push(found.with_context(|| format!("no release tells of {method}"))?);
        }
        let mut derived = Vec::with_capacity(methods.len());
        for (name, params) in methods {
            let kind = match params {
                None => Kind::Optional(Box::new(Kind::Unit)),
                Some(params) => self.member(&params, &name)?.0,
            };
            derived.push((name, kind));
        }
        self.sort(REQUESTS, &mut derived, |(name, _)| name)?;
        let texts = self.facts.has("Number", "text");
        Ok(Derived {
            definitions: self.definitions,
            methods: derived,
            numbers: if texts { Numbers::Texts } else { Numbers::Floats },
            traces: self.facts.has("Request.trace", "field"),
        })
    }

    /// The methods that the schema of a release lists, and their params.
    fn methods(&self, at: usize) -> anyhow::Result<Vec<(String, Option<Member>)>> {
        let schema = self.history.schema(REQUESTS, at, Tier::Experimental)?;
        let schema = schema.context("the release has no requests")?;
        let arms = schema.arms().context("requests are no union")?;
        let method = |arm: &Schema| match &arm.form {
            Form::Block(block) => {
                let name = block.members.get("method")?.schema.literal()?;
                Some((name.to_owned(), block.members.get("params").cloned()))
            }
            _ => None,
        };
        arms.arms.iter().map(|arm| method(arm).context("a request has no method")).collect()
    }

    /// The place of a definition, which is derived when it is first met.
    fn defined(&mut self, name: &str) -> anyhow::Result<usize> {
        if let Some(place) = self.places.get(name) {
            return Ok(*place);
        }
        let place = self.add(Definition::Alias(Kind::Any));
        self.places.insert(name.to_owned(), place);
        let schema = self.schema(name)?.with_context(|| format!("no release defines {name}"))?;
        let bare = name.rsplit_once('/').map_or(name, |(_, bare)| bare);
        self.definitions[place] = self.definition(bare, &schema).context(name.to_owned())?;
        Ok(place)
    }

    fn add(&mut self, definition: Definition) -> usize {
        self.definitions.push(definition);
        self.definitions.len() - 1
    }

    /// The place of a definition that a fact names, in whichever namespace it is.
    fn named(&mut self, name: &str) -> anyhow::Result<usize> {
        let spaced = format!("v2/{name}");
        let here = self.history.schema(&spaced, self.at, Tier::Experimental)?.is_some();
        self.defined(if here { &spaced } else { name })
    }

    /// A definition, or what an older release says of it where the schema leaves it out.
    fn schema(&self, name: &str) -> anyhow::Result<Option<Schema>> {
        for at in (0..=self.at).rev() {
            if let Some(schema) = self.history.schema(name, at, Tier::Experimental)? {
                return Ok(Some(schema));
            }
        }
        Ok(None)
    }

    fn definition(&mut self, name: &str, schema: &Schema) -> anyhow::Result<Definition> {
        let called = self.facts.get(name, "named").unwrap_or(name).to_owned();
        if let Some(fact) = self.facts.get(name, "kind") {
            return Ok(Definition::Alias(self.told(fact)?));
        }
        Ok(match &schema.form {
            Form::Plain(kind) if kind == "object" => {
                let block = Block::default();
                Definition::Struct(self.fields(name, &format!("struct {called}"), &block, None)?)
            }
            Form::Map(rest) if rest.form == Form::Never => {
                let block = Block { rest: Some(rest.clone()), ..Block::default() };
                Definition::Struct(self.fields(name, &format!("struct {called}"), &block, None)?)
            }
            Form::Literal(value) => Definition::Keyed(self.values(name, &[value])?),
            Form::Block(block) => match &block.union {
                Some(union) if block.members.is_empty() && block.rest.is_none() => {
                    self.union(name, called, union)?
                }
                _ => Definition::Struct(self.fields(
                    name,
                    &format!("struct {called}"),
                    block,
                    None,
                )?),
            },
            _ => Definition::Alias(self.kind(schema, name)?),
        })
    }

    /// Something that has a definition's form and no name.
    fn anonymous(&mut self, schema: &Schema, place: &str) -> anyhow::Result<Kind> {
        let definition = self.definition(place, schema)?;
        Ok(Kind::Defined(self.add(definition)))
    }

    /// Sorts things as they are declared.
    fn sort<T>(&self, of: &str, all: &mut [T], name: impl Fn(&T) -> &String) -> anyhow::Result<()> {
        if all.len() < 2 {
            return Ok(());
        }
        for one in all.iter() {
            let name = name(one);
            let known = self.order.place(of, name);
            known.with_context(|| format!("order.txt does not have {name} of {of}"))?;
        }
        all.sort_by_key(|one| self.order.place(of, name(one)));
        Ok(())
    }
}
