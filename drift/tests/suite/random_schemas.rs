//! Random pairs of documents: small schemas of every sort that are alike in most, somewhere in what a client
//! or a server sends.

use serde_json::{Map, Value, json};

use crate::instances::Choices;

/// The fields that random objects have; maps have entries of these names as well.
pub const NAMES: [&str; 4] = ["a", "b", "c", "type"];

/// The definitions that random schemas refer to.
const DEFINITIONS: usize = 3;

/// Where in a message the random schema stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// A field of a client's params.
    ClientField,
    /// A field of a notification's params.
    ServerField,
    /// A client's params.
    ClientParams,
    /// A notification's params.
    ServerParams,
    /// The result of a client's request.
    Result,
    /// The result of a server's request, which the client writes.
    ClientResult,
}

impl Slot {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::ClientField,
        Self::ServerField,
        Self::ClientParams,
        Self::ServerParams,
        Self::Result,
        Self::ClientResult,
    ];

    /// Whether clients write what stands here.
    pub fn is_written_by_clients(self) -> bool {
        matches!(self, Self::ClientField | Self::ClientParams | Self::ClientResult)
    }

    /// Whether the random schema is that of a message's params, which may be optional.
    pub fn is_params(self) -> bool {
        matches!(self, Self::ClientParams | Self::ServerParams)
    }

    /// Where a document says what may be sent, as a JSON pointer.
    pub fn pointer(self) -> &'static str {
        match self {
            Self::ClientField | Self::ClientParams => "/definitions/ClientRequest/oneOf/0",
            Self::ServerField | Self::ServerParams => "/definitions/ServerNotification/oneOf/0",
            Self::Result => "/definitions/AskResponse",
            Self::ClientResult => "/definitions/ApproveResponse",
        }
    }

    /// A document with these definitions, of which `T0` stands here. Only messages with required params have to
    /// have any.
    pub fn document(self, definitions: &[Value], requires_params: bool) -> Value {
        let target = json!({ "$ref": "#/definitions/T0" });
        let holder =
            json!({ "type": "object", "properties": { "value": target }, "required": ["value"] });
        let nothing = json!({ "type": "object" });
        let params = |slots: [Self; 2]| match slots {
            [field, _] if field == self => holder.clone(),
            [_, whole] if whole == self => target.clone(),
            _ => nothing.clone(),
        };
        let result = |slot| if slot == self { target.clone() } else { nothing.clone() };
        let message = |method, params: &Value| {
            let required: &[&str] =
                if requires_params { &["method", "params"] } else { &["method"] };
            json!({
                "type": "object",
                "properties": { "method": { "enum": [method] }, "params": params },
                "required": required,
            })
        };
        let mut document = json!({ "definitions": {
            "ClientRequest": { "oneOf": [message("ask", &params([Self::ClientField, Self::ClientParams]))] },
            "ServerNotification": { "oneOf": [message("told", &params([Self::ServerField, Self::ServerParams]))] },
            "ServerRequest": { "oneOf": [message("approve", &nothing)] },
            "AskResponse": result(Self::Result),
            "ApproveResponse": result(Self::ClientResult),
        } });
        for (index, schema) in definitions.iter().enumerate() {
            document["definitions"][format!("T{index}")] = schema.clone();
        }
        document
    }
}

/// The definitions of a document.
pub fn first(choices: &mut Choices) -> Vec<Value> {
    (0..DEFINITIONS).map(|index| schema(choices, 2, index + 1)).collect()
}

/// The definitions of the next document, which are alike in most.
pub fn next(old: &[Value], choices: &mut Choices) -> Vec<Value> {
    let mut new = old.to_vec();
    if choices.one_in(4) {
        let depth = choices.below(2);
        new[0] = schema(choices, depth, 1);
    } else {
        for _ in 0..=choices.below(2) {
            // What is referred to by chance is changed less often than what surely is.
            let index = if choices.one_in(2) { 0 } else { choices.below(DEFINITIONS) };
            change(&mut new[index], choices, index + 1);
        }
    }
    new
}

/// A random schema; outside of fields and elements it refers to later definitions only, so that none leads to
/// itself.
fn schema(choices: &mut Choices, depth: usize, later: usize) -> Value {
    let deeper = |choices: &mut Choices, later| schema(choices, depth.saturating_sub(1), later);
    match choices.below(if depth == 0 { 10 } else { 22 }) {
        0 => json!({ "type": choices.pick(&["null", "boolean", "string", "integer", "number"]) }),
        1 | 2 => string(choices),
        3 | 4 => number(choices),
        5 | 6 => listed(choices),
        7 => json!({ "const": constant(choices) }),
        8 => {
            json!({ "type": [choices.pick(&["string", "integer", "boolean", "object", "array"]), "null"] })
        }
        9 if later < DEFINITIONS => json!({ "$ref": format!("#/definitions/T{later}") }),
        9 => json!(true),
        10 | 11 => list(choices, depth),
        12 | 13 => map(choices, depth),
        14 | 15 => json!({ "anyOf": [deeper(choices, later), { "type": "null" }] }),
        16 => {
            let variants: Vec<Value> =
                (0..2 + choices.below(2)).map(|_| deeper(choices, later)).collect();
            json!({ "anyOf": variants })
        }
        17 => tagged(choices, depth),
        18 => {
            let mut object = object(choices, depth - 1);
            object["anyOf"] = json!([object_of(choices), object_of(choices)]);
            object
        }
        19 => json!({ "allOf": [object(choices, depth - 1), object(choices, depth - 1)] }),
        _ => object(choices, depth),
    }
}

