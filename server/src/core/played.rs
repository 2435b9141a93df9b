//! What the reference server plays: the methods, each with the statements that prove it.
//!
//! A method that is not here is refused. A statement that is here is played by the tests and compared with what real
//! servers did.

use app_server_protocol::release::{ParseReleaseError, Release};

/// A method of clients, and the statements whose scenarios use it.
#[derive(Debug, Clone, Copy)]
pub struct Played {
    /// The method.
    pub method: &'static str,
    /// The statements.
    pub statements: &'static [&'static str],
}

/// The methods.
pub const PLAYED: &[Played] = &[
    Played { method: "initialize", statements: &["H2", "H3", "H4", "H5", "H11", "H14"] },
    Played {
        method: "account/read",
        statements: &[
            "A1", "A2", "A15", "A17", "A21", "A26", "H1", "H6", "H8", "H9", "S9a", "S9b", "S9c",
            "S9d", "S9e", "X4", "X5", "X8", "X11", "X13",
        ],
    },
    Played {
        method: "account/login/start",
        statements: &[
            "A3", "A5", "A6", "A7", "A8", "A10", "A12", "A13", "A14", "A15", "A16", "A17", "A19",
            "A20", "A21", "A22", "A24", "A25", "H7", "S1", "S2", "S3", "S7", "S10", "X1", "X2",
            "X3", "X6", "X7", "X9", "X10", "X12",
        ],
    },
    Played { method: "account/login/cancel", statements: &["A9", "A24", "H12"] },
    Played { method: "account/logout", statements: &["A4", "A15", "S4", "S11", "R9"] },
    Played {
        method: "account/rateLimits/read",
        statements: &["H12", "L1", "L2", "L3", "L4", "R14"],
    },
    Played { method: "account/rateLimitResetCredit/consume", statements: &["L4", "L9"] },
    Played { method: "account/usage/read", statements: &["L4", "L7", "L10"] },
    Played { method: "account/workspaceMessages/read", statements: &["L4", "L8"] },
    Played { method: "app/list", statements: &["P1", "P2", "P4", "P5", "P6", "P7", "P8"] },
    Played { method: "thread/start", statements: &["H10", "S8"] },
    Played {
        method: "turn/start",
        statements: &[
            "T1", "T2", "T3", "T4", "T5", "T8", "T9", "T10", "L6", "R1", "R2", "R3", "R4", "R5",
            "R6", "R7", "R8", "R11", "R12", "R13", "R15", "R16", "R17", "R18", "R19", "R20",
        ],
    },
    Played { method: "turn/interrupt", statements: &["T6", "T7", "R10"] },
    Played { method: "turn/steer", statements: &["T7"] },
    Played { method: "getAuthStatus", statements: &["A15", "A18", "A23", "A27"] },
    Played { method: "userInfo", statements: &["A23"] },
    Played { method: "loginApiKey", statements: &["A18"] },
    Played { method: "loginChatGpt", statements: &["A18", "A23"] },
    Played { method: "cancelLoginChatGpt", statements: &["A18"] },
    Played { method: "logoutChatGpt", statements: &["A18", "A23"] },
];

/// Statements that are not played on some releases, though they are on others.
#[derive(Debug, Clone, Copy)]
pub struct Exception {
    /// The statements.
    pub statements: &'static [&'static str],
    /// The first release.
    pub since: Release,
    /// The first release that plays them again. `None` if none does.
    pub until: Option<Release>,
    /// Why.
    pub reason: &'static str,
}

impl Exception {
    /// Whether it is about a release.
    pub fn applies(&self, release: Release) -> bool {
        self.since <= release && self.until.is_none_or(|until| release < until)
    }
}

/// The exceptions.
pub const EXCEPTIONS: &[Exception] = &[
    Exception {
        statements: &["S7"],
        since: Release::new(0, 160, 0),
        until: None,
        reason: "it warns of every setting that it does not know, and the reference server knows a few only",
    },
    Exception {
        statements: &["T10"],
        since: Release::OLDEST,
        until: Some(Release::new(0, 115, 0)),
        reason: "it does not end with its input while a turn is in progress, and the reference server does",
    },
];

/// Reads a release that is played. An error says why it is none.
pub fn read_release(text: &str) -> Result<Release, String> {
    let release: Release = text.parse().map_err(|error: ParseReleaseError| error.to_string())?;
    let (oldest, newest) = (Release::OLDEST, Release::NEWEST);
    if release < oldest || release > newest || release.is_prerelease() {
        return Err(format!("{release} is not a release between {oldest} and {newest}"));
    }
    Ok(release)
}

/// Whether a method is played.
pub fn is_played(method: &str) -> bool {
    PLAYED.iter().any(|played| played.method == method)
}

/// Whether the tests hold the reference server to a statement on a release.
pub fn is_proven(statement: &str, release: Release) -> bool {
    PLAYED.iter().any(|played| played.statements.contains(&statement))
        && !EXCEPTIONS.iter().any(|it| it.applies(release) && it.statements.contains(&statement))
}
