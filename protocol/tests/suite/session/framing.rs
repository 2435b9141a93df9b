//! From chunks of bytes to messages.

use app_server_protocol::session::{Event, Limits};

use super::{at, client, events, line};

const WARNING: &str =
    r#"{"method":"configWarning","params":{"summary":"Zeile „ü“ 🦀","details":null}}"#;

fn summaries(chunks: &[&[u8]]) -> Vec<String> {
    let mut session = client(Limits::default());
    let mut seen = Vec::new();
    for chunk in chunks {
        session.receive(chunk);
        while let Some(event) = session.next_event(at(0)) {
            let Event::Notification(message) = event else { panic!("{event:?}") };
            seen.push(serde_json::to_string(&message).unwrap());
        }
    }
    seen
}

#[test]
fn a_message_is_cut_anywhere_also_within_a_character() {
    let bytes = format!("{WARNING}\n").into_bytes();
    for cut in 0..=bytes.len() {
        let (head, tail) = bytes.split_at(cut);
        assert_eq!(summaries(&[head, tail]), [WARNING], "cut at {cut}");
    }
    let single: Vec<&[u8]> = bytes.chunks(1).collect();
    assert_eq!(summaries(&single), [WARNING]);
}

#[test]
fn a_chunk_has_several_messages_and_a_part_of_another() {
    let text = format!("{WARNING}\n{WARNING}\r\n\n \r\n{WARNING}\n{}", &WARNING[..20]);
    assert_eq!(summaries(&[text.as_bytes(), &WARNING.as_bytes()[20..], b"\n"]), [WARNING; 4]);
}

#[test]
fn a_frame_is_a_message_and_may_have_line_ends() {
    let mut session = client(Limits::default());
    session.receive_message(WARNING);
    session.receive_message(WARNING.replace(":{", ":\n{"));
    session.receive_message("");
    assert_eq!(events(&mut session, at(0)), ["notification configWarning"; 2]);
    session.receive_message(format!("{WARNING}\n{WARNING}"));
    let seen = events(&mut session, at(0));
    assert!(seen[0].starts_with("invalid: not JSON"), "two in one: {seen:?}");
}

#[test]
fn what_is_no_message_is_told_and_skipped() {
    let mut session = client(Limits::default());
    for text in ["not json", "[]", r#""text""#, "{}", r#"{"id":null,"result":{}}"#] {
        line(&mut session, text);
        line(&mut session, WARNING);
        let seen = events(&mut session, at(0));
        assert!(seen[0].starts_with("invalid: not "), "{seen:?}");
        assert_eq!(seen[1..], ["notification configWarning"]);
    }
    session.receive(
        b"{\"method\":\"configWarning\",\"params\":{\"summary\":\"\xff\",\"details\":null}}\n",
    );
    let seen = events(&mut session, at(0));
    assert!(seen[0].starts_with("invalid: not JSON: not UTF-8"), "{seen:?}");
}

/// The line of exactly the limit is read, and one byte more is too much, however it is cut.
#[test]
fn a_line_that_is_too_long_is_skipped_and_the_session_goes_on() {
    let long = WARNING.replace("Zeile", &"x".repeat(10_000));
    for (limit, is_read) in [(long.len(), true), (long.len() - 1, false)] {
        for size in [1, 7, 4096, 9_000, long.len(), 100_000] {
            let mut limits = Limits::default();
            limits.message.message_bytes = limit;
            let mut session = client(limits);
            let mut seen = Vec::new();
            for chunk in format!("{long}\n{WARNING}\n").as_bytes().chunks(size) {
                session.receive(chunk);
                seen.extend(events(&mut session, at(0)));
            }
            let first = if is_read {
                "notification configWarning".to_owned()
            } else {
                format!("invalid: a message longer than {limit} bytes")
            };
            assert_eq!(seen, [first.as_str(), "notification configWarning"], "in chunks of {size}");
        }
        let mut limits = Limits::default();
        limits.message.message_bytes = limit;
        let mut session = client(limits);
        session.receive_message(long.clone());
        session.receive_message(WARNING);
        let seen = events(&mut session, at(0));
        assert_eq!(seen[0].starts_with("notification"), is_read);
        assert_eq!(seen[1], "notification configWarning");
    }
}
