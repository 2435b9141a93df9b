//! The tests of the gate, as one program.

mod evidence;
mod fingerprints;
#[cfg(unix)]
mod gate;
mod hostile;
#[cfg(unix)]
mod install;
mod mutants;
mod names;
mod output;
mod pairs;
mod places;
mod policy;
mod properties;
#[cfg(unix)]
mod publish;
mod releases;
mod rules;
mod samples;
