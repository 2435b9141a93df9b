//! [`Turn`]: a turn, as it goes on.

use std::collections::BTreeSet;

use app_server_protocol::{
    ServerNotification,
    client_request::{TurnInterrupt, TurnStart},
    item::ThreadItem,
    session::Event,
    thread::ThreadId,
    turn::{Turn as Completed, TurnInterruptParams, TurnStartParams},
};

use crate::{client::Client, error::Error, events::Events};

/// A turn, as it goes on.
#[derive(Debug)]
pub struct Turn {
    client: Client,
    events: Events,
    thread_id: ThreadId,
    id: String,
    /// The messages whose text came in parts.
    streamed: BTreeSet<String>,
    completed: Option<Completed>,
}

impl Client {
    /// Starts a turn.
    pub async fn turn(&self, params: TurnStartParams) -> Result<Turn, Error> {
        // Its first notifications may come before the response.
        let events = self.events();
        let thread_id = params.thread_id.clone();
        let id = self.request::<TurnStart>(params).await?.turn.id;
        let client = self.clone();
        Ok(Turn { client, events, thread_id, id, streamed: BTreeSet::new(), completed: None })
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

    /// The next part of what the agent says: a part of a message, or a whole one of a model that does not
    /// stream. `None` when the turn has completed.
    pub async fn text(&mut self) -> Result<Option<String>, Error> {
        while self.completed.is_none() {
            let event = self.events.next().await.ok_or(Error::Closed)?;
            let Event::Notification(message) = &*event else { continue };
            match &message.notification {
                ServerNotification::ItemAgentMessageDelta(delta)
                    if self.is(&delta.thread_id, &delta.turn_id) =>
                {
                    self.streamed.insert(delta.item_id.clone());
                    return Ok(Some(delta.delta.clone()));
                }
                ServerNotification::ItemCompleted(completed)
                    if self.is(&completed.thread_id, &completed.turn_id) =>
                {
                    if let ThreadItem::AgentMessage(message) = &completed.item
                        && !self.streamed.contains(&message.id)
                    {
                        return Ok(Some(message.text.clone()));
                    }
                }
                ServerNotification::TurnCompleted(completed)
                    if self.is(&completed.thread_id, &completed.turn.id) =>
                {
                    self.completed = Some(completed.turn.clone());
                }
                _ => {}
            }
        }
        Ok(None)
    }

    /// Waits until the turn has completed: with an error, if it failed.
    pub async fn completed(mut self) -> Result<Completed, Error> {
        while self.text().await?.is_some() {}
        self.completed.ok_or(Error::Closed)
    }

    /// Interrupts the turn, which then completes.
    pub async fn interrupt(&self) -> Result<(), Error> {
        let params = TurnInterruptParams::new(self.thread_id.clone(), self.id.clone());
        self.client.request::<TurnInterrupt>(params).await.map(drop)
    }

    fn is(&self, thread_id: &ThreadId, turn_id: &str) -> bool {
        *thread_id == self.thread_id && turn_id == self.id
    }
}
