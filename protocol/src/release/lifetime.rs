//! [`Lifetime`]: the releases that have something.

use super::{
    Release,
    table::{self, Part},
};
use crate::method::Method;

/// The releases that have a method, a type, a member, a value or an arm.
///
/// ```
/// use app_server_protocol::release::{Lifetime, Release};
///
/// let list = Lifetime::of_method("thread/turns/list").expect("some release has it");
/// assert_eq!(list.since(), Release::new(0, 122, 0));
///
/// // For clients that do not ask for `experimentalApi` it went, and came back.
/// let stable = list.stable().expect("some release has it without `experimentalApi`");
/// assert!(!stable.contains(Release::new(0, 129, 0)));
/// assert!(stable.contains(Release::new(0, 151, 0)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lifetime {
    /// `0.122.0..0.129.0 0.151.0..`
    spans: &'static str,
    /// The same without `experimentalApi`.
    stable: &'static str,
}

impl Lifetime {
    /// Of a method, given by its marker type. Every method of this crate has one.
    pub fn of<M: Method>() -> Option<Self> {
        Self::of_method(M::NAME)
    }

    /// Of a method, in whatever direction.
    pub fn of_method(method: &str) -> Option<Self> {
        table::method(method)
    }

    /// Of a type, or of an arm such as `Account<chatgpt>`.
    pub fn of_type(ty: &str) -> Option<Self> {
        table::ty(ty)
    }

    /// Of a member of a type or of an arm.
    pub fn of_member(ty: &str, member: &str) -> Option<Self> {
        table::part(ty, Part::Member, member)
    }

    /// Of a value of a string enum.
    pub fn of_value(ty: &str, value: &str) -> Option<Self> {
        table::part(ty, Part::Value, value)
    }

    /// Of an arm of a union.
    pub fn of_arm(ty: &str, arm: &str) -> Option<Self> {
        table::part(ty, Part::Arm, arm)
    }

    pub(super) fn new(spans: &'static str, stable: &'static str) -> Self {
        Self { spans, stable }
    }

    /// The releases that have it for clients which do not ask for `experimentalApi`; `None` if there is
    /// none.
    pub fn stable(self) -> Option<Self> {
        (!self.stable.is_empty()).then_some(Self { spans: self.stable, stable: self.stable })
    }

    /// The first release that had it.
    pub fn since(self) -> Release {
        self.spans().next().map_or(Release::OLDEST, |(since, _)| since)
    }

    /// The first release that had it no more; `None` if the newest still has it.
    pub fn removed(self) -> Option<Release> {
        self.spans().last().and_then(|(_, until)| until)
    }

    /// Whether a release has it. A release newer than all that are known has what the newest has.
    pub fn contains(self, release: Release) -> bool {
        self.spans()
            .any(|(since, until)| since <= release && until.is_none_or(|until| release < until))
    }

    /// Each first release with it, and the first without it after that.
    fn spans(self) -> impl Iterator<Item = (Release, Option<Release>)> {
        self.spans.split(' ').filter_map(|span| {
            let (since, until) = span.split_once("..")?;
            Some((since.parse().ok()?, until.parse().ok()))
        })
    }
}
