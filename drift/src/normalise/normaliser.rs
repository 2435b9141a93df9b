//! From schemas to shapes.
//!
//! Each keyword of a schema gives a shape, and a schema is where these meet: what `type` and its
//! conditions say, what `enum` and `const` list, each element of `allOf`, the union of `oneOf` and of
//! `anyOf`. So fields beside a union belong to each of its variants, and flattened structs are one object,
//! however they are written. `oneOf` is read as `anyOf`: variants that overlap say nothing about the intent.
//!
//! Without `type`, `properties` and its like mean objects and `items` means lists, as every generator
//! means it. Keywords that are not known make the document one that cannot be judged.

use std::{collections::HashMap, sync::Arc};

use serde_json::{Map, Value};

use super::at::At;
use super::atoms;
use super::graph::{Graph, Named};
use super::keywords::{KEYWORDS, is_annotation};
use super::meet::{self, Meeting};
use super::shape::{ATOMS, Shape, canonical};
use super::strings::{STEP, Strings};
use crate::read::document::{Unjudged, address};

/// Choices nested deeper than this are not understood.
const DEPTH: usize = 64;

/// Pairs of fields of variants that are compared in a step.
const PAIRS: usize = 64;

/// Works out what every schema of a graph allows that was added, or is reached from one that was.
pub(crate) fn complete(graph: &mut Graph<'_>) -> Result<(), Unjudged> {
    let mut normaliser = Normaliser { graph, depth: 0, open: Vec::new(), known: HashMap::new() };
    while let Some((schemas, at)) = normaliser.graph.incomplete() {
        let shape = normaliser.conjunction(&schemas, &at)?;
        normaliser.graph.set_next_shape(shape);
    }
    Ok(())
}

/// Reads the schemas of a graph.
struct Normaliser<'g, 'a> {
    graph: &'g mut Graph<'a>,
    depth: usize,
    /// The schemas that were referred to and are being read, by address.
    open: Vec<usize>,
    /// What those allow that were read, by address and place: variants may refer to the same one again and
    /// again, on every level.
    known: HashMap<(usize, Arc<str>), Shape<'a>>,
}

