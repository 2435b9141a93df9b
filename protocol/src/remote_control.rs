//! Remote control: using this server from other devices of the same account.
//!
//! A client turns it on, shows a pairing code for a new device to claim, and manages the paired
//! devices. The devices reach the server through a service by OpenAI, where the server's machine is
//! enrolled as an environment.

use crate::{
    macros::{object, string_enum},
    wire::Secret,
};

object! {
    /// The params of `remoteControl/enable`, all optional.
    pub struct RemoteControlEnableParams {
        /// Whether the setting applies only to this server process instead of being saved. Defaults
        /// to `false`.
        pub ephemeral: Optional<bool>,
    }
}

object! {
    /// The response to `remoteControl/enable`: the status after remote control was enabled.
    ///
    /// By default, if the machine is not enrolled yet, it is enrolled before the response.
    pub struct RemoteControlEnableResponse {
        /// The status of the connection to the service.
        pub status: RemoteControlConnectionStatus,
        /// The display name of the server's machine.
        pub server_name: String,
        /// The ID of the server's installation: a UUID.
        pub installation_id: String,
        /// The environment's ID. `null` while the machine is not enrolled.
        pub environment_id: Option<String>,
    }
}

string_enum! {
    /// The status of the connection to the remote control service.
    pub enum RemoteControlConnectionStatus {
        /// Remote control is disabled.
        Disabled = "disabled",
        /// The server is connecting.
        Connecting = "connecting",
        /// Devices can reach the server.
        Connected = "connected",
        /// The connection failed.
        Errored = "errored",
        ..
    }
}

object! {
    /// The params of `remoteControl/disable`, all optional.
    pub struct RemoteControlDisableParams {
        /// Whether the setting applies only to this server process instead of being saved. Defaults
        /// to `false`.
        pub ephemeral: Optional<bool>,
    }
}

object! {
    /// The response to `remoteControl/disable`: the status after remote control was disabled.
    ///
    /// Paired devices keep their access for the next time it is enabled.
    pub struct RemoteControlDisableResponse {
        /// The status of the connection to the service.
        pub status: RemoteControlConnectionStatus,
        /// The display name of the server's machine.
        pub server_name: String,
        /// The ID of the server's installation: a UUID.
        pub installation_id: String,
        /// The environment's ID. `null` if remote control is disabled or the machine is not
        /// enrolled.
        pub environment_id: Option<String>,
    }
}

object! {
    /// The response to `remoteControl/status/read`: the status of remote control.
    pub struct RemoteControlStatusReadResponse {
        /// The status of the connection to the service.
        pub status: RemoteControlConnectionStatus,
        /// The display name of the server's machine.
        pub server_name: String,
        /// The ID of the server's installation: a UUID.
        pub installation_id: String,
        /// The environment's ID. Absent or `null` if remote control is disabled or the machine is
        /// not enrolled.
        pub environment_id: Option<String>,
    }
}

object! {
    /// The params of `remoteControl/pairing/start`.
    pub struct RemoteControlPairingStartParams {
        /// Whether to also return a code for manual entry. Defaults to `false`.
        pub manual_code: Optional<bool>,
    }
}

object! {
    /// The response to `remoteControl/pairing/start`: the codes for pairing a new device.
    pub struct RemoteControlPairingStartResponse {
        /// The pairing code, for the device to scan. Anyone who has it can pair.
        pub pairing_code: Secret,
        /// The pairing code for manual entry. `null` unless requested with `manualCode`.
        pub manual_pairing_code: Option<Secret>,
        /// The ID of the environment that the device will connect to.
        pub environment_id: String,
        /// When the codes expire, as a Unix timestamp in seconds.
        pub expires_at: i64,
    }
}

object! {
    /// The params of `remoteControl/pairing/status`: the code to check. Exactly one of the two
    /// fields must be set.
    pub struct RemoteControlPairingStatusParams {
        /// A `pairingCode`. If absent or `null`, checks `manualPairingCode`.
        pub pairing_code: Field<Secret>,
        /// A `manualPairingCode`. If absent or `null`, checks `pairingCode`.
        pub manual_pairing_code: Field<Secret>,
    }
}

object! {
    /// The response to `remoteControl/pairing/status`.
    pub struct RemoteControlPairingStatusResponse {
        /// Whether a device has used the code. Clients poll until it has.
        pub claimed: bool,
    }
}

object! {
    /// The params of `remoteControl/client/list`.
    pub struct RemoteControlClientsListParams {
        /// The ID of the environment whose devices to list.
        pub environment_id: String,
        /// The cursor: the `nextCursor` of an earlier response. If absent or `null`, starts at the
        /// first page.
        pub cursor: Field<String>,
        /// The maximum number of devices to return. If absent or `null`, the service chooses.
        pub limit: Field<u32>,
        /// The order of the list. If absent or `null`, the service chooses.
        pub order: Field<RemoteControlClientsListOrder>,
    }
}

string_enum! {
    /// The order of a list of devices.
    pub enum RemoteControlClientsListOrder {
        /// Ascending.
        Asc = "asc",
        /// Descending.
        Desc = "desc",
    }
}

object! {
    /// The response to `remoteControl/client/list`: a page of paired devices.
    pub struct RemoteControlClientsListResponse {
        /// The devices.
        pub data: Vec<RemoteControlClient>,
        /// Cursor for the next page. `null` on the last page.
        pub next_cursor: Option<String>,
    }
}

object! {
    /// A paired device. A `null` field is unknown.
    pub struct RemoteControlClient {
        /// The device's ID, for `remoteControl/client/revoke`.
        pub client_id: String,
        /// The device's display name.
        pub display_name: Option<String>,
        /// The kind of device.
        pub device_type: Option<String>,
        /// The platform of the device's app.
        pub platform: Option<String>,
        /// The version of the device's operating system.
        pub os_version: Option<String>,
        /// The device's model, as named by its manufacturer.
        pub device_model: Option<String>,
        /// The version of the device's app.
        pub app_version: Option<String>,
        /// When the device was last seen, as a Unix timestamp in seconds.
        pub last_seen_at: Option<i64>,
    }
}

object! {
    /// The params of `remoteControl/client/revoke`.
    pub struct RemoteControlClientsRevokeParams {
        /// The ID of the environment that the device loses access to.
        pub environment_id: String,
        /// The device's ID.
        pub client_id: String,
    }
}

object! {
    /// The response to `remoteControl/client/revoke`: an empty object.
    pub struct RemoteControlClientsRevokeResponse {}
}

object! {
    /// The params of `remoteControl/status/changed`, sent when the status of remote control
    /// changed.
    ///
    /// Newer servers also send it after `initialize`, even if remote control is disabled.
    pub struct RemoteControlStatusChangedNotification {
        /// The status of the connection to the service.
        pub status: RemoteControlConnectionStatus,
        /// The display name of the server's machine.
        pub server_name: Newer<String>,
        /// The ID of the server's installation: a UUID.
        pub installation_id: Newer<String>,
        /// The environment's ID. `null` if remote control is disabled or the machine is not
        /// enrolled.
        pub environment_id: Option<String>,
    }
}
