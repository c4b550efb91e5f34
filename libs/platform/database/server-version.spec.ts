import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:net';
import { createTestDatabase, type TestDatabase } from '../../../test/database.js';
import { checkServer } from './server-version.js';

/** Speaks just enough of the PostgreSQL protocol to say that it is version 14. */
function oldServer(): Server {
  const message = (type: string, body: Buffer): Buffer => {
    const head = Buffer.alloc(5);
    head.write(type, 0);
    head.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
  };
  const column = (name: string, type: number): Buffer => {
    const rest = Buffer.alloc(18);
    rest.writeInt32BE(type, 6);
    rest.writeInt16BE(-1, 10);
    rest.writeInt32BE(-1, 12);
    return Buffer.concat([Buffer.from(`${name}\0`), rest]);
  };
  const counted = (parts: Buffer[]): Buffer => Buffer.concat([Buffer.from([0, parts.length]), ...parts]);
  const value = (text: string): Buffer => Buffer.concat([Buffer.from([0, 0, 0, text.length]), Buffer.from(text)]);
  const ready = message('Z', Buffer.from('I'));
  return createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', Buffer.alloc(4)), ready]));
      socket.once('data', () =>
        socket.write(Buffer.concat([message('T', counted([column('number', 23), column('version', 25)])), message('D', counted([value('140011'), value('14.11')])), message('C', Buffer.from('SELECT 1\0')), ready])),
      );
    });
  });
}

describe('the check of the database server', () => {
  let database: TestDatabase;
  let old: Server;
  beforeAll(async () => {
    database = await createTestDatabase();
    old = oldServer();
    await new Promise<void>((resolve) => old.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    old.close();
    await database.drop();
  });

  it('tells the version of one that is new enough', async () => {
    expect(Number.parseInt(await checkServer(database.appUrl), 10)).toBeGreaterThanOrEqual(15);
  });

  it('refuses an older one in one sentence', async () => {
    const { port } = old.address() as { port: number };
    await expect(checkServer(`postgresql://someone:hidden@127.0.0.1:${port}/atrium`)).rejects.toThrow(`The database at 127.0.0.1:${port}/atrium is PostgreSQL 14.11, and Atrium needs 15 or newer.`);
  });

  it('never tells the password', async () => {
    const wrong = new URL(database.ownerUrl);
    wrong.password = 'hidden-but-wrong';
    await expect(checkServer(wrong.href)).rejects.toThrow(/cannot be used: password authentication failed for user "atrium_owner"\.$/);
  });
});
