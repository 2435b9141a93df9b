//! Where two lists of lines differ.
//!
//! Lines that are indented are details of the last one that is not. Details are only compared with those of the same
//! line, so that a difference never spans two messages.

use serde::Serialize;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A line, and which of two lists has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aligned {
    /// Both, at these places.
    Both(usize, usize),
    /// The first.
    Left(usize),
    /// The second.
    Right(usize),
}

/// Aligns two lists of lines: every line of each is there once and in order.
pub(super) fn align(left: &[String], right: &[String]) -> Vec<Aligned> {
    let (left_blocks, right_blocks) = (blocks(left), blocks(right));
    let heads = |lines: &[String], blocks: &[std::ops::Range<usize>]| -> Vec<String> {
        blocks.iter().map(|block| lines[block.start].clone()).collect()
    };
    let mut aligned = Vec::new();
    let changes = capture_diff_slices(
        Algorithm::Myers,
        &heads(left, &left_blocks),
        &heads(right, &right_blocks),
    );
    for change in changes {
        let (before, after) = (&left_blocks[change.old_range()], &right_blocks[change.new_range()]);
        if matches!(change, DiffOp::Equal { .. }) {
            for (before, after) in before.iter().zip(after) {
                align_lines(left, right, before, after, &mut aligned);
            }
        } else {
            aligned.extend(before.iter().flat_map(Clone::clone).map(Aligned::Left));
            aligned.extend(after.iter().flat_map(Clone::clone).map(Aligned::Right));
        }
    }
    aligned
}

/// Aligns the lines of two blocks with the same first line.
fn align_lines(
    left: &[String],
    right: &[String],
    before: &std::ops::Range<usize>,
    after: &std::ops::Range<usize>,
    aligned: &mut Vec<Aligned>,
) {
    for change in
        capture_diff_slices(Algorithm::Myers, &left[before.clone()], &right[after.clone()])
    {
        let old = change.old_range().map(|place| before.start + place);
        let new = change.new_range().map(|place| after.start + place);
        if matches!(change, DiffOp::Equal { .. }) {
            aligned.extend(old.zip(new).map(|(old, new)| Aligned::Both(old, new)));
        } else {
            aligned.extend(old.map(Aligned::Left));
            aligned.extend(new.map(Aligned::Right));
        }
    }
}

/// The ranges of lines that belong together.
fn blocks(lines: &[String]) -> Vec<std::ops::Range<usize>> {
    let mut blocks: Vec<std::ops::Range<usize>> = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        match blocks.last_mut() {
            Some(block) if is_detail(line) => block.end = place + 1,
            _ => blocks.push(place..place + 1),
        }
    }
    blocks
}

/// Whether a line is a detail of one before.
fn is_detail(line: &str) -> bool {
    line.starts_with(' ')
}

/// A place where two lists of lines differ, with the line that what differs belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The line that has what differs as its details. `null` if it differs itself.
    pub context: Option<String>,
    /// What only the first has.
    pub left: Vec<String>,
    /// What only the second has.
    pub right: Vec<String>,
}

/// Compares lines. There is no difference only if both lists are equal.
pub fn compare(left: &[String], right: &[String]) -> Vec<Difference> {
    let mut found: Vec<Difference> = Vec::new();
    // The last line that both have and that is not a detail, and whether the last difference is still open.
    let (mut head, mut open) = (None, false);
    for line in align(left, right) {
        let (text, is_left) = match line {
            Aligned::Both(place, _) => {
                if !is_detail(&left[place]) {
                    (head, open) = (Some(&left[place]), false);
                }
                continue;
            }
            Aligned::Left(place) => (&left[place], true),
            Aligned::Right(place) => (&right[place], false),
        };
        if !is_detail(text) {
            // It is in one list only, and so are its details.
            (head, open) = (None, open && head.is_none());
        }
        if !open {
            found.push(Difference { context: head.cloned(), left: Vec::new(), right: Vec::new() });
            open = true;
        }
        if let Some(last) = found.last_mut() {
            if is_left { &mut last.left } else { &mut last.right }.push(text.clone());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn a_difference_says_what_it_belongs_to() {
        let left = lines("> a\n< b\n    x = 1\n    y = 2\n    z = 3\n< c\n    x = 1");
        let right = lines(
            "> a\n< b\n    w = 0\n    x = 1\n    y = 3\n    z = 3\n< d\n    x = 1\n< c\n    x = 1",
        );
        let expected = [
            Difference {
                context: Some("< b".to_owned()),
                left: lines("    y = 2"),
                right: lines("    w = 0\n    y = 3"),
            },
            Difference { context: None, left: Vec::new(), right: lines("< d\n    x = 1") },
        ];
        assert_eq!(compare(&left, &right), expected);
        assert!(compare(&left, &left).is_empty());
    }

    #[test]
    fn every_line_is_aligned_once_and_in_order() {
        let left = lines("a\n  1\n  2\nb\n  1\nc\nc\n  3");
        let right = lines("b\n  1\n  0\na\n  2\nc\n  3\nc");
        let aligned = align(&left, &right);
        let of_left = aligned.iter().filter_map(|line| match *line {
            Aligned::Both(place, _) | Aligned::Left(place) => Some(place),
            Aligned::Right(_) => None,
        });
        let of_right = aligned.iter().filter_map(|line| match *line {
            Aligned::Both(_, place) | Aligned::Right(place) => Some(place),
            Aligned::Left(_) => None,
        });
        assert!(of_left.eq(0..left.len()), "{aligned:?}");
        assert!(of_right.eq(0..right.len()), "{aligned:?}");
    }
}
