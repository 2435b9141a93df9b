//! Two tiers as one: what only the experimental one has is marked.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};

use crate::{
    surface::{Markers, Surface},
    typescript::{
        project,
        tree::{Declaration, Docs, Field, Type, Variant},
    },
};

/// The experimental declarations, marked so that those of the stable tier are what is left without the
/// marked. It is an error if that cannot be said by markers.
pub(super) fn merge(
    stable: &BTreeMap<String, Declaration>,
    experimental: BTreeMap<String, Declaration>,
) -> Result<BTreeMap<String, Declaration>> {
    if let Some(name) = stable.keys().find(|name| !experimental.contains_key(*name)) {
        bail!("only the stable tier has {name}");
    }
    let mut merged = experimental;
    for (name, declaration) in &mut merged {
        match stable.get(name) {
            None => declaration.docs = marker(),
            Some(stable) => {
                mark(&mut declaration.ty, &stable.ty)
                    .with_context(|| format!("the type {name}"))?;
                let mut left = declaration.ty.clone();
                project::project(&mut left, Surface::Stable);
                ensure!(left == stable.ty, "the type {name} has another order in the stable tier");
            }
        }
    }
    Ok(merged)
}

fn marker() -> Docs {
    Docs { text: String::new(), markers: Markers { experimental: true, ..Markers::default() } }
}

fn mark(ty: &mut Type, stable: &Type) -> Result<()> {
    match (&mut *ty, stable) {
        (Type::Object(fields), Type::Object(stable)) => mark_fields(fields, stable),
        (Type::Union(variants), Type::Union(stable)) => mark_variants(variants, stable),
        _ => {
            let parts = ty.parts_mut();
            let stable_parts = stable.parts();
            ensure!(parts.len() == stable_parts.len(), "it has another shape in the stable tier");
            for (part, stable) in parts.into_iter().zip(stable_parts) {
                mark(part, stable)?;
            }
            Ok(())
        }
    }
}

fn mark_fields(fields: &mut [Field], stable: &[Field]) -> Result<()> {
    for field in fields {
        match stable.iter().find(|stable| stable.name == field.name) {
            None => field.docs = marker(),
            Some(stable) => mark(&mut field.ty, &stable.ty)
                .with_context(|| format!("the field {}", field.name))?,
        }
    }
    Ok(())
}

fn mark_variants(variants: &mut [Variant], stable: &[Variant]) -> Result<()> {
    for variant in variants {
        let is_same = |stable: &&Variant| stable.ty == variant.ty;
        let is_like = |stable: &&Variant| {
            let choice = stable.ty.choice();
            choice.is_some() && choice == variant.ty.choice()
        };
        match stable.iter().find(is_same).or_else(|| stable.iter().find(is_like)) {
            None => variant.docs = marker(),
            Some(stable) => mark(&mut variant.ty, &stable.ty)?,
        }
    }
    Ok(())
}
