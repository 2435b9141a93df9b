//! `subset`: what a client needs that uses some methods.

use std::path::PathBuf;

use anyhow::Result;
use app_server_codegen::{
    artefacts::pretty,
    schema::{Flavour, Spelling},
};
use clap::Args;

use super::{
    declarations,
    part::{Part, write},
    schema,
};

/// The files of a subset that are schemas.
const SCHEMAS: [(&str, Spelling); 3] = [
    ("schema.json", Spelling { flavour: Flavour::Validation, lenient: false }),
    ("schema.lenient.json", Spelling { flavour: Flavour::Validation, lenient: true }),
    ("schema.codegen.json", Spelling { flavour: Flavour::Codegen, lenient: false }),
];

/// The arguments of `subset`.
#[derive(Debug, Args)]
pub(crate) struct Subset {
    #[command(flatten)]
    part: Part,
    /// The directory for the files.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

impl Subset {
    /// Runs it.
    pub(crate) fn run(self) -> Result<bool> {
        let surface = self.part.surface();
        self.part.with(|sources| {
            write(&self.out, "index.d.ts", &declarations::printed(sources, surface)?)?;
            for (name, spelling) in SCHEMAS {
                let document = schema::spelled(sources, surface, spelling)?;
                write(&self.out, name, &pretty(&document)?)?;
            }
            Ok(())
        })?;
        Ok(true)
    }
}
