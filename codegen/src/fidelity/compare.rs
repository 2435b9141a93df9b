//! The walk: two bundles in lock step, from the methods down.

use std::collections::{BTreeMap, HashSet};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::wire::{
    bundle::{Bundle, BundleMethod},
    shape::{Object, Shape, range},
};
use app_server_drift::reference;

/// What is asked of our side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Demand {
    /// It is the same as theirs.
    Equal,
    /// It allows all that theirs allows.
    Covers,
}

/// What can exist in one release and not in another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A method.
    Method,
    /// A member of an object.
    Member,
    /// A value of a string enum.
    Value,
    /// An arm of a union.
    Arm,
}

/// Something of ours, by its place: `GetAccountResponse/account`, or `Account<chatgpt>/email`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// Where it is.
    pub place: String,
}

/// A disagreement.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    /// Where it is among our types.
    pub place: String,
    /// How it is reached, from a method.
    pub path: String,
    /// What it is.
    pub what: String,
}

/// What a walk found.
#[derive(Debug, Default)]
pub(super) struct Comparison {
    /// Our items that theirs has too, each with the release that dropped it, by our own word.
    pub(super) items: BTreeMap<Item, Option<String>>,
    /// Where the demand is not met.
    pub(super) differences: Vec<Difference>,
}

pub(super) struct Walk<'a> {
    ours: &'a Bundle,
    theirs: &'a Bundle,
    demand: Demand,
    compared: HashSet<(*const Value, *const Value)>,
    found: Comparison,
}

impl<'a> Walk<'a> {
    pub(super) fn new(ours: &'a Bundle, theirs: &'a Bundle, demand: Demand) -> Self {
        Self { ours, theirs, demand, compared: HashSet::new(), found: Comparison::default() }
    }

    pub(super) fn finish(self) -> Comparison {
        self.found
    }

    pub(super) fn difference(&mut self, place: &str, path: &str, what: impl Into<String>) {
        let (place, path) = (place.to_owned(), path.to_owned());
        self.found.differences.push(Difference { place, path, what: what.into() });
    }

    /// What is reached in two ways is dropped when both are.
    fn saw(&mut self, kind: Kind, place: String, removed: Option<&str>) {
        let known = self.found.items.entry(Item { kind, place });
        let known = known.or_insert_with(|| removed.map(str::to_owned));
        if removed.is_none() {
            *known = None;
        }
    }

    pub(super) fn saw_method(&mut self, name: &str, method: &BundleMethod<'_>) {
        self.saw(Kind::Method, name.to_owned(), method.message["x-removed"].as_str());
    }

    /// Compares a method: its params, its result, and the message around them.
    pub(super) fn method(
        &mut self,
        name: &str,
        ours: &BundleMethod<'a>,
        theirs: &BundleMethod<'a>,
    ) -> Result<()> {
        self.saw_method(name, ours);
        if ours.set != theirs.set {
            let what = format!("{} here, {} there", ours.set.name(), theirs.set.name());
            self.difference(name, name, what);
            return Ok(());
        }
        self.params(name, ours, theirs)?;

        let mut message = Object::of(ours.message).with(ours.beside);
        let mut their_message = Object::of(theirs.message).with(theirs.beside);
        for object in [&mut message, &mut their_message] {
            for compared in ["method", "params"] {
                object.members.remove(compared);
                object.required.remove(compared);
            }
        }
        self.object(&message, &their_message, ours.set.name(), &format!("{name} message"))?;

        let Some(result) = ours.result else { return Ok(()) };
        let path = format!("{name} result");
        let their_result = theirs
            .result
            .or_else(|| self.theirs.definition(reference::name(result["$ref"].as_str()?)));
        if let Some(their_result) = their_result {
            return self.schema(result, their_result, &path, &path);
        }
        self.difference(&path, &path, "theirs has no definition of that name");
        Ok(())
    }

    /// Compares a method that their bundle does not list, as far as it has definitions of our names.
    pub(super) fn unlisted(&mut self, name: &str, ours: &BundleMethod<'a>) -> Result<()> {
        self.saw_method(name, ours);
        for (slot, schema) in [("params", ours.params()), ("result", ours.result)] {
            let Some(schema) = schema else { continue };
            let named = reference::only(schema).and_then(|name| self.theirs.definition(name));
            if let Some(theirs) = named {
                let path = format!("{name} {slot}");
                self.schema(schema, theirs, &path, &path)?;
            }
        }
        Ok(())
    }

    fn params(
        &mut self,
        name: &str,
        ours: &BundleMethod<'a>,
        theirs: &BundleMethod<'a>,
    ) -> Result<()> {
        let path = format!("{name} params");
        match (ours.params(), theirs.params()) {
            (None, None) => Ok(()),
            (Some(params), Some(their_params)) => self.schema(params, their_params, &path, &path),
            (Some(_), None) if self.demand == Demand::Covers && !ours.requires_params() => Ok(()),
            (Some(_), None) => {
                self.difference(&path, &path, "theirs has none");
                Ok(())
            }
            (None, Some(_)) => {
                self.difference(&path, &path, "ours has none");
                Ok(())
            }
        }
    }

