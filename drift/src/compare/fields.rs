//! Compares two objects, field by field.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use serde_json::Value;

use super::event::{Event, Skew};
use super::relation::Question;
use super::walk::{Here, Step};
use crate::normalise::contract::is_deprecated;
use crate::normalise::shape::{Field, NodeId, Object, Others, notes};
use crate::read::document::address;
use crate::set::Direction;

/// The variants of one side that declare a field, by the name of the field.
pub(crate) type Declared<'g, 'a> = Rc<BTreeMap<&'a str, Vec<&'g Object<'a>>>>;

/// What is known of an object before its fields are looked at.
#[derive(Debug, Default)]
pub(crate) struct Known<'g, 'a> {
    /// The field whose value is the same on both sides, since it told the variant.
    pub tag: Option<&'a str>,
    /// Which of the writer's objects it is.
    pub position: usize,
    /// What the variants of the writer with the same tag declare.
    pub written_beside: Declared<'g, 'a>,
    /// What the variants of the reader with the same tag declare.
    pub read_beside: Declared<'g, 'a>,
}

/// Compares the object that is written with the one that is read.
pub(crate) fn compare<'g, 'a>(
    here: &mut Here<'_, 'g, 'a>,
    one: &'g Object<'a>,
    two: &'g Object<'a>,
    known: &Known<'g, 'a>,
) {
    let place = here.place(&one.at, &two.at).to_string();
    let mut comparison = Comparison { one, two, known, place, settled: BTreeSet::new() };
    comparison.others(here);
    comparison.moved(here);
    comparison.fields(here);
}

struct Comparison<'g, 's, 'a> {
    one: &'g Object<'a>,
    two: &'g Object<'a>,
    known: &'s Known<'g, 'a>,
    place: String,
    /// Fields of which all is said.
    settled: BTreeSet<&'a str>,
}

