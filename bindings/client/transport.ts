/**
 * Carries messages as text, each whole: a line over stdio, a frame over WebSocket.
 *
 * One that fails to send throws; the client then takes the connection for closed, and closes it.
 */
export interface Transport {
  /** Sends a message. */
  send(text: string): void;
  /**
   * Starts to deliver: each message, in order, and once that there will be no more, with the cause. The client
   * calls this once. It does not ask for the cause of what it closed itself. If the connection is closed already,
   * that is still told.
   */
  listen(onText: (text: string) => void, onClose: (cause?: unknown) => void): void;
  /** Closes the connection. Does nothing if it is closed. */
  close(): void;
}

/** What has somebody who listens to it. */
const taken = new WeakSet<object>();

/** Lets a connection deliver to one client only: two would both answer what the server asks. */
export function toOne(connection: object, listen: Transport["listen"]): Transport["listen"] {
  return (onText, onClose) => {
    if (taken.has(connection)) throw new Error("this connection has a client already: a second one needs its own");
    taken.add(connection);
    listen(onText, onClose);
  };
}
