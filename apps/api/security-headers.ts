import type { FastifyInstance } from 'fastify';
import type { Configuration } from '../../libs/platform/config/configuration.js';

const YEAR_SECONDS = 31_536_000;
const UNUSED = ['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'magnetometer', 'microphone', 'midi', 'payment', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking'];

/** What is data and nothing else: whatever a browser makes of it, it loads nothing, runs nothing, is framed nowhere. */
const DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
/** For the web app's own files; a service worker lives under the policy that its file came with. */
const FILE_POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The addresses that answer with data. Everything else is the web app: its pages and their files. */
export const DATA_PATHS = /^\/(graphql|auth|audit|scim|files|healthz|readyz|metrics)(\/|$)/;

/** The headers of what is data: answers to programs, and every failure. */
export function dataHeaders(configuration: Configuration): Record<string, string> {
  return { ...always(configuration), 'cache-control': 'no-store', 'content-security-policy': DATA_POLICY };
}

/**
 * Gives every answer, errors included, the headers that keep browsers from doing more with it than is meant. A handler
 * that knows better sets its own afterwards: pages their policy with a nonce, photos and assets how long they keep.
 */
export function installSecurityHeaders(server: FastifyInstance, configuration: Configuration): void {
  const data = dataHeaders(configuration);
  const file = { ...always(configuration), 'cache-control': 'no-cache', 'content-security-policy': FILE_POLICY };
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(DATA_PATHS.test(request.url.split('?', 1)[0]!) ? data : file);
  });
}

function always(configuration: Configuration): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'permissions-policy': UNUSED.map((feature) => `${feature}=()`).join(', '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(configuration.publicUrl.startsWith('https:') ? { 'strict-transport-security': `max-age=${YEAR_SECONDS}` } : {}),
  };
}
