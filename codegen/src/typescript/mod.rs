//! The TypeScript generator: `index.d.ts`, `experimental.d.ts`, `legacy.d.ts` and `any.d.ts`.
//!
//! What ts-rs prints is read into a tree (`parse`), completed by what the schemas say (`annotate`,
//! `inline`), cut to a surface and to what its methods need (`project`), and printed (`print`). The
//! messages and the maps by method come from the rows of the registry (`messages`).

mod annotate;
mod comment;
pub(crate) mod exports;
mod inline;
mod messages;
pub(crate) mod parse;
pub(crate) mod print;
pub(crate) mod project;
mod releases;
mod since;
pub(crate) mod tree;

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};
use app_server_protocol::{method::Stability, release::Release};

use self::tree::{Declaration, Docs};
pub use self::{
    exports::{exported_names, methods},
    releases::runtime,
};
use crate::{
    catalog::{Catalog, ENVELOPE, Method},
    surface::{Notes, Surface},
    timeline::Timeline,
};
use app_server_drift::history::Tier;

/// Declarations by name.
pub type Declarations = BTreeMap<String, Declaration>;

/// What is the same whatever the methods are: types over the maps, and envelopes of any method.
const HELPERS: &str = include_str!("helpers.d.ts");

/// `index.d.ts`: what the newest release has without `experimentalApi`.
pub fn index(
    catalog: &Catalog,
    declarations: &Declarations,
    timeline: &Timeline<'_>,
) -> Result<String> {
    of_surface(catalog, declarations, timeline, Surface::Stable)
}

/// `experimental.d.ts`: all that the newest release has. It imports nothing.
pub fn experimental(
    catalog: &Catalog,
    declarations: &Declarations,
    timeline: &Timeline<'_>,
) -> Result<String> {
    of_surface(catalog, declarations, timeline, Surface::Experimental)
}

/// `legacy.d.ts`: the methods that the newest release no longer has, and the types that only older
/// releases need. Types that are still in use come from `experimental.d.ts`, in their newest shape.
pub fn legacy(
    catalog: &Catalog,
    declarations: &Declarations,
    timeline: &Timeline<'_>,
) -> Result<String> {
    let current = types(catalog, declarations, Surface::Experimental)?;
    let mut types = types(catalog, declarations, Surface::Everything)?;
    types.retain(|name, _| !current.contains_key(name));

    let is_removed = |method: &Method| matches!(method.stability, Stability::Removed(_));
    let messages = messages::declarations(catalog, "Legacy", is_removed);
    let imports: BTreeSet<String> = messages
        .iter()
        .chain(types.values())
        .flat_map(|declaration| project::references(&declaration.ty))
        .filter(|name| current.contains_key(name))
        .collect();
    ensure_distinct(messages.iter().map(|message| &message.name).chain(types.keys()))?;

    let mut sections = vec![header("What the newest release no longer has.")];
    if !imports.is_empty() {
        let names = imports.into_iter().collect::<Vec<_>>().join(", ");
        sections.push(format!("import type {{ {names} }} from \"./experimental.js\";\n"));
    }
    sections.extend(printed_messages(messages, timeline, Tier::Experimental));
    sections.extend(printed_types(types, timeline, Surface::Experimental));
    Ok(sections.join("\n"))
}

/// `any.d.ts`: what every release has, from the oldest that we know. It imports nothing.
pub fn any(
    catalog: &Catalog,
    declarations: &Declarations,
    timeline: &Timeline<'_>,
) -> Result<String> {
    of_surface(catalog, declarations, timeline, Surface::Everything)
}

/// The declarations of a surface, in a file that imports nothing.
pub fn of_surface(
    catalog: &Catalog,
    declarations: &Declarations,
    timeline: &Timeline<'_>,
    surface: Surface,
) -> Result<String> {
    let types = types(catalog, declarations, surface)?;
    let messages =
        messages::declarations(catalog, "", |method| surface.keeps_method(method.stability));
    let helpers = exported_names(HELPERS)?;
    let declared = messages.iter().map(|message| &message.name).chain(types.keys());
    ensure_distinct(declared.chain(&helpers))?;

    let subject = match surface {
        Surface::Stable => "What the newest release has without `experimentalApi`.".to_owned(),
        Surface::Experimental => "All that the newest release has.".to_owned(),
        Surface::Everything => {
            format!(
                "What any release since {} has. Fields that some lack are optional.",
                Release::OLDEST
            )
        }
        Surface::Since(floor, tier) => format!(
            "What any release since {floor} has{}. Fields that some lack are optional.",
            if tier == Tier::Stable { " without `experimentalApi`" } else { "" },
        ),
    };
    let mut sections = vec![header(&subject)];
    sections.extend(printed_messages(messages, timeline, surface.tier()));
    sections.push(HELPERS.to_owned());
    sections.extend(printed_types(types, timeline, surface));
    Ok(sections.join("\n"))
}

