//! Real pairs of releases: what is found between them, as goldens, and the two changes of external auth.
//!
//! Every error and warning between 0.99.0 and 0.169.0 was checked against the documents when its golden was
//! accepted; see `drift/tests/pairs/README.md`.

use std::{collections::BTreeSet, fmt::Write as _, fs, path::Path};

use crate::evidence::{HISTORY, recorded, repository};
use app_server_drift::{
    Document, Finding, Options, Report, Severity, compare, history::Tier, internal::reference,
};
use serde_json::{Value, json};

/// From this file, as insta wants it.
const GOLDENS: &str = "../../../snapshots/drift";

/// More methods than this are counted.
const METHODS: usize = 3;

fn released(release: &str) -> Document {
    Document::printed(release, HISTORY.replay().release(release).unwrap()).unwrap()
}

/// A finding in a line.
fn line(finding: &Finding) -> String {
    let severity = finding.severity.name();
    let arrow = if finding.direction_name() == "client_to_server" { "c2s" } else { "s2c" };
    let cause = finding.cause.as_ref().map(|cause| format!("({cause})")).unwrap_or_default();
    let subject = if finding.subject.is_empty() { "" } else { "=" };
    let mut line = format!(
        "{severity:<5} {arrow} {}{cause} {}{subject}{}",
        finding.rule, finding.path, finding.subject
    );
    // A finding on a method says which already.
    if !finding.methods.contains(&finding.path) {
        let shown: Vec<&str> = finding.methods.iter().take(METHODS).map(String::as_str).collect();
        line += " in ";
        line += &shown.join(", ");
        let more = finding.methods.len().saturating_sub(METHODS);
        if more > 0 {
            let _ = write!(line, " and {more} more");
        }
    }
    line
}

/// The findings of a severity and over, and how many there are of all others.
fn golden(report: &Report, least: Severity) -> String {
    let (told, others): (Vec<_>, Vec<_>) =
        report.findings.iter().partition(|finding| finding.severity >= least);
    let mut lines: Vec<String> = told.into_iter().map(line).collect();
    lines.push(format!("{}, and {} more findings", report.verdict.name(), others.len()));
    lines.join("\n")
}

#[test]
fn real_pairs_are_judged_as_they_were() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(GOLDENS);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for (old, new, least) in [
        ("0.99.0", "0.169.0", Severity::Warn),
        ("0.104.0", "0.105.0", Severity::Info),
        ("0.106.0", "0.107.0", Severity::Info),
        ("0.115.0", "0.116.0", Severity::Info),
        ("0.142.5", "0.143.0", Severity::Info),
        ("0.165.0", "0.166.0", Severity::Warn),
        ("0.166.0", "0.169.0", Severity::Info),
    ] {
        let report = compare(&released(old), &released(new), &Options::default()).unwrap();
        settings.bind(|| {
            insta::assert_snapshot!(format!("{old}..{new}"), golden(&report, least));
        });
    }
}

#[test]
fn the_known_breaks_are_found() {
    let report = compare(&released("0.99.0"), &released("0.169.0"), &Options::default()).unwrap();
    let errors = || report.findings.iter().filter(|finding| finding.severity == Severity::Error);
    let subjects = |path: &str, rule: &str| -> BTreeSet<&str> {
        let found = errors().filter(|finding| finding.path == path && finding.rule == rule);
        found.map(|finding| finding.subject.as_str()).collect()
    };
    let only = |path, rule, subject| assert_eq!(subjects(path, rule), [subject].into(), "{path}");
    only("AskForApproval", "C2S-ENUM-VALUE-REMOVED", "on-failure");
    only("ReviewDecision", "UNION-ARM-SHAPE", "denied");
    only("ReviewDelivery", "C2S-ENUM-VALUE-REMOVED", "detached");
    only("Account<chatgpt>.email", "S2C-NULLABLE", "");
    only("UserInput<image><fileId>.url", "S2C-FIELD-OPTIONAL", "");
    assert_eq!(
        subjects("ThreadItem", "S2C-UNION-ARM-ADDED"),
        [
            "dynamicToolCall",
            "functionCallOutput",
            "hookPrompt",
            "imageGeneration",
            "sleep",
            "subAgentActivity"
        ]
        .into()
    );
    assert_eq!(subjects("AuthMode", "S2C-ENUM-VALUE-ADDED").len(), 5);
    let removed = |severity| {
        report
            .findings
            .iter()
            .filter(|finding| {
                finding.direction_name() == "client_to_server" && finding.severity == severity
            })
            .filter(|finding| {
                ["METHOD-REMOVED", "METHOD-UNLISTED"].contains(&finding.rule.as_str())
            })
            .count()
    };
    // Of the 25 that the schema lost, the TypeScript still lists three.
    assert_eq!((removed(Severity::Error), removed(Severity::Warn)), (22, 3));
}

/// The methods of external auth, with others that keep the unions from being empty.
const EXTERNAL_AUTH: [&str; 7] = [
    "account/login/start",
    "account/read",
    "account/chatgptAuthTokens/refresh",
    "item/fileChange/requestApproval",
    "account/login/completed",
    "account/updated",
    "initialized",
];

const SETS: [&str; 4] =
    ["ClientRequest", "ServerRequest", "ServerNotification", "ClientNotification"];

