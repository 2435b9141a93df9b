//! [`Turn`]: a turn that is running.

use std::collections::BTreeSet;

use app_server_protocol::{
    ServerNotification,
    client_request::{TurnInterrupt, TurnStart},
    item::ThreadItem,
    thread::ThreadId,
    turn::{self, TurnInterruptParams, TurnStartParams},
};

use crate::{backlog::Event, client::Client, error::Error, events::Events};

/// A turn that was started. Dropping it does not interrupt the turn.
#[derive(Debug)]
pub struct Turn {
    client: Client,
    thread_id: ThreadId,
    id: String,
    progress: Progress,
}

#[derive(Debug)]
enum Progress {
    Running {
        events: Events,
        /// The messages whose text came in parts.
        streamed: BTreeSet<String>,
    },
    /// The events are dropped, so that later ones do not wait here.
    Completed(Box<turn::Turn>),
}

impl Client {
    /// Starts a turn.
    pub async fn turn(&self, params: TurnStartParams) -> Result<Turn, Error> {
        // Its first notifications may come before the response.
        let events = self.events();
        let thread_id = params.thread_id.clone();
        let id = self.request::<TurnStart>(params).await?.turn.id;
        let progress = Progress::Running { events, streamed: BTreeSet::new() };
        Ok(Turn { client: self.clone(), thread_id, id, progress })
    }
}

impl Turn {
    /// The turn's ID.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The thread's ID.
    pub const fn thread_id(&self) -> &ThreadId {
        &self.thread_id
    }

    /// The next part of the agent's messages: a part of a message, or a whole message of a model that does
    /// not stream. `None` when the turn has completed.
    ///
    /// Cancel safe: no text is lost if the future is dropped.
    pub async fn text(&mut self) -> Result<Option<String>, Error> {
        while let Progress::Running { events, streamed } = &mut self.progress {
            let event = events.next().await?;
            let Event::Notification(message) = &*event else { continue };
            let is_ours = |thread_id: &ThreadId, turn_id: &str| {
                *thread_id == self.thread_id && turn_id == self.id
            };
            match &message.notification {
                ServerNotification::ItemAgentMessageDelta(delta)
                    if is_ours(&delta.thread_id, &delta.turn_id) =>
                {
                    if !streamed.contains(&delta.item_id) {
                        streamed.insert(delta.item_id.clone());
                    }
                    return Ok(Some(delta.delta.clone()));
                }
                ServerNotification::ItemCompleted(completed)
                    if is_ours(&completed.thread_id, &completed.turn_id) =>
                {
                    if let ThreadItem::AgentMessage(message) = &completed.item
                        && !streamed.contains(&message.id)
                    {
                        return Ok(Some(message.text.clone()));
                    }
                }
                ServerNotification::TurnCompleted(completed)
                    if is_ours(&completed.thread_id, &completed.turn.id) =>
                {
                    self.progress = Progress::Completed(Box::new(completed.turn.clone()));
                }
                _ => {}
            }
        }
        Ok(None)
    }

    /// Waits until the turn has completed. Its `status` and `error` say how.
    pub async fn completed(mut self) -> Result<turn::Turn, Error> {
        loop {
            match self.progress {
                Progress::Completed(turn) => return Ok(*turn),
                Progress::Running { .. } => drop(self.text().await?),
            }
        }
    }

    /// Interrupts the turn, which then completes.
    pub async fn interrupt(&self) -> Result<(), Error> {
        let params = TurnInterruptParams::new(self.thread_id.clone(), self.id.clone());
        self.client.request::<TurnInterrupt>(params).await.map(drop)
    }
}
