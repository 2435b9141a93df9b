//! The walk: two sets of declarations in lock step, from the messages down.

use std::collections::{BTreeSet, HashSet};

use anyhow::{Context, Result};
use app_server_drift::Direction;

use super::{
    difference::{Difference, Place, What},
    shape::{Declarations, Object, Shape},
};
use crate::typescript::tree::{Field, Keyword, Type};

pub(super) struct Walk<'a> {
    ours: &'a Declarations,
    theirs: &'a Declarations,
    compared: HashSet<(*const Type, *const Type, Direction)>,
    /// Names of ours and theirs that stand in the same place.
    pub(super) pairs: BTreeSet<(&'a str, &'a str)>,
    /// The fields of ours that have been compared.
    pub(super) fields: BTreeSet<String>,
    pub(super) found: BTreeSet<Difference>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(ours: &'a Declarations, theirs: &'a Declarations) -> Self {
        Self {
            ours,
            theirs,
            compared: HashSet::new(),
            pairs: BTreeSet::new(),
            fields: BTreeSet::new(),
            found: BTreeSet::new(),
        }
    }

    pub(super) fn difference(&mut self, at: &Place, what: What) {
        self.found.insert(at.difference(what));
    }

    /// Compares two types that stand at one place.
    pub(super) fn types(&mut self, ours: &'a Type, theirs: &'a Type, at: &Place) -> Result<()> {
        if self.is_new(ours, theirs, at) {
            let here = self.ours.shape(ours).with_context(|| format!("ours at {}", at.path))?;
            let there =
                self.theirs.shape(theirs).with_context(|| format!("theirs at {}", at.path))?;
            self.shapes(&here, &there, &at.owned_by(named(ours)))?;
        }
        Ok(())
    }

    /// Whether two types have not been compared yet, in this direction.
    fn is_new(&mut self, ours: &'a Type, theirs: &'a Type, at: &Place) -> bool {
        if let (Some(our_name), Some(their_name)) = (named(ours), named(theirs)) {
            self.pairs.insert((our_name, their_name));
        }
        let pair = (std::ptr::from_ref(ours), std::ptr::from_ref(theirs), at.direction);
        self.compared.insert(pair)
    }

    fn shapes(&mut self, ours: &Shape<'a>, theirs: &Shape<'a>, at: &Place) -> Result<()> {
        self.atoms(ours.atoms.clone(), theirs.atoms.clone(), at);
        match (ours.lists.as_slice(), theirs.lists.as_slice()) {
            ([], []) => {}
            ([ours], [theirs]) => self.types(ours, theirs, &at.item())?,
            (ours, theirs) => {
                let (ours, theirs) = (ours.len(), theirs.len());
                self.difference(at, What::Count { of: "lists", ours, theirs });
            }
        }
        match (ours.tuples.as_slice(), theirs.tuples.as_slice()) {
            ([], []) => {}
            ([ours], [theirs]) if ours.len() == theirs.len() => {
                for (ours, theirs) in ours.iter().zip(*theirs) {
                    self.types(ours, theirs, &at.item())?;
                }
            }
            (ours, theirs) => {
                let (ours, theirs) = (ours.len(), theirs.len());
                self.difference(at, What::Count { of: "tuples", ours, theirs });
            }
        }
        self.variants(&ours.objects, &theirs.objects, at)
    }

    fn atoms(&mut self, mut ours: BTreeSet<String>, mut theirs: BTreeSet<String>, at: &Place) {
        let (number, bigint) = (Keyword::Number.as_str(), Keyword::BigInt.as_str());
        if ours.contains(number) && !theirs.contains(number) && theirs.remove(bigint) {
            ours.remove(number);
            self.difference(at, What::BigInt);
        }
        for atom in theirs.difference(&ours) {
            self.difference(at, What::TheirsMayBe(atom.clone()));
        }
        for atom in ours.difference(&theirs) {
            self.difference(at, What::OursMayBe(atom.clone()));
        }
    }

    /// Pairs variants, those first that differ the least.
    fn variants(&mut self, ours: &[Object<'a>], theirs: &[Object<'a>], at: &Place) -> Result<()> {
        let mut candidates = Vec::new();
        for (index, variant) in ours.iter().enumerate() {
            for (their_index, their_variant) in theirs.iter().enumerate() {
                if let Some(distance) = distance(variant, their_variant) {
                    candidates.push((distance, index, their_index));
                }
            }
        }
        candidates.sort_unstable();
        let (mut paired, mut their_paired) = (BTreeSet::new(), BTreeSet::new());
        for (_, index, their_index) in candidates {
            if paired.contains(&index) || their_paired.contains(&their_index) {
                continue;
            }
            paired.insert(index);
            their_paired.insert(their_index);
            let (variant, their_variant) = (&ours[index], &theirs[their_index]);
            let at = at.owned_by(variant.declaration);
            let at = if ours.len() == 1 { at } else { at.variant(&variant.label()) };
            self.objects(variant, their_variant, &at)?;
        }
        for (_, variant) in ours.iter().enumerate().filter(|(index, _)| !paired.contains(index)) {
            self.difference(&at.variant(&variant.label()), What::TheirsHasNo("variant"));
        }
        for (_, variant) in
            theirs.iter().enumerate().filter(|(index, _)| !their_paired.contains(index))
        {
            self.difference(&at.variant(&variant.label()), What::OursHasNo("variant"));
        }
        Ok(())
    }

    fn objects(&mut self, ours: &Object<'a>, theirs: &Object<'a>, at: &Place) -> Result<()> {
        for (name, field) in &ours.fields {
            let at = at.field(name);
            match theirs.fields.get(name) {
                Some(their_field) => self.field(field, their_field, &at)?,
                None if self.ours.field(field)?.is_some() => {
                    self.difference(&at, What::TheirsHasNo("field"));
                }
                None => {}
            }
        }
        for (name, field) in &theirs.fields {
            if !ours.fields.contains_key(name) && self.theirs.field(field)?.is_some() {
                self.difference(&at.field(name), What::OursHasNo("field"));
            }
        }
        match (ours.others, theirs.others) {
            (None, None) => Ok(()),
            (Some((key, value)), Some((their_key, their_value))) => {
                self.types(key, their_key, &at.field("*key"))?;
                self.types(value, their_value, &at.field("*"))
            }
            (Some(_), None) => {
                self.difference(at, What::TheirsHasNo("map"));
                Ok(())
            }
            (None, Some(_)) => {
                self.difference(at, What::OursHasNo("map"));
                Ok(())
            }
        }
    }

    /// Compares two fields of one name: whether they may be absent, whether they may be `null`, and
    /// what else they may be.
    fn field(&mut self, ours: &'a Field, theirs: &'a Field, at: &Place) -> Result<()> {
        self.fields.insert(at.name());
        let (here, there) = (self.ours.field(ours)?, self.theirs.field(theirs)?);
        let (mut here, mut there) = match (here, there) {
            (Some(here), Some(there)) => (here, there),
            (Some(_), None) => {
                self.difference(at, What::TheirsHasNo("field"));
                return Ok(());
            }
            (None, Some(_)) => {
                self.difference(at, What::OursHasNo("field"));
                return Ok(());
            }
            (None, None) => return Ok(()),
        };
        let null = Keyword::Null.as_str();
        let nullable = here.shape.atoms.remove(null);
        let their_nullable = there.shape.atoms.remove(null);
        if here.optional && !there.optional {
            self.difference(at, What::OursIsOptional { nullable: their_nullable });
        }
        if there.optional && !here.optional {
            self.difference(at, What::TheirsIsOptional);
        }
        if nullable && !their_nullable {
            self.difference(at, What::OursIsNullable { optional: there.optional });
        }
        if their_nullable && !nullable {
            self.difference(at, What::TheirsIsNullable);
        }
        if self.is_new(&ours.ty, &theirs.ty, at) {
            self.shapes(&here.shape, &there.shape, &at.owned_by(named(&ours.ty)))?;
        }
        Ok(())
    }
}

