import { Agent, request } from 'node:http';

/** One HTTP request of a benchmark. */
export interface LoadRequest {
  path: string;
  body: string;
  headers?: Record<string, string>;
}

/** What a server did under load for a while. */
export interface LoadResult {
  requests: number;
  seconds: number;
  /** Milliseconds, in no order. */
  latencies: number[];
}

/**
 * Keeps a server busy over a number of connections, each sending its next request when the last was answered.
 *
 * @param next makes the nth request
 * @throws when an answer is not 200 or does not start like a result
 */
export async function load(port: number, connections: number, milliseconds: number, next: (n: number) => LoadRequest): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections, scheduling: 'fifo' });
  const latencies: number[] = [];
  const started = performance.now();
  let n = 0;
  const connection = async (): Promise<void> => {
    while (performance.now() - started < milliseconds) {
      const sent = performance.now();
      const answer = await send(port, agent, next(n++));
      latencies.push(performance.now() - sent);
      if (!answer.startsWith('{"data":')) throw new Error(`The server did not answer with data: ${answer.slice(0, 300)}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, connection));
  } finally {
    agent.destroy();
  }
  return { requests: latencies.length, seconds: (performance.now() - started) / 1_000, latencies };
}

/** Sends one request and gives the answer's body. */
export function send(port: number, agent: Agent | undefined, { path, body, headers }: LoadRequest): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks).toString()));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
