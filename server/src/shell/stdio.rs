//! Lines over standard input and output.

use app_server_protocol::Limits;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader, BufWriter};
use tokio::sync::mpsc::{self, UnboundedSender};
use tokio::task::JoinHandle;

use super::queue::{Ended, Queue};
use crate::core::ClientId;

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

/// Reads standard input until it ends. A line that no client would take is skipped, so that none takes all memory.
async fn read(client: ClientId, queue: Queue, messages: UnboundedSender<String>) {
    if queue.connect(client, messages.clone()).is_err() {
        return;
    }
    let mut input = BufReader::new(tokio::io::stdin());
    let longest = Limits::default().message_bytes;
    let mut line = Vec::new();
    let mut is_skipping = false;
    loop {
        line.clear();
        // With the end of the line.
        let mut taken = (&mut input).take(longest as u64 + 1);
        match taken.read_until(b'\n', &mut line).await {
            Ok(0) | Err(_) => break,
            Ok(_) => {}
        }
        let goes_on = line.len() > longest && !line.ends_with(b"\n");
        if goes_on && !is_skipping {
            eprintln!("app-server-reference: a line of more than {longest} bytes is ignored");
        }
        if std::mem::replace(&mut is_skipping, goes_on) || goes_on {
            continue;
        }
        // What is not UTF-8 is not a message, whatever stands in its place.
        let text = String::from_utf8_lossy(line.trim_ascii_end()).into_owned();
        match queue.push(client, text).await {
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
