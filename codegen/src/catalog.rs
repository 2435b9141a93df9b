//! Everything that the protocol crate says of itself, in one place: the rows of the registry, and for
//! each type its JSON Schema and its TypeScript, unfiltered.

use std::{
    any::TypeId,
    collections::{BTreeMap, BTreeSet, HashSet},
};

use anyhow::{Result, ensure};
use app_server_drift::{Set, internal::reference};
use app_server_protocol::{
    ClientNotification, ClientRequest, DecodeError, ErrorObject, RequestId, ResponseMessage,
    ServerNotification, ServerRequest, TraceContext,
    config::AppConfig,
    method::{Notification, Params, ParamsPresence, Request, Stability},
    model_provider::ModelProviderError,
    schema::{Described, MethodVisitor},
    user_verification::UserVerificationRpcError,
};
use schemars::{SchemaGenerator, generate::SchemaSettings};
use serde_json::Value;
use ts_rs::{Config, TS, TypeVisitor};

/// The types that envelopes are made of, beside those of the methods.
pub const ENVELOPE: [&str; 4] = ["JSONRPCErrorError", "JsonValue", "RequestId", "W3cTraceContext"];

/// A row of the registry.
#[derive(Debug, Clone)]
pub struct Method {
    /// The set that it belongs to.
    pub set: Set,
    /// Its name on the wire.
    pub name: &'static str,
    /// The name of its marker type.
    pub rust_name: &'static str,
    /// Its stability.
    pub stability: Stability,
    /// What it does, in a line.
    pub docs: &'static str,
    /// The type of its params.
    pub params: MethodParams,
    /// The type of its result; `None` for a notification.
    pub result: Option<String>,
    /// Reads a response and returns what our type writes; `None` for a notification.
    pub reread_result: Option<Reread>,
}

/// Reads JSON as a type of ours, and writes it again.
pub type Reread = fn(&ResponseMessage) -> Result<Value, DecodeError>;

fn reread_result<M: Request>(response: &ResponseMessage) -> Result<Value, DecodeError> {
    let result = response.result::<M>()?;
    // Every type of ours can be written as JSON.
    Ok(serde_json::to_value(result).unwrap_or_default())
}

/// The params of a method.
#[derive(Debug, Clone)]
pub enum MethodParams {
    /// The method has no params.
    None,
    /// They may be absent or `null`.
    Optional(String),
    /// They are required.
    Required(String),
}

impl MethodParams {
    /// The name of their type.
    pub fn type_name(&self) -> Option<&str> {
        match self {
            Self::None => None,
            Self::Optional(name) | Self::Required(name) => Some(name),
        }
    }
}

/// A type as ts-rs declares it.
#[derive(Debug, Clone)]
pub struct RawDeclaration {
    /// Its name.
    pub name: String,
    /// Its doc comment, as the text of a JSDoc block with its delimiters.
    pub docs: Option<String>,
    /// `type Name = …;`
    pub text: String,
}

/// Everything that the protocol crate says of itself.
#[derive(Debug)]
pub struct Catalog {
    /// The rows, in the order of the registry.
    pub methods: Vec<Method>,
    /// The types of errors and of their `data`, which no message refers to.
    pub errors: Vec<String>,
    /// The JSON Schema of every type, as schemars prints it, by name.
    pub definitions: BTreeMap<String, Value>,
    /// The TypeScript of every type, as ts-rs prints it, by name.
    pub declarations: BTreeMap<String, RawDeclaration>,
}

impl Catalog {
    /// Asks the protocol crate.
    pub fn new() -> Self {
        let mut collector = Collector {
            set: Set::ClientRequest,
            methods: Vec::new(),
            schemas: SchemaSettings::draft07().into_generator(),
            declarations: Declarations {
                config: Config::new().with_large_int("number"),
                seen: HashSet::new(),
                by_name: BTreeMap::new(),
            },
        };
        collector.name_of::<RequestId>();
        collector.name_of::<ErrorObject>();
        collector.name_of::<TraceContext>();
        // ts-rs does not see what flattened maps hold.
        collector.name_of::<AppConfig>();
        let errors = vec![
            collector.name_of::<ModelProviderError>(),
            collector.name_of::<UserVerificationRpcError>(),
        ];
        for set in Set::ALL {
            collector.set = set;
            match set {
                Set::ClientRequest => ClientRequest::visit(&mut collector),
                Set::ServerRequest => ServerRequest::visit(&mut collector),
                Set::ServerNotification => ServerNotification::visit(&mut collector),
                Set::ClientNotification => ClientNotification::visit(&mut collector),
            }
        }
        Self {
            methods: collector.methods,
            errors,
            definitions: collector.schemas.take_definitions(false).into_iter().collect(),
            declarations: collector.declarations.by_name,
        }
    }

