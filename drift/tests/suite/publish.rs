//! The scripts of a release: the assets for download, the matrix of targets, and the checks before it.

use std::{
    collections::BTreeSet,
    fs,
    os::unix::fs::PermissionsExt as _,
    path::Path,
    process::{Command, Output},
};

use toml_edit::DocumentMut;

use crate::gate::{root, source_key, text};

/// The Rust targets that a release has a binary for.
fn targets() -> BTreeSet<String> {
    let list = fs::read_to_string(root().join("drift/release/targets.txt")).unwrap();
    let lines = list.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines.map(|line| line.split_whitespace().next().unwrap().to_owned()).collect()
}

/// Writes a file that can be run.
pub fn write_script(path: &Path, script: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, script).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
}

/// Writes the assets of a release whose binaries are `script`.
pub fn release(assets: &Path, script: &str) {
    let directory = tempfile::tempdir().unwrap();
    for target in targets() {
        let extension = if target.contains("windows") { ".exe" } else { "" };
        let binary = directory.path().join(&target).join(format!("app-server-drift{extension}"));
        write_script(&binary, script);
        // As GitHub's artifacts come.
        fs::set_permissions(&binary, fs::Permissions::from_mode(0o644)).unwrap();
    }
    let output = run("assets.sh", &[directory.path(), assets]);
    assert!(output.status.success(), "{}", text(&output));
}

fn run<T: AsRef<std::ffi::OsStr>>(script: &str, arguments: &[T]) -> Output {
    Command::new(root().join("drift/release").join(script)).args(arguments).output().unwrap()
}

#[test]
fn a_release_has_an_archive_for_each_target_where_cargo_binstall_looks_for_it() {
    let directory = tempfile::tempdir().unwrap();
    release(directory.path(), "#!/bin/sh\necho gate\n");

    let manifest = fs::read_to_string(root().join("drift/Cargo.toml")).unwrap();
    let manifest: DocumentMut = manifest.parse().unwrap();
    let metadata = &manifest["package"]["metadata"]["binstall"];
    let url = metadata["pkg-url"].as_str().unwrap();
    let name = url.strip_prefix("{ repo }/releases/download/v{ version }/").unwrap();
    assert_eq!(metadata["bin-dir"].as_str(), Some("{ bin }{ binary-ext }"));

    let mut expected = BTreeSet::from(["SHA256SUMS".to_owned(), "SOURCES".to_owned()]);
    for target in targets() {
        let archive = name.replace("{ name }", "app-server-drift").replace("{ target }", &target);
        let list = Command::new("tar").arg("-tzf").arg(directory.path().join(&archive)).output();
        let binary = if target.contains("windows") { ".exe" } else { "" };
        let content = format!("app-server-drift{binary}\nLICENSE\nREADME.md\n");
        assert_eq!(text(&list.unwrap()), content, "{archive}");
        expected.insert(archive);
    }
    let files = fs::read_dir(directory.path()).unwrap();
    let files: BTreeSet<String> =
        files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(files, expected);
    assert_eq!(fs::read_to_string(directory.path().join("SOURCES")).unwrap(), source_key());

    let sums = fs::read_to_string(directory.path().join("SHA256SUMS")).unwrap();
    assert_eq!(sums.lines().count(), targets().len(), "{sums}");
    let check = || {
        let mut command = Command::new("sha256sum");
        command.args(["--check", "SHA256SUMS"]).current_dir(directory.path()).output().unwrap()
    };
    assert!(check().status.success(), "{}", text(&check()));
    let first = sums.lines().next().unwrap().split_once("  ").unwrap().1;
    fs::write(directory.path().join(first), "other").unwrap();
    assert!(!check().status.success(), "{}", text(&check()));
}

#[test]
fn a_release_without_a_binary_is_refused() {
    let directory = tempfile::tempdir().unwrap();
    let out = directory.path().join("out");
    let output = run("assets.sh", &[directory.path(), &out]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output).contains("app-server-drift is missing or empty"), "{}", text(&output));
    assert!(!out.join("SHA256SUMS").exists());
}

