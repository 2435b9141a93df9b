//! The published schemas, against recorded traffic and what newer servers might send.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet, HashMap},
    path::Path,
    rc::Rc,
};

use app_server_codegen::{
    artefacts::artefacts,
    catalog::Method,
    inspect::Inspected,
    kinds::pointer::escaped,
    schema,
    surface::{Notes, Surface},
    trace::trace,
};
use app_server_drift::history::Tier;
use app_server_protocol::{ResponseMessage, ServerMessage, method::Direction};
use jsonschema::Validator;
use serde_json::{Value, json};

use crate::{
    agreement::spoilt,
    evidence::{CATALOG, EVERYTHING, HISTORY, newest, recorded, repository},
    traffic::{at, recordings},
    validator::validator,
};

/// A published schema.
struct Schema {
    document: Value,
    validators: RefCell<HashMap<String, Rc<Validator>>>,
}

impl Schema {
    fn of(document: Value) -> Self {
        Self { document, validators: RefCell::default() }
    }

    fn accepts(&self, name: &str, value: &Value) -> bool {
        let known = self.validators.borrow().get(name).cloned();
        let validator = known.unwrap_or_else(|| {
            let schema = json!({ "$ref": format!("#/definitions/{name}") });
            let made = Rc::new(validator(&self.document, &schema));
            self.validators.borrow_mut().insert(name.to_owned(), Rc::clone(&made));
            made
        });
        validator.is_valid(value)
    }

    /// The type of the params or the result of a method. What a client sends has a type of its own in a
    /// lenient schema, which the message refers to.
    fn part(&self, method: &Method, is_answer: bool) -> Option<String> {
        let name = if is_answer { method.result.as_deref() } else { method.params.type_name() }?;
        let by_client = method.set.direction() == app_server_drift::Direction::ClientToServer;
        let input = format!("{name}Input");
        let is_split = by_client != is_answer && self.document["definitions"].get(&input).is_some();
        Some(if is_split { input } else { name.to_owned() })
    }
}

/// The published schemas that are for validators.
struct Schemas {
    strict: Schema,
    lenient: Schema,
    any: Schema,
}

impl Schemas {
    fn new() -> Self {
        let files = artefacts(&CATALOG, &HISTORY).unwrap().bindings;
        let schema = |name| Schema::of(serde_json::from_str(&files[name]).unwrap());
        Self {
            strict: schema("schema.experimental.json"),
            lenient: schema("schema.experimental.lenient.json"),
            any: schema("schema.any.json"),
        }
    }
}

/// The params or the result of a recorded message.
struct Recorded {
    method: &'static Method,
    is_answer: bool,
    by_client: bool,
    value: Value,
}

impl Recorded {
    fn of(line: &Inspected) -> Option<Self> {
        let method = CATALOG.methods.iter().find(|it| Some(it.name) == line.method.as_deref())?;
        let is_answer = line.message.get("method").is_none();
        let part = if is_answer { "result" } else { "params" };
        let value = line.message.get(part).filter(|_| !line.is_error)?.clone();
        let by_client = line.direction == Some(Direction::ClientToServer);
        // Of a method without params there is nothing to say.
        (is_answer || method.params.type_name().is_some()).then_some(Self {
            method,
            is_answer,
            by_client,
            value,
        })
    }

    /// Whether our types read it.
    fn is_read(&self, value: &Value) -> bool {
        if let (true, Some(reread)) = (self.is_answer, self.method.reread_result) {
            let raw = serde_json::value::to_raw_value(value).unwrap();
            return reread(&ResponseMessage::from_raw(1, raw)).is_ok();
        }
        let mut message = json!({ "method": self.method.name, "params": value });
        if self.method.set.is_request() {
            message["id"] = 1.into();
        }
        ServerMessage::decode(&message.to_string()).is_ok()
    }

    fn fits(&self, schema: &Schema, value: &Value) -> bool {
        schema.accepts(&schema.part(self.method, self.is_answer).unwrap(), value)
    }
}

