//! What can be found: what a writer may send and a reader makes of it, before it has the name of a rule.

use serde::Serialize;

use crate::set::Direction;

/// Which peer is older.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Skew {
    /// Old clients with new servers.
    Backward,
    /// New clients with old servers.
    Forward,
}

impl Skew {
    /// How findings name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Backward => "backward",
            Self::Forward => "forward",
        }
    }

    /// Which peers meet, in words.
    pub fn peers(self) -> &'static str {
        match self {
            Self::Backward => "old clients with new servers",
            Self::Forward => "new clients with old servers",
        }
    }
}

/// From where something is looked at: who writes, and whose document each follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct View {
    /// Who sends.
    pub direction: Direction,
    /// Who is older.
    pub skew: Skew,
}

impl View {
    /// Whether who writes follows the new document, and so who reads the old one.
    pub fn writer_is_new(self) -> bool {
        (self.direction == Direction::ClientToServer) == (self.skew == Skew::Forward)
    }

    /// Who writes, such as `old clients`.
    pub fn writer(self) -> &'static str {
        peer(self.direction == Direction::ClientToServer, self.writer_is_new())
    }

    /// Who reads.
    pub fn reader(self) -> &'static str {
        peer(self.direction == Direction::ServerToClient, !self.writer_is_new())
    }
}

fn peer(is_client: bool, is_new: bool) -> &'static str {
    match (is_client, is_new) {
        (true, true) => "new clients",
        (true, false) => "old clients",
        (false, true) => "new servers",
        (false, false) => "old servers",
    }
}

/// What the reader makes of what the writer may send.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Event {
    /// It needs a field that is never sent.
    FieldMissing,
    /// It needs a field that may be left out.
    FieldMayMiss,
    /// It lets a field be left out that is always sent.
    FieldAlways,
    /// It ignores a field.
    FieldIgnored,
    /// It refuses a field.
    FieldRefused,
    /// It knows a field that is never sent.
    FieldUnsent,
    /// It looks for fields in another object.
    FieldMoved,
    /// It refuses `null`.
    NullRefused,
    /// It allows `null`, which is never sent.
    NullUnused,
    /// It takes something else for what is left out.
    DefaultDiffers,
    /// It refuses unknown fields, and the writer does not.
    ReaderClosed,
    /// It ignores unknown fields, and the writer would refuse them.
    WriterClosed,
    /// It reads another kind of value.
    TypeChanged,
    /// It refuses some kinds of value.
    TypeRefused,
    /// It reads kinds of value that are never sent.
    TypeUnused,
    /// It refuses some numbers.
    IntRefused,
    /// It refuses only numbers so large that they are not meant to be sent.
    IntLarge,
    /// It reads numbers that are never sent.
    IntUnused,
    /// It refuses values by a condition.
    ConstraintRefused,
    /// It has another opinion on what strings mean.
    FormatDiffers,
    /// It reads values that a condition keeps from being sent.
    ConstraintUnused,
    /// It reads fixed fields where any are sent, or the other way round, and refuses some.
    MapRefused,
    /// The same, and all fit.
    MapFits,
    /// It reads lists of another length.
    TupleDiffers,
    /// It refuses a listed value.
    ValueRefused,
    /// It takes a listed value for an unknown one.
    ValueCaught,
    /// It reads a value that is never sent.
    ValueUnused,
    /// It reads listed strings only, where any are sent.
    AnyStringRefused,
    /// It reads any string, where listed ones are sent.
    AnyStringUnused,
    /// It refuses a variant.
    VariantRefused,
    /// It takes a variant for an unknown one.
    VariantCaught,
    /// It reads a variant that is never sent.
    VariantUnused,
    /// It reads an object where a string is sent, or the other way round.
    VariantShape,
    /// It tells variants apart by another field.
    TagKeyDiffers,
    /// It tells variants apart in another way.
    TaggingDiffers,
    /// It needs params that are never sent.
    ParamsMissing,
    /// It needs params that may be left out.
    ParamsMayMiss,
    /// It lets params be left out that are always sent.
    ParamsAlways,
    /// It ignores params.
    ParamsIgnored,
    /// It takes no params, and refuses those that have anything in them.
    ParamsRefused,
    /// It takes params that are never sent.
    ParamsUnsent,
    /// A request of the client, or any notification of the server, is gone at the end that should know it.
    MethodMissing,
    /// A notification of the client is ignored.
    MethodIgnored,
    /// A method is known, and never used.
    MethodUnused,
    /// Both ends have a method, and the document of one leaves it out.
    MethodUnlisted,
    /// A request of the server is answered by an error.
    ServerRequestRefused,
    /// A request of the server is never sent.
    ServerRequestUnsent,
    /// A method is a request at one end and a notification at the other.
    MethodKind,
    /// It is not known at both ends what answers a request.
    ResultUnresolved,
    /// A method is not to be relied on any more.
    StabilityDecreased,
    /// A method can be relied on now.
    StabilityIncreased,
    /// Something should not be used any more.
    Deprecated,
    /// A type has another name.
    NameChanged,
    /// A type is gone.
    NameRemoved,
    /// A type is new.
    NameAdded,
}
