//! [`Tape`]: a JSON text, taken apart into its values and their places.

use std::borrow::Cow;

use crate::json::end_of_string;

/// The values of a JSON text in the order in which they stand, each with its place in the text and with
/// where the next one after it begins. A member is its name and then its value.
///
/// It is made in one pass, whatever the text: whoever looks for a tag that stands last, in objects within
/// objects, still looks at each value a few times only.
#[derive(Debug)]
pub(crate) struct Tape<'t> {
    text: &'t str,
    tokens: Vec<Token>,
}

#[derive(Debug, Clone, Copy)]
struct Token {
    kind: Kind,
    start: usize,
    end: usize,
    /// The token after this one and all that is in it.
    next: usize,
}

/// What a value is, by its first character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Null,
    /// A boolean or a number.
    Plain,
    String,
    Array,
    Object,
}

/// A value on a tape.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Json<'t> {
    tape: &'t Tape<'t>,
    index: usize,
}

impl<'t> Tape<'t> {
    /// Takes a text apart that is known to be one JSON value. Of any other text, the values are some that
    /// lie within it.
    pub(crate) fn new(text: &'t str) -> Self {
        let bytes = text.as_bytes();
        let mut tokens: Vec<Token> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        let mut at = 0;
        while let Some(byte) = bytes.get(at) {
            let start = at;
            let kind = match byte {
                b'{' => Kind::Object,
                b'[' => Kind::Array,
                b'"' => Kind::String,
                b'}' | b']' => {
                    at += 1;
                    if let Some(index) = open.pop() {
                        let next = tokens.len();
                        tokens[index] = Token { end: at, next, ..tokens[index] };
                    }
                    continue;
                }
                b',' | b':' | b' ' | b'\n' | b'\r' | b'\t' => {
                    at += 1;
                    continue;
                }
                b'n' => Kind::Null,
                _ => Kind::Plain,
            };
            at = match kind {
                Kind::Object | Kind::Array => at + 1,
                Kind::String => end_of_string(bytes, at + 1),
                Kind::Null | Kind::Plain => end_of_word(bytes, at + 1),
            };
            if matches!(kind, Kind::Object | Kind::Array) {
                open.push(tokens.len());
            }
            tokens.push(Token { kind, start, end: at, next: tokens.len() + 1 });
        }
        for index in open {
            let next = tokens.len();
            tokens[index] = Token { end: bytes.len(), next, ..tokens[index] };
        }
        Self { text, tokens }
    }

    /// The whole value. `None` if the text is blank.
    pub(crate) fn root(&'t self) -> Option<Json<'t>> {
        (!self.tokens.is_empty()).then_some(Json { tape: self, index: 0 })
    }
}

fn end_of_word(text: &[u8], at: usize) -> usize {
    let is_end = |byte: &u8| b",:{}[]\" \n\r\t".contains(byte);
    text[at..].iter().position(is_end).map_or(text.len(), |length| at + length)
}

impl<'t> Json<'t> {
    fn token(self) -> Token {
        self.tape.tokens[self.index]
    }

    pub(crate) fn kind(self) -> Kind {
        self.token().kind
    }

    /// Where it stands in the text.
    pub(crate) fn range(self) -> std::ops::Range<usize> {
        self.token().start..self.token().end
    }

    /// The text of a string; of any other value, what stands there.
    pub(crate) fn string(self) -> Cow<'t, str> {
        let Token { start, end, kind, .. } = self.token();
        let raw = &self.tape.text[start..end];
        if kind != Kind::String {
            return raw.into();
        }
        if raw.contains('\\') {
            return serde_json::from_str::<String>(raw).map_or(raw.into(), Cow::Owned);
        }
        raw.get(1..raw.len() - 1).unwrap_or(raw).into()
    }

    /// What is in an array or an object, names included.
    fn inner(self) -> impl Iterator<Item = Self> {
        let Self { tape, index } = self;
        let end = self.token().next;
        let within = move |index: &usize| *index < end;
        let next = move |index: &usize| Some(tape.tokens[*index].next).filter(within);
        let indices = std::iter::successors(Some(index + 1).filter(within), next);
        indices.map(move |index| Self { tape, index })
    }

    /// The elements of an array.
    pub(crate) fn elements(self) -> impl Iterator<Item = Self> {
        self.inner().take_while(move |_| self.kind() == Kind::Array)
    }

    /// The members of an object: their names and values.
    pub(crate) fn members(self) -> impl Iterator<Item = (Self, Self)> {
        let mut inner = self.inner().take_while(move |_| self.kind() == Kind::Object);
        std::iter::from_fn(move || Some((inner.next()?, inner.next()?)))
    }

    /// The first member of an object that has this name.
    pub(crate) fn member(self, name: &str) -> Option<Self> {
        self.members().find_map(|(key, value)| (key.string() == name).then_some(value))
    }
}

#[cfg(test)]
mod tests {
    use super::{Json, Kind, Tape};
    use serde_json::{Map, Value};

    fn value(json: Json<'_>) -> Value {
        match json.kind() {
            Kind::Null => Value::Null,
            Kind::Plain => serde_json::from_str(&json.string()).unwrap(),
            Kind::String => json.string().into(),
            Kind::Array => json.elements().map(value).collect(),
            Kind::Object => {
                let members =
                    json.members().map(|(name, it)| (name.string().into_owned(), value(it)));
                members.collect::<Map<_, _>>().into()
            }
        }
    }

    #[test]
    fn a_tape_has_what_the_text_has() {
        for text in [
            "1",
            " null ",
            r#""a\"]\u007d\\""#,
            "[]",
            "{}",
            r#"[[],[[]],{},-1.5e+3,true,""]"#,
            r#"{"a" : [1, {"b":"}", "c\n" : null} ] ,"d":{"e":{}},"f":[ ]}"#,
        ] {
            let tape = Tape::new(text);
            assert_eq!(value(tape.root().unwrap()), serde_json::from_str::<Value>(text).unwrap());
            assert_eq!(tape.root().unwrap().range().len(), text.trim().len());
        }
    }

    #[test]
    fn damaged_text_is_no_panic() {
        for text in ["", "\"", "\"\\", "{\"a", "]}", "[[{", "{\"a\":", "}{", "nul", "{1:2,3}", "é"]
        {
            let tape = Tape::new(text);
            if let Some(root) = tape.root() {
                root.members().for_each(|(name, value)| drop((name.string(), value.range())));
                root.elements().for_each(|element| drop(element.string()));
            }
        }
    }
}
