//! Lines over standard input and output.

use tokio::io::{AsyncWriteExt, BufWriter};
use tokio::sync::mpsc::{self, UnboundedSender};
use tokio::task::JoinHandle;

use super::queue::{Ended, Queue};
use crate::core::ClientId;
use crate::lines::Lines;

/// Connects a client. Returns the task that writes to it, which ends when nothing more can come.
pub(super) fn connect(client: ClientId, queue: Queue) -> JoinHandle<()> {
    let (sender, mut lines) = mpsc::unbounded_channel::<String>();
    tokio::spawn(read(client, queue, sender));
    tokio::spawn(async move {
        let mut output = BufWriter::new(tokio::io::stdout());
        while let Some(line) = lines.recv().await {
            let written = async {
                output.write_all(line.as_bytes()).await?;
                output.write_all(b"\n").await?;
                // What is ready is written at once.
                if lines.is_empty() { output.flush().await } else { Ok(()) }
            };
            if written.await.is_err() {
                return;
            }
        }
        let _ = output.flush().await;
    })
}

/// Reads standard input until it ends. A line that no client would take is skipped.
async fn read(client: ClientId, queue: Queue, messages: UnboundedSender<String>) {
    if queue.connect(client, messages.clone()).is_err() {
        return;
    }
    let mut lines = Lines::new(tokio::io::stdin());
    while let Ok(Some(line)) = lines.next().await {
        let line = match line {
            Ok(line) => line,
            Err(too_long) => {
                eprintln!("app-server-reference: {too_long} is ignored");
                continue;
            }
        };
        match queue.push(client, line).await {
            Ok(None) => {}
            Ok(Some(refusal)) => {
                // A client that does not read any more is told nothing.
                let _ = messages.send(refusal);
            }
            Err(Ended) => return,
        }
    }
    queue.disconnect(client);
}
