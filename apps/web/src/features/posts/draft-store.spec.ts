import { beforeEach, describe, expect, it } from '@jest/globals';
import { forgetDraftsWith, keepDraft, readDraft } from './draft-store';

beforeEach(() => {
  const kept: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => void (kept[key] = value),
    removeItem: (key: string) => void delete kept[key],
  };
  globalThis.localStorage = new Proxy(methods, { ownKeys: () => Object.keys(kept), getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) }) as unknown as Storage;
});

describe('drafts', () => {
  it('are kept under the person and the place', () => {
    keepDraft('ana', 'post', { body: 'mine', groupId: 'g' });
    expect(readDraft('ana', 'post')).toMatchObject({ body: 'mine', groupId: 'g' });
    expect(readDraft('ben', 'post')).toBeNull();
    expect(readDraft('ana', 'comment:1')).toBeNull();
  });

  it('are forgotten when nothing is left of them', () => {
    keepDraft('ana', 'post', { body: 'mine' });
    keepDraft('ana', 'post', { body: '  ' });
    expect(readDraft('ana', 'post')).toBeNull();
  });

  it('are forgotten when their text was sent, and only then', () => {
    keepDraft('ana', 'post', { body: 'sent' });
    keepDraft('ana', 'comment:1', { body: 'another' });
    keepDraft('ben', 'post', { body: 'sent' });
    forgetDraftsWith('ana', 'sent');
    expect(readDraft('ana', 'post')).toBeNull();
    expect(readDraft('ana', 'comment:1')).not.toBeNull();
    expect(readDraft('ben', 'post')).not.toBeNull();
  });

  it('do not break on what somebody else put there', () => {
    localStorage.setItem('atrium.draft.ana.post', '{{{');
    expect(readDraft('ana', 'post')).toBeNull();
  });
});
