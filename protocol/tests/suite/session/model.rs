//! Random histories, compared with a naive model: whatever happens in whatever order, every request ends exactly
//! once, every request of the peer is answered at most once, and how bytes are cut changes nothing.

use std::{collections::BTreeMap, time::Duration};

use app_server_protocol::{
    client_request::AccountLogout,
    method::NoParams,
    session::{Client, Event, Limits, Session, Ticket, Unmatched},
};
use proptest::prelude::*;

use super::{client, sent, within};

/// Limits that are reached often.
const PENDING: usize = 4;
const OPEN: usize = 3;
/// The server's limit for `currentTime/read`, and what the session leaves of it.
const ANSWER_TIME: u64 = 9_000;

#[derive(Debug, Clone)]
enum Step {
    /// We send a request, perhaps with a time limit in milliseconds.
    Request(Option<u64>),
    /// We stop waiting for one of our requests.
    Cancel(i64),
    /// The server responds to one of our IDs, whether it is pending or not.
    Response { id: i64, is_error: bool, is_usual: bool },
    /// The server asks: with a time limit, without one, or something unknown or invalid.
    Ask { id: i64, what: usize },
    /// The server no longer needs an answer.
    Resolve(i64),
    /// We answer one of the server's requests.
    Answer(i64),
    /// Something that is not a message.
    Noise(usize),
    /// Time passes, in milliseconds.
    Wait(u64),
    /// The connection ends, from one side or the other.
    Close { by_us: bool },
}

const ASKED: [&str; 4] = [
    r#""method":"currentTime/read","params":{"threadId":"t"}"#,
    r#""method":"item/tool/requestUserInput","params":{"threadId":"t","turnId":"u","itemId":"i","questions":[]}"#,
    r#""method":"news/ask""#,
    r#""method":"currentTime/read","params":{"threadId":7}"#,
];
const NOISE: [&str; 4] = ["", "{", "[1]", r#"{"id":"2","result":"ü"}"#];

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let id = 1..14_i64;
    let asked = 0..6_i64;
    let step = prop_oneof![
        6 => prop::option::of(0..3_000_u64).prop_map(Step::Request),
        1 => id.clone().prop_map(Step::Cancel),
        6 => (id, any::<bool>(), any::<bool>())
            .prop_map(|(id, is_error, is_usual)| Step::Response { id, is_error, is_usual }),
        4 => (asked.clone(), 0..ASKED.len()).prop_map(|(id, what)| Step::Ask { id, what }),
        1 => asked.clone().prop_map(Step::Resolve),
        3 => asked.prop_map(Step::Answer),
        1 => (0..NOISE.len()).prop_map(Step::Noise),
        3 => (0..6_000_u64).prop_map(Step::Wait),
    ];
    let close = prop::option::weighted(0.5, any::<bool>());
    (prop::collection::vec(step, 0..60), close).prop_map(|(mut steps, close)| {
        steps.extend(close.map(|by_us| Step::Close { by_us }));
        steps
    })
}

/// What is expected, by lists that are searched from end to end.
#[derive(Default)]
struct Model {
    now: u64,
    next: i64,
    /// Our requests: whether each waits, and until when.
    pending: Vec<(i64, Option<u64>)>,
    given_up: Vec<i64>,
    open: Vec<(i64, &'static str, Option<u64>)>,
    events: Vec<String>,
    answers: Vec<i64>,
    is_closed: bool,
}

impl Model {
    fn step(&mut self, step: &Step) {
        if self.is_closed {
            return;
        }
        match *step {
            Step::Request(limit) if self.pending.len() < PENDING => {
                self.pending.push((self.next, limit.map(|limit| self.now + limit)));
                self.next += 1;
            }
            Step::Request(_) | Step::Noise(0) => {}
            Step::Cancel(id) => {
                if self.take_pending(id) {
                    self.give_up(id);
                }
            }
            Step::Response { id, is_error, .. } => {
                let event = if self.take_pending(id) {
                    format!("ended {id} {}", if is_error { "error" } else { "result" })
                } else if let Some(place) = self.given_up.iter().position(|given| *given == id) {
                    self.given_up.remove(place);
                    format!("late {id}")
                } else if id < self.next {
                    format!("duplicate {id}")
                } else {
                    format!("unknown {id}")
                };
                self.events.push(event);
            }
            Step::Ask { id, what } => {
                let method = ["currentTime/read", "item/tool/requestUserInput", "", ""][what];
                if self.open.iter().any(|(open, ..)| *open == id) {
                    self.events.push("invalid".to_owned());
                } else if method.is_empty() || self.open.len() >= OPEN {
                    self.events.push(format!("refused {id}"));
                    self.answers.push(id);
                } else {
                    let deadline = (what == 0).then_some(self.now + ANSWER_TIME);
                    self.open.push((id, method, deadline));
                    self.events.push(format!("asked {id}"));
                }
            }
            Step::Resolve(id) => {
                if self.take_open(id) {
                    self.events.push(format!("withdrawn {id}"));
                }
                self.events.push("notification".to_owned());
            }
            Step::Answer(id) => {
                if self.take_open(id) {
                    self.answers.push(id);
                }
            }
            Step::Noise(index) => {
                self.events.push(["invalid", "invalid", "unknown 2"][index - 1].to_owned());
            }
            Step::Wait(time) => self.wait(time),
            Step::Close { by_us } => {
                self.pending.sort_unstable();
                self.open.sort_unstable();
                let pending = self.pending.drain(..).map(|(id, _)| format!("ended {id} closed"));
                let open = self.open.drain(..).map(|(id, ..)| format!("withdrawn {id}"));
                self.events.extend(pending.chain(open));
                self.events.push(format!("closed {by_us}"));
                self.is_closed = true;
            }
        }
        self.wait(0);
    }

