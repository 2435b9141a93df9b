//! The samples of every method, as they are and damaged. What is read is written again.

use std::{fs, path::Path};

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use super::super::from_str;
use crate::{
    ClientMessage, ClientNotification, ClientRequest, ServerMessage, ServerNotification,
    ServerRequest,
    method::{Notification, Request},
    schema::{Described, MethodVisitor},
    writer,
};

#[test]
fn samples_are_read_and_written_as_by_serde_json() {
    let mut samples = Samples { read: 0, rejected: 0 };
    ClientRequest::visit(&mut samples);
    ServerRequest::visit(&mut samples);
    ClientNotification::visit(&mut samples);
    ServerNotification::visit(&mut samples);
    assert!(
        samples.read > 5_000 && samples.rejected > 50_000,
        "{} {}",
        samples.read,
        samples.rejected
    );
}

/// How many texts were read, and how many were not.
struct Samples {
    read: usize,
    rejected: usize,
}

impl MethodVisitor for Samples {
    fn request<M: Request<Params: Described, Response: Described>>(&mut self) {
        for mut message in messages(M::NAME) {
            match message.get_mut("result") {
                Some(result) => self.check::<M::Response>(&result.take()),
                None => self.check_message(&message),
            }
        }
    }

    fn notification<M: Notification<Params: Described>>(&mut self) {
        for message in messages(M::NAME) {
            self.check_message(&message);
        }
    }
}

/// The sample messages of a method.
fn messages(method: &str) -> Vec<Value> {
    let name = format!("../snapshots/samples/methods/{}.snap", method.replace('/', "."));
    let snapshot = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap();
    let (_, messages) = snapshot.split_once("\n---\n").unwrap();
    serde_json::from_str(messages).unwrap()
}

impl Samples {
    fn check_message(&mut self, message: &Value) {
        self.check::<ServerMessage>(message);
        self.check::<ClientMessage>(message);
    }

    /// Checks a value, and every way to write one of its bytes differently that is tried.
    fn check<T: Serialize + DeserializeOwned>(&mut self, sample: &Value) {
        let text = sample.to_string();
        self.check_text::<T>(&text);
        self.check_text::<T>(&format!(" {} \n", serde_json::to_string_pretty(sample).unwrap()));
        let step = text.len() / 40 + 1;
        for start in (0..text.len()).step_by(step).filter(|start| text.is_char_boundary(*start)) {
            let end = text.ceil_char_boundary(start + 1);
            self.check_text::<T>(&text[..start]);
            for other in ["", "\"", "7", "null,", "{", "]", "\n", "\\ud800"] {
                self.check_text::<T>(&[&text[..start], other, &text[end..]].concat());
            }
        }
    }

    fn check_text<T: Serialize + DeserializeOwned>(&mut self, text: &str) {
        match (from_str::<T>(text), serde_json::from_str::<T>(text)) {
            (Ok(ours), Ok(theirs)) => {
                let written = writer::to_string(&ours).unwrap();
                assert_eq!(written, serde_json::to_string(&theirs).unwrap(), "{text}");
                self.read += 1;
            }
            (Err(ours), Err(theirs)) => {
                assert_eq!(format!("{ours:?}"), format!("{theirs:?}"), "{text}");
                assert_eq!(ours.classify(), theirs.classify(), "{text}");
                self.rejected += 1;
            }
            (ours, theirs) => panic!("{:?} {:?}: {text}", ours.err(), theirs.err()),
        }
    }
}
