//! [`Lifetime`]: the releases that have a given method, type, field, value or variant.

use super::{
    Release,
    table::{self, Part, Spans},
};
use crate::method::Method;

/// The releases that have a method, type, field, value or variant.
///
/// A lookup returns `None` if no known release has something of that name.
///
/// ```
/// use app_server_protocol::release::{Lifetime, Release};
///
/// let list = Lifetime::of_method("thread/turns/list").expect("some release has it");
/// assert_eq!(list.since(), Release::new(0, 122, 0));
///
/// // For clients without `experimentalApi`, it was removed and added again.
/// let stable = list.stable().expect("some release has it without `experimentalApi`");
/// assert!(!stable.contains(Release::new(0, 129, 0)));
/// assert!(stable.contains(Release::new(0, 151, 0)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lifetime {
    /// `0.122.0..0.129.0 0.151.0..`
    spans: &'static str,
    /// The same for clients without `experimentalApi`.
    stable: &'static str,
}

impl Lifetime {
    /// Returns the lifetime of a method, given by its marker type. Every method of this crate has
    /// one.
    pub fn of<M: Method>() -> Option<Self> {
        Self::of_method(M::NAME)
    }

    /// Returns the lifetime of a method, in either direction.
    pub fn of_method(method: &str) -> Option<Self> {
        table::method(method).map(Self::new)
    }

    /// Returns the lifetime of a type, or of a variant such as `Account<chatgpt>`.
    pub fn of_type(ty: &str) -> Option<Self> {
        table::ty(ty).map(Self::new)
    }

    /// Returns the lifetime of a field of a type or of a variant.
    pub fn of_field(ty: &str, field: &str) -> Option<Self> {
        table::part(ty, Part::Field, field).map(Self::new)
    }

    /// Returns the lifetime of a value of a string enum.
    pub fn of_value(ty: &str, value: &str) -> Option<Self> {
        table::part(ty, Part::Value, value).map(Self::new)
    }

    /// Returns the lifetime of a variant of a union.
    pub fn of_variant(ty: &str, variant: &str) -> Option<Self> {
        table::part(ty, Part::Variant, variant).map(Self::new)
    }

    fn new([spans, stable]: Spans) -> Self {
        Self { spans, stable }
    }

    /// Returns the releases that have it for clients without `experimentalApi`. `None` if there are
    /// none.
    pub fn stable(self) -> Option<Self> {
        (!self.stable.is_empty()).then_some(Self { spans: self.stable, stable: self.stable })
    }

    /// Returns the first release that has it.
    pub fn since(self) -> Release {
        self.spans().next().map_or(Release::OLDEST, |(since, _)| since)
    }

    /// Returns the release that removed it. `None` if the newest release still has it.
    pub fn removed(self) -> Option<Release> {
        self.spans().last().and_then(|(_, until)| until)
    }

    /// Whether a release has it. A release newer than all known ones is assumed to have what the
    /// newest known one has.
    pub fn contains(self, release: Release) -> bool {
        self.spans()
            .any(|(since, until)| since <= release && until.is_none_or(|until| release < until))
    }

    /// The last release up to `release` that no longer had it, and the first after `release` that has it.
    pub(crate) fn around(self, release: Release) -> (Option<Release>, Option<Release>) {
        let removed =
            self.spans().filter_map(|(_, until)| until).filter(|it| *it <= release).last();
        (removed, self.spans().map(|(since, _)| since).find(|since| release < *since))
    }

    /// The first release of each span that has it, and the first release after the span.
    fn spans(self) -> impl Iterator<Item = (Release, Option<Release>)> {
        self.spans.split(' ').filter_map(|span| {
            let (since, until) = span.split_once("..")?;
            Some((since.parse().ok()?, until.parse().ok()))
        })
    }
}
