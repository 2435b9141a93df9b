//! What a real server declares in TypeScript: the names, fields, optional marks and types of
//! `generate-ts`, without its comments.
//!
//! Both tiers are one file of declarations, in which `@experimental` marks what only `--experimental`
//! prints. A name is that of its file: `Account` of the directory `v2` is `v2$Account`.

mod files;
mod tiers;

use std::{collections::BTreeMap, path::Path};

use anyhow::{Context, Result, ensure};

use crate::{
    surface::Surface,
    typescript::{
        parse, print, project,
        tree::{Declaration, Type},
    },
};

/// What stands before the release in the first line.
const HEADER: &str = "// What `codex app-server generate-ts` declares. Release: ";

/// The declarations of a release.
#[derive(Debug, Clone)]
pub struct Declared {
    release: String,
    /// By name, with markers.
    declarations: BTreeMap<String, Declaration>,
}

impl Declared {
    /// Reads the two directories that a release prints, without and with `--experimental`.
    pub fn read(release: &str, stable: &Path, experimental: &Path) -> Result<Self> {
        let stable = files::read(stable)?;
        let declarations = tiers::merge(&stable, files::read(experimental)?)
            .with_context(|| format!("the tiers of {release} do not fit together"))?;
        Ok(Self { release: release.to_owned(), declarations })
    }

    /// Reads what [`Display`](std::fmt::Display) writes.
    pub fn parse(text: &str) -> Result<Self> {
        let first = text.lines().next().unwrap_or_default();
        let release = first
            .strip_prefix(HEADER)
            .with_context(|| format!("the first line is not `{HEADER}` and a release"))?;
        let mut declarations = BTreeMap::new();
        for declaration in parse::exported_types(text)? {
            let name = declaration.name.clone();
            let other = declarations.insert(name.clone(), declaration);
            ensure!(other.is_none(), "{name} is declared twice");
        }
        Ok(Self { release: release.trim().to_owned(), declarations })
    }

    /// The file at a path.
    pub fn open(path: &Path) -> Result<Self> {
        let text = fs_err::read_to_string(path)?;
        Self::parse(&text).with_context(|| format!("{} is not valid", path.display()))
    }

    /// Whose they are.
    pub fn release(&self) -> &str {
        &self.release
    }

    /// The types of a tier, by name.
    pub(crate) fn types(&self, surface: Surface) -> BTreeMap<String, Type> {
        let kept = self.declarations.values().filter(|one| surface.keeps(&one.docs.markers));
        kept.map(|declaration| {
            let mut ty = declaration.ty.clone();
            project::project(&mut ty, surface);
            (declaration.name.clone(), ty)
        })
        .collect()
    }
}

impl std::fmt::Display for Declared {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(formatter, "{HEADER}{}", self.release)?;
        self.declarations
            .values()
            .try_for_each(|declaration| formatter.write_str(&print::declaration(declaration)))
    }
}
