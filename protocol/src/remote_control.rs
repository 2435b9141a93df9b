//! Remote control: working with this server from other devices of the same account.
//!
//! A client turns it on, shows a pairing code for a new device to claim, and manages the devices
//! that were let in. The devices reach the server through a service of OpenAI, where the server's
//! machine is enrolled as an environment.

use crate::{
    macros::{object, string_enum},
    wire::Secret,
};

object! {
    /// The params of `remoteControl/enable`, all of which may be left out.
    #[derive(Default)]
    pub struct RemoteControlEnableParams {
        /// Whether it holds for this server process only, rather than being remembered. Defaults to
        /// `false`.
        pub ephemeral: Optional<bool>,
    }
}

object! {
    /// How remote control stands once it is on: the answer to `remoteControl/enable`.
    ///
    /// By default, a machine that is not enrolled yet is enrolled before the answer.
    pub struct RemoteControlEnableResponse {
        /// How the connection to the service is.
        pub status: RemoteControlConnectionStatus,
        /// The name of the server's machine, for people.
        pub server_name: String,
        /// Names the installation of the server. A UUID.
        pub installation_id: String,
        /// Names the environment. `null` while the machine is not enrolled.
        pub environment_id: Option<String>,
    }
}

string_enum! {
    /// How the connection to the remote control service is.
    pub enum RemoteControlConnectionStatus {
        /// Remote control is off.
        Disabled = "disabled",
        /// The server is about to connect.
        Connecting = "connecting",
        /// Devices can reach the server.
        Connected = "connected",
        /// The connection failed.
        Errored = "errored",
        ..
    }
}

object! {
    /// The params of `remoteControl/disable`, all of which may be left out.
    #[derive(Default)]
    pub struct RemoteControlDisableParams {
        /// Whether it holds for this server process only, rather than being remembered. Defaults to
        /// `false`.
        pub ephemeral: Optional<bool>,
    }
}

object! {
    /// How remote control stands once it is off: the answer to `remoteControl/disable`.
    ///
    /// Devices that were let in keep their access for the next time it is on.
    pub struct RemoteControlDisableResponse {
        /// How the connection to the service is.
        pub status: RemoteControlConnectionStatus,
        /// The name of the server's machine, for people.
        pub server_name: String,
        /// Names the installation of the server. A UUID.
        pub installation_id: String,
        /// Names the environment. `null` when remote control is off or the machine is not enrolled.
        pub environment_id: Option<String>,
    }
}

object! {
    /// How remote control stands: the answer to `remoteControl/status/read`.
    pub struct RemoteControlStatusReadResponse {
        /// How the connection to the service is.
        pub status: RemoteControlConnectionStatus,
        /// The name of the server's machine, for people.
        pub server_name: String,
        /// Names the installation of the server. A UUID.
        pub installation_id: String,
        /// Names the environment. Absent or `null` when remote control is off or the machine is not
        /// enrolled.
        pub environment_id: Option<String>,
    }
}

object! {
    /// The params of `remoteControl/pairing/start`.
    #[derive(Default)]
    pub struct RemoteControlPairingStartParams {
        /// Whether to get a code for typing as well. Defaults to `false`.
        pub manual_code: Optional<bool>,
    }
}

object! {
    /// A code that lets a new device in: the answer to `remoteControl/pairing/start`.
    pub struct RemoteControlPairingStartResponse {
        /// The code, for a device to scan. Whoever has it can pair.
        pub pairing_code: Secret,
        /// The code for typing. `null` unless `manualCode` asked for it.
        pub manual_pairing_code: Option<Secret>,
        /// Names the environment that the device will reach.
        pub environment_id: String,
        /// When the codes expire, in seconds of Unix time.
        pub expires_at: i64,
    }
}

object! {
    /// Which code to ask about: the params of `remoteControl/pairing/status`. Exactly one of the
    /// two must be given.
    #[derive(Default)]
    pub struct RemoteControlPairingStatusParams {
        /// A `pairingCode`. Absent and `null` mean: ask about the other.
        pub pairing_code: Field<Secret>,
        /// A `manualPairingCode`. Absent and `null` mean: ask about the other.
        pub manual_pairing_code: Field<Secret>,
    }
}

object! {
    /// The answer to `remoteControl/pairing/status`.
    pub struct RemoteControlPairingStatusResponse {
        /// Whether a device has used the code. Clients ask again until it has.
        pub claimed: bool,
    }
}

object! {
    /// The params of `remoteControl/client/list`.
    pub struct RemoteControlClientsListParams {
        /// The environment whose devices to list.
        pub environment_id: String,
        /// Where to go on: the `nextCursor` of an earlier answer. Absent and `null` mean: at the
        /// start.
        pub cursor: Field<String>,
        /// How many devices to give at most. Absent and `null` mean: the service's choice.
        pub limit: Field<u32>,
        /// In which order to give them. Absent and `null` mean: the service's choice.
        pub order: Field<RemoteControlClientsListOrder>,
    }
}

string_enum! {
    /// In which order devices are listed.
    pub enum RemoteControlClientsListOrder {
        /// Ascending.
        Asc = "asc",
        /// Descending.
        Desc = "desc",
    }
}

object! {
    /// A page of devices that were let in: the answer to `remoteControl/client/list`.
    pub struct RemoteControlClientsListResponse {
        /// The devices.
        pub data: Vec<RemoteControlClient>,
        /// Where to go on. `null` at the end.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// A device that was let in; what is `null` is not known.
    pub struct RemoteControlClient {
        /// Names the device, for `remoteControl/client/revoke`.
        pub client_id: String,
        /// The name for people.
        pub display_name: Option<String>,
        /// What kind of device it is.
        pub device_type: Option<String>,
        /// The platform of its app.
        pub platform: Option<String>,
        /// The version of its operating system.
        pub os_version: Option<String>,
        /// Its model, as the maker calls it.
        pub device_model: Option<String>,
        /// The version of its app.
        pub app_version: Option<String>,
        /// When it was last there, in seconds of Unix time.
        pub last_seen_at: Option<i64>,
    }
}

object! {
    /// The params of `remoteControl/client/revoke`.
    pub struct RemoteControlClientsRevokeParams {
        /// The environment that the device may reach no longer.
        pub environment_id: String,
        /// The device.
        pub client_id: String,
    }
}

object! {
    /// The answer to `remoteControl/client/revoke`: nothing.
    #[derive(Default)]
    pub struct RemoteControlClientsRevokeResponse {}
}

object! {
    /// Says how remote control stands: the params of `remoteControl/status/changed`.
    ///
    /// Newer servers send it after `initialize` as well, also when remote control is off.
    pub struct RemoteControlStatusChangedNotification {
        /// How the connection to the service is.
        pub status: RemoteControlConnectionStatus,
        /// The name of the server's machine, for people.
        pub server_name: Newer<String>,
        /// Names the installation of the server. A UUID.
        pub installation_id: Newer<String>,
        /// Names the environment. `null` when remote control is off or the machine is not enrolled.
        pub environment_id: Option<String>,
    }
}
