//! The tables: text files written by `cargo codegen generate`, which are searched in place.
//!
//! `methods.txt` has a line for each method. `types.txt` has a line for each type and variant,
//! followed by a line for each of its parts, whose first character says what the part is: `/field`,
//! `=value`, `<variant`. The releases follow after a tab and, after another tab, those without
//! `experimentalApi` if they are fewer, or `-` if there are none. A line without releases means all
//! releases, or those of the line that it belongs to. Methods and types are sorted bytewise.

static METHODS: &str = include_str!("methods.txt");
static TYPES: &str = include_str!("types.txt");

/// The releases that have something, and those of them that have it without `experimentalApi`.
pub(super) type Spans = [&'static str; 2];

/// Every release.
const ALL: Spans = ["0.99.0.."; 2];

/// What a part of a type is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Field,
    Value,
    Variant,
}

impl Part {
    const MARKS: [u8; 3] = *b"/=<";

    fn mark(self) -> u8 {
        Self::MARKS[self as usize]
    }
}

pub(super) fn method(name: &str) -> Option<Spans> {
    spans_of(block(METHODS, name)?.next()?, ALL, name)
}

pub(super) fn ty(name: &str) -> Option<Spans> {
    spans_of(block(TYPES, name)?.next()?, ALL, name)
}

pub(super) fn part(ty: &str, part: Part, name: &str) -> Option<Spans> {
    let mut lines = block(TYPES, ty)?;
    let own = spans_of(lines.next()?, ALL, ty)?;
    lines.find_map(|line| {
        let rest = line.strip_prefix(char::from(part.mark()))?;
        spans_of(rest, own, name)
    })
}

/// The spans in a line, if it is the line of `name`. Columns that are missing come from
/// `parent`.
fn spans_of(line: &'static str, parent: Spans, name: &str) -> Option<Spans> {
    let mut columns = line.split('\t');
    if columns.next() != Some(name) {
        return None;
    }
    Some(match (columns.next(), columns.next()) {
        (None, _) => parent,
        (Some(spans), None) => [spans, spans],
        (Some(spans), Some("-")) => [spans, ""],
        (Some(spans), Some(stable)) => [spans, stable],
    })
}

/// The line of `name` and those that belong to it, found by binary search.
fn block(table: &'static str, name: &str) -> Option<impl Iterator<Item = &'static str>> {
    let (mut low, mut high) = (0, table.len());
    while low < high {
        let start = start_of_block(table, low, usize::midpoint(low, high));
        let key = table[start..].split(['\t', '\n']).next().unwrap_or_default();
        match key.cmp(name) {
            std::cmp::Ordering::Equal => {
                let lines = table[start..].lines().enumerate();
                let own = lines.take_while(|(index, line)| *index == 0 || is_part(line.as_bytes()));
                return Some(own.map(|(_, line)| line));
            }
            std::cmp::Ordering::Greater => high = start,
            std::cmp::Ordering::Less => low = end_of_block(table, start),
        }
    }
    None
}

/// The start of the block that contains the byte at `index`; `low` is the start of an earlier
/// block.
fn start_of_block(table: &str, low: usize, index: usize) -> usize {
    let bytes = table.as_bytes();
    let is_start = |at: &usize| bytes[at - 1] == b'\n' && !is_part(&bytes[*at..]);
    (low + 1..=index).rev().find(is_start).unwrap_or(low)
}

/// The start of the next block.
fn end_of_block(table: &str, start: usize) -> usize {
    let bytes = table.as_bytes();
    let is_end = |at: &usize| bytes[at - 1] == b'\n' && !is_part(&bytes[*at..]);
    (start + 1..table.len()).find(is_end).unwrap_or(table.len())
}

fn is_part(line: &[u8]) -> bool {
    line.first().is_some_and(|mark| Part::MARKS.contains(mark))
}
