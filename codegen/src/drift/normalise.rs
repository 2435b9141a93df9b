//! From schemas to shapes.
//!
//! Each keyword of a schema gives a shape, and a schema is where these meet: what `type` and its
//! conditions say, what `enum` and `const` list, each element of `allOf`, the union of `oneOf` and of
//! `anyOf`. So members beside a union belong to each of its arms, and flattened structs are one object,
//! however they are written. `oneOf` is read as `anyOf`: arms that overlap are no evidence of intent.
//!
//! Without `type`, `properties` and its like mean objects and `items` means lists, as every generator
//! means it. Keywords that are not known make the document one that cannot be judged.

use std::sync::Arc;

use serde_json::{Map, Value};

use super::{
    atoms,
    document::Unjudged,
    graph::{Graph, Named},
    meet::{self, Meeting},
    shape::{ANY, At, NodeId, Shape, Strings, canonical},
};

/// Choices nested deeper than this are not understood.
const DEPTH: usize = 64;

/// More atoms than this in one shape are not understood.
pub(super) const ATOMS: usize = 2048;

/// Keywords that say something about values, and are understood.
const KEYWORDS: [&str; 24] = [
    "$ref",
    "type",
    "const",
    "enum",
    "allOf",
    "anyOf",
    "oneOf",
    "properties",
    "required",
    "additionalProperties",
    "items",
    "additionalItems",
    "prefixItems",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minLength",
    "maxLength",
    "pattern",
    "format",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
];

/// Keywords that say nothing about values.
const ANNOTATIONS: [&str; 20] = [
    "$schema",
    "$id",
    "$comment",
    "$defs",
    "definitions",
    "title",
    "description",
    "default",
    "examples",
    "example",
    "deprecated",
    "readOnly",
    "writeOnly",
    "contentEncoding",
    "contentMediaType",
    "discriminator",
    "markdownDescription",
    "enumDescriptions",
    "externalDocs",
    "tsType",
];

/// Whether a keyword says nothing about values.
pub(super) fn is_annotation(keyword: &str) -> bool {
    keyword.starts_with("x-") || ANNOTATIONS.contains(&keyword)
}

/// Whether a schema allows anything at all.
pub(super) fn is_plain(schema: &Value) -> bool {
    match schema {
        Value::Bool(all) => *all,
        Value::Object(keywords) => keywords.keys().all(|keyword| is_annotation(keyword)),
        _ => false,
    }
}

/// Reads the schemas of a graph.
pub(super) struct Normaliser<'g, 'a> {
    graph: &'g mut Graph<'a>,
    depth: usize,
}

impl<'g, 'a> Normaliser<'g, 'a> {
    /// Reads schemas of a graph, to which what they need is added.
    pub fn new(graph: &'g mut Graph<'a>) -> Self {
        Self { graph, depth: 0 }
    }

