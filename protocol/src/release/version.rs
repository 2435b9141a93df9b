//! [`Release`]: a version of the server, parsed from what the server reports.

use std::{cmp::Ordering, fmt, str::FromStr};

/// A release of the server, such as 0.169.0 or 0.170.0-alpha.3. Older releases compare as less, and
/// so does a pre-release to its release.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Release {
    numbers: [u32; 3],
    stage: Stage,
}

/// The stage of a version: a pre-release such as `alpha.3` or `rc`, or a finished release.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Stage {
    /// The name, padded with zeros, and the number that follows it.
    Before([u8; Stage::LONGEST], Option<u32>),
    Done,
}

impl Stage {
    const LONGEST: usize = 15;

    fn parse(text: &str) -> Option<Self> {
        let (name, number) = match text.split_once('.') {
            Some((name, number)) => (name, Some(parse_number(number)?)),
            None => (text, None),
        };
        let mut padded = [0; Self::LONGEST];
        padded.get_mut(..name.len())?.copy_from_slice(name.as_bytes());
        let is_name = !name.is_empty()
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        is_name.then_some(Self::Before(padded, number))
    }
}

impl Ord for Stage {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Done, Self::Done) => Ordering::Equal,
            (Self::Done, Self::Before(..)) => Ordering::Greater,
            (Self::Before(..), Self::Done) => Ordering::Less,
            (Self::Before(name, number), Self::Before(other_name, other_number)) => {
                (name, number).cmp(&(other_name, other_number))
            }
        }
    }
}

impl PartialOrd for Stage {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Release {
    /// The oldest release that this crate knows.
    pub const OLDEST: Self = Self::new(0, 99, 0);

    /// The newest release that this crate knows: [`NEWEST_RELEASE`](crate::NEWEST_RELEASE).
    pub const NEWEST: Self = Self::from_literal(crate::NEWEST_RELEASE);

    /// Creates a release from its version numbers: `Release::new(0, 169, 0)`.
    pub const fn new(major: u32, minor: u32, patch: u32) -> Self {
        Self { numbers: [major, minor, patch], stage: Stage::Done }
    }

    /// Parses the release of a server from the `userAgent` in its response to `initialize`.
    ///
    /// Its form is `<client>/<version> (<system>) <terminal> (<client>; <client's version>)`, where
    /// the client is the name sent with `initialize`, which may itself contain slashes and
    /// versions.
    ///
    /// ```
    /// use app_server_protocol::release::Release;
    ///
    /// let agent = "a/1.2.3 (b)/0.99.0 (Debian 12.0.0; x86_64) unknown (a/1.2.3 (b); 0.0.1)";
    /// assert_eq!(Release::of_user_agent(agent)?, Release::OLDEST);
    /// assert_eq!(
    ///     Release::of_user_agent("curl").unwrap_err().to_string(),
    ///     "`curl` is not a server's user agent: expected `<client>/<version> (…`",
    /// );
    /// # Ok::<(), app_server_protocol::release::ParseReleaseError>(())
    /// ```
    pub fn of_user_agent(user_agent: &str) -> Result<Self, ParseReleaseError> {
        // The server's version follows the client's name, which is repeated at the end.
        let candidates = || {
            user_agent.match_indices('/').filter_map(|(slash, _)| {
                let (version, rest) = user_agent[slash + 1..].split_once(" (")?;
                Some((&user_agent[..slash], version.parse().ok()?, rest))
            })
        };
        let repeated = |(client, release, rest): (&str, Self, &str)| {
            let (_, last) = rest.split_once(" (")?;
            let is_repeated = last
                .match_indices(client)
                .any(|(at, _)| last[at + client.len()..].starts_with(';'));
            is_repeated.then_some(release)
        };
        let first = || candidates().map(|(_, release, _)| release).next();
        candidates()
            .find_map(repeated)
            .or_else(first)
            .ok_or_else(|| ParseReleaseError { text: user_agent.into(), is_agent: true })
    }

    /// Whether this is 0.0.0, which a server built from source reports. Only whoever built it knows
    /// which release it is closest to; [`Release::NEWEST`] is a fair guess.
    pub fn is_unversioned(self) -> bool {
        self.numbers == [0; 3]
    }

    /// Whether this is a pre-release.
    pub fn is_prerelease(self) -> bool {
        self.stage != Stage::Done
    }

    /// The release that a row of the registry names. A name that is not a release fails the build.
    pub(crate) const fn from_literal(text: &str) -> Self {
        match Self::parse_numbers(text) {
            Some(numbers) => Self { numbers, stage: Stage::Done },
            None => panic!("not a release such as 0.169.0"),
        }
    }

    /// Parses exactly three numbers, separated by dots.
    pub(super) const fn parse_numbers(text: &str) -> Option<[u32; 3]> {
        let bytes = text.as_bytes();
        let mut numbers = [0_u32; 3];
        let (mut part, mut digits, mut index) = (0, 0, 0);
        while index < bytes.len() {
            match bytes[index] {
                digit @ b'0'..=b'9' if digits < 9 => {
                    numbers[part] = numbers[part] * 10 + (digit - b'0') as u32;
                    digits += 1;
                }
                b'.' if digits > 0 && part < 2 => (part, digits) = (part + 1, 0),
                _ => return None,
            }
            index += 1;
        }
        if part == 2 && digits > 0 { Some(numbers) } else { None }
    }
}

fn parse_number(text: &str) -> Option<u32> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

impl FromStr for Release {
    type Err = ParseReleaseError;

