//! Models on Google Cloud.

use crate::macros::object;

object! {
    /// The params of `account/gcp/setup`.
    pub struct GcpSetupParams {
        /// The Google Cloud project ID.
        pub project_id: String,
        /// The Vertex AI location. If absent or `null`, `global`.
        pub location: Field<String>,
        /// The absolute path of a credentials file on the server's machine. If absent or `null`,
        /// uses the application default credentials; the request then fails if another
        /// configuration layer sets a credentials file.
        pub credential_file: Field<String>,
    }
}

object! {
    /// The response to `account/gcp/setup`: an empty object.
    pub struct GcpSetupResponse {}
}
