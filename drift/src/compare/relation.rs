//! Whether all that one schema writes another reads, and whether two are the same.
//!
//! Both are greatest fixpoints over pairs of schemas: a pair holds unless something in it refutes it, so
//! recursive types hold by themselves. Pairs wait in a queue and are taken up again when one that they
//! rely on is refuted; nothing recurses, and every pair is refuted once at most.

use std::collections::HashMap;

use super::pairing::{self, Variants};
use crate::normalise::graph::Graph;
use crate::normalise::shape::{ANY, Array, Field, NodeId, Object, Others, Shape};
use crate::normalise::strings::Text;
use crate::normalise::value;

/// How much is asked in one comparison, in steps: two objects or schemas that are looked at, or a few of
/// their fields. Between 0.99.0 and 0.169.0 it takes 1,400.
const STEPS: usize = 2_000_000;

/// Fields, or values, that are looked at in a step.
const FIELDS: usize = 8;

/// What is asked of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Question {
    /// Does the second read all that the first writes?
    Reads,
    /// Do both say the same?
    Same,
}

/// A pair of schemas, the first of the writer, the second of the reader.
type Pair = (Question, NodeId, NodeId);

/// What is known of pairs of a writer's and a reader's schemas.
#[derive(Debug)]
pub(crate) struct Relation<'g, 'a> {
    writer: &'g Graph<'a>,
    reader: &'g Graph<'a>,
    entries: HashMap<Pair, Entry>,
    waiting: Vec<Pair>,
    current: Option<Pair>,
    /// The steps that are left.
    steps: usize,
}

#[derive(Debug, Default)]
struct Entry {
    refuted: bool,
    /// The pairs that rely on it.
    relied_on_by: Vec<Pair>,
}

impl<'g, 'a> Relation<'g, 'a> {
    /// Knows nothing yet.
    pub fn new(writer: &'g Graph<'a>, reader: &'g Graph<'a>) -> Self {
        Self {
            writer,
            reader,
            entries: HashMap::new(),
            waiting: Vec::new(),
            current: None,
            steps: STEPS,
        }
    }

    /// Whether more was asked than is answered: then no answer means anything.
    pub fn is_spent(&self) -> bool {
        self.steps == 0
    }

    /// Takes note of fields, or values, that are looked at. Returns whether any may be.
    pub fn spend(&mut self, fields: usize) -> bool {
        self.steps = self.steps.saturating_sub(1 + fields / FIELDS);
        !self.is_spent()
    }

    /// Takes note of two schemas that are compared value by value, both ways. Returns whether they may be.
    pub fn spend_on(&mut self, one: &Shape<'a>, two: &Shape<'a>) -> bool {
        let both = cost(Question::Reads, one, two).saturating_add(cost(Question::Reads, two, one));
        self.spend(both)
    }

    /// Takes note of a string that is tried. Returns whether it may be.
    pub fn spend_on_trial(&mut self, steps: usize) -> bool {
        self.spend(steps.saturating_mul(FIELDS))
    }

    /// Whether an object that is written is read as another one.
    pub fn object(&mut self, question: Question, one: &Object<'a>, two: &Object<'a>) -> bool {
        self.settled(|relation| match question {
            Question::Reads => relation.reads_object(one, two, None),
            Question::Same => relation.same_object(one, two, None),
        })
    }

    /// Whether a list that is written is read as another one.
    pub fn array(&mut self, question: Question, one: &Array<'a>, two: &Array<'a>) -> bool {
        self.settled(|relation| match question {
            Question::Reads => relation.reads_array(one, two),
            Question::Same => relation.same_array(one, two),
        })
    }

    /// Whether a schema reads all that another writes, or is the same.
    pub fn schema(&mut self, question: Question, one: NodeId, two: NodeId) -> bool {
        self.settled(|relation| relation.holds(question, one, two))
    }

    fn settled(&mut self, ask: impl Fn(&mut Self) -> bool) -> bool {
        loop {
            let answer = ask(self);
            if self.waiting.is_empty() {
                return answer;
            }
            while let Some(pair) = self.waiting.pop() {
                self.look_at(pair);
            }
            if self.is_spent() {
                return false;
            }
        }
    }

    fn look_at(&mut self, pair: Pair) {
        if self.is_spent() || self.entries.get(&pair).is_none_or(|entry| entry.refuted) {
            return;
        }
        self.current = Some(pair);
        let Some(holds) = self.answer(pair) else { return };
        self.current = None;
        if !holds && let Some(entry) = self.entries.get_mut(&pair) {
            entry.refuted = true;
            self.waiting.append(&mut entry.relied_on_by);
        }
    }

