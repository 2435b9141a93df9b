//! Walls: crates depend on each other one way, and no module needs another in a circle.
//!
//! This reads the paths in the source, in macros too: those of `use`, and others that begin with `crate` or `super`.
//! What a module only passes on (`pub use`) it does not need, and what its unit tests need does not count.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use crate::evidence::repository;

/// The crates, each with those of ours that it may depend on.
const CRATES: [(&str, &[&str]); 5] = [
    ("protocol", &[]),
    ("client", &["app-server-protocol"]),
    ("drift", &[]),
    ("codegen", &["app-server-drift", "app-server-protocol"]),
    ("server", &["app-server-drift", "app-server-protocol"]),
];

#[test]
fn crates_depend_on_each_other_one_way() {
    for (name, allowed) in CRATES {
        let manifest = fs::read_to_string(repository(name).join("Cargo.toml")).unwrap();
        let names = manifest.lines().filter_map(|line| line.split(['.', ' ', '=']).next());
        for needed in names.filter(|name| name.starts_with("app-server-")) {
            assert!(allowed.contains(&needed), "{name} depends on {needed}");
        }
    }
}

#[test]
fn no_module_needs_another_in_a_circle() {
    let mut circles = Vec::new();
    for (name, _) in CRATES {
        let sources = repository(name).join("src");
        for root in ["lib.rs", "main.rs"].map(|file| sources.join(file)) {
            if root.exists() {
                let modules = Modules::of(&root);
                circles.extend(modules.circles().into_iter().map(|line| format!("{name}: {line}")));
            }
        }
    }
    assert!(circles.is_empty(), "{} edges of circles:\n{}", circles.len(), circles.join("\n"));
}

/// Words and punctuation of Rust, without comments; a literal is `""`.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if first == '"' {
            tokens.push("\"\"".to_owned());
            string(rest)
        } else if let Some(length) = raw_string(rest) {
            tokens.push("\"\"".to_owned());
            length
        } else if let Some(length) = character(rest) {
            length
        } else if is_word(first) {
            let length = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
            tokens.push(rest[..length].to_owned());
            length
        } else if rest.starts_with("::") {
            tokens.push("::".to_owned());
            2
        } else {
            if !first.is_whitespace() {
                tokens.push(first.to_string());
            }
            first.len_utf8()
        };
        rest = &rest[length..];
    }
    tokens
}

/// The length of a string in quotes.
fn string(text: &str) -> usize {
    let mut escaped = false;
    let end = text.char_indices().skip(1).find(|(_, c)| {
        let ends = *c == '"' && !escaped;
        escaped = *c == '\\' && !escaped;
        ends
    });
    end.map_or(text.len(), |(end, _)| end + 1)
}

/// The length of a raw string, if one starts here.
fn raw_string(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('r').or_else(|| text.strip_prefix("br"))?;
    let hashes = inner.len() - inner.trim_start_matches('#').len();
    let body = inner[hashes..].strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(hashes));
    Some(text.len() - body.len() + body.find(&close)? + close.len())
}

/// The length of a character in quotes, if one starts here; otherwise it is a lifetime.
fn character(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('\'')?;
    if inner.starts_with('\\') {
        return Some(3 + inner[2..].find('\'')?);
    }
    let first = inner.chars().next()?.len_utf8();
    inner[first..].starts_with('\'').then_some(first + 2)
}

/// A path, such as `crate::judge::rules::RuleId`.
type Names = Vec<String>;

#[derive(Default)]
struct Module {
    children: BTreeSet<String>,
    defines: BTreeSet<String>,
    /// What it passes on, and by which name; `*` for all.
    passes_on: Vec<(Names, String)>,
    needs: Vec<Names>,
}

/// The modules of a crate, by the names that lead to each.
struct Modules(BTreeMap<Names, Module>);

