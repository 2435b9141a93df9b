//! A script of what the peer, the user and the time do with a session. Every request ends exactly once, every request
//! of the peer has at most one response, and how bytes are cut changes nothing.
//!
//! The first byte of the script says which side the session is, `c` or `s`. Each line is one step, as its first byte
//! says: `<` the peer sends the rest as a line, `-` without a line end; `>` a request, with a time limit in seconds; `x`
//! a request is cancelled; `a` a request of the peer is answered, `f` with an error, `r` refused; `+` seconds pass; `e`
//! the input ends; `.` the session is closed.

#![no_main]

use std::{collections::BTreeMap, time::Duration};

use app_server_protocol::{
    ErrorObject, Message, RequestId,
    account::GetAccountParams,
    client_request::{AccountRead, Initialize},
    initialize::{ClientInfo, InitializeParams, InitializeResponse},
    method::{Method, Request},
    server::{CurrentTimeReadParams, CurrentTimeReadResponse},
    server_request::CurrentTimeRead,
    session::{Client, Event, Limits, RequestOptions, Role, Server, Session, Ticket},
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|script: &[u8]| {
    let Some((side, script)) = script.split_first() else { return };
    let play = |cut| match side {
        b'c' => Play::<Client>::of(script, cut),
        _ => Play::<Server>::of(script, cut),
    };
    let whole = play(usize::MAX);
    for cut in [1, 7] {
        assert_eq!(play(cut), whole);
    }
});

/// Limits that are reached often.
fn limits() -> Limits {
    let mut limits = Limits::default();
    (limits.pending_requests, limits.open_requests, limits.id_length) = (4, 3, 16);
    limits.message = limits.message.message_bytes(1 << 12).values(200);
    limits.unsent = 1 << 14;
    limits.answer_time = Some(Duration::from_secs(60));
    limits
}

/// What is particular to a side.
trait Side: Role {
    /// What it asks.
    type Asked: Request<Set = Self::Requests>;

    fn params() -> <Self::Asked as Method>::Params;
    /// Makes the handshake, and returns the ID of its request.
    fn start(session: &mut Session<Self>) -> Option<RequestId>;
    fn respond(session: &mut Session<Self>, id: &RequestId) -> bool;
}

impl Side for Client {
    type Asked = AccountRead;

    fn params() -> GetAccountParams {
        GetAccountParams::default()
    }

    fn start(session: &mut Session<Self>) -> Option<RequestId> {
        let params = InitializeParams::new(ClientInfo::new("fuzz", "1.0.0"));
        Some(session.initialize(params, Duration::ZERO).expect("it comes first").id())
    }

    fn respond(session: &mut Session<Self>, id: &RequestId) -> bool {
        session.respond::<CurrentTimeRead>(id, &CurrentTimeReadResponse::new(1)).is_ok()
    }
}

impl Side for Server {
    type Asked = CurrentTimeRead;

    fn params() -> CurrentTimeReadParams {
        CurrentTimeReadParams::new("t")
    }

    fn start(_: &mut Session<Self>) -> Option<RequestId> {
        None
    }

    fn respond(session: &mut Session<Self>, id: &RequestId) -> bool {
        let response = InitializeResponse::new("fuzz/0.169.0 (x; y) z (fuzz; 1)");
        session.respond::<Initialize>(id, &response).is_ok()
    }
}

struct Play<R: Side> {
    session: Session<R>,
    now: Duration,
    log: Vec<String>,
    tickets: Vec<Ticket<R::Asked>>,
    /// Our requests: whether each has ended.
    ended: BTreeMap<RequestId, bool>,
    /// The requests of the peer that were handed out and have no response.
    open: Vec<RequestId>,
    /// The requests of the peer whose responses are to be sent.
    due: Vec<RequestId>,
    is_closed: bool,
}

