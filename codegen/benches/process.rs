//! Whole processes, from start to exit: what a person or a CI job waits for.
//!
//! `CODEX=path/to/codex cargo bench --package app-server-codegen --bench process` measures the real server's
//! exporters beside `generate`, in the same run.

use std::{
    env,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use criterion::{Criterion, criterion_group, criterion_main};

/// Runs a program in the root of the repository. It must end with one of `codes`.
fn run(program: &Path, arguments: &[&str], codes: &[i32]) {
    let status = Command::new(program)
        .args(arguments)
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .stdout(Stdio::null())
        .status();
    let code = status.expect("the program runs").code();
    assert!(code.is_some_and(|code| codes.contains(&code)), "{arguments:?} ended with {code:?}");
}

/// All files of both surfaces, by us and by the real server.
fn generate(criterion: &mut Criterion) {
    let ours = Path::new(env!("CARGO_BIN_EXE_app-server-codegen"));
    let directory = tempfile::tempdir().expect("there is room");
    let out = |name: &str| directory.path().join(name).display().to_string();
    let [bindings, tables] = ["bindings", "tables"].map(out);
    let mut group = criterion.benchmark_group("generate");
    group.bench_function("app-server-codegen generate", |bencher| {
        bencher.iter(|| {
            run(ours, &["generate", "--out", &bindings, "--tables", &tables], &[0]);
            // All is written each time.
            for directory in [&bindings, &tables] {
                std::fs::remove_dir_all(directory).expect("it was written");
            }
        });
    });
    if let Some(codex) = env::var_os("CODEX").map(PathBuf::from) {
        let theirs = out("theirs");
        group.bench_function("codex generate-ts and generate-json-schema", |bencher| {
            bencher.iter(|| {
                for exporter in ["generate-ts", "generate-json-schema"] {
                    let stable = ["app-server", exporter, "--out", &theirs];
                    run(&codex, &stable, &[0]);
                    run(&codex, &[&stable[..], &["--experimental"]].concat(), &[0]);
                }
                std::fs::remove_dir_all(&theirs).expect("it was written");
            });
        });
    }
    group.finish();
}

fn drift(criterion: &mut Criterion) {
    let ours = Path::new(env!("CARGO_BIN_EXE_app-server-codegen"));
    let mut group = criterion.benchmark_group("process");
    group.bench_function("drift 0.99.0 0.169.0", |bencher| {
        bencher.iter(|| run(ours, &["drift", "0.99.0", "0.169.0"], &[1]));
    });
    group.bench_function("drift 0.166.0 0.169.0", |bencher| {
        bencher.iter(|| run(ours, &["drift", "0.166.0", "0.169.0"], &[1]));
    });
    group.bench_function("drift schema.json schema.json", |bencher| {
        let schema = "bindings/schema.experimental.codegen.json";
        bencher.iter(|| run(ours, &["drift", schema, schema], &[0]));
    });
    group.bench_function("changelog", |bencher| {
        bencher.iter(|| run(ours, &["changelog"], &[0]));
    });
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20);
    targets = generate, drift
}
criterion_main!(benches);
