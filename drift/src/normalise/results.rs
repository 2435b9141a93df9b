//! Which type answers a request, where the document does not say: by convention, else from a table.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use crate::read::document::Document;

/// Requests whose result is named by no convention, as the servers since 0.92.0 answer them.
const EXCEPTIONS: [(&str, &str); 15] = [
    ("account/gatewayOAuth/cancel", "GatewayOAuthCancelResponse"),
    ("account/gatewayOAuth/login", "GatewayOAuthLoginResponse"),
    ("account/gatewayOAuth/read", "GatewayOAuthReadResponse"),
    ("account/logout", "LogoutAccountResponse"),
    ("account/rateLimits/read", "GetAccountRateLimitsResponse"),
    ("account/securitySetup/read", "GetAccountSecuritySetupResponse"),
    ("account/usage/read", "GetAccountTokenUsageResponse"),
    ("account/workspaceMessages/read", "GetWorkspaceMessagesResponse"),
    ("accountSession/list", "AccountSessionsResponse"),
    ("addConversationListener", "AddConversationSubscriptionResponse"),
    ("config/batchWrite", "ConfigWriteResponse"),
    ("config/mcpServer/reload", "McpServerRefreshResponse"),
    ("config/value/write", "ConfigWriteResponse"),
    ("externalAgentConfig/import/readHistories", "ExternalAgentConfigImportHistoriesReadResponse"),
    ("removeConversationListener", "RemoveConversationSubscriptionResponse"),
];

/// The names of a document's definitions.
#[derive(Debug)]
pub(crate) struct Names<'a> {
    exact: BTreeMap<&'a str, &'a Value>,
    /// A rename may change the case of a name, and then its convention still tells.
    folded: HashMap<String, &'a str>,
}

impl<'a> Names<'a> {
    /// The names of a document.
    pub fn of(document: &'a Document) -> Self {
        let exact = document.by_name();
        let folded = exact.keys().map(|name| (name.to_ascii_lowercase(), *name)).collect();
        Self { exact, folded }
    }

    /// The result of a request with its name: by the request's name, that of the type of its params and that
    /// of the type of the whole message.
    pub fn result(
        &self,
        method: &str,
        params: Option<&str>,
        message: Option<&str>,
    ) -> Option<(&'a str, &'a Value)> {
        let stem = params.and_then(|name| name.strip_suffix("Params"));
        // The Model Context Protocol names messages, and has one result for all that return nothing.
        let request = message.and_then(|name| name.strip_suffix("Request"));
        let by_message = request.into_iter().flat_map(|stem| {
            [format!("{stem}Result"), format!("{stem}Response"), "EmptyResult".to_owned()]
        });
        let by_params =
            stem.into_iter().flat_map(|stem| [format!("{stem}Response"), format!("{stem}Result")]);
        let by_method = format!("{}Response", pascal_case(method));
        let excepted = EXCEPTIONS.iter().find(|(name, _)| *name == method);
        let candidates: Vec<String> = by_params
            .chain(excepted.map(|(_, result)| (*result).to_owned()))
            .chain([by_method])
            .chain(by_message)
            .collect();
        let exact = |name: &String| {
            self.exact.get_key_value(name.as_str()).map(|(name, schema)| (*name, *schema))
        };
        let folded = |name: &String| {
            let name = *self.folded.get(&name.to_ascii_lowercase())?;
            Some((name, *self.exact.get(name)?))
        };
        candidates.iter().find_map(exact).or_else(|| candidates.iter().find_map(folded))
    }
}

fn pascal_case(method: &str) -> String {
    let mut name = String::with_capacity(method.len());
    let mut starts = true;
    for letter in method.chars() {
        if !letter.is_ascii_alphanumeric() {
            starts = true;
        } else if std::mem::take(&mut starts) {
            name.push(letter.to_ascii_uppercase());
        } else {
            name.push(letter);
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::Names;
    use crate::read::document::Document;

    #[test]
    fn results_are_found_by_convention_then_by_table() {
        let document = Document::new(
            "d",
            json!({ "definitions": {
                "AReadResponse": true, "BResponse": true, "LogoutAccountResponse": true, "LoginChatgptResponse": true,
            } }),
        );
        let document = document.unwrap();
        let names = Names::of(&document);
        let has = |method, params| names.result(method, params, None).is_some();
        assert!(has("x", Some("BParams")));
        assert!(has("a/read", None));
        assert!(has("account/logout", None));
        assert!(has("loginChatGpt", None));
        assert!(!has("c", Some("CParams")));
    }

    #[test]
    fn results_are_found_by_the_name_of_the_message() {
        let result = |definitions: Value, message| {
            let document = Document::new("d", json!({ "$defs": definitions })).unwrap();
            let names = Names::of(&document);
            let found = names.result("tools/call", Some("CallToolRequestParams"), Some(message));
            found.map(|(name, _)| name.to_owned())
        };
        let all = json!({ "CallToolResult": true, "EmptyResult": true, "ListToolsResponse": true });
        for (message, expected) in [
            ("CallToolRequest", "CallToolResult"),
            ("ListToolsRequest", "ListToolsResponse"),
            ("PingRequest", "EmptyResult"),
        ] {
            assert_eq!(result(all.clone(), message).as_deref(), Some(expected));
        }
        assert_eq!(result(json!({ "CallToolResult": true }), "PingRequest"), None);
        assert_eq!(result(all, "CallTool"), None);
    }
}
