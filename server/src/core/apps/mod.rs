//! `app/list`: the directory's apps, and which of them the gateway has tools of. Both are asked at once.

mod answered;
mod call;
mod directory;
mod gateway;
mod listing;

use std::collections::HashSet;

use app_server_protocol::ServerNotification;
use app_server_protocol::app::{
    AppInfo, AppListUpdatedNotification, AppsListParams, AppsListResponse,
};
use app_server_protocol::client_request::AppList;

use super::client::send::{INTERNAL_ERROR, INVALID_REQUEST};
use super::{Caller, Core};

pub(super) use call::AppsCall;
pub(super) use listing::Listing;

impl Core {
    pub(super) fn list_apps(&mut self, caller: &Caller, params: &AppsListParams) {
        let is_on = self.settings.feature("apps").or(self.settings.feature("connectors"));
        if !is_on.unwrap_or(self.eras.apps_are_on) {
            return self.answer::<AppList>(caller, &AppsListResponse::new(Vec::<AppInfo>::new()));
        }
        if self.account.needs_chatgpt().is_err() {
            return self.not_played(caller, "app/list without a ChatGPT account");
        }
        if params.thread_id.value().is_some() {
            return self.not_played(caller, "app/list with a thread");
        }
        self.next_listing += 1;
        let number = self.next_listing;
        let listing = Listing {
            caller: caller.clone(),
            cursor: params.cursor.value().cloned(),
            limit: params.limit.value().copied(),
            tools: None,
            tokens: HashSet::new(),
            found: Vec::new(),
            directory: None,
        };
        self.listings.insert(number, listing);
        self.ask_gateway(number);
        self.ask_directory(number, None);
    }

    /// One of the two has answered: tells what is known, and answers if that is all.
    fn listed(&mut self, number: u64) {
        let Some(listing) = self.listings.get(&number) else { return };
        // The directory alone does not say which apps are accessible.
        let Some(tools) = &listing.tools else { return };
        let apps = merged(tools, listing.directory.as_deref(), self.eras.apps_of_the_gateway_stay);
        let is_all = listing.directory.is_some();
        if is_all || !apps.is_empty() {
            let update = AppListUpdatedNotification::new(apps.clone());
            self.notify(ServerNotification::AppListUpdated(update));
        }
        if is_all && let Some(listing) = self.listings.remove(&number) {
            self.answer_page(&listing, &apps);
        }
    }

    /// The directory failed, and so does the list.
    fn list_failed(&mut self, number: u64, why: &str) {
        if let Some(listing) = self.listings.remove(&number) {
            self.fail(&listing.caller, INTERNAL_ERROR, &format!("failed to list apps: {why}"));
        }
    }

    fn answer_page(&mut self, listing: &Listing, apps: &[AppInfo]) {
        let total = apps.len();
        let start = match &listing.cursor {
            None => 0,
            Some(cursor) => match cursor.parse::<usize>() {
                Ok(start) if start <= total => start,
                Ok(start) => {
                    let text = format!("cursor {start} exceeds total apps {total}");
                    return self.fail(&listing.caller, INVALID_REQUEST, &text);
                }
                Err(_) => {
                    let text = format!("invalid cursor: {cursor}");
                    return self.fail(&listing.caller, INVALID_REQUEST, &text);
                }
            },
        };
        let limit = listing.limit.map_or(total, |limit| limit.max(1) as usize);
        let end = start.saturating_add(limit).min(total);
        let mut response = AppsListResponse::new(apps[start..end].to_vec());
        response.next_cursor = (end < total).then(|| end.to_string());
        self.answer::<AppList>(&listing.caller, &response);
    }
}

/// The apps of both sources: those that are accessible first, then by name. Those that only the gateway has are among them
/// if they `stay`, or if the directory is not known.
fn merged(tools: &[(String, String)], directory: Option<&[AppInfo]>, stay: bool) -> Vec<AppInfo> {
    let mut apps = directory.unwrap_or_default().to_vec();
    for (id, name) in tools.iter().filter(|_| stay || directory.is_none()) {
        if !apps.iter().any(|app| app.id == *id) {
            apps.push(AppInfo::new(id.clone(), name.clone()));
        }
    }
    for app in &mut apps {
        app.is_accessible = Some(tools.iter().any(|(id, _)| *id == app.id));
        app.is_enabled = Some(true);
        app.plugin_display_names = Some(Vec::new());
        let slug = slug(&app.name);
        app.install_url = Some(format!("https://chatgpt.com/apps/{slug}/{}", app.id));
    }
    apps.sort_by(|one, other| {
        let key = |app: &AppInfo| (app.is_accessible != Some(true), app.name.clone());
        key(one).cmp(&key(other))
    });
    apps
}

/// A name as a part of an address.
fn slug(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("-").to_ascii_lowercase()
}
