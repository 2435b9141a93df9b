//! What each end says of what a notice is about, in short.
//!
//! It is part of a finding's fingerprint, so that who accepts a change from a string to an integer has not
//! accepted a later one to a boolean. It holds what the notice is about and nothing else: what has a
//! finding of its own, or is compatible, must not bring back what was accepted. Names of types are not in
//! it, nor is any order.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::compare::{
    event::Event,
    pairing::{Tagging, Variants},
    walk::{Notice, Walk},
};
use crate::normalise::{
    contract::Contract,
    graph::Graph,
    numbers::{Bound, Numbers},
    shape::{Array, NodeId, Object, Others, Shape, canonical},
    strings::{Strings, Text},
};
use crate::set::Set;

/// What both ends say of what a notice of a pair, or of a method, is about.
pub(crate) fn of<'a>(walk: &Walk<'_, 'a>, pair: Option<usize>, notice: &Notice<'a>) -> String {
    let [old, new] = match pair.and_then(|pair| walk.pairs.get(pair)) {
        Some(pair) => {
            let (old, new) = (&walk.old.graph, &walk.new.graph);
            in_schemas(
                notice,
                &End { graph: old, node: pair.old, schema: notice.old },
                &End { graph: new, node: pair.new, schema: notice.new },
            )
        }
        None => in_methods(walk, notice),
    };
    if old.is_empty() && new.is_empty() { String::new() } else { format!("{old} -> {new}") }
}

/// An end of a pair: a document, the schema that is compared, and the part of it that a notice is about.
struct End<'g, 'a> {
    graph: &'g Graph<'a>,
    node: NodeId,
    schema: Option<&'a Value>,
}

fn in_schemas(notice: &Notice<'_>, old: &End<'_, '_>, new: &End<'_, '_>) -> [String; 2] {
    let both = |say: &dyn Fn(&End<'_, '_>) -> String| [say(old), say(new)];
    match notice.event {
        Event::TypeChanged => both(&|end| join(end.atoms().into_values())),
        Event::TypeRefused | Event::TypeUnused => types(old, new),
        Event::IntRefused | Event::IntLarge | Event::IntUnused => {
            both(&|end| join(end.shape().numbers.iter().map(numbers)))
        }
        Event::ConstraintRefused | Event::ConstraintUnused | Event::FormatDiffers => {
            both(&|end| end.conditions())
        }
        Event::AnyStringRefused | Event::AnyStringUnused => {
            both(&|end| end.shape().strings.as_ref().map(strings).unwrap_or_default())
        }
        Event::MapRefused | Event::MapFits => both(&|end| end.fields()),
        Event::TupleDiffers => both(&|end| join(end.shape().arrays.iter().map(lengths))),
        Event::TagKeyDiffers | Event::TaggingDiffers => both(&|end| end.tagging()),
        Event::VariantShape => {
            both(&|end| end.form_of(&notice.subject).map(str::to_owned).unwrap_or_default())
        }
        Event::DefaultDiffers => both(&|end| {
            let default = end.schema.and_then(|schema| schema.get("default"));
            default.map(canonical).unwrap_or_default()
        }),
        // Which fields, in their order.
        Event::FieldMoved => [notice.detail.clone(), String::new()],
        Event::FieldMissing
        | Event::FieldMayMiss
        | Event::FieldIgnored
        | Event::FieldRefused
        | Event::FieldUnsent => match (old.schema, new.schema) {
            // Its types have findings of their own.
            (Some(_), Some(_)) => [String::new(), String::new()],
            _ => both(&|end| end.types_of_field()),
        },
        // The rule and the subject say it all.
        Event::FieldAlways
        | Event::NullRefused
        | Event::NullUnused
        | Event::ReaderClosed
        | Event::WriterClosed
        | Event::ValueRefused
        | Event::ValueCaught
        | Event::ValueUnused
        | Event::VariantRefused
        | Event::VariantCaught
        | Event::VariantUnused
        | Event::ParamsMissing
        | Event::ParamsMayMiss
        | Event::ParamsAlways
        | Event::ParamsIgnored
        | Event::ParamsRefused
        | Event::ParamsUnsent
        | Event::MethodMissing
        | Event::MethodIgnored
        | Event::MethodUnused
        | Event::MethodUnlisted
        | Event::ServerRequestRefused
        | Event::ServerRequestUnsent
        | Event::MethodKind
        | Event::ResultUnresolved
        | Event::StabilityDecreased
        | Event::StabilityIncreased
        | Event::Deprecated
        | Event::NameChanged
        | Event::NameRemoved
        | Event::NameAdded => [String::new(), String::new()],
    }
}

