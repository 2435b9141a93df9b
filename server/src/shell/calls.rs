//! Calls by HTTP and HTTPS, to loopback only.

use std::collections::HashMap;
use std::env::VarError;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, bail, ensure};
use axum::body::Bytes;
use axum::http::{Request, Uri, header};
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::sync::mpsc::UnboundedSender;
use tokio::task::AbortHandle;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use super::incoming::Incoming;
use crate::core::{CallId, Event, HttpRequest, Progress};
use crate::{ISSUER_ADDRESS, ISSUER_HOST};

/// How long is waited for a connection, and for its encryption.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long the body of an answer may be, in bytes.
const LONGEST: usize = 256 << 20;

/// The calls that have not ended.
pub(super) struct Calls {
    events: UnboundedSender<Incoming>,
    running: HashMap<CallId, AbortHandle>,
    /// The address of the issuer, if it is on loopback.
    issuer: Option<SocketAddr>,
    /// What is trusted, once it was needed.
    trusted: Option<Arc<ClientConfig>>,
}

impl Calls {
    pub(super) fn new(events: UnboundedSender<Incoming>) -> anyhow::Result<Self> {
        let issuer = match std::env::var(ISSUER_ADDRESS) {
            Ok(address) => Some(loopback(&address)?),
            Err(VarError::NotPresent) => None,
            Err(error) => return Err(error).context(ISSUER_ADDRESS),
        };
        Ok(Self { events, running: HashMap::new(), issuer, trusted: None })
    }

    /// Makes a call. How it goes is sent as events.
    pub(super) fn start(&mut self, id: CallId, request: HttpRequest) {
        self.running.retain(|_, call| !call.is_finished());
        let trusted = if request.url.starts_with("https://") { Some(self.trusted()) } else { None };
        let (events, issuer) = (self.events.clone(), self.issuer);
        let call = tokio::spawn(async move {
            let told = |progress| drop(events.send(Incoming::Event(Event::Http(id, progress))));
            let made = async { make(request, issuer, trusted.transpose()?, told).await };
            let end = match made.await {
                Ok(()) => Progress::End,
                Err(error) => Progress::Failed(format!("{error:#}")),
            };
            told(end);
        });
        self.running.insert(id, call.abort_handle());
    }

    /// Gives up a call.
    pub(super) fn abandon(&mut self, id: CallId) {
        if let Some(call) = self.running.remove(&id) {
            call.abort();
        }
    }

    /// The authorities in the file that `CODEX_CA_CERTIFICATE` or `SSL_CERT_FILE` names.
    fn trusted(&mut self) -> anyhow::Result<Arc<ClientConfig>> {
        if let Some(trusted) = &self.trusted {
            return Ok(trusted.clone());
        }
        let named =
            ["CODEX_CA_CERTIFICATE", "SSL_CERT_FILE"].into_iter().find_map(std::env::var_os);
        let path =
            named.context("HTTPS needs the variable CODEX_CA_CERTIFICATE or SSL_CERT_FILE")?;
        let mut roots = RootCertStore::empty();
        let wrong = || Path::new(&path).display().to_string();
        for certificate in CertificateDer::pem_file_iter(&path).with_context(wrong)? {
            roots.add(certificate.with_context(wrong)?).with_context(wrong)?;
        }
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()?
            .with_root_certificates(roots)
            .with_no_client_auth();
        Ok(self.trusted.insert(Arc::new(config)).clone())
    }
}

/// Reads an address on loopback.
fn loopback(text: &str) -> anyhow::Result<SocketAddr> {
    let address: SocketAddr = text.parse().with_context(|| {
        format!(
            "{ISSUER_ADDRESS}={text} is not an address; use one on loopback, such as 127.0.0.1:4501"
        )
    })?;
    if !address.ip().is_loopback() {
        bail!(
            "{ISSUER_ADDRESS}={text} is not on loopback, and the reference server connects to nothing else"
        );
    }
    Ok(address)
}

