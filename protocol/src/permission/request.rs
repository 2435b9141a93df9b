//! Additional permissions, beyond those of a thread: what the agent requests and what the client
//! grants.

use std::num::NonZeroUsize;

use super::{AdditionalMacOsPermissions, FileSystemSandboxEntry, GrantedMacOsPermissions};
use crate::{
    macros::{object, reshaped, string_enum},
    path::LegacyAppPathString,
};

object! {
    /// The additional permissions that a command requests.
    pub struct AdditionalPermissionProfile {
        /// The network access. `null` if not requested.
        pub network: Option<AdditionalNetworkAccess>,
        /// The file access. `null` if not requested.
        pub file_system: Option<AdditionalFileSystemPermissions>,
        /// The macOS permissions. Absent or `null` if not requested.
        ///
        /// @removed 0.118.0
        pub macos: Field<AdditionalMacOsPermissions>,
    }
}

object! {
    /// Additional file access.
    pub struct AdditionalFileSystemPermissions {
        /// Readable paths. `null` for none. Superseded by `entries`.
        pub read: Field<Vec<LegacyAppPathString>>,
        /// Writable paths. `null` for none. Superseded by `entries`.
        pub write: Field<Vec<LegacyAppPathString>>,
        /// The maximum directory depth to search for matches of glob patterns, at least 1. If
        /// absent or `null`, no limit is set.
        pub glob_scan_max_depth: Field<NonZeroUsize>,
        /// The rules, which cover `read` and `write` and more. Absent or `null` if there are none.
        pub entries: Field<Vec<FileSystemSandboxEntry>>,
    }
}

object! {
    /// Additional network access.
    pub struct AdditionalNetworkPermissions {
        /// Whether the network can be accessed. `null` to leave this unchanged.
        pub enabled: Field<bool>,
    }
}

reshaped! {
    /// Additional network access, in the newer or the older form.
    pub enum AdditionalNetworkAccess {
        /// The newer form: an object.
        Permissions(AdditionalNetworkPermissions),
        /// The older form: whether the network can be accessed.
        Enabled(bool) until "0.110.0",
    }
}

object! {
    /// A rule for a network host.
    pub struct NetworkPolicyAmendment {
        /// The host.
        pub host: String,
        /// What to do with connections to the host.
        pub action: NetworkPolicyRuleAction,
    }
}

string_enum! {
    /// What to do with connections to a host.
    pub enum NetworkPolicyRuleAction {
        /// Allow them.
        Allow = "allow",
        /// Block them.
        Deny = "deny",
        ..
    }
}

object! {
    /// The network access that an approval request is about.
    pub struct NetworkApprovalContext {
        /// The host to connect to.
        pub host: String,
        /// The protocol to use.
        pub protocol: NetworkApprovalProtocol,
    }
}

string_enum! {
    /// A network protocol.
    pub enum NetworkApprovalProtocol {
        /// HTTP.
        Http = "http",
        /// HTTPS.
        Https = "https",
        /// TCP through a SOCKS5 proxy.
        Socks5Tcp = "socks5Tcp",
        /// UDP through a SOCKS5 proxy.
        Socks5Udp = "socks5Udp",
        /// SOCKS5 over TCP, as spelled in the events of 0.104.0.
        ///
        /// @removed 0.105.0
        Socks5TcpSnakeCase = "socks5_tcp",
        /// SOCKS5 over UDP, as spelled in the events of 0.104.0.
        ///
        /// @removed 0.105.0
        Socks5UdpSnakeCase = "socks5_udp",
        ..
    }
}

object! {
    /// The permissions that the agent requests. Unknown fields are an error.
    pub struct RequestPermissionProfile is closed {
        /// The network access. `null` if not requested.
        pub network: Option<AdditionalNetworkPermissions>,
        /// The file access. `null` if not requested.
        pub file_system: Option<AdditionalFileSystemPermissions>,
        /// The macOS permissions. Absent or `null` if not requested.
        ///
        /// @removed 0.116.0
        pub macos: Field<AdditionalMacOsPermissions>,
    }
}

object! {
    /// The permissions that a client grants, out of those requested. An empty object grants none.
    pub struct GrantedPermissionProfile {
        /// The network access. If absent or `null`, not granted.
        pub network: Field<AdditionalNetworkPermissions>,
        /// The file access. If absent or `null`, not granted.
        pub file_system: Field<AdditionalFileSystemPermissions>,
        /// The macOS permissions. If absent or `null`, not granted.
        ///
        /// @removed 0.116.0
        pub macos: Field<GrantedMacOsPermissions>,
    }
}

string_enum! {
    /// How long a granted permission is valid.
    pub enum PermissionGrantScope {
        /// Until the turn ends.
        Turn = "turn",
        /// While the thread is loaded.
        Session = "session",
    }
}
