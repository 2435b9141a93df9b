//! Living with the gate: `drift.toml`, `drift approve`, `--only`, on releases of the real server.

use std::{
    collections::BTreeSet,
    fs,
    process::{Command, Output},
};

use crate::evidence::{release, repository};
use serde_json::{Value, json};
use tempfile::TempDir;

/// Two releases with two errors and two notes between them.
const PAIR: [&str; 2] = ["0.143.0", "0.144.0"];

/// The fingerprint of one of the errors: the new value `headers` of `AuthMode`.
const AUTH_MODE: &str = "2-5bccc336741181b0";

/// A directory in which `drift` runs.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn with(config: &str) -> Self {
        let place = Self::new();
        place.write("drift.toml", config);
        place
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.0.path().join(name), text).unwrap();
    }

    fn config(&self) -> String {
        fs::read_to_string(self.0.path().join("drift.toml")).unwrap()
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_app-server-drift"))
            .args(arguments)
            // One of the two errors is about what only experimental fields lead to.
            .args(["--experimental", "include"])
            .current_dir(self.0.path())
            .output()
            .unwrap()
    }

    /// The report on the pair of releases, and the exit code.
    fn report(&self, more: &[&str]) -> (Value, i32) {
        let output = self.run(&[&PAIR[..], &["--format", "json"], more].concat());
        let errors = String::from_utf8_lossy(&output.stderr);
        (serde_json::from_slice(&output.stdout).expect(&errors), output.status.code().unwrap())
    }

    /// Asserts that the command line is refused with one line that holds all of these.
    fn refuses(&self, more: &[&str], texts: &[&str]) {
        let output = self.run(&[&PAIR[..], more].concat());
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!((output.status.code(), errors.lines().count()), (Some(2), 1), "{errors}");
        for text in texts {
            assert!(errors.contains(text), "{errors:?} has no {text:?}");
        }
        assert!(output.stdout.is_empty());
    }
}

fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The paths of findings with their severities.
fn found(report: &Value) -> BTreeSet<(String, String)> {
    let findings = report["findings"].as_array().unwrap().iter();
    let field = |finding: &Value, name: &str| finding[name].as_str().unwrap().to_owned();
    findings.map(|finding| (field(finding, "path"), field(finding, "severity"))).collect()
}

fn severity(report: &Value, path: &str) -> Option<String> {
    found(report).into_iter().find(|(found, _)| found == path).map(|(_, severity)| severity)
}

#[test]
fn without_a_file_what_breaks_fails() {
    let (report, code) = Place::new().report(&[]);
    assert_eq!((report["verdict"].as_str(), code), (Some("breaking"), 1));
    assert_eq!(severity(&report, "AuthMode").unwrap(), "error");
    assert_eq!(severity(&report, "AppToolApproval").unwrap(), "error");
}

#[test]
fn rules_have_the_severity_that_the_file_gives_them() {
    let place = Place::with("[severity]\nS2C-ENUM-VALUE-ADDED = \"warn\"\n");
    let (report, code) = place.report(&[]);
    assert_eq!(
        (report["verdict"].as_str(), report["bump"].as_str()),
        (Some("compatible"), Some("minor"))
    );
    assert_eq!((severity(&report, "AuthMode").as_deref(), code), (Some("warn"), 0));
    assert_eq!(place.report(&["--fail-on", "warn"]).1, 1);
    assert_eq!(place.report(&["--no-config"]).1, 1);

    let off = "S2C-ENUM-VALUE-ADDED = \"off\"\nC2S-FIELD-OPTIONAL-ADDED = \"off\"\n";
    let (report, code) = Place::with(&format!("[severity]\n{off}")).report(&[]);
    assert_eq!((report["findings"].clone(), &report["hidden"], code), (json!([]), &json!(4), 0));
    assert_eq!(report["verdict"], "compatible", "what is not listed differs all the same");
}