/// Makes a call, and tells how it goes but for its end.
async fn make(
    request: HttpRequest,
    issuer: Option<SocketAddr>,
    trusted: Option<Arc<ClientConfig>>,
    told: impl Fn(Progress),
) -> anyhow::Result<()> {
    let uri: Uri = request.url.parse().with_context(|| request.url.clone())?;
    let host = uri.host().unwrap_or_default().to_owned();
    let name = host.trim_matches(['[', ']']);
    let connecting = async {
        match issuer.filter(|_| host == ISSUER_HOST) {
            Some(address) => Ok(TcpStream::connect(address).await?),
            None if ["127.0.0.1", "localhost", "::1"].contains(&name) => {
                let usual = if trusted.is_some() { 443 } else { 80 };
                Ok(TcpStream::connect((name, uri.port_u16().unwrap_or(usual))).await?)
            }
            None => {
                bail!("{uri} is not on loopback, and the reference server connects to nothing else")
            }
        }
    };
    let late = || format!("{} did not answer within {} s", request.url, PATIENCE.as_secs());
    let stream = timeout(PATIENCE, connecting).await.with_context(late)?;
    let stream = stream.with_context(|| request.url.clone())?;
    stream.set_nodelay(true)?;
    match trusted {
        Some(trusted) => {
            let name = ServerName::try_from(name.to_owned())?;
            let shaking_hands = TlsConnector::from(trusted).connect(name, stream);
            let stream = timeout(PATIENCE, shaking_hands).await.with_context(late)??;
            exchange(stream, request, &uri, LONGEST, told).await
        }
        None => exchange(stream, request, &uri, LONGEST, told).await,
    }
}

/// Sends a request on a connection, and tells how its answer goes. `longest` is how long its body may be, in bytes.
async fn exchange<S: AsyncRead + AsyncWrite + Unpin + Send + 'static>(
    stream: S,
    request: HttpRequest,
    uri: &Uri,
    longest: usize,
    told: impl Fn(Progress),
) -> anyhow::Result<()> {
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
    let connection = tokio::spawn(connection);
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    let host = uri.authority().map_or("", |authority| authority.as_str());
    let mut built = Request::builder().method(request.method).uri(path).header(header::HOST, host);
    for (name, value) in &request.headers {
        built = built.header(*name, &value.0);
    }
    let body = request.body.map(|body| Bytes::from(body.0)).unwrap_or_default();
    let response = sender.send_request(built.body(Full::new(body))?).await?;
    let headers = response.headers().iter();
    let headers = headers
        .map(|(name, value)| {
            (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned())
        })
        .collect();
    told(Progress::Head { status: response.status().as_u16(), headers });
    let mut body = response.into_body();
    let mut length = 0;
    while let Some(frame) = body.frame().await {
        if let Ok(bytes) = frame?.into_data() {
            length += bytes.len();
            ensure!(length <= longest, "the answer is longer than {longest} bytes");
            told(Progress::Body(bytes.into()));
        }
    }
    connection.abort();
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::net::{Ipv4Addr, TcpListener};

    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    use super::*;

    fn request(url: String) -> HttpRequest {
        HttpRequest { method: "GET", url, headers: Vec::new(), body: None }
    }

    #[tokio::test]
    async fn an_answer_that_is_too_long_fails() {
        let ask = async |longest| {
            let (ours, mut theirs) = tokio::io::duplex(1024);
            let answering = async {
                theirs.read_exact(&mut [0]).await?;
                let text = b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n0123456789";
                Ok(theirs.write_all(text).await?)
            };
            let url = "http://127.0.0.1/".to_owned();
            let uri = url.parse()?;
            tokio::try_join!(exchange(ours, request(url), &uri, longest, |_| ()), answering)
        };
        ask(10).await.unwrap();
        let error = ask(9).await.unwrap_err();
        assert_eq!(error.to_string(), "the answer is longer than 9 bytes");
    }

    #[tokio::test(start_paused = true)]
    async fn a_host_that_does_not_shake_hands_is_given_up() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let url = format!("https://{}/", listener.local_addr().unwrap());
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(RootCertStore::empty())
            .with_no_client_auth();
        let made = make(request(url.clone()), None, Some(Arc::new(config)), |_| ()).await;
        assert_eq!(made.unwrap_err().to_string(), format!("{url} did not answer within 10 s"));
    }
}
