//! A parser of each format, by which every output is checked: that it is well-formed, and that nothing
//! in a document can make it mean something else.

use std::{path::Path, process::Command, sync::LazyLock};

use jsonschema::Validator;
use pulldown_cmark::{Event, Options, Parser, Tag};
use roxmltree::Node;
use serde_json::Value;

/// Every format.
pub const FORMATS: [&str; 7] = ["text", "json", "ndjson", "markdown", "github", "sarif", "junit"];

/// How long a comment on GitHub may be.
pub const COMMENT: usize = 65_536;

/// Asserts that an output is what its format asks for, and harmless. It was printed with colours forced:
/// otherwise the stream strips what must not be there in the first place.
pub fn check(format: &str, text: &str) {
    let plain = if format == "text" { without_colours(text) } else { text.to_owned() };
    assert_is_visible(format, &plain);
    assert_no_commands(format, &plain);
    let read = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    match format {
        "json" => assert_fits(&JSON, &read(text)),
        "ndjson" => text.lines().for_each(|line| assert_fits(&NDJSON, &read(line))),
        "sarif" => {
            let log = read(text);
            assert_fits(&SARIF, &log);
            each_message(&log, &mut |message| assert!(!message.contains("]("), "{message}"));
        }
        "junit" => junit(text),
        "markdown" => markdown(text),
        "github" => github(text),
        _ => {}
    }
}

/// What `--print-schema` prints.
pub fn printed_schema(arguments: &[&str]) -> Value {
    let binary = env!("CARGO_BIN_EXE_app-server-drift");
    let output = Command::new(binary).args(arguments).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    serde_json::from_slice(&output.stdout).unwrap()
}

fn assert_fits(validator: &Validator, value: &Value) {
    let errors: Vec<_> = validator.iter_errors(value).map(|error| error.to_string()).collect();
    assert_eq!(errors, [""; 0], "{value:#}");
}

fn validator(schema: &Value) -> Validator {
    jsonschema::validator_for(schema).unwrap()
}

static JSON: LazyLock<Validator> =
    LazyLock::new(|| validator(&printed_schema(&["--print-schema", "json"])));

static NDJSON: LazyLock<Validator> =
    LazyLock::new(|| validator(&printed_schema(&["--print-schema", "ndjson"])));

static SARIF: LazyLock<Validator> = LazyLock::new(|| {
    // The pattern of languages, which we do not state, is not a regular expression as published.
    let odd = "^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$";
    let schema = include_str!("../pairs/sarif-2.1.0.schema.json").replace(odd, "");
    validator(&serde_json::from_str(&schema).unwrap())
});

/// Tells every message of a SARIF log, in which viewers look for links.
fn each_message(value: &Value, tell: &mut impl FnMut(&str)) {
    match value {
        Value::Object(fields) => {
            if let Some(text) = fields.get("message").and_then(|message| message["text"].as_str()) {
                tell(text);
            }
            fields.values().for_each(|field| each_message(field, tell));
        }
        Value::Array(elements) => elements.iter().for_each(|element| each_message(element, tell)),
        _ => {}
    }
}

/// Text without the colours that we give it, and only without those.
fn without_colours(text: &str) -> String {
    let ours = ["\u{1b}[0m", "\u{1b}[1m", "\u{1b}[31m", "\u{1b}[32m", "\u{1b}[33m"];
    ours.iter().fold(text.to_owned(), |text, colour| text.replace(colour, ""))
}

/// Nothing but line ends may be out of sight: no control characters, marks of direction, or characters
/// without width.
fn assert_is_visible(format: &str, text: &str) {
    let hidden = |one: char| {
        one != '\n'
            && (one.is_control()
                || matches!(one,
                    '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
                    | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
                    | '\u{e0000}'..='\u{e007f}'))
    };
    let line = text.lines().find(|line| line.contains(hidden));
    assert_eq!(
        line,
        None,
        "{format}: {:?}",
        line.map(str::escape_unicode).map(|line| line.to_string())
    );
}

/// No line may be a command to the Actions runner, but for annotations. This is how the runner reads lines:
/// <https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs>.
fn assert_no_commands(format: &str, text: &str) {
    for line in text.lines() {
        let is_command = line.trim_start().starts_with("::");
        assert!(!is_command || format == "github", "{format}: {line}");
        assert!(!line.contains("##["), "{format}: {line}");
    }
}

