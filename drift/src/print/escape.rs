//! Text from documents, made harmless. Whoever writes a document chooses its names; no output may let
//! them start a line, move a terminal's cursor, give the Actions runner a command, or mention somebody.

use std::fmt::Write as _;

/// Text on one line, with everything that cannot be seen written out, such as `\n` or `\u{1b}`.
///
/// The Actions runner takes a line of a log for a command if it begins with `::`, spaces aside, or has
/// `##[` anywhere; neither is left.
pub(crate) fn visible(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for one in text.chars() {
        if is_visible(one) {
            safe.push(one);
        } else {
            safe.extend(one.escape_debug());
        }
    }
    let start = safe.len() - safe.trim_start().len();
    if safe[start..].starts_with("::") {
        safe.replace_range(start..=start, "\\u{3a}");
    }
    safe.replace("##[", "##\\u{5b}")
}

/// Whether a character shows as itself: no control character, line end, mark of direction, or one without
/// width.
fn is_visible(one: char) -> bool {
    one == ' ' || one.is_ascii_graphic() || one.escape_debug().len() == 1
}

/// A JSON text that says the same in characters that can be seen. They can only stand in its strings.
pub(crate) fn json(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for one in text.chars() {
        if one == '\n' || is_visible(one) {
            safe.push(one);
        } else {
            for unit in one.encode_utf16(&mut [0; 2]) {
                // A text can always be written to.
                let _ = write!(safe, "\\u{unit:04x}");
            }
        }
    }
    safe.replace("##[", "##\\u005b")
}

/// A code span of Markdown: its fence is longer than any run of backticks in it.
pub(crate) fn code(text: &str) -> String {
    let text = visible(text);
    let longest = text.split(|one| one != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    // One space is stripped on both sides; without any text there would be no span.
    let is_delicate = text.starts_with([' ', '`']) || text.ends_with([' ', '`']) || text.is_empty();
    let pad = if is_delicate { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// Text in Markdown that shows as it is: what stands in backticks is code, and so is every word that
/// Markdown or GitHub would make something of, such as a link, an image, a mention, or HTML.
pub(crate) fn prose(text: &str) -> String {
    let text = visible(text);
    let pieces: Vec<&str> = text.split('`').collect();
    let mut safe = String::with_capacity(text.len());
    for (index, piece) in pieces.iter().enumerate() {
        let is_closed = index % 2 == 1 && index + 1 < pieces.len();
        if is_closed {
            push(&mut safe, &code(piece));
            continue;
        }
        for (position, word) in piece.split(' ').enumerate() {
            if position > 0 {
                safe.push(' ');
            }
            // What ends a part of a sentence is not part of the word.
            let name = word.trim_end_matches([',', '.', ';', ':']);
            push(&mut safe, &if is_plain(name) { name.to_owned() } else { code(name) });
            safe.push_str(&word[name.len()..]);
        }
    }
    safe
}

/// Adds a part. Two code spans side by side would be one.
fn push(text: &mut String, part: &str) {
    if text.ends_with('`') && part.starts_with('`') {
        text.push(' ');
    }
    text.push_str(part);
}

/// Whether a word means nothing to Markdown, wherever it stands in a line.
fn is_plain(word: &str) -> bool {
    let is_harmless = |one: char| one.is_alphanumeric() || ",.;:()'\"/->?".contains(one);
    let word = word.to_lowercase();
    let is_link = ["//", "www.", "gh-"].iter().any(|start| word.contains(start));
    word.chars().all(is_harmless) && !is_link
}

/// Markdown as a cell of a table: a pipe would end it, even in code.
pub(crate) fn cell(markdown: &str) -> String {
    // A backslash before a pipe would escape the backslash that escapes the pipe.
    markdown.replace("\\|", "\\u{5c}|").replace('|', "\\|")
}

/// The data of a workflow command of GitHub Actions.
pub(crate) fn command_data(text: &str) -> String {
    visible(text).replace('%', "%25")
}

/// A property of such a command.
pub(crate) fn command_property(text: &str) -> String {
    command_data(text).replace(':', "%3A").replace(',', "%2C")
}

/// A message of SARIF, in which `[text](target)` would be a link.
pub(crate) fn sarif(text: &str) -> String {
    visible(text).replace("](", "]\\u{28}")
}

#[cfg(test)]
mod tests {
    use super::{cell, code, command_property, json, prose, sarif, visible};

    #[test]
    fn what_cannot_be_seen_is_written_out() {
        for (text, expected) in [
            ("thread/read \"ü\" 'x' \\", "thread/read \"ü\" 'x' \\"),
            ("a\nb\rc\u{85}d\u{2028}e", "a\\nb\\rc\\u{85}d\\u{2028}e"),
            ("\u{1b}[31m\u{9b}\u{7f}", "\\u{1b}[31m\\u{9b}\\u{7f}"),
            (
                "\u{202e}\u{200b}\u{feff}\u{fffe}\u{ffff}",
                "\\u{202e}\\u{200b}\\u{feff}\\u{fffe}\\u{ffff}",
            ),
            ("::stop-commands::x", "\\u{3a}:stop-commands::x"),
            ("  ::warning::x", "  \\u{3a}:warning::x"),
            ("A::b ##[add-mask]x", "A::b ##\\u{5b}add-mask]x"),
        ] {
            assert_eq!(visible(text), expected);
        }
    }

    #[test]
    fn json_says_the_same() {
        let value =
            serde_json::json!({ "\u{9b}\u{e0041}": "\u{7f}##[x]\u{2028}\\ü", "a": ["\u{1b}"] });
        let text = json(&format!("{value:#}"));
        assert_eq!(text.chars().find(|one| *one != '\n' && one.is_control()), None);
        assert!(!text.contains("##[") && text.contains('ü'), "{text}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), value);
    }

    #[test]
    fn markdown_means_nothing_by_it() {
        for (text, expected) in
            [("a", "`a`"), ("``a`", "``` ``a` ```"), (" a ", "`  a  `"), ("", "`  `")]
        {
            assert_eq!(code(text), expected);
        }
        for (text, expected) in [
            (
                "old clients need `cwd`, which new ones may omit",
                "old clients need `cwd`, which new ones may omit",
            ),
            ("by @octocat, in #1", "by `@octocat`, in `#1`"),
            ("![x](https://e.x) www.e.x <b>", "`![x](https://e.x)` `www.e.x` `<b>`"),
            ("GH-1 WWW.E.x", "`GH-1` `WWW.E.x`"),
            ("a `b", "a b"),
            ("@a`b`", "`@a` `b`"),
        ] {
            assert_eq!(prose(text), expected);
        }
        assert_eq!(cell("`a|b\\|c`"), "`a\\|b\\u{5c}\\|c`");
    }

    #[test]
    fn commands_and_messages_end_where_they_should() {
        assert_eq!(command_property("a,b:c%0A\n"), "a%2Cb%3Ac%250A\\n");
        assert_eq!(sarif("turns[] [x](y)"), "turns[] [x]\\u{28}y)");
    }
}