impl Modules {
    fn of(root: &Path) -> Self {
        let mut modules = Self(BTreeMap::new());
        modules.read(root, root.parent().unwrap(), &Names::new());
        modules
    }

    fn read(&mut self, file: &Path, directory: &Path, name: &Names) {
        let mut tokens = tokens(&fs::read_to_string(file).unwrap());
        drop_tests(&mut tokens);
        let module = Module::of(&tokens);
        let children = module.children.clone();
        self.0.insert(name.clone(), module);
        for child in children {
            let files =
                [directory.join(format!("{child}.rs")), directory.join(&child).join("mod.rs")];
            let Some(file) = files.iter().find(|file| file.exists()) else { continue };
            let name: Names = name.iter().cloned().chain([child.clone()]).collect();
            self.read(file, &directory.join(child), &name);
        }
    }

    /// Where a path starts, and what is left of it; none if it leads out of the crate.
    fn start(&self, from: &Names, path: &[String]) -> Option<(Names, Names)> {
        let ups = path.iter().take_while(|name| *name == "super").count();
        let (base, rest) = match path.first()?.as_str() {
            "crate" => (Vec::new(), &path[1..]),
            "self" => (from.clone(), &path[1..]),
            "super" => (from[..from.len().checked_sub(ups)?].to_vec(), &path[ups..]),
            first if self.0[from].children.contains(first) => (from.clone(), path),
            _ => return None,
        };
        Some((base, rest.to_vec()))
    }

    /// The module that defines what a path leads to.
    fn home(&self, at: &Names, rest: &[String], depth: usize) -> Option<Names> {
        let module = self.0.get(at).filter(|_| depth < 16)?;
        let Some(first) = rest.first() else { return Some(at.clone()) };
        if module.children.contains(first) {
            let child: Names = at.iter().chain([first]).cloned().collect();
            return self.home(&child, &rest[1..], depth + 1);
        }
        if module.defines.contains(first) || first == "*" {
            return Some(at.clone());
        }
        let passed = module.passes_on.iter().filter(|(_, alias)| alias == first || alias == "*");
        passed.into_iter().find_map(|(path, alias)| {
            let (base, inner) = self.start(at, path)?;
            let left = if alias == "*" { rest } else { &rest[1..] };
            let inner: Names = inner.iter().chain(left).cloned().collect();
            self.home(&base, &inner, depth + 1)
        })
    }

    /// The modules that each needs.
    fn edges(&self) -> BTreeMap<&Names, BTreeSet<Names>> {
        let edges = self.0.iter().map(|(name, module)| {
            let homes = module.needs.iter().filter_map(|path| {
                let (base, rest) = self.start(name, path)?;
                self.home(&base, &rest, 0)
            });
            (name, homes.filter(|home| home != name).collect())
        });
        edges.collect()
    }

    /// The edges of circles, a line each.
    fn circles(&self) -> Vec<String> {
        let edges = self.edges();
        let count: usize = edges.values().map(BTreeSet::len).sum();
        assert!(self.0.len() < 5 || count >= self.0.len(), "{count} edges: the paths are not read");
        let reached = |from: &Names| {
            let mut reached = BTreeSet::new();
            let mut waiting: Vec<&Names> = edges[from].iter().collect();
            while let Some(module) = waiting.pop() {
                if reached.insert(module) {
                    waiting.extend(&edges[module]);
                }
            }
            reached
        };
        let mut lines = Vec::new();
        for (from, needed) in &edges {
            for to in needed.iter().filter(|to| reached(to).contains(from)) {
                lines.push(format!("{} needs {}", from.join("::"), to.join("::")));
            }
        }
        lines
    }
}

