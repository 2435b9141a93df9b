//! `schema`: prints a schema that is not among the generated files.

use anstream::print;
use anyhow::Result;
use app_server_codegen::{
    schema::{self, Flavour, Spelling},
    surface::Surface,
};
use clap::{Args, ValueEnum};

use super::part::{Part, Sources};

/// The arguments of `schema`.
#[derive(Debug, Args)]
pub(crate) struct Schema {
    /// For which tools it is.
    #[arg(long, value_enum, default_value_t = For::Validation)]
    flavour: For,
    /// Accept values, variants, methods and fields that only newer servers send.
    #[arg(long)]
    lenient: bool,
    #[command(flatten)]
    part: Part,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum For {
    /// Validators: only keywords of draft-07, no formats, variants inline.
    Validation,
    /// Generators of code: a definition for each variant, `discriminator`, and `x-*`.
    Codegen,
}

impl Schema {
    /// Runs it.
    pub(crate) fn run(self) -> Result<bool> {
        let Self { flavour, lenient, part } = self;
        let flavour = match flavour {
            For::Validation => Flavour::Validation,
            For::Codegen => Flavour::Codegen,
        };
        let surface = part.surface();
        let spelling = Spelling { flavour, lenient };
        print!("{}", part.with(|sources| printed(sources, surface, spelling))?);
        Ok(true)
    }
}

/// The schema of a surface.
pub(super) fn printed(
    sources: &Sources<'_>,
    surface: Surface,
    spelling: Spelling,
) -> Result<String> {
    let Sources { catalog, notes, timeline } = sources;
    let mut document = schema::document(catalog, notes, surface);
    schema::stamp(&mut document, timeline, surface);
    let document = schema::spell(document, catalog, spelling)?;
    Ok(serde_json::to_string_pretty(&document)? + "\n")
}
