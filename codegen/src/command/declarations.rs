//! `declarations`: writes TypeScript declarations that are not among the generated files.

use std::path::PathBuf;

use anyhow::Result;
use app_server_codegen::{surface::Surface, typescript};
use clap::Args;

use super::part::{Part, Sources, write};

/// The arguments of `declarations`.
#[derive(Debug, Args)]
pub(crate) struct Declarations {
    #[command(flatten)]
    part: Part,
    /// The directory for `index.d.ts`.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

impl Declarations {
    /// Runs it.
    pub(crate) fn run(self) -> Result<bool> {
        let surface = self.part.surface();
        let text = self.part.with(|sources| printed(sources, surface))?;
        write(&self.out, "index.d.ts", &text)?;
        Ok(true)
    }
}

/// The declarations of a surface.
pub(super) fn printed(sources: &Sources<'_>, surface: Surface) -> Result<String> {
    let Sources { catalog, notes, timeline } = sources;
    let declarations = typescript::declarations(catalog, notes)?;
    typescript::of_surface(catalog, &declarations, timeline, surface)
}