impl<'a> Normaliser<'_, 'a> {
    /// What all of these allow.
    fn conjunction(&mut self, schemas: &[Named<'a>], at: &At<'a>) -> Result<Shape<'a>, Unjudged> {
        let mut met: Option<Shape<'a>> = None;
        for named in schemas {
            let at = At { schema: named.schema, place: Arc::clone(&at.place) };
            let shape = self.schema(&at)?;
            met = Some(self.meet(met, shape, &at)?);
        }
        Ok(met.unwrap_or_else(|| Shape::any(at)))
    }

    /// What a schema allows.
    fn schema(&mut self, at: &At<'a>) -> Result<Shape<'a>, Unjudged> {
        if self.depth > DEPTH {
            let reason = format!("it stands in choices nested deeper than {DEPTH} levels");
            return Err(self.graph.unjudged(at, reason));
        }
        self.depth += 1;
        let shape = match at.schema {
            Value::Bool(true) => Ok(Shape::any(at)),
            Value::Bool(false) => Ok(Shape::default()),
            Value::Object(keywords) => self.keywords(keywords, at),
            other => Err(self.graph.unjudged(at, format!("{other} is not a schema"))),
        }?;
        self.depth -= 1;
        self.graph.spend(shape.size() + at.place.len() / STEP, at)?;
        Ok(shape)
    }

    /// What a schema allows that is referred to, by a name or without one.
    fn referred(&mut self, target: Named<'a>, at: &At<'a>) -> Result<Shape<'a>, Unjudged> {
        self.graph.reach(target.name);
        let place = target.name.map_or_else(|| Arc::clone(&at.place), Arc::from);
        let address = address(target.schema);
        let key = (address, Arc::clone(&place));
        if let Some(known) = self.known.get(&key) {
            let known = known.clone();
            self.graph.spend(known.size(), at)?;
            return Ok(known);
        }
        let at = At { schema: target.schema, place };
        if self.open.contains(&address) {
            return Err(self.graph.unjudged(&at, "it leads to itself"));
        }
        self.open.push(address);
        let shape = self.schema(&at)?;
        self.open.pop();
        self.known.insert(key, shape.clone());
        Ok(shape)
    }

    fn keywords(
        &mut self,
        keywords: &'a Map<String, Value>,
        at: &At<'a>,
    ) -> Result<Shape<'a>, Unjudged> {
        let mut met = None;
        self.graph.spend(keywords.len(), at)?;
        if let Some(reference) = keywords.get("$ref") {
            let target = self.graph.target(at.schema, reference)?;
            let shape = self.referred(target, at)?;
            if !self.graph.reads_beside_references() {
                return Ok(shape);
            }
            met = Some(shape);
        }
        for keyword in keywords.keys() {
            if !is_annotation(keyword) && !KEYWORDS.contains(&keyword.as_str()) {
                return Err(self
                    .graph
                    .unjudged(at, format!("the keyword `{keyword}` is not understood")));
            }
        }
        // Draft 3 had it in a property, where later drafts take no notice of it.
        if keywords.get("required").is_some_and(|required| !required.is_array()) {
            return Err(self.graph.unjudged(at, "`required` is not a list of names"));
        }
        if let Some(shape) = atoms::of(self.graph, keywords, at)? {
            met = Some(self.meet(met, shape, at)?);
        }
        if let Some(value) = keywords.get("const") {
            met = Some(self.meet(met, constants([value], at), at)?);
        }
        if let Some(values) = keywords.get("enum") {
            let values = self.non_empty("enum", values, at)?;
            met = Some(self.meet(met, constants(values, at), at)?);
        }
        if let Some(all) = keywords.get("allOf") {
            for schema in self.non_empty("allOf", all, at)? {
                let shape = self.variant(schema, &At { schema, place: Arc::clone(&at.place) })?;
                met = Some(self.meet(met, shape, at)?);
            }
        }
        for keyword in ["anyOf", "oneOf"] {
            if let Some(variants) = keywords.get(keyword) {
                let variants = self.non_empty(keyword, variants, at)?;
                let shape = self.union(variants, at)?;
                met = Some(self.meet(met, shape, at)?);
            }
        }
        let mut shape = met.unwrap_or_else(|| Shape::any(at));
        for object in &mut shape.objects {
            if !object.sources.iter().any(|source| std::ptr::eq(*source, at.schema)) {
                object.sources.push(at.schema);
            }
        }
        Ok(shape)
    }

    /// An element of `allOf`, or a variant: references are followed at once.
    fn variant(&mut self, schema: &'a Value, at: &At<'a>) -> Result<Shape<'a>, Unjudged> {
        let named = self.graph.follow(schema)?;
        if std::ptr::eq(named.schema, schema) { self.schema(at) } else { self.referred(named, at) }
    }

    fn union(&mut self, variants: &'a [Value], at: &At<'a>) -> Result<Shape<'a>, Unjudged> {
        let choices = variants
            .iter()
            .filter(|variant| variant.get("type").is_none_or(|kind| kind != "null"))
            .count();
        let mut union = Shape::default();
        for schema in variants {
            let label = label(schema).filter(|_| choices > 1);
            let place = match label {
                Some(label) => Arc::from(format!("{}<{label}>", at.place)),
                None => Arc::clone(&at.place),
            };
            let mut shape = self.variant(schema, &At { schema, place })?;
            // Notes may stand beside the reference to a variant.
            for object in &mut shape.objects {
                if !object.sources.iter().any(|source| std::ptr::eq(*source, schema)) {
                    object.sources.push(schema);
                }
                // A choice within a variant that has no name of its own is one of the union.
                let named = object.union.as_ref().is_some_and(|inner| {
                    inner.strip_prefix(&*at.place).is_none_or(|rest| !rest.starts_with('<'))
                });
                if choices > 1 && !named {
                    object.union = Some(Arc::clone(&at.place));
                }
            }
            let pairs = union.atoms() * shape.atoms();
            self.graph.spend(pairs * shape.size() / PAIRS, at)?;
            meet::join(&mut union, shape);
            if union.atoms() > ATOMS {
                return Err(self.graph.unjudged(at, "it has too many variants"));
            }
        }
        Ok(union)
    }

    fn meet(
        &mut self,
        one: Option<Shape<'a>>,
        two: Shape<'a>,
        at: &At<'a>,
    ) -> Result<Shape<'a>, Unjudged> {
        match one {
            None => Ok(two),
            Some(one) => {
                let (ones, twos) = (one.atoms().max(1), two.atoms().max(1));
                let size = ones * two.size() + twos * one.size();
                // Ranges and conditions are compared with all others that were found.
                let found = one.ranges() * two.ranges();
                self.graph.spend(size.saturating_mul(1 + found / PAIRS), at)?;
                Meeting { graph: self.graph, at }.shapes(&one, &two)
            }
        }
    }

    fn non_empty(
        &self,
        keyword: &str,
        list: &'a Value,
        at: &At<'a>,
    ) -> Result<&'a [Value], Unjudged> {
        match list.as_array().map(Vec::as_slice) {
            None | Some([]) => Err(self
                .graph
                .unjudged(at, format!("`{keyword}` is not a list with at least one element"))),
            Some(list) => Ok(list),
        }
    }
}

/// The shape of values that are listed.
fn constants<'a>(values: impl IntoIterator<Item = &'a Value>, at: &At<'a>) -> Shape<'a> {
    let mut shape = Shape::default();
    for value in values {
        match value {
            Value::Null => shape.null = true,
            Value::Bool(true) => shape.yes = true,
            Value::Bool(false) => shape.no = true,
            Value::String(text) => {
                let strings = shape.strings.get_or_insert_with(|| Strings::none(at.clone()));
                strings.values.insert(text);
            }
            other => drop(shape.constants.insert(canonical(other), other)),
        }
    }
    shape
}

/// What tells a variant from its siblings, as far as its own keywords say.
fn label(variant: &Value) -> Option<&str> {
    let properties = variant.get("properties")?.as_object()?;
    let required = variant.get("required")?.as_array()?;
    let tag = required.iter().filter_map(Value::as_str).find_map(|name| {
        let schema = properties.get(name)?;
        match (schema.get("const"), schema.get("enum").and_then(Value::as_array)) {
            (Some(value), _) => value.as_str(),
            (None, Some(values)) if values.len() == 1 => values.first()?.as_str(),
            _ => None,
        }
    });
    tag.or_else(|| match required.as_slice() {
        [only] => only.as_str(),
        _ => None,
    })
}
