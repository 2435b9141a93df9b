//! Going on when the backend has answered.

use super::call::BackendCall;
use crate::core::Core;
use crate::core::http::HttpResponse;

impl Core {
    /// Answers the request that a call was made for.
    pub(in crate::core) fn backend_answered(&mut self, call: BackendCall, answer: &HttpResponse) {
        match call {
            BackendCall::Limits(caller) => self.limits_read(&caller, answer),
            BackendCall::TokenUsage(caller) => self.token_usage_read(&caller, answer),
            BackendCall::ThreadUsage(caller, thread) => {
                self.thread_usage_read(&caller, &thread, answer);
            }
            BackendCall::Messages(caller) => self.messages_read(&caller, answer),
            BackendCall::ResetCredit(caller) => self.credit_consumed(&caller, answer),
        }
    }
}
