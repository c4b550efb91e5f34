import { describe, expect, it } from '@jest/globals';
import { BrokenFile, type ImportProblem } from './import-source.js';
import { readLdif } from './ldif-reader.js';

const WANTED = new Set(['cn', 'mail', 'ou', 'jpegphoto', 'description']);
const base64 = (text: string) => Buffer.from(text).toString('base64');

async function read(text: string | Buffer, pieces = 7): Promise<{ entries: { dn: string; line: number; values: Record<string, (string | null)[]> }[]; problems: ImportProblem[] }> {
  const problems: ImportProblem[] = [];
  const bytes = Buffer.from(text as string);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += pieces) yield bytes.subarray(at, at + pieces);
  }
  const entries = [];
  for await (const entry of readLdif(chunks(), WANTED, (line, problem) => problems.push({ line, problem }))) {
    const values = Object.fromEntries([...entry.attributes].map(([name, all]) => [name, all.map((value) => [value.text(), ...value.options].join(';'))]));
    entries.push({ dn: entry.dn, line: entry.line, values });
  }
  return { entries, problems };
}

describe('reading LDIF (RFC 2849)', () => {
  it('reads folded lines, comments, base64, options and many values, whatever the pieces it comes in', async () => {
    const text = [
      'version: 1', '', '# a comment', '#  that goes', ' on', `dn:: ${base64('cn=Élodie,dc=x')}`, 'cn;lang-fr: Élodie', `cn:: ${base64('Élo\ndie')}`, 'ou: Long', '  name',
      '# inside', 'OU:no space', 'mail:   a@x', 'description:', '', '', 'dn: cn=two,dc=x', 'JpegPhoto;binary:: /9j/', 'userPassword: secret', 'cn: Two', ' ', '',
    ].join('\r\n');
    for (const pieces of [1, 2, 7, 10_000]) {
      expect(await read(text, pieces)).toEqual({
        problems: [],
        entries: [
          { dn: 'cn=Élodie,dc=x', line: 6, values: { cn: ['Élodie;lang-fr', 'Élo\ndie'], ou: ['Long name', 'no space'], mail: ['a@x'], description: [''] } },
          { dn: 'cn=two,dc=x', line: 17, values: { jpegphoto: [''], cn: ['Two'] } },
        ],
      });
    }
  });

  it('reports what is wrong in a line and goes on', async () => {
    const { entries, problems } = await read([
      'dn: cn=one', 'no colon here', 'cn:: not*base64', 'mail:< file:///etc/passwd', 'cn: One', '', ' lost', 'cn: nobody', 'mail: lost@x', '',
      'dn: cn=two', 'changetype: modify', 'replace: cn', 'cn: Zwei', '', 'dn:: AAA', 'cn: three', '', 'dn: cn=four', 'cn: Four', 'dn: cn=five', 'cn: Five',
    ].join('\n'));
    expect(entries.map(({ dn, values }) => [dn, values])).toEqual([['cn=one', { cn: ['One'] }], ['cn=four', { cn: ['Four'] }], ['cn=five', { cn: ['Five'] }]]);
    expect(problems.map(({ line, problem }) => `${line} ${problem}`)).toEqual([
      '2 This is not "attribute: value"; the line is left out.',
      '3 The value of cn is not base64; it is left out.',
      '4 mail stands at a URL; URLs are not opened, so it is left out.',
      '7 A continuation without a line to continue; it is left out.',
      '8 An entry must begin with "dn:"; the entry is left out.',
      '12 The entry is a change, not a whole entry; it is left out.',
      '16 The name of the entry is not base64 of UTF-8; the entry is left out.',
      '21 A new entry begins without an empty line before it.',
    ]);
  });

  it('never repeats what stood in a line, so that no password gets into a report', async () => {
    const { problems } = await read('dn: cn=one\nuserPassword hunter2\nuserPassword:: hunter2*\n\nhunter2: x\n');
    expect(problems).toHaveLength(2);
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });

  it.each([
    ['nothing', '', 'holds no entries'],
    ['only comments', '# nothing\n\n', 'holds no entries'],
    ['another format', 'email,displayName\na@x,Ana\n', 'no LDIF file'],
    ['another version', 'version: 2\n\ndn: cn=x\n', 'version 2'],
    ['a binary file', Buffer.from('dn: cn=x\ncn: \0\0'), 'binary'],
    ['Latin-1', Buffer.from('dn: cn=x\ncn: \xe9lodie\n', 'latin1'), 'not UTF-8'],
    ['half a character at the end', Buffer.from('dn: cn=é').subarray(0, 8), 'not UTF-8'],
    ['UTF-16', Buffer.from('\ufeffdn: cn=x\n', 'utf16le'), 'UTF-16'],
    ['a file cut off in a photo', 'dn: cn=x\ncn: X\n\ndn: cn=y\njpegPhoto:: /9j/4AAQSkZ', 'cut off'],
    ['a file cut off in a name', 'dn: cn=x\ncn: X\n\ndn:: Y249', undefined],
    ['a file cut off in half a name', 'dn: cn=x\ncn: X\n\ndn:: Y249e', 'cut off'],
  ])('refuses %s', async (_what, text, sentence) => {
    if (sentence === undefined) return expect((await read(text, 64)).entries).toHaveLength(2);
    await expect(read(text, 64)).rejects.toThrow(BrokenFile);
    await expect(read(text, 64)).rejects.toThrow(sentence);
  });
});
