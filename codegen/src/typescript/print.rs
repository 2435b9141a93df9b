//! Tree → TypeScript text.

use super::{
    comment::{self, WIDTH},
    tree::{Declaration, Docs, Field, Form, Literal, Type, Variant},
};

/// The text of an exported declaration, with its docs and a line feed at the end.
pub fn declaration(declaration: &Declaration) -> String {
    let mut printer = Printer::default();
    printer.docs(&declaration.docs);
    let Declaration { name, ty, .. } = declaration;
    match (declaration.form, ty) {
        (Form::Interface, Type::Object(fields)) => {
            printer.push(&format!("export interface {name} "));
            printer.fields(fields);
        }
        (_, ty) => {
            printer.push(&format!("export type {name} ="));
            match ty {
                Type::Object(fields) if !fields.is_empty() => {
                    printer.push(" ");
                    printer.fields(fields);
                }
                Type::Union(variants) if variants.iter().any(is_arm_with_line) => {
                    printer.variants(variants);
                }
                ty => printer.ty_after(ty, ";"),
            }
            printer.push(";");
        }
    }
    printer.out.push('\n');
    printer.out
}

/// Whether a variant of a declared union has a line of its own even if all would fit into one.
fn is_arm_with_line(variant: &Variant) -> bool {
    !variant.docs.is_empty() || matches!(variant.ty, Type::Object(_))
}

#[derive(Default)]
struct Printer {
    out: String,
    indent: usize,
}

impl Printer {
    fn push(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn new_line(&mut self) {
        self.out.push('\n');
        self.out.push_str(&" ".repeat(self.indent));
    }

    fn indented(&mut self, by: usize, print: impl FnOnce(&mut Self)) {
        self.indent += by;
        print(self);
        self.indent -= by;
    }

    /// The comment, and the line's end after it.
    fn docs(&mut self, docs: &Docs) {
        for line in comment::lines(docs, self.indent) {
            self.push(&line);
            self.new_line();
        }
    }

    /// The type on one line, if the current one has room for it and `end`.
    fn fits_flat(&self, ty: &Type, end: &str) -> Option<String> {
        let line = self.out.rsplit('\n').next().unwrap_or_default();
        let taken = line.chars().count() + end.len();
        flat(ty).filter(|text| taken + text.chars().count() <= WIDTH)
    }

    /// A space and the type, or a broken union, which starts on a line of its own. `end` is what will
    /// follow on the same line.
    fn ty_after(&mut self, ty: &Type, end: &str) {
        let on_this_line =
            !matches!(ty, Type::Union(_)) || self.fits_flat(ty, &format!(" {end}")).is_some();
        if on_this_line {
            self.push(" ");
        }
        self.ty(ty, end);
    }

    /// The type, on one line if it fits.
    fn ty(&mut self, ty: &Type, end: &str) {
        if let Some(text) = self.fits_flat(ty, end) {
            self.push(&text);
            return;
        }
        match ty {
            Type::Object(fields) => self.fields(fields),
            Type::Union(variants) => self.variants(variants),
            Type::Array(item) => self.wrapped("Array<", item, ">"),
            Type::Map { key, value } => {
                self.push("{ [key in ");
                self.ty(key, "");
                self.wrapped("]?: ", value, " }");
            }
            Type::Tuple(parts) => {
                self.push("[");
                for (index, part) in parts.iter().enumerate() {
                    self.wrapped(if index == 0 { "" } else { ", " }, part, "");
                }
                self.push("]");
            }
            Type::Intersection(parts) => {
                for (index, part) in parts.iter().enumerate() {
                    self.push(if index == 0 { "" } else { " & " });
                    if is_loose(part) {
                        self.wrapped("(", part, ")");
                    } else {
                        self.ty(part, end);
                    }
                }
            }
            Type::Keyword(_) | Type::Literal(_) | Type::Reference(_) => {
                self.push(&flat(ty).unwrap_or_default());
            }
        }
    }

    fn wrapped(&mut self, before: &str, ty: &Type, after: &str) {
        self.push(before);
        self.ty(ty, after);
        self.push(after);
    }

    /// `{ … }`, one field per line.
    fn fields(&mut self, fields: &[Field]) {
        self.push("{");
        self.indented(2, |printer| {
            for field in fields {
                printer.new_line();
                printer.docs(&field.docs);
                printer.push(&key(field));
                printer.ty_after(&field.ty, ";");
                printer.push(";");
            }
        });
        self.new_line();
        self.push("}");
    }

    /// `| …`, one variant per line.
    fn variants(&mut self, variants: &[Variant]) {
        self.indented(2, |printer| {
            for variant in variants {
                printer.new_line();
                printer.docs(&variant.docs);
                printer.push("| ");
                printer.indented(2, |printer| printer.ty(&variant.ty, ";"));
            }
        });
    }
}

/// The type on one line; `None` if docs in it need more.
fn flat(ty: &Type) -> Option<String> {
    Some(match ty {
        Type::Keyword(keyword) => keyword.as_str().to_owned(),
        Type::Literal(Literal::String(value)) => quoted(value),
        Type::Literal(Literal::Number(value)) => value.clone(),
        Type::Literal(Literal::Boolean(value)) => value.to_string(),
        Type::Reference(name) => name.clone(),
        Type::Array(item) => format!("Array<{}>", flat(item)?),
        Type::Tuple(parts) => format!("[{}]", join(parts.iter().map(flat), ", ")?),
        Type::Map { key, value } => format!("{{ [key in {}]?: {} }}", flat(key)?, flat(value)?),
        Type::Object(fields) if fields.is_empty() => "Record<string, never>".to_owned(),
        Type::Object(fields) => format!("{{ {} }}", join(fields.iter().map(flat_field), "; ")?),
        Type::Union(variants) => join(variants.iter().map(flat_variant), " | ")?,
        Type::Intersection(parts) => {
            let parts = parts.iter().map(|part| {
                flat(part).map(|text| if is_loose(part) { format!("({text})") } else { text })
            });
            join(parts, " & ")?
        }
    })
}

fn flat_field(field: &Field) -> Option<String> {
    let text = format!("{} {}", key(field), flat(&field.ty)?);
    field.docs.is_empty().then_some(text)
}

fn flat_variant(variant: &Variant) -> Option<String> {
    if variant.docs.is_empty() { flat(&variant.ty) } else { None }
}

fn join(texts: impl Iterator<Item = Option<String>>, separator: &str) -> Option<String> {
    Some(texts.collect::<Option<Vec<_>>>()?.join(separator))
}

/// Whether it needs parentheses in an intersection.
fn is_loose(ty: &Type) -> bool {
    matches!(ty, Type::Union(variants) if variants.len() > 1)
}

/// The name of a field, with what separates it from its type.
fn key(field: &Field) -> String {
    let name = if is_identifier(&field.name) { field.name.clone() } else { quoted(&field.name) };
    format!("{name}{}:", if field.optional { "?" } else { "" })
}

fn is_identifier(name: &str) -> bool {
    let is_start = |c: char| c.is_ascii_alphabetic() || c == '_' || c == '$';
    name.starts_with(is_start) && name.chars().all(|c| is_start(c) || c.is_ascii_digit())
}

/// JSON's strings are strings of TypeScript.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::declaration;
    use crate::typescript::tree::{Declaration, Docs, Field, Keyword, Type, Variant};

