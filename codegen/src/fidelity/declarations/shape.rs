//! Normal forms: what a type allows, without how it is spelled.
//!
//! A name and what it stands for are the same, and so are unions within unions, any order of variants, values
//! and fields, `{…} & (A | B)` and its variants, `unknown` and the union of all JSON. A field that may be
//! `undefined` may be absent, and one that can only be `undefined` is none.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail, ensure};

use crate::typescript::tree::{Field, Keyword, Literal, Type};

/// Declarations by name.
pub(super) struct Declarations {
    types: BTreeMap<String, Type>,
}

/// What a type allows.
#[derive(Debug, Default, Clone)]
pub(super) struct Shape<'a> {
    /// Keywords and literals, as they are written.
    pub(super) atoms: BTreeSet<String>,
    pub(super) lists: Vec<&'a Type>,
    pub(super) tuples: Vec<&'a [Type]>,
    pub(super) objects: Vec<Object<'a>>,
}

impl Shape<'_> {
    fn is_empty(&self) -> bool {
        let Self { atoms, lists, tuples, objects } = self;
        atoms.is_empty() && lists.is_empty() && tuples.is_empty() && objects.is_empty()
    }
}

/// What a field allows.
#[derive(Debug)]
pub(super) struct FieldShape<'a> {
    /// When it is there.
    pub(super) shape: Shape<'a>,
    /// Whether it may be absent.
    pub(super) optional: bool,
}

/// A variant that is an object.
#[derive(Debug, Default, Clone)]
pub(super) struct Object<'a> {
    /// The declaration that it comes from.
    pub(super) declaration: Option<&'a str>,
    pub(super) fields: BTreeMap<&'a str, &'a Field>,
    /// All other fields, as a map has them: their names and values.
    pub(super) others: Option<(&'a Type, &'a Type)>,
}

impl Object<'_> {
    /// The literals that tell it from other objects, as `name=value`.
    pub(super) fn tags(&self) -> BTreeSet<String> {
        let tag = |field: &Field| match &field.ty {
            Type::Literal(literal) => Some(format!("{}={}", field.name, atom(literal))),
            _ => None,
        };
        self.fields.values().copied().filter_map(tag).collect()
    }

    /// What it is called among its union's variants.
    pub(super) fn label(&self) -> String {
        let values = self.fields.values().filter_map(|field| match &field.ty {
            Type::Literal(Literal::String(value)) => Some(value.clone()),
            Type::Literal(other) => Some(atom(other)),
            _ => None,
        });
        let values = values.collect::<Vec<_>>().join("+");
        if !values.is_empty() {
            return values;
        }
        let required = self.fields.values().filter(|field| !field.optional);
        required.map(|field| field.name.as_str()).collect::<Vec<_>>().join("+")
    }
}

impl Declarations {
    pub(super) fn new(types: BTreeMap<String, Type>) -> Self {
        Self { types }
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.types.keys().map(String::as_str)
    }

    pub(super) fn get(&self, name: &str) -> Option<&Type> {
        self.types.get(name)
    }

    /// The full names that end in a name: one of each namespace that has it, the newest namespace first.
    pub(super) fn named(&self, name: &str) -> impl Iterator<Item = &str> {
        self.names().filter(move |full| short(full) == name).collect::<Vec<_>>().into_iter().rev()
    }

    /// What some declarations refer to, what that refers to, and so on.
    pub(super) fn reached<'a>(&'a self, roots: impl Iterator<Item = &'a str>) -> BTreeSet<&'a str> {
        let mut waiting: Vec<&str> = roots.collect();
        let mut reached = BTreeSet::new();
        while let Some(name) = waiting.pop() {
            if let (Some(ty), true) = (self.get(name), reached.insert(name)) {
                add_references(ty, &mut waiting);
            }
        }
        reached
    }

