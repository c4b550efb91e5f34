import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import WebSocket from 'ws';
import { hashSecret, newSecret } from '../../../libs/identity/secret-token.js';
import { newId } from '../../../libs/platform/ids/uuid7.js';
import { setLogLevel } from '../../../libs/platform/telemetry/logger.js';
import { type Answer, TestCompany, type TestPerson } from '../../company.js';

const documents = JSON.parse(readFileSync(new URL('../../../apps/web/src/generated/persisted-documents.json', import.meta.url), 'utf8')) as Record<string, string>;

describe('GraphQL in production, for the web app only', () => {
  let company: TestCompany;
  let ana: TestPerson;
  let cookie: string;
  let authorization: string;

  beforeAll(async () => {
    company = await TestCompany.start({ NODE_ENV: 'production', PUBLIC_URL: 'https://atrium.example', SAML_IDP_METADATA: 'https://idp.invalid/metadata', GRAPHQL_TRUSTED_ONLY: 'on' });
    setLogLevel('silent');
    ana = await company.hire();
    cookie = `__Host-atrium=${ana.cookie.slice(ana.cookie.indexOf('=') + 1)}`;
    const token = newSecret();
    await company.sql.query(`insert into api_token (token_hash, id, person_id, name, scopes, created_at) values ($1, $2, $3, 'test', '{read,write}', now())`, [hashSecret(token), newId(), ana.uuid]);
    authorization = `Bearer ${token}`;
  });
  afterAll(() => company.stop());

  async function send(headers: Record<string, string>, body: object): Promise<Answer<any>> {
    const response = await fetch(`http://127.0.0.1:${company.configuration.get('PORT')}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
    const answer = (await response.json()) as Answer<any>;
    return { ...answer, status: response.status, code: answer.errors?.[0]?.extensions.code };
  }

  it.each(['{ __schema { types { name } } }', '{ __type(name: "Person") { fields { name } } }'])('does not describe itself: %s', async (query) => {
    const answer = await send({ authorization }, { query });
    expect([answer.code, answer.data]).toEqual(['INVALID_INPUT', undefined]);
    expect(answer.errors![0]!.message).toMatch(/schema\.graphql/);
    expect(JSON.stringify(answer)).not.toMatch(/apollo|introspection: true/i);
  });

  it.each(['{ viewr { id } }', '{ viewer { emial } }', '{ people(frist: 2) { nodes { id } } }', '{ viewer { ... on Persn { id } } }', 'mutation { createGroup(input: { nam: "x" }) { group { id } } }'])('suggests no names: %s', async (query) => {
    const answer = await send({ authorization }, { query });
    expect(answer.code).toBe('INVALID_INPUT');
    expect(JSON.stringify(answer)).not.toMatch(/did you mean/i);
  });

  it.each(['subscription { notificationAded { id } }', 'subscription { notificationAdded { reasn } }', 'subscription { postChanged(postID: "x") { id } }', 'subscription { notificationAdded { ... on Notificaton { id } } }'])('suggests no names over the socket either: %s', async (query) => {
    const answer = await new Promise<{ type: string; payload: { message: string; extensions: { code: string } }[] }>((resolve, reject) => {
      const socket = new WebSocket(`ws://127.0.0.1:${company.configuration.get('PORT')}/graphql`, 'graphql-transport-ws');
      socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } })));
      socket.on('close', (code) => reject(new Error(`closed with ${code}`))).on('error', reject);
      socket.on('message', (data: Buffer) => {
        const message = JSON.parse(data.toString()) as { type: string; payload: never };
        if (message.type === 'connection_ack') return socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
        resolve(message);
        socket.terminate();
      });
    });
    expect([answer.type, answer.payload[0]!.extensions.code]).toEqual(['error', 'INVALID_INPUT']);
    // What it is about is said, what else there is is not.
    expect(answer.payload[0]!.message).toMatch(/notificationAded|reasn|postID|Notificaton/);
    expect(JSON.stringify(answer)).not.toMatch(/did you mean/i);
  });

  it("runs the web app's documents by their hash, and no others, for sessions", async () => {
    const [hash] = Object.entries(documents).find(([, text]) => /query Viewer\b/.test(text))!;
    expect(await send({ cookie }, { documentId: hash })).toMatchObject({ status: 200, data: { viewer: { id: ana.id } } });
    for (const body of [{ query: '{ viewer { id } }' }, { query: documents[hash] }, { documentId: 'a'.repeat(64) }, { documentId: hash, query: 5, extensions: { persistedQuery: { version: 1, sha256Hash: hash } }, operationName: 'Other' }]) {
      const answer = await send({ cookie }, body);
      expect([answer.code, answer.data]).toEqual(['INVALID_INPUT', undefined]);
    }
    expect((await send({ authorization }, { query: '{ viewer { id } }' })).data.viewer.id).toBe(ana.id);
  });

  it('tells of a failure inside nothing but a reference', async () => {
    await company.sql.query('alter table follow rename to follow_away');
    const answer = await send({ authorization }, { query: '{ viewer { viewerFollows displayName } people { nodes { viewerFollows } } }' });
    await company.sql.query('alter table follow_away rename to follow');
    expect(answer.errors![0]).toEqual({ message: expect.stringMatching(/^Something went wrong on our side\. Reference: [0-9a-f]{12}$/), extensions: { code: 'INTERNAL', reference: expect.any(String) }, locations: expect.anything(), path: expect.anything() });
    expect(JSON.stringify(answer)).not.toMatch(/follow_away|relation|select|\.ts|\.js|stack/);
  });

  it('does not take a query that another site could send', async () => {
    const [hash] = Object.keys(documents);
    for (const origin of ['https://evil.example', 'null', 'https://atrium.example.evil.example', 'http://atrium.example']) expect((await send({ cookie, origin }, { documentId: hash })).status).toBe(403);
  });
});
