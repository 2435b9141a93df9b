//! Credentials that look real. Nobody should give them to a server that is not the real one.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;

use super::auth_json::AuthJson;

/// The shortest API key of a real account, without its prefix. Tests use shorter ones.
const KEY: usize = 40;
/// The shortest signature with a private key, in bytes.
const SIGNATURE: usize = 64;

/// Whether a text looks like the API key or a signed token of a real account.
pub(in crate::core::account) fn looks_real(text: &str) -> bool {
    is_long_key(text) || is_signed(text)
}

fn is_long_key(text: &str) -> bool {
    let key = text.strip_prefix("sk-").unwrap_or_default();
    key.len() >= KEY && key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

/// Whether a text is a token with the signature of a private key, such as the issuer's.
fn is_signed(text: &str) -> bool {
    let mut parts = text.split('.').map(|part| URL_SAFE_NO_PAD.decode(part));
    let (Some(Ok(head)), Some(Ok(_)), Some(Ok(signature)), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    let head: Value = serde_json::from_slice(&head).unwrap_or_default();
    let algorithm = head["alg"].as_str().unwrap_or_default();
    let with_private_key = ["RS", "PS", "ES", "Ed"].iter().any(|it| algorithm.starts_with(it));
    with_private_key && signature.len() >= SIGNATURE
}

impl AuthJson {
    /// Whether one of the credentials looks like that of a real account.
    pub fn looks_real(&self) -> bool {
        let tokens = self.tokens.iter().flat_map(|it| [&it.id_token.text, &it.access_token]);
        self.key.iter().chain(tokens).any(|secret| looks_real(secret.expose()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(algorithm: &str, signature: usize) -> String {
        let part = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
        let head = part(format!(r#"{{"alg":"{algorithm}"}}"#).as_bytes());
        format!("{head}.{}.{}", part(b"{}"), part(&vec![7; signature]))
    }

    #[test]
    fn keys_and_tokens_of_tests_do_not_look_real() {
        for text in ["", "sk-test-1", "sk-", &token("none", 0), &token("HS256", 32), "a.e30.c"] {
            assert!(!looks_real(text), "{text}");
        }
        let spaced = format!("sk-{}", "a b".repeat(20));
        assert!(!looks_real(&spaced));
    }

    #[test]
    fn keys_and_tokens_of_accounts_do() {
        let long = "aB3-_".repeat(10);
        for text in [
            format!("sk-{long}"),
            format!("sk-proj-{long}"),
            token("RS256", 256),
            token("ES256", 64),
        ] {
            assert!(looks_real(&text), "{text}");
            let stored = format!(r#"{{"OPENAI_API_KEY":"{text}"}}"#);
            assert!(AuthJson::read(&stored).unwrap().looks_real());
        }
    }
}
