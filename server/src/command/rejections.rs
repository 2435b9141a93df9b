//! `app-server-reference rejections`

use std::path::PathBuf;

use anyhow::Context;
use app_server_protocol::release::Release;
use clap::Args;

use super::{DIFFERENT, SAME};
use crate::ask::{self, Difference};
use crate::rejection::Reading;

/// How many differences of a release are printed.
const PRINTED: usize = 20;

/// Ask real servers what they say to thousands of requests that are spoilt, and compare it with what is derived.
///
/// Exit codes: 0 no difference; 1 differences; 2 the command line is invalid, or a server cannot be fetched or asked.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Releases, such as 0.169.0.
    #[arg(required = true)]
    releases: Vec<Release>,
    /// Write some of the answers to this directory, a file for each release.
    #[arg(long, value_name = "DIR")]
    write: Option<PathBuf>,
}

pub(super) async fn run(arguments: &Arguments) -> anyhow::Result<u8> {
    let mut same = true;
    for release in &arguments.releases {
        let asked = ask::ask(*release).await.with_context(|| release.to_string())?;
        let differences = asked.differences.len();
        println!("{release}: {} requests, {differences} differences", asked.count);
        asked.differences.iter().take(PRINTED).for_each(print);
        same &= differences == 0;
        if let Some(directory) = &arguments.write {
            fs_err::create_dir_all(directory)?;
            ask::write(&directory.join(format!("{release}.jsonl")), &asked.answers)?;
        }
    }
    Ok(if same { SAME } else { DIFFERENT })
}

fn print(difference: &Difference) {
    let Difference { mutant, derived, said } = difference;
    let derived = match derived {
        Reading::Read => "(read)",
        Reading::Unanswered => "(no answer)",
        Reading::Rejected(message) => message,
    };
    println!("  {} {}", mutant.method, mutant.params);
    println!("    derived {derived}");
    println!("    real    {}", said.as_deref().unwrap_or("(no answer)"));
}
