//! Permissions beyond those of a thread: what the agent asks for, and what it is granted.

use super::{AdditionalMacOsPermissions, FileSystemSandboxEntry, GrantedMacOsPermissions};
use crate::{
    macros::{object, reshaped, string_enum},
    path::LegacyAppPathString,
};

object! {
    /// What one command asks for beyond what it may.
    pub struct AdditionalPermissionProfile {
        /// The network. `null` when not asked for.
        pub network: Option<AdditionalNetworkAccess>,
        /// Files. `null` when not asked for.
        pub file_system: Option<AdditionalFileSystemPermissions>,
        /// What to do to a Mac. Absent or `null` when not asked for.
        ///
        /// @removed 0.118.0
        pub macos: Field<AdditionalMacOsPermissions>,
    }
}

object! {
    /// More files that may be read and written.
    pub struct AdditionalFileSystemPermissions {
        /// Paths that may be read. `null` for none. `entries` is meant to take its place.
        pub read: Option<Vec<LegacyAppPathString>>,
        /// Paths that may be written. `null` for none. `entries` is meant to take its place.
        pub write: Option<Vec<LegacyAppPathString>>,
        /// How many levels of folders to search for what the patterns match, from 1 on. Absent and
        /// `null` mean: no limit is set.
        pub glob_scan_max_depth: Field<usize>,
        /// The rules, which say the same as `read` and `write` and more. Absent or `null` when
        /// there are none.
        pub entries: Field<Vec<FileSystemSandboxEntry>>,
    }
}

object! {
    /// More of the network.
    pub struct AdditionalNetworkPermissions {
        /// Whether it may be reached. `null` when this is left as it is.
        pub enabled: Option<bool>,
    }
}

reshaped! {
    /// More of the network, in either shape.
    pub enum AdditionalNetworkAccess {
        /// As an object.
        Permissions(AdditionalNetworkPermissions),
        /// Whether it may be reached.
        Enabled(bool) until "0.110.0",
    }
}

object! {
    /// A rule about a host on the network.
    pub struct NetworkPolicyAmendment {
        /// The host.
        pub host: String,
        /// What to do about calls to it.
        pub action: NetworkPolicyRuleAction,
    }
}

string_enum! {
    /// What to do about calls to a host.
    pub enum NetworkPolicyRuleAction {
        /// Let them through.
        Allow = "allow",
        /// Stop them.
        Deny = "deny",
        ..
    }
}

object! {
    /// The call to the network that a question is about.
    pub struct NetworkApprovalContext {
        /// The host to be called.
        pub host: String,
        /// By what protocol.
        pub protocol: NetworkApprovalProtocol,
    }
}

string_enum! {
    /// How the network is called.
    pub enum NetworkApprovalProtocol {
        /// By HTTP.
        Http = "http",
        /// By HTTPS.
        Https = "https",
        /// By TCP through a SOCKS5 proxy.
        Socks5Tcp = "socks5Tcp",
        /// By UDP through a SOCKS5 proxy.
        Socks5Udp = "socks5Udp",
        /// SOCKS5 over TCP, as the events of 0.104.0 spell it.
        ///
        /// @removed 0.105.0
        Socks5TcpSnakeCase = "socks5_tcp",
        /// SOCKS5 over UDP, as the events of 0.104.0 spell it.
        ///
        /// @removed 0.105.0
        Socks5UdpSnakeCase = "socks5_udp",
        ..
    }
}

object! {
    /// Permissions that the agent asks for. Members that are not named here are an error.
    #[cfg_attr(feature = "schema", schemars(extend("x-closed" = true)))]
    pub struct RequestPermissionProfile {
        /// The network. `null` when not asked for.
        pub network: Option<AdditionalNetworkPermissions>,
        /// Files. `null` when not asked for.
        pub file_system: Option<AdditionalFileSystemPermissions>,
        /// What to do to a Mac. Absent or `null` when not asked for.
        ///
        /// @removed 0.116.0
        pub macos: Field<AdditionalMacOsPermissions>,
    }
}

object! {
    /// Permissions that a client grants, out of those asked for. An empty object grants none.
    pub struct GrantedPermissionProfile {
        /// The network. Absent and `null` mean: not granted.
        pub network: Field<AdditionalNetworkPermissions>,
        /// Files. Absent and `null` mean: not granted.
        pub file_system: Field<AdditionalFileSystemPermissions>,
        /// What to do to a Mac. Absent and `null` mean: not granted.
        ///
        /// @removed 0.116.0
        pub macos: Field<GrantedMacOsPermissions>,
    }
}

string_enum! {
    /// How long a permission is good for.
    pub enum PermissionGrantScope {
        /// Until the turn ends.
        Turn = "turn",
        /// As long as the thread is loaded.
        Session = "session",
    }
}
