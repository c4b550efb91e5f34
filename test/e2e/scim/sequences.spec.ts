import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestCompany } from '../../company.js';
import { ScimClient } from '../../factories/scim.js';

/** One request of a recorded sequence; {name} stands for an id that an earlier answer gave. */
interface Step {
  say: string;
  send: string;
  body?: unknown;
  status: number;
  answer?: Record<string, unknown>;
  /** Attributes that the answer must not have. */
  without?: string[];
  keep?: string;
}

describe.each(['entra-id', 'okta'])('the requests that %s sends', (name) => {
  let company: TestCompany;
  let scim: ScimClient;
  beforeAll(async () => {
    company = await TestCompany.start();
    scim = await ScimClient.for(company, name);
  });
  afterAll(() => company.stop());

  const steps = JSON.parse(readFileSync(new URL(`./sequences/${name}.json`, import.meta.url), 'utf8')) as Step[];
  const kept: Record<string, string> = {};
  const filled = <T>(value: T): T => JSON.parse(JSON.stringify(value ?? null).replace(/\{(bob|manager|group|user)\}/g, (_, key: string) => kept[key]!)) as T;

  it.each(steps.map((step, index) => [`${index + 1}. ${step.say}`, step] as const))('%s', async (_say, step) => {
    const [method, ...path] = filled(step.send).split(' ');
    const answer = await scim.send(method!, encodeURI(path.join(' ')), step.body === undefined ? undefined : filled(step.body));
    expect({ status: answer.status, body: answer.body }).toMatchObject({ status: step.status, ...(step.answer ? { body: filled(step.answer) } : {}) });
    if (step.status === 204) expect(answer.body).toBeNull();
    else expect(answer.headers.get('content-type')).toMatch(/^application\/scim\+json/);
    for (const absent of step.without ?? []) expect(answer.body).not.toHaveProperty(absent);
    if (step.keep) kept[step.keep] = answer.body.id;
  });
});
