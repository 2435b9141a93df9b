//! A certificate for loopback, and the authority that vouches for it. Both live as long as the backend.

use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, KeyUsagePurpose};
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

use crate::ISSUER_HOST;

/// What a server needs to answer on HTTPS, and what its clients need to trust it.
pub struct Certificate {
    pub(super) config: Arc<ServerConfig>,
    pub(super) authority: String,
}

impl Certificate {
    /// Makes a new certificate for `localhost`, `127.0.0.1` and the issuer.
    pub(super) fn new() -> anyhow::Result<Self> {
        let mut authority = CertificateParams::default();
        authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        authority.key_usages =
            vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::DigitalSignature];
        authority.distinguished_name.push(DnType::CommonName, "app-server-reference, for one run");
        let key = KeyPair::generate()?;
        let root = authority.self_signed(&key)?;
        let issuer = Issuer::new(authority, key);

        let mut own =
            CertificateParams::new(["localhost", "127.0.0.1", ISSUER_HOST].map(str::to_owned))?;
        own.distinguished_name.push(DnType::CommonName, "localhost");
        own.use_authority_key_identifier_extension = true;
        let key = KeyPair::generate()?;
        let certificate = own.signed_by(&key, &issuer)?;
        let chain = vec![certificate.der().clone(), root.der().clone()];
        let key = PrivateKeyDer::try_from(key.serialize_der()).map_err(anyhow::Error::msg)?;
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()?
            .with_no_client_auth()
            .with_single_cert(chain, key)?;
        Ok(Self { config: Arc::new(config), authority: root.pem() })
    }
}
