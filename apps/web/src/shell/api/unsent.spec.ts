import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { resendUnsent } from './resend-unsent';
import { forgetUnsent, keepUnsent, unsentOf, type UnsentWrite } from './unsent';

const kept = new Map<string, string>();
const answers: { status: number; body: unknown }[] = [];
const asked: { documentId?: string; query?: string; variables: { input: { clientMutationId: string } } }[] = [];

beforeEach(() => {
  kept.clear();
  answers.length = asked.length = 0;
  globalThis.localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
  globalThis.fetch = jest.fn<typeof fetch>(async (_url, init) => {
    asked.push(JSON.parse(String(init?.body)));
    const answer = answers.shift();
    if (!answer) throw new TypeError('no connection');
    return new Response(JSON.stringify(answer.body), { status: answer.status });
  });
});

const write = (id: string, personId = 'ana', keptAt = Date.now()): UnsentWrite => ({
  personId, keptAt, operationName: 'PublishPost', query: 'mutation PublishPost', documentId: 'hash', variables: { input: { body: 'Hello', clientMutationId: id } },
});

describe('unsent writes', () => {
  it('belong to the person who wrote them', () => {
    keepUnsent(write('1', 'ana'));
    keepUnsent(write('2', 'ben'));
    expect(unsentOf('ben').map((one) => one.variables)).toEqual([{ input: { body: 'Hello', clientMutationId: '2' } }]);
  });

  it('are kept once, and forgotten by their id', () => {
    keepUnsent(write('1'));
    keepUnsent(write('1'));
    expect(unsentOf('ana')).toHaveLength(1);
    forgetUnsent('1');
    expect(unsentOf('ana')).toHaveLength(0);
  });

  it('lapse after a week', () => {
    keepUnsent(write('1', 'ana', Date.now() - 8 * 86_400_000));
    expect(unsentOf('ana')).toHaveLength(0);
  });

  it('survive a store that holds rubbish', () => {
    kept.set('atrium.unsent', '{"not":"a list"');
    keepUnsent(write('1'));
    expect(unsentOf('ana')).toHaveLength(1);
  });
});

describe('resendUnsent', () => {
  it('sends each with its own clientMutationId and forgets it', async () => {
    keepUnsent(write('1'));
    keepUnsent(write('2'));
    answers.push({ status: 200, body: { data: {} } }, { status: 200, body: { errors: [{ message: 'gone', extensions: { code: 'NOT_FOUND' } }] } });
    expect(await resendUnsent('ana')).toEqual({ sent: 1, refused: 1 });
    expect(asked.map((request) => request.variables.input.clientMutationId)).toEqual(['1', '2']);
    expect(unsentOf('ana')).toHaveLength(0);
  });

  it('sends the whole query to a server of another version', async () => {
    keepUnsent(write('1'));
    answers.push({ status: 400, body: { errors: [{ message: 'This documentId is not known here.' }] } }, { status: 200, body: { data: {} } });
    expect(await resendUnsent('ana')).toEqual({ sent: 1, refused: 0 });
    expect(asked[1]).toMatchObject({ query: 'mutation PublishPost' });
  });

  it('keeps what could not be delivered', async () => {
    keepUnsent(write('1'));
    expect(await resendUnsent('ana')).toEqual({ sent: 0, refused: 0 });
    expect(unsentOf('ana')).toHaveLength(1);
  });
});
