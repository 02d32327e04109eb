// verify.mjs PLAN: lets the Pact verifier play the consumers of the plan's pacts against a provider that hands over the plan's messages.
// The verifier tells on stdout which messages it refuses.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import pact from "@pact-foundation/pact-core";

const { paths, messages } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const server = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => (body += chunk));
  request.on("end", () => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(messages[JSON.parse(body).description]));
  });
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const { port } = server.address();
await pact.default
  .verifyPacts({
    providerBaseUrl: `http://127.0.0.1:${port}`, provider: "provider", pactUrls: paths, transports: [{ protocol: "message", port, path: "/" }],
    logLevel: "error",
  })
  .catch(() => {});
server.close();
