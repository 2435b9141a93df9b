//! Turns: what the agent does from the user input to its final answer. `start` starts a turn,
//! `lifecycle` describes, steers and interrupts it, and `progress` has the notifications sent
//! meanwhile.
//!
//! ```
//! use app_server_protocol::turn::{TurnStartParams, UserInput};
//!
//! let params = TurnStartParams::new("019a-thread", [UserInput::text("What is new?")])
//!     .model("gpt-5.5");
//! # let input = r#"[{"type":"text","text":"What is new?"}]"#;
//! # let expected = format!(r#"{{"threadId":"019a-thread","input":{input},"model":"gpt-5.5"}}"#);
//! # assert_eq!(serde_json::to_value(params)?, serde_json::from_str::<serde_json::Value>(&expected)?);
//! # Ok::<(), serde_json::Error>(())
//! ```

mod error;
mod input;
mod lifecycle;
mod progress;
mod start;

pub use error::*;
pub use input::*;
pub use lifecycle::*;
pub use progress::*;
pub use start::*;
