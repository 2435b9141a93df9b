//! The gate as others use it: the steps of `action.yml` and the hook of pre-commit, in a repository with a
//! history of its own.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use crate::evidence::HISTORY;
use app_server_drift::history::Tier;
use tempfile::TempDir;

/// The root of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

/// The digest of the sources, as the scripts compute it.
pub fn source_key() -> String {
    let output = Command::new(root().join("drift/gate/install.sh")).arg("--key").output().unwrap();
    assert!(output.status.success(), "{}", text(&output));
    String::from_utf8(output.stdout).unwrap()
}

/// A repository with the schemas of two releases, one a commit.
struct Repository {
    directory: TempDir,
    /// Where the gate is installed; it is there already.
    gate: TempDir,
}

impl Repository {
    fn new() -> Self {
        let repository =
            Self { directory: tempfile::tempdir().unwrap(), gate: tempfile::tempdir().unwrap() };
        let installed = repository.gate.path().join("bin");
        fs::create_dir(&installed).unwrap();
        let binary = env!("CARGO_BIN_EXE_app-server-drift");
        std::os::unix::fs::symlink(binary, installed.join("app-server-drift")).unwrap();
        fs::write(installed.join("key"), source_key()).unwrap();

        repository.git(&["init", "--quiet"]);
        for version in ["0.143.0", "0.144.0"] {
            repository.stage(version);
            repository.commit(version);
        }
        repository
    }

    /// Writes the schema of a release, and stages it.
    fn stage(&self, version: &str) {
        let history = &*HISTORY;
        let document = history.document(version, Tier::Experimental).unwrap();
        self.write("schema.json", &format!("{document:#}\n"));
        self.git(&["add", "schema.json"]);
    }

    fn commit(&self, message: &str) {
        let author = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];
        self.git(&[&author[..], &["commit", "--quiet", "--message", message]].concat());
    }

    fn git(&self, arguments: &[&str]) {
        let output =
            Command::new("git").args(arguments).current_dir(self.directory.path()).output();
        let output = output.unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.directory.path().join(name), text).unwrap();
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.directory.path().join(name)).unwrap_or_default()
    }

    fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir(self.directory.path()).env("DRIFT_GATE_DIR", self.gate.path());
        command
    }

    /// Runs the last step of the action, with the inputs by the names of their variables.
    fn action(&self, inputs: &[(&str, &str)]) -> Run {
        let mut command = self.command(&root().join("drift/gate/action.sh"));
        for name in ["summary.md", "outputs"] {
            self.write(name, "");
        }
        command
            .envs([("DRIFT_OLD", "HEAD^1:schema.json"), ("DRIFT_NEW", "schema.json")])
            .envs([("DRIFT_FORMAT", "text"), ("DRIFT_FAIL_ON", ""), ("DRIFT_CONFIG", "")])
            .env("GITHUB_OUTPUT", self.directory.path().join("outputs"))
            .env("GITHUB_STEP_SUMMARY", self.directory.path().join("summary.md"))
            .envs(inputs.iter().copied());
        let output = command.output().unwrap();
        Run {
            code: output.status.code().unwrap(),
            log: text(&output),
            summary: self.read("summary.md"),
            outputs: self.read("outputs"),
        }
    }

    fn hook(&self, arguments: &[&str]) -> Output {
        let hook = root().join("drift/gate/pre-commit.sh");
        self.command(&hook).args(arguments).output().unwrap()
    }

    fn approve(&self, more: &[&str]) {
        let binary = Path::new(env!("CARGO_BIN_EXE_app-server-drift"));
        let base = ["approve", "HEAD^1:schema.json", "schema.json", "--reason", "planned"];
        let output = self.command(binary).args(base).args(more).output().unwrap();
        assert!(output.status.success(), "{}", text(&output));
    }
}

struct Run {
    code: i32,
    log: String,
    summary: String,
    outputs: String,
}

/// What a command printed.
pub fn text(output: &Output) -> String {
    [&output.stdout[..], &output.stderr].concat().into_iter().map(char::from).collect()
}

#[test]
fn the_action_fails_on_a_break_and_shows_it_everywhere() {
    let repository = Repository::new();
    let run = repository.action(&[]);
    assert_eq!(run.code, 1, "{}", run.log);
    assert_eq!(run.outputs, "verdict=breaking\nnames=compatible\nbump=major\nexit-code=1\n");
    assert!(run.summary.starts_with("### Drift: breaking"), "{}", run.summary);
    assert!(run.summary.contains("| `AuthMode` | S2C-ENUM-VALUE-ADDED |"), "{}", run.summary);
    assert!(run.log.contains("\n::error "), "{}", run.log);
    assert!(run.log.contains("AuthMode  S2C-ENUM-VALUE-ADDED"), "{}", run.log);

    let run = repository.action(&[("DRIFT_OLD", "HEAD:schema.json")]);
    assert_eq!((run.code, run.outputs.contains("verdict=none\n")), (0, true), "{}", run.log);
    let run = repository.action(&[("DRIFT_OLD", "0.143.0"), ("DRIFT_FORMAT", "github")]);
    assert_eq!(run.code, 1, "{}", run.log);
}

