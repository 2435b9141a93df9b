//! What the model's answers told of rate limits.

/// What the model's answers told of the limits.
#[derive(Debug, Clone, Default)]
pub(in crate::core) struct Limits {
    pub(in crate::core) primary: Option<Window>,
    pub(in crate::core) secondary: Option<Window>,
    pub(in crate::core) credits: Option<Credits>,
}

#[derive(Debug, Clone, Copy)]
pub(in crate::core) struct Window {
    pub(in crate::core) used_percent: f64,
    pub(in crate::core) minutes: Option<i64>,
    pub(in crate::core) resets_at: Option<i64>,
}

#[derive(Debug, Clone)]
#[expect(clippy::struct_field_names, reason = "named as they are sent")]
pub(in crate::core) struct Credits {
    pub(in crate::core) has_credits: bool,
    pub(in crate::core) unlimited: bool,
    pub(in crate::core) balance: Option<String>,
}
