//! A plugin in detail, and its skills.

use super::PluginSummary;
use crate::{
    hook::HookEventName,
    macros::{object, string_enum, tagged_union},
    path::{AbsolutePathBuf, LegacyAppPathString},
    skill::SkillInterface,
};

object! {
    /// The params of `plugin/read`.
    ///
    /// Exactly one of `marketplacePath` and `remoteMarketplaceName` must be set.
    pub struct PluginReadParams {
        /// The path to the file of the marketplace that lists the plugin. If absent or `null`, the
        /// marketplace is in the backend.
        pub marketplace_path: Field<AbsolutePathBuf>,
        /// The name of the marketplace in the backend that lists the plugin. If absent or `null`,
        /// the marketplace is on the server's machine.
        pub remote_marketplace_name: Field<String>,
        /// The plugin's name or, if it is in the backend, its `remotePluginId`.
        pub plugin_name: String,
    }
}

object! {
    /// The response to `plugin/read`.
    pub struct PluginReadResponse {
        /// The plugin.
        pub plugin: PluginDetail,
    }
}

object! {
    /// A plugin and what it provides.
    pub struct PluginDetail {
        /// The name of the marketplace that lists the plugin.
        pub marketplace_name: String,
        /// The path to that marketplace's file. `null` if the marketplace is in the backend.
        pub marketplace_path: Option<AbsolutePathBuf>,
        /// The plugin, as it appears in lists.
        pub summary: PluginSummary,
        /// The plugin's own link in the backend, whether or not the plugin is shared. `null` if
        /// there is none.
        pub share_url: Option<String>,
        /// What the plugin does. `null` if it has no description.
        pub description: Option<String>,
        /// The plugin's skills.
        pub skills: Vec<SkillSummary>,
        /// The skill to start with. `null` if there is none, or if the skill or the plugin is
        /// disabled.
        pub onboarding_skill: Option<SkillSummary> = null,
        /// The plugin's hooks.
        pub hooks: Newer<Vec<PluginHookSummary>>,
        /// The plugin's apps.
        pub apps: Vec<AppSummary>,
        /// The app templates that the plugin needs.
        pub app_templates: Newer<Vec<AppTemplateSummary>>,
        /// The names of the plugin's MCP servers.
        pub mcp_servers: Vec<String>,
        /// The plugin's scheduled tasks. Empty if there are none, `null` if unknown.
        pub scheduled_tasks: Option<Vec<ScheduledTaskSummary>>,
    }
}

object! {
    /// A template from which a workspace creates apps.
    pub struct AppTemplateSummary {
        /// The template's ID.
        pub template_id: String,
        /// The template's display name.
        pub name: String,
        /// What the template is for. `null` if unknown.
        pub description: Option<String>,
        /// The template's category. `null` if it has none.
        pub category: Option<String>,
        /// The ID of the template's canonical app. `null` if unknown.
        pub canonical_connector_id: Option<String>,
        /// The URL of the template's logo. `null` if it has none.
        pub logo_url: Option<String>,
        /// The URL of the template's logo for a dark background. `null` if it has none.
        pub logo_url_dark: Option<String>,
        /// The IDs of the apps created from the template.
        pub materialized_app_ids: Vec<String>,
        /// Why the template is unavailable. `null` if it is available.
        pub reason: Option<AppTemplateUnavailableReason>,
    }
}

string_enum! {
    /// Why an app template is unavailable.
    pub enum AppTemplateUnavailableReason {
        /// The workspace has not configured it.
        NotConfiguredForWorkspace = "NOT_CONFIGURED_FOR_WORKSPACE",
        /// No workspace is selected.
        NoActiveWorkspace = "NO_ACTIVE_WORKSPACE",
        ..
    }
}

