//! The tests of the gate, as one program.

mod evidence;
mod fingerprints;
mod formats;
#[cfg(unix)]
mod gate;
mod hostile;
mod injection;
mod mutants;
mod names;
mod output;
mod pairs;
mod places;
mod policy;
mod properties;
mod releases;
mod rules;
mod samples;
