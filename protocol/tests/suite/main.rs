//! The tests of the crate, as one program: it is compiled and linked once.

mod allocations;
mod error_kinds;
mod faults;
mod growth;
mod hostile;
mod lines;
mod messages;
mod refusals;
mod session;
