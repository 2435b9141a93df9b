//! Predictions: text that the server foresees for a thread after one of its turns. Version 0.169
//! knows the messages, and answers every request with an error.

use crate::macros::{object, tagged_union};

object! {
    /// The params of `thread/prediction/request`.
    pub struct ThreadPredictionRequestParams {
        /// The thread.
        pub thread_id: String,
        /// The turn to start from.
        pub source_turn_id: String,
    }
}

object! {
    /// The answer to `thread/prediction/request`: nothing. `thread/prediction/updated` brings the
    /// prediction.
    #[derive(Default)]
    pub struct ThreadPredictionRequestResponse {}
}

object! {
    /// Says what came of a prediction: the params of `thread/prediction/updated`.
    pub struct ThreadPredictionUpdatedNotification {
        /// The thread.
        pub thread_id: String,
        /// The turn that it starts from.
        pub source_turn_id: String,
        /// What came of it.
        pub result: ThreadPredictionResult,
    }
}

tagged_union! {
    /// What came of a prediction.
    pub enum ThreadPredictionResult by "type" {
        /// It is made.
        Completed(CompletedPrediction) = "completed",
        /// It could not be made.
        Failed = "failed",
        ..
    }
}

object! {
    /// A prediction that is made.
    #[derive(Default)]
    pub struct CompletedPrediction {
        /// The text. `null` when there is none.
        pub text: Option<String>,
    }
}