/// Every declaration of the catalog, complete and unfiltered.
pub fn declarations(catalog: &Catalog, notes: &Notes) -> Result<Declarations> {
    let mut declarations = BTreeMap::new();
    let sent = catalog.sent_by_clients();
    for (name, raw) in &catalog.declarations {
        let mut declaration = parse::declaration(raw)?;
        annotate::annotate(&mut declaration, notes.of_type(name), sent.contains(name.as_str()))?;
        if name == "JsonValue" {
            declaration.docs = Docs::new("Any JSON.");
        }
        declarations.insert(name.clone(), declaration);
    }
    inline::inline(&mut declarations)?;
    Ok(declarations)
}

/// What the methods of a surface need of the declarations, as the surface shows it.
fn types(catalog: &Catalog, declarations: &Declarations, surface: Surface) -> Result<Declarations> {
    let kept = catalog.methods.iter().filter(|method| surface.keeps_method(method.stability));
    let roots = kept
        .flat_map(|method| method.params.type_name().into_iter().chain(method.result.as_deref()))
        .chain(ENVELOPE)
        .chain(errors(catalog, declarations, surface))
        .map(str::to_owned);
    project::reachable(roots, declarations, surface)
}

/// The types of errors that a surface has.
fn errors<'a>(
    catalog: &'a Catalog,
    declarations: &'a Declarations,
    surface: Surface,
) -> impl Iterator<Item = &'a str> {
    let is_kept = move |name: &&str| {
        declarations.get(*name).is_some_and(|it| surface.keeps(&it.docs.markers))
    };
    catalog.errors.iter().map(String::as_str).filter(is_kept)
}

fn printed_messages(
    declarations: Vec<Declaration>,
    timeline: &Timeline<'_>,
    tier: Tier,
) -> impl Iterator<Item = String> {
    declarations.into_iter().map(move |mut declaration| {
        since::messages(&mut declaration, timeline, tier);
        print::declaration(&declaration)
    })
}

fn printed_types(
    declarations: Declarations,
    timeline: &Timeline<'_>,
    surface: Surface,
) -> impl Iterator<Item = String> {
    declarations.into_values().map(move |mut declaration| {
        since::types(&mut declaration, timeline, surface);
        comment::list_values(&mut declaration);
        print::declaration(&declaration)
    })
}

fn header(subject: &str) -> String {
    format!("// Generated by app-server-codegen. Do not edit; run `just generate`.\n// {subject}\n")
}

