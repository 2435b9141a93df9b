//! The walk along a message and the shape of it.

use crate::{json::escaped, method::Direction};

use super::{
    table::{MethodShape, Shape, ShapeId, Table, Variant},
    tape::{Json, Kind},
};

/// What stands at a place of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Seen {
    /// The field `name` of the type `owner`.
    Field { owner: &'static str, name: &'static str },
    /// A value that the enum `owner` lists.
    Value { owner: &'static str, name: &'static str },
    /// The variant `name` of the union `owner`.
    Variant { owner: &'static str, name: &'static str },
    /// A field that the type `owner` does not have.
    UnknownField { owner: &'static str },
    /// A text that the enum `owner` does not list.
    UnknownValue { owner: &'static str },
    /// A variant that the union `owner` does not have.
    UnknownVariant { owner: &'static str },
    /// A method that no release has, or that the other side sends. `set` is the set that lacks it.
    UnknownMethod { set: &'static str },
    /// A value whose type is not known, since it is in one that is not, or in the result of a request that is
    /// not known.
    Unread,
    /// A secret.
    Secret,
    /// A value that its type does not allow.
    Misfit,
}

/// A step from a value to one in it.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Step<'t> {
    Field(Json<'t>),
    Entry(Json<'t>),
    Element(usize),
}

/// The way from a message to a value in it.
#[derive(Debug, Default)]
pub(crate) struct Path<'t>(Vec<Step<'t>>);

impl<'t> Path<'t> {
    /// Goes on to a field.
    pub(crate) fn enter(&mut self, name: Json<'t>) {
        self.0.push(Step::Field(name));
    }

    /// The name of the field that it leads to. `None` for an element of an array or an entry of a map.
    pub(crate) fn name(&self) -> Option<Json<'t>> {
        match self.0.last()? {
            Step::Field(name) => Some(*name),
            Step::Entry(_) | Step::Element(_) => None,
        }
    }

    /// As a JSON Pointer.
    pub(crate) fn pointer(&self) -> String {
        self.written(|step| match step {
            Step::Field(name) | Step::Entry(name) => escaped(&name.string()),
            Step::Element(index) => index.to_string(),
        })
    }

    /// As a JSON Pointer with `*` for any element of an array and any entry of a map.
    pub(crate) fn pattern(&self) -> String {
        self.written(|step| match step {
            Step::Field(name) => escaped(&name.string()),
            Step::Entry(_) | Step::Element(_) => "*".to_owned(),
        })
    }

    fn written(&self, write: impl Fn(&Step<'_>) -> String) -> String {
        self.0.iter().fold(String::new(), |path, step| path + "/" + &write(step))
    }
}

/// Is told what stands where. Values that are as their type says, and are neither text nor listed, are not
/// told, and neither is what is in a value that is not known.
pub(crate) trait Visitor<'t> {
    fn see(&mut self, seen: Seen, path: &Path<'t>, json: Json<'t>);
}

impl MethodShape {
    /// The set that it belongs to.
    pub(crate) fn set(&self) -> &'static str {
        set(self.direction, self.result.is_some())
    }
}

/// The name of a set.
fn set(sender: Direction, is_request: bool) -> &'static str {
    match (sender, is_request) {
        (Direction::ClientToServer, true) => "ClientRequest",
        (Direction::ClientToServer, false) => "ClientNotification",
        (Direction::ServerToClient, true) => "ServerRequest",
        (Direction::ServerToClient, false) => "ServerNotification",
    }
}

/// Deeper than this, a value is one that no type has. Types do not contain themselves, so what is this deep
/// is in any JSON, or in what is unknown.
const DEEPEST: usize = 128;

pub(crate) struct Walk<'t, 'v, V> {
    table: &'static Table,
    path: Path<'t>,
    visitor: &'v mut V,
}

