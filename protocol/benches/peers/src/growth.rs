//! How the time grows with the length of a message, from 1 KB to 64 MB.

use app_server_protocol::client_request;

use crate::{
    measure::{Way, measure},
    row, size, texts,
    ways::{self, codex_codes, ours},
};

pub fn print(rounds: usize) {
    let head = ["MB a second", "bytes", "ours", "codex-codes", "sonic-rs `Value`", "scan"];
    row(head.map(str::to_owned));
    row(["---", "--:", "--:", "--:", "--:", "--:"].map(str::to_owned));
    for bytes in (10..=26).step_by(2).map(|bits| 1_usize << bits) {
        let text = texts::item_completed(bytes);
        line(
            "`item/completed`",
            &text,
            rounds,
            vec![
                Way::new("ours", || ours::message(&text)),
                Way::new("codex-codes", || codex_codes::notification(&text)),
                Way::new("sonic-rs", || ways::sonic_value(&text)),
                Way::new("scan", || ways::scan(&text)),
            ],
        );
    }
    for bytes in (14..=26).step_by(2).map(|bits| 1_usize << bits) {
        let text = texts::thread_read(bytes);
        line(
            "`thread/read`",
            &text,
            rounds,
            vec![
                Way::new("ours", || ours::response::<client_request::ThreadRead>(&text)),
                Way::new("codex-codes", || {
                    codex_codes::response::<::codex_codes::ThreadReadResponse>(&text)
                }),
                Way::new("sonic-rs", || ways::sonic_value(&text)),
                Way::new("scan", || ways::scan(&text)),
            ],
        );
    }
    println!();
}

/// Long messages are measured less often: they take long enough.
fn line(name: &str, text: &str, rounds: usize, ways: Vec<Way<'_>>) {
    let rounds = if text.len() > 1 << 20 { rounds.div_ceil(8) } else { rounds };
    let cells = measure(ways, rounds).into_iter().map(|way| match way.cost {
        Ok(cost) => format!("{:.0}", text.len() as f64 * 1000.0 / cost.nanoseconds),
        Err(_) => "cannot".to_owned(),
    });
    row([name.to_owned(), size(text.len())].into_iter().chain(cells));
}
