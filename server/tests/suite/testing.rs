//! The server inside a test.

use std::time::Duration;

use app_server_protocol::ErrorObject;
use app_server_protocol::account::{
    ChatgptAuthTokensLogin, ChatgptLogin, GetAccountParams, LoginAccountParams,
    LoginAccountResponse,
};
use app_server_protocol::initialize::{ClientInfo, InitializeCapabilities, InitializeParams};
use app_server_protocol::server_notification::{AccountLoginCompleted, TurnCompleted};
use app_server_protocol::thread::ThreadStartParams;
use app_server_protocol::turn::{TurnStartParams, TurnStatus, UserInput};
use app_server_reference::scenario::Token;
use app_server_reference::testing::TestServer;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::time::Instant;

const HELLO: &str = "
statement: hello
title: A plain turn.
config: { model_providers: { mock: { requires_openai_auth: false } } }
model:
  - { say: [Hel, lo.], after: 5000 }
";

fn client() -> InitializeParams {
    InitializeParams::new(ClientInfo::new("my_client", "1.0.0"))
}

/// What stands for a fake of one's own: the client is the test's, the server does as the real one.
#[test]
fn a_fake_is_replaced_in_ten_lines() {
    let mut server = TestServer::start(HELLO).unwrap();
    server.request(client()).unwrap();
    let thread = server.request(ThreadStartParams::default()).unwrap().thread;
    let params = TurnStartParams::new(thread.id, [UserInput::text("Hello")]);
    server.request(params).unwrap();
    assert!(server.wait::<TurnCompleted>().is_err(), "the model takes five seconds");
    server.advance(Duration::from_secs(5));
    let completed = server.wait::<TurnCompleted>().unwrap();
    assert_eq!(completed.turn.status, TurnStatus::Completed);
    server.finish().unwrap();
}

#[test]
fn a_script_that_is_not_played_is_a_failure() {
    let error = TestServer::start(HELLO).unwrap().finish().unwrap_err();
    assert_eq!(error.to_string(), "the model was asked 0 times, and 1 more are scripted");
    let error = TestServer::start("{ title: x }").err().unwrap();
    assert!(error.to_string().contains("missing field `statement`"), "{error}");
}

#[test]
fn what_is_stored_by_a_real_account_is_refused() {
    let key = "aB3_".repeat(20);
    let home = format!("home: {{ auth.json: '{{\"OPENAI_API_KEY\":\"sk-proj-{key}\"}}' }}");
    let error = TestServer::start(&format!("{HELLO}\n{home}")).err().unwrap().to_string();
    assert!(error.contains("look real") && !error.contains(&key), "{error}");
}