/// Where an object is a map, whose entries have a type, or a variant told by its only key: another field is not
/// news, but wrong.
const NOT_NEWS: [&str; 11] = [
    "/agentsStates",
    "/availableDecisions/1",
    "/codexErrorInfo",
    "/enablement",
    "/labels",
    "/metadata",
    "/origins",
    "/rateLimitsByLimitId",
    "/readStates",
    "/requestedSchema/properties",
    "/tools",
];

/// Every string of a value once replaced by one that no release has, and every object once with a field
/// that no release has; each with its place. `is_fresh` is asked whether a place is new, which is told with
/// what is there.
fn newer(value: &Value, mut is_fresh: impl FnMut(String) -> bool) -> Vec<(String, Value)> {
    /// `general` is the place without the positions of elements.
    fn walk(place: &str, general: &str, value: &Value, tell: &mut impl FnMut(&str, String)) {
        match value {
            Value::Object(fields) => {
                tell(place, format!("{general} {:?}", fields.get("type")));
                for (name, field) in fields {
                    let name = escaped(name);
                    walk(&format!("{place}/{name}"), &format!("{general}/{name}"), field, tell);
                }
            }
            Value::Array(elements) => {
                for (index, element) in elements.iter().enumerate() {
                    walk(&format!("{place}/{index}"), &format!("{general}/*"), element, tell);
                }
            }
            Value::String(text) => tell(place, format!("{general} {text}")),
            _ => {}
        }
    }
    let mut places = Vec::new();
    walk("", "", value, &mut |place, general| {
        if is_fresh(general) {
            places.push(place.to_owned());
        }
    });
    let changed = places.into_iter().map(|place| {
        let mut changed = value.clone();
        match changed.pointer_mut(&place).unwrap() {
            Value::Object(fields) => drop(fields.insert("madeUp".to_owned(), json!([null]))),
            text => *text = "madeUp".into(),
        }
        (place, changed)
    });
    changed.collect()
}

/// Reads the recordings of a directory, each message with where it stands.
fn messages(directory: &Path) -> Vec<(String, Recorded, Value)> {
    let files = recordings(directory);
    let lines = files.iter().flat_map(|(path, lines)| lines.iter().map(move |line| (path, line)));
    let messages = lines.filter_map(|(path, line)| {
        Some((at(path, line), Recorded::of(line)?, line.message.clone()))
    });
    messages.collect()
}

/// How often each thing was seen.
type Counts = BTreeMap<&'static str, usize>;

/// What the newest server sent is valid. What a newer one may send is valid in the lenient schema, and our
/// types read it; nothing else that is not valid becomes so; and what clients send is as closed as before.
///
/// Messages with more than `longest` bytes are not spoilt.
fn check_newest(
    schemas: &Schemas,
    messages: &[(String, Recorded, Value)],
    longest: usize,
) -> Counts {
    let mut counts = Counts::new();
    let mut seen = BTreeSet::new();
    let mut places = BTreeSet::new();
    for (at, message, whole) in messages {
        let (strict, lenient) = (&schemas.strict, &schemas.lenient);
        let part = (message.method.name, message.is_answer);
        let text = message.value.to_string();
        let spoilt = if text.len() > longest { Vec::new() } else { spoilt(&message.value) };
        let spoilt: Vec<Value> = spoilt.into_iter().map(|(_, value)| value).collect();
        if !seen.insert((part, text)) {
            continue;
        }
        let newer = newer(&message.value, |place| places.insert((part, place)));
        if message.by_client {
            for changed in newer.iter().map(|(_, changed)| changed).chain(&spoilt) {
                let expected = message.fits(strict, changed);
                let found = message.fits(lenient, changed);
                assert_eq!(expected, found, "{at}: as the client sends it: {changed}");
                *counts
                    .entry(if expected { "client's, valid" } else { "client's, invalid" })
                    .or_default() += 1;
            }
            continue;
        }
        for schema in [strict, lenient, &schemas.any] {
            assert!(message.fits(schema, &message.value), "{at}: {}", message.value);
        }
        *counts.entry("valid").or_default() += 1;
        for (place, changed) in newer {
            let is_known = message.fits(strict, &changed);
            // What only older releases have is read by our types, and free in the newest schema.
            let is_read = is_known || message.is_read(&changed);
            let is_news = !NOT_NEWS.iter().any(|name| place.ends_with(name));
            assert!(is_read || !is_news, "{at}{place}: is not read: {changed}");
            assert_eq!(message.fits(lenient, &changed), is_read, "{at}{place}: {changed}");
            let kind = match (is_known, is_read) {
                (true, _) => "newer, known",
                (false, true) => "newer, opened",
                (false, false) => "wrong, refused",
            };
            *counts.entry(kind).or_default() += 1;
        }
        for spoilt in spoilt {
            let expected = message.fits(strict, &spoilt);
            assert_eq!(message.fits(lenient, &spoilt), expected, "{at}: {spoilt}");
            *counts
                .entry(if expected { "spoilt, valid" } else { "spoilt, refused" })
                .or_default() += 1;
        }
        if !message.is_answer {
            let union = message.method.set.name();
            let mut newer = whole.clone();
            newer["method"] = "made/up".into();
            assert!(strict.accepts(union, whole) && lenient.accepts(union, whole), "{at}");
            assert!(!strict.accepts(union, &newer) && lenient.accepts(union, &newer), "{at}");
            *counts.entry("methods").or_default() += 1;
        }
    }
    counts
}