#[test]
fn overrides_are_about_paths_methods_and_rules() {
    let all = "[[override]]\nrules = [\"*\"]\nseverity = \"info\"\n";
    assert_eq!(Place::with(all).report(&[]).1, 0);
    let last = format!("{all}[[override]]\npaths = [\"Auth*\"]\nseverity = \"error\"\n");
    let (report, code) = Place::with(&last).report(&[]);
    assert_eq!((severity(&report, "AuthMode").as_deref(), code), (Some("error"), 1));
    assert_eq!(severity(&report, "AppToolApproval").as_deref(), Some("info"));

    let methods = "[[override]]\nmethods = [\"config/*\"]\nseverity = \"info\"\n";
    let (report, _) = Place::with(methods).report(&[]);
    assert_eq!(severity(&report, "AppToolApproval").as_deref(), Some("info"));
    assert_eq!(severity(&report, "AuthMode").as_deref(), Some("error"));
}

#[test]
fn an_override_of_methods_spares_what_others_reach_too() {
    let place = Place::new();
    let json = |more: &[&str]| -> Value {
        let output = place.run(&[&["0.99.0", "0.169.0", "--format", "json"][..], more].concat());
        serde_json::from_slice(&output.stdout).unwrap()
    };
    // Its value `on-failure` was removed.
    let policy = |report: &Value| -> String {
        let findings = report["findings"].as_array().unwrap();
        let is_it = |finding: &&Value| {
            finding["rule"] == "C2S-ENUM-VALUE-REMOVED" && finding["path"] == "AskForApproval"
        };
        findings.iter().find(is_it).unwrap()["severity"].as_str().unwrap().to_owned()
    };
    assert_eq!(policy(&json(&[])), "error");
    place.write("drift.toml", "[[override]]\nmethods = [\"thread/*\"]\nseverity = \"info\"\n");
    assert_eq!(policy(&json(&[])), "error", "turn/start reaches it as well");
    let both = "[[override]]\nmethods = [\"thread/*\", \"turn/*\"]\nseverity = \"info\"\n";
    place.write("drift.toml", both);
    assert_eq!(policy(&json(&[])), "info");
}

#[test]
fn what_is_open_to_clients_does_not_break() {
    let (report, code) = Place::with("open = [\"AuthMode\"]\n").report(&[]);
    assert_eq!(severity(&report, "AuthMode").as_deref(), Some("warn"));
    assert_eq!((severity(&report, "AppToolApproval").as_deref(), code), (Some("error"), 1));
    assert_eq!(Place::with("open = [\"*\"]\n").report(&[]).1, 0);

    // What clients write is not opened: servers refuse it.
    let place = Place::with("open = [\"*\"]\n");
    let output = place.run(&["0.99.0", "0.169.0", "--format", "json"]);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let removed = report["findings"].as_array().unwrap().iter();
    let mut removed = removed.filter(|finding| finding["rule"] == "C2S-ENUM-VALUE-REMOVED");
    assert!(removed.any(|finding| finding["severity"] == "error"));
}

#[test]
fn an_ignore_accepts_a_break_until_it_expires() {
    let ignore = |more: &str| {
        let print = format!("fingerprint = \"{AUTH_MODE}\"\n");
        Place::with(&format!("\n[[ignore]]\n{print}reason = \"the client reads any text\"\n{more}"))
    };
    let (report, code) = ignore("").report(&[]);
    assert_eq!((report["findings"].as_array().unwrap().len(), code), (3, 1));
    assert_eq!(report["ignored"][0]["path"], "AuthMode");
    assert_eq!(report["ignored"][0]["reason"], "the client reads any text");
    assert_eq!(report["remarks"], json!([]));
    let open = "[severity]\nS2C-ENUM-VALUE-ADDED = \"error\"\n[[override]]\npaths = [\"AppTool*\"]\nseverity = \"warn\"\n";
    let (report, code) = ignore(open).report(&[]);
    assert_eq!((report["verdict"].as_str(), code), (Some("breaking"), 0), "accepted, and a break");
    assert_eq!(report["bump"], "major");

    let (report, code) = ignore("expires = 9999-12-31\n").report(&[]);
    assert_eq!((report["ignored"][0]["expires"].as_str(), code), (Some("9999-12-31"), 1));
    let (report, _) = ignore("expires = 2020-01-31\n").report(&[]);
    assert_eq!(
        (report["ignored"].clone(), severity(&report, "AuthMode").as_deref()),
        (json!([]), Some("error"))
    );
    assert_eq!(
        (&report["remarks"][0]["line"], &report["remarks"][0]["file"]),
        (&json!(2), &json!("drift.toml"))
    );
    let place = ignore("expires = 2020-01-31\n");
    assert!(text(&place.run(&PAIR)).contains("drift.toml:2: the ignore of"));

    let (report, _) =
        Place::with(&place.config().replace(AUTH_MODE, "2-0123456789abcdef")).report(&[]);
    let message = report["remarks"][0]["message"].as_str().unwrap();
    assert!(message.contains("2-0123456789abcdef matches nothing"), "{message}");
}