fn object_of(choices: &mut Choices) -> Value {
    object(choices, 0)
}

/// What a field or an element may be: any definition as well, so that types are recursive.
fn inner(choices: &mut Choices, depth: usize) -> Value {
    match choices.below(6) {
        0 => json!({ "$ref": format!("#/definitions/T{}", choices.below(DEFINITIONS)) }),
        1 => {
            json!({ "anyOf": [{ "$ref": format!("#/definitions/T{}", choices.below(DEFINITIONS)) }, { "type": "null" }] })
        }
        _ => schema(choices, depth.saturating_sub(1), DEFINITIONS),
    }
}

fn object(choices: &mut Choices, depth: usize) -> Value {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for name in NAMES {
        if choices.one_in(3) {
            properties.insert(name.to_owned(), inner(choices, depth));
            if choices.one_in(2) {
                required.push(name);
            }
        }
    }
    let mut object = json!({ "type": "object", "properties": properties, "required": required });
    match choices.below(8) {
        0 | 1 => object["additionalProperties"] = json!(false),
        2 => object["additionalProperties"] = json!(true),
        3 => object["additionalProperties"] = inner(choices, depth),
        _ => {}
    }
    object
}

fn map(choices: &mut Choices, depth: usize) -> Value {
    json!({ "type": "object", "additionalProperties": inner(choices, depth) })
}

fn list(choices: &mut Choices, depth: usize) -> Value {
    let mut list = json!({ "type": "array" });
    match choices.below(8) {
        0 => {}
        1 => {
            list["items"] = json!([inner(choices, depth), inner(choices, depth)]);
            if choices.one_in(2) {
                list["additionalItems"] = json!(false);
            }
        }
        _ => list["items"] = inner(choices, depth),
    }
    for (keyword, end) in [("minItems", 3), ("maxItems", 4)] {
        if choices.one_in(4) {
            list[keyword] = json!(choices.below(end));
        }
    }
    if choices.one_in(8) {
        list["uniqueItems"] = json!(true);
    }
    list
}

/// Variants told apart by a field, or by their only field.
fn tagged(choices: &mut Choices, depth: usize) -> Value {
    let inside = choices.one_in(2);
    let variants: Vec<Value> = ["p", "q", "r"]
        .into_iter()
        .filter(|_| !choices.one_in(4))
        .collect::<Vec<_>>()
        .into_iter()
        .map(|tag| variant(tag, inside, choices, depth))
        .collect();
    let mut variants = if variants.is_empty() { vec![json!({ "type": "null" })] } else { variants };
    if choices.one_in(3) {
        variants.push(json!({ "type": "string", "enum": ["p", "s"] }));
    }
    json!({ "oneOf": variants })
}

fn variant(tag: &str, inside: bool, choices: &mut Choices, depth: usize) -> Value {
    if inside {
        let mut object = object(choices, depth.saturating_sub(1));
        object["properties"]["type"] = json!({ "enum": [tag] });
        let required = object["required"].as_array_mut().unwrap();
        required.retain(|name| name != "type");
        required.push(json!("type"));
        object
    } else {
        json!({
            "type": "object", "additionalProperties": false,
            "properties": { tag: inner(choices, depth) }, "required": [tag],
        })
    }
}

fn string(choices: &mut Choices) -> Value {
    let mut string = json!({ "type": "string" });
    if choices.one_in(3) {
        string["minLength"] = json!(choices.below(3));
    }
    if choices.one_in(3) {
        string["maxLength"] = json!(1 + choices.below(3));
    }
    if choices.one_in(4) {
        string["pattern"] = json!(choices.pick(&["^p", "q$", "^[a-z]+$", "^[a-z]*$"]));
    }
    string
}

fn number(choices: &mut Choices) -> Value {
    let mut number = json!({ "type": choices.pick(&["integer", "number"]) });
    if number["type"] == "integer" && choices.one_in(4) {
        number["format"] =
            json!(choices.pick(&["int8", "uint8", "uint16", "int32", "uint32", "int64", "uint64"]));
        return number;
    }
    for (keyword, first) in
        [("minimum", -1.0), ("exclusiveMinimum", -1.0), ("maximum", 2.0), ("exclusiveMaximum", 2.0)]
    {
        if choices.one_in(6) {
            let step = [0.0, 1.0, 2.0, 0.5, 1.5][choices.below(5)];
            number[keyword] = json!(first + step);
        }
    }
    number
}

