//! What the reference server plays.

use std::fmt::Write;

use app_server_protocol::ClientRequest;
use app_server_protocol::release::{Lifetime, Release};

use crate::core::played::{EXCEPTIONS, Exception, PLAYED};
use crate::eras::{Eras, measured};

/// A line for each method of a release: what proves that it is played as the real server does, or that it is refused.
pub(super) fn print(release: Release) -> String {
    let mut text = String::new();
    let behaves = measured(release);
    if behaves != release {
        let _ = writeln!(
            text,
            "# {release} was not measured: behaviour that no schema shows is that of {behaves}"
        );
    }
    let has = |method: &&&str| Lifetime::of_method(method).is_some_and(|it| it.contains(release));
    let (mut proven, mut refused) = (0, 0);
    for method in ClientRequest::METHODS.iter().filter(has) {
        if let Some(played) = PLAYED.iter().find(|played| played.method == *method) {
            proven += 1;
            let _ = writeln!(text, "{method}: proven by {}", played.statements.join(" "));
        } else {
            refused += 1;
            let _ = writeln!(text, "{method}: refused");
        }
    }
    for Exception { statements, reason, .. } in EXCEPTIONS.iter().filter(|it| it.applies(release)) {
        let _ = writeln!(text, "# not played: {}: {reason}", statements.join(" "));
    }
    let rows = Eras::ROWS.len();
    let _ = writeln!(text, "# {proven} methods proven, {refused} refused; {rows} rows of eras");
    text
}
