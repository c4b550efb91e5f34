import { describe, expect, it } from '@jest/globals';
import { secretHider } from './hide-secrets.js';
import { logError } from './log-error.js';

describe('what is logged of an error', () => {
  it('has neither the statement, nor its parameters, nor the rows that PostgreSQL quotes', () => {
    const driver = Object.assign(new Error('duplicate key value violates unique constraint "person_email"'), { code: '23505', constraint: 'person_email', detail: 'Key (email)=(ana@test.example) already exists.', where: 'ana', internalQuery: 'ana' });
    const error = Object.assign(new Error('the query failed', { cause: driver }), { query: 'insert into person', parameters: ['ana@test.example'], command: { args: ['ana'] } });
    const logged = logError(error);
    expect(logged).toMatchObject({ type: 'Error', message: 'the query failed', stack: expect.stringContaining('logger.spec'), cause: { code: '23505', constraint: 'person_email' } });
    expect(JSON.stringify({ ...logged, stack: '' })).not.toMatch(/ana|insert/);
  });

  it('survives what is no error, and causes in a circle', () => {
    const circle = new Error('circle');
    circle.cause = circle;
    expect(JSON.stringify(logError(circle))).toContain('circle');
    expect(logError({ password: 'x' })).toEqual({ type: 'object', message: 'not an error' });
    expect(logError(undefined).message).toBe('not an error');
  });
});

describe('secrets in a line', () => {
  const hide = secretHider(['p&ss"word', 'short', 'ab']);
  it.each([
    ['Authorization: Bearer abcdefghijklmnopqrstuvwxyz0123456789', 'Authorization: Bearer [hidden]'],
    ['cookie: a=b; __Host-atrium=abcdefghijklmnopqrstuvwxyz; c=d', 'cookie: a=b; __Host-atrium=[hidden]; c=d'],
    ['cookie: atrium_3000=abcdefghijklmnopqrstuvwxyz', 'cookie: atrium_3000=[hidden]'],
    ['GET /auth/saml/finish?ticket=abc&x=1', 'GET /auth/saml/finish?ticket=[hidden]&x=1'],
    ['connect postgres://atrium_app:secret@db:5432/atrium', 'connect postgres://atrium_app:[hidden]@db:5432/atrium'],
    ['redis://:secret@cache:6379', 'redis://:[hidden]@cache:6379'],
    ['smtps://mailer:s%40e@mail', 'smtps://mailer:[hidden]@mail'],
    ['{"msg":"p&ss\\"word"}', '{"msg":"[hidden]"}'],
    ['p%26ss%22word', '[hidden]'],
    ['a short ab stays, and https://atrium.example/groups too', 'a short ab stays, and https://atrium.example/groups too'],
  ])('%s', (line, shown) => {
    expect(hide(line)).toBe(shown);
  });
});