/// How much two objects differ: `None` if their tags contradict each other.
fn distance(ours: &Object, theirs: &Object) -> Option<usize> {
    let (tags, their_tags) = (ours.tags(), theirs.tags());
    let contradict = tags.iter().any(|tag| {
        let name = tag.split('=').next();
        let mut same = their_tags.iter().filter(|other| other.split('=').next() == name);
        same.next().is_some_and(|other| other != tag)
    });
    let keys = |object: &Object| -> BTreeSet<String> {
        object.fields.values().map(|field| format!("{}{}", field.name, field.optional)).collect()
    };
    let differing = keys(ours).symmetric_difference(&keys(theirs)).count();
    let map = usize::from(ours.others.is_some() != theirs.others.is_some());
    (!contradict)
        .then_some(1000 * tags.symmetric_difference(&their_tags).count() + differing + 50 * map)
}

/// The name of a declaration, also beside `null`.
fn named(ty: &Type) -> Option<&str> {
    match ty {
        Type::Reference(name) => Some(name),
        Type::Union(variants) => {
            let mut names = variants.iter().filter_map(|variant| match &variant.ty {
                Type::Reference(name) => Some(name.as_str()),
                _ => None,
            });
            let only = names.next();
            if names.next().is_none() { only } else { None }
        }
        _ => None,
    }
}