/// What each release sent is valid for who reads all releases.
fn check_any(schemas: &Schemas, messages: &[(String, Recorded, Value)]) -> usize {
    let from_server = messages.iter().filter(|(_, message, _)| !message.by_client);
    let mut count = 0;
    for (at, message, _) in from_server {
        assert!(message.fits(&schemas.any, &message.value), "{at}: {}", message.value);
        count += 1;
    }
    count
}

#[test]
fn recorded_messages_fit_every_flavour() {
    let schemas = Schemas::new();
    let traffic = repository("snapshots/traffic");
    let counts = check_newest(&schemas, &messages(&traffic.join(newest())), 1_000);
    println!("{counts:?}");
    for (kind, least) in
        [("valid", 200), ("newer, opened", 300), ("spoilt, refused", 5_000), ("methods", 50)]
    {
        assert!(counts[kind] > least, "{kind}: {counts:?}");
    }
    let oldest = check_any(&schemas, &messages(&traffic.join("0.99.0")));
    assert!(oldest > 50, "{oldest}");
}

#[test]
#[ignore = "just evidence DIR"]
fn every_recording_fits_every_flavour() {
    let schemas = Schemas::new();
    let transcripts = recorded("transcripts");
    let messages_of = |release| messages(&transcripts.join(release));
    println!("{:?}", check_newest(&schemas, &messages_of(newest()), 10_000));
    println!("{} of 0.99.0", check_any(&schemas, &messages_of("0.99.0")));
}

/// What is generated for all releases is what a user gets who asks for what has been there since the oldest.
#[test]
fn since_the_oldest_is_any() {
    let notes = Notes::of(&CATALOG);
    let timeline = trace(&HISTORY, &CATALOG, &EVERYTHING).unwrap();
    let document = |surface| {
        let mut document = schema::document(&CATALOG, &notes, surface);
        schema::stamp(&mut document, &timeline, surface);
        document
    };
    let since = |release: &str| Surface::Since(release.parse().unwrap(), Tier::Experimental);
    assert!(document(since("0.99.0")) == document(Surface::Everything));
    // The newest release alone has nothing that was removed, and lacks nothing that is new. Of a few fields the
    // history does not tell since when they are there.
    let (alone, all) = (document(since(newest())), document(Surface::Experimental));
    let definitions = |document: &Value| document["definitions"].as_object().unwrap().clone();
    let all = definitions(&all);
    let differ: Vec<String> = definitions(&alone)
        .into_iter()
        .filter(|(name, schema)| all.get(name) != Some(schema))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(
        differ,
        [
            "HookMetadata",
            "ItemGuardianApprovalReviewCompletedNotification",
            "ItemGuardianApprovalReviewStartedNotification",
        ]
    );
    let required = |release| {
        let account = &document(since(release))["definitions"]["InitializeResponse"];
        account["required"].as_array().unwrap().len()
    };
    assert!(required("0.99.0") < required(newest()));
}
