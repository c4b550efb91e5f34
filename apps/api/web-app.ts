import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Configuration } from '../../libs/platform/config/configuration.js';
import { DATA_PATHS } from './security-headers.js';

const ASSETS = /^\/assets(\/|$)/;

/** Serves the built web app: hashed assets forever, index.html fresh with a nonce for its policy. */
export async function serveWebApp(server: FastifyInstance, configuration: Configuration): Promise<void> {
  const root = webRoot();
  if (!root) return;
  const template = readFileSync(`${root}/index.html`, 'utf8');
  // Every build names its assets anew; what keeps its name, the service worker first of all, is asked for each time.
  await server.register(fastifyStatic, { root: `${root}/assets`, prefix: '/assets/', index: false, wildcard: false, immutable: true, maxAge: '365d' });
  await server.register(fastifyStatic, { root, index: false, wildcard: false, globIgnore: ['**/index.html', 'assets/**'], cacheControl: false, decorateReply: false });
  const page = (reply: FastifyReply) => {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-security-policy', policy(nonce, configuration))
      .send(template.replaceAll('__CSP_NONCE__', nonce).replaceAll('__COMPANY__', escapeHtml(configuration.get('ATRIUM_COMPANY'))));
  };
  server.get('/*', (request, reply) => {
    const path = request.url.split('?', 1)[0]!;
    if (!DATA_PATHS.test(path) && !ASSETS.test(path)) return page(reply);
    return reply.code(404).send({ errors: [{ message: 'There is nothing at this address.', extensions: { code: 'NOT_FOUND' } }] });
  });
}

function policy(nonce: string, configuration: Configuration): string {
  const socket = configuration.publicUrl.replace(/^http/, 'ws');
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${socket}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The web app's trusted documents, as its code generation wrote them. */
export function documentsFile(): string {
  return besides('../../../apps/web/src/generated', '../web/src/generated', 'persisted-documents.json') ?? 'persisted-documents.json';
}

function webRoot(): string | null {
  const page = besides('../../web', '../../dist/web', 'index.html');
  return page && dirname(page);
}

/** A file that lies elsewhere, depending on whether this one runs compiled in dist/ or as TypeScript under jest. */
function besides(compiled: string, source: string, file: string): string | null {
  return [compiled, source].map((folder) => fileURLToPath(new URL(`${folder}/${file}`, import.meta.url))).find((path) => existsSync(path)) ?? null;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