/// What both ends say of a method, where the rule does not say it all.
fn in_methods(walk: &Walk<'_, '_>, notice: &Notice<'_>) -> [String; 2] {
    let say: fn(&Contract<'_>, &Notice<'_>) -> &'static str = match notice.event {
        Event::ParamsMissing
        | Event::ParamsMayMiss
        | Event::ParamsAlways
        | Event::ParamsIgnored
        | Event::ParamsRefused
        | Event::ParamsUnsent => params,
        Event::MethodKind => kind,
        _ => |_, _| "",
    };
    [walk.old, walk.new].map(|contract| say(contract, notice).to_owned())
}

/// The sets that a notice can be about.
fn sets(notice: &Notice<'_>) -> impl Iterator<Item = Set> {
    let direction = notice.view.direction;
    Set::ALL.into_iter().filter(move |set| set.direction() == direction)
}

fn params(contract: &Contract<'_>, notice: &Notice<'_>) -> &'static str {
    let method = sets(notice).find_map(|set| contract.methods.get(&(set, notice.path.as_str())));
    match method.and_then(|method| method.params.as_ref()) {
        None => "none",
        Some(params) if params.required => "required",
        Some(_) => "optional",
    }
}

fn kind(contract: &Contract<'_>, notice: &Notice<'_>) -> &'static str {
    let set = sets(notice).find(|set| contract.methods.contains_key(&(*set, notice.path.as_str())));
    set.map(Set::name).unwrap_or_default()
}

/// The types that only one end has; numbers as well if only one end has fractions.
fn types(old: &End<'_, '_>, new: &End<'_, '_>) -> [String; 2] {
    let integral = |end: &End<'_, '_>| -> BTreeSet<bool> {
        end.shape().numbers.iter().map(|numbers| numbers.integral).collect()
    };
    let (mut before, mut after) = (old.atoms(), new.atoms());
    if !old.shape().is_any() && !new.shape().is_any() {
        let alike: Vec<&str> =
            before.keys().filter(|kind| after.contains_key(*kind)).copied().collect();
        for kind in
            alike.into_iter().filter(|kind| *kind != NUMBER || integral(old) == integral(new))
        {
            before.remove(kind);
            after.remove(kind);
        }
    }
    [before, after].map(|atoms| join(atoms.into_values()))
}

/// What numbers are called.
const NUMBER: &str = "number";

impl<'g, 'a> End<'g, 'a> {
    fn shape(&self) -> &'g Shape<'a> {
        self.graph.shape(self.node)
    }

    /// What is allowed, by type.
    fn atoms(&self) -> BTreeMap<&'static str, String> {
        atoms(self.graph, self.shape(), true)
    }

    /// The conditions on strings, numbers and arrays.
    fn conditions(&self) -> String {
        let shape = self.shape();
        let texts = shape.strings.iter().flat_map(|strings| strings.any.iter().map(text));
        let arrays = shape.arrays.iter().map(lengths);
        join(texts.chain(shape.numbers.iter().map(numbers)).chain(arrays))
    }

    /// The objects that the notice is about.
    fn objects(&self) -> impl Iterator<Item = &'g Object<'a>> {
        let is_it = |object: &&Object<'a>| {
            self.schema.is_some_and(|schema| std::ptr::eq(schema, object.at.schema))
        };
        self.shape().objects.iter().filter(is_it)
    }

    /// The declared fields with their types, and what is said of others.
    fn fields(&self) -> String {
        join(self.objects().map(|object| {
            let fields = object.fields.iter().map(|(name, field)| {
                let mark = if field.required { "!" } else { "" };
                format!("{}{mark}:{}", Value::from(*name), self.types_at(field.node))
            });
            let others = match object.others {
                Others::Open => "open".to_owned(),
                Others::Closed => "closed".to_owned(),
                Others::Map(node) => self.types_at(node),
            };
            format!("{{{};{others}}}", fields.collect::<Vec<_>>().join(","))
        }))
    }

    /// The types of the field that the notice is about.
    fn types_of_field(&self) -> String {
        let Some(schema) = self.schema else { return String::new() };
        let fields = self.shape().objects.iter().flat_map(|object| object.fields.values());
        let mut found = fields.filter(|field| std::ptr::eq(field.schema, schema));
        found.next().map(|field| self.types_at(field.node)).unwrap_or_default()
    }

    fn types_at(&self, node: NodeId) -> String {
        join(atoms(self.graph, self.graph.shape(node), false).into_keys().map(str::to_owned))
    }

    /// How the variants are told apart.
    fn tagging(&self) -> String {
        let objects: Vec<&Object<'a>> = self.shape().objects.iter().collect();
        match (Variants { graph: self.graph, objects: &objects }.tagging()) {
            Tagging::Internal(tag) => format!("by {}", Value::from(tag)),
            Tagging::External => "by the only field".to_owned(),
            Tagging::None => String::new(),
        }
    }

    /// Whether a variant is a string or an object.
    fn form_of(&self, variant: &str) -> Option<&'static str> {
        let shape = self.shape();
        let is_listed = shape.listed().is_some_and(|values| values.contains(variant));
        let mut tags = shape.objects.iter().filter_map(Object::external_tag);
        if is_listed { Some("string") } else { tags.any(|tag| tag == variant).then_some("object") }
    }
}

