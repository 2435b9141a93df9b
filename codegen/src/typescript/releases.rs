//! The runtime of the npm package: the tables of releases, and the few functions that look things up in
//! them.

use std::{collections::BTreeMap, fmt::Write as _};

use anyhow::{Result, ensure};
use app_server_protocol::NEWEST_RELEASE;

use super::header;
use crate::{tables, timeline::Timeline};

/// `releases.js` and `release-types.js` with their declarations, and `release-table.js`, which both need.
pub fn runtime(timeline: &Timeline<'_>) -> Result<BTreeMap<&'static str, String>> {
    let mut methods = String::new();
    for method in timeline.methods.keys() {
        let _ = write!(methods, "\n  | {method:?}");
    }
    let with_table = |source: &str, table: String| {
        ensure!(
            !table.contains(['`', '\\']) && !table.contains("${"),
            "a name in the tables of releases would end the JavaScript text that it stands in"
        );
        Ok(source.replace("@TABLE@", &table).replace("@NEWEST@", NEWEST_RELEASE))
    };
    let files = [
        (
            "releases.js",
            "Which release a server is, and which methods it has.",
            with_table(include_str!("releases/releases.js"), tables::methods(timeline))?,
        ),
        (
            "releases.d.ts",
            "Which release a server is, and which methods it has.",
            include_str!("releases/releases.d.ts").replace("\n@METHODS@", &methods),
        ),
        (
            "release-types.js",
            "Which types, fields, values and variants a release has.",
            with_table(include_str!("releases/release-types.js"), tables::types(timeline))?,
        ),
        (
            "release-types.d.ts",
            "Which types, fields, values and variants a release has.",
            include_str!("releases/release-types.d.ts").to_owned(),
        ),
        (
            "release-table.js",
            "How the tables of releases are read.",
            include_str!("releases/release-table.js").to_owned(),
        ),
        (
            "release-table.d.ts",
            "How versions are read.",
            include_str!("releases/release-table.d.ts").to_owned(),
        ),
    ];
    let file = |(name, subject, text)| (name, format!("{}\n{text}", header(subject)));
    Ok(files.map(file).into())
}
