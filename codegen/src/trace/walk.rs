//! The walk itself.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use anyhow::{Context, Result};
use serde_json::Value;

use super::{
    alternatives::{Alternatives, Object as Theirs},
    lines::{Expression, Lines},
    pairing::Pairing,
    shape::{Object, Shape},
};
use crate::{
    catalog::Method,
    kinds::{Kinds, params},
    timeline::{Lifetime, Owner, Part, Timeline},
};
use app_server_drift::{
    Set,
    internal::{Line, Presence, Schema, reference},
};

/// A type or a variant: when it was met, and its parts.
#[derive(Debug, Default)]
pub(super) struct FoundOwner {
    pub(super) own: Presence,
    pub(super) parts: BTreeMap<(Part, String), Presence>,
}

/// What a walk found.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) methods: BTreeMap<String, Presence>,
    pub(super) owners: BTreeMap<String, FoundOwner>,
    /// The definitions of the history that were met.
    pub(super) met: BTreeSet<String>,
}

impl Found {
    pub(super) fn saw(&mut self, owner: &str, part: Part, name: &str, presence: &Presence) {
        if presence.end() == 0 {
            return;
        }
        let owner = self.owners.entry(owner.to_owned()).or_default();
        owner.parts.entry((part, name.to_owned())).or_default().or(presence);
    }

    pub(super) fn saw_owner(&mut self, owner: &str, presence: &Presence) {
        self.owners.entry(owner.to_owned()).or_default().own.or(presence);
    }

    pub(super) fn into_timeline<'h>(
        self,
        everywhere: &Presence,
        lifetime: impl Fn(&Presence) -> Lifetime<'h>,
    ) -> Timeline<'h> {
        let methods = self.methods.into_iter().map(|(name, found)| (name, lifetime(&found)));
        let owners = self.owners.into_iter().filter(|(_, owner)| owner.own.end() > 0);
        let owner = |(name, FoundOwner { own, parts })| {
            let parts = parts.into_iter().map(|(part, found)| (part, lifetime(&found)));
            (name, Owner { own: lifetime(&own), parts: parts.collect() })
        };
        Timeline {
            everywhere: lifetime(everywhere),
            methods: methods.collect(),
            owners: owners.map(owner).collect(),
        }
    }
}

/// What was compared with what.
type Pair = (*const Value, *const Schema);

pub(super) struct Walk<'t> {
    pub(super) ours: &'t Kinds<'t>,
    pub(super) lines: &'t Lines<'t>,
    /// In which releases each pair was compared already.
    compared: HashMap<Pair, Presence>,
    pub(super) found: Found,
    /// Our fields that an object of the history lacks.
    lacked: BTreeMap<(String, &'t str), Presence>,
}

impl<'t> Walk<'t> {
    pub(super) fn new(ours: &'t Kinds<'t>, lines: &'t Lines<'t>) -> Self {
        Self {
            ours,
            lines,
            compared: HashMap::new(),
            found: Found::default(),
            lacked: BTreeMap::new(),
        }
    }

    /// What was found. A field that no release spells as we do, since we are right to differ, is as old
    /// as what it belongs to; fidelity proves that there is no other such field.
    pub(super) fn finish(mut self) -> Found {
        for ((place, field), presence) in self.lacked {
            let known =
                |owner: &FoundOwner| owner.parts.contains_key(&(Part::Field, field.to_owned()));
            if !self.found.owners.get(&place).is_some_and(known) {
                self.found.saw(&place, Part::Field, field, &presence);
            }
        }
        // A union within a union was met as its variants.
        for (name, schema) in self.ours.definitions() {
            let variants =
                ["oneOf", "anyOf"].iter().filter_map(|keyword| schema[*keyword].as_array());
            let mut variants = variants.flatten().filter_map(reference::only).peekable();
            if variants.peek().is_some() && !self.found.owners.contains_key(name) {
                let mut own = Presence::default();
                let owners = variants.filter_map(|variant| self.found.owners.get(variant));
                owners.for_each(|owner| own.or(&owner.own));
                self.found.saw_owner(name, &own);
            }
        }
        self.found
    }

    /// Walks down from a method that the history lists.
    pub(super) fn method(&mut self, name: &str, set: Set, message: &'t Value) -> Result<()> {
        let lines = self.lines;
        for (node, theirs) in lines.messages(set, name) {
            self.found.methods.entry(name.to_owned()).or_default().or(node.presence);
            self.envelope(set, message, node.presence);
            if let (Some(ours), Some(theirs)) = (params(message), theirs) {
                self.schema(ours, theirs, &format!("{name} params"), node.presence)?;
            }
            if let Some(result) = message.get("x-result") {
                let place = format!("{name} result");
                let name = reference::only(result).unwrap_or_default();
                self.by_name(result, name, &place, Some(node.presence))?;
            }
        }
        Ok(())
    }

    /// A method where only the TypeScript lists it. The types that it needs are found by their names.
    pub(super) fn unlisted(&mut self, method: &Method) -> Result<()> {
        let lines = self.lines;
        for (_, presence) in lines.unlisted.iter().filter(|(name, _)| name == method.name) {
            self.found.methods.entry(method.name.to_owned()).or_default().or(presence);
            for name in method.params.type_name().into_iter().chain(method.result.as_deref()) {
                if let Some(ours) = self.ours.definitions().get(name) {
                    self.by_name(ours, name, name, Some(presence))?;
                }
            }
        }
        Ok(())
    }

