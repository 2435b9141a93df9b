//! Skills: instructions in files that the model can follow. A client lists them, and enables and
//! disables them.

use crate::{
    macros::{object, string_enum},
    path::{AbsolutePathBuf, LegacyAppPathString},
};

object! {
    /// The params of `skills/list`, all optional.
    pub struct SkillsListParams {
        /// The directories to look from. If absent or empty, defaults to the server's working
        /// directory.
        pub cwds: Optional<Vec<String>>,
        /// Whether to search the disk again instead of using cached results. Defaults to `false`.
        pub force_reload: Optional<bool>,
        /// Additional directories to search. An entry whose `cwd` is not in `cwds` is ignored. If
        /// absent or `null`, there are none. Newer clients use `skills/extraRoots/set`.
        ///
        /// @removed 0.130.0
        pub per_cwd_extra_user_roots: Field<Vec<SkillsListExtraRootsForCwd>> = null,
    }
}

object! {
    /// Additional directories to search for skills when looking from one directory.
    pub struct SkillsListExtraRootsForCwd {
        /// The directory to look from.
        pub cwd: String,
        /// The directories to search, as absolute paths; a relative path is an error. Skills found
        /// there have the scope `user`.
        pub extra_user_roots: Vec<String>,
    }
}

object! {
    /// The response to `skills/list`: the skills of each directory.
    pub struct SkillsListResponse {
        /// One entry per directory, in the order of the params.
        pub data: Vec<SkillsListEntry>,
    }
}

object! {
    /// The skills available in a directory.
    pub struct SkillsListEntry {
        /// The directory.
        pub cwd: String,
        /// The directory's skills, including disabled ones.
        pub skills: Vec<SkillMetadata>,
        /// The skills that could not be loaded.
        pub errors: Vec<SkillErrorInfo>,
    }
}

object! {
    /// A skill that could not be loaded.
    pub struct SkillErrorInfo {
        /// The path to the skill's file.
        pub path: String,
        /// What is wrong with the skill, for display.
        pub message: String,
    }
}

object! {
    /// A skill: instructions that the model can follow.
    pub struct SkillMetadata {
        /// The skill's name. Not unique: two skills with different paths may have the same name.
        pub name: String,
        /// What the skill is for, as shown to the model.
        pub description: String,
        /// A shorter description, from `SKILL.md`. The one in `interface` takes precedence. Absent
        /// or `null` if there is none.
        pub short_description: Field<String>,
        /// How to display the skill. Absent or `null` if unspecified.
        pub interface: Field<SkillInterface>,
        /// The skill's dependencies. Absent or `null` if unspecified.
        pub dependencies: Field<SkillDependencies>,
        /// The path to the skill's `SKILL.md` on the server's machine.
        pub path: LegacyAppPathString,
        /// Where the skill comes from.
        pub scope: SkillScope,
        /// Whether the skill is enabled.
        pub enabled: bool,
        /// The ID of the plugin that provides the skill: the `id` that `plugin/list` returns.
        /// `null` if there is none or it is unknown.
        pub plugin_id: Option<String>,
    }
}

object! {
    /// A skill's dependencies.
    pub struct SkillDependencies {
        /// The tools that the skill uses.
        pub tools: Vec<SkillToolDependency>,
    }
}

object! {
    /// A tool that a skill uses.
    pub struct SkillToolDependency {
        /// The kind of tool, such as `mcp` for an MCP server.
        pub r#type: String,
        /// What identifies the tool, such as the MCP server's name.
        pub value: String,
        /// What the tool does. Absent or `null` if unspecified.
        pub description: Field<String>,
        /// The transport of an MCP server, such as `stdio` or `streamable_http`. Absent or `null`
        /// if unspecified.
        pub transport: Field<String>,
        /// The command that starts the tool. Absent or `null` if there is none.
        pub command: Field<String>,
        /// The tool's URL. Absent or `null` if it has none.
        pub url: Field<String>,
    }
}

object! {
    /// How to display a skill. A field that is absent or `null` is unspecified.
    pub struct SkillInterface {
        /// The skill's display name.
        pub display_name: Field<String>,
        /// A short description of what the skill does.
        pub short_description: Field<String>,
        /// The path to a small icon.
        pub icon_small: Field<AbsolutePathBuf>,
        /// The path to a large icon.
        pub icon_large: Field<AbsolutePathBuf>,
        /// The URL of a small icon in the plugin catalog.
        pub icon_small_url: Option<String>,
        /// The URL of a large icon in the plugin catalog.
        pub icon_large_url: Option<String>,
        /// The skill's brand color, as text.
        pub brand_color: Field<String>,
        /// A starter prompt that uses the skill.
        pub default_prompt: Field<String>,
    }
}

string_enum! {
    /// Where a skill comes from.
    pub enum SkillScope {
        /// The user's own directories.
        User = "user",
        /// The repository.
        Repo = "repo",
        /// The server, which ships with the skill.
        System = "system",
        /// The machine's administrator.
        Admin = "admin",
        ..
    }
}

