import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashSecret, newSecret } from '../../../libs/identity/secret-token.js';
import { newId } from '../../../libs/platform/ids/uuid7.js';
import { TestCompany, type TestPerson } from '../../company.js';

describe('the door of /graphql', () => {
  let company: TestCompany;
  let ana: TestPerson;

  beforeAll(async () => {
    company = await TestCompany.start();
    ana = await company.hire();
  });
  afterAll(() => company.stop());

  it('answers a signed-in person', async () => {
    expect((await ana.send('{ __typename }')).data).toEqual({ __typename: 'Query' });
  });

  it.each(['Bearer', 'bearer', 'BEARER'])('answers a token under the scheme %s', async (scheme) => {
    const token = newSecret();
    await company.sql.query(`insert into api_token (token_hash, id, person_id, name, scopes, created_at) values ($1, $2, $3, 'test', '{read}', now())`, [hashSecret(token), newId(), ana.uuid]);
    expect((await company.post({ query: '{ __typename }' }, { authorization: `${scheme} ${token}` })).data).toEqual({ __typename: 'Query' });
    expect((await company.post({ query: '{ __typename }' }, { authorization: `Basic ${token}` })).status).toBe(401);
  });

  it('refuses nobody, a foreign cookie and a lapsed session alike', async () => {
    const answers = [
      await company.post({ query: '{ __typename }' }),
      await company.post({ query: '{ __typename }' }, { cookie: ana.cookie.replace(/=.*/, '=' + 'x'.repeat(43)) }),
    ];
    await company.sql.query('update session set idle_until = now() where person_id = $1', [ana.uuid]);
    answers.push(await ana.send('{ __typename }'));
    for (const answer of answers) expect([answer.status, answer.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(new Set(answers.map((answer) => answer.errors![0]!.message)).size).toBe(1);
  });
});