/// Two declarations of a file with one name are an error.
fn ensure_distinct<'n>(names: impl Iterator<Item = &'n String>) -> Result<()> {
    let mut known = BTreeSet::new();
    for name in names {
        ensure!(known.insert(name), "two declarations are called {name}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::{
        Declarations, Surface, any, declarations, experimental, exported_names, index, legacy,
        tree::{Docs, Type},
        types,
    };
    use crate::{
        catalog::{Catalog, RawDeclaration},
        schema,
        surface::Notes,
        timeline::{Lifetime, Part, Timeline},
    };
    use app_server_drift::history::History;

    static HISTORY: LazyLock<History> =
        LazyLock::new(|| History::parse(include_str!("../../../drift/history.txt")).unwrap());

    fn sources() -> (Catalog, Declarations, Timeline<'static>) {
        let catalog = Catalog::new();
        let notes = Notes::of(&catalog);
        let everything = schema::document(&catalog, &notes, Surface::Everything);
        let timeline = crate::trace::trace(&HISTORY, &catalog, &everything).unwrap();
        let declarations = declarations(&catalog, &notes).unwrap();
        (catalog, declarations, timeline)
    }

    /// The fields, variants and values of a type of which nothing is said.
    fn undocumented(ty: &Type) -> Vec<String> {
        let none = |docs: &Docs| docs.text.is_empty();
        let own: Vec<String> = match ty {
            // The tag speaks for itself.
            Type::Object(fields) => fields
                .iter()
                .filter(|field| none(&field.docs) && !matches!(field.ty, Type::Literal(_)))
                .map(|field| field.name.clone())
                .collect(),
            // So does a plain type, or a declared one.
            Type::Union(variants) => variants
                .iter()
                .filter(|variant| none(&variant.docs) && !matches!(variant.ty, Type::Reference(_)))
                .filter_map(|variant| variant.ty.choice())
                .collect(),
            _ => Vec::new(),
        };
        // The only field of a variant is documented by the variant.
        let has_more = |ty: &&Type| !matches!(ty, Type::Object(fields) if fields.len() == 1);
        let parts: Vec<&Type> = match ty {
            Type::Union(_) => ty.parts().into_iter().filter(has_more).collect(),
            _ => ty.parts(),
        };
        own.into_iter().chain(parts.into_iter().flat_map(undocumented)).collect()
    }

    #[test]
    fn everything_is_documented() {
        let (_, declarations, _) = sources();
        for (name, declaration) in declarations {
            assert!(!declaration.docs.text.is_empty(), "{name} has no docs");
            assert_eq!(undocumented(&declaration.ty), [""; 0], "of {name} have no docs");
        }
    }

    #[test]
    fn the_stable_surface_has_nothing_experimental() {
        let (catalog, declarations, timeline) = sources();
        let stable = index(&catalog, &declarations, &timeline).unwrap();
        assert!(!stable.contains("@experimental"));
        assert!(!stable.contains("@deprecated Removed"));
        for method in &catalog.methods {
            let shown = stable.contains(&format!("method: \"{}\"", method.name));
            assert_eq!(shown, Surface::Stable.keeps_method(method.stability), "{}", method.name);
        }
    }

    #[test]
    fn the_experimental_surface_has_more() {
        let (catalog, declarations, timeline) = sources();
        let stable = exported_names(&index(&catalog, &declarations, &timeline).unwrap()).unwrap();
        let all =
            exported_names(&experimental(&catalog, &declarations, &timeline).unwrap()).unwrap();
        assert!(all.is_superset(&stable));
        assert!(all.contains("BedrockSetupParams") && !stable.contains("BedrockSetupParams"));
        // Only ever part of a union's variant.
        assert!(!all.contains("BedrockProfileSetup"));
    }

    #[test]
    fn legacy_declares_nothing_again() {
        let (catalog, declarations, timeline) = sources();
        let text = legacy(&catalog, &declarations, &timeline).unwrap();
        let old = exported_names(&text).unwrap();
        let all =
            exported_names(&experimental(&catalog, &declarations, &timeline).unwrap()).unwrap();
        assert!(old.is_disjoint(&all));
        assert!(
            old.contains("LegacyClientRequests") && old.contains("AuthStatusChangeNotification")
        );
        assert!(text.contains(" AuthMode, ") && !text.contains("export type AuthMode "));
    }

    /// Whatever the history says: what is gone is in no file of the newest release.
    #[test]
    fn the_newest_surfaces_have_what_the_newest_release_has() {
        let (catalog, declarations, timeline) = sources();
        for surface in [Surface::Stable, Surface::Experimental] {
            let gone = |lifetime: Option<&Lifetime<'_>>| {
                lifetime.is_some_and(|lifetime| {
                    let spans = lifetime.spans(surface.tier());
                    spans.last().is_none_or(|span| span.until.is_some())
                })
            };
            for method in &catalog.methods {
                let shown = surface.keeps_method(method.stability);
                assert_eq!(shown, !gone(timeline.methods.get(method.name)), "{}", method.name);
            }
            for (name, declaration) in types(&catalog, &declarations, surface).unwrap() {
                for (place, part, part_name) in parts(&name, &declaration.ty) {
                    let lifetime = timeline.part(&place, part, &part_name);
                    assert!(!gone(lifetime), "{surface:?}: {}", part.place(&place, &part_name));
                }
            }
        }
    }

    /// The parts of a type, each with the place of what it belongs to.
    fn parts(place: &str, ty: &Type) -> Vec<(String, Part, String)> {
        let part = |part, name: &str| (place.to_owned(), part, name.to_owned());
        match ty {
            Type::Object(fields) => {
                fields.iter().map(|field| part(Part::Field, &field.name)).collect()
            }
            Type::Intersection(parts_of) => {
                parts_of.iter().flat_map(|ty| parts(place, ty)).collect()
            }
            Type::Union(variants) => variants
                .iter()
                .filter_map(|variant| Some((variant, variant.ty.choice()?)))
                .flat_map(|(variant, choice)| {
                    let kind = if matches!(variant.ty, Type::Literal(_)) {
                        Part::Value
                    } else {
                        Part::Variant
                    };
                    let choice = choice.trim_matches(['{', '}']);
                    let below = parts(&Part::Variant.place(place, choice), &variant.ty);
                    below.into_iter().chain([part(kind, choice)])
                })
                .collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn every_file_is_the_same_each_time() {
        let once = sources();
        let twice = sources();
        for file in [index, experimental, legacy, any] {
            assert_eq!(
                file(&once.0, &once.1, &once.2).unwrap(),
                file(&twice.0, &twice.1, &twice.2).unwrap()
            );
        }
    }

    #[test]
    fn a_name_stands_for_one_thing() {
        let (mut catalog, _, timeline) = sources();
        let name = "ClientRequests".to_owned();
        let text = format!("type {name} = string;");
        catalog.declarations.insert(name.clone(), RawDeclaration { name, docs: None, text });
        catalog.methods[0].result = Some("ClientRequests".to_owned());
        let declarations = declarations(&catalog, &Notes::of(&catalog)).unwrap();
        let error = index(&catalog, &declarations, &timeline).unwrap_err();
        assert_eq!(error.to_string(), "two declarations are called ClientRequests");
    }
}
