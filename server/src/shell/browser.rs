//! The pages that a browser comes back to.

use std::collections::HashMap;
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{Response, StatusCode, Uri};
use tokio::net::TcpListener;
use tokio::sync::mpsc::UnboundedSender;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep};

use super::incoming::Incoming;
use crate::core::{Event, PageId};

/// How long a port that is taken is tried again.
const PATIENCE: Duration = Duration::from_secs(4);
/// How often.
const AGAIN: Duration = Duration::from_millis(200);

/// A page: the status and the text.
type Page = (u16, &'static str);

/// The browsers that wait for a page, and how many there were.
#[derive(Default)]
struct Waiting(u64, HashMap<PageId, oneshot::Sender<Page>>);

/// The port for browsers.
pub(super) struct Browser {
    visits: Visits,
    serving: Option<JoinHandle<()>>,
}

#[derive(Clone)]
struct Visits {
    events: UnboundedSender<Incoming>,
    waiting: Arc<Mutex<Waiting>>,
}

impl Browser {
    pub(super) fn new(events: UnboundedSender<Incoming>) -> Self {
        Self { visits: Visits { events, waiting: Arc::default() }, serving: None }
    }

    /// Listens on a port of loopback.
    pub(super) fn listen(&mut self, port: u16) {
        self.stop();
        let visits = self.visits.clone();
        self.serving = Some(tokio::spawn(async move {
            let until = Instant::now() + PATIENCE;
            let listener = loop {
                match TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
                    Ok(listener) => break Some(listener),
                    Err(_) if Instant::now() < until => sleep(AGAIN).await,
                    Err(_) => break None,
                }
            };
            let _ = visits.events.send(Incoming::Event(Event::Listening(port, listener.is_some())));
            if let Some(listener) = listener {
                let router = Router::new().fallback(visit).with_state(visits);
                let _ = axum::serve(listener, router).await;
            }
        }));
    }

    /// Listens no more.
    pub(super) fn stop(&mut self) {
        if let Some(serving) = self.serving.take() {
            serving.abort();
        }
    }

    /// Sends a page to a browser that waits for it.
    pub(super) fn show(&self, page: PageId, status: u16, text: &'static str) {
        let mut waiting = self.visits.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sender) = waiting.1.remove(&page) {
            let _ = sender.send((status, text));
        }
    }
}

async fn visit(State(visits): State<Visits>, uri: Uri) -> Response<Body> {
    let (sender, page) = oneshot::channel();
    let id = {
        let mut waiting = visits.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.0 += 1;
        let id = PageId(waiting.0);
        waiting.1.insert(id, sender);
        id
    };
    let target = uri.path_and_query().map_or("/", |target| target.as_str()).to_owned();
    let _ = visits.events.send(Incoming::Event(Event::Visited(id, target)));
    let (status, text) = page.await.unwrap_or((503, "the server has ended"));
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or_default();
    response
}