/// Fingerprints once did not tell what changed. Such an ignore must not accept anything, nor keep `approve`
/// from writing another.
#[test]
fn an_ignore_of_an_older_version_says_what_to_do() {
    let old = "[[ignore]]\nfingerprint = \"e8b261ddf34a2a44\"\nreason = \"known\"\n";
    let place = Place::with(old);
    let (report, code) = place.report(&[]);
    assert_eq!((severity(&report, "AuthMode").as_deref(), code), (Some("error"), 1));
    let message = report["remarks"][0]["message"].as_str().unwrap();
    for text in ["e8b261ddf34a2a44", "remove it", "`app-server-drift approve`", "`2-`"] {
        assert!(message.contains(text), "{message}");
    }
    let approve = [&["approve"], &PAIR[..], &["--reason", "still known"]].concat();
    assert!(place.run(&approve).status.success());
    let (report, code) = place.report(&[]);
    assert_eq!((report["ignored"].as_array().unwrap().len(), code), (2, 0));
    assert_eq!(report["remarks"].as_array().unwrap().len(), 1);
}

#[test]
fn a_wrong_file_is_refused_with_the_line_and_what_is_allowed() {
    let ignore = "[[ignore]]\nfingerprint = \"2-5bccc336741181b0\"\nreason = \"known\"\n";
    let twice = ignore.repeat(2);
    let cases: [(&str, &[&str]); 14] = [
        ("fail_on = \"warn\"\n", &["drift.toml:1:", "`fail_on`", "`fail-on`"]),
        ("\nskew = \"back\"\n", &["drift.toml:2:", "`back`", "`backward`"]),
        (
            "[severity]\nS2C-ENUM-VALUE-ADED = \"warn\"\n",
            &["drift.toml:2:", "did you mean `S2C-ENUM-VALUE-ADDED`"],
        ),
        ("[severity]\nTUPLE = \"fatal\"\n", &["drift.toml:2:", "`fatal`", "`off`"]),
        ("[[override]]\nseverity = \"off\"\n", &["drift.toml:1:", "`paths`, `methods` or `rules`"]),
        (
            "[[override]]\nrules = [\"S3C-*\"]\nseverity = \"off\"\n",
            &["drift.toml:2:", "no rule `S3C-*`"],
        ),
        (
            "[[override]]\npath = [\"A\"]\nseverity = \"off\"\n",
            &["drift.toml:2:", "`path`", "`paths`"],
        ),
        (
            "[[ignore]]\nfingerprint = \"e8b2\"\nreason = \"x\"\n",
            &["drift.toml:2:", "`e8b2` is not a fingerprint"],
        ),
        ("[[ignore]]\nfingerprint = \"2-5bccc336741181b0\"\n", &["drift.toml:1:", "`reason`"]),
        (
            "[[ignore]]\nfingerprint = \"2-5bccc336741181b0\"\nreason = \" \"\n",
            &["drift.toml:3:", "empty"],
        ),
        (
            "[[ignore]]\nfingerprint = \"2-5bccc336741181b0\"\nreason = \"x\"\nexpires = \"soon\"\n",
            &["drift.toml:4:"],
        ),
        (
            "[[ignore]]\nfingerprint = \"2-5bccc336741181b0\"\nreason = \"x\"\nexpires = 2027-01-31T10:00:00Z\n",
            &["drift.toml:4:", "2027-01-31"],
        ),
        (&twice, &["drift.toml:4:", "already ignored on line 1"]),
        ("open = [\n", &["drift.toml:"]),
    ];
    for (config, texts) in cases {
        Place::with(config).refuses(&[], texts);
    }
    Place::new().refuses(&["--config", "missing.toml"], &["missing.toml"]);
    let place = Place::with("nonsense");
    assert_eq!(place.report(&["--no-config"]).1, 1);
}

