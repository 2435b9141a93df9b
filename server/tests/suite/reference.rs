//! The reference server does what real servers did: every statement that it claims, against the committed behaviour.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;

use app_server_protocol::release::Release;
use app_server_reference::core::played::{PLAYED, is_proven};
use app_server_reference::eras::MEASURED;
use app_server_reference::play::play;
use app_server_reference::process::Program;
use app_server_reference::scenario::{Action, Scenario, Step};
use app_server_reference::testing;
use app_server_reference::verify::difference;
use app_server_reference::verify::normalise;
use app_server_reference::verify::report::{Case, Outcome, Report, text};
use app_server_reference::verify::target::{Behaviours, Target};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::{root, scenarios};

const BINARY: &str = env!("CARGO_BIN_EXE_app-server-reference");

/// How many processes are played with at once. They wait more than they work.
static PERMITS: Semaphore = Semaphore::const_new(12);

/// Statements whose scenarios take many seconds.
const SLOW: [&str; 3] = ["P2", "P6", "R2"];

/// Whether a scenario is played with a process: if it ends one, and on two releases, so that the whole program is. The
/// others take no time.
fn as_process(scenario: &Scenario, release: Release) -> bool {
    let ends = |step: &Step| matches!(step.action, Action::Close | Action::Restart);
    let whole = [Release::OLDEST, Release::NEWEST].contains(&release);
    scenario.client.iter().any(ends) || (whole && !SLOW.contains(&scenario.statement.as_str()))
}

/// Plays a scenario, and compares with what the real server did.
async fn compare(scenario: &Scenario, release: Release) -> Outcome {
    let behaviours = Behaviours::new(&scenarios(), &root().join("snapshots/behaviour"));
    let committed = behaviours.read(scenario).unwrap().of(&release.to_string()).unwrap();
    let played = if as_process(scenario, release) {
        let _permit = PERMITS.acquire().await.unwrap();
        let program = Program::reference(BINARY, release);
        let signs_in = committed.iter().any(|line| line.contains("1455") || line.contains("1457"));
        let _port = if signs_in { Some(port().await) } else { None };
        play(scenario, &program, release).await
    } else {
        testing::play(scenario, release).await
    };
    match played {
        Err(error) => Outcome::Failed { errors: vec![format!("{error:#}")] },
        Ok(record) if !record.problems.is_empty() => Outcome::Failed { errors: record.problems },
        Ok(record) => {
            let lines = normalise::lines(&record, scenario);
            if lines == committed {
                Outcome::Same
            } else {
                Outcome::Different { differences: difference::compare(&lines, &committed) }
            }
        }
    }
}

/// Browser sign-ins listen on port 1455 of the machine, so only one can be played at a time, whoever plays it.
async fn port() -> File {
    let path = std::env::temp_dir().join("app-server-reference-1455.lock");
    let locked = tokio::task::spawn_blocking(move || {
        let file = File::create(path).unwrap();
        file.lock().unwrap();
        file
    });
    locked.await.unwrap()
}

async fn every_statement(releases: &[Release]) {
    let mut playing = JoinSet::new();
    for scenario in Scenario::read_all(&scenarios()).unwrap() {
        for release in releases.iter().copied() {
            if !is_proven(&scenario.statement, release) || !scenario.releases.contains(release) {
                continue;
            }
            let scenario = scenario.clone();
            playing.spawn(async move {
                let outcome = compare(&scenario, release).await;
                (release, Case::new(&scenario, outcome))
            });
        }
    }
    let mut cases: BTreeMap<Release, Vec<Case>> = BTreeMap::new();
    while let Some(played) = playing.join_next().await {
        let (release, case) = played.unwrap();
        cases.entry(release).or_default().push(case);
    }
    assert_eq!(cases.len(), releases.len());
    for (release, cases) in cases {
        let (left, right) = (Target::Reference(release), Target::Committed(release));
        let report = Report { left: left.to_string(), right: right.to_string(), cases };
        assert!(!report.failed() && !report.differs(), "{}", text::print(&report));
    }
}

#[tokio::test]
async fn every_measured_release_is_played_as_the_real_one() {
    every_statement(MEASURED).await;
}

#[test]
fn the_scenarios_of_a_method_send_it() {
    let all = Scenario::read_all(&scenarios()).unwrap();
    for played in PLAYED {
        let mut seen = BTreeSet::new();
        for statement in played.statements {
            let scenario = all.iter().find(|it| it.statement == *statement);
            let scenario = scenario.unwrap_or_else(|| panic!("no scenario is about {statement}"));
            let sends = |action: &Action| matches!(action, Action::Request(it) if it.method == played.method);
            let handshake = played.method == "initialize" && scenario.handshake.done;
            assert!(
                handshake || scenario.client.iter().any(|step| sends(&step.action)),
                "{statement} does not send {}",
                played.method
            );
            seen.insert(statement);
        }
        assert!(!seen.is_empty(), "nothing proves {}", played.method);
    }
}
