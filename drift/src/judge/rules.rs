//! The rules: what each event is called in each direction, and how bad it is.

use super::catalogue::{RULES, Rule};
use super::severity::Severity;
use crate::compare::event::{Event, Skew, View};
use crate::set::Direction;

/// What an event is called: without the direction, after what changed from the old document to the new.
enum Name {
    /// The same whichever document the writer follows, and in either direction.
    Plain(&'static str),
    /// By the document that the writer follows, old or new; in either direction.
    Either(&'static str, &'static str),
    /// The same with the direction before it.
    Directed(&'static str, &'static str),
}

/// The name of the rule that an event falls under, and its severity.
pub fn classify(event: Event, view: View) -> (String, Severity) {
    let id = match name(event) {
        Name::Plain(id) => id.to_owned(),
        Name::Either(old, new) => pick(view, old, new).to_owned(),
        Name::Directed(old, new) => {
            let prefix = match view.direction {
                Direction::ClientToServer => "C2S",
                Direction::ServerToClient => "S2C",
            };
            format!("{prefix}-{}", pick(view, old, new))
        }
    };
    (id, severity(event, view))
}

fn pick(view: View, old: &'static str, new: &'static str) -> &'static str {
    if view.writer_is_new() { new } else { old }
}

fn name(event: Event) -> Name {
    use Name::{Directed, Either, Plain};
    match event {
        Event::FieldMissing => Directed("FIELD-REQUIRED-ADDED", "FIELD-REQUIRED-REMOVED"),
        Event::FieldMayMiss => Directed("FIELD-REQUIRED", "FIELD-OPTIONAL"),
        Event::FieldAlways => Directed("FIELD-OPTIONAL", "FIELD-REQUIRED"),
        Event::FieldIgnored => Directed("FIELD-REMOVED", "FIELD-ADDED"),
        Event::FieldRefused => Directed("FIELD-REMOVED-CLOSED", "FIELD-ADDED-CLOSED"),
        Event::FieldUnsent => Directed("FIELD-OPTIONAL-ADDED", "FIELD-OPTIONAL-REMOVED"),
        Event::FieldMoved => Directed("FIELD-MOVED", "FIELD-MOVED"),
        Event::NullRefused => Directed("NOT-NULLABLE", "NULLABLE"),
        Event::NullUnused => Directed("NULLABLE", "NOT-NULLABLE"),
        Event::DefaultDiffers => Plain("DEFAULT-CHANGED"),
        Event::ReaderClosed => Directed("STRUCT-CLOSED", "STRUCT-OPENED"),
        Event::WriterClosed => Directed("STRUCT-OPENED", "STRUCT-CLOSED"),
        Event::TypeChanged => Directed("TYPE-CHANGED", "TYPE-CHANGED"),
        Event::TypeRefused => Directed("TYPE-NARROWED", "TYPE-WIDENED"),
        Event::TypeUnused => Directed("TYPE-WIDENED", "TYPE-NARROWED"),
        Event::IntRefused | Event::IntLarge | Event::IntUnused => Plain("INT-WIDTH"),
        Event::ConstraintRefused | Event::FormatDiffers => {
            Either("CONSTRAINT-TIGHTENED", "CONSTRAINT-LOOSENED")
        }
        Event::ConstraintUnused => Either("CONSTRAINT-LOOSENED", "CONSTRAINT-TIGHTENED"),
        Event::MapRefused | Event::MapFits => Plain("MAP-VS-STRUCT"),
        Event::TupleDiffers => Plain("TUPLE"),
        Event::ValueRefused => Directed("ENUM-VALUE-REMOVED", "ENUM-VALUE-ADDED"),
        Event::ValueCaught => Directed("ENUM-VALUE-REMOVED-OPEN", "ENUM-VALUE-ADDED-OPEN"),
        Event::ValueUnused => Directed("ENUM-VALUE-ADDED", "ENUM-VALUE-REMOVED"),
        Event::AnyStringRefused => Directed("ENUM-CLOSED", "ENUM-OPENED"),
        Event::AnyStringUnused => Directed("ENUM-OPENED", "ENUM-CLOSED"),
        Event::ArmRefused => Directed("UNION-ARM-REMOVED", "UNION-ARM-ADDED"),
        Event::ArmCaught => Directed("UNION-ARM-REMOVED-OPEN", "UNION-ARM-ADDED-OPEN"),
        Event::ArmUnused => Directed("UNION-ARM-ADDED", "UNION-ARM-REMOVED"),
        Event::ArmShape => Plain("UNION-ARM-SHAPE"),
        Event::TagKeyDiffers => Plain("UNION-TAG-KEY"),
        Event::TaggingDiffers => Plain("UNION-TAGGING"),
        Event::ParamsMissing => Either("PARAMS-REQUIRED", "PARAMS-REMOVED"),
        Event::ParamsMayMiss => Either("PARAMS-REQUIRED", "PARAMS-OPTIONAL"),
        Event::ParamsAlways => Either("PARAMS-OPTIONAL", "PARAMS-REQUIRED"),
        Event::ParamsIgnored | Event::ParamsRefused => Either("PARAMS-REMOVED", "PARAMS-ADDED"),
        Event::ParamsUnsent => Either("PARAMS-ADDED", "PARAMS-REMOVED"),
        // Who calls: a method that only the old document has was removed.
        Event::MethodMissing | Event::MethodIgnored => Plain("METHOD-REMOVED"),
        Event::MethodUnused => Plain("METHOD-ADDED"),
        Event::MethodUnlisted => Plain("METHOD-UNLISTED"),
        Event::ServerRequestRefused => Plain("SERVER-REQUEST-ADDED"),
        Event::ServerRequestUnsent => Plain("SERVER-REQUEST-REMOVED"),
        Event::MethodKind => Plain("METHOD-KIND"),
        Event::ResultUnresolved => Plain("RESULT-UNRESOLVED"),
        Event::StabilityDecreased => Plain("STABILITY-DECREASED"),
        Event::StabilityIncreased => Plain("STABILITY-INCREASED"),
        Event::Deprecated => Plain("LIFE-DEPRECATED"),
        Event::NameChanged => Plain("NAME-CHANGED"),
        Event::NameRemoved => Plain("NAME-REMOVED"),
        Event::NameAdded => Plain("NAME-ADDED"),
    }
}

