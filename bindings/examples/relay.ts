// Serves a page, and relays between it and a server: a server answers 403 to the handshake of a page.
//
//     npx esbuild page.ts --bundle --format=esm --outfile=page.js
//     node relay.ts page.html page.js
//
// Whoever connects can run commands as the user. So the relay listens on loopback only; it refuses pages of other
// origins, and whoever lacks the token of the link that it prints, such as another user of the machine.

import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { type IncomingMessage, createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { spawnServer } from "app-server-protocol/client/stdio";
import { websocket } from "app-server-protocol/client/websocket";
import { WebSocketServer } from "ws";

const [html, script] = process.argv.slice(2).map((path) => readFileSync(path));
const http = createServer(({ url }, response) => {
  const [type, body] = url === "/page.js" ? ["text/javascript", script] : ["text/html", html];
  response.setHeader("content-type", type as string).end(body);
});
http.listen(0, "127.0.0.1", () => {
  const own = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const token = randomUUID();
  const verifyClient = ({ origin, req }: { origin: string; req: IncomingMessage }) =>
    origin === own && req.url === `/${token}`;
  new WebSocketServer({ server: http, verifyClient }).on("connection", (socket) => {
    const page = websocket(socket);
    const server = spawnServer();
    page.listen(server.send, server.close);
    server.listen(page.send, page.close);
    void server.exited.then(({ code, message }) => code !== 0 && console.error(message));
  });
  console.log(`${own}/#${token}`);
});
