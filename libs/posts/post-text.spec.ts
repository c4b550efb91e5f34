import { describe, expect, it } from '@jest/globals';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { newId } from '../platform/ids/uuid7.js';
import { mentionsIn, nestsTooDeep, plainText } from './post-text.js';

const uuid = '018f0000-0000-7000-bf7f-bffffeffffff';
const ana = toGlobalId('Person', uuid);
const at = `@[${ana}]`;
const text = (body: string) => plainText(body, (id) => (id === uuid ? 'Ana' : null));

describe('mentions', () => {
  it('has an id that looks like emphasis', () => expect(ana).toMatch(/_.*_/));

  it.each([
    ['alone', at],
    ['in a sentence', `Hi ${at}, hello`],
    ['in emphasis', `_${at} and **${at}**_`],
    ['in a heading, a list, a quote', `# ${at}\n- x ${at}\n> ${at}`],
    ['in a table', `| a |\n|---|\n| ${at} |`],
    ['in a link', `[see ${at}](https://x.test)`],
    ['beside raw HTML', `<b>${at}</b>`],
    ['twice', `${at}${at}`],
  ])('are found %s', (_where, body) => expect(mentionsIn(body)).toEqual([uuid]));

  it.each([
    ['in code', `\`${at}\``],
    ['in a code block', `    ${at}`],
    ['in a fence', `\`\`\`\n${at}\n\`\`\``],
    ['of what is no person', `@[${toGlobalId('Group', newId())}] @[x] @[] @ana`],
    ['escaped', `@\\[${ana}]`],
  ])('are not found %s', (_where, body) => expect(mentionsIn(body)).toEqual([]));
});

describe('plain text', () => {
  it.each([
    ['**bold** _it_ ~~gone~~ `code`', 'bold it gone code'],
    [`Hi ${at}!`, 'Hi Ana!'],
    [`\`${at}\``, at],
    [`@[${toGlobalId('Person', newId())}]`, expect.stringMatching(/^@\[/)],
    ['# One\n\ntwo\nthree\n\n- a\n- b\n\n1. c', 'One\ntwo\nthree\na\nb\nc'],
    ['[text](https://x.test "t") ![picture](y.png)', 'text picture'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['a <b>c</b>', 'a <b>c</b>'],
    ['1 < 2 & 3 &amp; 4', '1 < 2 & 3 &amp; 4'],
    ['```js\nx = 1\n```', 'x = 1'],
    ['> quoted\n> more', 'quoted\nmore'],
    ['a\n\n---\n\nb', 'a\nb'],
    ['| a | b |\n|---|---|\n| c | d |', 'a b\nc d'],
    ['\\*not bold\\*', '*not bold*'],
  ])('%j', (body, expected) => expect(text(body)).toEqual(expected));
});

it.each(['> ', '>', '- ', '1. ', '* > + '])('%j within itself ends somewhere', (marks) => {
  const marksEach = marks.split(' ').filter(Boolean).length;
  expect(nestsTooDeep(marks.repeat(Math.floor(50 / marksEach)) + 'x')).toBe(false);
  expect(nestsTooDeep(`fine\n${marks.repeat(51)}x`)).toBe(true);
});

it('a line across the page is not nested', () => expect(nestsTooDeep(`${'-'.repeat(200)}\n${'*'.repeat(200)}`)).toBe(false));

it.each([['[', 10_000], ['*a ', 3_333], ['_*', 5_000], ['> '.repeat(50) + '\n', 100], ['- '.repeat(50) + '\n', 100], ['*a **b ', 1_500], ['_a *b __c ', 1_000], ['![[', 3_300], ['@[', 5_000], ['<a ', 3_300], ['~a', 5_000]] as const)('%j many times takes no time', (part, times) => {
  const started = process.cpuUsage();
  const body = part.repeat(times) + at;
  expect(nestsTooDeep(body)).toBe(false);
  mentionsIn(body);
  text(body);
  expect(process.cpuUsage(started).user).toBeLessThan(3_000_000);
});