    /// The same with these methods only. It is an error if no method has one of the names.
    pub fn only(mut self, names: &BTreeSet<String>) -> Result<Self> {
        for name in names {
            let is_known = self.methods.iter().any(|method| method.name == name);
            ensure!(
                is_known,
                "there is no method `{name}`; bindings/methods.json lists all of them"
            );
        }
        self.methods.retain(|method| names.contains(method.name));
        Ok(self)
    }

    /// The types that clients send: those of the params of their methods, and of the results of the server's.
    pub fn sent_by_clients(&self) -> BTreeSet<&str> {
        let roots = self.methods.iter().filter_map(|method| match method.set {
            Set::ClientRequest | Set::ClientNotification => method.params.type_name(),
            Set::ServerRequest => method.result.as_deref(),
            Set::ServerNotification => None,
        });
        let mut sent = BTreeSet::new();
        let mut waiting: Vec<&str> = roots.collect();
        while let Some(name) = waiting.pop() {
            if let Some((name, schema)) = self.definitions.get_key_value(name)
                && sent.insert(name.as_str())
            {
                reference::each(schema, &mut |target| waiting.push(reference::name(target)));
            }
        }
        sent
    }

    /// The rows of a set.
    pub fn methods_of(&self, set: Set) -> impl Iterator<Item = &Method> {
        self.methods.iter().filter(move |method| method.set == set)
    }
}

impl Default for Catalog {
    fn default() -> Self {
        Self::new()
    }
}

struct Collector {
    set: Set,
    methods: Vec<Method>,
    schemas: SchemaGenerator,
    declarations: Declarations,
}

impl Collector {
    /// The name of a type, which is collected with all that it needs. An option around it is ignored.
    fn name_of<T: Described>(&mut self) -> String {
        self.schemas.subschema_for::<T>();
        self.declarations.visit::<T>();
        T::ident(&self.declarations.config).replace(" | null", "")
    }

    fn push<M, P: Params + Described>(
        &mut self,
        name: &'static str,
        stability: Stability,
        docs: &'static str,
        answer: Option<(String, Reread)>,
    ) {
        let params = match P::PRESENCE {
            ParamsPresence::None => MethodParams::None,
            ParamsPresence::Optional => MethodParams::Optional(self.name_of::<P>()),
            ParamsPresence::Required => MethodParams::Required(self.name_of::<P>()),
        };
        let (result, reread_result) = answer.unzip();
        let set = self.set;
        let rust_name = std::any::type_name::<M>().rsplit("::").next().unwrap_or_default();
        self.methods.push(Method {
            set,
            name,
            rust_name,
            stability,
            docs,
            params,
            result,
            reread_result,
        });
    }
}

impl MethodVisitor for Collector {
    fn request<M: Request<Params: Described, Response: Described>>(&mut self) {
        debug_assert!(!M::Response::IS_OPTION, "a result that may be null has no name");
        let answer = (self.name_of::<M::Response>(), reread_result::<M> as Reread);
        self.push::<M, M::Params>(M::NAME, M::STABILITY, M::DOCS, Some(answer));
    }

    fn notification<M: Notification<Params: Described>>(&mut self) {
        self.push::<M, M::Params>(M::NAME, M::STABILITY, M::DOCS, None);
    }
}

struct Declarations {
    config: Config,
    seen: HashSet<TypeId>,
    by_name: BTreeMap<String, RawDeclaration>,
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        // Only derived types have a path, and only they can be declared.
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            let declaration =
                RawDeclaration { name: name.clone(), docs: T::docs(), text: T::decl(&self.config) };
            self.by_name.insert(name, declaration);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

#[cfg(test)]
mod tests {
    use super::Catalog;

    #[test]
    fn every_type_is_described_twice() {
        let catalog = Catalog::new();
        // Any JSON is `true` in a schema, and a name in TypeScript.
        let schemas: Vec<_> = catalog.definitions.keys().collect();
        let declarations: Vec<_> =
            catalog.declarations.keys().filter(|name| *name != "JsonValue").collect();
        let only = |these: &[&String], those: &[&String]| -> Vec<String> {
            these.iter().filter(|name| !those.contains(name)).map(ToString::to_string).collect()
        };
        assert_eq!(only(&schemas, &declarations), [""; 0], "without TypeScript");
        assert_eq!(only(&declarations, &schemas), [""; 0], "without a schema");
    }
}
