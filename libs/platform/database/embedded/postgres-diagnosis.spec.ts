import { describe, expect, it } from '@jest/globals';
import { diagnose } from './postgres-diagnosis.js';

describe('diagnosis of a PostgreSQL that cannot start', () => {
  it.each([
    ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'the disk that holds /data is full'],
    ["ENOSPC: no space left on device, mkdir '/data'", 'the disk that holds /data is full'],
    ["EACCES: permission denied, mkdir '/data'", '/data is not writable'],
    ["EROFS: read-only file system, mkdir '/data'", '/data is on a read-only file system'],
    ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use\nFATAL:  could not create any TCP/IP sockets', 'another program has taken its port'],
    ['FATAL:  database files are incompatible with server', 'was made by another version'],
    ['FATAL:  something nobody has met', 'something nobody has met'],
    ['', 'without a word'],
  ])('%s', (said, sentence) => {
    const { message } = diagnose('/data', said);
    expect(message).toContain(sentence);
    expect(message).toMatch(/^PostgreSQL cannot start[^\n]*\.$/);
  });
});
