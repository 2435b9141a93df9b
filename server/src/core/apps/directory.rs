//! The directory of apps.

use app_server_protocol::app::AppInfo;
use serde::Deserialize;

use super::call::AppsCall;
use crate::core::account::encoded;
use crate::core::client::send::not_played;
use crate::core::http::HttpResponse;
use crate::core::{Core, SecretText};

#[derive(Deserialize)]
struct Page {
    apps: Vec<AppInfo>,
    #[serde(default)]
    next_token: Option<String>,
}

impl Core {
    /// Asks for a page of the directory.
    pub(super) fn ask_directory(&mut self, number: u64, token: Option<&str>) {
        let base = self.backend_base();
        let next = token.map(|token| format!("&token={}", encoded(token))).unwrap_or_default();
        let mut headers = self.authorization();
        headers.push(("originator", SecretText(self.originator())));
        let url = format!("{base}/connectors/directory/list?{}{next}", self.eras.directory_query);
        self.get(AppsCall::Directory(number), url, headers);
    }

    /// The directory has answered.
    pub(in crate::core) fn directory_read(&mut self, number: u64, answer: &HttpResponse) {
        if let Some(why) = &answer.failure {
            let what = format!("a directory that cannot be reached ({why})");
            return self.list_failed(number, &not_played(&what));
        }
        if !answer.is_success() {
            let (status, body) = (answer.status_line(), answer.text());
            let why = format!("Request failed with status {status}: {body}");
            return self.list_failed(number, &why);
        }
        let page: Page = match serde_json::from_slice(&answer.body) {
            Ok(page) => page,
            Err(error) => {
                let what = format!("such a directory ({error})");
                return self.list_failed(number, &not_played(&what));
            }
        };
        let Some(listing) = self.listings.get_mut(&number) else { return };
        listing.found.extend(page.apps);
        if let Some(token) = page.next_token {
            if !listing.tokens.insert(token.clone()) {
                let what = "a directory in which a page comes twice";
                return self.list_failed(number, &not_played(what));
            }
            self.ask_directory(number, Some(&token));
        } else {
            listing.directory = Some(std::mem::take(&mut listing.found));
            self.listed(number);
        }
    }
}
