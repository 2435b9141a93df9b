//! The machine, as clients are told.

use crate::core::Machine;

/// This machine. Its version is not told, since no test should depend on it.
pub(super) fn this() -> Machine {
    let os = std::env::consts::OS;
    let name = match os {
        "linux" => "Linux",
        "macos" => "Mac OS",
        "windows" => "Windows",
        other => other,
    };
    Machine {
        system: format!("{name} 0.0.0; {}", std::env::consts::ARCH),
        os: os.to_owned(),
        family: std::env::consts::FAMILY.to_owned(),
    }
}
