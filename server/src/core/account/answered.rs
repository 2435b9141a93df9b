//! Going on when the issuer, or the backend about workspaces, has answered.

use super::call::AccountCall;
use crate::core::Core;
use crate::core::http::HttpResponse;

impl Core {
    /// Goes on with what a call was made for.
    pub(in crate::core) fn account_answered(&mut self, call: AccountCall, answer: &HttpResponse) {
        match call {
            AccountCall::Routing(after) => self.routed(after, answer),
            AccountCall::Refresh(then) => self.refresh_answered(then, answer),
            AccountCall::Code(visit) => self.code_answered(visit, answer),
            AccountCall::Key(visit, plan, tokens) => {
                self.key_answered(visit, &plan, *tokens, answer);
            }
            AccountCall::UserCode(caller) => self.user_code_answered(&caller, answer),
            AccountCall::Entered(id) => self.entered_answered(&id, answer),
            AccountCall::DeviceCode(id) => self.device_code_answered(&id, answer),
            AccountCall::Revoked(caller) => self.delete(caller),
        }
    }
}
