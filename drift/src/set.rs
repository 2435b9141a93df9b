//! The four sets of methods.

use serde::Serialize;

/// Who sends a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// The client writes it and the server reads it.
    ClientToServer,
    /// The server writes it and the client reads it.
    ServerToClient,
}

impl Direction {
    /// The name used in findings.
    pub fn name(self) -> &'static str {
        match self {
            Self::ClientToServer => "client_to_server",
            Self::ServerToClient => "server_to_client",
        }
    }

    /// The opposite direction.
    #[must_use]
    pub fn reversed(self) -> Self {
        match self {
            Self::ClientToServer => Self::ServerToClient,
            Self::ServerToClient => Self::ClientToServer,
        }
    }
}

/// A set of methods: who sends them, and whether they are answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Set {
    /// `ClientRequest`
    ClientRequest,
    /// `ServerRequest`
    ServerRequest,
    /// `ServerNotification`
    ServerNotification,
    /// `ClientNotification`
    ClientNotification,
}

impl Set {
    /// All four.
    pub const ALL: [Self; 4] = [
        Self::ClientRequest,
        Self::ServerRequest,
        Self::ServerNotification,
        Self::ClientNotification,
    ];

    /// The name of the union of its messages in a schema document.
    pub fn name(self) -> &'static str {
        match self {
            Self::ClientRequest => "ClientRequest",
            Self::ServerRequest => "ServerRequest",
            Self::ServerNotification => "ServerNotification",
            Self::ClientNotification => "ClientNotification",
        }
    }

    /// The set whose union of messages has this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|set| set.name() == name)
    }

    /// The set of the methods that are sent so: by whom, and whether they are answered.
    pub fn of(direction: Direction, is_request: bool) -> Self {
        match (direction, is_request) {
            (Direction::ClientToServer, true) => Self::ClientRequest,
            (Direction::ClientToServer, false) => Self::ClientNotification,
            (Direction::ServerToClient, true) => Self::ServerRequest,
            (Direction::ServerToClient, false) => Self::ServerNotification,
        }
    }

    /// Who sends its methods.
    pub fn direction(self) -> Direction {
        match self {
            Self::ClientRequest | Self::ClientNotification => Direction::ClientToServer,
            Self::ServerRequest | Self::ServerNotification => Direction::ServerToClient,
        }
    }

    /// Whether its methods are answered.
    pub fn is_request(self) -> bool {
        matches!(self, Self::ClientRequest | Self::ServerRequest)
    }

    /// The set of the other kind in the same direction: of requests, the notifications.
    #[must_use]
    pub fn twin(self) -> Self {
        Self::of(self.direction(), !self.is_request())
    }
}