    /// What stands beside method and params in a message.
    pub(super) fn envelope(&mut self, set: Set, message: &Value, presence: &Presence) {
        let set = set.name();
        let Some(definition) = self.lines.definitions.get(set) else { return };
        self.found.saw_owner(set, definition.presence);
        let message = Object::of(message);
        for node in &definition.lines {
            if let Line::Every { name, .. } | Line::Field { name, .. } = &node.line
                && message.fields.contains_key(name.as_str())
            {
                self.found.saw(set, Part::Field, name, &presence.and(node.presence));
            }
        }
    }

    /// Compares with the definitions of a name: the one of `v2` in the releases that have it.
    pub(super) fn by_name(
        &mut self,
        ours: &'t Value,
        name: &str,
        place: &str,
        within: Option<&Presence>,
    ) -> Result<()> {
        let lines = self.lines;
        let mut newer = Presence::default();
        for full in [format!("v2/{name}"), name.to_owned()] {
            let Some((full, definition)) = lines.definitions.get_key_value(&full) else { continue };
            let presence = definition.presence.without(&newer);
            let presence = within.map_or(presence.clone(), |within| presence.and(within));
            self.found.met.insert(full.clone());
            let mut theirs = Alternatives::default();
            let met = &mut self.found.met;
            theirs.add_block(lines, &definition.lines, &presence, &mut |name| {
                met.insert(name.to_owned());
            });
            self.alternatives(ours, &theirs, place, &presence)?;
            newer.or(definition.presence);
        }
        Ok(())
    }

    /// Compares two schemas in the releases of `presence`. `place` is where ours stands, unless it is a
    /// reference.
    fn schema(
        &mut self,
        ours: &'t Value,
        theirs: Expression<'t>,
        place: &str,
        presence: &Presence,
    ) -> Result<()> {
        let pair = (std::ptr::from_ref(ours), std::ptr::from_ref(theirs.schema));
        let compared = self.compared.entry(pair).or_default();
        if presence.without(compared).end() == 0 {
            return Ok(());
        }
        compared.or(presence);
        let met = &mut self.found.met;
        let theirs = Alternatives::of(self.lines, theirs, presence, &mut |name| {
            met.insert(name.to_owned());
        });
        self.alternatives(ours, &theirs, place, presence)
    }

    fn alternatives(
        &mut self,
        ours: &'t Value,
        theirs: &Alternatives<'t>,
        place: &str,
        presence: &Presence,
    ) -> Result<()> {
        let named = reference::only(ours);
        let place = named.unwrap_or(place);
        self.found.saw_owner(place, presence);
        let shape = Shape::of(self.ours.definitions(), ours).with_context(|| place.to_owned())?;
        // Where anything fits, only objects are told of besides.
        if shape.any {
            return self.objects(&shape.objects, &theirs.objects, place);
        }
        for (value, presence) in &theirs.strings {
            if shape.strings.contains(value) {
                let owner = shape.listed_by.get(value).copied().unwrap_or(place);
                self.found.saw_owner(owner, presence);
                self.found.saw(owner, Part::Value, value, presence);
            }
        }
        if let Some(item) = shape.array {
            for (their_item, presence) in &theirs.lists {
                self.found.saw_owner(shape.array_definition.unwrap_or(place), presence);
                self.schema(item, *their_item, &format!("{place}[]"), presence)?;
            }
        }
        self.objects(&shape.objects, &theirs.objects, place)
    }

    /// Walks into the variants of two unions that stand for each other.
    fn objects(&mut self, ours: &[Object<'t>], theirs: &[Theirs<'t>], place: &str) -> Result<()> {
        for (our, their) in Pairing::new(self.ours.definitions(), self.lines).pairs(ours, theirs)? {
            let owner = our.definition.unwrap_or(place);
            self.found.saw_owner(owner, &their.presence);
            let name = match our.tag() {
                Some((_, tag)) => tag.to_owned(),
                // Of a type that is not a choice, the fields are its own.
                None if ours.len() == 1 => {
                    self.object(our, &their, owner)?;
                    continue;
                }
                // A variant that is a type has the name of that.
                None if owner != place => {
                    self.found.saw(place, Part::Variant, owner, &their.presence);
                    self.object(our, &their, owner)?;
                    continue;
                }
                None => our.name(),
            };
            self.found.saw(owner, Part::Variant, &name, &their.presence);
            if ours.len() == 1 {
                self.object(our, &their, owner)?;
            } else {
                let place = Part::Variant.place(owner, &name);
                self.found.saw_owner(&place, &their.presence);
                self.object(our, &their, &place)?;
            }
        }
        Ok(())
    }

    fn object(&mut self, ours: &Object<'t>, theirs: &Theirs<'t>, place: &str) -> Result<()> {
        let tag = ours.tag().map(|(tag, _)| tag);
        let mut known = BTreeSet::from_iter(tag);
        for (name, _, expression, presence) in theirs.fields() {
            known.insert(name);
            let Some(field) = ours.fields.get(name).filter(|_| Some(name) != tag) else {
                continue;
            };
            self.found.saw(place, Part::Field, name, &presence);
            self.schema(field, expression, &Part::Field.place(place, name), &presence)?;
        }
        for name in ours.fields.keys().filter(|name| !known.contains(*name)) {
            self.lacked.entry((place.to_owned(), name)).or_default().or(&theirs.presence);
        }
        if let Some(others) = ours.others {
            for (expression, presence) in theirs.rest() {
                self.schema(others, expression, &format!("{place}/*"), &presence)?;
            }
        }
        Ok(())
    }
}