    /// Compares two schemas. `place` is where ours stands, unless it is a reference.
    pub(super) fn schema(
        &mut self,
        ours: &'a Value,
        theirs: &'a Value,
        place: &str,
        path: &str,
    ) -> Result<()> {
        if !self.compared.insert((std::ptr::from_ref(ours), std::ptr::from_ref(theirs))) {
            return Ok(());
        }
        let place = reference::only(ours).unwrap_or(place);
        let here = Shape::of(self.ours, ours).with_context(|| format!("ours at {path}"))?;
        let there = Shape::of(self.theirs, theirs).with_context(|| format!("theirs at {path}"))?;

        let equal = self.demand == Demand::Equal;
        if here.any && !equal {
            // All is covered; what else we say of it is seen all the same.
            let known = self.found.differences.len();
            self.arms(&here.objects, &there.objects, place, path)?;
            self.found.differences.truncate(known);
            return Ok(());
        }
        let mut flag = |name: &str, here: bool, there: bool| {
            if there && !here {
                self.difference(place, path, format!("theirs may be {name}"));
            } else if here && !there && equal {
                self.difference(place, path, format!("ours may be {name}"));
            }
        };
        flag("anything", here.any, there.any);
        flag("null", here.null, there.null);
        flag("a boolean", here.boolean, there.boolean);
        flag("any string", here.string, there.string);
        flag("a list", here.array.is_some(), there.array.is_some());
        flag("an object", !here.objects.is_empty(), !there.objects.is_empty());
        flag("a number", here.number.is_some(), there.number.is_some());
        flag("an integer", here.integer.is_some(), there.integer.is_some());

        for value in &there.strings {
            if here.strings.contains(value) {
                let removed = here.removed.get(value).copied();
                let owner = here.listed_by.get(value).copied().unwrap_or(place);
                self.saw(Kind::Value, format!("{owner}={value}"), removed);
            } else if !here.string {
                self.difference(&format!("{place}={value}"), path, "ours has no such value");
            }
        }
        if equal {
            for value in here.strings.difference(&there.strings) {
                self.difference(&format!("{place}={value}"), path, "theirs has no such value");
            }
        }
        if let (Some(here), Some(there)) = (here.integer, there.integer)
            && (if equal { here != there } else { !contains(range(here), range(there)) })
        {
            self.difference(place, path, format!("format {here:?} here, {there:?} there"));
        }
        if let (Some(here), Some(there)) = (here.array, there.array) {
            self.schema(here, there, &format!("{place}[]"), &format!("{path}[]"))?;
        }
        match self.split(&here.objects, &there.objects)? {
            Some(arms) => self.arms(&here.objects, &arms, place, path),
            None => self.arms(&here.objects, &there.objects, place, path),
        }
    }

