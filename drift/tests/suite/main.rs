//! The tests of the gate, as one program.

mod evidence;
mod fingerprints;
#[cfg(unix)]
mod gate;
mod hostile;
mod instances;
mod matrix;
mod mcp;
mod mutants;
mod names;
mod output;
mod pairs;
mod places;
mod policy;
mod properties;
mod random_schemas;
mod releases;
mod rules;
mod samples;
mod soundness;
mod soundness_of_releases;
