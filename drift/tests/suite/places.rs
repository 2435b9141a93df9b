//! Where findings stand in the texts of real documents: the line of each is the one on which its value
//! begins.

use crate::evidence::release;
use app_server_drift::{Document, Options, Place, Report, Skew, compare};
use serde_json::{Value, json};

fn drift(old: &Value, new: &Value, print: fn(&Value) -> String) -> Report {
    let document = |name: &str, root| Document::parse(name, name, print(root)).unwrap();
    let skews = vec![Skew::Backward, Skew::Forward];
    let options = Options { names: true, skews, ..Options::default() };
    compare(&document("old", old), &document("new", new), &options).unwrap()
}

/// Where a value is printed, told by putting another in its place: what stands above is not moved.
fn line(root: &Value, place: &Place) -> usize {
    let mut marked = root.clone();
    let pointer = place.pointer.strip_prefix('#').unwrap();
    *marked.pointer_mut(pointer).unwrap() = json!("HERE");
    let text = format!("{marked:#}");
    1 + text.lines().position(|line| line.contains("\"HERE\"")).unwrap()
}

#[test]
fn every_finding_has_the_line_of_its_value() {
    let (old, new) = (release("0.143.0"), release("0.144.0"));
    let report = drift(&old, &new, |root| format!("{root:#}"));
    let mut places = 0;
    for finding in &report.findings {
        for (root, place) in [(&old, &finding.old), (&new, &finding.new)] {
            let Some(place) = place else { continue };
            assert_eq!(place.line, Some(line(root, place)), "{finding:#?}");
            places += 1;
        }
        assert!(finding.old.is_some() || finding.new.is_some(), "{finding:#?}");
    }
    assert!(places > 10, "{places}");
}

#[test]
fn one_line_is_line_one_and_a_release_has_none() {
    let (old, new) = (release("0.143.0"), release("0.144.0"));
    let places = |report: Report| -> Vec<Option<usize>> {
        let places = report.findings.into_iter().flat_map(|finding| [finding.old, finding.new]);
        places.flatten().map(|place| place.line).collect()
    };
    let compact = places(drift(&old, &new, Value::to_string));
    assert!(compact.iter().all(|line| *line == Some(1)), "{compact:?}");
    let document = |root: &Value| Document::new("release", root.clone()).unwrap();
    let report = compare(&document(&old), &document(&new), &Options::default()).unwrap();
    let lines = places(report);
    assert!(!lines.is_empty() && lines.iter().all(Option::is_none), "{lines:?}");
}

#[test]
fn what_cannot_be_judged_has_its_line() {
    let mut root = release("0.144.0");
    root["definitions"]["RequestId"] = json!({ "not": {} });
    let broken = Document::parse("broken", "broken", format!("{root:#}")).unwrap();
    let unjudged = compare(&broken, &broken, &Options::default()).unwrap_err();
    let place = unjudged.place.clone().unwrap();
    assert_eq!(place.line, Some(line(&root, &place)));
    let line = place.line.unwrap();
    let told =
        format!("broken:{line} at #/definitions/RequestId: the keyword `not` is not understood");
    assert_eq!(unjudged.to_string(), told);
}
