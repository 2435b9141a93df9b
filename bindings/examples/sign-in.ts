// Signs in with tokens of the program's own, and hands over new ones when the server asks for them.

import type { ChatgptAuthTokensRefreshResponse } from "app-server-protocol";
import { connect } from "app-server-protocol/client";
import type { Experimental } from "app-server-protocol/client/experimental";
import { spawnServer } from "app-server-protocol/client/stdio";

/** Tokens from the service that has the user's. */
async function tokens() {
  const response = await fetch(process.env.TOKEN_SERVICE!);
  return (await response.json()) as ChatgptAuthTokensRefreshResponse;
}

const client = connect<Experimental>(spawnServer(), {
  handlers: { "account/chatgptAuthTokens/refresh": tokens },
});
await client.initialize({
  clientInfo: { name: "sign_in_example", version: "1.0.0" },
  capabilities: { experimentalApi: true },
});
await client.request("account/login/start", { type: "chatgptAuthTokens", ...(await tokens()) });
const { thread } = await client.request("thread/start", {});
const turn = await client.turn({ threadId: thread.id, input: "Hello" });
for await (const text of turn.text()) process.stdout.write(text);
const { error } = await turn.completed;
if (error) {
  console.error(error.message);
  process.exitCode = 1;
}
client.close();
