//! Making calls, and what follows when they are answered.

use super::call::{Call, Purpose};
use super::http::{CallId, HttpRequest, HttpResponse, Progress};
use super::{Core, Effect};

impl Core {
    /// Makes a call. What it is for goes on when it is answered.
    pub(super) fn call(&mut self, purpose: impl Into<Purpose>, request: HttpRequest) -> CallId {
        self.next_call += 1;
        let id = CallId(self.next_call);
        let HttpRequest { method, ref url, .. } = request;
        let answer = HttpResponse { method, url: url.clone(), ..HttpResponse::default() };
        self.calls.insert(id, Call { purpose: purpose.into(), answer });
        self.effects.push(Effect::Call(id, request));
        id
    }

    /// Forgets a call: its answer is not wanted any more.
    pub(super) fn abandon(&mut self, id: CallId) {
        if self.calls.remove(&id).is_some() {
            self.effects.push(Effect::Abandon(id));
        }
    }

    pub(super) fn progress(&mut self, id: CallId, progress: Progress) {
        let Some(call) = self.calls.get_mut(&id) else { return };
        match progress {
            Progress::Head { status, headers } => {
                call.answer.status = status;
                call.answer.headers = headers;
                if let Purpose::Model(thread) = &call.purpose {
                    let (thread, head) = (thread.clone(), call.answer.clone());
                    self.model_answers(&thread, &head);
                }
            }
            Progress::Body(bytes) => {
                if let Purpose::Model(thread) = &call.purpose
                    && call.answer.is_success()
                {
                    let thread = thread.clone();
                    self.model_says(&thread, &bytes);
                } else {
                    call.answer.body.extend(bytes);
                }
            }
            Progress::End => self.end_call(id),
            Progress::Failed(why) => {
                call.answer.failure = Some(why);
                self.end_call(id);
            }
        }
    }

    fn end_call(&mut self, id: CallId) {
        let Some(Call { purpose, answer }) = self.calls.remove(&id) else { return };
        match purpose {
            Purpose::Account(call) => self.account_answered(call, &answer),
            Purpose::Apps(call) => self.apps_answered(call, &answer),
            Purpose::Backend(call) => self.backend_answered(call, &answer),
            Purpose::Model(thread) => self.model_ends(&thread, &answer),
        }
    }
}
