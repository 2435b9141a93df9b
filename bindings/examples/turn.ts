// Asks the agent something and prints its answer as it comes.

import { connect } from "app-server-protocol/client";
import { spawnServer } from "app-server-protocol/client/stdio";

const client = connect(spawnServer());
await client.initialize({ clientInfo: { name: "turn_example", version: "1.0.0" } });
const { thread } = await client.request("thread/start", {});
const turn = await client.turn({ threadId: thread.id, input: process.argv[2] ?? "Hello" });
for await (const text of turn.text()) process.stdout.write(text);
const { error } = await turn.completed;
if (error) {
  console.error(error.message);
  process.exitCode = 1;
}
client.close();
