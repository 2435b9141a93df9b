//! How an inspection is printed.

use std::{collections::BTreeMap, fmt, path::Path};

use serde::Serialize;

use super::{COUNTS, Inspected, Inspection, arrow};

/// An inspection for programs. The help of the command describes it.
#[derive(Debug, Serialize)]
pub struct Printed<'a> {
    clean: bool,
    counts: BTreeMap<&'static str, usize>,
    problems: Vec<Problem<'a>>,
    news: Vec<Novelty<'a>>,
}

#[derive(Debug, Serialize)]
#[expect(clippy::struct_field_names, reason = "the names are those of the JSON")]
struct Problem<'a> {
    file: &'a Path,
    line: usize,
    direction: Option<&'static str>,
    method: Option<&'a str>,
    problem: String,
}

#[derive(Debug, Serialize)]
struct Novelty<'a> {
    file: &'a Path,
    line: usize,
    method: &'a str,
    place: &'a str,
    kind: &'static str,
    r#type: &'a str,
    count: usize,
}

impl Inspection {
    /// The inspection for programs.
    pub fn printed(&self) -> Printed<'_> {
        let problems = self.problems().map(|(file, line, problem)| Problem {
            file,
            line: line.line,
            direction: line.direction.map(arrow),
            method: self.method(line),
            problem,
        });
        let news = self.news().into_iter().map(|((method, news), (count, file, line))| Novelty {
            file,
            line: line.line,
            method,
            place: &news.place,
            kind: news.kind.as_str(),
            r#type: &news.definition,
            count,
        });
        Printed {
            clean: self.is_clean(),
            counts: self.counts(),
            problems: problems.collect(),
            news: news.collect(),
        }
    }

    /// The method, if we know it: any other is text of the recording.
    fn method<'a>(&self, line: &'a Inspected) -> Option<&'a str> {
        let method = line.method.as_deref()?;
        self.methods.contains(method).then_some(method)
    }
}

impl fmt::Display for Inspection {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Printed { problems, news, counts, .. } = self.printed();
        for Problem { file, line, direction, method, problem } in problems {
            let direction = direction.unwrap_or("?");
            let method = method.unwrap_or("?");
            writeln!(formatter, "{}:{line}: {direction} {method}: {problem}", file.display())?;
        }
        for Novelty { file, line, method, place, kind, r#type, count } in news {
            let file = file.display();
            writeln!(
                formatter,
                "{file}:{line}: {method}: new: {place} is a {kind} that {type} does not have ({count})"
            )?;
        }
        for (name, label) in COUNTS {
            if let Some(count) = counts.get(name) {
                writeln!(formatter, "{count:>7}  {label}")?;
            }
        }
        write!(formatter, "{:>7}  lines", self.lines().count())
    }
}
