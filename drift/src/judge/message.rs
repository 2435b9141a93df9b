//! Sentences on findings: who breaks, and how.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

use super::rules::case;
use crate::compare::event::View;
use crate::compare::walk::Notice;

/// A sentence on a finding, made of the template of its rule and of names from the documents.
///
/// The names are kept apart, so that each output can quote them in its own way, and so that a sentence
/// can be said of several values at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    template: &'static str,
    view: View,
    path: String,
    subject: String,
    detail: String,
}

/// A part of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part<'m> {
    /// Our own words.
    Words(&'m str),
    /// A name from a document, to be quoted.
    Name(&'m str),
    /// More to say, which may have names in it, in backticks.
    Detail(&'m str),
}

impl Message {
    /// The sentence on a notice.
    pub(crate) fn of(notice: &Notice<'_>) -> Self {
        Self {
            template: case(notice.event, notice.view).message,
            view: notice.view,
            path: notice.path.clone(),
            subject: notice.subject.clone(),
            detail: notice.detail.clone(),
        }
    }

    /// The parts of the sentence, said of its subject.
    pub(crate) fn parts(&self) -> Vec<Part<'_>> {
        self.parts_about(&[self.subject.as_str()])
    }

    /// The parts of the sentence, said of several subjects in place of its own.
    pub(crate) fn parts_about<'m>(&'m self, subjects: &[&'m str]) -> Vec<Part<'m>> {
        let field = self.path.rsplit('.').next().unwrap_or_default();
        let plural = if subjects.len() > 1 {
            ["the values ", "the variants "]
        } else {
            ["the value ", "the variant "]
        };
        let mut parts = Vec::new();
        for (words, place) in pieces(self.template) {
            parts.push(Part::Words(words));
            match place {
                Some("writer") => parts.push(Part::Words(self.view.writer())),
                Some("reader") => parts.push(Part::Words(self.view.reader())),
                Some("field") => parts.push(Part::Name(field)),
                Some("path") => parts.push(Part::Name(&self.path)),
                Some("value") => parts.push(Part::Words(plural[0])),
                Some("variant") => parts.push(Part::Words(plural[1])),
                // The test below has all that there are.
                _ => {}
            }
            if let Some("value" | "variant" | "subject") = place {
                for (index, subject) in subjects.iter().enumerate() {
                    let before = if index == 0 { "" } else { ", " };
                    parts.extend([Part::Words(before), Part::Name(subject)]);
                }
            }
        }
        if !self.detail.is_empty() {
            parts.extend([Part::Words(" ("), Part::Detail(&self.detail), Part::Words(")")]);
        }
        parts
    }
}

/// The words of a template, each with the name of the place that follows.
fn pieces(template: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    template.split('}').map(|piece| match piece.split_once('{') {
        Some((words, place)) => (words, Some(place)),
        None => (piece, None),
    })
}

/// What a template says in general, with `FIELD`, `VALUE` and so on where there are names.
pub(crate) fn general(template: &str, view: View) -> String {
    let parts = pieces(template).map(|(words, place)| {
        let name = match place {
            None => String::new(),
            Some("writer") => view.writer().to_owned(),
            Some("reader") => view.reader().to_owned(),
            Some(place @ ("value" | "variant")) => {
                format!("the {place} `{}`", place.to_ascii_uppercase())
            }
            Some(place) => format!("`{}`", place.to_ascii_uppercase()),
        };
        words.to_owned() + &name
    });
    parts.collect()
}

/// As plain text, with names in backticks.
impl fmt::Display for Message {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.parts().into_iter().try_for_each(|part| match part {
            Part::Words(text) | Part::Detail(text) => formatter.write_str(text),
            Part::Name(name) => write!(formatter, "`{name}`"),
        })
    }
}

impl Serialize for Message {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for Message {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        String::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        String::json_schema(generator)
    }

    fn inline_schema() -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::{general, pieces};
    use crate::judge::rules::RULES;

    #[test]
    fn every_template_has_known_places() {
        let mut templates = 0;
        for rule in RULES {
            for view in rule.views() {
                for case in rule.cases(view) {
                    templates += 1;
                    for place in pieces(case.message).filter_map(|(_, place)| place) {
                        let known =
                            ["writer", "reader", "field", "path", "subject", "value", "variant"];
                        assert!(known.contains(&place), "{}: {}", rule.id, case.message);
                    }
                    let general = general(case.message, view);
                    assert!(!general.contains(['{', '}']), "{}: {general}", rule.id);
                }
            }
        }
        assert!(templates > 100, "{templates}");
    }
}
