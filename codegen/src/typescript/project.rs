//! Which declarations a surface shows, and what of each.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};

use super::tree::{Declaration, Type};
use crate::surface::Surface;

/// Takes the fields, variants and values out of a type that do not belong to the surface.
pub fn project(ty: &mut Type, surface: Surface) {
    match ty {
        Type::Object(fields) => fields.retain(|field| surface.keeps(&field.docs.markers)),
        Type::Union(variants) => {
            let had_older = variants.iter().any(|variant| variant.docs.markers.removed.is_some());
            variants.retain(|variant| surface.keeps(&variant.docs.markers));
            // What older releases shaped otherwise is not a variant here.
            if let ([only], true) = (variants.as_slice(), had_older)
                && only.docs.is_empty()
            {
                *ty = only.ty.clone();
                return project(ty, surface);
            }
        }
        _ => {}
    }
    for part in ty.parts_mut() {
        project(part, surface);
    }
}

/// The surface's view of all that the roots need: what they refer to, what that refers to, and so on.
///
/// It is an error if they need something that is not declared, that does not belong to the surface, or
/// of which the surface leaves nothing.
pub fn reachable(
    roots: impl IntoIterator<Item = String>,
    declarations: &BTreeMap<String, Declaration>,
    surface: Surface,
) -> Result<BTreeMap<String, Declaration>> {
    let mut waiting: Vec<(String, String)> =
        roots.into_iter().map(|root| (root, "a message".to_owned())).collect();
    let mut reached = BTreeMap::new();
    while let Some((name, user)) = waiting.pop() {
        if reached.contains_key(&name) {
            continue;
        }
        let declaration = declarations
            .get(&name)
            .with_context(|| format!("{user} refers to {name}, which is not declared"))?;
        ensure!(
            surface.keeps(&declaration.docs.markers),
            "{user} refers to {name}, which is not part of the surface {surface:?}"
        );
        let mut declaration = declaration.clone();
        project(&mut declaration.ty, surface);
        ensure!(
            !has_empty_union(&declaration.ty),
            "the surface {surface:?} leaves no value of {name}, which {user} refers to"
        );
        waiting.extend(references(&declaration.ty).into_iter().map(|used| (used, name.clone())));
        reached.insert(name, declaration);
    }
    Ok(reached)
}

/// The declarations that a type refers to itself.
pub fn references(ty: &Type) -> BTreeSet<String> {
    match ty {
        Type::Reference(name) => [name.clone()].into(),
        ty => ty.parts().into_iter().flat_map(references).collect(),
    }
}

fn has_empty_union(ty: &Type) -> bool {
    matches!(ty, Type::Union(variants) if variants.is_empty())
        || ty.parts().into_iter().any(has_empty_union)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::reachable;
    use crate::{
        surface::{Markers, Surface},
        typescript::tree::{Declaration, Docs, Field, Keyword, Type, Variant},
    };

    fn docs(experimental: bool, removed: Option<&str>) -> Docs {
        let removed = removed.map(str::to_owned);
        Docs {
            text: String::new(),
            markers: Markers { experimental, removed, ..Markers::default() },
        }
    }

    fn experimental() -> Docs {
        docs(true, None)
    }

    fn named(declarations: impl IntoIterator<Item = Declaration>) -> BTreeMap<String, Declaration> {
        declarations.into_iter().map(|one| (one.name.clone(), one)).collect()
    }

    fn alias(name: &str, ty: Type) -> Declaration {
        Declaration::alias(name, Docs::default(), ty)
    }

    fn field(name: &str, ty: &str, docs: Docs) -> Field {
        Field::required(name, Type::reference(ty)).with_docs(docs)
    }

    fn names(
        declarations: &BTreeMap<String, Declaration>,
        surface: Surface,
    ) -> Result<String, String> {
        reachable(["Root".to_owned()], declarations, surface)
            .map(|reached| reached.into_keys().collect::<Vec<_>>().join(" "))
            .map_err(|error| error.to_string())
    }

    #[test]
    fn a_surface_has_what_its_roots_need() {
        let declarations = named([
            alias(
                "Root",
                Type::Object(vec![
                    field("plain", "Plain", Docs::default()),
                    field("new", "New", experimental()),
                    field("old", "Old", docs(false, Some("0.145.0"))),
                ]),
            ),
            alias("Plain", Type::Array(Box::new(Type::reference("Inner")))),
            alias("Inner", Type::Keyword(Keyword::String)),
            alias("New", Type::Keyword(Keyword::String)),
            alias("Old", Type::Keyword(Keyword::String)),
            alias("Unused", Type::Keyword(Keyword::String)),
        ]);
        assert_eq!(names(&declarations, Surface::Stable).unwrap(), "Inner Plain Root");
        assert_eq!(names(&declarations, Surface::Experimental).unwrap(), "Inner New Plain Root");
        assert_eq!(names(&declarations, Surface::Everything).unwrap(), "Inner New Old Plain Root");
        let stable = reachable(["Root".to_owned()], &declarations, Surface::Stable).unwrap();
        assert_eq!(stable["Root"].ty, Type::Object(vec![field("plain", "Plain", Docs::default())]));
    }

    #[test]
    fn a_surface_leaves_out_arms_and_keeps_one() {
        let variant = |value: &str, docs| Variant { docs, ty: Type::string(value) };
        let only_new = Type::Union(vec![variant("new", experimental())]);
        let mixed =
            Type::Union(vec![variant("new", experimental()), variant("a", Docs::default())]);

        let declarations = named([alias("Root", mixed)]);
        let stable = reachable(["Root".to_owned()], &declarations, Surface::Stable).unwrap();
        assert_eq!(stable["Root"].ty, Type::Union(vec![variant("a", Docs::default())]));

        let declarations = named([
            alias("Root", Type::Array(Box::new(Type::reference("Enum")))),
            alias("Enum", only_new),
        ]);
        assert_eq!(names(&declarations, Surface::Experimental).unwrap(), "Enum Root");
        assert_eq!(
            names(&declarations, Surface::Stable).unwrap_err(),
            "the surface Stable leaves no value of Enum, which Root refers to"
        );
    }

    #[test]
    fn a_surface_needs_nothing_outside_of_it() {
        let declarations = named([alias("Root", Type::reference("Gone"))]);
        assert_eq!(
            names(&declarations, Surface::Stable).unwrap_err(),
            "Root refers to Gone, which is not declared"
        );
        let gone = Declaration { docs: experimental(), ..alias("Gone", Type::Object(Vec::new())) };
        let declarations = named([alias("Root", Type::reference("Gone")), gone]);
        assert_eq!(
            names(&declarations, Surface::Stable).unwrap_err(),
            "Root refers to Gone, which is not part of the surface Stable"
        );
    }
}
