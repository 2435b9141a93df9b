//! Skills: instructions in files that the model can follow. A client lists them and switches them
//! on and off.

use crate::{
    macros::{object, string_enum},
    path::{AbsolutePathBuf, LegacyAppPathString},
};

object! {
    /// The params of `skills/list`, all of which may be left out.
    #[derive(Default)]
    pub struct SkillsListParams {
        /// The folders to look from. Absent and empty mean: the server's own working folder.
        pub cwds: Optional<Vec<String>>,
        /// Whether to search the disk again rather than use what is cached. Defaults to `false`.
        pub force_reload: Optional<bool>,
        /// More folders to search. An entry for a folder that `cwds` does not name is ignored.
        /// Absent and `null` mean: none. Newer clients use `skills/extraRoots/set`.
        ///
        /// @removed 0.130.0
        pub per_cwd_extra_user_roots: Field<Vec<SkillsListExtraRootsForCwd>> = null,
    }
}

object! {
    /// More folders to search for skills when looking from one folder.
    pub struct SkillsListExtraRootsForCwd {
        /// The folder to look from.
        pub cwd: String,
        /// The folders to search, as absolute paths; a relative one is an error. What they hold has
        /// the scope `user`.
        pub extra_user_roots: Vec<String>,
    }
}

object! {
    /// The skills of each folder: the answer to `skills/list`.
    pub struct SkillsListResponse {
        /// An entry for each folder, in the order of the params.
        pub data: Vec<SkillsListEntry>,
    }
}

object! {
    /// The skills that can be used in a folder.
    pub struct SkillsListEntry {
        /// The folder.
        pub cwd: String,
        /// Its skills, also those that are not enabled.
        pub skills: Vec<SkillMetadata>,
        /// What could not be loaded.
        pub errors: Vec<SkillErrorInfo>,
    }
}

object! {
    /// A skill that could not be loaded.
    pub struct SkillErrorInfo {
        /// Its file.
        pub path: String,
        /// What is wrong with it, for people.
        pub message: String,
    }
}

object! {
    /// A skill: instructions that the model can follow.
    pub struct SkillMetadata {
        /// Its name. Two skills may share one; their paths differ.
        pub name: String,
        /// What it is good for, as the model reads it.
        pub description: String,
        /// A shorter description, from `SKILL.md`. That of `interface` goes before it. Absent or
        /// `null` when there is none.
        pub short_description: Field<String>,
        /// How to show it to people. Absent or `null` when it does not say.
        pub interface: Field<SkillInterface>,
        /// What it needs. Absent or `null` when it does not say.
        pub dependencies: Field<SkillDependencies>,
        /// Its `SKILL.md`, on the server's machine.
        pub path: LegacyAppPathString,
        /// Where it comes from.
        pub scope: SkillScope,
        /// Whether it can be used.
        pub enabled: bool,
        /// The plugin that brings it, by the `id` that `plugin/list` gives. `null` when there is
        /// none or it is not known.
        pub plugin_id: Option<String>,
    }
}

object! {
    /// What a skill needs.
    pub struct SkillDependencies {
        /// The tools that it uses.
        pub tools: Vec<SkillToolDependency>,
    }
}

object! {
    /// A tool that a skill uses.
    pub struct SkillToolDependency {
        /// What kind of tool it is, such as `mcp` for an MCP server.
        pub r#type: String,
        /// Names the tool, such as by the server's name.
        pub value: String,
        /// What it does. Absent or `null` when not said.
        pub description: Field<String>,
        /// How to reach an MCP server, such as `stdio` or `streamable_http`. Absent or `null` when
        /// not said.
        pub transport: Field<String>,
        /// The command that starts it. Absent or `null` when there is none.
        pub command: Field<String>,
        /// Where it is. Absent or `null` when it has no URL.
        pub url: Field<String>,
    }
}

object! {
    /// How to show a skill to people; what is absent or `null` is not said.
    #[derive(Default)]
    pub struct SkillInterface {
        /// The name for people.
        pub display_name: Field<String>,
        /// What it does, in a few words.
        pub short_description: Field<String>,
        /// A small icon, as a file.
        pub icon_small: Field<AbsolutePathBuf>,
        /// A large icon, as a file.
        pub icon_large: Field<AbsolutePathBuf>,
        /// A small icon, as a URL of the plugin catalogue.
        pub icon_small_url: Option<String>,
        /// A large icon, as a URL of the plugin catalogue.
        pub icon_large_url: Option<String>,
        /// A colour to go with it, as text.
        pub brand_color: Field<String>,
        /// A prompt that uses it, to start from.
        pub default_prompt: Field<String>,
    }
}

