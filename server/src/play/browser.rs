//! The user's browser: it opens an address and says what came.

use std::time::Duration;

use anyhow::{Context, bail};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// How long a page may take: the server asks the issuer before it answers.
const PATIENCE: Duration = Duration::from_secs(30);
/// How much of a response is read, in bytes.
const LONGEST: u64 = 1 << 20;
/// How much of a text that is not a page is kept.
const SHORT: usize = 200;

/// Opens an address of loopback and returns what came. Pages are not kept: they are
/// the real server's own prose.
pub(super) async fn browse(address: &str) -> anyhow::Result<String> {
    let rest =
        address.strip_prefix("http://").with_context(|| format!("{address} is not http://"))?;
    let (host, path) = rest.find('/').map_or((rest, "/"), |place| rest.split_at(place));
    if !host.starts_with("127.0.0.1:") && !host.starts_with("localhost:") {
        bail!("{address} is not on loopback");
    }
    let Ok(response) = timeout(PATIENCE, get(host, path)).await else {
        bail!("{address} has not answered within {} s", PATIENCE.as_secs());
    };
    let response = response.with_context(|| address.to_owned())?;
    let (head, body) = response
        .split_once("\r\n\r\n")
        .with_context(|| format!("{address}: the response is not HTTP"))?;
    let mut lines = head.lines();
    let status = lines.next().unwrap_or_default().split_whitespace().nth(1).unwrap_or_default();
    let location = lines.find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("location").then(|| value.trim())
    });
    Ok(what_came(status, location, body))
}

async fn get(host: &str, path: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(host).await?;
    let request = format!("GET {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut response = Vec::new();
    stream.take(LONGEST).read_to_end(&mut response).await?;
    Ok(String::from_utf8_lossy(&response).into_owned())
}

/// What is kept of a response: the status, where it leads, and a short text.
pub(crate) fn what_came(status: &str, location: Option<&str>, body: &str) -> String {
    let leads = location.map(|location| format!(", to {location}")).unwrap_or_default();
    let text = match body.trim() {
        page if page.contains('<') || page.len() > SHORT => ", a page".to_owned(),
        "" => String::new(),
        text => format!(": {text}"),
    };
    format!("HTTP status {status}{leads}{text}")
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::{Ipv4Addr, TcpListener};

    use super::browse;

    #[tokio::test]
    async fn a_page_without_end_is_cut() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            stream.read_exact(&mut [0]).unwrap();
            stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n<p>").unwrap();
            while stream.write_all(&[b'x'; 4096]).is_ok() {}
        });
        let came = browse(&format!("http://{address}/")).await.unwrap();
        assert_eq!(came, "HTTP status 200, a page");
    }

    #[tokio::test(start_paused = true)]
    async fn a_page_that_does_not_come_is_given_up() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let page = format!("http://{}/", listener.local_addr().unwrap());
        let error = browse(&page).await.unwrap_err();
        assert_eq!(error.to_string(), format!("{page} has not answered within 30 s"));
    }
}
