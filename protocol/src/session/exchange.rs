//! What is open between the two sides, and what becomes of each message that is received.

use std::{collections::VecDeque, time::Duration};

use super::{
    Closed, Event, Fault, Limits, Outcome, Reason, SendError, Ticket, Unmatched,
    input::Piece,
    outcome::Ending,
    output::Output,
    role::{Phase, Role},
    timed::Timed,
};
use crate::{
    ClientMessage, ClientNotification, DecodeError, LimitExceeded, Message, NotificationMessage,
    RequestId, RequestMessage, TraceContext,
    client_request::Initialize,
    envelope::Head,
    method::{Method, MethodSet, NoParams},
    release::Release,
    wire::Field,
};

pub(super) struct Exchange<R: Role> {
    pub(super) limits: Limits,
    pub(super) phase: Phase,
    /// The release of the server, if it is known.
    pub(super) release: Option<Release>,
    pub(super) output: Output,
    /// Our requests that have not ended, by ID, with their methods.
    pub(super) pending: Timed<i64, &'static str>,
    next_id: i64,
    /// Our requests that ended without a response, the newest last.
    given_up: VecDeque<(i64, &'static str)>,
    /// The peer's requests that are not answered, by ID, with their methods.
    pub(super) open: Timed<RequestId, String>,
    /// What the last message told besides.
    held: Option<Event<R>>,
    closing: Option<Closed>,
    has_closed: bool,
}

impl<R: Role> Exchange<R> {
    pub(super) fn new(limits: Limits) -> Self {
        Self {
            limits,
            phase: Phase::New,
            release: None,
            output: Output::default(),
            pending: Timed::new(),
            next_id: R::FIRST_ID,
            given_up: VecDeque::new(),
            open: Timed::new(),
            held: None,
            closing: None,
            has_closed: false,
        }
    }

    pub(super) fn is_closing(&self) -> bool {
        self.closing.is_some()
    }

    pub(super) fn close(&mut self, reason: Closed) {
        self.closing.get_or_insert(reason);
    }

    /// The next event that needs no further input, but for time limits.
    pub(super) fn next(&mut self) -> Option<Event<R>> {
        if let Some(event) = self.held.take() {
            return Some(event);
        }
        let reason = self.closing?;
        if let Some((id, method)) = self.pending.take_first() {
            return Some(Event::Ended(Outcome::of(id, method, Ending::Closed)));
        }
        if let Some((id, method)) = self.open.take_first() {
            return Some(Event::Withdrawn { id, method });
        }
        (!std::mem::replace(&mut self.has_closed, true)).then_some(Event::Closed(reason))
    }

    /// Ends a request that waited too long, of either side.
    pub(super) fn expire(&mut self, now: Duration) -> Option<Event<R>> {
        if let Some((id, method)) = self.pending.take_expired(now) {
            self.give_up(id, method);
            return Some(Event::Ended(Outcome::of(id, method, Ending::TimedOut)));
        }
        let (id, method) = self.open.take_expired(now)?;
        Some(self.refuse(id, method, Reason::Late))
    }

    /// Remembers a request that nobody waits for any more.
    pub(super) fn give_up(&mut self, id: i64, method: &'static str) {
        if self.phase == Phase::Initializing(RequestId::Integer(id)) {
            self.phase = Phase::New;
        }
        if self.given_up.len() >= self.limits.pending_requests {
            self.given_up.pop_front();
        }
        self.given_up.push_back((id, method));
    }

    /// Sends a request.
    pub(super) fn request(
        &mut self,
        method: &'static str,
        request: R::Requests,
        trace: Field<TraceContext>,
        deadline: Option<Duration>,
    ) -> Result<i64, SendError> {
        let id = self.next_id;
        if self.is_closing() {
            return Err(SendError::Closed);
        }
        match self.phase.gate(method) {
            None => {}
            Some(Reason::AlreadyInitialized) => return Err(SendError::AlreadyInitialized),
            Some(_) => return Err(SendError::NotInitialized),
        }
        if self.pending.len() >= self.limits.pending_requests {
            return Err(SendError::TooManyPending);
        }
        let message = RequestMessage { id: id.into(), request, trace };
        self.send(&Message::Request(message))?;
        if method == Initialize::NAME {
            self.phase = Phase::Initializing(RequestId::Integer(id));
        }
        self.next_id += 1;
        self.pending.insert(id, method, deadline);
        Ok(id)
    }

