//! Credits that reset a rate limit.

use app_server_protocol::account::{
    ConsumeAccountRateLimitResetCreditOutcome as Outcome, ConsumeAccountRateLimitResetCreditParams,
    ConsumeAccountRateLimitResetCreditResponse,
};
use app_server_protocol::client_request::AccountRateLimitResetCreditConsume;
use serde::Deserialize;
use serde_json::json;

use super::call::BackendCall;
use crate::core::client::send::INVALID_REQUEST;
use crate::core::http::HttpResponse;
use crate::core::{Caller, Core, HttpRequest};

/// What the backend says.
#[derive(Debug, Deserialize)]
struct Consumed {
    code: Code,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Code {
    Reset,
    NothingToReset,
    NoCredit,
    AlreadyRedeemed,
}

impl Core {
    pub(in crate::core) fn consume_credit(
        &mut self,
        caller: &Caller,
        params: &ConsumeAccountRateLimitResetCreditParams,
    ) {
        let credit = params.credit_id.value();
        for (name, value) in
            [("idempotencyKey", Some(&params.idempotency_key)), ("creditId", credit)]
        {
            if value.is_some_and(String::is_empty) {
                return self.fail(caller, INVALID_REQUEST, &format!("{name} must not be empty"));
            }
        }
        if !self.has_chatgpt(caller, "for rate limit reset credits") {
            return;
        }
        let mut body = json!({"redeem_request_id": params.idempotency_key});
        if let Some(credit) = credit {
            body["credit_id"] = credit.as_str().into();
        }
        let url = self.backend_address("rate-limit-reset-credits/consume");
        let request = HttpRequest::post_json(url, self.authorization(), &body);
        self.call(BackendCall::ResetCredit(caller.clone()), request);
    }

    /// The backend has decided.
    pub(in crate::core) fn credit_consumed(&mut self, caller: &Caller, answer: &HttpResponse) {
        let what = "failed to consume rate limit reset";
        let Some(Consumed { code }) = self.read(caller, what, answer) else { return };
        let outcome = match code {
            Code::Reset => Outcome::Reset,
            Code::NothingToReset => Outcome::NothingToReset,
            Code::NoCredit => Outcome::NoCredit,
            Code::AlreadyRedeemed => Outcome::AlreadyRedeemed,
        };
        let response = ConsumeAccountRateLimitResetCreditResponse::new(outcome);
        self.answer::<AccountRateLimitResetCreditConsume>(caller, &response);
    }
}
