import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FastifyInstance } from 'fastify';

const FILES: Record<string, string> = {
  'text.woff2': '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  'text-ext.woff2': '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2',
  'display.woff2': '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
};

/** Serves the product's fonts, so that this page looks like the rest of the house. */
export function serveFonts(server: FastifyInstance): void {
  const { resolve } = createRequire(import.meta.url);
  server.get<{ Params: { file: string } }>('/fonts/:file', (request, reply) => {
    const file = Object.hasOwn(FILES, request.params.file) ? FILES[request.params.file] : undefined;
    if (!file) return reply.callNotFound();
    return reply.header('cache-control', 'public, max-age=86400').type('font/woff2').send(readFileSync(resolve(file)));
  });
}