    /// Sends anything but a refusal.
    pub(super) fn send(
        &mut self,
        message: &Message<R::Requests, R::Notifications>,
    ) -> Result<(), SendError> {
        if self.is_closing() {
            return Err(SendError::Closed);
        }
        if self.output.length() > self.limits.unsent {
            return Err(SendError::Unsent);
        }
        self.output.push(message.encode().map_err(SendError::Encode)?);
        Ok(())
    }

    /// Refuses a request of the peer.
    pub(super) fn refuse(&mut self, id: RequestId, method: String, reason: Reason) -> Event<R> {
        // Refusals hold no more than texts and numbers, which can be written.
        if let Ok(refusal) = R::refuse(id.clone(), &method, &reason).encode() {
            self.output.push(refusal);
        }
        if self.output.length() > self.limits.unsent {
            self.close(Closed::Unsent);
        }
        self.not_initializing(&id);
        Event::Refused { id, method, reason }
    }

    /// The client can send `initialize` again if it was refused.
    pub(super) fn not_initializing(&mut self, id: &RequestId) {
        if matches!(&self.phase, Phase::Initializing(initializing) if initializing == id) {
            self.phase = Phase::New;
        }
    }

    /// Takes a line or frame. It tells nothing if it is blank.
    pub(super) fn take(&mut self, piece: Piece<'_>, now: Duration) -> Option<Event<R>> {
        let bytes = match piece {
            Piece::Whole(bytes) => bytes.trim_ascii(),
            Piece::TooLong(head) => {
                let limit = self.limits.message.message_bytes;
                let fault = Fault::Limit(LimitExceeded::MessageBytes(limit));
                return Some(self.invalid(head, fault));
            }
        };
        if bytes.is_empty() {
            return None;
        }
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let reason = format!("not UTF-8: {error}");
                return Some(self.invalid(bytes, Fault::Decode(DecodeError::Syntax { reason })));
            }
        };
        if let Err(exceeded) = self.limits.message.check(text) {
            return Some(self.invalid(bytes, Fault::Limit(exceeded)));
        }
        if let Some((id, start)) = start_of_result(text)
            && let Some(method) = self.pending.remove(&id)
        {
            let place = start..text.len() - 1;
            return Some(self.ended(Outcome::of(id, method, Ending::Result(text.into(), place))));
        }
        Some(match Message::<R::PeerRequests, R::PeerNotifications>::decode(text) {
            Ok(Message::Request(message)) => self.asked(message, now),
            Ok(Message::Notification(message)) => self.told(message),
            Ok(Message::Response(response)) => {
                let result: Box<str> = response.raw.into();
                let place = 0..result.len();
                self.answered(response.id, Ending::Result(result, place))
            }
            Ok(Message::Error(message)) => self.answered(message.id, Ending::Error(message.error)),
            Err(error) => self.invalid(bytes, Fault::Decode(error)),
        })
    }

    fn asked(&mut self, message: RequestMessage<R::PeerRequests>, now: Duration) -> Event<R> {
        let (id, method) = (message.id.clone(), message.request.method().to_owned());
        if self.open.get(&id).is_some() {
            return Event::Invalid(Fault::DuplicateId { id, method });
        }
        if message.request.stability().is_none() {
            return self.refuse(id, method, Reason::Unknown);
        }
        if let Some(reason) = R::gate(&method, &self.phase) {
            return self.refuse(id, method, reason);
        }
        let is_long = matches!(&id, RequestId::String(id) if id.len() > self.limits.id_length);
        if is_long || self.open.len() >= self.limits.open_requests {
            return self.refuse(id, method, Reason::TooMany);
        }
        if method == Initialize::NAME {
            self.phase = Phase::Initializing(id.clone());
        }
        let limit = R::time_limit(&method).or(self.limits.answer_time);
        self.open.insert(id, method, limit.map(|limit| now.saturating_add(limit)));
        Event::Request(message)
    }

    fn told(&mut self, message: NotificationMessage<R::PeerNotifications>) -> Event<R> {
        let withdrawn = R::resolved(&message.notification)
            .and_then(|id| Some((id.clone(), self.open.remove(id)?)));
        let notification = Event::Notification(message);
        match withdrawn {
            Some((id, method)) => {
                self.held = Some(notification);
                Event::Withdrawn { id, method }
            }
            None => notification,
        }
    }

    fn answered(&mut self, id: RequestId, ending: Ending) -> Event<R> {
        if let RequestId::Integer(number) = id {
            if let Some(method) = self.pending.remove(&number) {
                return self.ended(Outcome::of(number, method, ending));
            }
            if let Some(place) = self.given_up.iter().position(|(given_up, _)| *given_up == number)
                && let Some((_, method)) = self.given_up.remove(place)
            {
                return Event::Unmatched(Unmatched::Late, Outcome::of(number, method, ending));
            }
        }
        let ids = R::FIRST_ID..self.next_id;
        let is_ours = matches!(id, RequestId::Integer(number) if ids.contains(&number));
        let why = if is_ours { Unmatched::Duplicate } else { Unmatched::Unknown };
        Event::Unmatched(why, Outcome { id, method: None, ending })
    }

    /// Ends a request of ours that was answered. `initialize` is followed by `initialized`.
    fn ended(&mut self, outcome: Outcome) -> Event<R> {
        if let Phase::Initializing(id) = &self.phase
            && outcome.method == Some(Initialize::NAME)
            && *id == outcome.id
        {
            self.phase = Phase::New;
            if let RequestId::Integer(id) = outcome.id
                && let Some(Ok(response)) = outcome.result(&Ticket::<Initialize>::new(id))
            {
                self.phase = Phase::Ready;
                self.release = response.release().ok();
                let initialized = ClientNotification::Initialized(NoParams);
                let message = NotificationMessage::new(initialized);
                // It has no params, so that it can be written.
                self.output.push(ClientMessage::Notification(message).encode().unwrap_or_default());
            }
        }
        Event::Ended(outcome)
    }

    /// A message that is invalid, or too much. A request is refused, and the request that it responds to
    /// ends, so that nobody waits for it.
    fn invalid(&mut self, bytes: &[u8], fault: Fault) -> Event<R> {
        let head = Head::read(bytes);
        // One that is cut off may yet have a method.
        let is_read_whole = matches!(fault, Fault::Decode(DecodeError::Envelope { .. }));
        let is_response = head.has_answer || is_read_whole;
        match (head.id, head.method) {
            (Some(id), Some(method)) if self.open.get(&id).is_none() => {
                self.refuse(id, method, Reason::Invalid(fault))
            }
            (Some(RequestId::Integer(id)), None) if is_response => match self.pending.remove(&id) {
                Some(method) => self.ended(Outcome::of(id, method, Ending::Invalid(fault))),
                None => Event::Invalid(fault),
            },
            _ => Event::Invalid(fault),
        }
    }
}

impl Outcome {
    fn of(id: i64, method: &'static str, ending: Ending) -> Self {
        Self { id: id.into(), method: Some(method), ending }
    }
}

/// The ID of a result and where it starts, if the message is written as real servers write it:
/// `{"id":1,"result":…}`. The result is decoded together with what follows, so that it can only be a valid
/// result if the message ends with it.
fn start_of_result(text: &str) -> Option<(i64, usize)> {
    let rest = text.strip_prefix(r#"{"id":"#)?;
    let digits = rest.find(|character: char| !character.is_ascii_digit())?;
    let result = rest[digits..].strip_prefix(r#","result":"#)?;
    text.ends_with('}').then_some((rest[..digits].parse().ok()?, text.len() - result.len()))
}