    /// Whether a pair holds, if all that it relies on does; none if there are no steps left to tell.
    fn answer(&mut self, (question, one, two): Pair) -> Option<bool> {
        let (one, two) = (self.writer.shape(one), self.reader.shape(two));
        self.spend(one.size() + two.size() + cost(question, one, two));
        if self.is_spent() {
            return None;
        }
        Some(match question {
            Question::Reads => self.reads(one, two),
            Question::Same => self.same(one, two),
        })
    }

    /// Whether a pair relies on no other.
    fn is_simple(&self, one: NodeId, two: NodeId) -> bool {
        let is_simple = |shape: &Shape<'_>| shape.arrays.is_empty() && shape.objects.is_empty();
        is_simple(self.writer.shape(one)) || is_simple(self.reader.shape(two))
    }

    /// Whether a field that both objects have is not read, as can be told at once: most variants of a union
    /// are told apart by such a field, and what else they hold need not be looked at.
    fn differ_simply(&mut self, question: Question, one: &Object<'a>, two: &Object<'a>) -> bool {
        one.fields.iter().any(|(name, one)| {
            two.fields.get(name).is_some_and(|two| {
                self.is_simple(one.node, two.node) && !self.holds(question, one.node, two.node)
            })
        })
    }

    /// Whether a pair holds, as far as is known.
    fn holds(&mut self, question: Question, one: NodeId, two: NodeId) -> bool {
        if two == ANY && (question == Question::Reads || one == ANY) {
            return true;
        }
        if !self.spend(0) {
            return false;
        }
        let pair = (question, one, two);
        if !self.entries.contains_key(&pair) {
            if self.is_simple(one, two) {
                let refuted = self.answer(pair) != Some(true);
                self.entries.insert(pair, Entry { refuted, ..Entry::default() });
                return !refuted;
            }
            self.waiting.push(pair);
        }
        let entry = self.entries.entry(pair).or_default();
        if !entry.refuted
            && let Some(current) = self.current
        {
            entry.relied_on_by.push(current);
        }
        !entry.refuted
    }

    fn reads(&mut self, one: &Shape<'a>, two: &Shape<'a>) -> bool {
        let reader = self.reader;
        (!one.null || two.null)
            && (!one.yes || two.yes)
            && (!one.no || two.no)
            && one
                .strings
                .as_ref()
                .is_none_or(|one| two.strings.as_ref().is_some_and(|two| two.reads(one)))
            && two.has_numbers_of(one)
            && one.constants.values().all(|constant| value::is_allowed(reader, two, constant))
            && one.arrays.iter().all(|one| two.arrays.iter().any(|two| self.reads_array(one, two)))
            && one.objects.iter().all(|object| self.reads_some(object, &two.objects))
    }

    fn reads_array(&mut self, one: &Array<'a>, two: &Array<'a>) -> bool {
        if one.least < two.least
            || two.most.is_some_and(|most| one.longest().is_none_or(|longest| longest > most))
            || (two.unique && !one.unique)
        {
            return false;
        }
        let length = one.first.len().max(two.first.len());
        (0..=length).all(|position| match (one.element(position), two.element(position)) {
            (Some(one), Some(two)) => self.holds(Question::Reads, one, two),
            (Some(_), None) => one.longest().is_some_and(|longest| longest <= position as u64),
            (None, _) => true,
        })
    }

