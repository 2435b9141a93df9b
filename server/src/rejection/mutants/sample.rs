//! Values that are read.

use fastrand::Rng;

use super::super::content::Content;
use super::super::kind::{Body, Definition, Kind, Struct, Tagged};

/// How deep values are nested, at most.
const DEEPEST: usize = 6;

pub(super) struct Sampler<'a> {
    pub(super) definitions: &'a [Definition],
    pub(super) random: Rng,
}

pub(super) fn text(text: &str) -> Content {
    Content::Text(text.to_owned())
}

impl<'a> Sampler<'a> {
    /// A value of a kind: with everything that may be absent, or without.
    pub(super) fn value(&mut self, kind: &Kind, depth: usize, whole: bool) -> Content {
        match kind {
            Kind::Any => Content::List(vec![Content::Integer(1)]),
            Kind::Unit => Content::Null,
            Kind::Boolean => Content::Boolean(true),
            Kind::Number(_) => Content::Fraction(0.5),
            Kind::Integer(integer) => Content::Integer(7.clamp(integer.least, integer.most)),
            Kind::Text("path string") | Kind::AbsolutePath | Kind::PathUri => text("/nowhere"),
            Kind::Text(_) | Kind::Effort => text("x"),
            Kind::Uuid(_) => text("00000000-0000-4000-8000-000000000000"),
            Kind::Optional(_) if depth > DEEPEST => Content::Null,
            Kind::Optional(kind) | Kind::Tools(kind) => self.value(kind, depth, whole),
            Kind::List(_) if depth > DEEPEST => Content::List(Vec::new()),
            Kind::List(kind) => Content::List(vec![self.value(kind, depth + 1, whole)]),
            Kind::Map(_) if depth > DEEPEST => Content::Map(Vec::new()),
            Kind::Map(kind) => {
                Content::Map(vec![("key".to_owned(), self.value(kind, depth + 1, whole))])
            }
            Kind::Defined(place) => self.defined(&self.definitions[*place], depth, whole),
        }
    }

    fn defined(&mut self, definition: &'a Definition, depth: usize, whole: bool) -> Content {
        match definition {
            Definition::Alias(kind) => self.value(kind, depth, whole),
            Definition::Struct(fields) => Content::Map(self.fields(fields, depth, whole)),
            Definition::Untagged(_, kinds) => {
                let place = self.random.usize(..kinds.len());
                self.value(&kinds[place], depth + 1, whole)
            }
            Definition::Keyed(variants) => {
                let variant = &variants[self.random.usize(..variants.len())];
                let inner = match &variant.body {
                    Body::Nothing => return text(&variant.name),
                    Body::One(kind) => self.value(kind, depth + 1, whole),
                    Body::Fields(fields) => Content::Map(self.fields(fields, depth + 1, whole)),
                };
                Content::Map(vec![(variant.name.clone(), inner)])
            }
            Definition::Tagged(tagged) => {
                let place = self.random.usize(..tagged.variants.len());
                Content::Map(self.variant(tagged, place, depth, whole))
            }
            Definition::Adjacent(tagged, content) => {
                let variant = &tagged.variants[self.random.usize(..tagged.variants.len())];
                let mut map = vec![(tagged.tag.clone(), text(&variant.name))];
                if let Body::Fields(fields) = &variant.body {
                    map.push((content.clone(), Content::Map(self.fields(fields, depth, whole))));
                }
                Content::Map(map)
            }
        }
    }

    pub(super) fn variant(
        &mut self,
        tagged: &'a Tagged,
        place: usize,
        depth: usize,
        whole: bool,
    ) -> Vec<(String, Content)> {
        let variant = &tagged.variants[place];
        let mut map = vec![(tagged.tag.clone(), text(&variant.name))];
        match &variant.body {
            Body::Nothing => {}
            Body::One(kind) => {
                if let Content::Map(inner) = self.value(kind, depth, whole) {
                    map.extend(inner);
                }
            }
            Body::Fields(fields) => map.extend(self.fields(fields, depth, whole)),
        }
        map
    }

    pub(super) fn fields(
        &mut self,
        fields: &'a Struct,
        depth: usize,
        whole: bool,
    ) -> Vec<(String, Content)> {
        let mut map = Vec::with_capacity(fields.fields.len());
        for field in &fields.fields {
            let absent =
                !field.required && (field.default || matches!(field.kind, Kind::Optional(_)));
            if !absent || (whole && depth < DEEPEST && field.restricted.is_none()) {
                map.push((field.name.clone(), self.value(&field.kind, depth + 1, whole)));
            }
        }
        if let Some(kind) = &fields.flattened
            && let Content::Map(inner) = self.value(kind, depth + 1, whole)
        {
            map.extend(inner);
        }
        map
    }

    /// The values of all fields, in their order.
    pub(super) fn list(&mut self, fields: &'a Struct) -> Vec<Content> {
        fields.fields.iter().map(|field| self.value(&field.kind, 1, true)).collect()
    }
}
