//! Going on with a list when its sources have answered.

use super::call::AppsCall;
use crate::core::Core;
use crate::core::http::HttpResponse;

impl Core {
    /// Goes on with the list that a call was made for.
    pub(in crate::core) fn apps_answered(&mut self, call: AppsCall, answer: &HttpResponse) {
        match call {
            AppsCall::Directory(number) => self.directory_read(number, answer),
            AppsCall::Gateway(number, step) => self.gateway_answers(number, step, answer),
        }
    }
}
