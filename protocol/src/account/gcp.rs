//! Models on Google Cloud.

use crate::macros::object;

object! {
    /// The params of `account/gcp/setup`.
    pub struct GcpSetupParams {
        /// The Google Cloud project.
        pub project_id: String,
        /// The location of Vertex AI. Absent and `null` mean `global`.
        pub location: Field<String>,
        /// A file with credentials, as an absolute path on the server's machine. Absent and `null` mean:
        /// the application default credentials; a file that another layer of the configuration sets makes
        /// the request fail then.
        pub credential_file: Field<String>,
    }
}

object! {
    /// The answer to `account/gcp/setup`: nothing.
    #[derive(Default)]
    pub struct GcpSetupResponse {}
}
