import { createServer } from 'node:net';

/** @returns the wanted port when nothing listens on it, otherwise one that is free now */
export async function freePort(wanted?: number): Promise<number> {
  if (wanted && (await bind(wanted)) !== undefined) return wanted;
  const port = await bind(0);
  if (port === undefined) throw new Error('No free TCP port on 127.0.0.1');
  return port;
}

function bind(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}
