//! Framing: from chunks of bytes to lines.

use std::{collections::VecDeque, io::BufRead, mem};

/// How much of a message that is too long is kept, in bytes: real peers write the ID and the method
/// first.
const HEAD: usize = 4096;

/// What has been received and not been read.
pub(super) struct Input {
    buffer: Vec<u8>,
    /// Where the current line starts.
    start: usize,
    /// Up to where the current line has no end.
    scanned: usize,
    /// Whether the current line is too long, and its rest is skipped.
    is_skipping: bool,
    has_ended: bool,
    messages: VecDeque<String>,
    /// The message that was taken last.
    message: String,
    /// The longest message, in bytes.
    limit: usize,
}

/// A line or frame.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Piece<'a> {
    /// A whole one.
    Whole(&'a [u8]),
    /// The start of one that is too long.
    TooLong(&'a [u8]),
}

impl<'a> Piece<'a> {
    fn new(bytes: &'a [u8], limit: usize) -> Self {
        if bytes.len() > limit {
            Self::TooLong(&bytes[..HEAD.min(limit)])
        } else {
            Self::Whole(bytes)
        }
    }
}

impl Input {
    pub(super) const fn new(limit: usize) -> Self {
        Self {
            buffer: Vec::new(),
            start: 0,
            scanned: 0,
            is_skipping: false,
            has_ended: false,
            messages: VecDeque::new(),
            message: String::new(),
            limit,
        }
    }

    pub(super) fn push(&mut self, chunk: &[u8]) {
        if self.has_ended {
            return;
        }
        self.buffer.drain(..self.start);
        self.scanned -= mem::take(&mut self.start);
        self.buffer.extend_from_slice(chunk);
    }

    pub(super) fn push_message(&mut self, message: String) {
        if !self.has_ended {
            self.messages.push_back(message);
        }
    }

    /// Nothing follows: what is left is the last line.
    pub(super) fn end(&mut self) {
        self.has_ended = true;
    }

    pub(super) fn has_ended(&self) -> bool {
        self.has_ended
    }

    /// Forgets what has not been read, and takes no more.
    pub(super) fn close(&mut self) {
        *self = Self { has_ended: true, ..Self::new(self.limit) };
    }

    /// Takes the next line or frame.
    pub(super) fn next(&mut self) -> Option<Piece<'_>> {
        if let Some(message) = self.messages.pop_front() {
            self.message = message;
            return Some(Piece::new(self.message.as_bytes(), self.limit));
        }
        loop {
            let mut rest = &self.buffer[self.scanned..];
            // In memory, this cannot fail.
            self.scanned += rest.skip_until(b'\n').unwrap_or_default();
            let is_line = self.scanned > self.start && self.buffer[self.scanned - 1] == b'\n';
            let end = self.scanned - usize::from(is_line);
            let is_last = self.has_ended && end > self.start;
            if self.is_skipping {
                (self.start, self.is_skipping) = (self.scanned, !is_line);
            } else if is_line || is_last {
                return Some(self.take(end, self.scanned));
            } else if end - self.start > self.limit {
                self.is_skipping = true;
                return Some(self.take(end, self.scanned));
            }
            if !is_line {
                return None;
            }
        }
    }

    /// Takes what stands before `end`, and goes on at `next`.
    fn take(&mut self, end: usize, next: usize) -> Piece<'_> {
        let start = mem::replace(&mut self.start, next);
        self.scanned = next;
        Piece::new(&self.buffer[start..end], self.limit)
    }
}