object! {
    /// The params of `skills/extraRoots/set`.
    pub struct SkillsExtraRootsSetParams {
        /// The additional directories to search. Replaces those set before; an empty array clears
        /// them. A directory that does not exist is not an error. They are kept until the server
        /// exits.
        pub extra_roots: Vec<AbsolutePathBuf>,
    }
}

object! {
    /// The response to `skills/extraRoots/set`: an empty object. `skills/changed` is sent as well.
    pub struct SkillsExtraRootsSetResponse {}
}

object! {
    /// The params of `skills/config/write`: which skill to enable or disable.
    ///
    /// Exactly one of `path` and `name` must be set.
    pub struct SkillsConfigWriteParams {
        /// The path to the skill's `SKILL.md`. Releases before 0.117.0 support only this. If absent
        /// or `null`, `name` identifies the skill.
        pub path: Field<AbsolutePathBuf>,
        /// The skill's name. If absent or `null`, `path` identifies the skill.
        pub name: Field<String>,
        /// Whether to enable the skill.
        pub enabled: bool,
    }
}

object! {
    /// The response to `skills/config/write`, sent when the user's configuration has been written.
    pub struct SkillsConfigWriteResponse {
        /// Whether the skill is now enabled.
        pub effective_enabled: bool,
    }
}

object! {
    /// The params of `skills/changed`, an empty object, sent when skills may have changed.
    ///
    /// `skills/list` returns the current ones.
    pub struct SkillsChangedNotification {}
}

object! {
    /// The params of `skill/requestApproval`, which asks whether a skill may be used.
    pub struct SkillRequestApprovalParams {
        /// The ID of the item that uses the skill.
        pub item_id: String,
        /// The skill's name.
        pub skill_name: String,
    }
}

object! {
    /// The response to `skill/requestApproval`.
    pub struct SkillRequestApprovalResponse {
        /// The user's decision.
        pub decision: SkillApprovalDecision,
    }
}

string_enum! {
    /// The user's decision whether a skill may be used.
    pub enum SkillApprovalDecision {
        /// The skill may be used.
        Approve = "approve",
        /// The skill may not be used.
        Decline = "decline",
    }
}

object! {
    /// The params of `skills/remote/list`, which lists skills in the backend, and of the older
    /// `skills/remote/read`, which takes an empty object.
    pub struct SkillsRemoteReadParams {
        /// The value of the backend's `enabled` filter. Defaults to `false`.
        pub enabled: Optional<bool> = false,
        /// Whose skills to list. Defaults to `example`.
        pub hazelnut_scope: Optional<HazelnutScope> = "example",
        /// The product to list skills for. Defaults to `codex`.
        pub product_surface: Optional<ProductSurface> = "codex",
    }
}

string_enum! {
    /// Whose skills to list from the backend. Hazelnut is the backend's own name for such a skill.
    pub enum HazelnutScope {
        /// OpenAI's examples.
        Example = "example",
        /// Skills shared with the whole workspace.
        WorkspaceShared = "workspace-shared",
        /// All skills shared with the account.
        AllShared = "all-shared",
        /// The account's own skills.
        Personal = "personal",
    }
}

string_enum! {
    /// The product that a skill is for.
    pub enum ProductSurface {
        /// ChatGPT.
        Chatgpt = "chatgpt",
        /// Codex.
        Codex = "codex",
        /// The OpenAI API.
        Api = "api",
        /// The Atlas browser.
        Atlas = "atlas",
    }
}

object! {
    /// The response to `skills/remote/list` and `skills/remote/read`: skills in the backend.
    pub struct SkillsRemoteReadResponse {
        /// The skills.
        pub data: Vec<RemoteSkillSummary>,
    }
}

object! {
    /// A skill in the backend.
    pub struct RemoteSkillSummary {
        /// What the skill is for.
        pub description: String,
        /// The skill's ID in the backend.
        pub id: String,
        /// The skill's name.
        pub name: String,
    }
}

object! {
    /// The params of `skills/remote/export` and of the older `skills/remote/write`: which skill to
    /// download.
    pub struct SkillsRemoteWriteParams {
        /// The skill's ID: the `id` in the list.
        pub hazelnut_id: String,
        /// Whether the skill should be preloaded. Required by older servers.
        ///
        /// @removed 0.104.0
        pub is_preload: Optional<bool>,
    }
}

object! {
    /// The response to `skills/remote/export` and `skills/remote/write`: the downloaded skill.
    pub struct SkillsRemoteWriteResponse {
        /// The skill's ID in the backend.
        pub id: String,
        /// The skill's name.
        ///
        /// @removed 0.104.0
        pub name: Optional<String>,
        /// The path where the skill is stored on the server's machine.
        pub path: String,
    }
}
