import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Configuration } from '../../platform/config/configuration.js';
import type { ChainEnd } from './audit-key.js';

/** Where the chain ended on a day, kept outside the database. */
export interface Anchor extends ChainEnd {
  at: Date;
  mac: Buffer;
}

const LINE = /^(\S+) (\d+) ([0-9a-f]{64}) ([0-9a-f]{64})$/;

/** The file of anchors: a line each, only ever appended to. */
export function anchorFile(configuration: Configuration): string {
  return join(configuration.get('ATRIUM_AUDIT_ANCHOR_DIR') || join(configuration.get('ATRIUM_DATA_DIR'), 'anchors'), 'audit-anchors.txt');
}

/**
 * Reads every anchor, oldest first.
 *
 * @returns an empty list when there is no file
 * @throws BrokenAnchors when a line is not an anchor
 */
export function readAnchors(file: string): Anchor[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return text.split('\n').flatMap((line, index) => {
    if (line === '') return [];
    const [, at, seq, hash, mac] = LINE.exec(line) ?? [];
    if (!at || Number.isNaN(Date.parse(at))) throw new BrokenAnchors(`Line ${index + 1} of ${file} is not an anchor.`);
    return [{ at: new Date(at), seq: BigInt(seq!), hash: Buffer.from(hash!, 'hex'), mac: Buffer.from(mac!, 'hex') }];
  });
}

/** Adds a line: the moment, the number of the last seal, its hash, the signature. */
export function appendAnchor(file: string, { at, seq, hash, mac }: Anchor): void {
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${at.toISOString()} ${seq} ${hash.toString('hex')} ${mac.toString('hex')}\n`, { mode: 0o600 });
}

/** The file of anchors was changed by hand. */
export class BrokenAnchors extends Error {}
