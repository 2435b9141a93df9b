//! A table of eras, and what a release picks of it.

use app_server_protocol::release::Release;

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// What it is about.
    pub name: &'static str,
    /// The statements that show it.
    pub statements: &'static [&'static str],
    /// The first releases of its eras.
    pub since: &'static [Release],
}

/// What a release does: what the last era that it is in says.
pub(super) fn pick<T: Copy>(release: Release, first: T, later: &[(Release, T)]) -> T {
    let found = later.iter().rev().find(|(since, _)| *since <= release);
    found.map_or(first, |(_, value)| *value)
}

/// Declares the table. A row is its name, the statements that show it, its type, and its eras; the first is that of
/// the oldest release.
macro_rules! eras {
    ($(
        $(#[doc = $doc:literal])+
        $name:ident [$($statement:literal)+]: $type:ty = {
            0.99 => $first:expr,
            $(($minor:literal) => $value:expr,)*
        }
    )+) => {
        /// What a release does.
        #[derive(Debug, Clone, Copy)]
        pub struct Eras {
            $($(#[doc = $doc])+ pub $name: $type,)+
        }

        impl Eras {
            /// What this release does.
            pub fn of(release: Release) -> Self {
                Self {
                    $($name: crate::eras::pick::pick(
                        release,
                        $first,
                        &[$((Release::new(0, $minor, 0), $value)),*],
                    ),)+
                }
            }

            /// The rows of the table.
            pub const ROWS: &'static [Row] = &[
                $(Row {
                    name: stringify!($name),
                    statements: &[$($statement),+],
                    since: &[Release::OLDEST, $(Release::new(0, $minor, 0)),*],
                },)+
            ];
        }
    };
}
pub(super) use eras;
