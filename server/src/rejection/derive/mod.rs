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
use app_server_drift::history::{Definitions, Tier};
use app_server_drift::internal::{Block, Field, Form, Schema};
use app_server_protocol::release::Release;

use super::content::Numbers;
use super::kind::{Definition, Kind};
use facts::Facts;
use order::Order;

/// What a release's reader expects. It is derived method by method, when it is first asked for: a server that starts needs
/// a few of some hundred.
pub(super) struct Derivation {
    /// The methods, in the order of their declaration.
    pub(super) methods: Vec<Method>,
    /// The definitions that have been met.
    pub(super) definitions: Vec<Definition>,
    pub(super) numbers: Numbers,
    /// Whether a request may have a `trace`.
    pub(super) traces: bool,
    history: Definitions<'static>,
    /// The place of the release among all.
    at: usize,
    order: Order,
    facts: Facts,
    /// The places of the definitions that have been met, by name.
    places: HashMap<String, usize>,
}

/// A method that the release has.
pub(super) struct Method {
    pub(super) name: String,
    /// What the schema says of its params.
    field: Option<Field>,
    /// What they are, once that is derived.
    kind: Option<Kind>,
}

/// The definition of all requests.
const REQUESTS: &str = "ClientRequest";

impl Derivation {
    /// Reads which methods a release has. Fails for a release that the history does not have.
    pub(super) fn of(release: Release) -> anyhow::Result<Self> {
        let history = Definitions::released()?;
        let at = history.place(&release.to_string())?;
        let facts = Facts::of(release);
        let texts = facts.has("Number", "text");
        let mut derivation = Self {
            methods: methods(&history, at)?,
            definitions: Vec::new(),
            numbers: if texts { Numbers::Texts } else { Numbers::Floats },
            traces: facts.has("Request.trace", "field"),
            history,
            at,
            order: Order::read(),
            facts,
            places: HashMap::new(),
        };
        let mut methods = std::mem::take(&mut derivation.methods);
        derivation.sort(REQUESTS, &mut methods, |method| &method.name)?;
        derivation.methods = methods;
        Ok(derivation)
    }

    /// Derives what the params of a method are. `None` is a method that the release does not have.
    pub(super) fn params(&mut self, method: &str) -> anyhow::Result<Option<&Kind>> {
        let Some(place) = self.methods.iter().position(|known| known.name == method) else {
            return Ok(None);
        };
        if self.methods[place].kind.is_none() {
            let kind = match self.methods[place].field.clone() {
                None => Kind::Optional(Box::new(Kind::Unit)),
                Some(field) => self.field(&field, method)?.0,
            };
            self.methods[place].kind = Some(kind);
        }
        Ok(self.methods[place].kind.as_ref())
    }

    /// Derives what the params of all methods are.
    pub(super) fn all(&mut self) -> anyhow::Result<()> {
        let names: Vec<String> = self.methods.iter().map(|method| method.name.clone()).collect();
        names.iter().try_for_each(|name| self.params(name).map(drop))
    }

    /// The methods whose params are derived, with these.
    pub(super) fn derived(&self) -> impl Iterator<Item = (&str, &Kind)> {
        let methods = self.methods.iter();
        methods.filter_map(|method| Some((method.name.as_str(), method.kind.as_ref()?)))
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
        let here = match self.history.get(&spaced)? {
            Some(definition) => definition.schema(self.at, Tier::Experimental)?.is_some(),
            None => false,
        };
        self.defined(if here { &spaced } else { name })
    }

    /// A definition, or what an older release says of it where the schema leaves it out.
    fn schema(&self, name: &str) -> anyhow::Result<Option<Schema>> {
        let Some(definition) = self.history.get(name)? else { return Ok(None) };
        let mut known = (0..=self.at).rev();
        known.find_map(|at| definition.schema(at, Tier::Experimental).transpose()).transpose()
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
                Some(union) if block.fields.is_empty() && block.rest.is_none() => {
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

/// The methods of a release, and what the schema says of their params.
fn methods(history: &Definitions<'_>, at: usize) -> anyhow::Result<Vec<Method>> {
    let requests = history.get(REQUESTS)?.context("the history has no requests")?;
    let listed = |at| {
        let schema = requests.schema(at, Tier::Experimental)?;
        let schema = schema.context("the release has no requests")?;
        let union = schema.variants().context("requests are not a union")?;
        let method = |variant: &Schema| method(variant).context("a request has no method");
        union.variants.iter().map(method).collect::<anyhow::Result<Vec<Method>>>()
    };
    let mut methods = listed(at)?;
    for (name, last) in history.unlisted(REQUESTS, at)? {
        // What the schema leaves out, it said before.
        let known = last.map(listed).transpose()?.unwrap_or_default();
        let found = known.into_iter().find(|method| method.name == name);
        methods.push(found.with_context(|| format!("no release tells of {name}"))?);
    }
    Ok(methods)
}

/// The method that a variant of all requests is about.
fn method(variant: &Schema) -> Option<Method> {
    let Form::Block(block) = &variant.form else { return None };
    let name = block.fields.get("method")?.schema.literal()?.to_owned();
    Some(Method { name, field: block.fields.get("params").cloned(), kind: None })
}
