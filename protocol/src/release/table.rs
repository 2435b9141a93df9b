//! The tables: texts that `cargo codegen generate` writes, searched where they lie.
//!
//! `methods.txt` has a line for each method, `types.txt` one for each type and arm, with a line for each
//! part below it, which begins with what the part is: `/member`, `=value`, `<arm`. Behind a tab stand the
//! releases, and behind another those without `experimentalApi` where they are fewer, `-` if there are
//! none. A line without releases holds for all, or for those of the line that it belongs to. Methods and
//! types are in the order of their bytes.

use super::Lifetime;

static METHODS: &str = include_str!("methods.txt");
static TYPES: &str = include_str!("types.txt");

/// Every release.
const ALL: &str = "0.99.0..";

/// What a part of a type is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Member,
    Value,
    Arm,
}

impl Part {
    const MARKS: [u8; 3] = *b"/=<";

    fn mark(self) -> u8 {
        Self::MARKS[self as usize]
    }
}

pub(super) fn method(name: &str) -> Option<Lifetime> {
    lifetime(block(METHODS, name)?.next()?, Lifetime::new(ALL, ALL), name)
}

pub(super) fn ty(name: &str) -> Option<Lifetime> {
    lifetime(block(TYPES, name)?.next()?, Lifetime::new(ALL, ALL), name)
}

pub(super) fn part(ty: &str, part: Part, name: &str) -> Option<Lifetime> {
    let mut lines = block(TYPES, ty)?;
    let own = lifetime(lines.next()?, Lifetime::new(ALL, ALL), ty)?;
    lines.find_map(|line| {
        let rest = line.strip_prefix(char::from(part.mark()))?;
        lifetime(rest, own, name)
    })
}

/// What a line says, if it is that of `name`; where it says nothing, `parent` holds.
fn lifetime(line: &'static str, parent: Lifetime, name: &str) -> Option<Lifetime> {
    let mut columns = line.split('\t');
    if columns.next() != Some(name) {
        return None;
    }
    Some(match (columns.next(), columns.next()) {
        (None, _) => parent,
        (Some(spans), None) => Lifetime::new(spans, spans),
        (Some(spans), Some("-")) => Lifetime::new(spans, ""),
        (Some(spans), Some(stable)) => Lifetime::new(spans, stable),
    })
}

/// The line of `name` and those below it, found by halving.
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

/// Where the block begins that the byte at `index` is in; `low` is the beginning of one before.
fn start_of_block(table: &str, low: usize, index: usize) -> usize {
    let bytes = table.as_bytes();
    let is_start = |at: &usize| bytes[at - 1] == b'\n' && !is_part(&bytes[*at..]);
    (low + 1..=index).rev().find(is_start).unwrap_or(low)
}

/// Where the next block begins.
fn end_of_block(table: &str, start: usize) -> usize {
    let bytes = table.as_bytes();
    let is_end = |at: &usize| bytes[at - 1] == b'\n' && !is_part(&bytes[*at..]);
    (start + 1..table.len()).find(is_end).unwrap_or(table.len())
}

fn is_part(line: &[u8]) -> bool {
    line.first().is_some_and(|mark| Part::MARKS.contains(mark))
}
