//! Sentences: who breaks, and how.

use crate::compare::event::{Event, Skew};
use crate::compare::walk::Notice;

/// What to say of a notice.
#[expect(clippy::too_many_lines, reason = "a line for each event")]
pub(crate) fn of(notice: &Notice<'_>) -> String {
    let (writer, reader) = (notice.view.writer(), notice.view.reader());
    let field = notice.path.rsplit('.').next().unwrap_or_default();
    let path = &notice.path;
    let backward = notice.view.skew == Skew::Backward;
    let subject = &notice.subject;
    let text = match notice.event {
        Event::FieldMissing => format!("{reader} need `{field}`, which {writer} never send"),
        Event::FieldMayMiss => format!("{reader} need `{field}`, which {writer} may leave out"),
        Event::FieldAlways => {
            format!("{reader} no longer rely on `{field}`, which {writer} always send")
        }
        Event::FieldIgnored => format!("{reader} ignore `{field}`, which {writer} send"),
        Event::FieldRefused => {
            format!("{reader} refuse unknown members, and {writer} send `{field}`")
        }
        Event::FieldUnsent => {
            format!("{reader} know an optional `{field}`, which {writer} never send")
        }
        Event::FieldMoved => format!("{writer} put members elsewhere than {reader} look for them"),
        Event::NullRefused => format!("{reader} refuse `null`, which {writer} may send"),
        Event::NullUnused => format!("{reader} allow `null`, which {writer} never send"),
        Event::DefaultDiffers => {
            format!("{writer} that leave `{field}` out get another default from {reader}")
        }
        Event::ReaderClosed => format!("{reader} refuse unknown members, and {writer} do not"),
        Event::WriterClosed => format!("{writer} refuse unknown members, and {reader} do not"),
        Event::TypeChanged => format!("{reader} read another kind of value than {writer} send"),
        Event::TypeRefused => format!("{writer} may send kinds of value that {reader} refuse"),
        Event::TypeUnused => format!("{reader} read more kinds of value than {writer} send"),
        Event::IntRefused => format!("{writer} may send numbers that {reader} refuse"),
        Event::IntLarge => format!("{writer} may send numbers larger than {reader} can read"),
        Event::IntUnused => format!("{reader} read all numbers that {writer} send, and more"),
        Event::ConstraintRefused => {
            format!("{writer} may send values that a condition of {reader} refuses")
        }
        Event::FormatDiffers => format!("{reader} expect a format that {writer} do not promise"),
        Event::ConstraintUnused => format!("{reader} read all that {writer} send, and more"),
        Event::MapRefused => {
            format!("{writer} and {reader} differ in whether the members are fixed")
        }
        Event::MapFits => {
            format!("{reader} read what {writer} send, although only one of them fixes the members")
        }
        Event::TupleDiffers => format!("{writer} and {reader} differ in the length of the list"),
        Event::ValueRefused => {
            format!("{reader} refuse the value `{subject}`, which {writer} may send")
        }
        Event::ValueCaught => {
            format!("{reader} take the value `{subject}` of {writer} for an unknown one")
        }
        Event::ValueUnused => {
            format!("{reader} read the value `{subject}`, which {writer} never send")
        }
        Event::AnyStringRefused => {
            format!("{writer} may send any string, and {reader} read listed ones only")
        }
        Event::AnyStringUnused => {
            format!("{reader} read any string, and {writer} send listed ones only")
        }
        Event::ArmRefused => {
            format!("{reader} refuse the variant `{subject}`, which {writer} may send")
        }
        Event::ArmCaught => {
            format!("{reader} take the variant `{subject}` of {writer} for an unknown one")
        }
        Event::ArmUnused => {
            format!("{reader} read the variant `{subject}`, which {writer} never send")
        }
        Event::ArmShape => {
            format!("{reader} expect the variant `{subject}` in another form than {writer} send")
        }
        Event::TagKeyDiffers => {
            format!("{reader} tell the variants apart by another member than {writer}")
        }
        Event::TaggingDiffers => {
            format!("{reader} tell the variants apart in another way than {writer}")
        }
        Event::ParamsMissing => format!("{reader} need params, which {writer} never send"),
        Event::ParamsMayMiss => format!("{reader} need params, which {writer} may leave out"),
        Event::ParamsAlways => {
            format!("{reader} no longer rely on params, which {writer} always send")
        }
        Event::ParamsIgnored => format!("{reader} ignore params, which {writer} send"),
        Event::ParamsRefused => {
            format!("{reader} take no params but `{{}}` and `null`, and {writer} send some")
        }
        Event::ParamsUnsent => format!("{reader} take params, which {writer} never send"),
        Event::MethodMissing => match notice.view.direction {
            crate::set::Direction::ClientToServer => {
                format!("{writer} call `{path}`, which {reader} do not know: the call fails")
            }
            crate::set::Direction::ServerToClient => {
                format!("{reader} wait for `{path}`, which {writer} never send")
            }
        },
        Event::MethodIgnored => format!("{reader} drop `{path}`, which {writer} send"),
        Event::MethodUnused => match notice.view.direction {
            crate::set::Direction::ClientToServer => {
                format!("{reader} know `{path}`, which {writer} never call")
            }
            crate::set::Direction::ServerToClient => {
                format!("{writer} send `{path}`, which {reader} ignore")
            }
        },
        Event::MethodUnlisted => format!("`{path}` is known at both ends, and was not compared"),
        Event::ServerRequestRefused => {
            format!("{reader} answer `{path}` of {writer} with an error")
        }
        Event::ServerRequestUnsent => {
            format!("{writer} never send `{path}`, which {reader} would answer")
        }
        Event::MethodKind => {
            format!("`{path}` is a request at one end and a notification at the other")
        }
        Event::ResultUnresolved => {
            format!("what answers `{path}` is not known on both sides, so it was not compared")
        }
        Event::StabilityDecreased if backward => {
            format!("`{path}` is experimental now: old clients without `experimentalApi` lose it")
        }
        Event::StabilityIncreased if !backward => format!(
            "`{path}` was experimental: new clients without `experimentalApi` do not get it from old servers"
        ),
        Event::StabilityDecreased => format!("`{path}` is experimental now"),
        Event::StabilityIncreased => format!("`{path}` can be relied on now"),
        Event::Deprecated => format!("`{path}` should not be used any more"),
        Event::NameChanged => format!("the type `{path}` is called `{subject}` now"),
        Event::NameRemoved => format!("the type `{path}` is gone"),
        Event::NameAdded => format!("the type `{path}` is new"),
    };
    if notice.detail.is_empty() { text } else { format!("{text} ({})", notice.detail) }
}