    /// What all of these allow.
    pub fn conjunction(
        &mut self,
        schemas: &[Named<'a>],
        at: &At<'a>,
    ) -> Result<Shape<'a>, Unjudged> {
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
            return Err(self.unjudged(at, "it is nested too deeply, or leads to itself"));
        }
        self.depth += 1;
        let shape = match at.schema {
            Value::Bool(true) => Ok(Shape::any(at)),
            Value::Bool(false) => Ok(Shape::default()),
            Value::Object(keywords) => self.keywords(keywords, at),
            other => Err(self.unjudged(at, format!("{other} is no schema"))),
        };
        self.depth -= 1;
        shape
    }

    fn keywords(
        &mut self,
        keywords: &'a Map<String, Value>,
        at: &At<'a>,
    ) -> Result<Shape<'a>, Unjudged> {
        let mut met = None;
        if let Some(reference) = keywords.get("$ref") {
            let target = self.graph.target(at.schema, reference)?;
            let shape = self.target(target, at)?;
            if !self.graph.reads_beside_references() {
                return Ok(shape);
            }
            met = Some(shape);
        }
        for keyword in keywords.keys() {
            if !is_annotation(keyword) && !KEYWORDS.contains(&keyword.as_str()) {
                return Err(self.unjudged(at, format!("the keyword `{keyword}` is not understood")));
            }
        }
        if let Some(shape) = atoms::of(self, keywords, at)? {
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
                let shape = self.arm(schema, &At { schema, place: Arc::clone(&at.place) })?;
                met = Some(self.meet(met, shape, at)?);
            }
        }
        for keyword in ["anyOf", "oneOf"] {
            if let Some(arms) = keywords.get(keyword) {
                let arms = self.non_empty(keyword, arms, at)?;
                let shape = self.union(arms, at)?;
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

    fn target(&mut self, target: Named<'a>, at: &At<'a>) -> Result<Shape<'a>, Unjudged> {
        self.graph.reach(target.name);
        let place = target.name.map_or_else(|| Arc::clone(&at.place), Arc::from);
        self.schema(&At { schema: target.schema, place })
    }

    /// An element of `allOf`, or an arm: references are followed at once.
    fn arm(&mut self, schema: &'a Value, at: &At<'a>) -> Result<Shape<'a>, Unjudged> {
        let named = self.graph.follow(schema)?;
        self.graph.reach(named.name);
        let place = named.name.map_or_else(|| Arc::clone(&at.place), Arc::from);
        self.schema(&At { schema: named.schema, place })
    }

    fn union(&mut self, arms: &'a [Value], at: &At<'a>) -> Result<Shape<'a>, Unjudged> {
        let choices =
            arms.iter().filter(|arm| arm.get("type").is_none_or(|kind| kind != "null")).count();
        let mut union = Shape::default();
        for schema in arms {
            let label = label(schema).filter(|_| choices > 1);
            let place = match label {
                Some(label) => Arc::from(format!("{}<{label}>", at.place)),
                None => Arc::clone(&at.place),
            };
            let mut shape = self.arm(schema, &At { schema, place })?;
            // Notes may stand beside the reference to an arm.
            for object in &mut shape.objects {
                if !object.sources.iter().any(|source| std::ptr::eq(*source, schema)) {
                    object.sources.push(schema);
                }
                // A choice within an arm that has no name of its own is one of the union.
                let named = object.union.as_ref().is_some_and(|inner| {
                    inner.strip_prefix(&*at.place).is_none_or(|rest| !rest.starts_with('<'))
                });
                if choices > 1 && !named {
                    object.union = Some(Arc::clone(&at.place));
                }
            }
            meet::join(&mut union, shape);
            if union.objects.len() > ATOMS || union.arrays.len() > ATOMS {
                return Err(self.unjudged(at, "it has too many arms"));
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
            Some(one) => Meeting { normaliser: self, at }.shapes(&one, &two),
        }
    }

    fn non_empty(
        &self,
        keyword: &str,
        list: &'a Value,
        at: &At<'a>,
    ) -> Result<&'a [Value], Unjudged> {
        match list.as_array().map(Vec::as_slice) {
            None | Some([]) => {
                Err(self.unjudged(at, format!("`{keyword}` is no list of at least one")))
            }
            Some(list) => Ok(list),
        }
    }

    /// Adds the schema of something in what stands at a place.
    pub fn child(
        &mut self,
        schemas: &[&'a Value],
        at: &At<'a>,
        step: &str,
    ) -> Result<NodeId, Unjudged> {
        match schemas {
            [] => Ok(ANY),
            _ => self.graph.add(schemas, || format!("{}{step}", at.place)),
        }
    }

    /// Adds a schema that is where two meet.
    pub fn both(
        &mut self,
        one: NodeId,
        two: NodeId,
        at: &At<'a>,
        step: &str,
    ) -> Result<NodeId, Unjudged> {
        if one == two || two == ANY {
            return Ok(one);
        }
        if one == ANY {
            return Ok(two);
        }
        self.graph.add_both(one, two, || format!("{}{step}", at.place))
    }

    /// An error about a schema.
    pub fn unjudged(&self, at: &At<'a>, reason: impl Into<String>) -> Unjudged {
        self.graph.document.unjudged(Some(at.schema), reason)
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
                let strings = shape.strings.get_or_insert_with(|| Strings {
                    values: std::collections::BTreeSet::new(),
                    any: None,
                    at: at.clone(),
                });
                strings.values.insert(text);
            }
            other => drop(shape.constants.insert(canonical(other), other)),
        }
    }
    shape
}

/// What tells an arm from its siblings, as far as its own keywords say.
fn label(arm: &Value) -> Option<&str> {
    let properties = arm.get("properties")?.as_object()?;
    let required = arm.get("required")?.as_array()?;
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