#[test]
fn an_answer_to_nothing_is_a_failure() {
    let mut server = TestServer::start("{ statement: T0, title: A test. }").unwrap();
    server.request(client()).unwrap();
    server.send(r#"{"id":7,"result":{}}"#);
    let error = server.finish().unwrap_err();
    assert_eq!(error.to_string(), "an answer to request 7, which is not open, is ignored");
}

#[test]
fn an_error_of_the_server_is_one() {
    let mut server = TestServer::start(HELLO).unwrap();
    let error = server.request(GetAccountParams::default()).unwrap_err();
    assert_eq!(error.downcast_ref::<ErrorObject>().unwrap().message, "Not initialized");
}

/// The same in each run: the IDs and the times too.
#[test]
fn nothing_is_random() {
    let play = || {
        let mut server = TestServer::start(HELLO).unwrap();
        server.request(client()).unwrap();
        server.request(LoginAccountParams::Chatgpt(ChatgptLogin::default())).unwrap();
        server.request(ThreadStartParams::default()).unwrap();
        server.advance(Duration::from_mins(10));
        std::iter::from_fn(|| server.receive()).collect::<Vec<_>>()
    };
    let sent = play();
    assert!(sent.iter().any(|line| line.contains("Login timed out")), "{sent:?}");
    assert_eq!(sent, play());
}

#[test]
fn a_browser_that_comes_back_is_shown_a_page() {
    let mut server = TestServer::start(HELLO).unwrap();
    server.request(client()).unwrap();
    server.request(LoginAccountParams::Chatgpt(ChatgptLogin::default())).unwrap();
    let page = server.visit("/auth/callback?state=other").unwrap();
    assert_eq!((page.status, page.text.as_str()), (400, "State mismatch"));
    assert!(server.wait::<AccountLoginCompleted>().is_err());
}

const ISSUER: &str = "
statement: sign-in
title: The issuer gives tokens.
tokens: { one: { email: user@example.com, plan: pro, account: org-1, user: user-1 } }
backend:
  - { call: POST https://auth.openai.com/oauth/token, body: { id_token: $one, access_token: $one, refresh_token: refresh-1 } }
  - { call: POST https://auth.openai.com/oauth/token, body: { access_token: sk-test-1 } }
";

/// The test is the browser: it brings the code, and goes where it is led.
#[test]
fn a_browser_sign_in_can_be_completed() {
    let mut server = TestServer::start(ISSUER).unwrap();
    server.request(client()).unwrap();
    let started = server.request(LoginAccountParams::Chatgpt(ChatgptLogin::default())).unwrap();
    let LoginAccountResponse::Chatgpt(page) = started else { panic!("{started:?}") };
    let (_, rest) = page.auth_url.split_once("&state=").unwrap();
    let state = rest.split('&').next().unwrap();
    let page = server.visit(&format!("/auth/callback?code=code-1&state={state}")).unwrap();
    assert_eq!(page.status, 302);
    assert!(page.location.unwrap().starts_with("http://127.0.0.1:1455/success?id_token="));
    assert!(server.wait::<AccountLoginCompleted>().is_err());
    assert_eq!(server.visit("/success").unwrap().status, 200);
    assert!(server.wait::<AccountLoginCompleted>().unwrap().success);
    assert!(server.auth_json().unwrap().contains("refresh-1"));
    server.finish().unwrap();
}

const DEVICE: &str = "
statement: device
title: Nobody enters the code.
backend:
  - { call: POST https://auth.openai.com/api/accounts/deviceauth/usercode, body: { device_auth_id: device-1, user_code: ABCD-1234, interval: '5' } }
  - { call: POST https://auth.openai.com/api/accounts/deviceauth/token, times: 180, status: 403 }
";

/// The issuer's interval is whatever it says.
#[test]
fn a_device_sign_in_ends_with_any_interval() {
    for interval in ["0", "soon", "18446744073709551615"] {
        let script = DEVICE.replace("'5'", &format!("'{interval}'")).replace("180", "any");
        let mut server = TestServer::start(&script).unwrap();
        server.request(client()).unwrap();
        server.request(LoginAccountParams::ChatgptDeviceCode).unwrap();
        server.advance(Duration::from_mins(15));
        assert!(!server.wait::<AccountLoginCompleted>().unwrap().success, "{interval}");
    }
}

/// A directory whose pages lead to each other has no end.
#[test]
fn a_page_of_the_directory_that_comes_twice_ends_the_list() {
    let script = "
statement: apps
title: The directory's pages lead to each other.
config: { features: { apps: true } }
backend:
  - { call: GET /backend-api/connectors/directory/list, times: any, body: { apps: [], next_token: 'a b' } }
  - { call: POST /backend-api/ps/mcp, times: any, status: 404 }
";
    let claims =
        json!({"email": "user@example.com", "plan": "pro", "account": "org-1", "user": "user-1"});
    let token = serde_json::from_value::<Token>(claims).unwrap().mint("one");
    let mut server = TestServer::start(script).unwrap();
    let capabilities = InitializeCapabilities::default().experimental_api(true);
    server.request(client().capabilities(capabilities)).unwrap();
    let login = ChatgptAuthTokensLogin::new(token, "org-1");
    server.request(LoginAccountParams::ChatgptAuthTokens(login)).unwrap();
    server.send(r#"{"id":10,"method":"app/list","params":{}}"#);
    server.advance(Duration::from_secs(1));
    let mut sent = std::iter::from_fn(|| server.receive());
    let answer = sent.find(|line| line.contains(r#""id":10"#)).unwrap();
    assert!(answer.contains("a directory in which a page comes twice"), "{answer}");
    server.finish().unwrap();
}

/// While one waits for a port, another begins.
#[test]
fn two_browser_sign_ins_have_an_answer_each() {
    let script = format!("{HELLO}\nbusy: [1455]");
    let mut server = TestServer::start(&script).unwrap();
    server.request(client()).unwrap();
    for id in [10, 11] {
        let params = r#"{"type":"chatgpt"}"#;
        server.send(&format!(r#"{{"id":{id},"method":"account/login/start","params":{params}}}"#));
    }
    server.advance(Duration::from_mins(1));
    let sent: Vec<Value> = std::iter::from_fn(|| server.receive())
        .map(|line| serde_json::from_str(&line).unwrap())
        .collect();
    let login = |id: i64| {
        let answers: Vec<&Value> = sent.iter().filter(|it| it["id"] == id).collect();
        let [answer] = answers.as_slice() else { panic!("{answers:?}") };
        answer["result"]["loginId"].clone()
    };
    assert_ne!(login(10), login(11));
    let ended: Vec<&Value> =
        sent.iter().filter(|it| it["method"] == "account/login/completed").collect();
    let [ended] = ended.as_slice() else { panic!("{ended:?}") };
    assert_eq!(ended["params"]["loginId"], login(10));
    assert_eq!(ended["params"]["error"], "Login server error: Login cancelled");
}

#[test]
fn a_device_code_that_nobody_enters_expires() {
    let mut server = TestServer::start(DEVICE).unwrap();
    server.request(client()).unwrap();
    server.request(LoginAccountParams::ChatgptDeviceCode).unwrap();
    server.advance(Duration::from_secs(15 * 60 - 1));
    assert!(server.wait::<AccountLoginCompleted>().is_err());
    server.advance(Duration::from_secs(1));
    let completed = server.wait::<AccountLoginCompleted>().unwrap();
    assert_eq!(completed.error.as_deref(), Some("device auth timed out after 15 minutes"));
    // It is asked no more.
    server.advance(Duration::from_mins(5));
    server.finish().unwrap();
}

#[tokio::test]
async fn a_line_without_end_is_ignored_and_told() {
    let longest = app_server_protocol::Limits::default().message_bytes;
    let (mut ours, theirs) = tokio::io::duplex(1 << 16);
    let server = TestServer::start("{ statement: T0, title: A test. }").unwrap();
    let serving = server.serve(theirs);
    ours.write_all(&vec![b'x'; longest + 1]).await.unwrap();
    drop(ours);
    let error = serving.await.unwrap().unwrap().finish().unwrap_err();
    assert_eq!(error.to_string(), format!("a line of more than {longest} bytes is ignored"));
}

/// A client with tokio waits ten minutes, which take no time.
#[tokio::test(start_paused = true)]
async fn a_client_over_a_stream_waits_in_the_time_of_the_test() {
    let (ours, theirs) = tokio::io::duplex(1 << 16);
    let server = TestServer::start("{ statement: A11, title: Nobody signs in. }").unwrap();
    let serving = server.serve(theirs);
    let (input, mut output) = tokio::io::split(ours);
    for (id, method, params) in [
        (0, "initialize", json!({"clientInfo": {"name": "my_client", "version": "1.0.0"}})),
        (1, "account/login/start", json!({"type": "chatgpt"})),
    ] {
        let request = json!({"id": id, "method": method, "params": params});
        output.write_all(format!("{request}\n").as_bytes()).await.unwrap();
    }
    let (start, mut lines) = (Instant::now(), BufReader::new(input).lines());
    let completed = loop {
        let message: Value =
            serde_json::from_str(&lines.next_line().await.unwrap().unwrap()).unwrap();
        if message["method"] == "account/login/completed" {
            break message;
        }
    };
    assert_eq!(completed["params"]["error"], "Login timed out");
    assert_eq!(start.elapsed(), Duration::from_mins(10));
    drop((lines, output));
    serving.await.unwrap().unwrap().finish().unwrap();
}
