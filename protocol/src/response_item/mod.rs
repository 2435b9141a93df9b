//! Items in the format of the model's API, one level below the server's own items, and the usage of
//! each model response. A client that requested raw events when it started a thread receives them;
//! other clients need them only to pass in a history.

mod call;
mod content;
mod item;
mod metadata;

pub use call::*;
pub use content::*;
pub use item::*;
pub use metadata::*;
