//! What a release supports, by the tables.

use super::{Lifetime, ParseReleaseError, Release, UnknownNameError};
use crate::{initialize::InitializeResponse, method::Method};

impl Release {
    /// Whether the release has a method, given by its marker type. See [`Lifetime`] for methods
    /// that require `experimentalApi`.
    pub fn supports<M: Method>(self) -> bool {
        Lifetime::of::<M>().is_some_and(|lifetime| lifetime.contains(self))
    }

    /// Whether the release has a method, in either direction.
    pub fn supports_method(self, method: &str) -> Result<bool, UnknownNameError> {
        self.has(Lifetime::of_method(method), "method", method, None)
    }

    /// Whether the release has a type, or a variant such as `Account<chatgpt>`.
    pub fn supports_type(self, ty: &str) -> Result<bool, UnknownNameError> {
        self.has(Lifetime::of_type(ty), "type", ty, None)
    }

    /// Whether a type, or a variant such as `Account<chatgpt>`, has a field in the release.
    pub fn supports_field(self, ty: &str, field: &str) -> Result<bool, UnknownNameError> {
        self.has(Lifetime::of_field(ty, field), "field", field, Some(ty))
    }

    /// Whether a string enum has a value in the release.
    pub fn supports_value(self, ty: &str, value: &str) -> Result<bool, UnknownNameError> {
        self.has(Lifetime::of_value(ty, value), "value", value, Some(ty))
    }

    /// Whether a union has a variant in the release.
    pub fn supports_variant(self, ty: &str, variant: &str) -> Result<bool, UnknownNameError> {
        self.has(Lifetime::of_variant(ty, variant), "variant", variant, Some(ty))
    }

    fn has(
        self,
        lifetime: Option<Lifetime>,
        kind: &'static str,
        name: &str,
        of: Option<&str>,
    ) -> Result<bool, UnknownNameError> {
        lifetime
            .map(|lifetime| lifetime.contains(self))
            .ok_or_else(|| UnknownNameError::new(kind, name, of))
    }
}

impl InitializeResponse {
    /// Returns the release of the server that sent this.
    pub fn release(&self) -> Result<Release, ParseReleaseError> {
        Release::of_user_agent(&self.user_agent)
    }
}
