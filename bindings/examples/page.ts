// A page that talks to an agent through the relay of relay.ts, and asks the user before the agent runs a command.

import { connect } from "app-server-protocol/client";
import { websocket } from "app-server-protocol/client/websocket";

const find = <E extends Element>(selector: string, within: ParentNode = document) => within.querySelector<E>(selector)!;
const form = find<HTMLFormElement>("#ask");
const fields = find<HTMLFieldSetElement>("#ask fieldset");
const stop = find<HTMLButtonElement>("#stop");

/** Shows what the agent says, as text: it may be anything. */
function show(text: string) {
  const paragraph = document.createElement("p");
  paragraph.textContent = text;
  return find("main").appendChild(paragraph);
}

/** Asks the user, each time in a dialog of its own. Closing it is a no. */
function mayRun(command: string, signal: AbortSignal) {
  const dialog = find<HTMLDialogElement>("dialog", find<HTMLTemplateElement>("template").content).cloneNode(true) as HTMLDialogElement;
  find("pre", dialog).textContent = command;
  document.body.append(dialog);
  dialog.showModal();
  signal.addEventListener("abort", () => dialog.close("decline"));
  return new Promise<boolean>((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "accept");
    });
  });
}

// Browsers send nobody what is behind the #, which is the token.
const client = connect(websocket(`ws://${location.host}/${location.hash.slice(1)}`), {
  handlers: {
    async "item/commandExecution/requestApproval"({ command }, { signal }) {
      return { decision: command && (await mayRun(command, signal)) ? "accept" : "decline" };
    },
  },
});
void client.closed.then(() => {
  fields.disabled = true;
  show("The connection is closed.");
});

await client.initialize({ clientInfo: { name: "page_example", version: "1.0.0" } });
const { thread } = await client.request("thread/start", { approvalPolicy: "untrusted" });

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const input = String(new FormData(form).get("input"));
  form.reset();
  const stopping = new AbortController();
  const turn = await client.turn({ threadId: thread.id, input }, { signal: stopping.signal });
  stop.onclick = () => stopping.abort();
  stop.hidden = false;
  const answer = show("");
  for await (const text of turn.text()) answer.textContent += text;
  const { status, error } = await turn.completed;
  stop.hidden = true;
  if (status !== "completed") show(error?.message ?? status);
});
fields.disabled = false;