fn severity(event: Event, view: View) -> Severity {
    let to_server = view.direction == Direction::ClientToServer;
    match event {
        Event::FieldMissing
        | Event::FieldMayMiss
        | Event::FieldRefused
        | Event::NullRefused
        | Event::TypeChanged
        | Event::TypeRefused
        | Event::IntRefused
        | Event::ConstraintRefused
        | Event::MapRefused
        | Event::TupleDiffers
        | Event::ValueRefused
        | Event::AnyStringRefused
        | Event::ArmRefused
        | Event::ArmShape
        | Event::TagKeyDiffers
        | Event::TaggingDiffers
        | Event::ParamsMissing
        | Event::ParamsMayMiss
        | Event::ParamsRefused
        | Event::MethodMissing
        | Event::MethodKind
        | Event::NameChanged
        | Event::NameRemoved => Severity::Error,
        // Who takes it for stable does not ask for experimental things, and so does not get it.
        Event::StabilityDecreased if view.skew == Skew::Backward => Severity::Error,
        Event::StabilityIncreased if view.skew == Skew::Forward => Severity::Error,
        // What a client asks for and is not done is lost; what a server tells and is not read is not.
        Event::FieldIgnored | Event::ReaderClosed if to_server => Severity::Warn,
        Event::FieldMoved if to_server => Severity::Error,
        Event::DefaultDiffers if !to_server => Severity::Info,
        // What clients may have relied on is not sent any more.
        Event::FieldUnsent if !to_server && view.writer_is_new() => Severity::Warn,
        Event::FieldMoved
        | Event::DefaultDiffers
        | Event::IntLarge
        | Event::FormatDiffers
        | Event::MethodIgnored
        | Event::MethodUnlisted
        | Event::ServerRequestRefused
        | Event::ServerRequestUnsent
        | Event::ResultUnresolved => Severity::Warn,
        Event::FieldAlways
        | Event::FieldIgnored
        | Event::FieldUnsent
        | Event::NullUnused
        | Event::ReaderClosed
        | Event::WriterClosed
        | Event::TypeUnused
        | Event::IntUnused
        | Event::ConstraintUnused
        | Event::MapFits
        | Event::ValueCaught
        | Event::ValueUnused
        | Event::AnyStringUnused
        | Event::ArmCaught
        | Event::ArmUnused
        | Event::ParamsAlways
        | Event::ParamsIgnored
        | Event::ParamsUnsent
        | Event::MethodUnused
        | Event::StabilityDecreased
        | Event::StabilityIncreased
        | Event::Deprecated
        | Event::NameAdded => Severity::Info,
    }
}

/// The rule of a name.
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id)
}