/// The part of a document that some methods reach.
fn cut(document: &Value, methods: &[&str]) -> Value {
    let mut kept = json!({ "definitions": { "v2": {} } });
    let mut waiting: Vec<String> = Vec::new();
    for set in SETS {
        let mut union = document["definitions"][set].clone();
        union["oneOf"].as_array_mut().unwrap().retain(|variant| {
            methods.contains(&variant["properties"]["method"]["enum"][0].as_str().unwrap())
        });
        reference::each(&union, &mut |target| waiting.push(target.to_owned()));
        kept["definitions"][set] = union;
    }
    // Results are named after the params; that of `account/read` is the exception.
    let params = waiting.clone().into_iter().filter(|reference| reference.ends_with("Params"));
    waiting.extend(params.map(|reference| reference.replace("Params", "Response")));
    while let Some(reference) = waiting.pop() {
        let (directory, name) = reference[1..].rsplit_once('/').unwrap();
        let Some(schema) = document.pointer(&reference[1..]) else { continue };
        let inner = kept.pointer_mut(directory).unwrap();
        if inner.get(name).is_none() {
            inner[name] = schema.clone();
            reference::each(schema, &mut |target| waiting.push(target.to_owned()));
        }
    }
    kept
}

fn read(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// The whole document of a release before the history.
fn whole(release: &str) -> Value {
    read(&recorded(&format!("upstream/before/{release}.stable.json")))
}

/// What is committed of it. `cut` makes it; `DRIFT_CUT=1 just evidence DIR` writes it anew.
fn committed(release: &str) -> Value {
    read(&repository(&format!("drift/tests/pairs/external_auth/{release}.json")))
}

fn stable(release: &str) -> Value {
    HISTORY.document(release, Tier::Stable).unwrap()
}

#[test]
#[ignore = "just evidence DIR"]
fn the_committed_parts_are_cut_from_the_real_documents() {
    for release in ["0.92.0", "0.93.0", "0.98.0"] {
        let cut = cut(&whole(release), &EXTERNAL_AUTH);
        if std::env::var_os("DRIFT_CUT").is_some() {
            let path = repository(&format!("drift/tests/pairs/external_auth/{release}.json"));
            fs::write(&path, serde_json::to_string_pretty(&cut).unwrap() + "\n").unwrap();
        }
        assert_eq!(committed(release), cut, "{release}");
    }
}

/// The changes of external auth are judged the same in the whole documents.
#[test]
#[ignore = "just evidence DIR"]
fn whole_documents_are_judged_as_their_parts() {
    external_auth_comes_without_harm(whole("0.92.0"), whole("0.93.0"));
    external_auth_breaks(whole("0.98.0"), stable("0.99.0"));
}

fn judge(old: Value, new: Value) -> Report {
    let document = |root| Document::new("document", root).unwrap();
    compare(&document(old), &document(new), &Options::default()).unwrap()
}

fn lines(report: &Report, wanted: impl Fn(&Finding) -> bool) -> Vec<String> {
    report.findings.iter().filter(|finding| wanted(finding)).map(line).collect()
}

/// 0.93.0 brought external auth: nothing that clients send is refused, and what is new to old clients is
/// named.
#[test]
fn external_auth_came_without_harm_to_what_clients_send() {
    external_auth_comes_without_harm(committed("0.92.0"), committed("0.93.0"));
}

fn external_auth_comes_without_harm(old: Value, new: Value) {
    let report = judge(old, new);
    let of_clients = |finding: &Finding| finding.direction_name() == "client_to_server";
    let harm = lines(&report, |f| of_clients(f) && f.severity > Severity::Info);
    assert_eq!(harm, [""; 0]);
    let new_to_old = lines(&report, |f| {
        let about = [&f.subject, &f.path];
        f.severity > Severity::Info && about.iter().any(|it| it.contains("chatgptAuthTokens"))
    });
    // Older methods of the whole document tell the mode as well.
    let told: Vec<&str> =
        new_to_old.iter().map(|line| line.split(" in ").next().unwrap()).collect();
    assert_eq!(
        told,
        [
            "error s2c S2C-ENUM-VALUE-ADDED AuthMode=chatgptAuthTokens",
            "error s2c S2C-UNION-ARM-ADDED LoginAccountResponse=chatgptAuthTokens",
            "warn  s2c SERVER-REQUEST-ADDED account/chatgptAuthTokens/refresh",
        ]
    );
    let taken = lines(&report, |f| of_clients(f) && f.subject == "chatgptAuthTokens");
    assert_eq!(
        taken,
        [
            "info  c2s C2S-UNION-ARM-ADDED LoginAccountParams=chatgptAuthTokens in account/login/start"
        ]
    );
}

/// 0.99.0 replaced `idToken`: one break for the login, one for the refresh.
#[test]
fn the_change_of_external_auth_breaks_clients() {
    external_auth_breaks(committed("0.98.0"), cut(&stable("0.99.0"), &EXTERNAL_AUTH));
}

fn external_auth_breaks(old: Value, new: Value) {
    let report = judge(old, new);
    let of_clients = |f: &Finding| f.direction_name() == "client_to_server";
    assert_eq!(
        lines(&report, |f| of_clients(f) && f.severity == Severity::Error),
        [
            "error c2s C2S-FIELD-REQUIRED-ADDED ChatgptAuthTokensRefreshResponse.chatgptAccountId \
             in account/chatgptAuthTokens/refresh",
            "error c2s C2S-FIELD-REQUIRED-ADDED LoginAccountParams<chatgptAuthTokens>.chatgptAccountId \
             in account/login/start",
        ]
    );
    assert_eq!(
        lines(&report, |f| of_clients(f) && f.path.ends_with(".idToken")),
        [
            "warn  c2s C2S-FIELD-REMOVED ChatgptAuthTokensRefreshResponse.idToken \
             in account/chatgptAuthTokens/refresh",
            "warn  c2s C2S-FIELD-REMOVED LoginAccountParams<chatgptAuthTokens>.idToken \
             in account/login/start",
        ]
    );
    assert_eq!(lines(&report, |f| of_clients(f) && f.path.ends_with(".chatgptPlanType")).len(), 2);
}
