//! The backend answers what is scripted, and says what is not.

use app_server_protocol::release::Release;
use app_server_reference::backend::Backend;
use app_server_reference::play::names;
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::parse;

async fn start(text: &str, release: Option<Release>) -> Backend {
    let scenario = parse(text);
    Backend::start(&scenario, release, &names(&scenario), 0, |_| ()).await.unwrap()
}

/// Makes a call and returns the whole response.
async fn call(backend: &Backend, line: &str, headers: &str, body: &str) -> String {
    let mut stream = TcpStream::connect(backend.address()).await.unwrap();
    let length = body.len();
    let request = format!(
        "{line} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{headers}content-length: {length}\r\n\r\n{body}"
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).await.unwrap();
    response
}

#[tokio::test]
async fn the_model_answers_in_order_and_keeps_what_it_was_told() {
    let backend =
        start("model: [{ say: [Hel, lo.] }, { status: 429, headers: { x-limit: \"1\" } }]", None)
            .await;
    let told = r#"{"input":[{"type":"message"},{"type":"function_call_output","output":"done"}]}"#;
    let first = call(&backend, "POST /v1/responses", "authorization: Bearer a\r\n", told).await;
    assert!(first.starts_with("HTTP/1.1 200"), "{first}");
    let kinds: Vec<&str> = first.lines().filter_map(|line| line.strip_prefix("event: ")).collect();
    let expected = [
        "response.created",
        "response.output_item.added",
        "response.output_text.delta",
        "response.output_text.delta",
        "response.output_item.done",
        "response.completed",
    ];
    assert_eq!(kinds, expected);
    let second = call(&backend, "POST /v1/responses", "", "{}").await;
    assert!(second.starts_with("HTTP/1.1 429") && second.contains("x-limit: 1"), "{second}");
    assert_eq!(backend.problems(), [""; 0]);
    let calls = backend.calls();
    assert_eq!(calls[0].sent, Some(json!(["done"])));
    assert_eq!(calls[0].headers, [("authorization", "Bearer a".to_owned())]);
}

#[tokio::test]
async fn what_nothing_scripts_is_refused_and_kept() {
    let backend = start("", None).await;
    let response = call(&backend, "GET /backend-api/no/such?x=1", "", "").await;
    assert!(
        response.starts_with("HTTP/1.1 404") && response.contains("the scenario scripts no answer")
    );
    call(&backend, "POST /v1/responses", "", "{}").await;
    let expected =
        ["nothing scripts GET /backend-api/no/such?x=1", "nothing scripts POST /v1/responses"];
    assert_eq!(backend.problems(), expected);
}

#[tokio::test]
async fn what_is_scripted_and_not_asked_is_a_problem() {
    let script = "
model: [{ say: a }, { say: b, releases: { since: 0.150.0 } }]
backend: [{ call: GET /one, times: 2 }, { call: GET /any, times: any }]";
    let backend = start(script, Some(Release::OLDEST)).await;
    call(&backend, "GET /one?query", "", "").await;
    let expected = [
        "the model was asked 0 times, and 1 more are scripted",
        "GET /one was asked 1 times, not 2",
    ];
    assert_eq!(backend.problems(), expected);
    call(&backend, "GET /one", "", "").await;
    call(&backend, "POST /v1/responses", "", "{}").await;
    assert_eq!(backend.problems(), [""; 0]);
    call(&backend, "GET /one", "", "").await;
    assert_eq!(backend.problems(), ["nothing scripts GET /one"]);
}

#[tokio::test]
async fn bodies_have_names_of_the_scenario_and_the_account_that_asks() {
    let script = "
tokens: { pro: { plan: pro } }
backend: [{ call: GET /who, body: { token: $pro, account: $account } }, { call: GET /text, body: plain }, { call: POST /rpc, method: tools/list, body: { id: $id } }]";
    let backend = start(script, None).await;
    let who = call(&backend, "GET /who", "chatgpt-account-id: org-1\r\n", "").await;
    assert!(who.contains(r#""account":"org-1""#) && who.contains(r#""token":"eyJ"#), "{who}");
    let rpc = call(&backend, "POST /rpc", "", r#"{"id":7,"method":"tools/list"}"#).await;
    assert!(rpc.ends_with(r#"{"id":7}"#), "{rpc}");
    let other = call(&backend, "POST /rpc", "", r#"{"id":7,"method":"initialize"}"#).await;
    assert!(other.starts_with("HTTP/1.1 404"), "{other}");
    assert!(call(&backend, "GET /text", "", "").await.ends_with("plain"));
}

#[tokio::test]
async fn a_body_with_a_name_that_is_not_known_is_a_problem() {
    let backend = start("backend: [{ call: GET /who, body: { token: $none } }]", None).await;
    let answer = call(&backend, "GET /who", "", "").await;
    assert!(answer.starts_with("HTTP/1.1 404"), "{answer}");
    let problems = backend.problems();
    let [problem] = problems.as_slice() else { panic!("{problems:?}") };
    assert!(problem.starts_with("GET /who: `$none` is not known here; known are "), "{problem}");
}

/// A turn with images is larger than what HTTP servers take unless they are told.
#[tokio::test]
async fn a_large_body_is_read() {
    let backend = start("model: [{ say: a }]", None).await;
    let body = format!(r#"{{"input":[{{"image":"{}"}}]}}"#, "x".repeat(3 << 20));
    let answer = call(&backend, "POST /v1/responses", "", &body).await;
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
}

#[tokio::test]
async fn a_port_in_use_is_said() {
    let backend = start("", None).await;
    let scenario = parse("");
    let port = backend.address().port();
    let Err(error) = Backend::start(&scenario, None, &names(&scenario), port, |_| ()).await else {
        panic!("two have the same port");
    };
    assert_eq!(error.to_string(), format!("cannot listen on 127.0.0.1:{port}"));
}

#[tokio::test]
async fn a_client_that_sends_garbage_or_leaves_holds_up_nobody() {
    let backend = start("model: [{ say: a }]", None).await;
    let mut garbage = TcpStream::connect(backend.address()).await.unwrap();
    // The beginning of a TLS handshake that never ends, and of a request.
    garbage.write_all(&[22, 3, 1, 0, 5]).await.unwrap();
    let mut half = TcpStream::connect(backend.address()).await.unwrap();
    half.write_all(b"POST /v1/resp").await.unwrap();
    drop(TcpStream::connect(backend.address()).await.unwrap());
    let response = call(&backend, "POST /v1/responses", "", "{}").await;
    assert!(response.starts_with("HTTP/1.1 200"), "{response}");
}
