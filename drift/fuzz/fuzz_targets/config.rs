//! Any text as `drift.toml`.

#![no_main]

use std::path::Path;

use app_server_drift::internal::Config;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Err(error) = Config::parse(Path::new("drift.toml"), text) {
        assert!(!error.to_string().contains('\n'), "{error}");
    }
});