#[test]
fn the_command_line_wins_over_the_file() {
    let place = Place::with("fail-on = \"any\"\nskew = \"forward\"\nsurface = \"names\"\n");
    let (report, _) = place.report(&[]);
    assert_eq!(report["findings"][0]["layer"], "names");
    let (report, code) =
        place.report(&["--surface", "wire", "--skew", "backward", "--fail-on", "error"]);
    assert_eq!((found(&report), code), (found(&Place::new().report(&[]).0), 1));
    place.write("other.toml", "fail-on = \"error\"\nopen = [\"*\"]\n");
    assert_eq!(place.report(&["--config", "other.toml"]).1, 0);
}

#[test]
fn approve_writes_what_makes_the_gate_pass_and_keeps_the_rest() {
    let kept = "# Ours.\nfail-on = \"error\"   # as ever\n\n[severity]\n\"TUPLE\" = 'warn'\n";
    let place = Place::with(kept);
    let approve = [&["approve"], &PAIR[..], &["--reason", "planned \"for\" 0.144"]].concat();
    let output = place.run(&approve);
    assert!(output.status.success(), "{output:?}");
    assert!(text(&output).ends_with("drift.toml: 2 added, 0 renewed, 0 there already\n"));
    let written = place.config();
    assert!(written.starts_with(kept), "{written}");
    assert!(
        written.contains("# error S2C-ENUM-VALUE-ADDED AuthMode: old clients refuse"),
        "{written}"
    );
    let (report, code) = place.report(&[]);
    assert_eq!((report["ignored"].as_array().unwrap().len(), code), (2, 0));
    assert_eq!(report["remarks"], json!([]));

    let again = place.run(&approve);
    assert!(text(&again).ends_with("drift.toml: 0 added, 0 renewed, 2 there already\n"));
    assert_eq!(place.config(), written, "approving twice changes nothing");
}

/// A release whose schema of `ThreadStartParams.model`, a string in the real one, is another.
fn edited(schema: Value) -> String {
    let mut document = release("0.144.0");
    let model = document.pointer_mut("/definitions/v2/ThreadStartParams/properties/model").unwrap();
    assert_eq!(*model, json!({ "type": ["string", "null"] }));
    *model = schema;
    document.to_string()
}

#[test]
fn an_approved_break_does_not_cover_a_later_one_at_the_same_place() {
    let place = Place::new();
    place.write("old.json", &release("0.144.0").to_string());
    for (approved, later) in [
        (json!({ "type": "integer" }), json!({ "type": "boolean" })),
        (json!({ "type": "string" }), json!({ "type": "integer" })),
        (
            json!({ "type": ["string", "null"], "maxLength": 9 }),
            json!({ "type": ["string", "null"], "maxLength": 8 }),
        ),
    ] {
        let _ = fs::remove_file(place.0.path().join("drift.toml"));
        let compare = ["old.json", "new.json"];
        place.write("new.json", &edited(approved.clone()));
        assert_eq!(place.run(&compare).status.code(), Some(1), "{approved} breaks");
        let approve = [&["approve"], &compare[..], &["--reason", "planned"]].concat();
        assert!(place.run(&approve).status.success());
        assert_eq!(place.run(&compare).status.code(), Some(0), "{approved} is accepted");

        place.write("new.json", &edited(later.clone()));
        let output = place.run(&compare);
        assert_eq!(output.status.code(), Some(1), "{later} is another change:\n{}", text(&output));
    }
}

