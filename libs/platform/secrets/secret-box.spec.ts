import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Configuration } from '../config/configuration.js';
import { SecretBox } from './secret-box.js';

const folder = mkdtempSync(join(tmpdir(), 'atrium-secret-'));
const box = (environment: Record<string, string> = {}) => new SecretBox(Configuration.load({ ATRIUM_DATA_DIR: folder, ...environment }));

describe('the secret box', () => {
  afterAll(() => rmSync(folder, { recursive: true }));

  it('opens what another process sealed, under a file that only its owner reads', () => {
    const sealed = box().seal('key', 'a secret é');
    expect(sealed.toString('latin1')).not.toContain('secret');
    expect(box().open('key', sealed)).toBe('a secret é');
    expect(statSync(join(folder, 'secret.key')).mode & 0o777).toBe(0o600);
  });

  it('seals the same differently each time', () => {
    expect(box().seal('key', 'a').equals(box().seal('key', 'a'))).toBe(false);
  });

  it.each<[string, (sealed: Buffer) => unknown]>([
    ['for another purpose', (sealed) => box().open('other', sealed)],
    ['under another key', (sealed) => box({ ATRIUM_SECRET_KEY: 'x'.repeat(32) }).open('key', sealed)],
    ['what was changed', (sealed) => box().open('key', Buffer.concat([sealed.subarray(0, 13), Buffer.from([sealed[13]! ^ 1]), sealed.subarray(14)]))],
    ['what was cut', (sealed) => box().open('key', sealed.subarray(0, -1))],
  ])('does not open %s', (_what, open) => {
    expect(() => open(box().seal('key', 'a secret'))).toThrow(/ATRIUM_SECRET_KEY/);
  });
});
