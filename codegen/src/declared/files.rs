//! Reads a directory of `generate-ts`: one file per type, in directories that are namespaces.

use std::{
    collections::BTreeMap,
    path::{Component, Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use fs_err as fs;

use crate::typescript::{
    exports, parse,
    tree::{Declaration, Docs, Type},
};

/// The declarations of a directory, by name.
pub(super) fn read(directory: &Path) -> Result<BTreeMap<String, Declaration>> {
    let mut declarations = BTreeMap::new();
    read_namespace(directory, Path::new(""), &mut declarations)?;
    ensure!(!declarations.is_empty(), "{} has no TypeScript", directory.display());
    Ok(declarations)
}

fn read_namespace(
    root: &Path,
    namespace: &Path,
    declarations: &mut BTreeMap<String, Declaration>,
) -> Result<()> {
    let directory = root.join(namespace);
    let entries = fs::read_dir(&directory)?;
    for entry in entries {
        let path = entry?.path();
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        if path.is_dir() {
            read_namespace(root, &namespace.join(stem), declarations)?;
        } else if stem != "index" && path.extension().is_some_and(|extension| extension == "ts") {
            let name = full_name(&namespace.join(stem));
            let ty = read_file(&path, namespace, stem)
                .with_context(|| format!("{} is not what the exporter writes", path.display()))?;
            declarations.insert(name.clone(), Declaration::alias(name, Docs::default(), ty));
        }
    }
    Ok(())
}

/// The type that a file is named after. Comments are somebody's text and are left out.
fn read_file(path: &Path, namespace: &Path, name: &str) -> Result<Type> {
    let source = fs::read_to_string(path)?;
    let exported = parse::exported_types(&source)?;
    let [Declaration { name: found, ty, .. }] = exported.as_slice() else {
        anyhow::bail!("it exports {} types rather than one", exported.len());
    };
    ensure!(found == name, "it exports {found}");
    let imports = exports::imports(&source)?.into_iter();
    let names = imports
        .map(|(name, module)| (name, full_name(&resolved(&namespace.join(module)))))
        .chain([(name.to_owned(), full_name(&namespace.join(name)))])
        .collect();
    let mut ty = ty.clone();
    plain(&mut ty, &names)?;
    Ok(ty)
}

/// `v2/Account` → `v2$Account`
fn full_name(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("$")
}

/// The same path without `.` and `..`.
fn resolved(path: &Path) -> PathBuf {
    let mut resolved = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                resolved.pop();
            }
            other => resolved.push(other),
        }
    }
    resolved
}

/// Takes out what comments left, and gives references their full names.
fn plain(ty: &mut Type, names: &BTreeMap<String, String>) -> Result<()> {
    match ty {
        Type::Object(fields) => {
            for field in fields {
                field.docs = Docs::default();
            }
        }
        Type::Union(variants) => {
            for variant in variants {
                variant.docs = Docs::default();
            }
        }
        Type::Reference(name) => {
            let full = names.get(name).with_context(|| format!("it does not import {name}"))?;
            name.clone_from(full);
        }
        _ => {}
    }
    ty.parts_mut().into_iter().try_for_each(|part| plain(part, names))
}