#[test]
fn the_matrix_builds_every_target() {
    let output = run::<&str>("matrix.sh", &[]);
    let matrix: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let jobs = matrix["include"].as_array().unwrap();
    let built = jobs.iter().map(|job| job["target"].as_str().unwrap().to_owned());
    assert_eq!(built.collect::<BTreeSet<String>>(), targets());
    assert!(jobs.iter().all(|job| job["runner"].is_string()), "{matrix}");
}

#[test]
fn a_tag_must_be_the_version_of_everything_and_have_notes() {
    let directory = tempfile::tempdir().unwrap();
    let script = directory.path().join("drift/release/check-tag.sh");
    let source = fs::read_to_string(root().join("drift/release/check-tag.sh")).unwrap();
    write_script(&script, &source);
    fs::create_dir(directory.path().join("bindings")).unwrap();
    let check = |tag: &str, cargo: &str, npm: &str, changelog: &str| {
        let write =
            |name: &str, text: String| fs::write(directory.path().join(name), text).unwrap();
        let other = "[profile.dist]\nversion = \"9.9.9\"\n";
        write("Cargo.toml", format!("[workspace.package]\nversion = \"{cargo}\"\n{other}"));
        write("bindings/package.json", format!("{{\n  \"version\": \"{npm}\",\n  \"a\": 1\n}}\n"));
        write("CHANGELOG.md", format!("# Changelog\n\n{changelog}\n"));
        let output = Command::new("bash").arg(&script).arg(tag).output().unwrap();
        (output.status.code().unwrap(), text(&output))
    };
    let changelog = "## Unreleased\n\n- next\n\n## 1.2.3 (May)\n\n- new\n\n## 1.2.2\n\n- old";
    assert_eq!(check("v1.2.3", "1.2.3", "1.2.3", changelog), (0, "\n- new\n".to_owned()));
    let cases = [
        (check("v1.2.4", "1.2.3", "1.2.3", changelog), "the tag is v1.2.4"),
        (check("1.2.3", "1.2.3", "1.2.3", changelog), "the tag is 1.2.3"),
        (check("v1.2.3", "1.2.3", "1.2.2", changelog), "bindings/package.json says version 1.2.2"),
        (check("v1.2.4", "1.2.4", "1.2.4", changelog), "no section `## 1.2.4`"),
        (check("v1.2.3", "1.2.3", "1.2.3", "## 1.2.3\n\n## 1.2.2\n\n- old"), "or nothing in it"),
        (check("v1.2", "1.2", "1.2", changelog), "no section `## 1.2`"),
    ];
    for ((code, log), expected) in cases {
        assert_eq!(code, 1, "{log}");
        assert!(log.contains(expected), "{log}");
    }
}

/// The binary of this test is good, except that it is not static on Linux.
#[test]
fn a_binary_is_checked_before_it_is_released() {
    let binary = env!("CARGO_BIN_EXE_app-server-drift");
    let output = run("check-binary.sh", &[binary, env!("CARGO_PKG_VERSION")]);
    let is_static = !cfg!(target_os = "linux") || cfg!(target_env = "musl");
    assert_eq!(output.status.success(), is_static, "{}", text(&output));
    assert_eq!(text(&output).contains("is not static"), !is_static, "{}", text(&output));

    let output = run("check-binary.sh", &[binary, "9.9.9"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output).contains("not version 9.9.9"), "{}", text(&output));

    let directory = tempfile::tempdir().unwrap();
    let broken = directory.path().join("app-server-drift");
    write_script(&broken, "#!/bin/sh\n[ \"$1\" = --version ] && echo app-server-drift 1.0.0\n");
    let output = run("check-binary.sh", &[broken.to_str().unwrap(), "1.0.0"]);
    // The stand-in ends with 1 for a comparison, as the gate would that finds something; but it is not a binary.
    assert_eq!(output.status.success(), !cfg!(target_os = "linux"), "{}", text(&output));
    write_script(
        &broken,
        "#!/bin/sh\n[ \"$1\" = --version ] && echo app-server-drift 1.0.0 || exit 3\n",
    );
    let output = run("check-binary.sh", &[broken.to_str().unwrap(), "1.0.0"]);
    assert!(text(&output).contains("cannot compare two releases"), "{}", text(&output));
}
