//! Lines of a peer, none of them longer than a message may be.

use std::fmt;

use app_server_protocol::Limits;
use tokio::io::{AsyncBufReadExt, AsyncRead, BufReader};

/// Reads lines. One that is too long is not kept, so that no peer takes all memory.
pub(crate) struct Lines<R> {
    input: BufReader<R>,
    longest: usize,
    /// What has come of the next line.
    line: Vec<u8>,
    /// Whether what comes belongs to a line that is too long.
    is_skipping: bool,
}

/// A line that is too long. The rest of it is skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TooLong(usize);

impl fmt::Display for TooLong {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "a line of more than {} bytes", self.0)
    }
}

impl<R: AsyncRead + Unpin> Lines<R> {
    pub(crate) fn new(input: R) -> Self {
        let longest = Limits::default().message_bytes;
        Self { input: BufReader::new(input), longest, line: Vec::new(), is_skipping: false }
    }

    /// Returns the next line, without what ends it. Nothing is lost if it is given up before it is ready.
    pub(crate) async fn next(&mut self) -> std::io::Result<Option<Result<String, TooLong>>> {
        loop {
            let read = self.input.fill_buf().await?;
            if read.is_empty() {
                return Ok((!self.line.is_empty()).then(|| Ok(self.take())));
            }
            let end = read.iter().position(|byte| *byte == b'\n');
            let part = &read[..end.unwrap_or(read.len())];
            let was_skipping = self.is_skipping;
            self.is_skipping |= self.line.len() + part.len() > self.longest;
            if self.is_skipping {
                self.line = Vec::new();
            } else {
                self.line.extend_from_slice(part);
            }
            let length = end.map_or(part.len(), |end| end + 1);
            self.input.consume(length);
            let is_skipping = self.is_skipping;
            self.is_skipping &= end.is_none();
            if is_skipping && !was_skipping {
                return Ok(Some(Err(TooLong(self.longest))));
            }
            if end.is_some() && !is_skipping {
                return Ok(Some(Ok(self.take())));
            }
        }
    }

    /// The line. What is not UTF-8 is not a message, whatever stands in its place.
    fn take(&mut self) -> String {
        let line = std::mem::take(&mut self.line);
        String::from_utf8_lossy(line.trim_ascii_end()).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{Lines, TooLong};

    /// The lines of an input that comes in such pieces.
    async fn read(text: &str, piece: usize) -> Vec<Result<String, TooLong>> {
        let (ours, mut theirs) = tokio::io::duplex(piece);
        let text = text.to_owned();
        let writing = tokio::spawn(async move {
            tokio::io::AsyncWriteExt::write_all(&mut theirs, text.as_bytes()).await.unwrap();
        });
        let mut lines = Lines { longest: 4, ..Lines::new(ours) };
        let mut found = Vec::new();
        while let Some(line) = lines.next().await.unwrap() {
            found.push(line);
        }
        writing.await.unwrap();
        found
    }

    #[tokio::test]
    async fn what_is_too_long_is_told_once_and_skipped() {
        for piece in [1, 3, 100] {
            let found = read("1234\r\n\n12345\n123456789\nab\n12345678", piece).await;
            let ok = |text: &str| Ok(text.to_owned());
            let long = || Err(TooLong(4));
            assert_eq!(found, [long(), ok(""), long(), long(), ok("ab"), long()], "{piece}");
        }
        assert_eq!(
            read("12\r\n1234\nlast", 2).await,
            ["12", "1234", "last"].map(|it| Ok(it.to_owned()))
        );
        assert_eq!(read("", 1).await, []);
    }
}
