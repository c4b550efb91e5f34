import { createServer } from 'node:net';

/** @returns the wanted port when nothing listens on it, otherwise one that is free now */
export async function freePort(wanted?: number): Promise<number> {
  if (wanted && (await bind(wanted)) !== undefined) return wanted;
  const port = await bind(0);
  if (port === undefined) throw new Error('No free TCP port on 127.0.0.1');
  return port;
}

/** @returns whether a program can listen there now */
export async function isPortFree(port: number, host: string): Promise<boolean> {
  return (await bind(port, host)) !== undefined;
}

function bind(port: number, host = '127.0.0.1'): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}
