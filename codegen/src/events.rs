//! The first protocol's events, whose notifications no release lists.
//!
//! Servers that can be asked for events send each as a notification of its own. Their schema has the events,
//! but not these notifications.

/// What stands before the tag of an event in the name of its notification.
pub(crate) const PREFIX: &str = "codex/event/";

/// The union of all events.
pub(crate) const UNION: &str = "EventMsg";

/// The request that asks for events.
pub(crate) const LISTENER: &str = "addConversationListener";