fn constant(choices: &mut Choices) -> Value {
    let constants = [
        json!(null),
        json!(true),
        json!(false),
        json!("p"),
        json!("q"),
        json!("pq"),
        json!(""),
        json!(0),
        json!(1),
        json!(2),
        json!(1.5),
        json!([]),
        json!([1]),
        json!(["p"]),
        json!({}),
        json!({ "a": 1 }),
        json!({ "type": "p" }),
    ];
    choices.pick(&constants).clone()
}

fn listed(choices: &mut Choices) -> Value {
    // Lists of one kind are usual.
    let pool: &[&str] = &["p", "q", "r", "pq"];
    let mut values: Vec<Value> = match choices.below(3) {
        0 => (0..=choices.below(3)).map(|_| constant(choices)).collect(),
        1 => (0..=choices.below(3)).map(|_| json!(choices.below(4))).collect(),
        _ => (0..=choices.below(3)).map(|_| json!(choices.pick(pool))).collect(),
    };
    values.sort_by_key(Value::to_string);
    values.dedup();
    json!({ "enum": values })
}

/// Changes a schema somewhere.
fn change(schema: &mut Value, choices: &mut Choices, later: usize) {
    let mut places = Vec::new();
    pointers(schema, String::new(), &mut places);
    let pointer = choices.pick(&places).clone();
    // Only inside of fields and elements may anything be referred to.
    let later = if pointer.is_empty() { later } else { DEFINITIONS };
    let here = schema.pointer_mut(&pointer).unwrap();
    let before = here.clone();
    change_here(here, choices, later);
    if *here == before {
        *here = self::schema(choices, 1, later);
    }
}

fn change_here(here: &mut Value, choices: &mut Choices, later: usize) {
    match choices.below(12) {
        0 | 1 => *here = schema(choices, 1, later),
        2 => *here = json!({ "anyOf": [here.clone(), schema(choices, 0, later)] }),
        3 => *here = json!({ "anyOf": [here.clone(), { "type": "null" }] }),
        4 => *here = json!({ "anyOf": [{ "enum": ["p", "q"] }, here.clone()] }),
        _ if here["properties"].is_object() => change_object(here, choices),
        _ if here["type"] == "string" => *here = string(choices),
        _ if here["type"] == "integer" || here["type"] == "number" => *here = number(choices),
        _ if here["type"] == "array" => {
            let items = here.get("items").cloned();
            *here = list(choices, 1);
            if let Some(items) = items.filter(Value::is_object) {
                here["items"] = items;
            }
        }
        _ if here["enum"].as_array().is_some_and(|values| values.len() > 1) => {
            if choices.one_in(2) {
                here["enum"].as_array_mut().unwrap().pop();
            } else {
                *here = listed(choices);
            }
        }
        _ if here["anyOf"].is_array() || here["oneOf"].is_array() => {
            let keyword = if here["anyOf"].is_array() { "anyOf" } else { "oneOf" };
            let variants = here[keyword].as_array_mut().unwrap();
            if variants.len() > 1 && choices.one_in(2) {
                variants.remove(0);
            } else {
                variants.reverse();
                variants.push(object(choices, 1));
            }
        }
        _ => *here = schema(choices, 1, later),
    }
}

fn change_object(here: &mut Value, choices: &mut Choices) {
    let name = *choices.pick(&NAMES);
    let has = here["properties"].get(name).is_some();
    match choices.below(5) {
        0 => {
            here["properties"][name] = inner(choices, 1);
        }
        1 if has => {
            here["properties"].as_object_mut().unwrap().remove(name);
            if let Some(required) = here["required"].as_array_mut() {
                required.retain(|other| other != name);
            }
        }
        2 => match here["required"].as_array_mut() {
            Some(required) if required.contains(&json!(name)) => {
                required.retain(|other| other != name);
            }
            Some(required) => required.push(json!(name)),
            None => here["required"] = json!([name]),
        },
        // From fields to a map, and back.
        3 => {
            let field = here["properties"].get(name).cloned();
            here["additionalProperties"] = field.unwrap_or(json!(false));
        }
        _ => {
            let fields = here.as_object_mut().unwrap();
            match fields.remove("additionalProperties") {
                Some(entries) if entries.is_object() => here["properties"][name] = entries,
                Some(_) => {}
                None => here["additionalProperties"] = json!(choices.one_in(2)),
            }
        }
    }
}

fn pointers(schema: &Value, at: String, found: &mut Vec<String>) {
    for keyword in ["oneOf", "anyOf", "allOf", "items"] {
        for (index, variant) in schema[keyword].as_array().into_iter().flatten().enumerate() {
            pointers(variant, format!("{at}/{keyword}/{index}"), found);
        }
    }
    for (name, field) in schema["properties"].as_object().into_iter().flatten() {
        pointers(field, format!("{at}/properties/{name}"), found);
    }
    for keyword in ["items", "additionalProperties"] {
        if schema[keyword].is_object() {
            pointers(&schema[keyword], format!("{at}/{keyword}"), found);
        }
    }
    found.push(at);
}
