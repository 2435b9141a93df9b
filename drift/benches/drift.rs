//! How long a comparison takes against how large the bundles are: `cargo bench --package app-server-drift`.
//!
//! The bundles are parts of two real documents, and several copies of them. The throughput, in bytes of
//! both, stays the same as long as the time is linear.

use std::{collections::BTreeSet, hint::black_box};

use app_server_drift::{
    Document, Options, changelog, compare, history::History, history::Tier, internal::reference,
};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use serde_json::{Map, Value, json};

const SETS: [&str; 4] =
    ["ClientRequest", "ServerRequest", "ServerNotification", "ClientNotification"];

fn history() -> History {
    History::released().expect("the history can be read")
}

fn variants<'d>(document: &'d mut Value, set: &str) -> &'d mut Vec<Value> {
    document["definitions"][set]["oneOf"].as_array_mut().expect("a set is a union")
}

fn method(variant: &mut Value) -> &mut Value {
    &mut variant["properties"]["method"]["enum"][0]
}

/// The document with so many eighths of the methods, and with the definitions that these reach.
fn eighths(mut document: Value, eighths: usize) -> Value {
    let mut kept = Vec::new();
    for set in SETS {
        let variants = variants(&mut document, set);
        variants.truncate((variants.len() * eighths).div_ceil(8));
        kept.push(format!("#/definitions/{set}"));
    }
    let mut reached = BTreeSet::new();
    while let Some(reference) = kept.pop() {
        if let Some(schema) = document.pointer(&reference[1..]) {
            reference::each(schema, &mut |target| kept.push(target.to_owned()));
        }
        let answer = reference.strip_suffix("Params").map(|stem| format!("{stem}Response"));
        kept.extend(answer);
        kept.retain(|reference| !reached.contains(reference));
        reached.insert(reference);
    }
    let reached =
        |prefix: &str, name: &str| reached.contains(&format!("#/definitions/{prefix}{name}"));
    let definitions = document["definitions"].as_object_mut().expect("there are definitions");
    definitions.retain(|name, _| name == "v2" || reached("", name));
    if let Some(inner) = definitions["v2"].as_object_mut() {
        inner.retain(|name, _| reached("v2/", name));
    }
    document
}

/// The document several times over, under other names.
fn copies(document: &Value, count: usize) -> Value {
    let mut all = document.clone();
    for copy in 1..count {
        let text =
            document.to_string().replace("#/definitions/v2/", &format!("#/definitions/v2/N{copy}"));
        let mut other: Value = serde_json::from_str(&text).expect("only names changed");
        for set in SETS {
            let mut more = std::mem::take(variants(&mut other, set));
            for variant in &mut more {
                let name = method(variant);
                *name = format!("n{copy}/{}", name.as_str().unwrap_or_default()).into();
            }
            variants(&mut all, set).append(&mut more);
        }
        let inner = std::mem::take(&mut other["definitions"]["v2"]);
        for (name, schema) in inner.as_object().unwrap_or(&Map::new()) {
            all["definitions"]["v2"][format!("N{copy}{name}")] = schema.clone();
        }
    }
    all
}

/// Says nothing, and keeps the walk from leaving out what is the same to the letter.
fn respelt(mut document: Value) -> Value {
    let definitions = document["definitions"]["v2"].as_object_mut().expect("there are definitions");
    for schema in definitions.values_mut().filter_map(Value::as_object_mut) {
        schema.insert("description".to_owned(), json!("Prose."));
    }
    document
}

fn growing(criterion: &mut Criterion) {
    let history = history();
    let document = |release| {
        history.document(release, Tier::Experimental).expect("the history has the release")
    };
    let (old, new) = (document("0.166.0"), respelt(document("0.169.0")));
    let sizes =
        [(1, "1/8"), (2, "1/4"), (4, "1/2"), (8, "whole"), (16, "twice"), (32, "four times")];
    let mut group = criterion.benchmark_group("compare");
    for (size, name) in sizes {
        let scaled = |document: &Value| match size {
            ..=8 => eighths(document.clone(), size),
            _ => copies(document, size / 8),
        };
        let (old, new) = (scaled(&old), scaled(&new));
        group.throughput(Throughput::Bytes((old.to_string().len() + new.to_string().len()) as u64));
        let read = |label: &str, root| Document::new(label, root).expect("it has definitions");
        let (old, new) = (read("old", old), read("new", new));
        group.bench_function(BenchmarkId::from_parameter(name), |bencher| {
            bencher.iter(|| compare(black_box(&old), black_box(&new), &Options::default()));
        });
    }
    group.finish();
}

/// All neighbouring releases, from the text of the history.
fn neighbours(criterion: &mut Criterion) {
    let text = history().to_string();
    criterion.bench_function("every pair of neighbours", |bencher| {
        bencher.iter(|| {
            let history = History::parse(&text).expect("it was printed");
            changelog::entries(&history, None, None).expect("every pair can be judged").len()
        });
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20);
    targets = growing, neighbours
}
criterion_main!(benches);
