//! The tests of the gate, as one program.

mod evidence;
mod fingerprints;
mod formats;
#[cfg(unix)]
mod gate;
mod hostile;
mod injection;
#[cfg(unix)]
mod install;
mod instances;
#[cfg(target_os = "linux")]
mod limits;
mod matrix;
mod mcp;
mod mutants;
mod names;
mod output;
mod pairs;
mod places;
mod policy;
mod properties;
#[cfg(unix)]
mod publish;
mod random_schemas;
mod readers;
mod releases;
mod rules;
mod samples;
mod soundness;
mod soundness_of_releases;
