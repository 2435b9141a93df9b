//! The messages: for each set of methods the union that a line is one of, and the map from a method to
//! its params and result.

use app_server_protocol::method::Stability;

use super::tree::{Declaration, Docs, Field, Keyword, Type, Variant};
use crate::{
    catalog::{Catalog, Method, MethodParams},
    surface::Markers,
};
use app_server_drift::{Direction, Set};

/// The unions and maps of the methods that `keep` lets through, with `prefix` before their names.
/// With a prefix, a set of which nothing is left has none.
pub fn declarations(
    catalog: &Catalog,
    prefix: &str,
    keep: impl Fn(&Method) -> bool,
) -> Vec<Declaration> {
    let kept: Vec<(Set, Vec<&Method>)> = Set::ALL
        .iter()
        .map(|set| (*set, catalog.methods_of(*set).filter(|method| keep(method)).collect()))
        .filter(|(_, methods): &(Set, Vec<&Method>)| prefix.is_empty() || !methods.is_empty())
        .collect();
    let unions = kept.iter().map(|(set, methods)| union(prefix, *set, methods));
    let maps = kept.iter().map(|(set, methods)| map(prefix, *set, methods));
    unions.chain(maps).collect()
}

fn union(prefix: &str, set: Set, methods: &[&Method]) -> Declaration {
    let name = format!("{prefix}{}", set.name());
    let text = match set {
        Set::ClientRequest => "A request that a client sends.",
        Set::ServerRequest => "A request that the server sends.",
        Set::ServerNotification => {
            "A notification that the server sends. `emittedAtMs` is when the server sent it, as a Unix \
             timestamp in milliseconds. Absent from older servers."
        }
        Set::ClientNotification => "A notification that a client sends.",
    };
    let variants = methods.iter().map(|method| Variant { docs: docs(method), ty: message(method) });
    let ty = match variants.collect::<Vec<_>>() {
        none if none.is_empty() => Type::Keyword(Keyword::Never),
        variants => Type::Union(variants),
    };
    Declaration::alias(name, Docs::new(text), ty)
}

fn map(prefix: &str, set: Set, methods: &[&Method]) -> Declaration {
    let name = format!("{prefix}{}s", set.name());
    let text = match set {
        Set::ClientRequest => "What a client may ask of the server: params and result, by method.",
        Set::ServerRequest => "What the server may ask of a client: params and result, by method.",
        Set::ServerNotification => "What the server tells a client: params, by method.",
        Set::ClientNotification => "What a client tells the server: params, by method.",
    };
    let fields = methods.iter().map(|method| {
        let mut entry = vec![Field::required("params", params(method))];
        entry.extend(
            method.result.as_ref().map(|result| Field::required("result", Type::reference(result))),
        );
        Field::required(method.name, Type::Object(entry)).with_docs(docs(method))
    });
    Declaration::interface(name, Docs::new(text), fields.collect())
}

/// The message as it crosses the wire.
fn message(method: &Method) -> Type {
    let mut fields = vec![Field::required("method", Type::string(method.name))];
    if method.set.is_request() {
        fields.push(Field::required("id", Type::reference("RequestId")));
    }
    fields.push(match &method.params {
        MethodParams::None => Field::optional("params", none(method)),
        MethodParams::Optional(name) => Field::optional("params", Type::reference(name).or_null()),
        MethodParams::Required(name) => Field::required("params", Type::reference(name)),
    });
    if method.set.is_request() {
        fields.push(Field::optional("trace", Type::reference("W3cTraceContext").or_null()));
    }
    if method.set == Set::ServerNotification {
        fields.push(Field::optional("emittedAtMs", Type::Keyword(Keyword::Number)));
    }
    Type::Object(fields)
}

/// The params as an entry of a map, where what may be left out is `undefined`.
fn params(method: &Method) -> Type {
    match &method.params {
        MethodParams::None => none(method),
        MethodParams::Optional(name) => Type::union([
            Type::reference(name),
            Type::Keyword(Keyword::Null),
            Type::Keyword(Keyword::Undefined),
        ]),
        MethodParams::Required(name) => Type::reference(name),
    }
}

/// The params of a method without any: absent. Servers take an empty object as well.
fn none(method: &Method) -> Type {
    let absent = Type::Keyword(Keyword::Undefined);
    if method.set.direction() == Direction::ServerToClient {
        return absent;
    }
    let (key, value) = (Keyword::String, Keyword::Never);
    let (key, value) = (Box::new(Type::Keyword(key)), Box::new(Type::Keyword(value)));
    Type::union([Type::Map { key, value }, absent])
}

fn docs(method: &Method) -> Docs {
    let mut markers = Markers::default();
    match method.stability {
        Stability::Stable => {}
        Stability::Experimental => markers.experimental = true,
        Stability::Removed(release) => markers.removed = Some(release.to_string()),
    }
    Docs { text: method.docs.to_owned(), markers }
}

#[cfg(test)]
mod tests {
    use app_server_protocol::method::Stability;

    use super::declarations;
    use crate::{
        catalog::{Catalog, MethodParams},
        typescript::print,
    };

    /// Two methods of the catalog, made to take their params in another way.
    fn printed(params: &MethodParams) -> Vec<String> {
        let mut catalog = Catalog::new();
        catalog.methods.retain(|method| ["account/read", "account/updated"].contains(&method.name));
        for method in &mut catalog.methods {
            method.params = params.clone();
            method.docs = "Docs.";
            method.stability = Stability::Experimental;
        }
        declarations(&catalog, "X", |_| true).iter().map(print::declaration).collect()
    }

    #[test]
    fn unions_come_before_maps() {
        let [request, notification, requests, notifications] =
            printed(&MethodParams::Required("P".to_owned())).try_into().unwrap();
        assert_eq!(
            request,
            r#"/** A request that a client sends. */
export type XClientRequest =
  /**
   * Docs.
   *
   * @experimental
   */
  | { method: "account/read"; id: RequestId; params: P; trace?: W3cTraceContext | null };
"#
        );
        assert!(
            notification.ends_with(
                "  | { method: \"account/updated\"; params: P; emittedAtMs?: number };\n"
            )
        );
        assert!(
            requests
                .ends_with("  \"account/read\": { params: P; result: GetAccountResponse };\n}\n")
        );
        assert!(notifications.ends_with("  \"account/updated\": { params: P };\n}\n"));
    }

    #[test]
    fn params_may_be_missing() {
        let none = printed(&MethodParams::None).concat();
        assert!(none.contains("params?: { [key in string]?: never } | undefined;"));
        assert!(none.contains("params: { [key in string]?: never } | undefined;"));
        let optional = printed(&MethodParams::Optional("P".to_owned())).concat();
        assert!(optional.contains("params?: P | null;"));
        assert!(optional.contains("{ params: P | null | undefined; result:"));
    }
}