/// Reads workflow commands as the runner does, and takes the last line for the summary.
fn github(text: &str) {
    let mut lines: Vec<&str> = text.lines().collect();
    let last = lines.pop().unwrap();
    let is_judged = last.starts_with("wire: ");
    if !is_judged {
        lines.push(last);
    }
    for line in lines {
        let (info, data) = line.strip_prefix("::").and_then(|rest| rest.split_once("::")).unwrap();
        let (command, properties) = info.split_once(' ').unwrap();
        assert!(["error", "warning", "notice"].contains(&command), "{line}");
        let names: Vec<&str> =
            properties.split(',').map(|pair| pair.split_once('=').unwrap().0).collect();
        let expected = [&["title"][..], &["file", "line", "title"]];
        assert!(expected.contains(&names.as_slice()), "{line}");
        assert!(!data.is_empty(), "{line}");
        for value in [properties, data] {
            // What is decoded must not end a line either.
            assert!(!value.contains("%0A") && !value.contains("%0D"), "{line}");
        }
    }
}

/// Reads Markdown as GitHub does: there must be nothing that leads anywhere or calls anybody, and no HTML
/// but what we fold with.
fn markdown(text: &str) {
    assert!(text.len() <= COMMENT, "{}", text.len());
    let (mut in_code, mut columns, mut cells) = (false, None, 0);
    for event in Parser::new_ext(text, Options::all()) {
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::FootnoteDefinition(_))
            | Event::FootnoteReference(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => panic!("{event:?}"),
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::Html(html) | Event::InlineHtml(html) => {
                let counted = |kind: &str| {
                    let end = format!(" {kind}</summary>");
                    let count = html.trim().strip_prefix("<details><summary>");
                    count
                        .and_then(|count| count.strip_suffix(&end))
                        .is_some_and(|count| count.parse::<usize>().is_ok())
                };
                let ours = html.trim() == "</details>"
                    || ["note", "notes", "accepted"].into_iter().any(counted);
                assert!(ours, "{html}");
            }
            Event::Text(text) => {
                let text = text.to_lowercase();
                let live = ["@", "#", "://", "www.", "<", "&", "$"];
                assert!(!live.iter().any(|live| text.contains(live)), "{text}");
            }
            Event::Start(Tag::TableHead | Tag::TableRow) => cells = 0,
            Event::Start(Tag::TableCell) => cells += 1,
            Event::End(pulldown_cmark::TagEnd::TableHead) => columns = Some(cells),
            Event::End(pulldown_cmark::TagEnd::TableRow) => assert_eq!(Some(cells), columns),
            _ => {}
        }
    }
    assert!(!in_code, "a block of code");
    // Every line of a table is a row of it, with as many cells as its head.
    let lines: Vec<&str> = text.lines().filter(|line| line.starts_with("| ")).collect();
    let parsed = Parser::new_ext(text, Options::all())
        .filter(|event| matches!(event, Event::Start(Tag::TableRow | Tag::TableHead)))
        .count();
    assert_eq!(parsed, lines.len());
    for line in lines {
        // A parser drops cells that are too many.
        let pipes = line.matches('|').count() - line.matches("\\|").count();
        assert_eq!(Some(pipes - 1), columns, "{line}");
    }
}

/// An element of JUnit XML.
struct Element {
    name: &'static str,
    /// The attributes that it must have.
    required: &'static [&'static str],
    /// Those that it may have.
    optional: &'static [&'static str],
    /// The elements that may be in it.
    children: &'static [&'static str],
    /// Whether it may hold text.
    has_text: bool,
}

/// What Jenkins' xUnit plugin accepts (its `junit-10.xsd`), which is the strictest schema in use; of what is
/// optional, the part that a comparison of schemas can have.
const JUNIT: [Element; 6] = [
    Element {
        name: "testsuites",
        required: &[],
        optional: &["name", "tests", "failures", "errors", "time"],
        children: &["testsuite"],
        has_text: false,
    },
    Element {
        name: "testsuite",
        required: &["name", "tests", "failures", "errors"],
        optional: &["skipped", "time", "timestamp", "hostname", "id", "package"],
        children: &["testsuite", "properties", "testcase", "system-out", "system-err"],
        has_text: false,
    },
    Element {
        name: "testcase",
        required: &["name"],
        optional: &["classname", "time", "group"],
        children: &["skipped", "error", "failure", "system-out", "system-err"],
        has_text: false,
    },
    Element { name: "failure", ..TEXT },
    Element { name: "error", ..TEXT },
    Element { name: "system-out", optional: &[], ..TEXT },
];

