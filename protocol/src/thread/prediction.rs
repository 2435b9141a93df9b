//! Predictions: text that the server predicts for a thread after one of its turns. Version 0.169
//! defines the messages, but answers every request with an error.

use super::ThreadId;
use crate::macros::{object, tagged_union};

object! {
    /// The params of `thread/prediction/request`.
    pub struct ThreadPredictionRequestParams {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The ID of the turn to predict from.
        pub source_turn_id: String,
    }
}

object! {
    /// The response to `thread/prediction/request`: an empty object. `thread/prediction/updated`
    /// delivers the prediction.
    pub struct ThreadPredictionRequestResponse {}
}

object! {
    /// The params of `thread/prediction/updated`: the result of a prediction.
    pub struct ThreadPredictionUpdatedNotification {
        /// The thread's ID.
        pub thread_id: ThreadId,
        /// The ID of the turn that the prediction is based on.
        pub source_turn_id: String,
        /// The result of the prediction.
        pub result: ThreadPredictionResult,
    }
}

tagged_union! {
    /// The result of a prediction.
    pub enum ThreadPredictionResult by "type" {
        /// The prediction was made.
        Completed(CompletedPrediction) = "completed",
        /// The prediction could not be made.
        Failed = "failed",
        ..
    }
}

object! {
    /// A completed prediction.
    pub struct CompletedPrediction {
        /// The predicted text. `null` if there is none.
        pub text: Option<String>,
    }
}
