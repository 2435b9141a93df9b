//! What releases do, in one text: lines that all have in common stand once.
//!
//! ```text
//! # X1: A client signs in with tokens that it holds.
//! # 0.99.0 0.115.0 0.169.0
//!                 | > account/login/start
//! 0.99.0          |     …
//! 0.115.0-0.169.0 |     …
//! ```
//!
//! `0.99.0,0.130.0-0.160.0` stands for the first of these releases, and for the others and those between them in the list.

use std::fmt::Write;

use anyhow::{Context, bail};

use super::difference::{Aligned, align};

/// The lines of several releases.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Behaviour {
    title: String,
    releases: Vec<String>,
    lines: Vec<Line>,
}

/// A line, and the places in the list of releases of those that have it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    had_by: Vec<usize>,
    text: String,
}

const BAR: &str = " | ";

impl Behaviour {
    /// The behaviour of no release yet.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), ..Self::default() }
    }

    /// The releases, in order of their addition.
    pub fn releases(&self) -> &[String] {
        &self.releases
    }

    /// The lines of a release, or nothing if its behaviour is not here.
    pub fn of(&self, release: &str) -> Option<Vec<String>> {
        let place = self.releases.iter().position(|known| known == release)?;
        Some(
            self.lines
                .iter()
                .filter(|line| line.had_by.contains(&place))
                .map(|line| line.text.clone())
                .collect(),
        )
    }

    /// Adds a release that is not here yet. Release by release in order, what is common stands once.
    pub fn add(&mut self, release: &str, lines: &[String]) {
        let own = self.releases.len();
        self.releases.push(release.to_owned());
        let known: Vec<String> = self.lines.iter().map(|line| line.text.clone()).collect();
        let mut merged = Vec::new();
        for aligned in align(&known, lines) {
            merged.push(match aligned {
                Aligned::Both(place, _) => {
                    let mut line = self.lines[place].clone();
                    line.had_by.push(own);
                    line
                }
                Aligned::Left(place) => self.lines[place].clone(),
                Aligned::Right(place) => Line { had_by: vec![own], text: lines[place].clone() },
            });
        }
        self.lines = merged;
    }

    /// The text.
    pub fn print(&self) -> String {
        let label = |line: &Line| {
            if line.had_by.len() == self.releases.len() {
                return String::new();
            }
            let runs = line.had_by.chunk_by(|one, next| one + 1 == *next);
            let name = |place: &usize| self.releases[*place].as_str();
            let labels = runs.map(|run| match run {
                [first, .., last] => format!("{}-{}", name(first), name(last)),
                run => run.iter().map(name).collect(),
            });
            labels.collect::<Vec<_>>().join(",")
        };
        let width = self.lines.iter().map(|line| label(line).len()).max().unwrap_or_default();
        let mut text = format!("# {}\n# {}\n", self.title, self.releases.join(" "));
        for line in &self.lines {
            // Writing to a String cannot fail.
            let _ = writeln!(text, "{:width$}{BAR}{}", label(line), line.text);
        }
        text
    }

    /// Reads what [`print`](Self::print) writes.
    pub fn parse(text: &str) -> anyhow::Result<Self> {
        let mut lines = text.lines();
        let mut header = || lines.next()?.strip_prefix("# ");
        let title = header().context("line 1: no title")?.to_owned();
        let releases: Vec<String> = header()
            .context("line 2: no releases")?
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        let mut behaviour = Self { title, releases, lines: Vec::new() };
        for (number, line) in (3..).zip(lines) {
            let (label, text) =
                line.split_once(BAR).with_context(|| format!("line {number}: no `|`"))?;
            let label = label.trim();
            let had_by = behaviour.places(label).with_context(|| {
                format!("line {number}: `{label}` is not in the list of releases")
            })?;
            behaviour.lines.push(Line { had_by, text: text.to_owned() });
        }
        if behaviour.releases.is_empty() {
            bail!("line 2: no releases");
        }
        Ok(behaviour)
    }

    /// The places of the releases of a label.
    fn places(&self, label: &str) -> Option<Vec<usize>> {
        if label.is_empty() {
            return Some((0..self.releases.len()).collect());
        }
        let place = |release: &str| self.releases.iter().position(|known| known == release);
        let mut places = Vec::new();
        for run in label.split(',') {
            let (first, last) = run.split_once('-').unwrap_or((run, run));
            places.extend(place(first)?..=place(last)?);
        }
        Some(places)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn every_release_comes_out_as_it_went_in() {
        let texts = [
            ("0.99.0", "> a\n< b\n    x = 1\n< c"),
            ("0.130.0", "> a\n< b\n    x = 1\n    y = \"1 | 2\"\n< c"),
            ("0.169.0", "> a\n< c\n< b\n    x = 2"),
            ("0.170.0", "< b\n< c"),
            ("0.171.0", ""),
        ];
        let mut behaviour = Behaviour::new("T1: a test");
        for (release, text) in texts {
            behaviour.add(release, &lines(text));
        }
        let printed = behaviour.print();
        for label in ["0.99.0-0.170.0 ", "0.99.0-0.130.0,0.170.0 ", "0.130.0 "] {
            assert!(printed.contains(&format!("\n{label}")), "{printed}");
        }
        let read = Behaviour::parse(&printed).unwrap();
        assert_eq!(read, behaviour);
        for (release, text) in texts {
            assert_eq!(read.of(release), Some(lines(text)), "{release}");
        }
        assert_eq!(read.of("0.100.0"), None);
    }

    #[test]
    fn what_cannot_be_read_is_said_with_its_line() {
        let error = |text| Behaviour::parse(text).unwrap_err().to_string();
        assert_eq!(error(""), "line 1: no title");
        assert_eq!(error("# t\n# 0.99.0\nwhat"), "line 3: no `|`");
        assert_eq!(
            error("# t\n# 0.99.0\n0.98.0 | x"),
            "line 3: `0.98.0` is not in the list of releases"
        );
    }
}
