//! A history of which a program needs a few definitions: each is read when it is asked for, not all at the start.

use anyhow::{Context, Result};

use super::{
    Item, RELEASED, blocks, fold, format,
    outline::{UNLISTED, definition_name},
    presence::Tier,
    releases::Releases,
    schema::Schema,
};

/// The definitions of a history, unread.
#[derive(Debug, Clone)]
pub struct Definitions<'a> {
    releases: Releases,
    /// The first line's number and the text of each definition and set.
    blocks: Vec<(usize, &'a str)>,
}

/// What the releases say of a definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition(Item);

impl Definitions<'static> {
    /// Those of every stable release since 0.99.0, which are part of this crate.
    pub fn released() -> Result<Self> {
        Self::of(RELEASED)
    }
}

impl<'a> Definitions<'a> {
    /// Those in the text of a history. Fails if its head cannot be read.
    pub fn of(text: &'a str) -> Result<Self> {
        let (releases, blocks) = format::parse_head(text)?;
        Ok(Self { releases, blocks })
    }

    /// How many releases there are.
    pub fn releases(&self) -> usize {
        self.releases.len()
    }

    /// The place of a release among all.
    pub fn place(&self, release: &str) -> Result<usize> {
        Ok(self.releases.find(release)?.0)
    }

    /// Reads a definition, if there is one with this name. An error names the line.
    pub fn get(&self, name: &str) -> Result<Option<Definition>> {
        let found = self.block(|line| {
            line == name
                || line.starts_with('"') && definition_name(line).is_ok_and(|it| it == name)
        });
        Ok(found?.map(Definition))
    }

    /// The methods of a set that a release has and its documents leave out, each with the last release before it whose
    /// documents have it. Releases are given by their places.
    pub fn unlisted(&self, set: &str, release: usize) -> Result<Vec<(String, Option<usize>)>> {
        let found = self.block(|line| line.strip_prefix(UNLISTED) == Some(set))?;
        let Some(found) = found.filter(|item| item.presence.contains(release)) else {
            return Ok(Vec::new());
        };
        let listed = self.get(set)?.map_or_else(Vec::new, |Definition(item)| item.items);
        let last = |method: &str| {
            let start = format!("method {method}(");
            let lines = listed.iter().filter(|item| item.text.starts_with(&start));
            lines.filter_map(|item| (0..release).rev().find(|at| item.presence.contains(*at))).max()
        };
        let methods = found.items.into_iter().filter(|item| item.presence.contains(release));
        Ok(methods
            .map(|item| {
                let last = last(&item.text);
                (item.text, last)
            })
            .collect())
    }

    /// Reads the block whose first line, without its releases, is the one that is looked for.
    fn block(&self, is_it: impl Fn(&str) -> bool) -> Result<Option<Item>> {
        let first =
            |text: &'a str| format::without_releases(text.lines().next().unwrap_or_default());
        let found = self.blocks.iter().find(|(_, text)| is_it(first(text)));
        let Some((number, text)) = found else { return Ok(None) };
        Ok(format::parse_block(text, *number, &self.releases)?.pop())
    }
}

impl Definition {
    /// What a release says of it in a tier, in its normal spelling. The release is given by its place.
    pub fn schema(&self, release: usize, tier: Tier) -> Result<Option<Schema>> {
        let Self(item) = self;
        if !item.presence.of(tier).contains(release) {
            return Ok(None);
        }
        let lines = fold::pick(&item.items, release, tier);
        blocks::to_schema(&lines).map(Some).with_context(|| item.text.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::{super::History, Definitions, RELEASED, Tier};

    /// Read one by one, the definitions are those of the whole history.
    #[test]
    fn each_block_is_read_as_in_the_whole() {
        let (history, definitions) =
            (History::released().unwrap(), Definitions::released().unwrap());
        assert_eq!(definitions.releases(), history.releases().count());
        assert_eq!(definitions.blocks.len(), history.items().len());
        for item in history.items() {
            assert_eq!(definitions.block(|line| line == item.text).unwrap().as_ref(), Some(item));
        }
    }

    #[test]
    fn a_name_is_found_however_it_is_written() {
        let text = "format 1\n\
            release 0.99.0 stable 0 experimental 0\n\
            release 0.100.0 stable 0 experimental 0\n\
            \"odd name\" @ 0.100.0..\n  = string\n\
            Plain\n  = boolean\n";
        let definitions = Definitions::of(text).unwrap();
        let schema = |name: &str, release| {
            let found = definitions.get(name).unwrap().unwrap();
            found.schema(release, Tier::Stable).unwrap().map(|schema| schema.form)
        };
        assert_eq!(schema("odd name", 0), None);
        assert!(schema("odd name", 1).is_some() && schema("Plain", 0).is_some());
        assert!(definitions.get("Other").unwrap().is_none());
        assert!(definitions.place("0.98.0").unwrap_err().to_string().contains("0.99.0"));
    }

    #[test]
    fn an_error_names_the_line_in_the_whole_text() {
        let text = format!("{RELEASED}Zz\n  what is this\n");
        let line = text.lines().count();
        let error = Definitions::of(&text).unwrap().get("Zz").unwrap_err();
        assert_eq!(error.to_string(), format!("line {line}"));
    }
}
