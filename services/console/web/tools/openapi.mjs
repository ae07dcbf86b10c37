// Takes the documents that the page's clients are made from out of a stack that runs (`make run`):
//   node services/console/web/tools/openapi.mjs [port offset]
// OpenApiDocumentsIT says when they are not what the services serve any more.

import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'openapi');
const offset = Number(process.argv[2] ?? 0);
const ports = {
  console: 8080,
  alarm: 8081,
  incident: 8082,
  patrol: 8083,
  response: 8084,
  lead: 8085,
  notify: 8087,
  ledger: 8086,
};

for (const [service, port] of Object.entries(ports)) {
  const address = `http://127.0.0.1:${port + offset}/q/openapi?format=json`;
  const response = await fetch(address, { signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // Where the service happened to run is no part of what it offers.
  const { servers: _, ...document } = await response.json();
  writeFileSync(join(folder, `${service}.json`), `${JSON.stringify(document, null, 2)}\n`);
}
