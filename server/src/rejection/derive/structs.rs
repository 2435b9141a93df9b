//! Structs, and the fields of variants.

use anyhow::Context;
use app_server_drift::internal::{Block, Form};

use super::super::kind::{Definition, Field, Kind, Struct};
use super::Derivation;

impl Derivation {
    /// The fields of a block, but for the tag.
    pub(super) fn fields(
        &mut self,
        place: &str,
        called: &str,
        block: &Block,
        tag: Option<&str>,
    ) -> anyhow::Result<Struct> {
        let flattened = self.flattened(place, block)?;
        let elsewhere = self.names_of(flattened.as_ref());
        let mut fields = Vec::with_capacity(block.fields.len());
        for (name, field) in &block.fields {
            if Some(name.as_str()) == tag || elsewhere.contains(name) {
                continue;
            }
            let (kind, default) = self.field(field, &format!("{place}.{name}"))?;
            let required = field.required && !default;
            fields.push(Field { name: name.clone(), kind, default, required, restricted: None });
        }
        for (name, fact) in self.facts.hidden(place) {
            fields.push(self.hidden(place, name, fact)?);
        }
        self.sort(place, &mut fields, |field| &field.name)?;
        fields.sort_by_key(|field| self.facts.has(&format!("{place}.{}", field.name), "last"));
        Ok(Struct {
            called: called.to_owned(),
            closed: block.rest.as_ref().is_some_and(|rest| rest.form == Form::Never),
            map_only: flattened.is_some(),
            fields,
            flattened,
        })
    }

    /// A field that no schema has.
    fn hidden(&mut self, place: &str, name: &str, fact: &str) -> anyhow::Result<Field> {
        let (optional, kind) = match fact.strip_prefix("optional ") {
            Some(kind) => (true, kind),
            None => (false, fact),
        };
        let restricted = (kind == "former-access").then(|| {
            let variant = place.rsplit_once(' ').map_or(place, |(_, variant)| variant);
            format!(
                "{variant}.{name} is no longer supported; use permissionProfile for restricted reads"
            )
        });
        let kind = self.told(kind)?;
        let kind = if optional { Kind::Optional(Box::new(kind)) } else { kind };
        let default = self.facts.has(&format!("{place}.{name}"), "default");
        Ok(Field { name: name.to_owned(), kind, default, required: false, restricted })
    }

    /// What reads the fields that are not the struct's own: another struct, or a union beside its fields.
    fn flattened(&mut self, place: &str, block: &Block) -> anyhow::Result<Option<Kind>> {
        if let Some(inner) = self.facts.get(place, "flattening") {
            return Ok(Some(Kind::Defined(self.named(inner)?)));
        }
        let Some(union) = &block.union else { return Ok(None) };
        let name = self.facts.get(place, "flattened").unwrap_or_default().to_owned();
        let kinds = self.choices(place, union)?;
        let definition = Definition::Untagged(name, kinds);
        Ok(Some(Kind::Defined(self.add(definition))))
    }

    /// The names of the fields that a struct has which is flattened into another.
    fn names_of(&self, kind: Option<&Kind>) -> Vec<String> {
        match kind {
            Some(Kind::Defined(place)) => match &self.definitions[*place] {
                Definition::Struct(inner) => {
                    inner.fields.iter().map(|field| field.name.clone()).collect()
                }
                _ => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    /// The struct that a variant holds, whose fields the schema tells beside the tag.
    pub(super) fn held(&mut self, name: &str, block: &Block, tag: &str) -> anyhow::Result<Kind> {
        let held = self.fields(name, &format!("struct {name}"), block, Some(tag));
        let held = held.with_context(|| name.to_owned())?;
        Ok(Kind::Defined(self.add(Definition::Struct(held))))
    }
}
