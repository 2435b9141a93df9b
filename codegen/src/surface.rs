//! Which part of the protocol a generated file shows, and what decides it.

use std::collections::BTreeMap;

use app_server_protocol::{method::Stability, release::Release};
use serde_json::Value;

use crate::catalog::Catalog;
use app_server_drift::{history::Tier, internal::reference};

/// A part of the protocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Surface {
    /// What the newest release has without `experimentalApi`.
    Stable,
    /// Everything that the newest release has.
    Experimental,
    /// Everything that any release has had.
    Everything,
    /// What any release from this one on has had, for the clients of a tier.
    Since(Release, Tier),
}

impl Surface {
    /// Which clients see it.
    pub fn tier(self) -> Tier {
        match self {
            Self::Stable => Tier::Stable,
            Self::Experimental | Self::Everything => Tier::Experimental,
            Self::Since(_, tier) => tier,
        }
    }

    /// Whether a method belongs to it.
    pub fn keeps_method(self, stability: Stability) -> bool {
        match stability {
            Stability::Stable => true,
            Stability::Experimental => self.tier() == Tier::Experimental,
            Stability::Removed(release) => self.reaches(release),
        }
    }

    /// Whether something marked so belongs to it.
    pub fn keeps(self, markers: &Markers) -> bool {
        let removed = markers.removed.as_deref();
        (self.tier() == Tier::Experimental || !markers.experimental)
            && removed.is_none_or(|removed| removed.parse().is_ok_and(|it| self.reaches(it)))
    }

    /// Whether it shows what a release removed.
    fn reaches(self, removed: Release) -> bool {
        match self {
            Self::Stable | Self::Experimental => false,
            Self::Everything => true,
            Self::Since(floor, _) => floor < removed,
        }
    }

    /// Whether each of its releases has a field that older ones lack. If it is not known since when it is there,
    /// some may lack it.
    pub fn always_has(self, since: Option<&str>) -> bool {
        match self {
            Self::Stable | Self::Experimental => true,
            Self::Everything => false,
            Self::Since(floor, _) => {
                since.is_some_and(|since| since.parse().is_ok_and(|since: Release| since <= floor))
            }
        }
    }
}

/// What a doc comment says by its tags, which stand on lines of their own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Markers {
    /// `@experimental`: only there with `experimentalApi`.
    pub experimental: bool,
    /// `@removed 0.145.0`: the first release without it.
    pub removed: Option<String>,
    /// `@deprecated Use x instead.`: what to do instead, of what the newest release still has.
    pub deprecated: Option<String>,
    /// The first release with it, where it came later than what it belongs to. No doc comment says so:
    /// the history does.
    pub since: Option<String>,
}

impl Markers {
    /// Splits a doc comment into its text, on one line a paragraph, and its tags.
    pub fn split(docs: &str) -> (String, Self) {
        let mut markers = Self::default();
        let mut paragraphs: Vec<String> = Vec::new();
        let mut open = false;
        for line in docs.lines().map(str::trim) {
            if line == "@experimental" {
                markers.experimental = true;
            } else if let Some(release) = line.strip_prefix("@removed ") {
                markers.removed = Some(release.trim().to_owned());
            } else if let Some(instead) = line.strip_prefix("@deprecated ") {
                markers.deprecated = Some(instead.trim().to_owned());
            } else if line.is_empty() {
                open = false;
            } else if let (true, Some(paragraph)) = (open, paragraphs.last_mut()) {
                paragraph.push(' ');
                paragraph.push_str(line);
            } else {
                paragraphs.push(line.to_owned());
                open = true;
            }
        }
        (paragraphs.join("\n\n"), markers)
    }
}

/// How a field may be missing, where its schema alone does not tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// Always present in the newest release, absent from older ones.
    Newer,
    /// The same, or `null`.
    NewerNullable,
    /// Present or absent, never `null`.
    Optional,
    /// Always present, maybe `null`.
    Nullable,
    /// As the schema says.
    Plain,
}

/// What is said of a field, variant or value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its documentation, without tags.
    pub docs: String,
    /// Its tags.
    pub markers: Markers,
    /// For a field: how it may be missing.
    pub presence: Presence,
    /// For a field: whether the newest release takes an object without it.
    pub omittable: bool,
}

