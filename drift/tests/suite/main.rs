//! The tests of the gate, as one program.

mod evidence;
mod fingerprints;
#[cfg(unix)]
mod gate;
mod hostile;
#[cfg(target_os = "linux")]
mod limits;
mod mutants;
mod names;
mod output;
mod pairs;
mod places;
mod policy;
mod properties;
mod readers;
mod releases;
mod rules;
mod samples;
