//! Which variants of two unions of objects are the same variant.
//!
//! Never by position or title: by an internal tag (a field that must be there and has listed strings),
//! else by an external tag (the only field). Variants without either form one group, to be tried against
//! each other.

use std::collections::{BTreeMap, BTreeSet};

use crate::normalise::graph::Graph;
use crate::normalise::shape::{NodeId, Object};

/// How the variants of a union are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tagging<'a> {
    /// By the value of this field.
    Internal(&'a str),
    /// By the name of the only field.
    External,
    /// By their shape.
    None,
}

/// Variants of both sides that belong together.
#[derive(Debug, Default)]
pub(crate) struct Group {
    /// Of the first side, by index.
    pub ones: Vec<usize>,
    /// Of the second side.
    pub twos: Vec<usize>,
}

/// The variants of two unions, grouped.
#[derive(Debug)]
pub(crate) struct Pairing<'a> {
    /// How they are told apart.
    pub tagging: Tagging<'a>,
    /// The groups by tag; the variants without one have none.
    pub groups: BTreeMap<Option<&'a str>, Group>,
}

/// More values of a tag than this, of all variants together, do not tell variants apart.
const TAGS: usize = 16_384;

/// A side: its document and its variants.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Variants<'g, 'a> {
    /// The document.
    pub graph: &'g Graph<'a>,
    /// The variants.
    pub objects: &'g [&'g Object<'a>],
}

impl<'g, 'a> Variants<'g, 'a> {
    /// The strings that a field must be one of, if a variant must have it.
    pub fn values(self, object: &Object<'a>, name: &str) -> Option<&'g BTreeSet<&'a str>> {
        let field = object.fields.get(name).filter(|field| field.required)?;
        self.graph.shape(field.node).only_listed()
    }

    /// How this side by itself tells its variants apart.
    pub fn tagging(self) -> Tagging<'a> {
        let first = self.objects.first().copied();
        let tags = first.into_iter().flat_map(|object| object.fields.keys().copied());
        let internal = tags.filter(|name| {
            let mut seen = BTreeSet::new();
            self.objects.iter().all(|object| {
                self.values(object, name).is_some_and(|values| {
                    values.len() == 1 && values.iter().all(|value| seen.insert(*value))
                })
            })
        });
        if let Some(name) = internal.min() {
            return Tagging::Internal(name);
        }
        let mut seen = BTreeSet::new();
        let external = self
            .objects
            .iter()
            .all(|object| object.external_tag().is_some_and(|tag| seen.insert(tag)));
        if external && !self.objects.is_empty() { Tagging::External } else { Tagging::None }
    }

    /// The fields that variants must have, and that are one of listed strings.
    fn tags(self) -> BTreeMap<&'a str, Tag<'g, 'a>> {
        let mut tags: BTreeMap<&'a str, Tag<'g, 'a>> = BTreeMap::new();
        for object in self.objects {
            for (name, field) in object.fields.iter().filter(|(_, field)| field.required) {
                if let Some(values) = self.graph.shape(field.node).only_listed() {
                    let tag = tags.entry(name).or_default();
                    tag.count += values.len();
                    if tag.nodes.insert(field.node) {
                        tag.values.insert(values);
                    }
                }
            }
        }
        tags
    }

    /// Whether some variants have an only field that tells each from the others.
    fn have_external_tags(self) -> bool {
        let mut seen = BTreeSet::new();
        let mut tags = self.objects.iter().filter_map(|object| object.external_tag()).peekable();
        tags.peek().is_some()
            && tags.all(|tag| seen.insert(tag))
            && !matches!(self.tagging(), Tagging::Internal(_))
    }
}

/// A field of some variants that is one of listed strings.
#[derive(Debug, Default)]
struct Tag<'g, 'a> {
    /// The lists.
    values: BTreeSet<&'g BTreeSet<&'a str>>,
    /// The schemas that say so.
    nodes: BTreeSet<NodeId>,
    /// How many values the variants have, all together.
    count: usize,
}

impl Tag<'_, '_> {
    /// Whether it tells some of the variants from others.
    fn tells_apart(&self) -> bool {
        self.values.len() > 1
    }

    /// How many of its values stand for a variant alone.
    fn count_alone(&self) -> usize {
        self.values.iter().filter(|values| values.len() == 1).count()
    }
}

/// Groups the variants of two sides.
pub(crate) fn pair<'a>(ones: Variants<'_, 'a>, twos: Variants<'_, 'a>) -> Pairing<'a> {
    let tagging = tagging(ones, twos);
    let mut groups: BTreeMap<Option<&'a str>, Group> = BTreeMap::new();
    for (side, variants) in [ones, twos].into_iter().enumerate() {
        for (index, object) in variants.objects.iter().enumerate() {
            let tags: Vec<Option<&'a str>> = match tagging {
                Tagging::Internal(name) => match variants.values(object, name) {
                    Some(values) => values.iter().copied().map(Some).collect(),
                    None => vec![None],
                },
                Tagging::External => vec![object.external_tag()],
                Tagging::None => vec![None],
            };
            for tag in tags {
                let group = groups.entry(tag).or_default();
                if side == 0 { group.ones.push(index) } else { group.twos.push(index) }
            }
        }
    }
    Pairing { tagging, groups }
}

fn tagging<'a>(ones: Variants<'_, 'a>, twos: Variants<'_, 'a>) -> Tagging<'a> {
    if ones.objects.len() < 2 && twos.objects.len() < 2 {
        return Tagging::None;
    }
    // The field that tells most variants apart; each side must know it.
    let others = twos.tags();
    let internal = ones
        .tags()
        .into_iter()
        .filter_map(|(name, one)| Some((name, one, others.get(name)?)))
        .filter(|(_, one, two)| one.tells_apart() || two.tells_apart())
        .filter(|(_, one, two)| one.count + two.count <= TAGS)
        .max_by_key(|(name, one, two)| {
            (one.count_alone() + two.count_alone(), std::cmp::Reverse(*name))
        });
    if let Some((name, ..)) = internal {
        return Tagging::Internal(name);
    }
    if ones.have_external_tags() && twos.have_external_tags() {
        Tagging::External
    } else {
        Tagging::None
    }
}
