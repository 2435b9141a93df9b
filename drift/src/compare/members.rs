//! Compares two objects, member by member.

use std::{collections::BTreeSet, rc::Rc};

use serde_json::Value;

use super::event::{Event, Skew};
use super::relation::Question;
use super::walk::{Here, Step};
use crate::normalise::contract::is_deprecated;
use crate::normalise::shape::{Member, NodeId, Object, Others, notes};
use crate::set::Direction;

/// What is known of an object before its members are looked at.
#[derive(Debug, Default)]
pub(crate) struct Known<'a> {
    /// The member whose value is the same on both sides, since it told the arm.
    pub tag: Option<&'a str>,
    /// Which of the writer's objects it is.
    pub position: usize,
    /// Members of arms with the same tag.
    pub of_siblings: Rc<BTreeSet<&'a str>>,
}

/// Compares the object that is written with the one that is read.
pub(crate) fn compare<'g, 'a>(
    here: &mut Here<'_, 'g, 'a>,
    one: &'g Object<'a>,
    two: &'g Object<'a>,
    known: &Known<'a>,
) {
    let place = here.place(&one.at, &two.at).to_string();
    let mut comparison = Comparison { one, two, known, place, settled: BTreeSet::new() };
    comparison.others(here);
    comparison.moved(here);
    comparison.members(here);
}

struct Comparison<'g, 's, 'a> {
    one: &'g Object<'a>,
    two: &'g Object<'a>,
    known: &'s Known<'a>,
    place: String,
    /// Members of which all is said.
    settled: BTreeSet<&'a str>,
}

