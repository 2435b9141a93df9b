//! Every output of `drift`, as the binary prints it for real documents: with findings, without, and
//! where a document cannot be judged. What is for machines is checked by its schema.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use crate::evidence::release;
use crate::formats::{FORMATS, check, printed_schema, run};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A directory with two releases as files, `old.json` and `new.json`.
fn directory(old: &Value, new: &Value) -> TempDir {
    let directory = tempfile::tempdir().unwrap();
    fs::write(directory.path().join("old.json"), format!("{old:#}")).unwrap();
    fs::write(directory.path().join("new.json"), format!("{new:#}")).unwrap();
    directory
}

fn run_in(directory: &Path, arguments: &[&str], colours: &[(&str, &str)]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_app-server-drift"))
        .args(arguments)
        .current_dir(directory)
        .env_remove("NO_COLOR")
        .env_remove("CLICOLOR_FORCE")
        .envs(colours.iter().copied())
        .output()
        .unwrap()
}

/// What is printed for two releases, or two files of a directory, and the exit code.
fn drift(directory: &Path, old: &str, new: &str, format: &str) -> (String, i32) {
    drift_with(directory, old, new, format, &[])
}

fn drift_with(
    directory: &Path,
    old: &str,
    new: &str,
    format: &str,
    options: &[&str],
) -> (String, i32) {
    let arguments = [old, new, "--format", format];
    let (text, _, code) = run(directory, &[&arguments, options].concat());
    check(format, &text);
    // Colours have a test of their own.
    (anstream::adapter::strip_str(&text).to_string(), code)
}

/// Compares with a committed text, in which the version of this package is left open.
fn snapshot(name: &str, text: &str) {
    let version = concat!("\"version\": \"", env!("CARGO_PKG_VERSION"), "\"");
    let text = text.replace(version, "\"version\": \"VERSION\"");
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../../../snapshots/drift/formats");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

/// Several outputs one below the other.
fn all(formats: &[&str], print: impl Fn(&str) -> String) -> String {
    let printed: Vec<String> =
        formats.iter().map(|format| format!("=== {format}\n{}", print(format))).collect();
    printed.concat()
}

#[test]
fn releases_are_compared_in_every_format() {
    for format in FORMATS {
        let (text, code) = drift(Path::new("."), "0.143.0", "0.144.0", format);
        assert_eq!(code, 1, "{format}");
        // Code scanning wants files: see below.
        if format != "sarif" {
            snapshot(format, &text);
        }
    }
}

#[test]
fn files_have_places() {
    let directory = directory(&release("0.143.0"), &release("0.144.0"));
    for format in ["text", "github", "sarif"] {
        let (text, code) = drift(directory.path(), "old.json", "new.json", format);
        assert_eq!(code, 1, "{format}");
        snapshot(&format!("{format}_files"), &text);
    }
    let (text, _) = drift(directory.path(), "old.json", "new.json", "json");
    let report: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(report["new_file"], "new.json");
    let line = report["findings"][0]["new"]["line"].as_u64().unwrap();
    let github = drift(directory.path(), "old.json", "new.json", "github").0;
    assert!(github.starts_with(&format!("::error file=new.json,line={line},")), "{github}");
}

#[test]
fn a_revision_of_git_has_the_path_in_the_repository() {
    let directory = directory(&release("0.143.0"), &release("0.144.0"));
    let git = |arguments: &[&str]| {
        let author = ["-c", "user.name=a", "-c", "user.email=a@b.c"];
        let output =
            Command::new("git").args(author).args(arguments).current_dir(directory.path()).output();
        assert!(output.as_ref().unwrap().status.success(), "{output:?}");
    };
    git(&["init", "--quiet"]);
    fs::rename(directory.path().join("old.json"), directory.path().join("schema.json")).unwrap();
    git(&["add", "schema.json"]);
    git(&["commit", "--quiet", "--message", "old"]);
    fs::rename(directory.path().join("new.json"), directory.path().join("schema.json")).unwrap();
    let (text, _) = drift(directory.path(), "HEAD:./schema.json", "schema.json", "json");
    let report: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        (&report["old_file"], &report["new_file"]),
        (&json!("schema.json"), &json!("schema.json"))
    );
    assert_eq!(report["old"], "HEAD:./schema.json");
    assert!(report["findings"][0]["old"]["line"].as_u64().unwrap() > 1);
}

