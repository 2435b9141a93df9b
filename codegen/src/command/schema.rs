//! `schema`: prints a schema that is not among the generated files.

use anstream::print;
use anyhow::Result;
use app_server_codegen::{
    artefacts::pretty,
    schema::{self, Flavour, Spelling},
    surface::Surface,
};
use clap::{Args, ValueEnum};
use serde_json::Value;

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
    /// The draft of JSON Schema. In draft 2020-12, definitions are under `$defs`.
    #[arg(long, value_enum, default_value_t = Draft::Seven)]
    draft: Draft,
    #[command(flatten)]
    part: Part,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Draft {
    #[value(name = "7")]
    Seven,
    #[value(name = "2020-12")]
    Newest,
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
        let Self { flavour, lenient, draft, part } = self;
        let flavour = match flavour {
            For::Validation => Flavour::Validation,
            For::Codegen => Flavour::Codegen,
        };
        let surface = part.surface();
        let spelling = Spelling { flavour, lenient };
        let document = part.with(|sources| spelled(sources, surface, spelling))?;
        let document = match draft {
            Draft::Seven => document,
            Draft::Newest => schema::to_2020_12(document),
        };
        print!("{}", pretty(&document)?);
        Ok(true)
    }
}

/// The schema of a surface.
pub(super) fn spelled(
    sources: &Sources<'_>,
    surface: Surface,
    spelling: Spelling,
) -> Result<Value> {
    let Sources { catalog, notes, timeline } = sources;
    let mut document = schema::document(catalog, notes, surface);
    schema::stamp(&mut document, timeline, surface);
    schema::spell(document, catalog, spelling)
}
