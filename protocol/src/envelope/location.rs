//! The location of an error in a JSON text, as a JSON Pointer.
//!
//! The decoder does not track the path, which would slow down every message. Instead, if there is
//! an error, the text is walked again up to the error's line and column.

use crate::json::{end_of_string, escaped};

/// The JSON Pointer of the value in `text` that `error` is about: the innermost value that contains
/// the error's position or ends there.
pub(crate) fn pointer(text: &str, error: &serde_json::Error) -> String {
    let line_start: usize =
        text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let mut walk =
        Walk { bytes: text.as_bytes(), at: 0, stop: line_start + error.column(), path: Vec::new() };
    walk.run();
    // Detected at the object's end: the error is about the object, not about its last field.
    if let Some(Step::Member { named, .. }) = walk.path.last_mut()
        && error.to_string().starts_with("missing field")
    {
        *named = false;
    }
    walk.pointer()
}

/// A walk over the tokens up to the byte `stop`.
struct Walk<'a> {
    bytes: &'a [u8],
    at: usize,
    stop: usize,
    path: Vec<Step>,
}

/// The position of the current value within its object or array.
enum Step {
    Member { name: String, named: bool },
    Element(usize),
}

impl Walk<'_> {
    fn run(&mut self) {
        while self.at < self.bytes.len().min(self.stop) {
            match self.bytes[self.at] {
                b'{' => self.path.push(Step::Member { name: String::new(), named: false }),
                b'[' => self.path.push(Step::Element(0)),
                // Serde reads one byte past a value before it reports an error about it.
                b'}' | b']' if self.at + 1 >= self.stop => break,
                b'}' | b']' => drop(self.path.pop()),
                b',' => match self.path.last_mut() {
                    Some(Step::Member { named, .. }) => *named = false,
                    Some(Step::Element(index)) => *index += 1,
                    None => {}
                },
                b'"' => {
                    let text = self.string();
                    if let Some(Step::Member { name, named: named @ false }) = self.path.last_mut()
                    {
                        *name = text;
                        *named = true;
                    }
                    continue;
                }
                _ => {}
            }
            self.at += 1;
        }
    }

    fn pointer(&self) -> String {
        self.path.iter().fold(String::new(), |path, step| match step {
            Step::Member { named: false, .. } => path,
            Step::Member { name, .. } => path + "/" + &escaped(name),
            Step::Element(index) => format!("{path}/{index}"),
        })
    }

    /// Reads the string that starts at the current position, and moves past it.
    fn string(&mut self) -> String {
        let start = self.at;
        self.at = end_of_string(self.bytes, start + 1);
        serde_json::from_slice(&self.bytes[start..self.at]).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::pointer;

    #[derive(Debug, Deserialize)]
    #[allow(dead_code)]
    struct Outer {
        name: String,
        inner: Vec<Inner>,
    }

    #[derive(Debug, Deserialize)]
    #[allow(dead_code)]
    struct Inner {
        count: u32,
        flag: bool,
    }

    fn at(text: &str) -> String {
        pointer(text, &serde_json::from_str::<Outer>(text).unwrap_err())
    }

    #[test]
    fn an_error_in_a_member_points_to_it() {
        assert_eq!(at(r#"{"name": 1, "inner": []}"#), "/name");
        assert_eq!(at(r#"{"name": "a", "inner": {}}"#), "/inner");
        assert_eq!(
            at(r#"{"name":"a","inner":[{"count":1,"flag":true},{"count":"2","flag":true}]}"#),
            "/inner/1/count"
        );
        assert_eq!(
            at("{\"name\":\"a\",\n \"inner\":[\n{\"count\":1,\"flag\":7}]}"),
            "/inner/0/flag"
        );
    }

    #[test]
    fn a_missing_member_points_to_its_object() {
        assert_eq!(at(r#"{"inner":[{"count":1}]}"#), "/inner/0");
        assert_eq!(at(r#"{"inner":[]}"#), "");
    }

    #[test]
    fn names_are_escaped() {
        assert_eq!(at(r#"{"a/b~c": {"d": 1}, "name": "\"{", "inner": 7 }"#), "/inner");
    }
}