impl<R: Side> Play<R> {
    fn of(script: &[u8], cut: usize) -> Vec<String> {
        let mut play = Self {
            session: Session::new(limits()),
            now: Duration::ZERO,
            log: Vec::new(),
            tickets: Vec::new(),
            ended: BTreeMap::new(),
            open: Vec::new(),
            due: Vec::new(),
            is_closed: false,
        };
        let started = R::start(&mut play.session);
        play.ended.extend(started.map(|id| (id, false)));
        play.drain();
        for line in script.split(|byte| *byte == b'\n') {
            if let Some((step, rest)) = line.split_first() {
                play.step(*step, rest, cut);
                play.drain();
            }
        }
        play.session.close();
        play.drain();
        assert!(play.is_closed, "it closes");
        assert!(play.ended.values().all(|ended| *ended), "every request ends: {:?}", play.ended);
        assert!(play.open.is_empty(), "nothing stays open: {:?}", play.open);
        play.log
    }

    fn step(&mut self, step: u8, rest: &[u8], cut: usize) {
        let number = usize::from(rest.first().copied().unwrap_or(0));
        match step {
            b'<' | b'-' => {
                let mut bytes = rest.to_vec();
                bytes.extend((step == b'<').then_some(b'\n'));
                for chunk in bytes.chunks(cut) {
                    self.session.receive(chunk);
                    self.drain();
                }
            }
            b'>' => {
                let limit = rest.first().map(|seconds| Duration::from_secs((*seconds).into()));
                let options = limit.map(|limit| RequestOptions::default().limit(limit));
                let sent = self.session.request_with::<R::Asked>(
                    R::params(),
                    options.unwrap_or_default(),
                    self.now,
                );
                if let Ok(ticket) = sent {
                    assert_eq!(self.ended.insert(ticket.id(), false), None, "IDs are unique");
                    self.tickets.push(ticket);
                }
            }
            b'x' if !self.tickets.is_empty() => {
                let ticket = self.tickets[number % self.tickets.len()];
                let was_waiting = self.session.cancel(&ticket);
                let ended = self.ended.insert(ticket.id(), true);
                assert_eq!(ended, Some(!was_waiting));
            }
            b'a' | b'f' | b'r' if !self.open.is_empty() => {
                let place = number % self.open.len();
                let id = self.open[place].clone();
                let is_answered = match step {
                    b'a' => R::respond(&mut self.session, &id),
                    b'f' => self.session.fail(&id, ErrorObject::new(-1, "no")).is_ok(),
                    _ => self.session.refuse(&id).is_ok(),
                };
                if is_answered {
                    self.due.push(self.open.remove(place));
                }
            }
            b'+' => self.now += Duration::from_secs(number as u64),
            b'e' => self.session.receive_end(),
            b'.' => self.session.close(),
            _ => {}
        }
    }

    fn drain(&mut self) {
        while let Some(event) = self.session.next_event(self.now) {
            assert!(!self.is_closed, "nothing follows the end: {event:?}");
            self.log.push(format!("{event:?}"));
            match event {
                Event::Ended(outcome) => {
                    let ended = self.ended.insert(outcome.id().clone(), true);
                    assert_eq!(ended, Some(false), "{outcome:?}");
                    let results = self.tickets.iter().filter_map(|ticket| outcome.result(ticket));
                    let written = results.map(|result| match result {
                        Ok(result) => serde_json::to_string(&result).expect("it can be written"),
                        Err(error) => error.to_string(),
                    });
                    self.log.extend(written);
                }
                Event::Request(message) => {
                    assert!(!self.open.contains(&message.id), "it is open: {}", message.id);
                    self.open.push(message.id);
                }
                Event::Withdrawn { id, .. } => {
                    let place = self.open.iter().position(|open| *open == id);
                    self.open.remove(place.expect("it was open"));
                }
                Event::Refused { id, .. } => {
                    self.open.retain(|open| *open != id);
                    self.due.push(id);
                }
                Event::Closed(_) => self.is_closed = true,
                _ => {}
            }
        }
        assert_eq!(self.session.unanswered().count(), self.open.len());
        while let Some(message) = self.session.take_message() {
            self.log.push(message.clone());
            let message =
                Message::<R::Requests, R::Notifications>::decode(&message).expect("it can be read");
            if let Message::Response(_) | Message::Error(_) = message {
                let id = message.id().expect("a response has an ID");
                let place = self.due.iter().position(|due| due == id);
                self.due.remove(place.expect("the peer waits for it"));
            }
        }
        assert!(self.is_closed || self.due.is_empty(), "not answered: {:?}", self.due);
    }
}