impl Module {
    fn of(tokens: &[String]) -> Self {
        const ITEMS: [&str; 8] =
            ["struct", "enum", "trait", "fn", "const", "static", "type", "union"];
        let mut module = Self::default();
        let word = |index: usize| tokens.get(index).map_or("", String::as_str);
        let mut index = 0;
        while index < tokens.len() {
            match word(index) {
                "mod" if word(index + 2) == ";" => {
                    module.children.insert(word(index + 1).to_owned());
                }
                "macro_rules" => {
                    module.defines.insert(word(index + 2).to_owned());
                }
                item if ITEMS.contains(&item) => {
                    module.defines.insert(word(index + 1).to_owned());
                }
                "use" => {
                    let passes_on = index > 0 && matches!(word(index - 1), "pub" | ")");
                    let mut found = Vec::new();
                    index = paths(tokens, index + 1, &[], &mut found);
                    if passes_on {
                        module.passes_on.extend(found);
                    } else {
                        module.needs.extend(found.into_iter().map(|(path, _)| path));
                    }
                    continue;
                }
                "crate" | "super" if word(index + 1) == "::" => {
                    let mut found = Vec::new();
                    index = paths(tokens, index, &[], &mut found).max(index + 1);
                    module.needs.extend(found.into_iter().map(|(path, _)| path));
                    continue;
                }
                _ => {}
            }
            index += 1;
        }
        module
    }
}

/// Reads a tree of paths, and gives back where it ends.
fn paths(
    tokens: &[String],
    mut index: usize,
    prefix: &[String],
    found: &mut Vec<(Names, String)>,
) -> usize {
    let mut path = prefix.to_vec();
    let word = |index: usize| tokens.get(index).map_or("", String::as_str);
    loop {
        match word(index) {
            "{" => {
                index += 1;
                while !matches!(word(index), "}" | "") {
                    let next = paths(tokens, index, &path, found);
                    index = if word(next) == "," { next + 1 } else { next.max(index + 1) };
                    if word(next) == "}" {
                        index = next;
                    }
                }
                return index + 1;
            }
            "*" => {
                path.push("*".to_owned());
                found.push((path[..path.len() - 1].to_vec(), "*".to_owned()));
                return index + 1;
            }
            "self" if !path.is_empty() => {}
            name => path.push(name.to_owned()),
        }
        index += 1;
        if word(index) == "::" {
            index += 1;
            continue;
        }
        let mut alias = path.last().cloned().unwrap_or_default();
        if word(index) == "as" {
            word(index + 1).clone_into(&mut alias);
            index += 2;
        }
        found.push((path, alias));
        return index;
    }
}

/// Leaves out what only tests have.
fn drop_tests(tokens: &mut Vec<String>) {
    const MARK: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    while let Some(start) = tokens.windows(MARK.len()).position(|window| window == MARK) {
        let mut depth = 0;
        let end = tokens[start + MARK.len()..].iter().position(|token| match token.as_str() {
            "{" => {
                depth += 1;
                false
            }
            "}" => {
                depth -= 1;
                depth == 0
            }
            ";" => depth == 0,
            _ => false,
        });
        let end = end.map_or(tokens.len(), |end| start + MARK.len() + end + 1);
        tokens.drain(start..end);
    }
}

#[test]
fn paths_are_read_in_every_form() {
    let text = r##"
        pub mod child;
        use super::{a::B, c::{self, D as E}};
        pub(crate) use child::*;
        // use crate::comment::X;
        fn f<'a>(x: &'a str) -> crate::g::H { let c = '"'; r#"crate::raw::Y"#; super::i() }
        #[cfg(test)]
        mod tests { use crate::tested::Z; }
    "##;
    let mut tokens = tokens(text);
    drop_tests(&mut tokens);
    let module = Module::of(&tokens);
    let needs: Vec<String> = module.needs.iter().map(|path| path.join("::")).collect();
    assert_eq!(needs, ["super::a::B", "super::c", "super::c::D", "crate::g::H", "super::i"]);
    assert_eq!(module.passes_on, [(vec!["child".to_owned()], "*".to_owned())]);
    assert!(module.children.contains("child") && module.defines.contains("f"));
}
