import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

const STATUS: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };
const SENTENCES: Record<number, string> = { 400: 'This is no HTTP request.', 408: 'The request came too slowly.', 431: 'The headers of the request are too large.' };

/**
 * Answers what is not even an HTTP request, and never reaches the server's hooks, in the shape of every other error.
 *
 * @param headers what every answer carries
 */
export function answerBroken(headers: Record<string, string>) {
  return (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    const status = STATUS[error.code ?? ''] ?? 400;
    const body = JSON.stringify({ errors: [{ message: SENTENCES[status], extensions: { code: 'INVALID_INPUT', fields: [] } }] });
    const lines = Object.entries({ ...headers, 'content-type': 'application/json; charset=utf-8', 'content-length': String(Buffer.byteLength(body)), connection: 'close' });
    if (socket.writable) socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`);
    socket.destroy(error);
  };
}
