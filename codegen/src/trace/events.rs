//! Traces the first protocol's events.

use anyhow::{Context, Result};

use app_server_drift::{
    Set,
    internal::{Line, Presence, reference},
};
use serde_json::Value;

use super::{lines::Lines, walk::Walk};
use crate::{
    events::{LISTENER, PREFIX, UNION},
    kinds::params,
    timeline::Part,
};

/// Traces the notification of an event, and gives back when it is sent: by the releases that have the
/// event and can be asked for events.
pub(super) fn notification<'t>(
    walk: &mut Walk<'t>,
    name: &str,
    set: Set,
    message: &'t Value,
) -> Result<Presence> {
    let presence = presence(walk.lines, name.trim_start_matches(PREFIX));
    walk.found.methods.entry(name.to_owned()).or_default().or(&presence);
    walk.envelope(set, message, &presence);
    let params = params(message).context("an event has params")?;
    let notification = reference::only(params).context("its params have a type")?;
    let schema = walk.ours.definitions().get(notification).context("which is defined")?;
    walk.found.saw_owner(notification, &presence);
    for (field, _) in schema["properties"].as_object().into_iter().flatten() {
        walk.found.saw(notification, Part::Field, field, &presence);
    }
    Ok(presence)
}

/// Traces the union of all events, in the releases that send any.
pub(super) fn union(walk: &mut Walk<'_>, sent: &Presence) -> Result<()> {
    let events = walk.ours.definitions().get(UNION).context("the events are defined")?;
    walk.by_name(events, UNION, UNION, Some(sent))
}

fn presence(lines: &Lines<'_>, event: &str) -> Presence {
    let mut asked = Presence::default();
    for (node, _) in lines.messages(Set::ClientRequest, LISTENER) {
        asked.or(node.presence);
    }
    let Some(definition) = lines.definitions.get(UNION) else { return Presence::default() };
    let mut presence = Presence::default();
    for node in &definition.lines {
        if matches!(&node.line, Line::Tagged { value, .. } if value == event) {
            presence.or(&definition.presence.and(node.presence).and(&asked));
        }
    }
    presence
}
