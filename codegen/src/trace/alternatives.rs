//! What a schema of the history may be, over all releases: strings, objects, lists.

use std::collections::BTreeSet;

use super::lines::{Expression, Lines, Node};
use app_server_drift::internal::{Form, Line, Presence, Schema};

/// What a value may be, each with the releases that say so.
#[derive(Debug, Default)]
pub(super) struct Alternatives<'t> {
    pub(super) strings: Vec<(&'t str, Presence)>,
    pub(super) objects: Vec<Object<'t>>,
    pub(super) lists: Vec<(Expression<'t>, Presence)>,
    /// The other types that it may be, and their formats: `string`, `boolean`.
    pub(super) kinds: BTreeSet<&'t str>,
}

/// An object: the lines of its own, and those beside the variants of the union that it is one of.
#[derive(Debug, Clone)]
pub(super) struct Object<'t> {
    pub(super) tag: Option<(&'t str, &'t str)>,
    lines: Vec<&'t [Node<'t>]>,
    /// What a `map[T]` holds.
    rest: Option<Expression<'t>>,
    pub(super) presence: Presence,
}

impl<'t> Object<'t> {
    fn of(lines: &'t [Node<'t>], presence: Presence) -> Self {
        let tag = lines.iter().find_map(|node| match &node.line {
            Line::Field { name, required: true, schema } => {
                Some((name.as_str(), schema.literal()?))
            }
            _ => None,
        });
        Self { tag, lines: vec![lines], rest: None, presence }
    }

    /// The same with a certain value of its tag, in the releases that have that value.
    pub(super) fn tagged(&self, tag: &'t str, value: &'t str, presence: &Presence) -> Self {
        let presence = self.presence.and(presence);
        Self { tag: Some((tag, value)), presence, ..self.clone() }
    }

    /// The fields that some release requires.
    pub(super) fn required(&self) -> BTreeSet<&'t str> {
        let tag = self.tag.map(|(tag, _)| tag);
        let required = self.fields().filter(|(_, required, ..)| *required);
        required.map(|(name, ..)| name).chain(tag).collect()
    }

    /// Each of its fields, once for each type that it was.
    pub(super) fn fields(
        &self,
    ) -> impl Iterator<Item = (&'t str, bool, Expression<'t>, Presence)> + '_ {
        let fields = self.lines.iter().copied().flatten().filter_map(|node| match &node.line {
            Line::Field { name, required, schema } => {
                let expression = Expression { schema, below: &node.below };
                Some((name.as_str(), *required, expression, self.presence.and(node.presence)))
            }
            _ => None,
        });
        fields.filter(|(.., presence)| presence.end() > 0)
    }

    /// What its other fields are.
    pub(super) fn rest(&self) -> impl Iterator<Item = (Expression<'t>, Presence)> + '_ {
        let own = self.rest.map(|rest| (rest, self.presence.clone()));
        own.into_iter().chain(self.lines.iter().copied().flatten().filter_map(|node| {
            match &node.line {
                Line::Rest(schema) => Some((
                    Expression { schema, below: &node.below },
                    self.presence.and(node.presence),
                )),
                _ => None,
            }
        }))
    }
}

impl<'t> Alternatives<'t> {
    /// What an expression may be in some releases. The names of the definitions that it leads through
    /// are told to `met`.
    pub(super) fn of(
        lines: &'t Lines<'t>,
        expression: Expression<'t>,
        presence: &Presence,
        met: &mut impl FnMut(&'t str),
    ) -> Self {
        let mut found = Self::default();
        found.add(lines, expression, presence, met);
        found
    }

    fn add(
        &mut self,
        lines: &'t Lines<'t>,
        Expression { schema, below }: Expression<'t>,
        presence: &Presence,
        met: &mut impl FnMut(&'t str),
    ) {
        if presence.end() == 0 {
            return;
        }
        match &schema.form {
            Form::Any | Form::Unspecified | Form::Never => {}
            Form::Plain(kind) if kind == "object" => {
                self.objects.push(Object::of(&[], presence.clone()));
            }
            Form::Plain(kind) => drop(self.kinds.insert(kind)),
            Form::Literal(value) => self.strings.push((value, presence.clone())),
            Form::List(inner) => {
                self.lists.push((Expression { schema: inner, below }, presence.clone()));
            }
            Form::Map(inner) => {
                let rest = Some(Expression { schema: inner, below });
                self.objects.push(Object { rest, ..Object::of(&[], presence.clone()) });
            }
            Form::Reference(target) => {
                if let Some((name, definition)) = lines.definitions.get_key_value(target) {
                    met(name);
                    let presence = presence.and(definition.presence);
                    self.add_block(lines, &definition.lines, &presence, met);
                }
            }
            Form::Block(block) => {
                let variants = block.union.iter().flat_map(|union| &union.variants);
                for schema in variants.filter(|variant| !is_catch_all(variant)) {
                    self.add(lines, Expression { schema, below }, presence, met);
                }
            }
            Form::Below => self.add_block(lines, below, presence, met),
        }
    }

    /// What the lines of a block tell.
    pub(super) fn add_block(
        &mut self,
        lines: &'t Lines<'t>,
        block: &'t [Node<'t>],
        presence: &Presence,
        met: &mut impl FnMut(&'t str),
    ) {
        let first_variant = self.objects.len();
        // Where it has neither variants nor another definition to be, it is an object.
        let mut object = presence.clone();
        for node in block {
            let here = presence.and(node.presence);
            let below = node.below.as_slice();
            match &node.line {
                Line::Value(value) => self.strings.push((value, here.clone())),
                Line::Tagged { tag, value } => {
                    let first = self.objects.len();
                    self.add_block(lines, below, &here, met);
                    // It can be a choice itself: one object for each of its variants.
                    for object in &mut self.objects[first..] {
                        object.tag = Some((tag, value));
                    }
                }
                Line::Variant { schema, .. } if is_catch_all(schema) => {}
                Line::Alias(schema) | Line::Variant { schema, .. } => {
                    self.add(lines, Expression { schema, below }, &here, met);
                }
                _ => continue,
            }
            object = object.without(&here);
        }
        // Fields beside the variants belong to each of them.
        for variant in &mut self.objects[first_variant..] {
            variant.lines.push(block);
        }
        if object.end() > 0 {
            self.objects.push(Object::of(block, object));
        }
    }
}

/// Whether a variant stands for all that a later release may add. Our schema leaves such variants out.
fn is_catch_all(variant: &Schema) -> bool {
    let plain = |schema: &Schema, wanted: &str| {
        schema.notes.is_empty() && matches!(&schema.form, Form::Plain(kind) if kind == wanted)
    };
    variant.variants().is_some_and(|union| match union.variants.as_slice() {
        [one, other] => plain(one, "object") && plain(other, "string"),
        _ => false,
    })
}