    /// What a type allows.
    pub(super) fn shape<'a>(&'a self, ty: &'a Type) -> Result<Shape<'a>> {
        let mut shape = Shape::default();
        self.add(ty, None, &mut Vec::new(), &mut shape)?;
        // All else is part of it, and objects tell what one expects of some of its values.
        if shape.atoms.contains("unknown") {
            shape.atoms = ["unknown".to_owned()].into();
        }
        Ok(shape)
    }

    /// What a field allows; `None` if it can only be absent.
    pub(super) fn field<'a>(&'a self, field: &'a Field) -> Result<Option<FieldShape<'a>>> {
        let mut shape = self.shape(&field.ty)?;
        let undefined = shape.atoms.remove(Keyword::Undefined.as_str());
        let optional = field.optional || undefined;
        Ok((!shape.is_empty()).then_some(FieldShape { shape, optional }))
    }

    fn add<'a>(
        &'a self,
        ty: &'a Type,
        declaration: Option<&'a str>,
        within: &mut Vec<&'a str>,
        shape: &mut Shape<'a>,
    ) -> Result<()> {
        match ty {
            Type::Keyword(keyword) => {
                shape.atoms.insert(keyword.as_str().to_owned());
            }
            Type::Literal(literal) => {
                shape.atoms.insert(atom(literal));
            }
            Type::Reference(name) if short(name) == "JsonValue" => {
                shape.atoms.insert("unknown".to_owned());
            }
            Type::Reference(name) => {
                ensure!(!within.contains(&name.as_str()), "{name} stands for itself");
                let named = self.get(name).with_context(|| format!("{name} is not declared"))?;
                within.push(name);
                self.add(named, Some(name), within, shape)?;
                within.pop();
            }
            Type::Array(item) => shape.lists.push(item),
            Type::Tuple(parts) => shape.tuples.push(parts),
            Type::Map { key, value } => shape.objects.push(Object {
                declaration,
                fields: BTreeMap::new(),
                others: Some((key, value)),
            }),
            Type::Object(fields) => shape.objects.push(Object {
                declaration,
                fields: fields.iter().map(|field| (field.name.as_str(), field)).collect(),
                others: None,
            }),
            Type::Union(variants) => {
                for variant in variants {
                    self.add(&variant.ty, declaration, within, shape)?;
                }
            }
            Type::Intersection(parts) => {
                shape.objects.extend(self.intersection(parts, declaration, within)?);
            }
        }
        Ok(())
    }

    /// Every choice of a variant of each part, put together.
    fn intersection<'a>(
        &'a self,
        parts: &'a [Type],
        declaration: Option<&'a str>,
        within: &mut Vec<&'a str>,
    ) -> Result<Vec<Object<'a>>> {
        let mut wholes = vec![Object { declaration, ..Object::default() }];
        for part in parts {
            let mut shape = Shape::default();
            self.add(part, declaration, within, &mut shape)?;
            if shape.objects.is_empty() || !shape.atoms.is_empty() || !shape.lists.is_empty() {
                bail!("an intersection with something other than objects");
            }
            let joined = wholes.iter().flat_map(|whole| {
                shape.objects.iter().map(|object| {
                    let mut whole = whole.clone();
                    whole.fields.extend(&object.fields);
                    whole.others = whole.others.or(object.others);
                    whole
                })
            });
            wholes = joined.collect();
        }
        Ok(wholes)
    }
}

fn atom(literal: &Literal) -> String {
    match literal {
        Literal::String(value) => serde_json::Value::from(value.as_str()).to_string(),
        Literal::Number(value) => value.clone(),
        Literal::Boolean(value) => value.to_string(),
    }
}

fn add_references<'a>(ty: &'a Type, names: &mut Vec<&'a str>) {
    if let Type::Reference(name) = ty {
        names.push(name);
    }
    ty.parts().into_iter().for_each(|part| add_references(part, names));
}

/// A name without its namespace.
pub(super) fn short(name: &str) -> &str {
    name.rsplit('$').next().unwrap_or(name)
}
