//! A plugin in full, and the skills in it.

use super::PluginSummary;
use crate::{
    hook::HookEventName,
    macros::{object, string_enum, tagged_union},
    path::{AbsolutePathBuf, LegacyAppPathString},
    skill::SkillInterface,
};

object! {
    /// Which plugin to describe: the params of `plugin/read`.
    ///
    /// Exactly one of `marketplacePath` and `remoteMarketplaceName` must be given.
    pub struct PluginReadParams {
        /// The file of the marketplace that has it. Absent and `null` mean: it is in the backend.
        pub marketplace_path: Field<AbsolutePathBuf>,
        /// The name of the marketplace in the backend that has it. Absent and `null` mean: it is on
        /// the server's machine.
        pub remote_marketplace_name: Field<String>,
        /// The plugin: its name or, in the backend, its `remotePluginId`.
        pub plugin_name: String,
    }
}

object! {
    /// The answer to `plugin/read`.
    pub struct PluginReadResponse {
        /// The plugin.
        pub plugin: PluginDetail,
    }
}

object! {
    /// A plugin and what it brings.
    pub struct PluginDetail {
        /// The marketplace that has it.
        pub marketplace_name: String,
        /// The file of that marketplace. `null` when it is in the backend.
        pub marketplace_path: Option<AbsolutePathBuf>,
        /// The plugin, as lists show it.
        pub summary: PluginSummary,
        /// Its own link in the backend, whether it is shared or not. `null` when there is none.
        pub share_url: Option<String>,
        /// What it does. `null` when it does not say.
        pub description: Option<String>,
        /// Its skills.
        pub skills: Vec<SkillSummary>,
        /// The skill to begin with. `null` when there is none, or when it or the plugin is switched
        /// off.
        pub onboarding_skill: Option<SkillSummary> = null,
        /// Its hooks.
        pub hooks: Newer<Vec<PluginHookSummary>>,
        /// Its apps.
        pub apps: Vec<AppSummary>,
        /// The templates of apps that it needs.
        pub app_templates: Newer<Vec<AppTemplateSummary>>,
        /// Its MCP servers, by name.
        pub mcp_servers: Vec<String>,
        /// What it does at set times; empty when nothing. `null` when not known.
        pub scheduled_tasks: Option<Vec<ScheduledTaskSummary>>,
    }
}

object! {
    /// A template that a workspace makes apps from.
    pub struct AppTemplateSummary {
        /// Names the template.
        pub template_id: String,
        /// The name for people.
        pub name: String,
        /// What it does. `null` when not known.
        pub description: Option<String>,
        /// Its category. `null` when it has none.
        pub category: Option<String>,
        /// Its canonical app. `null` when not known.
        pub canonical_connector_id: Option<String>,
        /// Its logo. `null` when it has none.
        pub logo_url: Option<String>,
        /// Its logo for a dark background. `null` when it has none.
        pub logo_url_dark: Option<String>,
        /// The apps that were made from it.
        pub materialized_app_ids: Vec<String>,
        /// Why it cannot be used. `null` when it can.
        pub reason: Option<AppTemplateUnavailableReason>,
    }
}

string_enum! {
    /// Why a template of apps cannot be used.
    pub enum AppTemplateUnavailableReason {
        /// The workspace has not set it up.
        NotConfiguredForWorkspace = "NOT_CONFIGURED_FOR_WORKSPACE",
        /// No workspace is selected.
        NoActiveWorkspace = "NO_ACTIVE_WORKSPACE",
        ..
    }
}

object! {
    /// An app that a plugin uses. More about it, `app/read` tells.
    pub struct AppSummary {
        /// Names the app.
        pub id: String,
        /// The name for people.
        pub name: String,
        /// What it does. `null` when not known.
        pub description: Option<String>,
        /// Where a person links it. `null` when not known.
        pub install_url: Option<String>,
        /// Its category. `null` when it has none.
        pub category: Option<String>,
        /// Whether a person must still sign in to it. Newer clients see it in `app/list`.
        ///
        /// @removed 0.140.0
        pub needs_auth: Optional<bool>,
    }
}

object! {
    /// A hook that a plugin brings.
    pub struct PluginHookSummary {
        /// Names the hook, as in `hooks/list`.
        pub key: String,
        /// When it runs.
        pub event_name: HookEventName,
    }
}

object! {
    /// A skill that a plugin brings.
    pub struct SkillSummary {
        /// Its name.
        pub name: String,
        /// What it is good for, as the model reads it.
        pub description: String,
        /// A shorter description. `null` when there is none.
        pub short_description: Option<String>,
        /// How to show it to people. `null` when it does not say.
        pub interface: Option<SkillInterface>,
        /// Its `SKILL.md`, on the server's machine. `null` when it is not there;
        /// `plugin/skill/read` gives the text.
        pub path: Option<LegacyAppPathString>,
        /// Whether the configuration lets it be used.
        pub enabled: Newer<bool>,
    }
}

object! {
    /// What a plugin does at set times.
    pub struct ScheduledTaskSummary {
        /// Names the task.
        pub key: String,
        /// The name for people.
        pub name: String,
        /// What it asks the model.
        pub prompt: String,
        /// When it runs.
        pub schedule: ScheduledTaskSchedule,
    }
}

tagged_union! {
    /// When a task runs.
    pub enum ScheduledTaskSchedule by "type" {
        /// Every so many hours.
        Hourly(HourlySchedule) = "hourly",
        /// Once a day.
        Daily(DailySchedule) = "daily",
        /// Once on each working day.
        Weekdays(WeekdaysSchedule) = "weekdays",
        /// Once on some days of the week.
        Weekly(WeeklySchedule) = "weekly",
        ..
    }
}

object! {
    /// Every so many hours.
    pub struct HourlySchedule {
        /// How many hours lie between two runs.
        pub interval_hours: u32,
        /// The days of the week on which it runs. `null` for all.
        pub days: Option<Vec<ScheduledTaskWeekday>>,
    }
}

object! {
    /// Once a day.
    pub struct DailySchedule {
        /// The time of day, as text.
        pub time: String,
    }
}

object! {
    /// Once on each working day.
    pub struct WeekdaysSchedule {
        /// The time of day, as text.
        pub time: String,
    }
}

object! {
    /// Once on some days of the week.
    pub struct WeeklySchedule {
        /// The days.
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
    /// The params of `plugin/skill/read`. The plugin need not be installed.
    pub struct PluginSkillReadParams {
        /// The name of the marketplace in the backend that has the plugin.
        pub remote_marketplace_name: String,
        /// The plugin, as the backend names it.
        pub remote_plugin_id: String,
        /// The skill's name. Empty text is an error.
        pub skill_name: String,
    }
}

object! {
    /// A skill's text: the answer to `plugin/skill/read`.
    pub struct PluginSkillReadResponse {
        /// Its `SKILL.md`, as Markdown. `null` when the backend has none.
        pub contents: Option<String>,
    }
}