    fn wait(&mut self, time: u64) {
        self.now += time;
        let is_over = |deadline: Option<u64>| deadline.is_some_and(|deadline| deadline <= self.now);
        let (mut over, pending) =
            self.pending.drain(..).partition::<Vec<_>, _>(|entry| is_over(entry.1));
        self.pending = pending;
        over.sort_unstable_by_key(|(id, deadline)| (*deadline, *id));
        let (mut late, open) = self.open.drain(..).partition::<Vec<_>, _>(|entry| is_over(entry.2));
        self.open = open;
        late.sort_unstable_by_key(|(id, _, deadline)| (*deadline, *id));
        for (id, _) in over {
            self.events.push(format!("ended {id} timed out"));
            self.give_up(id);
        }
        for (id, ..) in late {
            self.events.push(format!("refused {id}"));
            self.answers.push(id);
        }
    }

    fn give_up(&mut self, id: i64) {
        if self.given_up.len() == PENDING {
            self.given_up.remove(0);
        }
        self.given_up.push(id);
    }

    fn take_pending(&mut self, id: i64) -> bool {
        let before = self.pending.len();
        self.pending.retain(|(pending, _)| *pending != id);
        self.pending.len() < before
    }

    fn take_open(&mut self, id: i64) -> bool {
        let before = self.open.len();
        self.open.retain(|(open, ..)| *open != id);
        self.open.len() < before
    }
}

/// The real session, and what came of it.
struct Real {
    session: Session<Client>,
    now: Duration,
    tickets: BTreeMap<i64, Ticket<AccountLogout>>,
    open: BTreeMap<i64, String>,
    events: Vec<String>,
    answers: Vec<i64>,
    cuts: Vec<usize>,
}

impl Real {
    fn new(cuts: Vec<usize>) -> Self {
        let mut limits = Limits::default();
        (limits.pending_requests, limits.open_requests) = (PENDING, OPEN);
        Self {
            session: client(limits),
            now: Duration::ZERO,
            tickets: BTreeMap::new(),
            open: BTreeMap::new(),
            events: Vec::new(),
            answers: Vec::new(),
            cuts,
        }
    }

    /// The server sends a line, in chunks.
    fn receive(&mut self, line: &str) {
        let mut rest = format!("{line}\n").into_bytes();
        while !rest.is_empty() {
            let size = self.cuts.pop().unwrap_or(rest.len()).clamp(1, rest.len());
            let tail = rest.split_off(size);
            self.session.receive(&rest);
            self.look();
            rest = tail;
        }
    }

