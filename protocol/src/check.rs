//! [`check`]: what a release of the server does not know of a message.

use std::{fmt, ops::Range};

use crate::{
    Message, PartKind,
    method::{MethodSet, Request},
    release::{Lifetime, Release},
    shape::{Json, Kind, Path, Seen, Table, Tape, Visitor, Walk},
    writer,
};

/// Tells what a release of the server does not know of a message, before it is sent: servers ignore fields
/// that they do not know, and refuse methods, values and variants.
///
/// A field that is `null` is not told: types write `null` for what is not set. Neither is a known field whose
/// value has a shape that the release does not have, such as a list of directories in
/// [`cwd`](crate::thread::ThreadListParams::cwd) before 0.124.0. An error would be a bug in this crate.
///
/// ```
/// use app_server_protocol::{
///     ClientMessage, ClientRequest, RequestMessage, check, release::Release, thread::ThreadListParams,
/// };
///
/// let params = ThreadListParams::default().search_term("login");
/// let message = ClientMessage::Request(RequestMessage::new(1, ClientRequest::ThreadList(params)));
/// let checked = check(&message, Release::new(0, 99, 0))?;
/// assert!(checked.experimental().is_empty());
/// let [part] = checked.missing() else { panic!() };
/// assert_eq!(part.to_string(), "/params/searchTerm: the field searchTerm of ThreadListParams is new in 0.105.0");
/// assert!(check(&message, Release::new(0, 169, 0))?.missing().is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check<R: MethodSet, N: MethodSet>(
    message: &Message<R, N>,
    release: Release,
) -> Result<Check, serde_json::Error> {
    let text = message.encode()?;
    let mut checking = Checking::new(release);
    let tape = Tape::new(&text);
    let Some(root) = tape.root() else { return Ok(checking.found) };
    if let Some((name, method)) = root.members().find(|(name, _)| name.string() == "method")
        && let Some(known) = Table::get().method(&method.string())
    {
        let mut path = Path::default();
        path.enter(name);
        let lifetime = Lifetime::of_method(known.name);
        checking.part(PartKind::Method, known.set(), known.name, lifetime, &path, root);
    }
    Walk::new(&mut checking).message(Some(R::DIRECTION), None, root);
    Ok(checking.found)
}

/// Tells what a release does not know of the result of the method `M`. Paths begin at the result.
pub fn check_result<M: Request>(
    result: &M::Response,
    release: Release,
) -> Result<Check, serde_json::Error> {
    let text = writer::to_string(result)?;
    let mut checking = Checking::new(release);
    let tape = Tape::new(&text);
    if let (Some(root), Some(shape)) =
        (tape.root(), Table::get().method(M::NAME).and_then(|method| method.result))
    {
        Walk::new(&mut checking).value(shape, root);
    }
    Ok(checking.found)
}

/// What a release does not know of a message, and what it has for clients with `experimentalApi` only. What
/// is within such a part is not told besides.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Check {
    missing: Vec<Part>,
    experimental: Vec<Part>,
}

impl Check {
    /// What the release does not have.
    pub fn missing(&self) -> &[Part] {
        &self.missing
    }

    /// What the release has for clients that requested `experimentalApi` in `initialize`.
    pub fn experimental(&self) -> &[Part] {
        &self.experimental
    }
}

/// A part of a message that a release does not have, or not for all clients.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// Where it is: a JSON Pointer from the root of the message, or of the result.
    pub path: String,
    /// The type that it belongs to: of a method, its set.
    pub of: &'static str,
    /// Its name: of a method, a field, a value or a variant. `None` if no known release has it.
    pub name: Option<&'static str>,
    /// Why it is told.
    pub reason: Reason,
}

/// Why a part of a message is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// No known release has it.
    Unknown,
    /// The release is older than the first that has it, which is this one.
    New(Release),
    /// The release no longer has it. This is the first without it.
    Removed(Release),
    /// The release has it for clients that requested `experimentalApi` in `initialize`.
    Experimental,
}

impl fmt::Display for Part {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kind, path, of, name, reason } = self;
        write!(formatter, "{path}: the {} ", kind.as_str())?;
        if let Some(name) = name {
            write!(formatter, "{name} ")?;
        }
        match reason {
            Reason::Unknown => write!(formatter, "of {of} is unknown"),
            Reason::New(release) => write!(formatter, "of {of} is new in {release}"),
            Reason::Removed(release) => write!(formatter, "of {of} was removed in {release}"),
            Reason::Experimental => write!(formatter, "of {of} needs experimentalApi"),
        }
    }
}

struct Checking {
    release: Release,
    found: Check,
    /// Where the last part that is missing stands, and the last that is experimental.
    covered: [Range<usize>; 2],
}

impl Checking {
    fn new(release: Release) -> Self {
        Self { release, found: Check::default(), covered: [0..0, 0..0] }
    }

    fn part(
        &mut self,
        kind: PartKind,
        of: &'static str,
        name: &'static str,
        lifetime: Option<Lifetime>,
        path: &Path<'_>,
        json: Json<'_>,
    ) {
        // What no release has by its own name is as old as what it is in.
        let Some(lifetime) = lifetime else { return };
        let reason = if lifetime.contains(self.release) {
            match lifetime.stable() {
                Some(stable) if stable.contains(self.release) => return,
                _ => Reason::Experimental,
            }
        } else {
            match lifetime.around(self.release) {
                (Some(removed), _) => Reason::Removed(removed),
                (None, since) => Reason::New(since.unwrap_or(lifetime.since())),
            }
        };
        self.tell(kind, of, Some(name), reason, path, json);
    }

    fn tell(
        &mut self,
        kind: PartKind,
        of: &'static str,
        name: Option<&'static str>,
        reason: Reason,
        path: &Path<'_>,
        json: Json<'_>,
    ) {
        let (list, covered) = match reason {
            Reason::Experimental => (&mut self.found.experimental, &mut self.covered[1]),
            _ => (&mut self.found.missing, &mut self.covered[0]),
        };
        let range = json.range();
        if covered.start <= range.start && range.end <= covered.end {
            return;
        }
        *covered = range;
        list.push(Part { kind, path: path.pointer(), of, name, reason });
    }
}

impl<'t> Visitor<'t> for Checking {
    fn see(&mut self, seen: Seen, path: &Path<'t>, json: Json<'t>) {
        use PartKind::{Field, Method, Value, Variant};
        match seen {
            Seen::Field { owner, name } if json.kind() != Kind::Null => {
                self.part(Field, owner, name, Lifetime::of_field(owner, name), path, json);
            }
            Seen::Value { owner, name } => {
                self.part(Value, owner, name, Lifetime::of_value(owner, name), path, json);
            }
            Seen::Variant { owner, name } => {
                self.part(Variant, owner, name, Lifetime::of_variant(owner, name), path, json);
            }
            Seen::UnknownMethod { set } => {
                self.tell(Method, set, None, Reason::Unknown, path, json);
            }
            Seen::UnknownField { owner } => {
                self.tell(Field, owner, None, Reason::Unknown, path, json);
            }
            Seen::UnknownValue { owner } => {
                self.tell(Value, owner, None, Reason::Unknown, path, json);
            }
            Seen::UnknownVariant { owner } => {
                self.tell(Variant, owner, None, Reason::Unknown, path, json);
            }
            Seen::Field { .. } | Seen::Unread | Seen::Secret | Seen::Misfit => {}
        }
    }
}
