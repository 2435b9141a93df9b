//! Unions: which of serde's enums they are.

use anyhow::Context;
use app_server_drift::history::Tier;
use app_server_drift::internal::{Block, Form, Schema, Union};

use super::super::kind::{Body, Definition, Kind, Tagged, Variant};
use super::Derivation;

/// The field that holds the content beside a tag, in the one enum that has it.
const CONTENT: &str = "data";

impl Derivation {
    pub(super) fn union(
        &mut self,
        name: &str,
        called: String,
        union: &Union,
    ) -> anyhow::Result<Definition> {
        let mut schemas = union.variants.clone();
        schemas.extend(self.early(name, union)?);
        let tag = schemas.iter().find_map(tag_of).map(str::to_owned);
        let mut variants = Vec::with_capacity(schemas.len());
        let mut adjacent = false;
        for schema in &schemas {
            let variant = match (&schema.form, &tag) {
                (Form::Block(block), Some(tag)) => {
                    adjacent |= content_of(block).is_some();
                    self.tagged(name, &called, tag, block)?
                }
                (Form::Block(block), None) => self.keyed(name, &called, block)?,
                (Form::Literal(value), None) => Some(self.variant(name, value, Body::Nothing)),
                _ => None,
            };
            variants.extend(variant);
        }
        if variants.len() < schemas.len() || !union.one {
            let kinds = self.choices(name, union)?;
            return Ok(Definition::Untagged(called, kinds));
        }
        let Some(tag) = tag else {
            for value in self.facts.all(name, "variant") {
                variants.push(self.variant(name, value, Body::Nothing));
            }
            self.sort(name, &mut variants, |variant| &variant.name)?;
            return Ok(Definition::Keyed(variants));
        };
        self.sort(name, &mut variants, |variant| &variant.name)?;
        let other = self.facts.get(name, "fallback");
        let fallback = variants.iter().position(|variant| Some(variant.name.as_str()) == other);
        let tagged = Tagged { name: called, tag, variants, fallback };
        Ok(if adjacent {
            Definition::Adjacent(tagged, CONTENT.to_owned())
        } else {
            Definition::Tagged(tagged)
        })
    }

    /// A string enum.
    pub(super) fn values(&self, name: &str, values: &[&str]) -> anyhow::Result<Vec<Variant>> {
        let mut variants: Vec<Variant> =
            values.iter().map(|value| self.variant(name, value, Body::Nothing)).collect();
        self.sort(name, &mut variants, |variant| &variant.name)?;
        Ok(variants)
    }

    /// The kinds of which the first that fits is read. Objects without a name have no order of fields there.
    pub(super) fn choices(&mut self, name: &str, union: &Union) -> anyhow::Result<Vec<Kind>> {
        let mut kinds = Vec::with_capacity(union.variants.len());
        for variant in &union.variants {
            let kind = self.kind(variant, name)?;
            if let (Kind::Defined(place), Form::Block(_)) = (&kind, &variant.form)
                && let Definition::Struct(inner) = &mut self.definitions[*place]
            {
                inner.map_only = true;
            }
            kinds.push(kind);
        }
        Ok(kinds)
    }

    /// Variants that the schema leaves out, as a newer release tells of them.
    fn early(&self, name: &str, union: &Union) -> anyhow::Result<Vec<Schema>> {
        let mut early = Vec::new();
        for value in self.facts.all(name, "early") {
            let has = |variant: &&Schema| match &variant.form {
                Form::Block(block) => block.tag().is_some_and(|(_, tag)| tag == value),
                _ => false,
            };
            if union.variants.iter().any(|variant| has(&variant)) {
                continue;
            }
            let definition = self.history.get(&format!("v2/{name}"))?;
            let definition = definition.with_context(|| format!("no release defines {name}"))?;
            let mut newer = None;
            for at in self.at + 1..self.history.releases() {
                let schema = definition.schema(at, Tier::Experimental)?;
                let variants =
                    schema.as_ref().and_then(Schema::variants).map(|union| &union.variants);
                newer = variants.and_then(|variants| variants.iter().find(has).cloned());
                if newer.is_some() {
                    break;
                }
            }
            early.push(newer.with_context(|| format!("no release tells of {name} {value}"))?);
        }
        Ok(early)
    }

    fn variant(&self, name: &str, value: &str, body: Body) -> Variant {
        let aliases = self.facts.all(&format!("{name} {value}"), "alias");
        let aliases = aliases.into_iter().map(str::to_owned).collect();
        Variant { name: value.to_owned(), aliases, body }
    }

    /// An object with one key, which tells the variant.
    fn keyed(
        &mut self,
        name: &str,
        called: &str,
        block: &Block,
    ) -> anyhow::Result<Option<Variant>> {
        let mut fields = block.fields.iter();
        let (Some((key, field)), None) = (fields.next(), fields.next()) else { return Ok(None) };
        if !field.required || block.rest.as_ref().is_none_or(|rest| rest.form != Form::Never) {
            return Ok(None);
        }
        let place = format!("{name} {key}");
        let body = match &field.schema.form {
            Form::Block(block) if block.union.is_none() => {
                let called = format!("struct variant {called}::{}", pascal(key));
                Body::Fields(self.fields(&place, &called, block, None)?)
            }
            _ => Body::One(self.kind(&field.schema, &place)?),
        };
        Ok(Some(self.variant(name, key, body)))
    }

    fn tagged(
        &mut self,
        name: &str,
        called: &str,
        tag: &str,
        block: &Block,
    ) -> anyhow::Result<Option<Variant>> {
        let Some(value) = block.fields.get(tag).and_then(|field| field.schema.literal()) else {
            return Ok(None);
        };
        let place = format!("{name} {value}");
        let called = format!("struct variant {called}::{}", pascal(value));
        let body = if let Some(held) = self.order.held(&place) {
            Body::One(self.held(held, block, tag)?)
        } else if let Some(content) = content_of(block) {
            let fields = self.fields(&place, &called, content, None)?;
            Body::Fields(super::super::kind::Struct { map_only: true, ..fields })
        } else if block.fields.len() == 1 && block.union.is_none() {
            Body::Nothing
        } else {
            Body::Fields(self.fields(&place, &called, block, Some(tag))?)
        };
        Ok(Some(self.variant(name, value, body)))
    }
}

fn tag_of(variant: &Schema) -> Option<&str> {
    match &variant.form {
        Form::Block(block) => block.tag().map(|(tag, _)| tag),
        _ => None,
    }
}

/// What stands in the one field beside the tag, if it is an object of its own.
fn content_of(block: &Block) -> Option<&Block> {
    match &block.fields.get(CONTENT)?.schema.form {
        Form::Block(content) if block.fields.len() == 2 => Some(content),
        _ => None,
    }
}

/// A wire name as a variant of Rust: `read-only`, `readOnly` and `read_only` are `ReadOnly`.
fn pascal(name: &str) -> String {
    let mut pascal = String::with_capacity(name.len());
    let mut starts = true;
    for char in name.chars() {
        if char.is_ascii_alphanumeric() {
            pascal.push(if starts { char.to_ascii_uppercase() } else { char });
        }
        starts = !char.is_ascii_alphanumeric();
    }
    pascal
}