impl Note {
    fn of(schema: &Value) -> Self {
        let (docs, markers) = Markers::split(schema["description"].as_str().unwrap_or_default());
        let presence = match schema["x-presence"].as_str() {
            Some("newer") => Presence::Newer,
            Some("newer-nullable") => Presence::NewerNullable,
            Some("optional") => Presence::Optional,
            Some("nullable") => Presence::Nullable,
            _ => Presence::Plain,
        };
        Self { docs, markers, presence, omittable: false }
    }

    /// The note of a field of `owner`.
    fn of_field(owner: &Value, name: &str, schema: &Value) -> Self {
        let note = Self::of(schema);
        let required = owner["required"].as_array().into_iter().flatten().any(|it| it == name);
        let always = match note.presence {
            Presence::Nullable => true,
            Presence::Newer | Presence::NewerNullable => schema.get("default").is_none(),
            Presence::Optional | Presence::Plain => false,
        };
        Self { omittable: !required && !always, ..note }
    }
}

/// What is said of a type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypeNotes {
    /// The type itself.
    pub own: Note,
    /// The fields of which it has one.
    pub either: Vec<String>,
    /// Its fields, by name, if it is an object.
    pub fields: BTreeMap<String, Note>,
    /// Its variants by the tag's value, or its values, if it is a string enum or a union.
    pub choices: BTreeMap<String, Note>,
}

/// What the types say of themselves beyond their shape, by type name. The one description that both
/// the schema and the TypeScript are filtered by.
#[derive(Debug, Clone)]
pub struct Notes(BTreeMap<String, TypeNotes>);

impl Notes {
    /// Reads the descriptions of the catalog's schemas.
    pub fn of(catalog: &Catalog) -> Self {
        let notes = catalog.definitions.iter().map(|(name, schema)| {
            let fields = schema["properties"]
                .as_object()
                .into_iter()
                .flatten()
                .map(|(field, it)| (field.clone(), Note::of_field(schema, field, it)))
                .collect();
            let choices = ["oneOf", "anyOf"]
                .iter()
                .filter_map(|keyword| schema[*keyword].as_array())
                .flatten()
                .flat_map(|variant| {
                    choices_of(variant).into_iter().map(|choice| (choice, Note::of(variant)))
                })
                .collect();
            let either = schema["x-either"].as_array().into_iter().flatten();
            let either = either.filter_map(Value::as_str).map(str::to_owned).collect();
            (name.clone(), TypeNotes { own: Note::of(schema), either, fields, choices })
        });
        Self(notes.collect())
    }

    /// What is said of a type.
    pub fn of_type(&self, name: &str) -> Option<&TypeNotes> {
        self.0.get(name)
    }
}

/// What names a variant: the value of its tag, the strings that it stands for, its only key in
/// braces, or the type that it refers to.
pub fn choices_of(variant: &Value) -> Vec<String> {
    let strings = |schema: &Value| -> Vec<String> {
        let values = schema["enum"].as_array().map_or(&[][..], Vec::as_slice);
        values
            .iter()
            .chain(schema.get("const"))
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect()
    };
    let own = strings(variant);
    if !own.is_empty() {
        return own;
    }
    let tags: Vec<String> = variant["properties"]
        .as_object()
        .into_iter()
        .flatten()
        .flat_map(|(_, field)| strings(field))
        .collect();
    if !tags.is_empty() {
        return tags;
    }
    if let (Some(fields), Some(required)) =
        (variant["properties"].as_object(), variant["required"].as_array())
        && fields.len() == 1
        && required.len() == 1
    {
        return fields.keys().map(|key| format!("{{{key}}}")).collect();
    }
    let target = variant["$ref"].as_str().map(reference::name);
    target.map(str::to_owned).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::{Markers, Surface};
    use app_server_drift::history::Tier;

    #[test]
    fn tags_are_split_off() {
        let (docs, markers) = Markers::split(
            "One\ntwo.\n\nThree.\n\n@experimental\n@deprecated Use x.\n@removed 0.145.0",
        );
        assert_eq!(docs, "One two.\n\nThree.");
        assert!(markers.experimental);
        assert_eq!(markers.removed.as_deref(), Some("0.145.0"));
        assert_eq!(markers.deprecated.as_deref(), Some("Use x."));
        assert!(!Surface::Stable.keeps(&markers));
        assert!(!Surface::Experimental.keeps(&markers));
        assert!(Surface::Everything.keeps(&markers));
        let since = |release: &str| Surface::Since(release.parse().unwrap(), Tier::Experimental);
        assert!(since("0.144.9").keeps(&markers));
        assert!(!since("0.145.0").keeps(&markers));
    }
}