string_enum! {
    /// Where a skill comes from.
    pub enum SkillScope {
        /// From the user's own folders.
        User = "user",
        /// From the repository.
        Repo = "repo",
        /// From the server, which ships with it.
        System = "system",
        /// From whoever manages the machine.
        Admin = "admin",
        ..
    }
}

object! {
    /// The params of `skills/extraRoots/set`.
    pub struct SkillsExtraRootsSetParams {
        /// The folders to search from now on, instead of those set before; none clears them. One
        /// that is not there is no error. They are forgotten when the server ends.
        pub extra_roots: Vec<AbsolutePathBuf>,
    }
}

object! {
    /// The answer to `skills/extraRoots/set`: nothing. `skills/changed` is sent as well.
    #[derive(Default)]
    pub struct SkillsExtraRootsSetResponse {}
}

object! {
    /// Which skill to enable or disable: the params of `skills/config/write`.
    ///
    /// Exactly one of `path` and `name` must be given.
    pub struct SkillsConfigWriteParams {
        /// The skill's `SKILL.md`. Releases before 0.117.0 know no other way. Absent and `null`
        /// mean: `name` says which.
        pub path: Field<AbsolutePathBuf>,
        /// The skill's name. Absent and `null` mean: `path` says which.
        pub name: Field<String>,
        /// Whether the skill shall be used.
        pub enabled: bool,
    }
}

object! {
    /// The answer to `skills/config/write`, when the user's configuration is written.
    pub struct SkillsConfigWriteResponse {
        /// Whether the skill is used now.
        pub effective_enabled: bool,
    }
}

object! {
    /// Says that skills may have changed: the params of `skills/changed`, an empty object.
    ///
    /// What they are now, `skills/list` tells.
    #[derive(Default)]
    pub struct SkillsChangedNotification {}
}

object! {
    /// Asks whether a skill may be used: the params of `skill/requestApproval`.
    pub struct SkillRequestApprovalParams {
        /// The item that uses it.
        pub item_id: String,
        /// The skill's name.
        pub skill_name: String,
    }
}

object! {
    /// The answer to `skill/requestApproval`.
    pub struct SkillRequestApprovalResponse {
        /// What the person decided.
        pub decision: SkillApprovalDecision,
    }
}

string_enum! {
    /// Whether a skill may be used.
    pub enum SkillApprovalDecision {
        /// It may.
        Approve = "approve",
        /// It may not.
        Decline = "decline",
    }
}

object! {
    /// Which skills of the backend to list: the params of `skills/remote/list`, and of the older
    /// `skills/remote/read`, which takes an empty object.
    #[derive(Default)]
    pub struct SkillsRemoteReadParams {
        /// What the backend's filter `enabled` shall be. Defaults to `false`.
        pub enabled: Optional<bool> = false,
        /// Whose skills to list. Defaults to `example`.
        pub hazelnut_scope: Optional<HazelnutScope> = "example",
        /// For which product. Defaults to `codex`.
        pub product_surface: Optional<ProductSurface> = "codex",
    }
}

string_enum! {
    /// Whose skills in the backend. The backend's own name for such a skill is hazelnut.
    pub enum HazelnutScope {
        /// OpenAI's examples.
        Example = "example",
        /// Those shared with the whole workspace.
        WorkspaceShared = "workspace-shared",
        /// All that are shared with the account.
        AllShared = "all-shared",
        /// The account's own.
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
        /// The browser Atlas.
        Atlas = "atlas",
    }
}

object! {
    /// Skills in the backend: the answer to `skills/remote/list` and `skills/remote/read`.
    pub struct SkillsRemoteReadResponse {
        /// The skills.
        pub data: Vec<RemoteSkillSummary>,
    }
}

object! {
    /// A skill in the backend.
    pub struct RemoteSkillSummary {
        /// What it is good for.
        pub description: String,
        /// Names the skill to the backend.
        pub id: String,
        /// Its name.
        pub name: String,
    }
}

object! {
    /// Which skill to download: the params of `skills/remote/export` and of the older
    /// `skills/remote/write`.
    pub struct SkillsRemoteWriteParams {
        /// The skill, by the `id` of the list.
        pub hazelnut_id: String,
        /// Whether it is a skill to preload. Older servers need it.
        ///
        /// @removed 0.104.0
        pub is_preload: Optional<bool>,
    }
}

object! {
    /// The skill on the server's machine: the answer to `skills/remote/export` and
    /// `skills/remote/write`.
    pub struct SkillsRemoteWriteResponse {
        /// Names the skill to the backend.
        pub id: String,
        /// Its name.
        ///
        /// @removed 0.104.0
        pub name: Optional<String>,
        /// Where it is stored.
        pub path: String,
    }
}