#[test]
fn approve_takes_one_finding_and_renews_what_expired() {
    let expired = format!(
        "[[ignore]]\nfingerprint = \"{AUTH_MODE}\" # the sign-in\nreason = \"old\" # why\nexpires = 2020-01-31\n"
    );
    let place = Place::with(&expired);
    let base = [&["approve"], &PAIR[..], &["--reason", "new", "--expires", "9999-01-31"]].concat();
    let output = place.run(&[&base[..], &["--fingerprint", AUTH_MODE]].concat());
    assert!(
        text(&output).ends_with("drift.toml: 0 added, 1 renewed, 0 there already\n"),
        "{output:?}"
    );
    let expected = expired.replace("2020", "9999").replace("\"old\"", "\"new\"");
    assert_eq!(place.config(), expected);

    let inline = Place::with("ignore = []\n");
    assert!(inline.run(&base).status.success());
    assert_eq!(inline.report(&[]).1, 0, "{}", inline.config());

    let new = Place::new();
    assert!(new.run(&base).status.success());
    assert_eq!(new.report(&[]).1, 0);
    assert!(new.config().starts_with("# error "), "{}", new.config());
}

#[test]
fn approve_refuses_what_makes_no_sense() {
    let place = Place::new();
    let run = |more: &[&str]| place.run(&[&["approve"], &PAIR[..], more].concat());
    assert_eq!(run(&[]).status.code(), Some(2), "a reason is needed");
    for more in [
        &["--reason", ""][..],
        &["--reason", "x", "--expires", "2020-01-31"],
        &["--reason", "x", "--expires", "soon"],
        &["--reason", "x", "--fingerprint", "2-0123456789abcdef"],
    ] {
        assert_eq!(run(more).status.code(), Some(2), "{more:?}");
    }
    assert!(!place.0.path().join("drift.toml").exists());
    place.write("drift.toml", "ignore = 1\n");
    assert_eq!(run(&["--reason", "x"]).status.code(), Some(2));
    assert_eq!(place.config(), "ignore = 1\n");
}

