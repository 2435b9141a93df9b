//! This crate beside its peers on crates.io: what it takes to read and to write recorded messages of a real
//! server, in one run, on the same bytes.
//!
//! Usage: `cargo run --release [ROUNDS] [decode|encode|growth]`. Prints tables for BENCHMARKS.md. All ways take
//! turns in each round; the numbers are medians of the rounds, of CPU time, and how many times as long as this
//! crate a way took in the same round.

mod decode;
mod derived;
mod encode;
mod growth;
mod measure;
mod session;
mod texts;
mod ways;

use app_server_protocol::{
    client_request,
    model::ModelListParams,
    server_notification::{ItemAgentMessageDelta, ItemCompleted},
    thread::ThreadReadParams,
};
use codex_app_server_sdk::protocol::responses as sdk;
use measure::{Taken, Way, measure};

fn main() {
    let mut rounds = 40;
    let mut parts = Vec::new();
    for argument in std::env::args().skip(1) {
        match argument.parse() {
            Ok(number) => rounds = number,
            Err(_) => parts.push(argument),
        }
    }
    let wants = |part: &str| parts.is_empty() || parts.iter().any(|wanted| wanted == part);
    if wants("decode") {
        decoding(rounds);
    }
    if wants("encode") {
        encoding(rounds);
    }
    if wants("growth") {
        growth::print(rounds);
    }
}

fn decoding(rounds: usize) {
    // The peer of 0.63.0 has no `thread/read`.
    let thread_read = decode::response::<
        client_request::ThreadRead,
        derived::ThreadRead,
        codex_codes::ThreadReadResponse,
        sdk::ThreadReadResult,
        decode::Missing,
    >(texts::THREAD_READ, || {
        ThreadReadParams::new("01a2041a-8c1b-7d13-96b8-4ca42b17fb55")
    });
    let model_list = decode::response::<
        client_request::ModelList,
        derived::ModelList,
        codex_codes::ModelListResponse,
        sdk::ModelListResult,
        codex_app_server_protocol::ModelListResponse,
    >(texts::MODEL_LIST, ModelListParams::default);
    let small = texts::item_completed(2000);
    let large = texts::item_completed(50_000);
    let received = texts::session();
    let total: usize = received.iter().map(|message| message.text.len()).sum();

    let columns = [
        ("delta", texts::DELTA.len(), decode::notification::<ItemAgentMessageDelta>(texts::DELTA)),
        ("`item/completed`", small.len(), decode::notification::<ItemCompleted>(&small)),
        ("with much output", large.len(), decode::notification::<ItemCompleted>(&large)),
        ("`thread/read`", texts::THREAD_READ.len(), thread_read),
        ("`model/list`", texts::MODEL_LIST.len(), model_list),
        ("a session", total, session::ways(&received)),
    ];
    table("decode", rounds, columns);
}

fn encoding(rounds: usize) {
    let large = texts::item_completed(50_000);
    let columns = [
        ("delta", texts::DELTA.len(), encode::notification::<ItemAgentMessageDelta>(texts::DELTA)),
        ("`turn/start`", texts::TURN_START.len(), encode::turn_start()),
        ("`item/completed`", large.len(), encode::notification::<ItemCompleted>(&large)),
    ];
    table("encode", rounds, columns);
}

/// Prints a table: a column for each message, a row for each way.
fn table<const N: usize>(title: &str, rounds: usize, columns: [(&str, usize, Vec<Way<'_>>); N]) {
    let mut head = vec![title.to_owned()];
    let mut names = Vec::new();
    let mut taken: Vec<Vec<Taken>> = Vec::new();
    for (name, bytes, ways) in columns {
        head.push(format!("{name}, {}", size(bytes)));
        let column = measure(ways, rounds);
        for way in &column {
            if !names.contains(&way.name) {
                names.push(way.name);
            }
        }
        taken.push(column);
    }
    row(head);
    row(std::iter::once("---".to_owned()).chain((0..N).map(|_| "--:".to_owned())));
    let mut reasons = Vec::new();
    for name in names {
        let cells = taken.iter().map(|column| {
            let way = column.iter().find(|way| way.name == name);
            match way.map(|way| &way.cost) {
                Some(Ok(cost)) if name == "ours" => time(cost.nanoseconds),
                Some(Ok(cost)) => format!("{:.2} ×", cost.ratio),
                Some(Err(reason)) => {
                    reasons.push(format!("{name}: {reason}"));
                    "cannot".to_owned()
                }
                None => String::new(),
            }
        });
        row(std::iter::once(name.to_owned()).chain(cells.collect::<Vec<_>>()));
    }
    reasons.sort();
    reasons.dedup();
    println!("\n{}\n", reasons.join("\n"));
}

fn row(cells: impl IntoIterator<Item = String>) {
    println!("| {} |", cells.into_iter().collect::<Vec<_>>().join(" | "));
}

fn size(bytes: usize) -> String {
    match bytes {
        0..1000 => format!("{bytes} B"),
        1000..10_000 => format!("{:.1} KB", bytes as f64 / 1e3),
        10_000..1_000_000 => format!("{} KB", bytes / 1000),
        _ => format!("{} MB", bytes / 1_000_000),
    }
}

fn time(nanoseconds: f64) -> String {
    if nanoseconds < 1000.0 {
        format!("{nanoseconds:.0} ns")
    } else {
        format!("{:.1} µs", nanoseconds / 1000.0)
    }
}
