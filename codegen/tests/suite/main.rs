//! The tests of the generator, as one program.

mod agreement;
mod check;
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
#[path = "../../../drift/tests/suite/instances.rs"]
#[allow(dead_code, reason = "the gate's tests use more of it")]
mod instances;
mod places;
mod samples;
mod shapes;
mod timeline;
mod traffic;
mod validator;
mod walls;
