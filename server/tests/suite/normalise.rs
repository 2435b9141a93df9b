//! A recorded session comes out the same, whatever IDs, times, paths and ports its run had.

use std::path::PathBuf;

use app_server_protocol::release::Release;
use app_server_reference::play::{Event, Frame, Kind, Record};
use app_server_reference::verify::normalise;
use regex_lite::{Captures, Regex};
use serde_json::Value;

use super::{parse, root};

/// The messages of the server in a recording, as a run would have had them.
fn record(text: &str, run: usize) -> Record {
    let directory = format!("/tmp/app-server-{run}");
    let text = text.replace("/oracle", &directory);
    let mut events = Vec::new();
    for line in text.lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        if line["dir"] != "s2c" {
            continue;
        }
        let mut body = line["msg"].as_object().unwrap().clone();
        let method = body.remove("method");
        let kind = match (&method, body.contains_key("id")) {
            (Some(_), false) => Kind::Notification,
            (Some(_), true) => Kind::Request,
            (None, _) => Kind::Response,
        };
        let method =
            method.and_then(|method| method.as_str().map(str::to_owned)).unwrap_or_default();
        events.push(Event::Sent(Frame { kind, method, body: body.into() }));
    }
    Record {
        release: Release::NEWEST,
        events,
        calls: Vec::new(),
        problems: Vec::new(),
        root: PathBuf::from(directory),
        backend: format!("127.0.0.1:4000{run}").parse().unwrap(),
        tokens: Vec::new(),
    }
}

/// The recording as another run would have given it.
fn again(text: &str) -> String {
    let id = Regex::new("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}").unwrap();
    let text = id.replace_all(text, |id: &Captures<'_>| id[0].chars().rev().collect::<String>());
    let text = id_shape(&text);
    let time = Regex::new(r#"(At|AtMs)":(1[6-9]\d{8,11})"#).unwrap();
    let text = time.replace_all(&text, |found: &Captures<'_>| {
        format!(r#"{}":{}"#, &found[1], found[2].parse::<u64>().unwrap() + 12_345)
    });
    let duration = Regex::new(r#"(d|D)urationMs":\d+"#).unwrap();
    duration.replace_all(&text, r#"${1}urationMs":7"#).into_owned()
}

/// Reversed IDs, with their dashes where they belong.
fn id_shape(text: &str) -> String {
    let reversed =
        Regex::new("([0-9a-f]{12})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{8})")
            .unwrap();
    let shaped = reversed.replace_all(text, |id: &Captures<'_>| {
        let digits: String = id[0].chars().filter(char::is_ascii_hexdigit).collect();
        let parts = [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]];
        parts.join("-")
    });
    shaped.into_owned()
}

#[test]
fn two_runs_give_the_same_lines() {
    let directory = root().join("snapshots/recordings/0.169.0");
    let scenario = parse("handshake: { done: false }");
    let mut seen = 0;
    for entry in std::fs::read_dir(&directory).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let other = again(&text);
        assert_ne!(text, other, "{}", path.display());
        let lines = normalise::lines(&record(&text, 1), &scenario);
        assert_eq!(lines, normalise::lines(&record(&other, 2), &scenario), "{}", path.display());
        assert!(lines.iter().any(|line| line.contains("{id 1}")), "{}", path.display());
        seen += 1;
    }
    assert!(seen > 0);
}

#[test]
fn what_a_scenario_sets_stays() {
    let text = r#"{"dir":"s2c","msg":{"method":"account/rateLimits/updated","params":{"resetsAt":1000,"version":"0.169.0 or so","url":"http://127.0.0.1:40001/x?state=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA&code=1"}}}"#;
    let lines = normalise::lines(&record(text, 1), &parse(""));
    let expected = [
        "< account/rateLimits/updated",
        "    params.resetsAt = 1000",
        "    params.url = \"http://{backend}/x?state={43 characters}&code=1\"",
        "    params.version = \"0.169.0 or so\"",
    ];
    assert_eq!(lines, expected);
}