    fn alias(ty: Type) -> String {
        declaration(&Declaration::alias("T", Docs::default(), ty))
    }

    fn documented(name: &str) -> Field {
        Field::optional(name, Type::reference("A")).with_docs(Docs::new("Docs."))
    }

    #[test]
    fn a_field_has_a_line() {
        assert_eq!(
            alias(Type::Object(vec![
                documented("a"),
                Field::required(
                    "b-c",
                    Type::Object(vec![Field::required("d", Type::string("\""))])
                ),
                Field::required("e", Type::Object(vec![documented("f")])),
            ])),
            r#"export type T = {
  /** Docs. */
  a?: A;
  "b-c": { d: "\"" };
  e: {
    /** Docs. */
    f?: A;
  };
};
"#
        );
    }

    #[test]
    fn an_object_without_fields_is_empty() {
        assert_eq!(alias(Type::Object(Vec::new())), "export type T = Record<string, never>;\n");
    }

    #[test]
    fn docs_stand_before_a_variant() {
        let variant =
            |name| Variant { docs: Docs::new("Docs."), ty: Type::Object(vec![documented(name)]) };
        assert_eq!(
            alias(Type::Union(vec![variant("a"), Type::reference("B").into()])),
            r"export type T =
  /** Docs. */
  | {
      /** Docs. */
      a?: A;
    }
  | B;
"
        );
    }

    #[test]
    fn what_does_not_fit_is_broken() {
        let long = |letter: &str| Type::reference(letter.repeat(60));
        let (a, b) = ("A".repeat(60), "B".repeat(60));
        let union = Type::union([long("A"), long("B")]);
        assert_eq!(alias(union.clone()), format!("export type T =\n  | {a}\n  | {b};\n"));
        assert_eq!(
            alias(Type::Object(vec![Field::required("m", union)])),
            format!("export type T = {{\n  m:\n    | {a}\n    | {b};\n}};\n")
        );
        let object =
            Type::Object(vec![Field::required("a", long("A")), Field::required("b", long("B"))]);
        assert_eq!(
            alias(Type::Array(Box::new(object))),
            format!("export type T = Array<{{\n  a: {a};\n  b: {b};\n}}>;\n")
        );
    }

    #[test]
    fn an_interface_has_no_equals_sign() {
        let field = Field::required("a/b", Type::Keyword(Keyword::Undefined));
        assert_eq!(
            declaration(&Declaration::interface("T", Docs::new("Docs."), vec![field])),
            "/** Docs. */\nexport interface T {\n  \"a/b\": undefined;\n}\n"
        );
    }
}
