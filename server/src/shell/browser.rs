//! The pages that a browser comes back to.

use std::collections::HashMap;
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderValue, Response, StatusCode, Uri, header};
use tokio::net::TcpListener;
use tokio::sync::mpsc::UnboundedSender;
use tokio::sync::oneshot;
use tokio::time::{Instant, sleep};

use super::incoming::Incoming;
use crate::core::{Event, Page, PageId};

/// How long a port that is taken is tried again.
const PATIENCE: Duration = Duration::from_secs(4);
/// How often.
const AGAIN: Duration = Duration::from_millis(200);

/// The browsers that wait for a page, and how many there were.
#[derive(Default)]
struct Waiting(u64, HashMap<PageId, oneshot::Sender<Page>>);

/// The port for browsers.
pub(super) struct Browser {
    visits: Visits,
    /// The port is closed when this is dropped. Browsers that wait have their pages first.
    open: Option<oneshot::Sender<()>>,
}

#[derive(Clone)]
struct Visits {
    events: UnboundedSender<Incoming>,
    waiting: Arc<Mutex<Waiting>>,
}

impl Browser {
    pub(super) fn new(events: UnboundedSender<Incoming>) -> Self {
        Self { visits: Visits { events, waiting: Arc::default() }, open: None }
    }

    /// Listens on a port of loopback.
    pub(super) fn listen(&mut self, port: u16) {
        let visits = self.visits.clone();
        let (open, mut closed) = oneshot::channel();
        self.open = Some(open);
        tokio::spawn(async move {
            let listener = tokio::select! {
                listener = bind(port) => listener,
                _ = &mut closed => return,
            };
            let _ = visits.events.send(Incoming::Event(Event::Listening(port, listener.is_some())));
            if let Some(listener) = listener {
                let router = Router::new().fallback(visit).with_state(visits);
                let serving = axum::serve(listener, router).with_graceful_shutdown(async {
                    let _ = closed.await;
                });
                let _ = serving.await;
            }
        });
    }

    /// Listens no more.
    pub(super) fn stop(&mut self) {
        self.open = None;
    }

    /// Sends a page to a browser that waits for it.
    pub(super) fn show(&self, id: PageId, page: Page) {
        let mut waiting = self.visits.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sender) = waiting.1.remove(&id) {
            let _ = sender.send(page);
        }
    }
}

/// Binds a port, and tries for some time if another program has it.
async fn bind(port: u16) -> Option<TcpListener> {
    let until = Instant::now() + PATIENCE;
    loop {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
            Ok(listener) => return Some(listener),
            Err(_) if Instant::now() < until => sleep(AGAIN).await,
            Err(_) => return None,
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
    // Without a page, the server has ended.
    let Ok(page) = page.await else { return Response::new(Body::empty()) };
    let mut response = Response::new(Body::from(page.text));
    *response.status_mut() = StatusCode::from_u16(page.status).unwrap_or_default();
    let headers = response.headers_mut();
    headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
    if let Some(location) = page.location.and_then(|location| location.parse().ok()) {
        headers.insert(header::LOCATION, location);
    }
    response
}