    fn step(&mut self, step: &Step) {
        match *step {
            Step::Request(limit) => {
                let ticket = match limit {
                    Some(limit) => {
                        let limit = Duration::from_millis(limit);
                        self.session.request_with::<AccountLogout>(NoParams, within(limit), self.now)
                    }
                    None => self.session.request::<AccountLogout>(NoParams, self.now),
                };
                if let Ok(ticket) = ticket {
                    let id = ticket.id().to_string().parse().unwrap();
                    self.tickets.insert(id, ticket);
                }
            }
            Step::Cancel(id) => {
                if let Some(ticket) = self.tickets.get(&id) {
                    self.session.cancel(ticket);
                }
            }
            Step::Response { id, is_error, is_usual } => {
                let content = if is_error {
                    r#""error":{"code":-32001,"message":"ü"}"#
                } else {
                    r#""result":{}"#
                };
                self.receive(&if is_usual {
                    format!(r#"{{"id":{id},{content}}}"#)
                } else {
                    format!(r#"{{{content} , "id": {id}}}"#)
                });
            }
            Step::Ask { id, what } => self.receive(&format!(r#"{{"id":{id},{}}}"#, ASKED[what])),
            Step::Resolve(id) => self.receive(&format!(
                r#"{{"method":"serverRequest/resolved","params":{{"threadId":"t","requestId":{id}}}}}"#
            )),
            Step::Answer(id) => {
                let _ = self.session.refuse(&id.into());
            }
            Step::Noise(index) => self.receive(NOISE[index]),
            Step::Wait(time) => self.now += Duration::from_millis(time),
            Step::Close { by_us: true } => self.session.close(),
            Step::Close { by_us: false } => self.session.receive_end(),
        }
        self.look();
    }

    fn look(&mut self) {
        while let Some(event) = self.session.next_event(self.now) {
            self.events.push(match event {
                Event::Ended(outcome) => {
                    let id: i64 = outcome.id().to_string().parse().unwrap();
                    let result = outcome.result(&self.tickets[&id]).expect("its own ticket");
                    let how = match result {
                        Ok(_) => "result",
                        Err(error) if error.kind().is_some() => "error",
                        Err(error) if error.to_string().contains("in time") => "timed out",
                        Err(error) if error.to_string().contains("closed") => "closed",
                        Err(error) => panic!("{error}"),
                    };
                    format!("ended {id} {how}")
                }
                Event::Unmatched(why, outcome) => {
                    let why = match why {
                        Unmatched::Late => "late",
                        Unmatched::Duplicate => "duplicate",
                        _ => "unknown",
                    };
                    format!("{why} {}", outcome.id())
                }
                Event::Request(message) => {
                    let id = message.id.to_string().parse().unwrap();
                    self.open.insert(id, message.request.method().to_owned());
                    format!("asked {id}")
                }
                Event::Refused { id, .. } => format!("refused {id}"),
                Event::Withdrawn { id, .. } => format!("withdrawn {id}"),
                Event::Notification(_) => "notification".to_owned(),
                Event::Invalid(_) => "invalid".to_owned(),
                Event::Closed(why) => format!("closed {}", format!("{why:?}") == "ByUser"),
                other => panic!("{other:?}"),
            });
        }
        let deadline = self.session.next_timeout();
        assert!(deadline.is_none_or(|deadline| deadline > self.now), "an event is due");
        for text in sent(&mut self.session) {
            let message: serde_json::Value = serde_json::from_str(&text).unwrap();
            if message.get("method").is_none() {
                self.answers.push(message["id"].as_i64().unwrap());
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, ..ProptestConfig::default() })]

    #[test]
    fn every_history_is_as_the_model_says(steps in steps(), cuts in prop::collection::vec(1..40_usize, 0..40)) {
        let mut model = Model { next: 2, ..Model::default() };
        let mut real = Real::new(cuts);
        for step in &steps {
            model.step(step);
            real.step(step);
            prop_assert_eq!(&real.events, &model.events, "after {:?}", step);
            prop_assert_eq!(&real.answers, &model.answers, "after {:?}", step);
            prop_assert_eq!(real.session.pending(), model.pending.len());
            prop_assert_eq!(real.session.unanswered().count(), model.open.len());
        }
        if model.is_closed {
            // By the events alone: each request that was sent ended exactly once, unless it was cancelled.
            for id in real.tickets.keys() {
                let ends = real.events.iter().filter(|event| event.starts_with(&format!("ended {id} "))).count();
                let cancelled = steps.iter().any(|step| matches!(step, Step::Cancel(cancelled) if cancelled == id));
                prop_assert!(ends == 1 || (ends == 0 && cancelled), "{id} ended {ends} times");
            }
        }
    }

    /// All at once, or cut anywhere: the same events.
    #[test]
    fn cuts_change_nothing(
        lines in prop::collection::vec((0..ASKED.len() + NOISE.len() + 2, 1..9_i64), 0..30),
        cuts in prop::collection::vec(1..200_usize, 0..60),
        ending in any::<bool>(),
    ) {
        let text: String = lines.iter().map(|(what, id)| match what {
            0..4 => format!("{{\"id\":{id},{}}}\n", ASKED[*what]),
            4..8 => format!("{}\r\n", NOISE[what - 4]),
            8 => format!("{{\"id\":{id},\"result\":{{\"a\":\"ü{}\"}}}}\n", "🦀".repeat(100)),
            _ => format!("{{\"method\":\"warning\",\"params\":{{\"message\":\"{}\"}}}}\n", "é".repeat(usize::try_from(id * 50).unwrap())),
        }).collect();
        let run = |cuts: &[usize]| {
            let mut limits = Limits::default();
            limits.message.message_bytes = 600;
            let mut session = client(limits);
            for _ in 0..5 {
                session.request::<AccountLogout>(NoParams, Duration::ZERO).unwrap();
            }
            let mut seen = Vec::new();
            let mut rest = text.as_bytes();
            for size in cuts.iter().chain([&usize::MAX]) {
                let (chunk, tail) = rest.split_at((*size).min(rest.len()));
                session.receive(chunk);
                seen.extend(super::events(&mut session, Duration::ZERO));
                rest = tail;
            }
            if ending {
                session.receive_end();
                seen.extend(super::events(&mut session, Duration::ZERO));
            }
            (seen, session.take_output())
        };
        prop_assert_eq!(run(&cuts), run(&[]));
    }
}
