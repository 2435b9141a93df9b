#!/usr/bin/env bash
# Shows that what a release of the server adds is a minor version of this crate, and that a removal is not.
#
# A scratch copy of the crate gets a made-up release: a field in params, in a response and in a variant, a
# value, a variant, a first field of an empty type, a method and a notification. cargo-semver-checks then
# compares it with the crate as it is. Needs `cargo install --locked cargo-semver-checks`.
#
# Usage: semver.sh
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
if ! cargo semver-checks --version > /dev/null 2>&1; then
    echo "cargo-semver-checks is missing: cargo install --locked cargo-semver-checks" >&2
    exit 1
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

copy() { # name
    mkdir "$scratch/$1"
    cp -r "$root/protocol" "$root/Cargo.lock" "$scratch/$1/"
    sed 's/^members = .*/members = ["protocol"]/' "$root/Cargo.toml" > "$scratch/$1/Cargo.toml"
}

# Inserts lines below the only line that is `anchor`; fails if there is none, or more than one.
below() { # file, anchor, lines
    local file=$scratch/$change/protocol/src/$1
    if [ "$(grep --count --fixed-strings --line-regexp -- "$2" "$file")" != 1 ]; then
        echo "semver.sh: $1 does not have the line \`$2\` once; choose another one" >&2
        exit 1
    fi
    awk -v anchor="$2" -v lines="$3" '{ print } $0 == anchor { print lines }' "$file" > "$scratch/edited"
    mv "$scratch/edited" "$file"
}

at_end() { # file, lines
    printf '\n%s\n' "$2" >> "$scratch/$change/protocol/src/$1"
}

judge() { # release type
    cargo semver-checks --manifest-path "$scratch/$change/protocol/Cargo.toml" \
        --baseline-root "$scratch/before" --release-type "$1" --all-features
}

copy before

change=release
copy "$change"
below turn/start.rs '    pub struct TurnStartParams {' $'        /// New.\n        pub mood: Field<String>,'
below account/mod.rs '    pub struct GetAccountResponse {' $'        /// New.\n        pub mood: Newer<String>,'
below account/mod.rs '    pub struct ChatgptAccount {' $'        /// New.\n        pub mood: Optional<Mood>,'
below account/mod.rs '    pub enum Account by "type" {' $'        /// New.\n        Moody(MoodyAccount) = "moody",'
below account/mod.rs '    pub enum PlanType {' $'        /// New.\n        Moody = "moody",'
at_end account/mod.rs 'string_enum! {
    /// New.
    pub enum Mood {
        /// New.
        Good = "good",
        ..
    }
}

object! {
    /// New.
    pub struct MoodyAccount {
        /// New.
        pub mood: Mood,
    }
}

object! {
    /// New.
    pub struct ReadMoodParams {}
}

object! {
    /// New.
    pub struct ReadMoodResponse {
        /// New.
        pub mood: Mood,
    }
}

object! {
    /// New.
    pub struct MoodUpdatedNotification {
        /// New.
        pub mood: Mood,
    }
}'
below registry/client_requests.rs '    pub enum ClientRequest in client_request, ClientToServer {' $'        /// New.\n        experimental MoodRead = "mood/read": ReadMoodParams => ReadMoodResponse,'
below registry/server_notifications.rs '    pub enum ServerNotification in server_notification, ServerToClient {' $'        /// New.\n        stable MoodUpdated = "mood/updated": MoodUpdatedNotification,'
echo "== A release that adds things must be a minor version."
judge minor

change=removal
copy "$change"
sed -i '/pub user_id: Option<String> = null,/d' "$scratch/$change/protocol/src/account/mod.rs"
echo "== A removed field must not be a minor version."
if judge minor; then
    echo "semver.sh: cargo-semver-checks passed a removed field, so its verdict says nothing" >&2
    exit 1
fi
echo "== As it should be: additions are minor, a removal is not."
