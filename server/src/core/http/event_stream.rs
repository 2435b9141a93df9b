//! A stream of events, as HTTP has it: `text/event-stream`.

/// The events of a stream that comes in pieces.
#[derive(Debug, Default)]
pub(in crate::core) struct EventStream {
    /// What has come of the next event.
    left: Vec<u8>,
}

impl EventStream {
    /// Takes more of the stream, and returns the data of the events that are whole now. Events without data are left out.
    pub(in crate::core) fn take(&mut self, bytes: &[u8]) -> Vec<String> {
        // No event ends in what was left, but at its last byte.
        let mut from = self.left.len().saturating_sub(1);
        self.left.extend(bytes.iter().filter(|byte| **byte != b'\r'));
        let mut events = Vec::new();
        while let Some(end) = self.left[from..].windows(2).position(|pair| pair == b"\n\n") {
            let block: Vec<u8> = self.left.drain(..from + end + 2).collect();
            from = 0;
            let block = String::from_utf8_lossy(&block);
            let lines = block.lines().filter_map(|line| line.strip_prefix("data:"));
            let data: Vec<&str> =
                lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
            if !data.is_empty() {
                events.push(data.join("\n"));
            }
        }
        events
    }

    /// How much has come of the next event, in bytes.
    pub(in crate::core) fn left(&self) -> usize {
        self.left.len()
    }
}

#[cfg(test)]
mod tests {
    use super::EventStream;

    #[test]
    fn how_a_stream_is_cut_changes_nothing() {
        let text = "event: one\r\ndata: é\r\n\r\ndata:two\ndata:  lines\n\n: a comment\n\ndata: not whole\n";
        let events = EventStream::default().take(text.as_bytes());
        assert_eq!(events, ["é", "two\n lines"]);
        let mut cut = EventStream::default();
        let again: Vec<String> = text.bytes().flat_map(|byte| cut.take(&[byte])).collect();
        assert_eq!(again, events);
        assert_eq!(cut.left(), "data: not whole\n".len());
    }
}