    /// Parses a version. Whatever follows a `+` is ignored, as it does not affect the order.
    fn from_str(text: &str) -> Result<Self, ParseReleaseError> {
        let version = text.split('+').next().unwrap_or_default();
        let (numbers, stage) = match version.split_once('-') {
            Some((numbers, stage)) => (numbers, Stage::parse(stage)),
            None => (version, Some(Stage::Done)),
        };
        match (Self::parse_numbers(numbers), stage) {
            (Some(numbers), Some(stage)) => Ok(Self { numbers, stage }),
            _ => Err(ParseReleaseError { text: text.into(), is_agent: false }),
        }
    }
}

impl fmt::Display for Release {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { numbers: [major, minor, patch], stage } = self;
        write!(formatter, "{major}.{minor}.{patch}")?;
        let Stage::Before(name, number) = stage else { return Ok(()) };
        formatter.write_str("-")?;
        for byte in name.iter().take_while(|byte| **byte != 0) {
            write!(formatter, "{}", char::from(*byte))?;
        }
        number.map_or(Ok(()), |number| write!(formatter, ".{number}"))
    }
}

impl fmt::Debug for Release {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

/// The error for a text that is not a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseReleaseError {
    text: Box<str>,
    is_agent: bool,
}

impl fmt::Display for ParseReleaseError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = &self.text;
        if self.is_agent {
            return write!(
                formatter,
                "`{text}` is not a server's user agent: expected `<client>/<version> (…`"
            );
        }
        write!(formatter, "`{text}` is not a release such as 0.169.0 or 0.170.0-alpha.3")
    }
}

impl std::error::Error for ParseReleaseError {}

#[cfg(test)]
mod tests {
    use super::Release;

    fn release(text: &str) -> Release {
        text.parse().unwrap()
    }

    #[test]
    fn releases_are_in_order() {
        let ordered = [
            "0.0.0",
            "0.98.0",
            "0.99.0",
            "0.100.0",
            "0.144.0",
            "0.144.6",
            "0.145.0-alpha",
            "0.145.0-alpha.1",
            "0.145.0-alpha.3",
            "0.145.0-alpha.10",
            "0.145.0-beta.1",
            "0.145.0-rc.1",
            "0.145.0",
            "1.0.0",
        ];
        for pair in ordered.windows(2) {
            assert!(release(pair[0]) < release(pair[1]), "{pair:?}");
        }
        for text in ordered {
            assert_eq!(release(text).to_string(), text);
        }
        assert_eq!(release("0.145.0+linux"), Release::new(0, 145, 0));
        assert_eq!(Release::NEWEST.to_string(), crate::NEWEST_RELEASE);
    }

    #[test]
    fn what_is_no_release_is_refused() {
        for text in [
            "",
            "0.169",
            "0.169.0.1",
            "v0.169.0",
            "0.169.x",
            "0..0",
            "0.169.",
            "0.169.0-",
            "0.169.0-alpha.",
            "0.169.0-alpha.+3",
            "0.169.0-alpha.3.4",
            "0.169.0-a name",
            "0.169.0-a-name-that-is-long",
            "0.169.9999999999",
        ] {
            let error = text.parse::<Release>().unwrap_err().to_string();
            assert!(error.starts_with(&format!("`{text}` is not a release")), "{error}");
        }
    }

    #[test]
    fn user_agents_are_read() {
        for (agent, expected) in [
            (
                "oracle_client/0.169.0 (Debian 12.0.0; x86_64) unknown (oracle_client; 0.0.1)",
                "0.169.0",
            ),
            ("/0.99.0 (Debian 12.0.0; x86_64) unknown (;)", "0.99.0"),
            (
                "Codex Desktop/0.170.0-alpha.3 (Mac OS 15.1.0; arm64) iTerm.app/3.5.1 (x; 1)",
                "0.170.0-alpha.3",
            ),
            ("codex_cli_rs/0.0.0 (Ubuntu 24.4.0; x86_64) vscode/1.99.0", "0.0.0"),
            ("a/b/c/0.120.0 (Windows 10.0.1; x86_64) unknown (a/b/c; 1/2.3.4)", "0.120.0"),
            ("a/1.2.3 (b/0.120.0 (Debian 12.0.0; x86_64) unknown (a/1.2.3 (b; 1)", "0.120.0"),
        ] {
            assert_eq!(Release::of_user_agent(agent).unwrap().to_string(), expected, "{agent}");
        }
        for agent in ["", "/", "client", "client/0.169.0", "client/0.169 (x)", "client 0.169.0 (x)"]
        {
            assert!(Release::of_user_agent(agent).is_err(), "{agent}");
        }
    }
}