    /// Their one object as an arm for each value of our tag, if it was no union yet.
    fn split(&self, ours: &[Object<'a>], theirs: &[Object<'a>]) -> Result<Option<Vec<Object<'a>>>> {
        let ([only], [first, _, ..]) = (theirs, ours) else { return Ok(None) };
        let Some((tag, _)) = first.tag().filter(|_| only.tag().is_none()) else { return Ok(None) };
        let Some(&values) = only.members.get(tag) else { return Ok(None) };
        let values = Shape::of(self.theirs, values)?.strings;
        let arms = ours.iter().filter(|arm| arm.tag().is_some_and(|(_, tag)| values.contains(tag)));
        Ok(Some(
            arms.map(|arm| {
                let mut part = only.clone();
                part.members.insert(tag, arm.members[tag]);
                part
            })
            .collect(),
        ))
    }

    /// Pairs the arms of two unions by their tag, or else by their members.
    fn arms(
        &mut self,
        ours: &[Object<'a>],
        theirs: &[Object<'a>],
        place: &str,
        path: &str,
    ) -> Result<()> {
        if let ([ours], [theirs]) = (ours, theirs)
            && (ours.tag().is_none() || ours.tag() == theirs.tag())
        {
            let place = ours.definition.unwrap_or(place);
            if let Some((_, tag)) = ours.tag() {
                self.saw(Kind::Arm, format!("{place}<{tag}>"), ours.removed);
            }
            return self.object(ours, theirs, place, path);
        }
        let by_likeness = self.pair_untagged(ours, theirs)?;
        let mut matched = Vec::new();
        for (their_index, their_arm) in theirs.iter().enumerate() {
            // Of several with one tag it is the one that requires the same members.
            let by_tag = (0..ours.len())
                .filter(|index| {
                    ours[*index].tag().is_some() && ours[*index].tag() == their_arm.tag()
                })
                .min_by_key(|index| {
                    ours[*index].required.symmetric_difference(&their_arm.required).count()
                });
            let found = by_tag.or_else(|| by_likeness.get(&their_index).copied());
            let name = their_arm.tag().map_or_else(|| label(their_arm), |(_, tag)| tag.to_owned());
            match found {
                Some(index) => {
                    matched.push(index);
                    let arm = &ours[index];
                    let owner = arm.definition.unwrap_or(place);
                    let arm_place = match arm.tag() {
                        Some((_, tag)) => format!("{owner}<{tag}>"),
                        None if owner == place => format!("{place}<{}>", label(arm)),
                        None => owner.to_owned(),
                    };
                    self.saw(Kind::Arm, arm_place.clone(), arm.removed);
                    self.object(arm, their_arm, &arm_place, &format!("{path}<{name}>"))?;
                }
                None => self.difference(&format!("{place}<{name}>"), path, "ours has no such arm"),
            }
        }
        if self.demand == Demand::Equal {
            for (_, arm) in ours.iter().enumerate().filter(|(index, _)| !matched.contains(index)) {
                let name = arm.tag().map_or_else(|| label(arm), |(_, tag)| tag.to_owned());
                self.difference(&format!("{place}<{name}>"), path, "theirs has no such arm");
            }
        }
        Ok(())
    }

    /// Pairs arms without a tag, those first that differ the least, whatever their order: an arm of
    /// ours for the index of one of theirs.
    fn pair_untagged(
        &self,
        ours: &[Object<'a>],
        theirs: &[Object<'a>],
    ) -> Result<BTreeMap<usize, usize>> {
        fn untagged<'o, 'a>(
            arms: &'o [Object<'a>],
        ) -> impl Iterator<Item = (usize, &'o Object<'a>)> {
            arms.iter().enumerate().filter(|(_, arm)| arm.tag().is_none())
        }
        let mut candidates = Vec::new();
        for (their_index, their_arm) in untagged(theirs) {
            for (index, arm) in untagged(ours) {
                let mut trial = Self::new(self.ours, self.theirs, Demand::Equal);
                trial.object(arm, their_arm, "", "")?;
                let required = arm.required.symmetric_difference(&their_arm.required).count();
                candidates.push((required, trial.found.differences.len(), their_index, index));
            }
        }
        candidates.sort_unstable();
        let mut pairs = BTreeMap::new();
        let mut taken = HashSet::new();
        for (_, _, their_index, index) in candidates {
            if !pairs.contains_key(&their_index) && taken.insert(index) {
                pairs.insert(their_index, index);
            }
        }
        Ok(pairs)
    }

    fn object(
        &mut self,
        ours: &Object<'a>,
        theirs: &Object<'a>,
        place: &str,
        path: &str,
    ) -> Result<()> {
        let equal = self.demand == Demand::Equal;
        for (name, &their_member) in &theirs.members {
            let member_place = format!("{place}/{name}");
            let member_path = format!("{path}/{name}");
            let Some(&member) = ours.members.get(name) else {
                self.difference(&member_place, &member_path, "ours has no such member");
                continue;
            };
            if ours.tag().is_none_or(|(tag, _)| tag != *name) {
                self.saw(Kind::Member, member_place.clone(), member["x-removed"].as_str());
            }
            match (ours.required.contains(name), theirs.required.contains(name)) {
                (true, false) => self.difference(&member_place, &member_path, "theirs is optional"),
                (false, true) if equal => {
                    self.difference(&member_place, &member_path, "theirs is required");
                }
                _ => {}
            }
            if equal && member.get("default") != their_member.get("default") {
                let of =
                    |side: &Value| side.get("default").map_or("none".to_owned(), Value::to_string);
                let what = format!("default {} here, {} there", of(member), of(their_member));
                self.difference(&member_place, &member_path, what);
            }
            self.schema(member, their_member, &member_place, &member_path)?;
        }
        if equal {
            for name in ours.members.keys().filter(|name| !theirs.members.contains_key(*name)) {
                self.difference(&format!("{place}/{name}"), path, "theirs has no such member");
            }
            if ours.closed != theirs.closed {
                self.difference(place, path, "only one side refuses other members");
            }
        }
        match (ours.others, theirs.others) {
            (Some(others), Some(their_others)) => {
                self.schema(others, their_others, &format!("{place}/*"), &format!("{path}/*"))
            }
            (None, None) => Ok(()),
            (Some(_), None) if !equal => Ok(()),
            _ => {
                self.difference(place, path, "only one side is a map");
                Ok(())
            }
        }
    }
}

fn contains(outer: (i128, i128), inner: (i128, i128)) -> bool {
    outer.0 <= inner.0 && inner.1 <= outer.1
}

/// What an arm without a tag is called: its required members.
pub(crate) fn label(arm: &Object<'_>) -> String {
    arm.required.iter().copied().collect::<Vec<_>>().join("+")
}