const TEXT: Element = Element {
    name: "",
    required: &[],
    optional: &["message", "type"],
    children: &[],
    has_text: true,
};

/// Checks JUnit XML: that it is XML, which elements and attributes there are where, and the counts.
fn junit(text: &str) {
    let document = roxmltree::Document::parse(text).unwrap();
    let suites = document.root_element();
    assert_eq!(suites.tag_name().name(), "testsuites");
    fits(suites);
    let count = |name: &str| suites.descendants().filter(|node| node.has_tag_name(name)).count();
    for (attribute, element) in
        [("tests", "testcase"), ("failures", "failure"), ("errors", "error")]
    {
        assert_eq!(suites.attribute(attribute), Some(&*count(element).to_string()), "{attribute}");
    }
}

fn fits(element: Node<'_, '_>) {
    let name = element.tag_name().name();
    let Element { required, optional, children, has_text, .. } =
        JUNIT.iter().find(|known| known.name == name).unwrap_or_else(|| panic!("<{name}>"));
    for attribute in element.attributes() {
        let known = [*required, *optional].concat().contains(&attribute.name());
        assert!(known, "<{name} {}>", attribute.name());
    }
    for attribute in *required {
        assert!(element.has_attribute(*attribute), "<{name}> needs {attribute}");
    }
    for child in element.children() {
        if child.is_element() {
            let inner = child.tag_name().name();
            assert!(children.contains(&inner), "<{inner}> in <{name}>");
            fits(child);
        } else if !has_text {
            assert_eq!(child.text().unwrap_or_default().trim(), "", "text in <{name}>");
        }
    }
}

/// Runs the gate in a directory, with colours forced.
pub fn run(directory: &Path, arguments: &[&str]) -> (String, String, i32) {
    let output = Command::new(env!("CARGO_BIN_EXE_app-server-drift"))
        .args(arguments)
        .current_dir(directory)
        .env_remove("NO_COLOR")
        .env("CLICOLOR_FORCE", "1")
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code().unwrap())
}

/// Every check must be able to fail: each of these is one thing that it is there for.
#[test]
fn the_checks_notice_what_they_are_for() {
    let notices = |format: &str, text: &str| {
        let (format, text) = (format.to_owned(), text.to_owned());
        std::panic::catch_unwind(move || check(&format, &text)).is_err()
    };
    let summary = "wire: none; names: none\n";
    let table = |cell: &str| format!("| a | b |\n|---|---|\n| {cell} | 1 |\n");
    let suites = |inside: &str| {
        format!("<testsuites tests=\"0\" failures=\"0\" errors=\"0\">{inside}</testsuites>")
    };
    for (format, harmless) in [
        ("text", "\u{1b}[1ma\u{1b}[0m\n".to_owned()),
        ("github", format!("::error title=a::b\n{summary}")),
        ("markdown", table("`@a` and [b]")),
        ("junit", suites("<testsuite name=\"a\" tests=\"0\" failures=\"0\" errors=\"0\"/>")),
    ] {
        assert!(!notices(format, &harmless), "{format}: {harmless}");
    }
    for (format, harmful) in [
        ("text", "\u{1b}[2J".to_owned()),
        ("text", "a\u{9b}31m".to_owned()),
        ("text", "  ::stop-commands::a".to_owned()),
        ("text", "a ##[add-mask]b".to_owned()),
        ("text", "a\u{202e}b".to_owned()),
        ("json", "{}".to_owned()),
        ("sarif", "{}".to_owned()),
        ("github", format!("::stop-commands title=a::b\n{summary}")),
        ("github", format!("::error title=a,b=c::d\n{summary}")),
        ("github", format!("::error title=a::b%0Ac\n{summary}")),
        ("markdown", table("@a")),
        ("markdown", table("[a](https://e.x)")),
        ("markdown", table("![a](b)")),
        ("markdown", table("<b>")),
        ("markdown", table("a | b")),
        ("markdown", table("a\n\n- b")),
        ("markdown", "a ".repeat(COMMENT)),
        ("junit", suites("\u{1}")),
        ("junit", suites("text")),
        ("junit", suites("<testcase name=\"a\"/>")),
        ("junit", suites("<testsuite name=\"a\"/>")),
        ("junit", suites("").replace("tests", "skipped=\"0\" tests")),
    ] {
        assert!(notices(format, &harmful), "{format}: {harmful}");
    }
}
