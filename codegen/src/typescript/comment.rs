//! Doc comments: their layout, and what they say by tags and lists.

use super::tree::{Declaration, Docs, Literal, Type, Variant};
use crate::surface::Markers;

/// The width that lines are kept to where they can be.
pub const WIDTH: usize = 100;

/// The comment as lines without their indentation, which is `indent` wide.
pub fn lines(docs: &Docs, indent: usize) -> Vec<String> {
    let tags = tags(docs);
    if docs.text.is_empty() && tags.is_empty() {
        return Vec::new();
    }
    // `*/` would end the comment.
    let text = docs.text.replace("*/", "*\\/");
    let mut body: Vec<String> =
        text.lines().flat_map(|line| wrap(line, WIDTH.saturating_sub(indent + 3))).collect();
    if !body.is_empty() && !tags.is_empty() {
        body.push(String::new());
    }
    body.extend(tags);
    if let [line] = body.as_slice()
        && indent + line.chars().count() + "/**  */".len() <= WIDTH
    {
        return vec![format!("/** {line} */")];
    }
    let body = body.iter().map(|line| format!(" * {line}").trim_end().to_owned());
    std::iter::once("/**".to_owned()).chain(body).chain([" */".to_owned()]).collect()
}

fn tags(docs: &Docs) -> Vec<String> {
    let experimental = docs.markers.experimental.then(|| "@experimental".to_owned());
    let removed = docs.markers.removed.as_ref().map(|release| format!("Removed in {release}."));
    let deprecated = removed.or_else(|| docs.markers.deprecated.clone());
    let deprecated = deprecated.map(|text| format!("@deprecated {text}"));
    let since = docs.markers.since.as_ref().map(|release| format!("@since {release}"));
    since.into_iter().chain(experimental).chain(deprecated).collect()
}

/// Breaks a paragraph into lines. The further lines of a list item are indented like its text.
fn wrap(paragraph: &str, width: usize) -> Vec<String> {
    let hang = if paragraph.starts_with("- ") { "  " } else { "" };
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in paragraph.split(' ') {
        let full = line.chars().count() + 1 + word.chars().count() > width;
        if line.is_empty() {
            line.push_str(word);
        } else if full && !is_markup_at_line_start(word) {
            lines.push(std::mem::replace(&mut line, format!("{hang}{word}")));
        } else {
            line.push(' ');
            line.push_str(word);
        }
    }
    lines.push(line);
    lines
}

/// Whether a word becomes something else at the start of a line: a tag, a list item, a heading, ….
fn is_markup_at_line_start(word: &str) -> bool {
    word.starts_with(['@', '#', '>']) || matches!(word, "-" | "*" | "+")
}

/// Moves the docs of a string enum's values into the docs of the type, as a list: editors show no
/// docs of a literal.
pub fn list_values(declaration: &mut Declaration) {
    let Type::Union(variants) = &mut declaration.ty else { return };
    if !variants.iter().all(|variant| matches!(variant.ty, Type::Literal(_))) {
        return;
    }
    let items: Vec<String> = variants.iter_mut().filter_map(list_item).collect();
    if !items.is_empty() {
        let text = &mut declaration.docs.text;
        text.push_str(if text.is_empty() { "" } else { "\n\n" });
        text.push_str(&items.join("\n"));
    }
}

fn list_item(variant: &mut Variant) -> Option<String> {
    let docs = std::mem::take(&mut variant.docs);
    let Type::Literal(literal) = &variant.ty else { return None };
    if docs.is_empty() {
        return None;
    }
    let value = match literal {
        Literal::String(value) => format!("{value:?}"),
        Literal::Number(value) => value.clone(),
        Literal::Boolean(value) => value.to_string(),
    };
    let Markers { experimental, removed, since, deprecated: _ } = docs.markers;
    let experimental = experimental.then(|| "experimental".to_owned());
    let since = since.map(|release| format!("since {release}"));
    let removed = removed.map(|release| format!("removed in {release}"));
    let facts: Vec<String> = experimental.into_iter().chain(since).chain(removed).collect();
    let facts = if facts.is_empty() { String::new() } else { format!(" ({})", facts.join(", ")) };
    Some(format!("- `{value}`{facts}: {}", docs.text.replace("\n\n", " ")))
}

#[cfg(test)]
mod tests {
    use super::{lines, list_values, wrap};
    use crate::{
        surface::Markers,
        typescript::tree::{Declaration, Docs, Type, Variant},
    };

    fn markers(experimental: bool, removed: Option<&str>) -> Markers {
        Markers { experimental, removed: removed.map(str::to_owned), ..Markers::default() }
    }

    #[test]
    fn a_short_comment_is_a_line() {
        assert_eq!(lines(&Docs::new("Names the app."), 2), ["/** Names the app. */"]);
        assert_eq!(lines(&Docs::default(), 0), [""; 0]);
        assert_eq!(lines(&Docs::new("x".repeat(93)), 0), [format!("/** {} */", "x".repeat(93))]);
        assert_eq!(lines(&Docs::new("x".repeat(93)), 2).len(), 3);
    }

    #[test]
    fn tags_stand_at_the_end() {
        let docs = Docs { text: "Text.".to_owned(), markers: markers(true, Some("0.145.0")) };
        assert_eq!(
            lines(&docs, 0),
            [
                "/**",
                " * Text.",
                " *",
                " * @experimental",
                " * @deprecated Removed in 0.145.0.",
                " */"
            ]
        );
        let docs = Docs { text: String::new(), markers: markers(true, None) };
        assert_eq!(lines(&docs, 0), ["/** @experimental */"]);
    }

    #[test]
    fn text_does_not_end_its_comment() {
        assert_eq!(lines(&Docs::new("`src/**/*.rs`"), 0), ["/** `src/**\\/*.rs` */"]);
    }

    #[test]
    fn lines_are_broken_between_words() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("- one two three", 9), ["- one two", "  three"]);
        assert_eq!(wrap("a 0123456789", 4), ["a", "0123456789"]);
        // Neither a tag nor a list begins by chance.
        assert_eq!(wrap("one two @three - four", 7), ["one two @three -", "four"]);
    }

    #[test]
    fn values_are_listed_with_the_type() {
        let variant = |value: &str, text: &str, markers| Variant {
            docs: Docs { text: text.to_owned(), markers },
            ty: Type::string(value),
        };
        let mut declaration = Declaration::alias(
            "T",
            Docs::new("Which."),
            Type::Union(vec![
                variant("a", "The first.", Markers::default()),
                variant("b", "The second.\n\nNew.", markers(true, None)),
                variant("c", "The third.", markers(false, Some("0.145.0"))),
            ]),
        );
        list_values(&mut declaration);
        assert_eq!(
            declaration.docs.text,
            "Which.\n\n- `\"a\"`: The first.\n- `\"b\"` (experimental): The second. New.\n- `\"c\"` \
             (removed in 0.145.0): The third."
        );
        assert_eq!(declaration.ty, Type::union(["a", "b", "c"].map(Type::string)));
    }
}