impl<'g, 'a> Comparison<'g, '_, 'a> {
    fn schemas(&self) -> [Option<&'a Value>; 2] {
        [Some(self.one.at.schema), Some(self.two.at.schema)]
    }

    fn path(&self, name: &str) -> String {
        format!("{}.{name}", self.place)
    }

    /// The least object, without a member or with one.
    fn example(
        &self,
        here: &mut Here<'_, 'g, 'a>,
        name: &str,
        value: Option<Value>,
    ) -> Option<Value> {
        let mut members = here.values().object(self.one)?;
        match value {
            Some(value) => drop(members.insert(name.to_owned(), value)),
            None => drop(members.remove(name)),
        }
        Some(members.into())
    }

    /// What is said of undeclared members.
    fn others(&mut self, here: &mut Here<'_, 'g, 'a>) {
        match (self.one.others, self.two.others) {
            (Others::Map(wrote), Others::Map(read)) => {
                let site = format!("{}{{}}", self.place);
                here.descend(wrote, read, Step::Entry(self.known.position), site, false);
            }
            (Others::Map(wrote), Others::Open | Others::Closed) => {
                self.map_read_as_struct(here, wrote);
            }
            (Others::Open | Others::Closed, Others::Map(read)) => {
                self.struct_read_as_map(here, read);
            }
            (Others::Open, Others::Closed) => {
                here.notice(Event::ReaderClosed, self.place.as_str(), self.schemas()).keep();
            }
            (Others::Closed, Others::Open) => {
                here.notice(Event::WriterClosed, self.place.as_str(), self.schemas()).keep();
            }
            (Others::Open, Others::Open) | (Others::Closed, Others::Closed) => {}
        }
    }

    fn map_read_as_struct(&mut self, here: &mut Here<'_, 'g, 'a>, wrote: NodeId) {
        let two = self.two;
        if self.one.is_anything() && two.is_anything() {
            return;
        }
        let undeclared =
            || two.members.iter().filter(|(name, _)| !self.one.members.contains_key(*name));
        let refused = undeclared().find(|(_, member)| {
            member.required || !here.relation().schema(Question::Reads, wrote, member.node)
        });
        let (detail, evidence) = match refused {
            Some((name, member)) if member.required => {
                (format!("`{name}` must be there"), self.example(here, name, None))
            }
            Some((name, _)) => {
                let value = here.values().least(wrote);
                let value = value.and_then(|value| self.example(here, name, Some(value)));
                (format!("what is written under `{name}` does not fit"), value)
            }
            None if two.others == Others::Closed => {
                let value = here.values().least(wrote);
                let value = value.and_then(|value| self.example(here, "unknown", Some(value)));
                ("unknown members are refused".to_owned(), value)
            }
            None => (String::new(), None),
        };
        self.settled.extend(undeclared().map(|(name, _)| *name));
        let fits = refused.is_none() && two.others == Others::Open;
        let event = if fits { Event::MapFits } else { Event::MapRefused };
        here.notice(event, self.place.as_str(), self.schemas())
            .saying(detail)
            .shown_by(evidence)
            .keep();
    }

    fn struct_read_as_map(&mut self, here: &mut Here<'_, 'g, 'a>, read: NodeId) {
        let one = self.one;
        if one.is_anything() && self.two.is_anything() {
            return;
        }
        let undeclared: Vec<(&'a str, &'g Member<'a>)> = one
            .members
            .iter()
            .filter(|(name, _)| !self.two.members.contains_key(*name))
            .map(|(name, member)| (*name, member))
            .collect();
        let refused = undeclared
            .iter()
            .find(|(_, member)| !here.relation().schema(Question::Reads, member.node, read));
        let (event, detail, evidence) = match refused {
            Some((name, member)) => {
                let value = here.values().least(member.node);
                let value = value.and_then(|value| self.example(here, name, Some(value)));
                (Event::MapRefused, format!("what is written under `{name}` does not fit"), value)
            }
            None => (Event::MapFits, String::new(), None),
        };
        self.settled.extend(undeclared.iter().map(|(name, _)| *name));
        here.notice(event, self.place.as_str(), self.schemas())
            .saying(detail)
            .shown_by(evidence)
            .keep();
    }

    /// Finds members that went into an object of their own, or came out of one.
    fn moved(&mut self, here: &mut Here<'_, 'g, 'a>) {
        let only = |all: &'g Object<'a>, others: &Object<'a>| -> Vec<(&'a str, &'g Member<'a>)> {
            let missing =
                all.members.iter().filter(|(name, _)| !others.members.contains_key(*name));
            missing.map(|(name, member)| (*name, member)).collect()
        };
        let (written, read) = (only(self.one, self.two), only(self.two, self.one));
        let inner = |members: &[(&'a str, &'g Member<'a>)],
                     graph: &'g crate::normalise::graph::Graph<'a>| {
            members
                .iter()
                .filter_map(|(name, member)| match graph.shape(member.node).objects.as_slice() {
                    [object] if !object.members.is_empty() => Some((*name, object)),
                    _ => None,
                })
                .collect::<Vec<_>>()
        };
        let names = |members: &[(&'a str, &'g Member<'a>)]| -> BTreeSet<&'a str> {
            members.iter().map(|(name, _)| *name).collect()
        };
        let (written_names, read_names) = (names(&written), names(&read));
        let outwards = inner(&written, here.writer).into_iter().map(|found| (found, &read_names));
        let inwards = inner(&read, here.reader).into_iter().map(|found| (found, &written_names));
        let moves: Vec<_> = outwards.chain(inwards).collect();
        for ((name, object), elsewhere) in moves {
            let all_there = object.members.keys().all(|inner| elsewhere.contains(inner));
            if all_there && !self.settled.contains(name) {
                let names: Vec<&str> = object.members.keys().copied().collect();
                let path = self.path(name);
                here.notice(Event::FieldMoved, path, self.schemas())
                    .saying(format!("`{}`", names.join("`, `")))
                    .keep();
                // What must be there and is not breaks by itself.
                let optional = names.into_iter().chain([name]).filter(|name| {
                    self.two.members.get(name).is_none_or(|member| !member.required)
                });
                self.settled.extend(optional);
            }
        }
    }

    fn members(&self, here: &mut Here<'_, 'g, 'a>) {
        let names: BTreeSet<&'a str> =
            self.one.members.keys().chain(self.two.members.keys()).copied().collect();
        for name in names {
            if self.known.tag == Some(name) || self.settled.contains(name) {
                continue;
            }
            match (self.one.members.get(name), self.two.members.get(name)) {
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
        wrote: &Member<'a>,
        read: &Member<'a>,
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
        let step = Step::Member(self.known.position, name);
        here.descend(wrote.node, read.node, step, path, experimental);
    }

    /// A member that the reader does not declare. Where it has a map for such, all is said already.
    fn unread(&self, here: &mut Here<'_, 'g, 'a>, name: &'a str, wrote: &Member<'a>) {
        let event = match self.two.others {
            Others::Open => Event::FieldIgnored,
            Others::Closed => Event::FieldRefused,
            Others::Map(_) => return self.entry(here, name, wrote),
        };
        let value = here.values().least(wrote.node);
        if value.is_none() && here.writer.shape(wrote.node).kinds().is_empty() {
            return;
        }
        let evidence = value.and_then(|value| self.example(here, name, Some(value)));
        here.notice(event, self.path(name), [Some(wrote.schema), None])
            .shown_by(evidence)
            .experimental(notes(wrote.schema, "x-experimental"))
            .keep();
    }

    /// A member that the reader takes for an entry of its map.
    fn entry(&self, here: &mut Here<'_, 'g, 'a>, name: &'a str, wrote: &Member<'a>) {
        let Others::Map(read) = self.two.others else { return };
        let experimental = notes(wrote.schema, "x-experimental");
        let step = Step::Member(self.known.position, name);
        here.descend(wrote.node, read, step, self.path(name), experimental);
    }

    fn unwritten(&self, here: &mut Here<'_, 'g, 'a>, name: &'a str, read: &Member<'a>) {
        let event = match read.required {
            true if self.known.of_siblings.contains(name) => Event::FieldMayMiss,
            true => Event::FieldMissing,
            false => Event::FieldUnsent,
        };
        let evidence = if read.required { self.example(here, name, None) } else { None };
        here.notice(event, self.path(name), [None, Some(read.schema)])
            .shown_by(evidence)
            .experimental(notes(read.schema, "x-experimental"))
            .keep();
    }
}
