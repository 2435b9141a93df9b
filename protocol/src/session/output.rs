//! What waits to be sent.

use std::{collections::VecDeque, mem};

/// Messages, each as JSON without a line end.
#[derive(Default)]
pub(super) struct Output {
    messages: VecDeque<String>,
    length: usize,
}

impl Output {
    pub(super) fn push(&mut self, message: String) {
        self.length += message.len() + 1;
        self.messages.push_back(message);
    }

    pub(super) fn pop(&mut self) -> Option<String> {
        let message = self.messages.pop_front()?;
        self.length -= message.len() + 1;
        Some(message)
    }

    pub(super) fn take_lines(&mut self) -> Vec<u8> {
        let mut lines = Vec::with_capacity(mem::take(&mut self.length));
        for message in self.messages.drain(..) {
            lines.extend_from_slice(message.as_bytes());
            lines.push(b'\n');
        }
        lines
    }

    /// In bytes, as lines.
    pub(super) const fn length(&self) -> usize {
        self.length
    }
}
