//! The tokens that a thread used, and how clients are told.

use app_server_protocol::ServerNotification;
use app_server_protocol::legacy::{EventMsg, TokenCountEvent, TokenUsage, TokenUsageInfo};
use app_server_protocol::response_item::TokenUsageBreakdown;
use app_server_protocol::turn::{ThreadTokenUsage, ThreadTokenUsageUpdatedNotification};
use app_server_protocol::wire::Field;

use super::state::{Counts, Usage};
use super::stream::ModelUsage;
use crate::core::Core;

/// The model's context window, in tokens, as servers take it for a model that they do not know.
pub(super) const CONTEXT_WINDOW: i64 = 258_400;

impl Usage {
    /// Adds an answer of the model.
    pub(super) fn add(&mut self, usage: ModelUsage) {
        let last = Counts {
            input: usage.input_tokens,
            cached: usage.input_tokens_details.unwrap_or_default().cached_tokens,
            output: usage.output_tokens,
            reasoning: usage.output_tokens_details.unwrap_or_default().reasoning_tokens,
            total: usage.total_tokens,
        };
        let before = self.counted.map(|(_, total)| total).unwrap_or_default();
        let total = Counts {
            input: before.input.saturating_add(last.input),
            cached: before.cached.saturating_add(last.cached),
            output: before.output.saturating_add(last.output),
            reasoning: before.reasoning.saturating_add(last.reasoning),
            total: before.total.saturating_add(last.total),
        };
        self.counted = Some((last, total));
    }
}

impl Counts {
    fn breakdown(self) -> TokenUsageBreakdown {
        let Self { input, cached, output, reasoning, total } = self;
        TokenUsageBreakdown::new(total, input, cached, output, reasoning)
            .cache_write_input_tokens(0)
    }

    fn legacy(self) -> TokenUsage {
        let Self { input, cached, output, reasoning, total } = self;
        TokenUsage::new(input, cached, output, reasoning, total)
    }
}

impl Core {
    /// Tells what a thread used, and the rate limits.
    pub(super) fn tell_usage(&mut self, thread: &str) {
        let Some(it) = self.threads.get(thread) else { return };
        let Some(turn) = it.turn.as_ref().map(|turn| turn.id.clone()) else { return };
        let counted = it.usage.counted;
        let mut count = TokenCountEvent::default();
        count.info = match counted {
            Some((last, total)) => {
                let mut info = TokenUsageInfo::new(total.legacy(), last.legacy());
                info.model_context_window = CONTEXT_WINDOW.into();
                Field::Value(info)
            }
            None => Field::Null,
        };
        count.rate_limits = self.legacy_limits().into();
        self.tell_legacy(thread, &turn, EventMsg::TokenCount(count));
        if let Some((last, total)) = counted {
            let mut usage = ThreadTokenUsage::new(total.breakdown(), last.breakdown());
            usage.model_context_window = Some(CONTEXT_WINDOW);
            let update = ThreadTokenUsageUpdatedNotification::new(thread, turn, usage);
            self.notify_in(thread, ServerNotification::ThreadTokenUsageUpdated(update));
        }
        self.tell_limits();
    }
}
