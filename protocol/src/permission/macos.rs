//! What commands may do to a Mac and its applications, as servers before 0.118.0 have it.

use crate::macros::{keyed_union, object, string_enum, untagged_union};

keyed_union! {
    /// Which applications may be driven by Apple events.
    pub enum MacOsAutomationPermission {
        /// None.
        None = "none",
        /// All.
        All = "all",
        /// Those with these bundle ids.
        BundleIds(Vec<String>) = "bundle_ids",
        ..
    }
}

string_enum! {
    /// What may be done to the preferences of the system.
    pub enum MacOsPreferencesPermission {
        /// Nothing.
        None = "none",
        /// They may be read.
        ReadOnly = "read_only",
        /// They may be read and written.
        ReadWrite = "read_write",
        ..
    }
}

untagged_union! {
    /// Which applications may be driven by Apple events, as servers before 0.113.0 have it.
    pub enum MacOsAutomationValue {
        /// All of them, or none.
        All(bool),
        /// Those with these bundle ids.
        BundleIds(Vec<String>),
    }
}

untagged_union! {
    /// What may be done to the preferences of the system, as servers before 0.113.0 have it.
    pub enum MacOsPreferencesValue {
        /// Whether anything may be done.
        Allowed(bool),
        /// What may be done, by name.
        Level(String),
    }
}

object! {
    /// What a command asks to do to a Mac, beyond what it may.
    pub struct AdditionalMacOsPermissions {
        /// Whether to control the machine as assistive tools do. `null` when not asked for.
        pub accessibility: Field<bool>,
        /// Which applications to drive. `null` when not asked for.
        pub automations: Field<MacOsAutomations>,
        /// Whether to use the calendar. `null` when not asked for.
        pub calendar: Field<bool>,
        /// What to do to the preferences. `null` when not asked for.
        pub preferences: Field<MacOsPreferences>,
        /// What to do to the contacts.
        pub contacts: Newer<MacOsContactsPermission>,
        /// Whether to open applications and files by Launch Services.
        pub launch_services: Newer<bool>,
        /// Whether to use the reminders.
        pub reminders: Newer<bool>,
    }
}

untagged_union! {
    /// Which applications may be driven, in either shape.
    pub enum MacOsAutomations {
        /// As the later of these servers have it.
        Permission(MacOsAutomationPermission),
        /// As servers before 0.113.0 have it.
        Value(MacOsAutomationValue),
    }
}

untagged_union! {
    /// What may be done to the preferences, in either shape.
    pub enum MacOsPreferences {
        /// As the later of these servers have it.
        Permission(MacOsPreferencesPermission),
        /// As servers before 0.113.0 have it.
        Value(MacOsPreferencesValue),
    }
}

string_enum! {
    /// What may be done to the contacts.
    pub enum MacOsContactsPermission {
        /// Nothing.
        None = "none",
        /// They may be read.
        ReadOnly = "read_only",
        /// They may be read and written.
        ReadWrite = "read_write",
        ..
    }
}

object! {
    /// What a client lets commands do to a Mac. What is absent or `null` is not granted.
    pub struct GrantedMacOsPermissions {
        /// Whether to control the machine as assistive tools do. Absent and `null` mean: not
        /// granted.
        pub accessibility: Field<bool>,
        /// Which applications to drive. Absent and `null` mean: not granted.
        pub automations: Field<MacOsAutomationPermission>,
        /// Whether to use the calendar. Absent and `null` mean: not granted.
        pub calendar: Field<bool>,
        /// What to do to the preferences. Absent and `null` mean: not granted.
        pub preferences: Field<MacOsPreferencesPermission>,
        /// What to do to the contacts. Absent and `null` mean: not granted.
        pub contacts: Field<MacOsContactsPermission>,
        /// Whether to open applications and files by Launch Services. Absent and `null` mean: not
        /// granted.
        pub launch_services: Field<bool>,
        /// Whether to use the reminders. Absent and `null` mean: not granted.
        pub reminders: Field<bool>,
    }
}
