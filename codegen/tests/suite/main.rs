//! The tests of the generator, as one program.

mod agreement;
mod command_line;
mod conventions;
mod declarations;
mod declarations_notices;
mod evidence;
mod fidelity;
mod fidelity_notices;
mod flavours;
mod generated;
mod history;
mod inspect;
mod samples;
mod shapes;
mod timeline;
mod traffic;
