//! The rename drill: the same types, spelled once `ChatGpt` and once `Chatgpt`.
//!
//! The wire values are written next to the names, so a rename cannot change the wire. The
//! counterexample shows what happens if they are not.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// The same types under two spellings: of the type, its variant and its body.
macro_rules! spelled {
    ($module:ident, $type:ident, $body:ident, $variant:ident) => {
        #[allow(dead_code, reason = "only reading and writing is drilled")]
        mod $module {
            use crate::macros::{object, string_enum, tagged_union};

            string_enum! {
                /// How the server authenticates its requests.
                pub enum Mode {
                    /// An API key.
                    Apikey = "apikey",
                    /// ChatGPT tokens.
                    $variant = "chatgpt",
                    ..
                }
            }

            tagged_union! {
                /// A way to sign in.
                pub enum $type by "type" {
                    /// ChatGPT.
                    $variant($body) = "chatgpt",
                    ..
                }
            }

            object! {
                /// A sign-in with ChatGPT.
                pub struct $body {
                    /// The workspace's ID.
                    pub chatgpt_account_id: String,
                    /// The auth mode.
                    pub mode: Option<Mode>,
                }
            }

            pub(super) type Login = $type;
        }
    };
}

spelled!(before, ChatGptLoginParams, ChatGptLogin, ChatGpt);
spelled!(after, ChatgptLoginParams, ChatgptLogin, Chatgpt);

/// Encodes each of these lines again after decoding it.
fn written<T: DeserializeOwned + Serialize>(lines: &[&str]) -> Vec<String> {
    let write =
        |line: &&str| serde_json::to_string(&serde_json::from_str::<T>(line).unwrap()).unwrap();
    lines.iter().map(write).collect()
}

#[test]
fn a_rename_leaves_every_byte_as_it_was() {
    let lines = [
        r#"{"type":"chatgpt","chatgptAccountId":"org-1","mode":"chatgpt"}"#,
        r#"{"type":"chatgpt","chatgptAccountId":"org-1","mode":"apikey"}"#,
        r#"{"type":"chatgpt","chatgptAccountId":"org-1","mode":"chatGpt"}"#,
        r#"{"chatGptAccountId":"org-1","type":"chatGpt"}"#,
    ];
    assert_eq!(written::<before::Login>(&lines), written::<after::Login>(&lines));
    assert_eq!(written::<after::Login>(&lines[..3]), lines[..3]);
    assert_eq!(before::Mode::WIRE_VALUES, after::Mode::WIRE_VALUES);
    assert_eq!(before::Login::WIRE_TAGS, after::Login::WIRE_TAGS);
    let tag = |line| serde_json::from_str::<after::Login>(line).unwrap().tag().to_owned();
    assert_eq!((tag(lines[0]), tag(lines[3])), ("chatgpt".to_owned(), "chatGpt".to_owned()));
    let old: before::Login = serde_json::from_str(lines[0]).unwrap();
    assert_eq!(old.tag(), "chatgpt");
}

#[cfg(feature = "schema")]
#[test]
fn a_rename_changes_names_alone_in_the_schema() {
    let schema = |schema: schemars::Schema| serde_json::to_string(&schema).unwrap();
    let before = schema(schemars::schema_for!(before::Login));
    let after = schema(schemars::schema_for!(after::Login));
    assert_ne!(before, after);
    assert_eq!(before.replace("ChatGptLogin", "ChatgptLogin"), after);
}

/// The same rename, but with wire values derived from the names: do not write this.
#[test]
fn a_careless_rename_moves_the_wire() {
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "camelCase")]
    enum Before {
        ChatGpt,
    }
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "camelCase")]
    enum After {
        Chatgpt,
    }
    let before = serde_json::to_string(&Before::ChatGpt).unwrap();
    let after = serde_json::to_string(&After::Chatgpt).unwrap();
    assert_eq!((before.as_str(), after.as_str()), (r#""chatGpt""#, r#""chatgpt""#));
    assert!(serde_json::from_str::<After>(&before).is_err());
}
