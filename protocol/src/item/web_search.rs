//! Items for web searches.

use crate::macros::{object, tagged_union};

object! {
    /// A web search, or a visit to a web page.
    pub struct WebSearchItem {
        /// The item's ID.
        pub id: String,
        /// What is searched for or opened, for display.
        pub query: String,
        /// The action performed. Absent or `null` if unknown, or not known yet.
        pub action: Option<WebSearchAction>,
        /// The search results, in the backend's format. Absent or `null` if not given.
        pub results: Option<Vec<serde_json::Value>> = null,
        /// When the item started, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded.
        pub started_at_ms: Field<i64> = null,
        /// When the item completed, as a Unix timestamp in milliseconds. Absent or `null` if not
        /// recorded, or if the item has not completed yet.
        pub completed_at_ms: Field<i64> = null,
    }
}

tagged_union! {
    /// An action of a web search.
    pub enum WebSearchAction by "type" {
        /// Searches the web.
        Search(WebQuery) = "search",
        /// Opens a web page.
        OpenPage(OpenWebPage) = "openPage",
        /// Searches for text in a web page.
        FindInPage(FindInWebPage) = "findInPage",
        /// Does something else.
        Other = "other",
        /// Opens a web page.
        ///
        /// @removed 0.113.0
        OpenPageOld(OpenWebPageOld) = "open_page",
        /// Searches for text in a web page.
        ///
        /// @removed 0.113.0
        FindInPageOld(FindInWebPageOld) = "find_in_page",
        ..
    }
}

object! {
    /// The queries of a web search.
    pub struct WebQuery {
        /// The query. `null` if there are several, or none is given.
        pub query: Option<String>,
        /// The queries. `null` if there is only one, or none is given.
        pub queries: Option<Vec<String>>,
    }
}

object! {
    /// A web page to open.
    pub struct OpenWebPage {
        /// The page's URL. `null` if not given.
        pub url: Option<String>,
    }
}

object! {
    /// Text to search for in a web page.
    pub struct FindInWebPage {
        /// The page's URL. `null` if not given.
        pub url: Option<String>,
        /// The text to search for. `null` if not given.
        pub pattern: Option<String>,
    }
}

object! {
    /// A web page to open, as sent by servers before 0.113.0.
    pub struct OpenWebPageOld {
        /// The page's URL. Absent or `null` if not given.
        pub url: Field<String>,
    }
}

object! {
    /// Text to search for in a web page, as sent by servers before 0.113.0.
    pub struct FindInWebPageOld {
        /// The page's URL. Absent or `null` if not given.
        pub url: Field<String>,
        /// The text to search for. Absent or `null` if not given.
        pub pattern: Field<String>,
    }
}