#[test]
fn colours_are_for_terminals_and_on_demand() {
    let arguments = ["0.143.0", "0.144.0"].map(str::to_owned);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let text = |colours: &[(&str, &str)]| {
        String::from_utf8(run_in(Path::new("."), &arguments, colours).stdout).unwrap()
    };
    let plain = text(&[]);
    assert!(!plain.contains('\u{1b}'));
    assert_eq!(text(&[("NO_COLOR", "1")]), plain);
    let coloured = text(&[("CLICOLOR_FORCE", "1")]);
    snapshot("text_coloured", &coloured.replace('\u{1b}', "ESC"));
    assert_eq!(anstream::adapter::strip_str(&coloured).to_string(), plain);
    for format in ["json", "markdown", "github", "sarif", "junit"] {
        let arguments = [arguments.as_slice(), &["--format", format]].concat();
        let output = run_in(Path::new("."), &arguments, &[("CLICOLOR_FORCE", "1")]);
        assert!(!output.stdout.contains(&0x1b), "{format}");
    }
}

#[test]
fn nothing_found_is_said() {
    let printed = |format: &str| {
        let (text, code) = drift(Path::new("."), "0.144.0", "0.144.1", format);
        assert_eq!(code, 0, "{format}");
        text
    };
    let formats = ["text", "json", "ndjson", "markdown", "github", "sarif"];
    snapshot("nothing_found", &all(&formats, printed));
    let text = printed("junit");
    let report = roxmltree::Document::parse(&text).unwrap();
    let count =
        |name: &str| report.root_element().attribute(name).unwrap().parse::<usize>().unwrap();
    assert_eq!((count("failures"), count("errors")), (0, 0));
    assert!(count("tests") > 50, "{}", count("tests"));
}

#[test]
fn what_cannot_be_judged_is_said_in_every_format() {
    let old = release("0.143.0");
    let mut new = release("0.144.0");
    new["definitions"]["v2"].as_object_mut().unwrap().remove("GetAccountParams");
    let directory = directory(&old, &new);
    let printed = |format: &str| {
        let (text, code) = drift(directory.path(), "old.json", "new.json", format);
        assert_eq!(code, 3, "{format}");
        text
    };
    snapshot("not_judged", &all(&FORMATS, printed));
    let output = run_in(directory.path(), &["old.json", "new.json"], &[]);
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(error.starts_with("error: BUNDLE-INVALID: new.json:"), "{error}");

    fs::write(directory.path().join("new.json"), "{").unwrap();
    assert_eq!(drift(directory.path(), "old.json", "new.json", "json").1, 3);
    assert_eq!(drift(directory.path(), "old.json", "new.json", "sarif").1, 3);
}

#[test]
fn the_schemas_of_the_formats_are_committed() {
    for format in ["json", "ndjson"] {
        let schema = printed_schema(&["--print-schema", format]);
        jsonschema::meta::validate(&schema).unwrap();
        snapshot(&format!("{format}.schema"), &format!("{schema:#}"));
    }
    let schema = printed_schema(&["rules", "--print-schema"]);
    jsonschema::meta::validate(&schema).unwrap();
    let rules = run_in(Path::new("."), &["rules", "--format", "json"], &[]);
    let rules: Value = serde_json::from_slice(&rules.stdout).unwrap();
    assert!(rules.as_array().unwrap().len() > 50);
    let validator = jsonschema::validator_for(&schema).unwrap();
    validator.validate(&rules).unwrap();
    // The schemas tell: a finding without its rule is none, and a report needs a verdict.
    assert!(!validator.is_valid(&json!([{ "id": "A" }])));
    let report = printed_schema(&["--print-schema", "json"]);
    assert!(!jsonschema::is_valid(&report, &json!({ "findings": [] })));
}

#[test]
fn every_output_of_a_long_way_fits_its_schema() {
    let all = ["--surface", "all", "--skew", "full", "--experimental", "include"];
    for format in ["json", "ndjson", "sarif", "junit"] {
        let (text, code) = drift_with(Path::new("."), "0.99.0", "0.169.0", format, &all);
        assert_eq!(code, 1, "{format}");
        assert!(text.len() > 100_000, "{format}");
        if format == "junit" {
            let report = roxmltree::Document::parse(&text).unwrap();
            let suites = report.descendants().filter(|node| node.has_tag_name("testsuite"));
            let suites: Vec<_> = suites.filter_map(|suite| suite.attribute("name")).collect();
            assert_eq!(suites, ["documents", "wire", "names"]);
        }
    }
}
