//! What commands may do to a Mac and its applications. Used by servers before 0.118.0.

use crate::macros::{keyed_union, object, string_enum, untagged_union};

keyed_union! {
    /// The applications that may be controlled through Apple events.
    pub enum MacOsAutomationPermission {
        /// No applications.
        None = "none",
        /// All applications.
        All = "all",
        /// The applications with these bundle IDs.
        BundleIds(Vec<String>) = "bundle_ids",
        ..
    }
}

string_enum! {
    /// The access to the system's preferences.
    pub enum MacOsPreferencesPermission {
        /// No access.
        None = "none",
        /// Read access.
        ReadOnly = "read_only",
        /// Read and write access.
        ReadWrite = "read_write",
        ..
    }
}

untagged_union! {
    /// The applications that may be controlled through Apple events. Used by servers before
    /// 0.113.0.
    pub enum MacOsAutomationValue {
        /// All applications, or none.
        All(bool),
        /// The applications with these bundle IDs.
        BundleIds(Vec<String>),
    }
}

untagged_union! {
    /// The access to the system's preferences. Used by servers before 0.113.0.
    pub enum MacOsPreferencesValue {
        /// Whether any access is allowed.
        Allowed(bool),
        /// The access, by name.
        Level(String),
    }
}

object! {
    /// Additional permissions that a command requests on macOS.
    pub struct AdditionalMacOsPermissions {
        /// Whether to control the machine through accessibility, as assistive tools do. `null` if
        /// not requested.
        pub accessibility: Field<bool>,
        /// The applications to control. `null` if not requested.
        pub automations: Field<MacOsAutomations>,
        /// Whether to access the calendar. `null` if not requested.
        pub calendar: Field<bool>,
        /// The access to the preferences. `null` if not requested.
        pub preferences: Field<MacOsPreferences>,
        /// The access to the contacts.
        pub contacts: Newer<MacOsContactsPermission>,
        /// Whether to open applications and files through Launch Services.
        pub launch_services: Newer<bool>,
        /// Whether to access the reminders.
        pub reminders: Newer<bool>,
    }
}

untagged_union! {
    /// The applications that may be controlled, in the newer or the older form.
    pub enum MacOsAutomations {
        /// The newer form.
        Permission(MacOsAutomationPermission),
        /// The form used by servers before 0.113.0.
        Value(MacOsAutomationValue),
    }
}

untagged_union! {
    /// The access to the preferences, in the newer or the older form.
    pub enum MacOsPreferences {
        /// The newer form.
        Permission(MacOsPreferencesPermission),
        /// The form used by servers before 0.113.0.
        Value(MacOsPreferencesValue),
    }
}

string_enum! {
    /// The access to the contacts.
    pub enum MacOsContactsPermission {
        /// No access.
        None = "none",
        /// Read access.
        ReadOnly = "read_only",
        /// Read and write access.
        ReadWrite = "read_write",
        ..
    }
}

object! {
    /// The permissions that a client grants to commands on macOS. Anything absent or `null` is not
    /// granted.
    pub struct GrantedMacOsPermissions {
        /// Whether commands may control the machine through accessibility, as assistive tools do.
        /// If absent or `null`, not granted.
        pub accessibility: Field<bool>,
        /// The applications that commands may control. If absent or `null`, not granted.
        pub automations: Field<MacOsAutomationPermission>,
        /// Whether commands may access the calendar. If absent or `null`, not granted.
        pub calendar: Field<bool>,
        /// The access to the preferences. If absent or `null`, not granted.
        pub preferences: Field<MacOsPreferencesPermission>,
        /// The access to the contacts. If absent or `null`, not granted.
        pub contacts: Field<MacOsContactsPermission>,
        /// Whether commands may open applications and files through Launch Services. If absent or
        /// `null`, not granted.
        pub launch_services: Field<bool>,
        /// Whether commands may access the reminders. If absent or `null`, not granted.
        pub reminders: Field<bool>,
    }
}
