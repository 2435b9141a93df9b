// What a CommonJS program writes. Checked, and run.

import assert = require("node:assert");
import client = require("app-server-protocol/client");
import testing = require("app-server-protocol/client/testing");
import releases = require("app-server-protocol/releases");
import releaseTypes = require("app-server-protocol/release-types");
import type { ClientRequestMethod, ThreadItem } from "app-server-protocol";
import type { ClientRequests } from "app-server-protocol/experimental";
import type { LegacyServerNotification } from "app-server-protocol/legacy";

const method: ClientRequestMethod = "account/read";
// @ts-expect-error: no such method
const misspelled: ClientRequestMethod = "account/reed";
type Params = ClientRequests["account/read"]["params"];
const idOf = (item: ThreadItem): string => item.id;
const methodOf = ({ method }: LegacyServerNotification): string => method;
const params: Params = {};

async function main() {
  const [near, far] = testing.pair();
  far.listen(
    (text) => far.send(JSON.stringify({ id: JSON.parse(text).id, error: { code: -32600, message: "Not initialized" } })),
    () => {},
  );
  const connected: client.Client = client.connect(near);
  await assert.rejects(connected.request(method, {}), (error) => {
    assert(error instanceof client.RpcError);
    assert.equal(error.kind, "notInitialized");
    return true;
  });
  connected.close();
  assert(releases.supports(releases.parseRelease("0.169.0"), method));
  assert(releaseTypes.supportsType(releases.parseRelease("0.169.0"), "Account"));
  for (const name of ["experimental", "stdio", "websocket", "port"]) require(`app-server-protocol/client/${name}`);
  for (const name of ["", "/experimental", "/legacy"]) assert.deepEqual(Object.keys(require(`app-server-protocol${name}`)), []);
  for (const name of ["schema", "schema.experimental", "methods"]) assert(require(`app-server-protocol/${name}.json`));
}

void main();
void [misspelled, params, idOf, methodOf];
