//! Items of searches of the web.

use crate::macros::{object, tagged_union};

object! {
    /// A search of the web, or a look at one of its pages.
    pub struct WebSearchItem {
        /// Names the item.
        pub id: String,
        /// What is searched for, or looked at, for people.
        pub query: String,
        /// What is done. Absent or `null` when not known, or not yet.
        pub action: Option<WebSearchAction>,
        /// What was found, as the backend has it. Absent or `null` when not told.
        pub results: Option<Vec<serde_json::Value>> = null,
        /// When it began, in milliseconds of Unix time. Absent or `null` when not recorded.
        pub started_at_ms: Field<i64> = null,
        /// When it ended, in milliseconds of Unix time. Absent or `null` when not recorded, or not
        /// yet ended.
        pub completed_at_ms: Field<i64> = null,
    }
}

tagged_union! {
    /// What a search of the web does.
    pub enum WebSearchAction by "type" {
        /// It searches.
        Search(WebQuery) = "search",
        /// It opens a page.
        OpenPage(OpenWebPage) = "openPage",
        /// It looks for text in a page.
        FindInPage(FindInWebPage) = "findInPage",
        /// Something else.
        Other = "other",
        /// It opens a page.
        ///
        /// @removed 0.113.0
        OpenPageOld(OpenWebPageOld) = "open_page",
        /// It looks for text in a page.
        ///
        /// @removed 0.113.0
        FindInPageOld(FindInWebPageOld) = "find_in_page",
        ..
    }
}

object! {
    /// What the web is searched for.
    pub struct WebQuery {
        /// The query. `null` when there are several, or none is told.
        pub query: Option<String>,
        /// The queries. `null` when there is one, or none is told.
        pub queries: Option<Vec<String>>,
    }
}

object! {
    /// A page of the web to open.
    pub struct OpenWebPage {
        /// The page. `null` when not told.
        pub url: Option<String>,
    }
}

object! {
    /// Text to look for in a page of the web.
    pub struct FindInWebPage {
        /// The page. `null` when not told.
        pub url: Option<String>,
        /// The text. `null` when not told.
        pub pattern: Option<String>,
    }
}

object! {
    /// A page of the web to open. As servers before 0.113.0 have it.
    pub struct OpenWebPageOld {
        /// The page. Absent or `null` when not told.
        pub url: Field<String>,
    }
}

object! {
    /// Text to look for in a page of the web. As servers before 0.113.0 have it.
    pub struct FindInWebPageOld {
        /// The page. Absent or `null` when not told.
        pub url: Field<String>,
        /// The text. Absent or `null` when not told.
        pub pattern: Field<String>,
    }
}