    /// Whether an object is read as one of several: whole, or each of its tags by another.
    fn reads_some(&mut self, one: &Object<'a>, twos: &[Object<'a>]) -> bool {
        if twos.iter().any(|two| self.reads_object(one, two, None)) {
            return true;
        }
        let (writer, reader) = (self.writer, self.reader);
        let alone = [one];
        let ones = Variants { graph: writer, objects: &alone };
        one.fields.keys().any(|name| {
            let Some(values) = ones.values(one, name).filter(|_| twos.len() > 1) else {
                return false;
            };
            values.iter().all(|value| {
                twos.iter().any(|two| {
                    let reads_tag = two.fields.get(name).is_none_or(|field| {
                        reader
                            .shape(field.node)
                            .strings
                            .as_ref()
                            .is_some_and(|strings| strings.has(value, false))
                    });
                    reads_tag && self.reads_object(one, two, Some(name))
                })
            })
        })
    }

    /// Whether an object is read as another; a field that is known to fit is not looked at.
    fn reads_object(&mut self, one: &Object<'a>, two: &Object<'a>, fits: Option<&str>) -> bool {
        if !self.spend(one.size() + two.size())
            || (fits.is_none() && self.differ_simply(Question::Reads, one, two))
        {
            return false;
        }
        let known = two.fields.iter().all(|(name, field)| match one.fields.get(name) {
            _ if fits == Some(*name) => true,
            Some(written) => {
                (written.required || !field.required)
                    && self.holds(Question::Reads, written.node, field.node)
            }
            None if field.required => false,
            None => match one.others {
                Others::Map(values) => self.holds(Question::Reads, values, field.node),
                Others::Open | Others::Closed => true,
            },
        });
        known
            && one.fields.iter().all(|(name, field)| {
                two.fields.contains_key(name) || self.reads_other(field.node, two.others)
            })
            && match one.others {
                Others::Map(values) => self.reads_other(values, two.others),
                Others::Open | Others::Closed => true,
            }
    }

    fn reads_other(&mut self, written: NodeId, others: Others) -> bool {
        match others {
            Others::Open => true,
            Others::Closed => false,
            Others::Map(values) => self.holds(Question::Reads, written, values),
        }
    }

    fn same(&mut self, one: &Shape<'a>, two: &Shape<'a>) -> bool {
        let strings = match (&one.strings, &two.strings) {
            (Some(one), Some(two)) => {
                let has = |all: &[Text<'a>], text| all.contains(text);
                one.values == two.values
                    && one.any.iter().all(|text| has(&two.any, text))
                    && two.any.iter().all(|text| has(&one.any, text))
            }
            (one, two) => one.is_none() && two.is_none(),
        };
        strings
            && (one.null, one.yes, one.no) == (two.null, two.yes, two.no)
            && one.has_numbers_of(two)
            && two.has_numbers_of(one)
            && one.constants.keys().eq(two.constants.keys())
            && one.arrays.iter().all(|one| two.arrays.iter().any(|two| self.same_array(one, two)))
            && two.arrays.iter().all(|two| one.arrays.iter().any(|one| self.same_array(one, two)))
            && self.same_objects(&one.objects, &two.objects)
    }

    fn same_array(&mut self, one: &Array<'a>, two: &Array<'a>) -> bool {
        let length = one.first.len().max(two.first.len());
        (one.least, one.most, one.unique) == (two.least, two.most, two.unique)
            && (0..=length).all(|position| match (one.element(position), two.element(position)) {
                (Some(one), Some(two)) => self.holds(Question::Same, one, two),
                (one, two) => one == two,
            })
    }

    fn same_objects(&mut self, ones: &[Object<'a>], twos: &[Object<'a>]) -> bool {
        let (ones, twos): (Vec<_>, Vec<_>) = (ones.iter().collect(), twos.iter().collect());
        let pairing = pairing::pair(
            Variants { graph: self.writer, objects: &ones },
            Variants { graph: self.reader, objects: &twos },
        );
        let tag = match pairing.tagging {
            pairing::Tagging::Internal(name) => Some(name),
            _ => None,
        };
        pairing.groups.iter().all(|(value, group)| {
            let tag = tag.filter(|_| value.is_some());
            let first: Vec<_> = group.ones.iter().filter_map(|index| ones.get(*index)).collect();
            let second: Vec<_> = group.twos.iter().filter_map(|index| twos.get(*index)).collect();
            first.iter().all(|one| second.iter().any(|two| self.same_object(one, two, tag)))
                && second.iter().all(|two| first.iter().any(|one| self.same_object(one, two, tag)))
        })
    }

    /// Whether two objects are the same; a field that is known to be the same is not looked at.
    fn same_object(&mut self, one: &Object<'a>, two: &Object<'a>, tag: Option<&str>) -> bool {
        if !self.spend(one.size().min(two.size()))
            || one.fields.len() != two.fields.len()
            || (tag.is_none() && self.differ_simply(Question::Same, one, two))
        {
            return false;
        }
        let others = match (one.others, two.others) {
            (Others::Map(one), Others::Map(two)) => self.holds(Question::Same, one, two),
            (one, two) if one == two => true,
            _ => one.is_anything() && two.is_anything(),
        };
        let agree = |relation: &mut Self, one: &Field<'a>, two: &Field<'a>| {
            one.required == two.required && relation.holds(Question::Same, one.node, two.node)
        };
        others
            && one.fields.iter().all(|(name, field)| {
                two.fields
                    .get(name)
                    .is_some_and(|other| tag == Some(*name) || agree(self, field, other))
            })
    }
}

/// What an answer takes beside what is asked of lists and objects, in fields.
fn cost(question: Question, one: &Shape<'_>, two: &Shape<'_>) -> usize {
    let constants = one.constants.len().saturating_mul(two.arrays.len().max(two.objects.len()));
    let strings = match (question, &one.strings, &two.strings) {
        (Question::Reads, Some(one), Some(two)) => two.trials(one),
        _ => 0,
    };
    let numbers = match question {
        Question::Reads => 0,
        Question::Same => one.trials_of_numbers(two),
    };
    [
        one.ranges() * two.ranges(),
        constants,
        strings.saturating_mul(FIELDS),
        numbers,
        two.trials_of_numbers(one),
    ]
    .into_iter()
    .fold(0, usize::saturating_add)
}
