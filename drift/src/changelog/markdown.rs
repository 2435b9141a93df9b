//! The changelog as Markdown: newest first, a section for each release.

use std::fmt::{self, Write as _};

use super::{
    Entry,
    section::{Kind, Section},
};
use crate::judge::{finding::Verdict, report::Report};

/// What stands above the releases. It says nothing of them, so that a new one adds its section only.
const HEAD: &str = "\
# Changelog of the wire

What each stable release of the Codex app-server changed in its messages since the one before, newest first.
*Breaks* lists what clients of the release before can no longer read or rely on when they meet this one. In
brackets is the rule: `app-server-drift --explain RULE` explains it, and `app-server-drift OLD NEW` lists everything, with
methods and messages.

Written by `app-server-drift changelog --write FILE`.
";

/// The changelog as Markdown, newest first.
pub fn markdown(entries: &[Entry]) -> String {
    let mut text = HEAD.to_owned();
    for entry in entries.iter().rev() {
        // A text can always be written to.
        let _ = write_entry(&mut text, entry);
    }
    text
}

fn write_entry(text: &mut String, entry: &Entry) -> fmt::Result {
    let Entry { release, before, report } = entry;
    match report {
        None => writeln!(text, "\n## {release}\n\nSays the same as {before}."),
        Some(report) if report.findings.is_empty() => {
            writeln!(
                text,
                "\n## {release}\n\nNothing that messages can show changed since {before}."
            )
        }
        Some(report) => {
            let verdict = match report.verdict {
                Verdict::Breaking => "breaking",
                Verdict::Compatible | Verdict::None => "compatible",
            };
            writeln!(text, "\n## {release}: {verdict}\n\nSince {before}.")?;
            write_sections(text, report)
        }
    }
}

fn write_sections(text: &mut String, report: &Report) -> fmt::Result {
    for (experimental, title) in [(false, ""), (true, "Experimental: ")] {
        let findings = || report.findings.iter().filter(|f| f.experimental == experimental);
        let broken = Section::of(Kind::Breaks, findings(), None);
        for kind in Kind::ALL {
            let section = Section::of(kind, findings(), Some(&broken));
            if section.is_empty() {
                continue;
            }
            let name =
                if experimental { kind.name().to_lowercase() } else { kind.name().to_owned() };
            writeln!(text, "\n**{title}{name}**\n")?;
            for line in section.lines() {
                writeln!(text, "- {line}")?;
            }
        }
    }
    Ok(())
}
