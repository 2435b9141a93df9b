//! The history as text: the releases, then the lines, each with its releases after ` @ ` where they are
//! not those of the line that it belongs to. Two spaces mean one level down.

use std::{
    fmt::Write as _,
    iter::{Peekable, Zip},
    ops::RangeFrom,
    str::Lines,
};

use anyhow::{Context, Result, bail, ensure};

use super::{
    History, Item,
    document::check_top,
    line::Line,
    presence::Presence,
    releases::{Release, Releases},
};

/// How a file begins.
const HEAD: &str = "\
# What the Codex app-server says in each release. history.md tells how to read it.
# Written by `cargo codegen history add`.
format 1
";

/// Lines are not indented by more levels than this; no release has more than three.
const DEPTH: usize = 64;

/// Before the releases of a line.
const AT: &str = " @ ";

/// The text of a history.
pub(super) fn print(history: &History) -> String {
    let mut text = HEAD.to_owned();
    for Release { version, digests: [stable, experimental], .. } in history.releases.iter() {
        let _ = writeln!(text, "release {version} stable {stable} experimental {experimental}");
    }
    let all = Presence::first(history.releases.len());
    print_items(&mut text, &history.items, &all, &history.releases, 0);
    text
}

fn print_items(
    text: &mut String,
    items: &[Item],
    parent: &Presence,
    releases: &Releases,
    depth: usize,
) {
    for item in items {
        text.extend(std::iter::repeat_n("  ", depth));
        text.push_str(&item.text);
        if let Some(own) = releases.write(parent, &item.presence) {
            text.push_str(AT);
            text.push_str(&own);
        }
        text.push('\n');
        print_items(text, &item.items, &item.presence, releases, depth + 1);
    }
}

/// Reads the text of a history.
pub(super) fn parse(text: &str) -> Result<History> {
    let mut reader = Reader::new(text, 1);
    let releases = reader.head()?;
    let items = reader.rest(&releases)?;
    Ok(History { releases, items })
}

/// Reads the releases of a history, and finds where each line at the top begins: its number, and the text up to the next
/// one.
pub(super) fn parse_head(text: &str) -> Result<(Releases, Vec<(usize, &str)>)> {
    let mut reader = Reader::new(text, 1);
    let releases = reader.head()?;
    let mut blocks = Vec::new();
    let Some(&(mut number, first)) = reader.lines.peek() else { return Ok((releases, blocks)) };
    // The lines are parts of the text.
    let mut rest = &text[first.as_ptr().addr() - text.as_ptr().addr()..];
    while !rest.is_empty() {
        let ends = rest.match_indices('\n').map(|(place, _)| place + 1);
        let end = ends.into_iter().find(|end| !rest[*end..].starts_with(' ')).unwrap_or(rest.len());
        let (block, after) = rest.split_at(end);
        blocks.push((number, block));
        number += block.lines().count();
        rest = after;
    }
    Ok((releases, blocks))
}

/// Reads the text from one line at the top up to the next one. `number` is that of its first line.
pub(super) fn parse_block(text: &str, number: usize, releases: &Releases) -> Result<Vec<Item>> {
    Reader::new(text, number).rest(releases)
}

struct Reader<'a> {
    /// The lines that are left, with their numbers.
    lines: Peekable<Zip<RangeFrom<usize>, Lines<'a>>>,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, number: usize) -> Self {
        Self { lines: (number..).zip(text.lines()).peekable() }
    }

    /// The lines before the first definition.
    fn head(&mut self) -> Result<Releases> {
        while self.lines.next_if(|(_, line)| line.starts_with('#')).is_some() {}
        match self.lines.next() {
            Some((_, "format 1")) => {}
            Some((number, line)) => bail!(
                "line {number}: `{line}` where `format 1` should stand: this is not a history, or one of a \
                 newer format"
            ),
            None => bail!("the history is empty"),
        }
        let mut releases = Releases::default();
        while let Some((number, line)) = self.lines.next_if(|(_, l)| l.starts_with("release ")) {
            let add = || match line.split(' ').collect::<Vec<_>>().as_slice() {
                ["release", version, "stable", stable, "experimental", experimental] => {
                    let digests = [(*stable).to_owned(), (*experimental).to_owned()];
                    for digest in &digests {
                        ensure!(
                            !digest.is_empty()
                                && digest.bytes().all(|digit| digit.is_ascii_hexdigit()),
                            "{digest:?} is not a digest: hexadecimal digits"
                        );
                    }
                    releases.push(Release::new(version, digests)?)
                }
                _ => bail!("a release is written `release V stable DIGEST experimental DIGEST`"),
            };
            let mut add = add;
            add().with_context(|| format!("line {number}"))?;
        }
        if releases.len() == 0 {
            bail!("the history names no release");
        }
        Ok(releases)
    }

    /// The lines that are left.
    fn rest(mut self, releases: &Releases) -> Result<Vec<Item>> {
        let all = Presence::first(releases.len());
        let items = self.items(0, &all, releases)?;
        if let Some((number, line)) = self.lines.next() {
            bail!("line {number}: `{line}` is indented too far");
        }
        Ok(items)
    }

    /// The lines at a depth, and those that belong to them.
    fn items(&mut self, depth: usize, parent: &Presence, releases: &Releases) -> Result<Vec<Item>> {
        let mut items: Vec<Item> = Vec::new();
        if depth > DEPTH {
            return Ok(items);
        }
        while let Some((number, line)) = self.lines.next_if(|(_, line)| indent(line) == depth) {
            let item = item(line, depth, parent, releases)
                .and_then(|item| {
                    if items.last().is_some_and(|last| last.text >= item.text) {
                        bail!("`{}` is there twice, or out of order", item.text);
                    }
                    Ok(item)
                })
                .with_context(|| format!("line {number}"))?;
            let below = self.items(depth + 1, &item.presence, releases)?;
            items.push(Item { items: below, ..item });
        }
        Ok(items)
    }
}

fn item(line: &str, depth: usize, parent: &Presence, releases: &Releases) -> Result<Item> {
    let line = line.trim_start_matches(' ');
    let (text, presence) = match line.split_once(AT) {
        None => (line, parent.clone()),
        Some((text, own)) => (text, releases.read(own, parent)?),
    };
    if presence.end() == 0 {
        bail!("`{text}` exists in no release in which what it belongs to exists");
    }
    if depth == 0 {
        check_top(text)?;
    } else {
        Line::parse(text)?;
    }
    Ok(Item { text: text.to_owned(), presence, items: Vec::new() })
}

/// A line without its releases.
pub(super) fn without_releases(line: &str) -> &str {
    line.split_once(AT).map_or(line, |(text, _)| text)
}

/// How many levels down a line stands.
fn indent(line: &str) -> usize {
    let spaces = line.bytes().take_while(|byte| *byte == b' ').count();
    // An odd one belongs to no level.
    if spaces % 2 == 0 { spaces / 2 } else { usize::MAX }
}
