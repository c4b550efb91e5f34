import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { applicationUrl } from '../../../libs/platform/database/data-source.js';
import { Configuration } from '../../../libs/platform/config/configuration.js';
import { answerParent } from './measured-process.js';
import { bareFeed } from './bare-feed.js';
import { barePublish } from './bare-publish.js';

// The limit: node's http, pg, one prepared statement and JSON.stringify, with nothing in between.
const configuration = Configuration.load();
const pool = new pg.Pool({ connectionString: applicationUrl(configuration), max: configuration.get('DATABASE_POOL') });
const routes: Record<string, (pool: pg.Pool, body: never) => Promise<unknown>> = { '/feed': bareFeed, '/publish': barePublish };

const server = createServer((request, response) => {
  read(request)
    .then((body) => routes[request.url!]!(pool, body as never))
    .then((data) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data })))
    .catch((error: Error) => response.writeHead(500).end(error.message));
});
server.listen(0, '127.0.0.1', () => answerParent((server.address() as AddressInfo).port, () => pool.end()));

function read(request: IncomingMessage): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString())));
    request.on('error', reject);
  });
}