#[test]
fn what_is_approved_passes_until_it_expires() {
    let repository = Repository::new();
    repository.approve(&["--expires", "9999-12-31"]);
    let run = repository.action(&[]);
    assert_eq!(run.code, 0, "{}", run.log);
    assert!(run.outputs.contains("verdict=breaking\n"), "{}", run.outputs);
    assert!(run.summary.contains("2 accepted"), "{}", run.summary);

    let config = repository.read("drift.toml");
    repository.write("drift.toml", &config.replace("9999", "2020"));
    let run = repository.action(&[]);
    assert_eq!(run.code, 1, "{}", run.log);
    assert!(run.log.contains("::warning file=drift.toml,line="), "{}", run.log);
    assert!(run.log.contains("expired after 2020-12-31"), "{}", run.log);
}

#[test]
fn wrong_inputs_fail_and_say_so() {
    let repository = Repository::new();
    let cases = [
        // What is staged is the same as the file: this must not pass.
        (("DRIFT_OLD", ":schema.json"), "revision before `:schema.json` is empty", 2),
        (("DRIFT_OLD", "no-such:schema.json"), "no-such", 2),
        (("DRIFT_OLD", "--help"), "`--help` is not a document", 2),
        (("DRIFT_SKEW", "sideways"), "sideways", 2),
        (("DRIFT_FAIL_ON", "$(touch pwned)"), "pwned", 2),
        (("DRIFT_NEW", "broken.json"), "BUNDLE-INVALID", 3),
    ];
    repository.write("broken.json", "{");
    for (input, expected, code) in cases {
        let run = repository.action(&[input]);
        assert_eq!(run.code, code, "{input:?}: {}", run.log);
        assert!(run.log.contains("::error title=drift::"), "{input:?}: {}", run.log);
        assert!(run.log.contains(expected), "{input:?}: {}", run.log);
        assert_eq!(run.outputs, format!("exit-code={code}\n"), "{input:?}");
    }
    assert!(!repository.directory.path().join("pwned").exists());
}

#[test]
fn the_hook_compares_what_is_staged_with_the_last_commit() {
    let repository = Repository::new();
    assert_eq!(repository.hook(&["schema.json"]).status.code(), Some(0), "nothing is staged");
    repository.stage("0.143.0");
    let output = repository.hook(&["schema.json", "--skew", "forward"]);
    assert_eq!(output.status.code(), Some(1), "{}", text(&output));
    assert!(text(&output).contains("AuthMode"), "{}", text(&output));
    assert_eq!(repository.hook(&["new.json"]).status.code(), Some(0), "there is nothing before it");
    assert_eq!(repository.hook(&[]).status.code(), Some(2));
}

/// The inputs of the action are those that its script reads, and the options that `drift` has.
#[test]
fn the_action_hands_over_every_input() {
    let action = fs::read_to_string(root().join("action.yml")).unwrap();
    let script = fs::read_to_string(root().join("drift/gate/action.sh")).unwrap();
    let inputs = action.split("\ninputs:\n").nth(1).unwrap().split("\noutputs:").next().unwrap();
    let is_name = |line: &&str| line.starts_with("  ") && !line.starts_with("   ");
    let names: Vec<&str> =
        inputs.lines().filter(is_name).map(|line| line.trim().trim_end_matches(':')).collect();
    assert!(names.contains(&"old") && names.contains(&"fail-on"), "{names:?}");
    let binary = env!("CARGO_BIN_EXE_app-server-drift");
    let help = text(&Command::new(binary).args(["--help"]).output().unwrap());
    for name in names {
        let variable = format!("DRIFT_{}", name.replace('-', "_").to_uppercase());
        assert!(action.contains(&format!("{variable}: ${{{{ inputs.{name} }}}}")), "{name}");
        let is_option =
            script.contains(&format!(" {name} ")) || script.contains(&format!(" {name};"));
        let known = script.contains(&format!("${variable}"))
            || (is_option && help.contains(&format!("--{name} ")));
        assert!(known, "{name}");
    }
}

/// What the action keeps from run to run is what its script installs.
#[test]
fn the_action_caches_what_it_installs() {
    let action = fs::read_to_string(root().join("action.yml")).unwrap();
    let value = |name: &str| {
        let mut lines = action.lines().filter_map(|line| line.trim().strip_prefix(name));
        lines.next().unwrap().trim().to_owned()
    };
    assert_eq!(value("path:"), format!("{}/bin", value("DRIFT_GATE_DIR:")));
}
