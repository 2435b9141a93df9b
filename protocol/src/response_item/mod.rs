//! Items as the model's API has them, below the server's own items, and what one answer of the
//! model used. A client that asked for raw events when it started a thread gets them; others need
//! them only to hand a history over.

mod call;
mod content;
mod item;

pub use call::*;
pub use content::*;
pub use item::*;