/// What a shape allows, by type. What elements are is told by their types alone, and so is an object by its
/// required fields, unless only the types count.
fn atoms(graph: &Graph<'_>, shape: &Shape<'_>, details: bool) -> BTreeMap<&'static str, String> {
    if shape.is_any() {
        return [("any", "any".to_owned())].into();
    }
    let mut atoms = BTreeMap::new();
    if shape.null {
        atoms.insert("null", "null".to_owned());
    }
    match (shape.yes, shape.no) {
        (false, false) => {}
        (true, true) => drop(atoms.insert("boolean", "boolean".to_owned())),
        (yes, _) => drop(atoms.insert("boolean", yes.to_string())),
    }
    if let Some(allowed) = &shape.strings {
        atoms.insert("string", strings(allowed));
    }
    if !shape.numbers.is_empty() {
        atoms.insert(NUMBER, join(shape.numbers.iter().map(numbers)));
    }
    if !shape.constants.is_empty() {
        atoms.insert("constant", join(shape.constants.keys().cloned()));
    }
    if !shape.arrays.is_empty() {
        atoms.insert(
            "array",
            join(shape.arrays.iter().map(|array| {
                let elements = array.first.iter().chain(&array.items).filter(|_| details);
                let elements = elements.map(|node| atoms_of_element(graph, *node));
                format!("[{}]{}", elements.collect::<Vec<_>>().join(","), lengths(array))
            })),
        );
    }
    if !shape.objects.is_empty() {
        atoms.insert(
            "object",
            join(shape.objects.iter().map(|object| {
                let required = object.fields.iter().filter(|(_, field)| field.required);
                let names: Vec<String> =
                    required.map(|(name, _)| Value::from(*name).to_string()).collect();
                format!("{{{}}}", names.join(","))
            })),
        );
    }
    atoms
}

fn atoms_of_element(graph: &Graph<'_>, node: NodeId) -> String {
    join(atoms(graph, graph.shape(node), false).into_keys().map(str::to_owned))
}

fn strings(strings: &Strings<'_>) -> String {
    let values = strings.values.iter().map(|value| Value::from(*value).to_string());
    join(values.chain(strings.any.iter().map(text)))
}

fn text(text: &Text<'_>) -> String {
    let mut parts = vec!["string".to_owned()];
    if text.least > 0 {
        parts.push(format!("from {}", text.least));
    }
    parts.extend(text.most.map(|most| format!("to {most}")));
    parts.extend(
        text.patterns.iter().map(|pattern| format!("like {}", Value::from(pattern.text()))),
    );
    parts.extend(text.formats.iter().map(|format| format!("as {}", Value::from(*format))));
    parts.join(" ")
}

fn numbers(numbers: &Numbers) -> String {
    let bound = |bound: Option<Bound>| match bound {
        None => String::new(),
        Some(Bound::Integer(value)) => value.to_string(),
        Some(Bound::Real(value, true)) => value.to_string(),
        Some(Bound::Real(value, false)) => format!("{value} excluded"),
    };
    let name = if numbers.integral { "integer" } else { NUMBER };
    format!("{name} {}..{}", bound(numbers.low), bound(numbers.high))
}

fn lengths(array: &Array<'_>) -> String {
    let most = array.most.map(|most| most.to_string()).unwrap_or_default();
    let unique = if array.unique { " unique" } else { "" };
    format!("{} first, {}..{most}{unique}", array.first.len(), array.least)
}

/// Several alternatives, in no order.
fn join(parts: impl IntoIterator<Item = String>) -> String {
    let parts: BTreeSet<String> = parts.into_iter().collect();
    parts.into_iter().collect::<Vec<_>>().join(" | ")
}
