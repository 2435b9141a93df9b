//! The committed behaviour of real servers.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use app_server_reference::eras::MEASURED;
use app_server_reference::scenario::Scenario;
use app_server_reference::verify::behaviour::Behaviour;
use app_server_reference::verify::target::Behaviours;

use super::{root, scenarios};

fn files(directory: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[test]
fn every_scenario_has_its_behaviour_and_no_other_file_is_there() {
    let directory = root().join("snapshots/behaviour");
    let behaviours = Behaviours::new(&scenarios(), &directory);
    let mut known = BTreeSet::new();
    for scenario in Scenario::read_all(&scenarios()).unwrap() {
        let path = behaviours.path(&scenario);
        let text = std::fs::read_to_string(&path)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let behaviour = Behaviour::parse(&text).unwrap();
        assert_eq!(behaviour.print(), text, "{}", path.display());
        let title = format!("# {}: {}\n", scenario.statement, scenario.title);
        assert!(text.starts_with(&title), "{} is not headed {title}", path.display());
        for release in behaviour.releases() {
            let about = scenario.releases.contains(release.parse().unwrap());
            assert!(about, "{} has {release}, which the scenario is not about", path.display());
        }
        for release in MEASURED.iter().filter(|release| scenario.releases.contains(**release)) {
            let lines = behaviour.of(&release.to_string()).unwrap_or_default();
            assert!(!lines.is_empty(), "{} has nothing of {release}", path.display());
        }
        known.insert(path);
    }
    let stray: Vec<_> =
        files(&directory).into_iter().filter(|path| !known.contains(path)).collect();
    assert!(stray.is_empty(), "{stray:?}");
}

#[test]
fn nothing_of_a_run_is_committed_and_every_message_was_read() {
    let patterns = [
        r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}",
        r"127\.0\.0\.1:[0-9]{5}",
        r"/tmp/",
        r"= 1[6-9][0-9]{8}",
        r"eyJ",
        r"app-server-protocol cannot read",
    ];
    let patterns = patterns.map(|pattern| regex_lite::Regex::new(pattern).unwrap());
    for path in files(&root().join("snapshots/behaviour")) {
        let text = std::fs::read_to_string(&path).unwrap();
        for (number, line) in (1..).zip(text.lines()) {
            for pattern in &patterns {
                assert!(!pattern.is_match(line), "{}:{number}: {line}", path.display());
            }
        }
    }
}
