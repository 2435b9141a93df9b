//! The first protocol's events, which servers send as notifications that no document lists.

use anyhow::{Context, Result};

use super::{
    super::{line::Line, presence::Presence},
    lines::Lines,
    walk::Walk,
};
use crate::{catalog::Set, timeline::Part, wire::bundle::BundleMethod};

/// What stands before the tag of an event in the name of its notification.
pub(super) const PREFIX: &str = "codex/event/";

/// The union of all events.
const EVENTS: &str = "EventMsg";

/// Traces the notification of an event: it is sent by the releases that have the event and can be asked
/// for events.
pub(super) fn trace<'t>(walk: &mut Walk<'t>, name: &str, ours: &BundleMethod<'t>) -> Result<()> {
    let presence = presence(walk.lines, name.trim_start_matches(PREFIX));
    walk.found.methods.entry(name.to_owned()).or_default().or(&presence);
    walk.envelope(ours, &presence);
    let params = ours.params().context("an event has params")?;
    let notification = crate::fidelity::referenced(params).context("its params have a type")?;
    let schema = walk.ours.definition(notification).context("which is defined")?;
    walk.found.saw_owner(notification, &presence);
    for (member, _) in schema["properties"].as_object().into_iter().flatten() {
        walk.found.saw(notification, Part::Member, member, &presence);
    }
    let events = walk.ours.definition(EVENTS).context("the events are defined")?;
    walk.by_name(events, EVENTS, EVENTS, Some(&presence))
}

fn presence(lines: &Lines<'_>, event: &str) -> Presence {
    let mut asked = Presence::default();
    for (node, _) in lines.messages(Set::ClientRequest, "addConversationListener") {
        asked.or(node.presence);
    }
    let Some(definition) = lines.definitions.get(EVENTS) else { return Presence::default() };
    let mut presence = Presence::default();
    for node in &definition.lines {
        if matches!(&node.line, Line::Tagged { value, .. } if value == event) {
            presence.or(&definition.presence.and(node.presence).and(&asked));
        }
    }
    presence
}
