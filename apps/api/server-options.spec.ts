import { describe, expect, it } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { fastify } from 'fastify';
import { Configuration, InvalidConfiguration } from '../../libs/platform/config/configuration.js';
import { serverOptions } from './server-options.js';

/** What a server with these TRUSTED_PROXIES makes of a connection from `peer` with forwarded headers. */
async function seen(TRUSTED_PROXIES: string, peer: string, forwardedFor: string): Promise<{ ip: string; host: string; protocol: string }> {
  const server = fastify(serverOptions(Configuration.load({ TRUSTED_PROXIES })));
  server.get('/', ({ ip, host, protocol }) => ({ ip, host, protocol }));
  await server.listen({ host: '127.0.0.1', port: 0 });
  server.server.prependListener('connection', (socket) => Object.defineProperty(socket, 'remoteAddress', { value: peer }));
  const answer = await fetch(`http://127.0.0.1:${(server.server.address() as AddressInfo).port}/`, { headers: { 'x-forwarded-for': forwardedFor, 'x-forwarded-host': 'forged.example', 'x-forwarded-proto': 'https' } });
  const body = (await answer.json()) as { ip: string; host: string; protocol: string };
  await server.close();
  return body;
}

describe('the address of a client', () => {
  it.each([
    ['nobody is trusted', 'none', '127.0.0.1', '203.0.113.9', '127.0.0.1'],
    ['by default only a proxy on this machine', '', '127.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['by default nobody else', '', '198.51.100.4', '203.0.113.9', '198.51.100.4'],
    ['the proxy that is named', '10.1.0.0/16,loopback', '10.1.2.3', '203.0.113.9', '203.0.113.9'],
    ['another network', '10.1.0.0/16', '10.2.0.1', '203.0.113.9', '10.2.0.1'],
    ['what a client wrote itself, before a trusted proxy', '10.1.0.0/16', '10.1.2.3', '192.0.2.66, 203.0.113.9', '203.0.113.9'],
    ['a chain of trusted proxies', '10.1.0.0/16,2001:db8::/32', '10.1.2.3', '192.0.2.66, 203.0.113.9, 2001:db8::5', '203.0.113.9'],
    ['by name', 'uniquelocal', '172.18.0.1', '203.0.113.9', '203.0.113.9'],
  ])('%s', async (_case, proxies, peer, forwardedFor, ip) => {
    expect((await seen(proxies, peer, forwardedFor)).ip).toBe(ip);
  });

  it('host and protocol are believed from proxies only, too', async () => {
    expect(await seen('10.1.0.0/16', '198.51.100.4', '')).toMatchObject({ host: expect.stringMatching(/^127\.0\.0\.1:/), protocol: 'http' });
    expect(await seen('10.1.0.0/16', '10.1.2.3', '203.0.113.9')).toMatchObject({ host: 'forged.example', protocol: 'https' });
  });

  it.each(['everybody', '10.1.0.0/33', '10.1.0.0/0', '10.1.0.0/', '300.1.1.1', '::1/129', 'true'])('TRUSTED_PROXIES=%s keeps Atrium from starting', (TRUSTED_PROXIES) => {
    expect(() => Configuration.load({ TRUSTED_PROXIES })).toThrow(InvalidConfiguration);
  });
});
