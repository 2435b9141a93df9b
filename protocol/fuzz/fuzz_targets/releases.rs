//! Any text as a release, a `userAgent` and a name.

#![no_main]

use app_server_protocol::release::{Lifetime, Release};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(release) = text.parse::<Release>() {
        assert_eq!(release.to_string().parse(), Ok(release), "{release}");
        assert_eq!(
            Release::of_user_agent(&format!("client/{release} (x; y) z (client; 1)")),
            Ok(release)
        );
    }
    let _ = Release::of_user_agent(text);
    let (of, name) = text.split_once('\n').unwrap_or((text, text));
    let known = Lifetime::of_method(name);
    for lifetime in [
        known,
        Lifetime::of_field(of, name),
        Lifetime::of_value(of, name),
        Lifetime::of_variant(of, name),
    ]
    .into_iter()
    .flatten()
    {
        assert!(lifetime.contains(lifetime.since()));
        assert!(lifetime.removed().is_none_or(|removed| !lifetime.contains(removed)));
    }
    assert_eq!(Release::NEWEST.supports_method(name).is_ok(), known.is_some());
});