impl<'t, 'v, V: Visitor<'t>> Walk<'t, 'v, V> {
    pub(crate) fn new(visitor: &'v mut V) -> Self {
        Self { table: Table::get(), path: Path::default(), visitor }
    }

    /// Walks along a message. `sender` is who sends it, if that is known, and `answers` the method of the
    /// request, if it answers one that is known.
    pub(crate) fn message(
        &mut self,
        sender: Option<Direction>,
        answers: Option<MethodShape>,
        message: Json<'t>,
    ) {
        if message.kind() != Kind::Object {
            return self.see(Seen::Misfit, message);
        }
        let name = message.member("method").filter(|name| name.kind() == Kind::String);
        let method = name.and_then(|name| self.table.method(&name.string()));
        let method = method.filter(|method| sender.is_none_or(|sender| sender == method.direction));
        let sender = method.map(|method| method.direction).or(sender);
        let has_id = message.member("id").is_some();
        let set = set(sender.unwrap_or(Direction::ServerToClient), has_id);
        let has_method = message.member("method").is_some();
        for (name, value) in message.members() {
            let step = Step::Field(name);
            let is_as_usual = match (&*name.string(), value.kind()) {
                // What responses do not have, and what only requests have.
                ("params", _) if !has_method => self.unknown(step, set, value),
                ("trace", _) if !(has_method && has_id) => self.unknown(step, set, value),
                ("method", Kind::String) => {
                    if method.is_none() {
                        self.at(step, Seen::UnknownMethod { set }, value);
                    }
                    true
                }
                ("id", Kind::String | Kind::Plain) => true,
                ("emittedAtMs", kind) if !has_id => {
                    let seen = Seen::Field { owner: "ServerNotification", name: "emittedAtMs" };
                    self.at(step, seen, value);
                    matches!(kind, Kind::Plain | Kind::Null)
                }
                ("jsonrpc", Kind::String) if value.string() == "2.0" => true,
                ("params", _) => {
                    self.params(method, set, step, value);
                    true
                }
                ("result", _) => {
                    match answers.and_then(|method| method.result) {
                        Some(shape) => self.inside(step, shape, value),
                        None => self.at(step, Seen::Unread, value),
                    }
                    true
                }
                ("error", _) => self.named(step, "JSONRPCErrorError", value),
                ("trace", _) => {
                    self.at(step, Seen::Field { owner: "JSONRPCRequest", name: "trace" }, value);
                    self.named(step, "W3cTraceContext", value)
                }
                ("method" | "id", _) => false,
                _ => self.unknown(step, set, value),
            };
            if !is_as_usual {
                self.at(step, Seen::Misfit, value);
            }
        }
    }

    /// Tells of a field that the envelope does not have. `true`, as it may have any value.
    fn unknown(&mut self, step: Step<'t>, owner: &'static str, value: Json<'t>) -> bool {
        self.at(step, Seen::UnknownField { owner }, value);
        true
    }

    fn params(
        &mut self,
        method: Option<MethodShape>,
        set: &'static str,
        step: Step<'t>,
        params: Json<'t>,
    ) {
        match method {
            None => self.at(step, Seen::Unread, params),
            Some(MethodShape { params: Some(shape), .. }) => self.inside(step, shape, params),
            // A method without params takes `null` and an empty object for their absence.
            Some(_) if params.kind() == Kind::Null => {}
            Some(_) if params.kind() == Kind::Object && params.members().next().is_none() => {}
            Some(_) => self.at(step, Seen::UnknownField { owner: set }, params),
        }
    }

    /// Walks along a field of the envelope. `false` if the table does not have its type.
    fn named(&mut self, step: Step<'t>, ty: &str, json: Json<'t>) -> bool {
        let Some(shape) = self.table.named(ty) else { return false };
        self.inside(step, shape, json);
        true
    }

    fn see(&mut self, seen: Seen, json: Json<'t>) {
        self.visitor.see(seen, &self.path, json);
    }

    fn at(&mut self, step: Step<'t>, seen: Seen, json: Json<'t>) {
        self.path.0.push(step);
        self.see(seen, json);
        self.path.0.pop();
    }

    fn inside(&mut self, step: Step<'t>, shape: ShapeId, json: Json<'t>) {
        self.path.0.push(step);
        self.value(shape, json);
        self.path.0.pop();
    }

    /// Walks along a value.
    pub(crate) fn value(&mut self, id: ShapeId, json: Json<'t>) {
        let shape = self.table.shape(id);
        if shape.is_secret() {
            if json.kind() != Kind::Null {
                self.see(Seen::Secret, json);
            }
            return;
        }
        if self.path.0.len() > DEEPEST {
            return self.see(Seen::Misfit, json);
        }
        match json.kind() {
            _ if shape.is_any() && shape.items.is_none() && !self.may_be_object(shape) => {}
            // An optional field that is `null` needs no type that says so.
            Kind::Null => {}
            Kind::Plain if shape.is_plain() || shape.is_any() => {}
            Kind::String => self.string(shape, json),
            Kind::Array => match shape.items {
                Some(items) => {
                    for (index, element) in json.elements().enumerate() {
                        self.inside(Step::Element(index), items, element);
                    }
                }
                None if shape.is_any() => {}
                None => self.see(Seen::Misfit, json),
            },
            Kind::Object => self.object(shape, json),
            Kind::Plain => self.see(Seen::Misfit, json),
        }
    }

    fn may_be_object(&self, shape: &Shape) -> bool {
        shape.is_object() || !self.table.variants(shape).is_empty()
    }

    fn string(&mut self, shape: &'static Shape, json: Json<'t>) {
        let text = json.string();
        let values = self.table.values(shape);
        if let Some(listed) = values.iter().find(|listed| listed.value == text) {
            self.see(Seen::Value { owner: listed.owner, name: listed.value }, json);
        } else if shape.is_text() || shape.is_any() {
            // Any text.
        } else if let Some(listed) = values.first() {
            self.see(Seen::UnknownValue { owner: listed.owner }, json);
        } else {
            self.see(Seen::Misfit, json);
        }
    }

    fn object(&mut self, shape: &'static Shape, json: Json<'t>) {
        let variants = self.table.variants(shape);
        if shape.is_object() && variants.is_empty() {
            return self.fields(shape, None, json);
        }
        match self.variant(variants, json) {
            Some(variant) => {
                self.see(Seen::Variant { owner: variant.owner, name: variant.name }, json);
                self.fields(self.table.shape(variant.shape), variant.tag, json);
            }
            None if shape.is_any() => {}
            None => match variants.first() {
                Some(first) => {
                    self.see(Seen::UnknownVariant { owner: first.owner }, json);
                    let is_tag = |(name, value): &(Json<'t>, Json<'t>)| {
                        value.kind() == Kind::String && first.tag == Some(&*name.string())
                    };
                    for (name, value) in json.members().filter(|member| !is_tag(member)) {
                        self.at(Step::Field(name), Seen::Unread, value);
                    }
                }
                None => self.see(Seen::Misfit, json),
            },
        }
    }

    /// The variant that an object is: the one whose tag it has; where no tag tells, that of those that it
    /// fits, or whose required fields it has, which knows most of its fields.
    fn variant(&self, variants: &'static [Variant], json: Json<'t>) -> Option<&'static Variant> {
        let mut tags: Vec<(&str, Option<Json<'t>>)> = Vec::new();
        let mut candidates = Vec::new();
        for variant in variants {
            let Some(tag) = variant.tag else {
                candidates.push(variant);
                continue;
            };
            let known = tags.iter().find(|(name, _)| *name == tag).map(|(_, found)| *found);
            let found = known.unwrap_or_else(|| {
                let found = json.member(tag).filter(|value| value.kind() == Kind::String);
                tags.push((tag, found));
                found
            });
            if found.is_some_and(|value| value.string() == variant.name) {
                candidates.push(variant);
            }
        }
        if let [only] = candidates.as_slice()
            && only.tag.is_some()
        {
            return Some(only);
        }
        let fields = |variant: &Variant| self.table.fields(self.table.shape(variant.shape));
        let has_required = |variant: &&&Variant| {
            let mut required = fields(variant).iter().filter(|field| field.is_required);
            required.all(|field| json.member(field.name).is_some())
        };
        let unknown = |variant: &&&Variant| {
            let shape = self.table.shape(variant.shape);
            let is_known =
                |name: &str| self.table.field(shape, name).is_some() || variant.tag == Some(name);
            json.members().filter(|(name, _)| !is_known(&name.string())).count()
        };
        let fits = |variant: &&&Variant| self.fits(variant.shape, json);
        let fitting = candidates.iter().filter(has_required).filter(fits).min_by_key(unknown);
        fitting.or_else(|| candidates.iter().filter(has_required).min_by_key(unknown)).copied()
    }

    /// Whether a value is one of a shape, as far as the table says.
    fn fits(&self, id: ShapeId, json: Json<'t>) -> bool {
        let shape = self.table.shape(id);
        match json.kind() {
            _ if shape.is_any() || shape.is_secret() => true,
            Kind::Null => true,
            Kind::Plain => shape.is_plain(),
            Kind::String => {
                let text = json.string();
                shape.is_text() || self.table.values(shape).iter().any(|it| it.value == text)
            }
            Kind::Array => {
                shape.items.is_some_and(|items| json.elements().all(|it| self.fits(items, it)))
            }
            Kind::Object if !self.table.variants(shape).is_empty() => {
                self.variant(self.table.variants(shape), json).is_some()
            }
            Kind::Object => {
                let fields = self.table.fields(shape);
                let mut required = fields.iter().filter(|field| field.is_required);
                shape.is_object()
                    && required.all(|field| json.member(field.name).is_some())
                    && json.members().all(|(name, value)| {
                        let declared = self.table.field(shape, &name.string());
                        let inner = declared.map(|field| field.shape).or(shape.others);
                        inner.is_none_or(|inner| self.fits(inner, value))
                    })
            }
        }
    }

    fn fields(&mut self, shape: &'static Shape, tag: Option<&'static str>, json: Json<'t>) {
        for (name, value) in json.members() {
            let text = name.string();
            if let Some(field) = self.table.field(shape, &text) {
                let seen = Seen::Field { owner: shape.name, name: field.name };
                self.path.0.push(Step::Field(name));
                self.see(seen, value);
                self.value(field.shape, value);
                self.path.0.pop();
            } else if tag == Some(&*text) {
            } else if let Some(others) = shape.others {
                self.inside(Step::Entry(name), others, value);
            } else {
                let owner = shape.name;
                self.at(Step::Field(name), Seen::UnknownField { owner }, value);
            }
        }
    }
}
