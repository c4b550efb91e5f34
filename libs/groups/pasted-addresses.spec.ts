import { describe, expect, it } from '@jest/globals';
import { addressesIn } from './pasted-addresses.js';

describe('pasted addresses', () => {
  it.each([
    ['one a string', ['ana@x.example', 'leo@x.example']],
    ['a list', ['ana@x.example, leo@x.example']],
    ['lines', ['ana@x.example\n  leo@x.example \n\n']],
    ['a mail program\'s line', ['Ana Lima <ana@x.example>; "Leo, the second" <leo@x.example>']],
    ['spaces', [' ana@x.example   leo@x.example. ']],
    ['links', ['mailto:ana@x.example, (leo@x.example)']],
    ['the same twice', ['ana@x.example', 'ANA@x.example', 'leo@x.example']],
  ])('are found in %s', (_, pasted) => {
    const found = addressesIn(pasted).filter((address) => address.includes('@'));
    expect(found).toEqual(['ana@x.example', 'leo@x.example']);
  });

  it('keep what is no address, to be reported', () => {
    expect(addressesIn(['Ana Lima, ana@x.example', ' '])).toEqual(['Ana Lima', 'ana@x.example']);
  });
});