#[test]
fn only_the_methods_that_a_client_uses_are_judged() {
    let place = Place::new();
    place.write("lines", "# ours\naccount/login/start\n\naccount/updated\n");
    place.write("list.json", r#"["account/login/start", "account/updated"]"#);
    place.write("object.json", r#"{"methods": ["account/login/start", "account/updated"]}"#);
    let expected: BTreeSet<String> = [
        "AuthMode",
        "LoginAccountParams<chatgpt>.appBrand",
        "LoginAccountParams<chatgpt>.useHostedLoginSuccessPage",
    ]
    .map(str::to_owned)
    .into();
    for file in ["lines", "list.json", "object.json"] {
        let (report, code) = place.report(&["--only", file]);
        let paths: BTreeSet<String> = found(&report).into_iter().map(|(path, _)| path).collect();
        assert_eq!((&paths, code), (&expected, 1), "{file}");
    }
    // What is accepted stays so when the list of methods changes.
    let prints = |report: &Value| -> BTreeSet<String> {
        let findings = report["findings"].as_array().unwrap().iter();
        findings.map(|finding| finding["fingerprint"].to_string()).collect()
    };
    let base = ["0.99.0", "0.169.0", "--format", "json"];
    place.write("start", "thread/start\n");
    let all = prints(&serde_json::from_slice(&place.run(&base).stdout).unwrap());
    let some = place.run(&[&base[..], &["--only", "start"]].concat());
    let some = prints(&serde_json::from_slice(&some.stdout).unwrap());
    assert!(some.is_subset(&all) && some.len() > 10 && some.len() < all.len());

    place.write("login", "account/login/start\n");
    assert_eq!(place.report(&["--only", "login"]).1, 0);
    place.write("drift.toml", "only = \"login\"\n");
    assert_eq!(place.report(&[]).1, 0);
    // Names count as well, of the types that those methods use.
    let names = |more: &[&str]| {
        let base = ["0.142.0", "0.169.0", "--surface", "names", "--format", "json"];
        let output = place.run(&[&base[..], more].concat());
        found(&serde_json::from_slice(&output.stdout).unwrap())
    };
    let (all, some) = (names(&["--no-config"]), names(&[]));
    assert!(some.is_subset(&all) && some.len() < all.len() / 10, "{some:?}");
    assert!(some.contains(&("LoginAppBrand".to_owned(), "info".to_owned())), "{some:?}");
}

#[test]
fn a_list_of_methods_must_name_methods() {
    let place = Place::new();
    place.write("typo", "account/updated\naccount/login/strat\nno/such\n");
    place.refuses(
        &["--only", "typo"],
        &[
            "typo: neither 0.143.0 nor 0.144.0 has",
            "did you mean `account/login/start`",
            "`no/such`",
        ],
    );
    place.write("empty", "[]");
    place.refuses(&["--only", "empty"], &["empty: it lists no methods"]);
    place.write("number", "[1]");
    place.refuses(&["--only", "number"], &["number: it is not a list of methods"]);
    place.refuses(&["--only", "missing"], &["missing"]);
    // The list of all methods has some that these releases do not have.
    let registry = repository("bindings/methods.json");
    let (report, _) = place.report(&["--only", registry.to_str().unwrap()]);
    assert_eq!(severity(&report, "AuthMode").as_deref(), Some("error"));
}

#[test]
fn formats_for_machines_tell_what_is_accepted_and_which_ignores_do_nothing() {
    let ignore =
        |print: &str| format!("\n[[ignore]]\nfingerprint = \"{print}\"\nreason = \"known\"\n");
    let place = Place::with(&(ignore(AUTH_MODE) + &ignore("2-0123456789abcdef")));
    let run = |format| text(&place.run(&[PAIR[0], PAIR[1], "--format", format]));

    let log: Value = serde_json::from_str(&run("sarif")).unwrap();
    let run_of_it = &log["runs"][0];
    assert_eq!(run_of_it["properties"]["ignored"][0]["fingerprint"], AUTH_MODE);
    let results = run_of_it["results"].as_array().unwrap().iter();
    let mut prints = results.map(|result| &result["partialFingerprints"]["appServerDrift/v2"]);
    assert!(prints.len() > 0 && prints.all(|print| print != AUTH_MODE));
    let notifications = run_of_it["invocations"][0]["toolExecutionNotifications"].as_array();
    let remark = notifications.unwrap().last().unwrap();
    assert!(remark["message"]["text"].as_str().unwrap().contains("2-0123456789abcdef"), "{remark}");
    let file = &remark["locations"][0]["physicalLocation"];
    assert_eq!(file["artifactLocation"]["uri"], "drift.toml");
    assert_eq!(file["region"]["startLine"], 6);

    let tests = run("junit");
    assert!(
        tests.contains(&format!("accepted: AuthMode S2C-ENUM-VALUE-ADDED {AUTH_MODE}: known")),
        "{tests}"
    );
    assert!(tests.contains("drift.toml:6: "), "{tests}");
}

#[test]
fn every_format_tells_the_bump_and_the_fingerprints() {
    let place = Place::new();
    for (old, new, surface, bump) in [
        ("0.143.0", "0.143.0", "all", "none"),
        ("0.143.0", "0.144.0", "wire", "major"),
        ("0.143.0", "0.144.0", "names", "minor"),
        ("0.144.0", "0.144.1", "all", "none"),
    ] {
        let run = |format| text(&place.run(&[old, new, "--surface", surface, "--format", format]));
        let json: Value = serde_json::from_str(&run("json")).unwrap();
        assert_eq!(json["bump"], bump, "{old} {new} {surface}");
        let last: Value = serde_json::from_str(run("ndjson").lines().last().unwrap()).unwrap();
        assert_eq!(last["bump"], bump);
        for format in ["text", "markdown", "github"] {
            let text = run(format);
            assert!(text.contains(&format!("bump: {bump}")), "{format}: {text}");
            for finding in json["findings"].as_array().unwrap() {
                assert!(
                    text.contains(finding["fingerprint"].as_str().unwrap()),
                    "{format}: {text}"
                );
            }
        }
    }
}
