import { readFile } from 'node:fs/promises';

const FETCH_TIMEOUT_MS = 5_000;
const MAX_BYTES = 2 * 1024 * 1024;

/** Whether metadata is fetched over the network rather than read from a file. */
export function isUrl(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/**
 * The text of a provider's metadata.
 *
 * @param source http(s) URL or file
 * @throws Error with a sentence, when it cannot be had within five seconds or is larger than 2 MB
 */
export function readMetadata(source: string): Promise<string> {
  return isUrl(source) ? fetchText(source) : readFile(source, 'utf8');
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS), headers: { accept: 'application/samlmetadata+xml, application/xml, text/xml' } }).catch((error: Error) => {
    throw new Error(error.name === 'TimeoutError' ? 'it does not answer.' : 'it cannot be reached.', { cause: error });
  });
  if (!response.ok) throw new Error(`it answers with status ${response.status}.`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new Error('it is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