impl<'g, 'a> Comparison<'g, '_, 'a> {
    fn schemas(&self) -> [Option<&'a Value>; 2] {
        [Some(self.one.at.schema), Some(self.two.at.schema)]
    }

    fn path(&self, name: &str) -> String {
        format!("{}.{name}", self.place)
    }

    /// The least object, without a field or with one.
    fn example(
        &self,
        here: &mut Here<'_, 'g, 'a>,
        name: &str,
        value: Option<Value>,
    ) -> Option<Value> {
        let mut fields = here.values().object(self.one)?;
        match value {
            Some(value) => drop(fields.insert(name.to_owned(), value)),
            None => drop(fields.remove(name)),
        }
        Some(fields.into())
    }

    /// What is said of undeclared fields.
    fn others(&mut self, here: &mut Here<'_, 'g, 'a>) {
        if let (Others::Map(wrote), Others::Map(read)) = (self.one.others, self.two.others) {
            let site = format!("{}{{}}", self.place);
            here.descend(wrote, read, Step::Entry(self.known.position), site, false);
        } else if self.one.is_anything() && self.two.is_anything() {
            return;
        }
        if let Others::Map(wrote) = self.one.others {
            self.entries_read_as_fields(here, wrote);
        }
        if let Others::Map(read) = self.two.others {
            self.fields_read_as_entries(here, read);
        }
        match (self.one.others, self.two.others) {
            (Others::Open, Others::Closed) => {
                here.notice(Event::ReaderClosed, self.place.as_str(), self.schemas()).keep();
            }
            (Others::Closed, Others::Open) => {
                here.notice(Event::WriterClosed, self.place.as_str(), self.schemas()).keep();
            }
            _ => {}
        }
    }

    /// The fields that one object declares and another does not.
    fn only(
        all: &'g Object<'a>,
        others: &Object<'a>,
    ) -> impl Iterator<Item = (&'a str, &'g Field<'a>)> {
        let only = all.fields.iter().filter(|(name, _)| !others.fields.contains_key(*name));
        only.map(|(name, field)| (*name, field))
    }

    /// Entries of the writer's map that the reader declares, or has no map for.
    fn entries_read_as_fields(&mut self, here: &mut Here<'_, 'g, 'a>, wrote: NodeId) {
        let (one, two) = (self.one, self.two);
        let has_map = matches!(two.others, Others::Map(_));
        if has_map && Self::only(two, one).next().is_none() {
            return;
        }
        let refused = Self::only(two, one).find(|(_, field)| {
            field.required || !here.relation().schema(Question::Reads, wrote, field.node)
        });
        let (detail, evidence) = match refused {
            Some((name, field)) if field.required => {
                (format!("`{name}` must be there"), self.example(here, name, None))
            }
            Some((name, field)) => {
                let value = here.odd_value(wrote, field.node);
                let value = value.and_then(|value| self.example(here, name, Some(value)));
                (format!("what is written under `{name}` does not fit"), value)
            }
            None if two.others == Others::Closed => {
                let value = here.values().least(wrote);
                let value = value.and_then(|value| self.example(here, "unknown", Some(value)));
                ("unknown fields are refused".to_owned(), value)
            }
            None => (String::new(), None),
        };
        self.settled.extend(Self::only(two, one).map(|(name, _)| name));
        self.map(here, refused.is_none() && two.others != Others::Closed, detail, evidence);
    }

    /// Declared fields of the writer that are entries of the reader's map, if the writer has no map itself.
    fn fields_read_as_entries(&mut self, here: &mut Here<'_, 'g, 'a>, read: NodeId) {
        let (one, two) = (self.one, self.two);
        let has_map = matches!(one.others, Others::Map(_));
        if has_map && Self::only(one, two).next().is_none() {
            return;
        }
        let refused = Self::only(one, two)
            .find(|(_, field)| !here.relation().schema(Question::Reads, field.node, read));
        let (detail, evidence) = match refused {
            Some((name, field)) => {
                let value = here.odd_value(field.node, read);
                let value = value.and_then(|value| self.example(here, name, Some(value)));
                (format!("what is written under `{name}` does not fit"), value)
            }
            None => (String::new(), None),
        };
        self.settled.extend(Self::only(one, two).map(|(name, _)| name));
        self.map(here, refused.is_none(), detail, evidence);
    }

    fn map(
        &self,
        here: &mut Here<'_, 'g, 'a>,
        fits: bool,
        detail: String,
        evidence: Option<Value>,
    ) {
        let event = if fits { Event::MapFits } else { Event::MapRefused };
        here.notice(event, self.place.as_str(), self.schemas())
            .saying(detail)
            .shown_by(evidence)
            .keep();
    }

    /// Finds fields that went into an object of their own, or came out of one.
    fn moved(&mut self, here: &mut Here<'_, 'g, 'a>) {
        let written: Vec<_> = Self::only(self.one, self.two).collect();
        let read: Vec<_> = Self::only(self.two, self.one).collect();
        let inner = |fields: &[(&'a str, &'g Field<'a>)],
                     graph: &'g crate::normalise::graph::Graph<'a>| {
            fields
                .iter()
                .filter_map(|(name, field)| match graph.shape(field.node).objects.as_slice() {
                    [object] if !object.fields.is_empty() => Some((*name, object)),
                    _ => None,
                })
                .collect::<Vec<_>>()
        };
        let names = |fields: &[(&'a str, &'g Field<'a>)]| -> BTreeSet<&'a str> {
            fields.iter().map(|(name, _)| *name).collect()
        };
        let (written_names, read_names) = (names(&written), names(&read));
        let outwards = inner(&written, here.writer).into_iter().map(|found| (found, &read_names));
        let inwards = inner(&read, here.reader).into_iter().map(|found| (found, &written_names));
        let moves: Vec<_> = outwards.chain(inwards).collect();
        for ((name, object), elsewhere) in moves {
            let all_there = object.fields.keys().all(|inner| elsewhere.contains(inner));
            if all_there && !self.settled.contains(name) {
                let names: Vec<&str> = object.fields.keys().copied().collect();
                let path = self.path(name);
                here.notice(Event::FieldMoved, path, self.schemas())
                    .saying(format!("`{}`", names.join("`, `")))
                    .keep();
                // What must be there and is not breaks by itself, and so does what is refused.
                let optional = names.into_iter().chain([name]).filter(|name| {
                    let refused = || self.two.others == Others::Closed;
                    self.two.fields.get(name).map_or_else(|| !refused(), |field| !field.required)
                });
                self.settled.extend(optional);
            }
        }
    }

    fn fields(&self, here: &mut Here<'_, 'g, 'a>) {
        let names: BTreeSet<&'a str> =
            self.one.fields.keys().chain(self.two.fields.keys()).copied().collect();
        for name in names {
            if self.known.tag == Some(name) || self.settled.contains(name) {
                continue;
            }
            match (self.one.fields.get(name), self.two.fields.get(name)) {
                (Some(wrote), Some(read)) => self.both(here, name, wrote, read),
                (Some(wrote), None) => self.unread(here, name, wrote),
                (None, Some(read)) => self.unwritten(here, name, read),
                (None, None) => {}
            }
        }
    }

    fn both(
        &self,
        here: &mut Here<'_, 'g, 'a>,
        name: &'a str,
        wrote: &Field<'a>,
        read: &Field<'a>,
    ) {
        let (old, new) = here.old_and_new(wrote, read);
        let experimental = notes(old.schema, "x-experimental");
        let schemas = [Some(wrote.schema), Some(read.schema)];
        let path = self.path(name);
        if read.required && !wrote.required {
            let evidence = self.example(here, name, None);
            here.notice(Event::FieldMayMiss, path.as_str(), schemas)
                .shown_by(evidence)
                .experimental(experimental)
                .keep();
        } else if wrote.required && !read.required {
            here.notice(Event::FieldAlways, path.as_str(), schemas)
                .experimental(experimental)
                .keep();
        }
        if let (Some(before), Some(after)) = (old.schema.get("default"), new.schema.get("default"))
            && before != after
            && here.view.direction == Direction::ClientToServer
        {
            here.notice(Event::DefaultDiffers, path.as_str(), schemas)
                .saying(format!("{before} before, {after} now"))
                .experimental(experimental)
                .keep();
        }
        if is_deprecated(new.schema)
            && !is_deprecated(old.schema)
            && here.view.skew == Skew::Backward
        {
            here.notice(Event::Deprecated, path.as_str(), schemas).keep();
        }
        stability(here, &path, schemas);
        let step = Step::Field(self.known.position, name);
        here.descend(wrote.node, read.node, step, path, experimental);
    }

    /// A field that the reader does not declare.
    fn unread(&self, here: &mut Here<'_, 'g, 'a>, name: &'a str, wrote: &Field<'a>) {
        let event = match self.two.others {
            Others::Open => Event::FieldIgnored,
            Others::Closed => Event::FieldRefused,
            // All is said already.
            Others::Map(_) => return,
        };
        // Another variant declares it, and only because the reader spells a choice of fields so.
        if event == Event::FieldIgnored
            && choices_beside(here, self.two, &self.known.read_beside, name)
                .into_iter()
                .any(|read| here.relation().schema(Question::Reads, wrote.node, read.node))
        {
            return;
        }
        let value = here.values().least(wrote.node);
        if !wrote.required && value.is_none() && here.writer.shape(wrote.node).kinds().is_empty() {
            return;
        }
        let evidence = value.and_then(|value| self.example(here, name, Some(value)));
        here.notice(event, self.path(name), [Some(wrote.schema), None])
            .shown_by(evidence)
            .experimental(notes(wrote.schema, "x-experimental"))
            .keep();
    }

    fn unwritten(&self, here: &mut Here<'_, 'g, 'a>, name: &'a str, read: &Field<'a>) {
        let is_beside = || self.known.written_beside.contains_key(name);
        let event = match read.required {
            true if is_beside() => Event::FieldMayMiss,
            true => Event::FieldMissing,
            // The same for a writer that spells a choice of fields so.
            false
                if self.one.others == Others::Open
                    && choices_beside(here, self.one, &self.known.written_beside, name)
                        .into_iter()
                        .any(|wrote| {
                            here.relation().schema(Question::Reads, wrote.node, read.node)
                        }) =>
            {
                return;
            }
            false => Event::FieldUnsent,
        };
        let evidence = if read.required { self.example(here, name, None) } else { None };
        here.notice(event, self.path(name), [None, Some(read.schema)])
            .shown_by(evidence)
            .experimental(notes(read.schema, "x-experimental"))
            .keep();
    }
}

/// Whether a field can be relied on at one end only, as far as both documents mark such.
fn stability<'a>(here: &mut Here<'_, '_, 'a>, path: &str, schemas: [Option<&'a Value>; 2]) {
    let (old, new) = here.old_and_new(schemas[0], schemas[1]);
    let [before, after] =
        [old, new].map(|schema| schema.is_some_and(|schema| notes(schema, "x-experimental")));
    if before == after || here.walk.old.marks_stability != here.walk.new.marks_stability {
        return;
    }
    let event = if after { Event::StabilityDecreased } else { Event::StabilityIncreased };
    here.notice(event, path, schemas).keep();
}

/// A field as other variants declare it that are choices of fields of one object: `anyOf` beside `properties`.
/// The variant itself does not declare it.
fn choices_beside<'g, 'a>(
    here: &mut Here<'_, 'g, 'a>,
    variant: &'g Object<'a>,
    declared: &Declared<'g, 'a>,
    name: &str,
) -> Vec<&'g Field<'a>> {
    let others = declared.get(name).map_or(&[][..], Vec::as_slice);
    let with_fields = |source: &&&Value| source.get("properties").is_some();
    let sources: BTreeSet<usize> =
        variant.sources.iter().filter(with_fields).map(|source| address(source)).collect();
    here.relation().spend(
        variant.sources.len() + others.iter().map(|other| other.sources.len()).sum::<usize>(),
    );
    let is_choice = |other: &&&Object<'a>| {
        other.sources.iter().any(|source| sources.contains(&address(source)))
    };
    others.iter().filter(is_choice).filter_map(|other| other.fields.get(name)).collect()
}
