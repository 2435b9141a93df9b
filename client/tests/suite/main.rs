//! The tests of the crate, as one program: it is compiled and linked once.

mod closing;
mod events;
mod incoming;
mod peer;
mod process;
mod requests;
mod threads;
mod turn;