object! {
    /// An app that a plugin uses. `app/read` returns more about it.
    pub struct AppSummary {
        /// The app's ID.
        pub id: String,
        /// The app's display name.
        pub name: String,
        /// What the app does. `null` if unknown.
        pub description: Option<String>,
        /// The URL where the user links the app. `null` if unknown.
        pub install_url: Option<String>,
        /// The app's category. `null` if it has none.
        pub category: Option<String>,
        /// Whether the user must still sign in to the app. Newer clients get this from `app/list`.
        ///
        /// @removed 0.140.0
        pub needs_auth: Optional<bool>,
    }
}

object! {
    /// A hook that a plugin provides.
    pub struct PluginHookSummary {
        /// The hook's key, as in `hooks/list`.
        pub key: String,
        /// The event that runs the hook.
        pub event_name: HookEventName,
    }
}

object! {
    /// A skill that a plugin provides.
    pub struct SkillSummary {
        /// The skill's name.
        pub name: String,
        /// What the skill is for, as shown to the model.
        pub description: String,
        /// A shorter description. `null` if there is none.
        pub short_description: Option<String>,
        /// How to display the skill. `null` if unspecified.
        pub interface: Option<SkillInterface>,
        /// The path to the skill's `SKILL.md` on the server's machine. `null` if the file is not
        /// there; `plugin/skill/read` returns its text.
        pub path: Option<LegacyAppPathString>,
        /// Whether the configuration enables the skill.
        pub enabled: Newer<bool>,
    }
}

object! {
    /// A scheduled task of a plugin.
    pub struct ScheduledTaskSummary {
        /// The task's key.
        pub key: String,
        /// The task's display name.
        pub name: String,
        /// The prompt sent to the model.
        pub prompt: String,
        /// When the task runs.
        pub schedule: ScheduledTaskSchedule,
    }
}

tagged_union! {
    /// When a scheduled task runs.
    pub enum ScheduledTaskSchedule by "type" {
        /// Every given number of hours.
        Hourly(HourlySchedule) = "hourly",
        /// Once a day.
        Daily(DailySchedule) = "daily",
        /// Once on every weekday (working day).
        Weekdays(WeekdaysSchedule) = "weekdays",
        /// Once on each of the given days of the week.
        Weekly(WeeklySchedule) = "weekly",
        ..
    }
}

object! {
    /// A schedule that runs every given number of hours.
    pub struct HourlySchedule {
        /// The number of hours between two runs.
        pub interval_hours: u32,
        /// The days of the week on which the task runs. `null` for every day.
        pub days: Option<Vec<ScheduledTaskWeekday>>,
    }
}

object! {
    /// A schedule that runs once a day.
    pub struct DailySchedule {
        /// The time of day, as text.
        pub time: String,
    }
}

object! {
    /// A schedule that runs once on every weekday (working day).
    pub struct WeekdaysSchedule {
        /// The time of day, as text.
        pub time: String,
    }
}

object! {
    /// A schedule that runs once on each of the given days of the week.
    pub struct WeeklySchedule {
        /// The days of the week.
        pub days: Vec<ScheduledTaskWeekday>,
        /// The time of day, as text.
        pub time: String,
    }
}

string_enum! {
    /// A day of the week.
    pub enum ScheduledTaskWeekday {
        /// Monday.
        Monday = "MO",
        /// Tuesday.
        Tuesday = "TU",
        /// Wednesday.
        Wednesday = "WE",
        /// Thursday.
        Thursday = "TH",
        /// Friday.
        Friday = "FR",
        /// Saturday.
        Saturday = "SA",
        /// Sunday.
        Sunday = "SU",
        ..
    }
}

object! {
    /// The params of `plugin/skill/read`. The plugin does not have to be installed.
    pub struct PluginSkillReadParams {
        /// The name of the marketplace in the backend that lists the plugin.
        pub remote_marketplace_name: String,
        /// The plugin's ID in the backend.
        pub remote_plugin_id: String,
        /// The skill's name. An empty string is an error.
        pub skill_name: String,
    }
}

object! {
    /// The response to `plugin/skill/read`: a skill's text.
    pub struct PluginSkillReadResponse {
        /// The contents of the skill's `SKILL.md`, in Markdown. `null` if the backend has none.
        pub contents: Option<String>,
    }
}
