import { readFileSync } from 'node:fs';
import { InMemoryCache } from '@apollo/client/cache';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql/language/parser';
import i18next from 'i18next';
import { cachePolicies } from './cache-policies';

const texts = (language: string) => ({ shell: JSON.parse(readFileSync(new URL(`../i18n/shell.${language}.json`, import.meta.url), 'utf8')) as object });
const QUERY = parse('query Post { post(id: "p") { id author { id displayName isErased } mentions { id displayName isErased } } }');

describe('somebody who was erased', () => {
  const cache = new InMemoryCache(cachePolicies);
  beforeAll(async () => {
    await i18next.init({ lng: 'en', resources: { en: texts('en'), fr: texts('fr') }, defaultNS: 'shell', showSupportNotice: false });
    const person = (id: string, displayName: string, isErased: boolean) => ({ __typename: 'Person', id, displayName, isErased });
    const post = { __typename: 'Post', id: 'p', author: person('a', 'Whatever the server says', true), mentions: [person('a', 'Whatever the server says', true), person('b', 'Ben', false)] };
    cache.writeQuery({ query: QUERY, data: { post } });
  });
  const names = () => {
    const { post } = cache.readQuery<{ post: { author: { displayName: string }; mentions: { displayName: string }[] } }>({ query: QUERY })!;
    return [post.author, ...post.mentions].map(({ displayName }) => displayName);
  };

  it('is named in the language of the person who looks, also after it has changed', async () => {
    expect(names()).toEqual(['Former colleague', 'Former colleague', 'Ben']);
    const seen: string[][] = [];
    cache.watch({ query: QUERY, optimistic: true, callback: () => seen.push(names()) });
    await i18next.changeLanguage('fr');
    expect(names()).toEqual(['Ancien collègue', 'Ancien collègue', 'Ben']);
    expect(seen.at(-1)).toEqual(names());
  });
});
