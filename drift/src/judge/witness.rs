//! Witnesses: messages that one side may send and the other refuses.

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::compare::walk::{Notice, Step, Walk};
use crate::normalise::value;
use crate::read::document::address;

/// A value that proves a break, checked against both schemas.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Witness {
    /// The value.
    pub value: Value,
    /// The document by which it may be sent: `old` or `new`.
    #[schemars(extend("enum" = ["old", "new"]))]
    pub valid_in: &'static str,
    /// The schema there, as a JSON pointer.
    pub valid_at: String,
    /// The document by which it is refused.
    #[schemars(extend("enum" = ["old", "new"]))]
    pub invalid_in: &'static str,
    /// The schema there.
    pub invalid_at: String,
}

/// A witness whose schemas are not named yet.
#[derive(Debug)]
pub(crate) struct Proof<'a> {
    value: Value,
    writer_is_new: bool,
    /// The schema by which it may be sent, and the one by which it is refused.
    pub schemas: [&'a Value; 2],
}

impl Proof<'_> {
    /// The witness, with the JSON pointers of both documents by address.
    pub fn named(
        self,
        old: &HashMap<usize, String>,
        new: &HashMap<usize, String>,
    ) -> Option<Witness> {
        let [sent, refused] = self.schemas.map(address);
        let ((valid_in, writer), (invalid_in, reader)) = if self.writer_is_new {
            (("new", new), ("old", old))
        } else {
            (("old", old), ("new", new))
        };
        Some(Witness {
            value: self.value,
            valid_in,
            valid_at: writer.get(&sent)?.clone(),
            invalid_in,
            invalid_at: reader.get(&refused)?.clone(),
        })
    }
}

/// Longer paths than this are not built into a message.
const LENGTH: usize = 64;

/// The witness of what was found at a pair: the params or the result of a method where that can be
/// built, else the part of it at which it was found.
pub(crate) fn of<'a>(
    walk: &mut Walk<'_, 'a>,
    pair: usize,
    notice: &Notice<'_>,
) -> Option<Proof<'a>> {
    let evidence = notice.evidence.clone()?;
    let mut proven = None;
    let (mut here, mut value) = (pair, evidence);
    for _ in 0..LENGTH {
        let Some((old, new, via)) =
            walk.pairs.get(here).map(|pair| (pair.old, pair.new, pair.via.clone()))
        else {
            break;
        };
        let view = notice.view;
        if !walk.old_values.spend(&value) {
            break;
        }
        let (writer, reader) = walk.graphs(view);
        let (wrote, read) = if view.writer_is_new() { (new, old) } else { (old, new) };
        // What several schemas say at once has no place that a reader of the witness could look up.
        let has_place =
            [writer.node(wrote), reader.node(read)].iter().all(|node| node.only_schema().is_some());
        if has_place
            && value::is_valid(writer, wrote, &value)
            && value::is_refused(reader, read, &value)
        {
            proven = Some((wrote, read, value.clone()));
        } else if has_place && proven.is_some() {
            break;
        }
        let Some((parent, step)) = via else { break };
        let Some(lifted) = lift(walk, notice, parent, &step, value) else { break };
        (here, value) = (parent, lifted);
    }
    let (wrote, read, value) = proven?;
    let (writer, reader) = walk.graphs(notice.view);
    Some(Proof {
        value,
        writer_is_new: notice.view.writer_is_new(),
        schemas: [writer.node(wrote).at.schema, reader.node(read).at.schema],
    })
}

/// Puts a value where a step leads to.
fn lift(
    walk: &mut Walk<'_, '_>,
    notice: &Notice<'_>,
    parent: usize,
    step: &Step<'_>,
    value: Value,
) -> Option<Value> {
    let pair = walk.pairs.get(parent)?;
    let is_new = notice.view.writer_is_new();
    let node = if is_new { pair.new } else { pair.old };
    let shape = walk.graphs(notice.view).0.shape(node);
    let values = if is_new { &mut walk.new_values } else { &mut walk.old_values };
    let mut within = |position: usize, name: &str, value: Value| {
        let mut fields: Map<String, Value> = values.object(shape.objects.get(position)?)?;
        fields.insert(name.to_owned(), value);
        Some(Value::Object(fields))
    };
    match step {
        Step::Field(position, name) => within(*position, name, value),
        Step::Entry(position) => within(*position, "key", value),
        Step::Element(index, position) => {
            let array = shape.arrays.get(*index)?;
            let mut elements = Vec::new();
            for before in 0..*position {
                elements.push(values.least(array.element(before)?)?);
            }
            elements.push(value);
            Some(elements.into())
        }
    }
}
