import { describe, expect, it } from '@jest/globals';
import { subjectOfLink } from './subject-of-link';

const ID = 'AwGduYjMfmuKgTn1Z5mW0qA';

describe('the subject of a link', () => {
  it.each([
    [`https://atrium.example/posts/${ID}`, ID],
    [`https://atrium.example/groups/${ID}/members`, ID],
    [`  ${ID} `, ID],
    ['https://atrium.example/people', null],
    ['', null],
  ])('%s', (pasted, id) => {
    expect(subjectOfLink(pasted)).toBe(id);
  });
});
