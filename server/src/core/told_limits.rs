//! What the model's answers told of rate limits.

/// What the model's answers told of the limits.
#[derive(Debug, Clone, Default)]
pub(super) struct Limits {
    pub(super) primary: Option<Window>,
    pub(super) secondary: Option<Window>,
    pub(super) credits: Option<Credits>,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Window {
    pub(super) used_percent: f64,
    pub(super) minutes: Option<i64>,
    pub(super) resets_at: Option<i64>,
}

#[derive(Debug, Clone)]
#[expect(clippy::struct_field_names, reason = "named as they are sent")]
pub(super) struct Credits {
    pub(super) has_credits: bool,
    pub(super) unlimited: bool,
    pub(super) balance: Option<String>,
}
