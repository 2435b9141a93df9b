//! Servers that are child processes, in real time.

use std::time::{Duration, Instant};

use app_server_client::{Client, Closed, Error, Exit};
use app_server_protocol::initialize::{ClientInfo, InitializeParams};
use tokio::{process::Command, time::timeout};

/// Longer than a server is given to end.
const LIMIT: Duration = Duration::from_secs(30);

fn shell(script: &str) -> Client {
    Client::spawn(Command::new("sh").args(["-c", script])).unwrap()
}

async fn initialize(client: &Client) -> Error {
    let initializing = client.initialize(InitializeParams::new(ClientInfo::new("test", "1.0.0")));
    timeout(LIMIT, initializing).await.expect("the connection closes").unwrap_err()
}

async fn closed(client: &Client) -> Closed {
    timeout(LIMIT, client.closed()).await.expect("the connection closes")
}

fn exit(closed: &Closed) -> &Exit {
    let Closed::Exited(exit) = closed else { panic!("{closed}") };
    exit
}

#[test]
fn a_program_that_does_not_exist_is_an_error() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let _entered = runtime.enter();
    assert!(Client::spawn(&mut Command::new("/no/such/program")).is_err());
}

#[tokio::test]
async fn a_server_that_exits_says_why() {
    let client = shell("echo the first line >&2; echo no config >&2; exit 3");
    let error = initialize(&client).await;
    assert_eq!(
        error.to_string(),
        "the connection is closed: the server ended with exit status: 3: the first line\nno config"
    );
    let Error::Closed(closed) = error else { panic!("{error}") };
    assert_eq!(exit(&closed).status.unwrap().code(), Some(3));
}

#[tokio::test]
async fn the_end_of_a_long_standard_error_is_kept_and_does_not_block() {
    // More than a pipe holds.
    let client = shell("head -c 1000000 /dev/zero | tr '\\0' x >&2; printf é >&2; exit 1");
    let closed = closed(&client).await;
    let stderr = &exit(&closed).stderr;
    assert_eq!(stderr.len(), 8 << 10);
    assert!(stderr.ends_with("xé"));
}

#[tokio::test]
async fn what_a_server_writes_before_it_exits_is_read() {
    let client = shell(
        r#"read -r line; echo '{"id":1,"result":{"userAgent":"test/0.169.0 (x) y (test; 1.0.0)"}}'"#,
    );
    let params = InitializeParams::new(ClientInfo::new("test", "1.0.0"));
    let response = timeout(LIMIT, client.initialize(params)).await.unwrap();
    assert!(response.is_ok(), "{response:?}");
    assert!(exit(&closed(&client).await).status.unwrap().success());
}

#[tokio::test]
async fn a_server_ends_by_itself_with_the_connection() {
    let name = format!("app-server-client-{}", std::process::id());
    let path = std::env::temp_dir().join(name);
    let client = shell(&format!("cat >/dev/null; echo ended >'{}'", path.display()));
    client.close();
    assert!(matches!(closed(&client).await, Closed::ByClient));
    assert!(path.exists(), "it was killed");
    std::fs::remove_file(path).unwrap();
}

#[tokio::test]
async fn a_server_that_does_not_end_is_killed() {
    let client = shell("exec sleep 600");
    client.close();
    assert!(matches!(closed(&client).await, Closed::ByClient));
}

/// A program that the server started keeps all its pipes open.
#[tokio::test]
async fn an_exit_counts_although_the_output_does_not_end() {
    let client = shell("sleep 60 & exit 4");
    let start = Instant::now();
    let Error::Closed(closed) = initialize(&client).await else { panic!("it closed") };
    assert_eq!(exit(&closed).status.unwrap().code(), Some(4));
    assert!(start.elapsed() < Duration::from_secs(50));
}

/// The server closes its output and goes on.
#[tokio::test]
async fn a_server_without_output_is_killed() {
    let client = shell("exec >&-; exec sleep 600");
    let Error::Closed(closed) = initialize(&client).await else { panic!("it closed") };
    assert!(!exit(&closed).status.unwrap().success());
}
