//! Making calls, and what follows when they are answered.

use super::call::{Answer, Call, Purpose};
use super::{CallId, Core, Effect, HttpRequest, Progress};

impl Core {
    /// Makes a call. What it is for goes on when it is answered.
    pub(super) fn call(&mut self, purpose: Purpose, request: HttpRequest) -> CallId {
        self.next_call += 1;
        let id = CallId(self.next_call);
        let HttpRequest { method, ref url, .. } = request;
        let answer = Answer { method, url: url.clone(), ..Answer::default() };
        self.calls.insert(id, Call { purpose, answer });
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
            Purpose::Routing(after) => self.routed(after, &answer),
            Purpose::Model(thread) => self.model_ends(&thread, &answer),
            Purpose::Issuer(then) => self.issuer_answers(then, &answer),
            Purpose::Code(visit) => self.code_answered(visit, &answer),
            Purpose::Key(visit, plan, tokens) => self.key_answered(visit, &plan, *tokens, &answer),
            Purpose::UserCode(asked) => self.user_code_answered(&asked, &answer),
            Purpose::Entered(id) => self.entered_answered(&id, &answer),
            Purpose::DeviceCode(id) => self.device_code_answered(&id, &answer),
            Purpose::Revoked(asked) => self.delete(asked),
            Purpose::Directory(number) => self.directory_read(number, &answer),
            Purpose::Gateway(number, step) => self.gateway_answers(number, step, &answer),
            Purpose::Usage(asked) => self.usage_read(&asked, &answer),
            Purpose::Profile(asked) => self.profile_read(&asked, &answer),
            Purpose::ThreadUsage(asked, thread) => {
                self.thread_usage_read(&asked, &thread, &answer);
            }
            Purpose::WorkspaceMessages(asked) => self.messages_read(&asked, &answer),
            Purpose::ResetCredit(asked) => self.credit_consumed(&asked, &answer),
        }
    }
}
